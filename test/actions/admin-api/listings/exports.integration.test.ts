import { parse } from 'csv-parse/sync'
import type { CsvPartReply } from '../../../../actions/admin-api/contract/files/export'
import type { ListingReply } from '../../../../actions/admin-api/contract/listings'
import { communicationErrorCollection } from '../../../../actions/shared/database/log/communication-errors'
import { examples } from '../../../../dev/catalogue/examples'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'
import { putListings } from '../../../put-listings'

let loopback: LoopbackWorld
const { plain, warehouseFull, outOfStock } = examples
const SKUS = [plain, warehouseFull, outOfStock]
const store = `/stores/${STORE_IDS.germany}`
const get = (path: string, inputs = {}) => callAdminApi(loopback, { method: 'GET', path, inputs })

/** The rows of an export by column, from all its parts. */
async function exported(path: string, cursor: 'after' | 'before', query = '') {
  const parts: CsvPartReply[] = []
  for (let next: string | null = ''; next !== null; ) {
    const { status, body } = await get(`${path}?${query}${next && `&${cursor}=${encodeURIComponent(next)}`}`)
    if (status !== 200) throw new Error(JSON.stringify(body))
    parts.push(body)
    next = body.next
  }
  const rows = parse(parts.map(({ text }) => text).join(''), { columns: true }) as Record<string, string>[]
  expect(parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows.length)
  return { rows, parts: parts.length }
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: SKUS })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

describe('exported listings', () => {
  test('are what the search finds, with what is shown of them', async () => {
    const { rows } = await exported(`${store}/listings/csv`, 'after')
    expect(rows.map((row) => row['seller-sku'])).toEqual([...SKUS].sort())
    expect(rows.find((row) => row['seller-sku'] === plain)).toMatchObject({
      quantity: '10',
      rule: 'maximum',
      state: 'listed',
      'amazon-shows': '10',
      'last-sent-status': 'accepted',
      'commerce-stock': '80',
      'vanished-at': '',
      'amazon-store': 'Amazon.de',
    })
    const zero = await exported(`${store}/listings/csv`, 'after', 'rule=out-of-stock')
    expect(zero.rows.map((row) => [row['seller-sku'], row.quantity])).toEqual([[outOfStock, '0']])
  })

  test('of all stores name their store, and a filter leaves the others out', async () => {
    const { rows } = await exported('/listings/csv', 'after')
    const own = rows.filter((row) => row['amazon-store'] === 'Amazon.de')
    expect(own.map((row) => row['seller-sku'])).toEqual([...SKUS].sort())
    expect(rows.length).toBeGreaterThan(own.length)
    const filtered = await exported('/listings/csv', 'after', `store=${STORE_IDS.germany}`)
    expect(filtered.rows).toEqual(own)
  })

  test('chosen ones are those, whatever is not in the store left out', async () => {
    const body = { sellerSkus: [plain, outOfStock, 'NOWHERE'], hasHeader: false, separator: 'semicolon' }
    const reply = await callAdminApi(loopback, { method: 'POST', path: `${store}/listings/csv`, body })
    expect(reply.body).toMatchObject({ rows: 2, next: null })
    const [first = ''] = reply.body.text.split('\r\n')
    expect(first.split(';')[0]).toBe([plain, outOfStock].sort()[0])
  })

  test('come in parts that together have each once, and no title is a formula', async () => {
    const listings = Array.from({ length: 1_100 }, (_, number) => ({
      storeId: STORE_IDS.america,
      accountId: 'na.A1AMERICASELLR3',
      sellerSku: `MANY-${String(number).padStart(5, '0')}`,
      sku: null,
      title: number === 0 ? '=cmd|calc' : 'A title',
      asin: null,
      channels: ['DEFAULT'],
      observed: null,
      product: null,
    }))
    await putListings(loopback.database, listings, new Date())
    const path = `/stores/${STORE_IDS.america}/listings/csv`
    const { rows, parts } = await exported(path, 'after', 'text=many&sort=-sellerSku')
    expect(parts).toBe(3)
    expect(rows.map((row) => row['seller-sku'])).toEqual(listings.map(({ sellerSku }) => sellerSku).reverse())
    expect(rows.at(-1)).toMatchObject({ title: "'=cmd|calc", quantity: '', 'amazon-shows': '' })
  })

  test.each(['separator=tab', 'rule=none', 'after=x'])('%s is refused', async (query) => {
    expect((await get(`${store}/listings/csv?${query}`)).status).toBe(400)
  })
})

describe('exported logs', () => {
  test('the changes are those that the search finds', async () => {
    const { rows } = await exported(`${store}/activity/csv`, 'before', `text=${plain}`)
    expect(rows[0]).toMatchObject({ 'seller-sku': plain, to: '10', rule: 'maximum', status: 'accepted' })
    const none = await exported(`${store}/activity/csv`, 'before', 'status=rejected')
    expect(none.rows).toEqual([])
  })

  test('the errors come in parts, newest first', async () => {
    const at = new Date()
    const entry = { at, system: 'amazon' as const, accountId: null, storeId: STORE_IDS.germany }
    await communicationErrorCollection(loopback.database).record(
      Array.from({ length: 501 }, (_, number) => ({
        ...entry,
        _id: `${at.toISOString()}/x/${String(number).padStart(6, '0')}`,
        sellerSku: plain,
        code: '90220',
        message: `number ${number}`,
        requestId: null,
      })),
    )
    const { rows, parts } = await exported(`${store}/errors/csv`, 'before', 'code=90220')
    expect([parts, rows.length, rows[0]?.message, rows.at(-1)?.message]).toEqual([
      2,
      501,
      'number 500',
      'number 0',
    ])
  })
})

describe('one listing', () => {
  const path = `${store}/listing?sellerSku=${plain}`

  test('has its changes page by page', async () => {
    await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 11 })
    const changes = `${store}/listing/changes?sellerSku=${plain}&limit=1`
    const first = (await get(changes)).body
    expect(first.entries).toMatchObject([{ from: 10, to: 11 }])
    const second = (await get(`${changes}&before=${encodeURIComponent(first.next)}`)).body
    expect(second.entries[0].to).toBe(10)
    expect((await get(`${store}/listing/changes`)).status).toBe(400)
  })

  test('is linked to where it can be looked at, and to Commerce only at an address that is known', async () => {
    const { links }: ListingReply = (await get(path)).body
    expect(links.sellerCentral).toBe(
      `https://sellercentral-europe.amazon.com/myinventory/inventory?fulfilledBy=all&searchField=all&searchTerm=${plain}`,
    )
    expect(links.amazon).toMatch(/^https:\/\/www\.amazon\.de\/dp\/\w+$/)
    expect(links.commerceAdmin).toBeNull()
    const known = await get(path, { COMMERCE_ADMIN_URL: 'https://shop.example/admin_x/' })
    expect(known.body.links.commerceAdmin).toMatch(
      /^https:\/\/shop\.example\/admin_x\/catalog\/product\/edit\/id\/\d+\/$/,
    )
  })
})
