import { firstCursor } from '../../../../../actions/publisher/jobs/import/import-cursor'
import { keepReported } from '../../../../../actions/publisher/jobs/import/keep-reported'
import { doubtOf } from '../../../../../actions/publisher/jobs/import/mark-vanished'
import { readReport } from '../../../../../actions/publisher/jobs/import/read-report'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import { encodeText } from '../../../../../dev/amazon/encode-text'
import { aListing, aStore, NOW, secondsAgo } from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const reported = { sellerSku: 'MUG', title: 'Mug', asin: null, channel: 'AMAZON_EU', quantity: null }

test.each([
  ['its SKU', 'CUP', ['sku:CUP']],
  ['its seller SKU where it has none', null, ['sku:MUG']],
])('a listing that the report has in another channel is looked at by %s', async (_words, sku, keys) => {
  const { world, all } = await storedWorld({ listings: [aListing({ sku })] })
  await keepReported(world, aStore(), [reported], NOW)
  expect((await all<PendingDocument>('pending')).map(({ key }) => key)).toEqual(keys)
})

test('the condition of the report counts until Amazon itself has named one', async () => {
  const { condition: _condition, ...imported } = aListing({ sellerSku: 'OLD' })
  const { world, all } = await storedWorld({
    listings: [imported, aListing({ sellerSku: 'MUG', condition: 'new_open_box' })],
  })
  const rows = ['MUG', 'OLD', 'NEW'].map((sellerSku) => ({ ...reported, sellerSku, condition: 'new_new' }))
  await keepReported(world, aStore(), rows, NOW)
  const stored = await all<ListingDocument>('listings')
  expect(Object.fromEntries(stored.map(({ sellerSku, condition }) => [sellerSku, condition]))).toEqual({
    MUG: 'new_open_box',
    OLD: 'new_new',
    NEW: 'new_new',
  })
})

test('a report that names nothing keeps nothing', async () => {
  const { world, all } = await storedWorld()
  await keepReported(world, aStore(), [], NOW)
  expect(await all<ListingDocument>('listings')).toEqual([])
})

const DAY_S = 24 * 60 * 60

test.each([
  ['for the first time', null, 'REPORT_MUCH_SMALLER'],
  ['as one a minute ago', secondsAgo(60), 'REPORT_MUCH_SMALLER'],
  ['as one a day ago', secondsAgo(DAY_S), null],
])('a report that is much smaller %s: %s, %s', (_words, smallerSince, doubt) => {
  const standing = { rows: 100, smallerSince, failures: 0 }
  expect(doubtOf({ ...firstCursor('report', NOW), rows: 10 }, standing, NOW)).toBe(doubt)
})

test('a Japanese report of which Amazon names no charset is read as one', async () => {
  const text = encodeText('item-name\tseller-sku\tfulfillment-channel\n鉄瓶\tMUG\tDEFAULT\n', 'shift_jis')
  async function* chunks() {
    yield text
  }
  const download = {
    kind: 'opened',
    contentType: null,
    length: null,
    chunks: chunks(),
    close: () => {},
  } as const
  const parts = readReport(
    { kind: 'report', download, isCompressed: false },
    firstCursor('report', NOW),
    'A1VC38T7YXB528',
  )
  const titles: string[] = []
  for await (const { listings } of parts) titles.push(...listings.map(({ title }) => title))
  expect(titles).toEqual(['鉄瓶'])
})
