import type { ChosenProductsReply, Listing } from '../../../../actions/admin-api/contract/listings'
import { listingId } from '../../../../actions/shared/database/listings/listings'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const { plain, warehouseFull, withSlash, outOfStock } = examples
const store = `/stores/${STORE_IDS.germany}`
const get = (path: string) => callAdminApi(loopback, { method: 'GET', path })

async function found(query: string, path = `${store}/listings`): Promise<readonly string[]> {
  const { status, body } = await get(`${path}?${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.listings.map(({ sellerSku }: Listing) => sellerSku)
}

async function inOrder(sort: string, path = `${store}/listings`, limit = 1): Promise<readonly Listing[]> {
  const listings: Listing[] = []
  for (let after = ''; ; ) {
    const { body } = await get(`${path}?sort=${sort}&limit=${limit}${after && `&after=${after}`}`)
    listings.push(...body.listings)
    if (body.next === null) return listings
    after = body.next
  }
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [plain, warehouseFull, withSlash, outOfStock] })
  await connectStores(loopback)
  for (const sellerSku of [plain, warehouseFull, withSlash, outOfStock]) {
    loopback.amazon.putListing({
      sellerId: amazon.accounts.europe.sellerId,
      sellerSku,
      channels: [{ code: 'DEFAULT', quantity: 1 }],
    })
  }
  await callAdminApi(loopback, { method: 'POST', path: `${store}/import` })
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

describe('listings looked for', () => {
  test('by the beginning of a seller SKU, whatever its case', async () => {
    expect(await found(`text=${plain.slice(0, 5).toLowerCase()}`)).toContain(plain)
    expect(await found(`text=${encodeURIComponent(withSlash)}`)).toEqual([withSlash])
  })

  test('by words of the title in any order, each from its beginning', async () => {
    const { body } = await get(`${store}/listings?text=${plain}`)
    const words: string[] = body.listings[0].title.split(' ').slice(0, 2).reverse()
    const text = words.map((word) => word.slice(0, 4).toUpperCase()).join(' ')
    expect(await found(`text=${encodeURIComponent(text)}`)).toContain(plain)
  })

  test.each(['.*', '(', '[a-z]+', '$where', '\\', '%'])('%s is text like any other', async (text) => {
    expect(await found(`text=${encodeURIComponent(text)}`)).toEqual([])
  })

  test('by what decided them, where they stand and who ships them', async () => {
    expect(await found('rule=out-of-stock')).toEqual([outOfStock])
    expect(await found('state=out-of-stock')).toEqual([outOfStock])
    expect(await found('rule=maximum')).not.toContain(outOfStock)
    expect(await found('channel=merchant')).toContain(plain)
    expect(await found('channel=amazon')).toEqual([])
    expect(await found('channel=other')).toEqual([])
    expect(await found('channel=unknown')).toEqual([])
  })

  test('by their override', async () => {
    await callAdminApi(loopback, {
      method: 'PUT',
      path: `${store}/overrides`,
      body: { sellerSkus: [plain], changes: { maximumListedQuantity: 2 }, reason: 'Fair', endsAt: null },
    })
    await loopback.publish()
    expect(await found('override=yes')).toEqual([plain])
    expect(await found('override=no')).not.toContain(plain)
    const { body } = await get(`${store}/listings?override=yes`)
    expect(body.listings[0].override).toMatchObject({ reason: 'Fair', endsAt: null })
  })

  test.each(['sellerSku', 'title', 'quantity', 'stock', 'published'])(
    'come each once when sorted by %s, one page after the other, both ways',
    async (sort) => {
      const [up, down] = [await inOrder(sort), await inOrder(`-${sort}`)]
      expect(up).toHaveLength(new Set(up.map(({ id }) => id)).size)
      expect(up.length).toBeGreaterThanOrEqual(4)
      expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse())
    },
  )

  test.each(['quantity', 'stock', 'published'])(
    'of every store come each once when sorted by %s, one page after the other, both ways',
    async (sort) => {
      const [up, down] = [await inOrder(sort, '/listings', 5), await inOrder(`-${sort}`, '/listings', 5)]
      expect(up).toHaveLength(new Set(up.map(({ id }) => id)).size)
      expect(new Set(up.map(({ id }) => id.split('/')[0])).size).toBeGreaterThan(1)
      expect(down.map(({ id }) => id)).toEqual(up.map(({ id }) => id).reverse())
    },
  )

  test('are in order', async () => {
    const quantities = (await inOrder('-quantity')).map(({ decision }) => decision?.quantity ?? -1)
    expect(quantities).toEqual([...quantities].sort((a, b) => b - a))
    const skus = (await inOrder('sellerSku')).map(({ sellerSku }) => sellerSku)
    expect(skus).toEqual([...skus].sort())
  })

  test('in every store, or in one of them', async () => {
    const all = await found(`text=${plain}`, '/listings')
    expect(all.length).toBeGreaterThan(1)
    expect(await found(`text=${plain}&store=${STORE_IDS.germany}`, '/listings')).toEqual([plain])
    expect((await get('/listings?store=none')).status).toBe(404)
  })

  test.each([
    ['rule=none', 'rule'],
    ['state=none', 'state'],
    ['channel=none', 'channel'],
    ['onAmazon=none', 'onAmazon'],
    ['override=maybe', 'override'],
    ['sort=price', 'sort'],
    ['sort=--title', 'sort'],
    [`text=${'x'.repeat(101)}`, 'text'],
    ['after=none', 'after'],
    ['sort=published&after=WyJ4IiwieSJd', 'after'],
    ['limit=101', 'limit'],
  ])('%s is refused', async (query, field) => {
    const { status, body } = await get(`${store}/listings?${query}`)
    expect(status).toBe(400)
    expect(body.error.message).toContain(field)
  })

  test('are counted by state and by rule', async () => {
    const { body } = await get(`${store}/listing-counts`)
    expect(body.rules['out-of-stock']).toBe(1)
    expect(body.states['out-of-stock']).toBe(1)
    const sum = Object.values(body.states as Record<string, number>).reduce((a, b) => a + b, 0)
    expect(sum).toBe(body.total)
    expect(body.found).toBe(body.total)
  })

  test('are counted as far as the search finds them, in one store and in all', async () => {
    const counted = async (path: string) => (await get(path)).body
    const text = `text=${plain.slice(2).toLowerCase()}`
    expect(await counted(`${store}/listing-counts?${text}&rule=out-of-stock`)).toMatchObject({
      total: 1,
      found: 0,
      rules: { maximum: 1 },
      channels: { merchant: 1 },
    })
    const all = await counted(`/listing-counts?${text}`)
    expect(all.total).toBeGreaterThan(1)
    expect(all.total).toBe((await found(text, '/listings')).length)
    expect(await counted(`/listing-counts?${text}&store=${STORE_IDS.germany}`)).toMatchObject({ found: 1 })
    expect((await get('/listing-counts?store=none')).status).toBe(404)
  })

  test('are counted by who fulfils them, as the filter finds them, and by drift', async () => {
    const id = (sellerSku: string) => listingId(STORE_IDS.germany, sellerSku)
    const set = (sellerSku: string, fields: object) =>
      loopback.database.collection('listings').updateOne({ _id: id(sellerSku) }, { $set: fields })
    const before = await loopback.listing(STORE_IDS.germany, plain)
    expect((await get(`${store}/listing-counts`)).body).toMatchObject({
      channels: { merchant: 4, amazon: 0, other: 0, unknown: 0 },
      drifting: 0,
    })
    await set(plain, {
      channels: ['AMAZON_EU', 'DEFAULT'],
      drift: { quantity: 9, since: new Date(), times: 2 },
    })
    await set(warehouseFull, { channels: [] })
    await set(withSlash, { channels: ['7b1c9f7e'] })
    const { body } = await get(`${store}/listing-counts`)
    expect(body).toMatchObject({
      total: 4,
      channels: { merchant: 2, amazon: 1, other: 1, unknown: 1 },
      drifting: 1,
    })
    for (const channel of ['merchant', 'amazon', 'other', 'unknown'] as const) {
      expect(await found(`channel=${channel}`)).toHaveLength(body.channels[channel])
    }
    for (const sellerSku of [warehouseFull, withSlash]) await set(sellerSku, { channels: ['DEFAULT'] })
    await set(plain, { channels: before?.channels, drift: before?.drift })
  })

  test('without a product are a reason of their own, as the filter finds them', async () => {
    const listings = loopback.database.collection('listings')
    const set = (sellerSku: string, fields: object) =>
      listings.updateOne({ _id: listingId(STORE_IDS.germany, sellerSku) }, { $set: fields })
    const skus = [plain, warehouseFull]
    const before = await Promise.all(skus.map((sellerSku) => loopback.listing(STORE_IDS.germany, sellerSku)))
    for (const sellerSku of skus) await set(sellerSku, { 'decision.rule': 'stock-unknown' })
    await set(plain, { sku: null })
    const { body } = await get(`${store}/listing-counts`)
    expect(body.rules).toMatchObject({ unmatched: 1, 'stock-unknown': 1 })
    expect(await found('rule=unmatched')).toEqual([plain])
    expect(await found('rule=stock-unknown')).toEqual([warehouseFull])
    for (const [index, sellerSku] of skus.entries()) {
      await set(sellerSku, { sku: before[index]?.sku, decision: before[index]?.decision })
    }
  })
})

describe('one listing', () => {
  test.each([
    ['nothing was found', {}, false],
    ['another number was found twice', { drift: { quantity: 9, since: new Date(), times: 2 } }, false],
    ['another number was found a third time', { drift: { quantity: 9, since: new Date(), times: 3 } }, true],
    ['the number was put back three times today', { repairs: [new Date(), new Date(), new Date()] }, true],
    ['it was put back the week before', { repairs: [new Date(0), new Date(0), new Date(0)] }, false],
  ])('says whether another system writes its number: %s', async (_words, fields, hasOtherWriter) => {
    const filter = { _id: listingId(STORE_IDS.germany, plain) }
    const listings = loopback.database.collection('listings')
    await listings.updateOne(filter, { $set: { drift: null, repairs: [], ...fields } })
    expect((await get(`${store}/listing?sellerSku=${plain}`)).body.listing).toMatchObject({ hasOtherWriter })
    await listings.updateOne(filter, { $set: { drift: null, repairs: [] } })
  })

  test('comes with its figures, its group and its history', async () => {
    const { status, body } = await get(`${store}/listing?sellerSku=${plain}`)
    expect(status).toBe(200)
    expect(body.listing).toMatchObject({
      sellerSku: plain,
      accepted: { quantity: 2 },
      channelsReadAt: expect.any(String),
      drift: null,
      override: { changes: { maximumListedQuantity: 2 } },
    })
    expect(body.changes[0]).toMatchObject({ sellerSku: plain, to: 2, status: 'accepted' })
    expect(body.errors).toEqual([])
    const own = body.group.members.find(({ storeId }: { storeId: string }) => storeId === STORE_IDS.germany)
    expect(own).toMatchObject({ status: 'active', country: 'DE' })
  })

  test('may have any seller SKU', async () => {
    const { body } = await get(`${store}/listing?sellerSku=${encodeURIComponent(withSlash)}`)
    expect(body.listing.sellerSku).toBe(withSlash)
  })

  test('that is not there is a 404; without a seller SKU the request is refused', async () => {
    expect((await get(`${store}/listing?sellerSku=none`)).status).toBe(404)
    expect((await get(`${store}/listing`)).status).toBe(400)
  })
})

describe('products that were selected in Commerce', () => {
  const ask = (ids: readonly unknown[]) =>
    callAdminApi(loopback, { method: 'POST', path: '/products/listings', body: { ids } })
  const entityId = (sku: string) => String(loopback.commerce.state.products[sku]?.id)
  const listed = (body: ChosenProductsReply) =>
    body.stores.map(({ name, listings }) => [name, listings.map(({ sku }) => sku)])

  test.each([
    ['SKUs', (sku: string) => sku],
    ['entity ids', entityId],
  ])('are found by %s, with the store of each listing', async (_words, idOf) => {
    const { body } = await ask([plain, outOfStock, examples.lastOne].map(idOf))
    expect(body.skus).toEqual([plain, outOfStock, examples.lastOne])
    const [[name, skus] = []] = listed(body)
    expect(name).toBe('Amazon.de')
    expect([...(skus ?? [])].sort()).toEqual([plain, outOfStock].sort())
    expect(body.isTruncated).toBe(false)
  })

  test('numbers that are no entity ids of Commerce are SKUs', async () => {
    expect((await ask(['999999999'])).body).toEqual({ skus: ['999999999'], stores: [], isTruncated: false })
  })

  test('are never mistaken for others while Commerce is away', async () => {
    loopback.commerce.standIn.fail({ path: '/V1/products', status: 503, times: 9 })
    expect((await ask([entityId(plain)])).status).toBe(503)
    expect((await ask([plain])).status).toBe(200)
    loopback.commerce.standIn.heal()
  })

  test.each([
    ['none', []],
    ['too many', Array.from({ length: 101 }, (_, index) => `sku-${index}`)],
    ['no text', [1]],
    ['an empty one', ['']],
  ])('%s are refused', async (_words, ids) => {
    expect((await ask(ids)).status).toBe(400)
  })
})
