import { examples } from '../../../dev/catalogue/examples'
import { amazon as world } from '../../../dev/world'
import { amazonSurroundings } from './amazon-surroundings'
import { GERMANY, own, type Value } from './seller-client'

const { europe } = world.accounts
const here = amazonSurroundings()
const { client, get, patch, search } = here

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
    for (const change of many) here.amazon.putListing(change)
    const seen = new Set<string>()
    let pageToken: string | undefined
    let total = 0
    do {
      here.amazon.refillThrottle()
      const query = { pageSize: 20, sortBy: 'sku', sortOrder: 'ASC', ...(pageToken && { pageToken }) }
      const page = await search(query)
      for (const item of page.items) seen.add(item.sku)
      pageToken = page.pagination.nextToken
      total = page.numberOfResults
    } while (pageToken)
    expect(total).toBeGreaterThan(1000)
    expect(seen.size).toBe(1000)
  })

  it('shows a picture of most products, always the same for the same ASIN', async () => {
    const summaryOf = async (sku: string) => (await get(sku, { includedData: ['summaries'] })).summaries[0]
    const { asin, mainImage } = await summaryOf(examples.plain)
    expect(mainImage).toEqual({ link: `${here.origin}/images/I/${asin}.svg`, height: 500, width: 500 })
    expect(await summaryOf(examples.incomplete)).not.toHaveProperty('mainImage')
    const served = await fetch(mainImage.link)
    expect(served.headers.get('content-type')).toContain('image/svg+xml')
    const picture = await served.text()
    expect(picture).toMatch(/^<svg .*<\/svg>$/)
    expect(await (await fetch(mainImage.link)).text()).toBe(picture)
    expect(await (await fetch(mainImage.link.replace(asin, 'B000000000'))).text()).not.toBe(picture)
  })

  it('shows what a sale left', async () => {
    await patch(examples.plain, own(5))
    here.amazon.goLive()
    const sale = { sellerId: europe.sellerId, sellerSku: examples.plain }
    expect(here.amazon.sell({ ...sale, quantity: 6 })).toMatchObject({ kind: 'refused' })
    expect(here.amazon.sell({ ...sale, quantity: 3 })).toMatchObject({
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
    here.amazon.putListing({
      sellerId: europe.sellerId,
      sellerSku: examples.plain,
      channels: [{ code: 'DEFAULT', quantity: 9 }],
    })
    const outcome = here.amazon.sell({ sellerId: europe.sellerId, sellerSku: examples.plain, quantity: 2 })
    const lastUpdatedAfter = new Date(here.now() - 60_000).toISOString()
    expect((await orders({ lastUpdatedAfter: new Date(here.now() - 600_000).toISOString() })).orders).toEqual(
      [],
    )
    here.pass(121_000)
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

describe('a report', () => {
  it('lists what the account sells in one marketplace, in Windows-1252', async () => {
    const seller = client()
    const { reportId } = await seller.callAPI({
      operation: 'reports.createReport',
      body: { reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA', marketplaceIds: [GERMANY] },
    } as never)
    const read = () => seller.callAPI({ operation: 'reports.getReport', path: { reportId } } as never)
    const report = await here.done(read)
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
