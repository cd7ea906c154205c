import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SellingPartner } from 'amazon-sp-api'
import { type AmazonStandIn, createAmazonStandIn } from '../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import { amazon as world } from '../../dev/world'

const port = Number(process.env.TEST_PORT_BASE) + 3
const origin = `http://127.0.0.1:${port}`
const { europe, outlet, america } = world.accounts
const GERMANY = 'A1PA6795UKMFR9'
const NETHERLANDS = 'A1805IZSGTT6HS'

let amazon: AmazonStandIn
let agent: Agent
let time = 0

class PlainAgent extends Agent {
  override createConnection() {
    return connect({ port, host: '127.0.0.1', noDelay: true })
  }
}

beforeEach(async () => {
  time = Date.parse('2026-11-23T10:00:00Z')
  amazon = createAmazonStandIn({
    catalogue: createCatalogue(),
    acceptanceDelayMs: 60_000,
    feedDelayMs: 20,
    now: () => time,
  })
  await amazon.standIn.listen(port)
  agent = new PlainAgent({ keepAlive: true, maxSockets: 8 })
})

afterEach(async () => {
  agent.destroy()
  await amazon.standIn.close()
})

interface Account {
  readonly region: 'eu' | 'na' | 'fe'
  readonly refreshToken: string
}

function client(account: Account = europe): SellingPartner {
  return new SellingPartner({
    region: account.region,
    refresh_token: account.refreshToken,
    endpoints_versions: { listingsItems: '2021-08-01', feeds: '2021-06-30', reports: '2021-06-30' },
    credentials: {
      SELLING_PARTNER_APP_CLIENT_ID: world.lwa.clientId,
      SELLING_PARTNER_APP_CLIENT_SECRET: world.lwa.clientSecret,
    },
    options: {
      auto_request_throttled: false,
      retry_remote_timeout: false,
      version_fallback: false,
      https_proxy_agent: agent,
    },
  } as ConstructorParameters<typeof SellingPartner>[0])
}

type Value = Record<string, unknown>

async function patch(sku: string, value: Value, rest: Value = {}) {
  const { account = europe, sellerId = europe.sellerId, op = 'merge', ...query } = rest
  return client(account as Account).callAPI({
    operation: 'listingsItems.patchListingsItem',
    path: { sellerId: sellerId as string, sku },
    query: { marketplaceIds: [(account as { marketplaceIds?: string[] }).marketplaceIds?.[0]], ...query },
    body: {
      productType: 'PRODUCT',
      patches: [{ op, path: '/attributes/fulfillment_availability', value: [value] }],
    },
  } as never)
}

async function get(sku: string, query: Value = {}, account: Account & { sellerId: string } = europe) {
  return client(account).callAPI({
    operation: 'listingsItems.getListingsItem',
    path: { sellerId: account.sellerId, sku },
    query: { marketplaceIds: [GERMANY], includedData: ['fulfillmentAvailability', 'attributes'], ...query },
  } as never)
}

async function search(query: Value) {
  return client().callAPI({
    operation: 'listingsItems.searchListingsItems',
    path: { sellerId: europe.sellerId },
    query: { marketplaceIds: [GERMANY], ...query },
  } as never)
}

const own = (quantity: number): Value => ({ fulfillment_channel_code: 'DEFAULT', quantity })
const live = () => amazon.goLive()

/** Reads again until the work is done. */
async function done(read: () => Promise<{ processingStatus: string; [name: string]: unknown }>) {
  for (;;) {
    const reply = await read()
    if (reply.processingStatus === 'DONE') return reply
    await new Promise((resolve) => setTimeout(resolve, 10))
    amazon.refillThrottle()
  }
}

describe('a quantity that is sent', () => {
  it('is in the attributes at once and live after a while', async () => {
    const before = amazon.liveQuantity(europe.sellerId, examples.plain)
    expect(await patch(examples.plain, own(33))).toMatchObject({ sku: examples.plain, status: 'ACCEPTED' })
    const read = await get(examples.plain)
    expect(read.attributes.fulfillment_availability).toEqual([own(33)])
    expect(read.fulfillmentAvailability).toEqual([{ fulfillmentChannelCode: 'DEFAULT', quantity: before }])
    live()
    expect((await get(examples.plain)).fulfillmentAvailability).toEqual([
      { fulfillmentChannelCode: 'DEFAULT', quantity: 33 },
    ])
  })

  it('is shared by the marketplaces of the account and not by another account', async () => {
    const outletBefore = amazon.liveQuantity(outlet.sellerId, examples.shared)
    await patch(examples.shared, own(21))
    live()
    const dutch = await get(examples.plain, { marketplaceIds: [NETHERLANDS] })
    expect(dutch.fulfillmentAvailability).toEqual((await get(examples.plain)).fulfillmentAvailability)
    expect(amazon.liveQuantity(europe.sellerId, examples.shared)).toBe(21)
    expect(amazon.liveQuantity(outlet.sellerId, examples.shared)).toBe(outletBefore)
  })

  it.each([examples.leadTime, examples.restockDate])('keeps the rest of %s when merged', async (sku) => {
    await patch(sku, own(7))
    const value = (await get(sku)).attributes.fulfillment_availability[0]
    expect(Object.keys(value)).toHaveLength(3)
    expect(amazon.mistakes()).toEqual([])
  })

  it('drops lead time and restock date when replaced, which is recorded as a mistake', async () => {
    await patch(examples.leadTime, own(7), { op: 'replace' })
    expect((await get(examples.leadTime)).attributes.fulfillment_availability).toEqual([own(7)])
    expect(amazon.mistakes()).toMatchObject([
      { kind: 'lead-time-or-restock-date-dropped', sellerSku: examples.leadTime },
    ])
  })

  it('adds an own channel to a listing fulfilled by Amazon, which is recorded as a mistake', async () => {
    await patch(examples.fulfilledByAmazon, own(1))
    live()
    expect((await get(examples.fulfilledByAmazon)).fulfillmentAvailability).toEqual([
      { fulfillmentChannelCode: 'AMAZON_EU' },
      { fulfillmentChannelCode: 'DEFAULT', quantity: 1 },
    ])
    expect(amazon.mistakes()).toMatchObject([{ kind: 'quantity-sent-to-fulfilled-by-amazon' }])
  })

  it.each([
    ['without a channel', { quantity: 3 }],
    ['with a fraction', own(1.5)],
    ['below zero', own(-1)],
    ['with an unknown field', { ...own(3), marketplace_id: GERMANY }],
    ['with a lead time over 30 days', { ...own(3), lead_time_to_ship_max_days: 31 }],
  ])('is invalid %s', async (_what, value) => {
    const before = amazon.liveQuantity(europe.sellerId, examples.plain)
    const reply = await patch(examples.plain, value)
    expect(reply.status).toBe('INVALID')
    expect(reply.issues).not.toHaveLength(0)
    live()
    expect(amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(before)
  })

  it('is only checked in a preview', async () => {
    const reply = await patch(examples.plain, own(5), { mode: 'VALIDATION_PREVIEW' })
    expect(reply.status).toBe('VALID')
    live()
    expect(amazon.liveQuantity(europe.sellerId, examples.plain)).not.toBe(5)
  })

  it.each(Object.entries(examples).filter(([name]) => /^(with|japanese|emoji|long)/.test(name)))(
    'reaches the SKU of example %s',
    async (_name, sku) => {
      await patch(sku, own(4))
      live()
      expect(amazon.liveQuantity(europe.sellerId, sku)).toBe(4)
    },
  )
})

describe('access', () => {
  it('is refused for another seller, another region and another marketplace', async () => {
    const refused = { code: 'Unauthorized' }
    await expect(patch(examples.plain, own(1), { sellerId: outlet.sellerId })).rejects.toMatchObject(refused)
    await expect(
      patch(examples.plain, own(1), { account: { ...europe, region: 'na' } }),
    ).rejects.toMatchObject(refused)
    await expect(get(examples.plain, { marketplaceIds: ['ATVPDKIKX0DER'] })).rejects.toMatchObject(refused)
    expect(
      await patch(examples.americaOnly, own(1), { account: america, sellerId: america.sellerId }),
    ).toMatchObject({
      status: 'ACCEPTED',
    })
  })

  it('ends with the hour, and with the authorisation', async () => {
    const seller = client()
    await seller.refreshAccessToken()
    time += 3_601_000
    const call = { operation: 'sellers.getMarketplaceParticipations' } as never
    await expect(seller.callAPI(call)).resolves.toBeDefined()
    expect(amazon.standIn.requests.filter((request) => request.path === '/auth/o2/token')).toHaveLength(2)
    amazon.revoke(europe.sellerId)
    await expect(client().refreshAccessToken()).rejects.toMatchObject({ code: 'invalid_grant' })
  })

  it('is given for the code of a seller’s consent, once', async () => {
    const code = amazon.consent(europe.sellerId)
    await expect(client().exchange(code)).resolves.toMatchObject({ refresh_token: europe.refreshToken })
    await expect(client().exchange(code)).rejects.toMatchObject({ code: 'invalid_grant' })
  })

  it('is not given for a code that is five minutes old', async () => {
    const code = amazon.consent(europe.sellerId)
    time += 5 * 60_000
    await expect(client().exchange(code)).rejects.toMatchObject({ code: 'invalid_grant' })
  })

  it('does not reach listings while the grant is restricted', async () => {
    amazon.restrict(europe.sellerId, true)
    await expect(get(examples.plain)).rejects.toMatchObject({ code: 'Unauthorized' })
    amazon.restrict(europe.sellerId, false)
    await expect(get(examples.plain)).resolves.toBeDefined()
  })

  it('needs one of Amazon’s hosts', async () => {
    const reply = await fetch(`${origin}/sellers/v1/marketplaceParticipations`)
    expect(reply.status).toBe(421)
  })
})

describe('rates', () => {
  it('allow five patches at once and five a second after that', async () => {
    const seller = client()
    await seller.refreshAccessToken()
    const send = () =>
      seller.callAPI({
        operation: 'listingsItems.patchListingsItem',
        path: { sellerId: europe.sellerId, sku: examples.plain },
        query: { marketplaceIds: [GERMANY] },
        body: {
          productType: 'PRODUCT',
          patches: [{ op: 'merge', path: '/attributes/fulfillment_availability', value: [own(1)] }],
        },
      } as never)
    const results = await Promise.allSettled(Array.from({ length: 7 }, send))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(5)
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'QuotaExceeded' },
    })
    time += 200
    await expect(send()).resolves.toMatchObject({ status: 'ACCEPTED' })
    await expect(send()).rejects.toMatchObject({ code: 'QuotaExceeded' })
  })
})

describe('reading', () => {
  it('finds twenty SKUs in one search, with their live quantity', async () => {
    const identifiers = [examples.plain, examples.withSlash, examples.japanese, 'NOT-LISTED']
    const reply = await search({
      identifiers,
      identifiersType: 'SKU',
      includedData: ['fulfillmentAvailability'],
      pageSize: 20,
    })
    expect(reply.items.map((item: { sku: string }) => item.sku).sort()).toEqual(
      identifiers.slice(0, 3).sort(),
    )
    await expect(search({ identifiers: Array(21).fill('X'), identifiersType: 'SKU' })).rejects.toMatchObject({
      code: 'InvalidInput',
    })
    await expect(search({ pageSize: 21 })).rejects.toMatchObject({ code: 'InvalidInput' })
  })

  it('pages through all listings, each once, and never past a thousand', async () => {
    const many = Array.from({ length: 900 }, (_, index) => ({
      sellerId: europe.sellerId,
      sellerSku: `BULK-${index}`,
    }))
    for (const change of many) amazon.putListing(change)
    const seen = new Set<string>()
    let pageToken: string | undefined
    let total = 0
    do {
      amazon.refillThrottle()
      const query = { pageSize: 20, sortBy: 'sku', sortOrder: 'ASC', ...(pageToken && { pageToken }) }
      const page = await search(query)
      for (const item of page.items) seen.add(item.sku)
      pageToken = page.pagination.nextToken
      total = page.numberOfResults
    } while (pageToken)
    expect(total).toBeGreaterThan(1000)
    expect(seen.size).toBe(1000)
  })

  it('shows what a sale left', async () => {
    await patch(examples.plain, own(5))
    live()
    const sale = { sellerId: europe.sellerId, sellerSku: examples.plain }
    expect(amazon.sell({ ...sale, quantity: 6 })).toMatchObject({ kind: 'refused' })
    expect(amazon.sell({ ...sale, quantity: 3 })).toMatchObject({
      kind: 'sold',
      order: { orderId: expect.stringMatching(/^\d{3}-\d{7}-\d{7}$/), status: 'PENDING' },
    })
    expect((await get(examples.plain)).fulfillmentAvailability).toEqual([
      { fulfillmentChannelCode: 'DEFAULT', quantity: 2 },
    ])
  })

  it('reports the marketplaces of the account and one that is not Amazon’s', async () => {
    const reply = await client().callAPI({ operation: 'sellers.getMarketplaceParticipations' } as never)
    const ids = reply.map((one: { marketplace: { id: string } }) => one.marketplace.id)
    const { marketplaceIds, suspendedMarketplaceIds, leftMarketplaceIds } = europe
    expect(ids).toEqual([
      ...marketplaceIds,
      ...suspendedMarketplaceIds,
      ...leftMarketplaceIds,
      'A38D8NSA03LJTC',
    ])
  })
})

describe('orders', () => {
  const orders = (query: Value) =>
    client().callAPI({
      api_path: '/orders/2026-01-01/orders',
      method: 'GET',
      query: { includedData: ['FULFILLMENT'], ...query },
    } as never)

  it('can be searched for two minutes after they changed', async () => {
    amazon.putListing({
      sellerId: europe.sellerId,
      sellerSku: examples.plain,
      channels: [{ code: 'DEFAULT', quantity: 9 }],
    })
    const outcome = amazon.sell({ sellerId: europe.sellerId, sellerSku: examples.plain, quantity: 2 })
    const lastUpdatedAfter = new Date(time - 60_000).toISOString()
    expect((await orders({ lastUpdatedAfter: new Date(time - 600_000).toISOString() })).orders).toEqual([])
    time += 121_000
    const { orders: found } = await orders({ lastUpdatedAfter, fulfilledBy: ['MERCHANT'] })
    expect(found).toMatchObject([
      {
        orderId: outcome.kind === 'sold' && outcome.order.orderId,
        fulfillment: { fulfillmentStatus: 'PENDING', fulfilledBy: 'MERCHANT' },
        orderItems: [{ quantityOrdered: 2, product: { sellerSku: examples.plain } }],
      },
    ])
    await expect(orders({})).rejects.toMatchObject({ code: 'InvalidInput' })
  })
})

describe('a feed', () => {
  it('patches many listings and reports each that is invalid', async () => {
    const seller = client()
    const contentType = 'application/json; charset=UTF-8'
    const document = await seller.callAPI({
      operation: 'feeds.createFeedDocument',
      body: { contentType },
    } as never)
    const message = (messageId: number, sku: string, value: Value) => ({
      messageId,
      sku,
      operationType: 'PATCH',
      productType: 'PRODUCT',
      patches: [{ op: 'merge', path: '/attributes/fulfillment_availability', value: [value] }],
    })
    const content = JSON.stringify({
      header: { sellerId: europe.sellerId, version: '2.0' },
      messages: [message(1, examples.plain, own(12)), message(2, examples.withUmlaut, own(-1))],
    })
    await seller.upload(document, { content, contentType })
    const { feedId } = await seller.callAPI({
      operation: 'feeds.createFeed',
      body: {
        feedType: 'JSON_LISTINGS_FEED',
        marketplaceIds: [GERMANY],
        inputFeedDocumentId: document.feedDocumentId,
      },
    } as never)
    const read = () => seller.callAPI({ operation: 'feeds.getFeed', path: { feedId } } as never)
    const feed = await done(read)
    const result = await seller.callAPI({
      operation: 'feeds.getFeedDocument',
      path: { feedDocumentId: feed.resultFeedDocumentId },
    } as never)
    const report = JSON.parse(String(await seller.download(result)))
    expect(report.summary).toMatchObject({ messagesProcessed: 2, messagesAccepted: 1, messagesInvalid: 1 })
    expect(report.issues).toMatchObject([{ messageId: 2, sku: examples.withUmlaut }])
    live()
    expect(amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(12)
  })
})

describe('a report', () => {
  it('lists what the account sells in one marketplace, in Windows-1252', async () => {
    const seller = client()
    const { reportId } = await seller.callAPI({
      operation: 'reports.createReport',
      body: { reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA', marketplaceIds: [GERMANY] },
    } as never)
    const read = () => seller.callAPI({ operation: 'reports.getReport', path: { reportId } } as never)
    const report = await done(read)
    const document = await seller.callAPI({
      operation: 'reports.getReportDocument',
      path: { reportDocumentId: report.reportDocumentId },
    } as never)
    const rows = String(await seller.download(document))
      .trimEnd()
      .split('\n')
    expect(rows[0]).toMatch(/^item-name\titem-description\tlisting-id\tseller-sku\t/)
    expect(rows).toHaveLength(1 + 287)
    expect(rows.some((row) => row.includes(`\t${examples.withUmlaut}\t`))).toBe(true)
    expect(rows.find((row) => row.includes(`\t${examples.fulfilledByAmazon}\t`))).toContain('\tAMAZON_EU\t')
  })
})

describe('what Amazon remembers', () => {
  it('outlives the stand-in when it has a folder, with accepted patches live', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'amazon-'))
    const options = { catalogue: createCatalogue(), folder, acceptanceDelayMs: 60_000, now: () => time }
    await amazon.standIn.close()
    amazon = createAmazonStandIn(options)
    await amazon.standIn.listen(port)
    await patch(examples.plain, own(77))
    await amazon.standIn.close()
    amazon = createAmazonStandIn(options)
    await amazon.standIn.listen(port)
    expect(amazon.liveQuantity(europe.sellerId, examples.plain)).toBe(77)
    expect(amazon.patches()).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})

describe('faults', () => {
  it('can split a body inside a character', async () => {
    amazon.standIn.fail({ path: '/listings/', split: 'character' })
    const sku = encodeURIComponent(examples.withUmlaut)
    const seller = client()
    const { chunks, body } = await seller.callAPI({
      api_path: `/listings/2021-08-01/items/${europe.sellerId}/${sku}`,
      method: 'GET',
      query: { marketplaceIds: [GERMANY] },
      options: { raw_result: true },
    } as never)
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8')).sku).toBe(examples.withUmlaut)
    expect(body).toContain('\uFFFD')
  })
})
