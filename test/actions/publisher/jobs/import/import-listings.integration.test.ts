import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { listingCollection } from '../../../../../actions/shared/database/listings/listings'
import { jobCollection } from '../../../../../actions/shared/database/work/jobs'
import { taskStateCollection } from '../../../../../actions/shared/database/work/task-states'
import { examples } from '../../../../../dev/catalogue/examples'
import * as world from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'

const { sellerId } = world.amazon.accounts.europe
const SKUS = [
  examples.plain,
  examples.warehouseFull,
  examples.lastOne,
  examples.fulfilledByAmazon,
  examples.supplySource,
  examples.alwaysAvailable,
  examples.noCommerceProduct,
  examples.withUmlaut,
  examples.incomplete,
  examples.japanese,
  examples.emoji,
]
const STORE = STORE_IDS.germany

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: SKUS })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

const listing = async (sellerSku: string): Promise<ListingDocument> => {
  const found = await loopback.listing(STORE, sellerSku)
  if (!found) throw new Error(`expected ${sellerSku} to be there`)
  return found
}
async function importAgain() {
  const { body } = await callAdminApi(loopback, { method: 'POST', path: `/stores/${STORE}/import` })
  await loopback.publish()
  return (await callAdminApi(loopback, { method: 'GET', path: `/jobs/${body.job.id}` })).body.job
}
const errorCodes = async () => {
  const { body } = await callAdminApi(loopback, { method: 'GET', path: `/stores/${STORE}/errors` })
  return body.entries.map(({ code }: { code: string }) => code)
}

describe('an import of listings', () => {
  test('keeps every listing with its channel, and matches those that Commerce has', async () => {
    const job = await jobCollection(loopback.database).latestInStore(STORE)
    expect(job).toMatchObject({ state: 'done', done: SKUS.length, total: SKUS.length, message: null })
    expect(await listing(examples.plain)).toMatchObject({ sku: examples.plain, product: { type: 'simple' } })
    expect(await listing(examples.withUmlaut)).toMatchObject({ sku: examples.withUmlaut })
    // The report has question marks instead.
    expect(await listing(examples.japanese)).toMatchObject({ sku: examples.japanese })
    expect(await listing(examples.emoji)).toMatchObject({ sku: examples.emoji })
    expect((await listing(examples.fulfilledByAmazon)).channels).toEqual(['AMAZON_EU'])
    expect(await listing(examples.noCommerceProduct)).toMatchObject({ sku: null, product: null })
  })

  test('leads to no quantity for what must not be touched, and reads Amazon before the first one', async () => {
    await saveSettings(loopback, STORE)
    expect(loopback.amazon.mistakes()).toEqual([])
    expect((await listing(examples.fulfilledByAmazon)).decision?.rule).toBe('fulfilled-by-amazon')
    expect((await listing(examples.supplySource)).decision?.rule).toBe('other-channel')
    const always = await listing(examples.alwaysAvailable)
    expect(always.channels).toEqual(['DEFAULT', 'ALWAYS_AVAILABLE'])
    expect(always.decision?.rule).toBe('other-channel')
    expect((await listing(examples.plain)).accepted?.quantity).toBe(10)
    expect((await listing(examples.plain)).channelsReadAt).not.toBeNull()
  })

  test('starts by itself a day after the last one', async () => {
    const states = taskStateCollection(loopback.database)
    const state = await states.load(`import/${STORE}`)
    if (!state) throw new Error('expected the import to say when the next one is due')
    expect(state.dueAt.getTime() - Date.now()).toBeGreaterThan(23 * 60 * 60_000)
    const before = await jobCollection(loopback.database).latestInStore(STORE)
    await states.save({ ...state, dueAt: new Date(0) })
    await loopback.publish()
    const latest = await jobCollection(loopback.database).latestInStore(STORE)
    expect(latest).toMatchObject({ kind: 'import-listings', state: 'done' })
    expect(latest?._id).not.toBe(before?._id)
  })

  test('marks a listing that Amazon does not have any more, publishes nothing for it, and takes it back', async () => {
    const gone = loopback.amazon.putListing({ sellerId, sellerSku: examples.lastOne, marketplaceIds: [] })
    expect(gone.marketplaceIds).toEqual([])
    await importAgain()
    expect(await listing(examples.lastOne)).toMatchObject({ state: 'vanished', vanishedAt: expect.any(Date) })
    expect((await listing(examples.plain)).vanishedAt).toBeNull()
    loopback.amazon.clearRecords()
    await saveSettings(loopback, STORE, { maximumListedQuantity: 9 })
    const sent = loopback.amazon.patches().map(({ sellerSku }) => sellerSku)
    expect(sent).toContain(examples.plain)
    expect(sent).not.toContain(examples.lastOne)
    expect(loopback.amazon.mistakes()).toEqual([])

    loopback.amazon.putListing({ sellerId, sellerSku: examples.lastOne, marketplaceIds: ['A1PA6795UKMFR9'] })
    await importAgain()
    expect((await listing(examples.lastOne)).vanishedAt).toBeNull()
    expect((await listing(examples.lastOne)).state).not.toBe('vanished')
  })

  test('asks Amazon itself before a listing that a report leaves out counts as vanished', async () => {
    const kept = await listingCollection(loopback.database).count(STORE)
    loopback.amazon.nextReport({ fault: 'tab-in-name' })
    expect(await importAgain()).toMatchObject({ state: 'done', done: kept, message: null })
    expect(await listingCollection(loopback.database).countVanished(STORE)).toBe(0)
  })

  test.each([
    ['cut short', { fault: 'cut-short' }, 'REPORT_CUT_SHORT'],
    ['much smaller than before', { fault: 'half' }, 'REPORT_MUCH_SMALLER'],
    ['cancelled', { status: 'CANCELLED' }, 'REPORT_MUCH_SMALLER'],
  ] as const)('whose report is %s marks nothing as vanished, and says so', async (_what, next, code) => {
    loopback.amazon.nextReport(next)
    const job = await importAgain()
    expect(job).toMatchObject({ state: 'done', message: expect.stringContaining('is treated as removed') })
    expect(await errorCodes()).toContain(code)
    expect(await listingCollection(loopback.database).countVanished(STORE)).toBe(0)
  })

  test.each([
    ['with a wrong header', { fault: 'wrong-header' }, 'report-header', 'has no column seller-sku'],
    ['that Amazon could not make', { status: 'FATAL' }, 'report-failed', 'could not create the report'],
    ['that Amazon refuses', { isForbidden: true }, 'report-forbidden', 'Give the app the role'],
  ] as const)('with a report %s fails in words', async (_what, next, code, words) => {
    loopback.amazon.nextReport(next)
    expect(await importAgain()).toMatchObject({
      state: 'failed',
      message: expect.stringContaining(words),
      problems: [{ code }],
    })
  })

  test.each([
    ['in German', { locale: 'de_DE' }],
    ['in UTF-8 and not compressed', { charset: 'utf-8', isCompressed: false }],
    ['in Japanese and Shift_JIS', { locale: 'ja_JP', charset: 'shift_jis' }],
  ])('reads a report %s', async (_what, next) => {
    loopback.amazon.nextReport(next)
    expect(await importAgain()).toMatchObject({ state: 'done', message: null })
  })

  test('begins a download again that broke off', async () => {
    loopback.amazon.standIn.fail({ path: '^/documents/', method: 'GET', cut: 'middle', times: 1 })
    expect(await importAgain()).toMatchObject({ state: 'done', message: null })
  })
})
