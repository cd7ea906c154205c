import { listingId } from '../../../../actions/shared/database/listings/listings'
import { examples } from '../../../../dev/catalogue/examples'
import * as world from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

const STORE = STORE_IDS.germany
const ACCOUNT = 'eu.A2EUROPESELLER1'
const ALIAS = 'MUG-ALIAS'
const FORMULA = '=ALIAS'

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain, examples.noCommerceProduct] })
  for (const sellerSku of [ALIAS, FORMULA]) {
    loopback.amazon.putListing({ sellerId: world.amazon.accounts.europe.sellerId, sellerSku })
  }
  await connectStores(loopback)
  await saveSettings(loopback, STORE)
})
afterAll(() => loopback.close())

const call = (method: string, path: string, body?: object) =>
  callAdminApi(loopback, { method, path, ...(body ? { body } : {}) })
const unmatched = async () => (await call('GET', `/stores/${STORE}/unmatched`)).body
async function jobOf(reply: { status: number; body: { job: { id: string } } }) {
  expect(reply.status).toBe(202)
  await loopback.publish()
  return (await call('GET', `/jobs/${reply.body.job.id}`)).body.job
}
async function upload(...texts: string[]) {
  const { body } = await call('POST', `/stores/${STORE}/uploads`, { kind: 'mappings' })
  const path = `/uploads/${body.upload.id}`
  for (const [index, text] of texts.entries()) {
    expect((await call('PUT', `${path}/pieces/${index}`, { text })).status).toBe(200)
  }
  const job = await jobOf(await call('POST', `${path}/start`, { pieces: texts.length }))
  return { job, path, upload: (await call('GET', path)).body.upload }
}

describe('listings that no product matched', () => {
  test('are listed by pages, with their count', async () => {
    const all = await unmatched()
    expect(all).toMatchObject({ count: 3, vanished: 0, next: null })
    expect(all.listings.map(({ sellerSku }: { sellerSku: string }) => sellerSku).sort()).toEqual(
      [ALIAS, FORMULA, examples.noCommerceProduct].sort(),
    )
    const first = (await call('GET', `/stores/${STORE}/unmatched?limit=2`)).body
    const second = (
      await call('GET', `/stores/${STORE}/unmatched?limit=2&after=${encodeURIComponent(first.next)}`)
    ).body
    expect([...first.listings, ...second.listings]).toEqual(all.listings)
    expect(loopback.amazon.patches().map(({ sellerSku }) => sellerSku)).not.toContain(ALIAS)
  })

  test('are exported without formulas', async () => {
    const { body } = await call('GET', `/stores/${STORE}/unmatched/csv`)
    expect(body.next).toBeNull()
    expect(body.text).toMatch(/^seller-sku,sku,title,asin\r\n/)
    expect(body.text).toContain(`'${FORMULA},,`)
  })

  test('are found by what they are called', async () => {
    const find = async (text: string) =>
      (await call('GET', `/stores/${STORE}/unmatched?text=${encodeURIComponent(text)}`)).body
    expect((await find('mug-al')).listings).toMatchObject([{ sellerSku: ALIAS }])
    expect(await find('no such thing')).toMatchObject({ listings: [], count: 3 })
  })

  test('become published once the merchant says which product they are', async () => {
    const reply = await call('PUT', `/accounts/${ACCOUNT}/mappings`, {
      mappings: [{ sellerSku: ALIAS, sku: examples.plain }],
    })
    expect(await jobOf(reply)).toMatchObject({ state: 'done', message: null })
    expect(await loopback.listing(STORE, ALIAS)).toMatchObject({
      sku: examples.plain,
      accepted: { quantity: 10 },
    })
    expect((await unmatched()).count).toBe(2)
    const found = await call('GET', `/stores/${STORE}/listings?text=${examples.plain}`)
    expect(found.body.listings.map(({ sellerSku }: { sellerSku: string }) => sellerSku)).toContain(ALIAS)
  })

  test.each([
    ['a product that Commerce does not have', FORMULA, 'NO-SUCH-PRODUCT', 'UNKNOWN_PRODUCT'],
    [
      'another product than the one with its seller SKU',
      examples.plain,
      examples.lastOne,
      'MATCHED_BY_ITSELF',
    ],
  ])('are not matched to %s', async (_what, sellerSku, sku, code) => {
    const reply = await call('PUT', `/accounts/${ACCOUNT}/mappings`, { mappings: [{ sellerSku, sku }] })
    expect(reply).toMatchObject({ status: 400, body: { error: { code, field: 'sku' } } })
    expect(reply.body.error.message).toContain('Nothing was saved')
  })

  test('are looked at by the publisher where Commerce cannot be asked at once', async () => {
    loopback.commerce.standIn.fail({ path: '/products', status: 503, times: 20 })
    const reply = await call('PUT', `/accounts/${ACCOUNT}/mappings`, {
      mappings: [{ sellerSku: FORMULA, sku: 'NO-SUCH-PRODUCT' }],
    })
    loopback.commerce.standIn.heal()
    expect(await jobOf(reply)).toMatchObject({
      state: 'done',
      message: expect.stringContaining('Commerce has no product with the SKU NO-SUCH-PRODUCT'),
    })
  })

  test('stay matched by the next import, which matches new listings so too', async () => {
    await call('PUT', `/accounts/${ACCOUNT}/mappings`, {
      mappings: [{ sellerSku: 'LATER', sku: examples.plain }],
    })
    loopback.amazon.putListing({ sellerId: world.amazon.accounts.europe.sellerId, sellerSku: 'LATER' })
    await jobOf(await call('POST', `/stores/${STORE}/import`))
    expect(await loopback.listing(STORE, ALIAS)).toMatchObject({ sku: examples.plain })
    expect(await loopback.listing(STORE, 'LATER')).toMatchObject({
      _id: listingId(STORE, 'LATER'),
      sku: examples.plain,
    })
  })

  test('are matched by a CSV file, and a row with a mistake is refused with its line', async () => {
    const text = `\uFEFFseller-sku;sku\r\n'${FORMULA};${examples.plain}\r\nNONE;${examples.plain}\r\n${examples.plain};OTHER\r\n${examples.noCommerceProduct};\r\n;"${examples.plain}"\r\n`
    const { job, upload: found, path } = await upload(text.slice(0, 25), text.slice(25))
    expect(job).toMatchObject({ state: 'done', done: 5, total: 5 })
    expect(found).toMatchObject({
      applied: 1,
      unchanged: 1,
      refusedCount: 3,
      refused: [
        { line: 3, message: 'no listing has the seller SKU NONE' },
        { line: 4, message: expect.stringContaining('is a Commerce SKU itself') },
        { line: 6, message: 'seller-sku: expected a seller SKU, got an empty cell' },
      ],
    })
    expect(await loopback.listing(STORE, FORMULA)).toMatchObject({ sku: examples.plain })
    expect((await call('PUT', `${path}/pieces/0`, { text: '' })).status).toBe(409)
  })

  test.each([
    ['a file without its columns', 'a,b\n1,2\n', 'seller-sku'],
    ['an empty file', '', 'empty'],
  ])('%s is refused in words', async (_what, text, words) => {
    expect((await upload(text)).job).toMatchObject({
      state: 'failed',
      message: expect.stringContaining(words),
    })
  })

  test('are matched no more once the merchant takes that away, and decided again', async () => {
    const sentBefore = loopback.amazon.patches().length
    const reply = await call('PUT', `/accounts/${ACCOUNT}/mappings`, {
      mappings: [{ sellerSku: ALIAS, sku: null }],
    })
    expect(await jobOf(reply)).toMatchObject({ state: 'done', message: null })
    expect(await loopback.listing(STORE, ALIAS)).toMatchObject({
      sku: null,
      product: null,
      decision: { kind: 'hold', rule: 'stock-unknown' },
      // Amazon keeps the quantity.
      accepted: { quantity: 10 },
    })
    expect(loopback.amazon.patches()).toHaveLength(sentBefore)
    await jobOf(await call('POST', `/stores/${STORE}/import`))
    expect(await loopback.listing(STORE, ALIAS)).toMatchObject({ sku: null })
  })

  test('are exported as they were matched, and matched no more by a yes in that file', async () => {
    const mappings = `/stores/${STORE}/mappings`
    expect((await call('GET', `${mappings}?text=%3Dal`)).body).toMatchObject({
      mappings: [{ sellerSku: FORMULA, sku: examples.plain, savedBy: world.ims.users.channelManager.email }],
      next: null,
      count: 2,
    })
    const { text } = (await call('GET', `${mappings}/csv?separator=semicolon`)).body
    expect(text).toBe(
      `seller-sku;sku;remove\r\n'${FORMULA};${examples.plain};\r\nLATER;${examples.plain};\r\n`,
    )
    const edited = text.replace(`'${FORMULA};${examples.plain};`, `'${FORMULA};${examples.plain};Yes`)
    const { upload: found } = await upload(edited.replace(/LATER;(.*);/, 'LATER;$1;perhaps'))
    expect(found).toMatchObject({
      applied: 1,
      refused: [{ line: 3, message: 'remove: expected yes or nothing, got perhaps' }],
    })
    expect(await loopback.listing(STORE, FORMULA)).toMatchObject({ sku: null })
    expect(await loopback.listing(STORE, 'LATER')).toMatchObject({ sku: examples.plain })
    expect((await call('GET', mappings)).body).toMatchObject({ mappings: [{ sellerSku: 'LATER' }], count: 1 })
  })

  test('say what a spreadsheet did to a SKU, and are found past hidden characters', async () => {
    const rows = [
      `\u00A0${ALIAS.replace('-', '\u200B-')},${examples.plain}`,
      'LATER,1.23E+12',
      `9E+12,${examples.plain}`,
    ]
    const { upload: found } = await upload(`seller-sku,sku\n${rows.join('\n')}\n`)
    expect(found).toMatchObject({
      applied: 1,
      refused: [
        { line: 3, mistakes: [{ code: 'changed-by-excel', values: { column: 'sku', got: '1.23E+12' } }] },
        { line: 4, mistakes: [{ code: 'changed-by-excel', values: { column: 'seller-sku', got: '9E+12' } }] },
      ],
    })
    expect(await loopback.listing(STORE, ALIAS)).toMatchObject({ sku: examples.plain })
  })

  test('refuses what is not as it must be', async () => {
    expect((await call('PUT', `/accounts/${ACCOUNT}/mappings`, { mappings: [] })).status).toBe(400)
    expect(
      (await call('PUT', '/accounts/none/mappings', { mappings: [{ sellerSku: 'A', sku: 'B' }] })).status,
    ).toBe(404)
    const { body } = await call('POST', `/stores/${STORE}/uploads`, { kind: 'mappings' })
    expect((await call('PUT', `/uploads/${body.upload.id}/pieces/x`, { text: '' })).status).toBe(400)
    expect((await call('POST', `/uploads/${body.upload.id}/start`, { pieces: 2 })).status).toBe(409)
    expect((await call('GET', '/uploads/none')).status).toBe(404)
    expect((await call('GET', `/stores/${STORE}/unmatched/csv?separator=tab`)).status).toBe(400)
    const twice = [1, 2].map(() => ({ sellerSku: 'A', sku: examples.plain }))
    expect((await call('PUT', `/accounts/${ACCOUNT}/mappings`, { mappings: twice })).status).toBe(400)
  })
})
