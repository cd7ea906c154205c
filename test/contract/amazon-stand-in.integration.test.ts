import { request as send } from 'node:http'
import { type AmazonStandIn, createAmazonStandIn } from '../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import { amazon as world } from '../../dev/world'
import { PATIENCE_MS } from '../patience'
import { type AmazonReply, type AmazonRequest, checkAmazonExchange } from './amazon-model'

const port = Number(process.env.TEST_PORT_BASE) + 3
const GERMANY = 'A1PA6795UKMFR9'
const { europe, outlet } = world.accounts
const api = 'sellingpartnerapi-eu.amazon.com'
const item = (sku: string, query = '') =>
  `/listings/2021-08-01/items/${europe.sellerId}/${encodeURIComponent(sku)}?marketplaceIds=${GERMANY}${query}`
const items = (query = '') =>
  `/listings/2021-08-01/items/${europe.sellerId}?marketplaceIds=${GERMANY}${query}`

let amazon: AmazonStandIn
let token: string

beforeAll(async () => {
  amazon = createAmazonStandIn({
    catalogue: createCatalogue(),
    acceptanceDelayMs: 0,
    orderDelayMs: 0,
    feedDelayMs: 0,
  })
  await amazon.standIn.listen(port)
  amazon.putListing({ sellerId: europe.sellerId, sellerSku: examples.inactive, condition: 'suppressed' })
  const login = await exchange('api.amazon.com', {
    method: 'POST',
    path: '/auth/o2/token',
    body: {
      grant_type: 'refresh_token',
      refresh_token: europe.refreshToken,
      client_id: world.lwa.clientId,
      client_secret: world.lwa.clientSecret,
    },
  })
  token = (login.body as { access_token: string }).access_token
})

beforeEach(() => amazon.refillThrottle())
afterAll(() => amazon.standIn.close())

interface Headed extends AmazonReply {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

function exchange(host: string, { method, path, body }: AmazonRequest, accessToken = token): Promise<Headed> {
  return new Promise((resolve, reject) => {
    const headers = { host, 'content-type': 'application/json', 'x-amz-access-token': accessToken ?? '' }
    const sent = send({ port, host: '127.0.0.1', method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(text) })
      })
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const AVAILABILITY = '/attributes/fulfillment_availability'
const patchOf = (op: string, value: Record<string, unknown>, path = AVAILABILITY) => ({
  productType: 'PRODUCT',
  patches: [{ op, path, value: [value] }],
})
const own = (quantity: unknown) => ({ fulfillment_channel_code: 'DEFAULT', quantity })
const everything =
  '&includedData=summaries,attributes,issues,offers,fulfillmentAvailability,procurement,relationships,productTypes'

describe('each answer of the stand-in conforms to Amazon’s models', () => {
  it.each<[string, number, AmazonRequest]>([
    [
      'an accepted patch',
      200,
      { method: 'PATCH', path: item(examples.plain), body: patchOf('merge', own(3)) },
    ],
    [
      'a preview',
      200,
      {
        method: 'PATCH',
        path: item(examples.plain, '&mode=VALIDATION_PREVIEW'),
        body: patchOf('merge', own(3)),
      },
    ],
    [
      'an invalid patch',
      200,
      { method: 'PATCH', path: item(examples.plain), body: patchOf('merge', { quantity: 3 }) },
    ],
    [
      'a patch of a wrong path',
      200,
      {
        method: 'PATCH',
        path: item(examples.plain),
        body: patchOf('merge', own(3), '/attributes/fulfillmentAvailability'),
      },
    ],
    [
      'a patch of an unknown SKU',
      200,
      { method: 'PATCH', path: item('NONE'), body: patchOf('merge', own(3)) },
    ],
    ['a listing', 200, { method: 'GET', path: item(examples.withUmlaut, everything) }],
    ['an incomplete listing', 200, { method: 'GET', path: item(examples.incomplete, everything) }],
    ['a suppressed listing', 200, { method: 'GET', path: item(examples.inactive, everything) }],
    [
      'a listing fulfilled by Amazon',
      200,
      { method: 'GET', path: item(examples.fulfilledByAmazon, everything) },
    ],
    ['an unknown SKU', 404, { method: 'GET', path: item('NONE') }],
    ['a search', 200, { method: 'GET', path: items(`${everything}&pageSize=20&sortBy=sku&sortOrder=ASC`) }],
    [
      'a search by SKU',
      200,
      { method: 'GET', path: items(`&identifiersType=SKU&identifiers=${examples.plain}`) },
    ],
    ['the participations', 200, { method: 'GET', path: '/sellers/v1/marketplaceParticipations' }],
  ])('%s', async (_what, status, request) => {
    const reply = await exchange(api, request)
    expect(checkAmazonExchange(request, reply)).toEqual([])
    expect(reply.status).toBe(status)
    expect(reply.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/)
    expect(Number(reply.headers['x-amzn-ratelimit-limit'])).toBeGreaterThan(0)
  })

  it.each<[string, number, AmazonRequest, string?]>([
    [
      'no product type',
      400,
      {
        method: 'PATCH',
        path: item(examples.plain),
        body: { patches: [{ op: 'merge', path: '/attributes/x' }] },
      },
    ],
    [
      'no patches',
      400,
      { method: 'PATCH', path: item(examples.plain), body: { productType: 'PRODUCT', patches: [] } },
    ],
    ['no marketplace', 400, { method: 'GET', path: `/listings/2021-08-01/items/${europe.sellerId}/A` }],
    ['a page size over 20', 400, { method: 'GET', path: items('&pageSize=50') }],
    ['an unknown data set', 400, { method: 'GET', path: item(examples.plain, '&includedData=stock') }],
    [
      'another seller',
      403,
      { method: 'GET', path: item(examples.plain).replace(europe.sellerId, outlet.sellerId) },
    ],
    ['another region', 403, { method: 'GET', path: item(examples.plain) }, 'sellingpartnerapi-na.amazon.com'],
  ])('refusing %s', async (_what, status, request, host = api) => {
    const reply = await exchange(host, request)
    const problems = checkAmazonExchange(request, reply).filter((problem) => problem.includes('reply'))
    expect(problems).toEqual([])
    expect(reply.status).toBe(status)
  })

  it('an expired token, and a throttled request', async () => {
    const request: AmazonRequest = { method: 'GET', path: item(examples.plain) }
    const expired = await exchange(api, request, 'Atza|other')
    expect(expired).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'Unauthorized', details: expect.stringMatching(/expired/) }] },
    })
    expect(checkAmazonExchange(request, expired)).toEqual([])
    const replies = await Promise.all(Array.from({ length: 6 }, () => exchange(api, request)))
    const throttled = replies.find((reply) => reply.status === 429)
    expect(throttled).toMatchObject({ body: { errors: [{ code: 'QuotaExceeded' }] } })
    expect(checkAmazonExchange(request, throttled)).toEqual([])
  })
})

describe('orders, feeds and reports conform as well', () => {
  const checked = async (request: AmazonRequest) => {
    const reply = await exchange(api, request)
    expect(checkAmazonExchange(request, reply)).toEqual([])
    return reply
  }
  const bodyOf = async (request: AmazonRequest) => (await checked(request)).body as Record<string, string>
  const orders = '/orders/2026-01-01/orders'

  it('orders', async () => {
    const listing = { sellerId: europe.sellerId, sellerSku: examples.twoSources }
    amazon.putListing({ ...listing, channels: [{ code: 'DEFAULT', quantity: 5 }] })
    const outcome = amazon.sell({ ...listing, quantity: 1 })
    const since = new Date(Date.now() - 3_600_000).toISOString()
    const reply = await checked({
      method: 'GET',
      path: `${orders}?lastUpdatedAfter=${encodeURIComponent(since)}&fulfilledBy=MERCHANT&includedData=FULFILLMENT`,
    })
    expect(reply.body).toMatchObject({ orders: [{ orderItems: [{ quantityOrdered: 1 }] }] })
    const orderId = outcome.kind === 'sold' ? outcome.order.orderId : ''
    expect(
      (await checked({ method: 'GET', path: `${orders}/${orderId}?includedData=FULFILLMENT` })).status,
    ).toBe(200)
    expect((await checked({ method: 'GET', path: orders })).status).toBe(400)
    expect((await checked({ method: 'GET', path: `${orders}/303-0000000-0000000` })).status).toBe(404)
  })

  it('feeds', async () => {
    const feeds = '/feeds/2021-06-30'
    const document = await bodyOf({
      method: 'POST',
      path: `${feeds}/documents`,
      body: { contentType: 'application/json; charset=UTF-8' },
    })
    const { feedId } = await bodyOf({
      method: 'POST',
      path: `${feeds}/feeds`,
      body: {
        feedType: 'JSON_LISTINGS_FEED',
        marketplaceIds: [GERMANY],
        inputFeedDocumentId: document.feedDocumentId,
      },
    })
    await checked({ method: 'GET', path: `${feeds}/feeds/${feedId}` })
    await checked({ method: 'GET', path: `${feeds}/documents/${document.feedDocumentId}` })
    expect((await checked({ method: 'GET', path: `${feeds}/feeds/1` })).status).toBe(404)
  })

  it('reports', async () => {
    const reports = '/reports/2021-06-30'
    const body = { reportType: 'GET_MERCHANT_LISTINGS_ALL_DATA', marketplaceIds: [GERMANY] }
    const { reportId } = await bodyOf({ method: 'POST', path: `${reports}/reports`, body })
    const read = () => bodyOf({ method: 'GET', path: `${reports}/reports/${reportId}` })
    let report = await read()
    for (const ends = Date.now() + PATIENCE_MS; report.processingStatus !== 'DONE' && Date.now() < ends; ) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      report = await read()
    }
    expect(report.processingStatus).toBe('DONE')
    await checked({ method: 'GET', path: `${reports}/documents/${report.reportDocumentId}` })
  })
})

describe('the check finds', () => {
  it.each<[string, AmazonRequest, AmazonReply | undefined, RegExp]>([
    ['an unknown path', { method: 'GET', path: '/listings/2020-09-01/items/A/B' }, undefined, /no operation/],
    [
      'a method that does not exist',
      { method: 'PUT', path: '/sellers/v1/marketplaceParticipations' },
      undefined,
      /no operation/,
    ],
    [
      'a missing parameter',
      { method: 'GET', path: '/listings/2021-08-01/items/A/B' },
      undefined,
      /marketplaceIds is required/,
    ],
    [
      'an unknown parameter',
      { method: 'GET', path: item('A', '&marketplace=DE') },
      undefined,
      /unknown query parameter/,
    ],
    [
      'a value that is not allowed',
      { method: 'GET', path: item('A', '&includedData=stock') },
      undefined,
      /stock is not one of/,
    ],
    ['a page that is too long', { method: 'GET', path: items('&pageSize=21') }, undefined, /pageSize is 21/],
    [
      'a wrong operation',
      { method: 'PATCH', path: item('A'), body: patchOf('upsert', own(1)) },
      undefined,
      /request \/patches\/0\/op/,
    ],
    [
      'a missing product type',
      { method: 'PATCH', path: item('A'), body: { patches: [] } },
      undefined,
      /productType/,
    ],
    [
      'a wrong reply',
      { method: 'GET', path: item('A') },
      { status: 200, body: { sku: 1 } },
      /reply 200 \/sku/,
    ],
    [
      'a status that is not declared',
      { method: 'PATCH', path: item('A'), body: patchOf('merge', own(1)) },
      { status: 404 },
      /status 404/,
    ],
  ])('%s', (_what, request, reply, problem) => {
    expect(checkAmazonExchange(request, reply).join('\n')).toMatch(problem)
  })
})
