import { createServer, type Server, request as send } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { readParticipations } from '../../actions/shared/amazon/accounts/sellers'
import { createAmazonAgent } from '../../actions/shared/amazon/client/amazon-agent'
import { createSellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import { createFeed, readFeed, readFeedReport, uploadFeed } from '../../actions/shared/amazon/listings/feeds'
import { patchQuantity, readListing, readListings } from '../../actions/shared/amazon/listings/listings-items'
import { searchOrders } from '../../actions/shared/amazon/orders'
import {
  createListingsReport,
  readReport,
  readReportDocument,
} from '../../actions/shared/amazon/reports/reports'
import { type AmazonStandIn, createAmazonStandIn } from '../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import { amazon as world } from '../../dev/world'
import { type AmazonReply, type AmazonRequest, checkAmazonExchange } from './amazon-model'
import { checkListingsFeed, checkProcessingReport } from './listings-feed'

interface Exchange {
  readonly request: AmazonRequest
  readonly reply: AmazonReply
}

const port = Number(process.env.TEST_PORT_BASE) + 3
const { europe } = world.accounts
const GERMANY = europe.marketplaceIds[0]
const STRANGE = [
  examples.plain,
  examples.withSpace,
  examples.withSlash,
  examples.withComma,
  examples.withPercent,
  examples.withUmlaut,
  examples.emoji,
  examples.fulfilledByAmazon,
  examples.restockDate,
]

let amazon: AmazonStandIn
let recorder: Server
const exchanges: Exchange[] = []
/** Feed documents sent to and from their signed URLs, in order. */
const documents: unknown[] = []

const bytesOf = async (stream: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const parsed = (bytes: Buffer): { body?: unknown } =>
  bytes.length === 0 ? {} : { body: JSON.parse(bytes.toString('utf8')) as unknown }

function keep(request: AmazonRequest, asked: Buffer, status: number, answered: Buffer): void {
  if (request.path.startsWith('/auth/')) return
  if (request.path.startsWith('/documents/')) {
    const bytes = request.method === 'PUT' ? asked : gunzipSync(answered)
    return void documents.push(JSON.parse(bytes.toString('utf8')))
  }
  exchanges.push({ request: { ...request, ...parsed(asked) }, reply: { status, ...parsed(answered) } })
}

/** Forwards everything unchanged, and records the calls to Amazon's API. */
function createRecorder(): Server {
  return createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming
    const asked = await bytesOf(incoming)
    const passed = send({ host: '127.0.0.1', port, method, path: url, headers }, async (answer) => {
      const answered = await bytesOf(answer)
      const status = answer.statusCode ?? 0
      keep({ method, path: url }, asked, status, answered)
      outgoing.writeHead(status, answer.headers).end(answered)
    })
    passed.end(asked)
  })
}

beforeAll(async () => {
  amazon = createAmazonStandIn({
    catalogue: createCatalogue(),
    acceptanceDelayMs: 0,
    orderDelayMs: 0,
    feedDelayMs: 20,
    throttle: false,
  })
  await amazon.standIn.listen(port)
  recorder = createRecorder()
  await new Promise<void>((resolve) => recorder.listen(port + 10, '127.0.0.1', resolve))
})
afterAll(async () => {
  agent.destroy()
  recorder.closeAllConnections()
  recorder.close()
  await amazon.standIn.close()
})

const agent = createAmazonAgent(`127.0.0.1:${port + 10}`)
const seller = createSellingPartner(
  {
    accountId: 'eu',
    sellerId: europe.sellerId,
    region: 'eu',
    refreshToken: europe.refreshToken,
    lwa: world.lwa,
  },
  { agent },
)

describe('every request of the app, against Amazon’s models', () => {
  test('asks only what the models describe, and is answered so', async () => {
    await readParticipations(seller)
    await readListings(seller, GERMANY, STRANGE)
    for (const sellerSku of STRANGE) await readListing(seller, GERMANY, sellerSku)
    for (const [index, sellerSku] of STRANGE.entries()) {
      await patchQuantity(seller, { sellerSku, marketplaceId: GERMANY, quantity: index * 125_000 })
    }
    await patchQuantity(seller, { sellerSku: examples.plain, marketplaceId: GERMANY, quantity: -1 })
    await patchQuantity(seller, { sellerSku: examples.plain, marketplaceId: 'ATVPDKIKX0DER', quantity: 1 })
    await readListing(seller, GERMANY, 'NOT-LISTED')

    expect(exchanges).toHaveLength(2 + 2 * STRANGE.length + 3)
    const problems = exchanges
      .slice(0, -3)
      .flatMap(({ request, reply }) => checkAmazonExchange(request, reply))
    expect(problems).toEqual([])
    expect(new Set(exchanges.map(({ reply }) => reply.status))).toEqual(new Set([200, 403, 404]))
  })

  test('a quantity is merged into the merchant’s own channel, and nothing else is named', () => {
    const patches = exchanges.filter(({ request }) => request.method === 'PATCH')
    expect(patches).toHaveLength(STRANGE.length + 2)
    for (const { request } of patches) {
      expect(request.path).toMatch(/^\/listings\/2021-08-01\/items\/A2EUROPESELLER1\/[^/?]+\?/)
      expect(request.body).toEqual({
        productType: 'PRODUCT',
        patches: [
          {
            op: 'merge',
            path: '/attributes/fulfillment_availability',
            value: [{ fulfillment_channel_code: 'DEFAULT', quantity: expect.any(Number) }],
          },
        ],
      })
    }
  })

  test('orders are searched for by pages, as the model of the Orders API describes', async () => {
    const from = exchanges.length
    for (let count = 0; count < 101; count += 1) {
      amazon.putListing({
        sellerId: europe.sellerId,
        sellerSku: examples.plain,
        channels: [{ code: 'DEFAULT', quantity: 5 }],
      })
      amazon.sell({ sellerId: europe.sellerId, sellerSku: examples.plain, quantity: 1 })
    }
    const page = { updatedAfter: new Date(Date.now() - 60_000), updatedBefore: new Date() }
    const first = await searchOrders(seller, page)
    if (first.kind !== 'read' || first.nextToken === null) throw new Error('expected more than one page')
    await searchOrders(seller, { ...page, pageToken: first.nextToken })
    const made = exchanges.slice(from)
    expect(made.map(({ reply }) => reply.status)).toEqual([200, 200])
    expect(made.flatMap(({ request, reply }) => checkAmazonExchange(request, reply))).toEqual([])
  })

  test('a feed, its document and its report are as their models and schemas describe', async () => {
    const from = exchanges.length
    const uploaded = await uploadFeed(
      seller,
      STRANGE.map((sellerSku, index) => ({ messageId: index + 1, sellerSku, quantity: index * 125_000 })),
    )
    if (uploaded.kind !== 'uploaded') throw new Error(uploaded.code)
    const submitted = await createFeed(seller, GERMANY, uploaded.documentId)
    if (submitted.kind !== 'submitted') throw new Error(submitted.code)
    let reading = await readFeed(seller, submitted.feedId)
    while (reading.kind === 'read' && reading.resultDocumentId === null) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      reading = await readFeed(seller, submitted.feedId)
    }
    if (reading.kind !== 'read') throw new Error(reading.code)
    const report = await readFeedReport(seller, reading.resultDocumentId ?? '')
    expect(report).toMatchObject({ kind: 'report', messagesAccepted: STRANGE.length })
    await readFeed(seller, '1')
    await readFeedReport(seller, 'none')

    const made = exchanges.slice(from)
    expect(new Set(made.map(({ reply }) => reply.status))).toEqual(new Set([201, 202, 200, 404]))
    expect(made.flatMap(({ request, reply }) => checkAmazonExchange(request, reply))).toEqual([])
    expect(documents).toHaveLength(2)
    expect(checkListingsFeed(documents[0])).toEqual([])
    expect(checkProcessingReport(documents[1])).toEqual([])
  })

  test('a report of all listings is asked for and read as the model of the Reports API describes', async () => {
    const from = exchanges.length
    const created = await createListingsReport(seller, GERMANY)
    if (created.kind !== 'created') throw new Error(created.code)
    let reading = await readReport(seller, created.reportId)
    while (reading.kind === 'read' && reading.documentId === null) {
      await new Promise((resolve) => setTimeout(resolve, 10))
      reading = await readReport(seller, created.reportId)
    }
    if (reading.kind !== 'read') throw new Error(reading.code)
    expect(await readReportDocument(seller, reading.documentId ?? '')).toMatchObject({ isCompressed: true })
    amazon.nextReport({ status: 'CANCELLED', isCompressed: false })
    const cancelled = await createListingsReport(seller, GERMANY)
    amazon.nextReport({ isForbidden: true })
    expect(await createListingsReport(seller, GERMANY)).toMatchObject({ kind: 'unauthorised', status: 403 })
    if (cancelled.kind === 'created') await readReport(seller, cancelled.reportId)
    await readReportDocument(seller, 'none')

    const made = exchanges.slice(from)
    expect(new Set(made.map(({ reply }) => reply.status))).toEqual(new Set([202, 200, 403, 404]))
    expect(made.flatMap(({ request, reply }) => checkAmazonExchange(request, reply))).toEqual([])
  })

  test('a message of a feed merges the quantity just as a PATCH does', () => {
    const [patch] = exchanges.filter(({ request }) => request.method === 'PATCH')
    const [feed] = documents as readonly { readonly messages: readonly object[] }[]
    expect(feed?.messages[0]).toEqual({
      messageId: 1,
      sku: STRANGE[0],
      operationType: 'PATCH',
      ...(patch?.request.body as object),
    })
  })

  test.each<[string, object]>([
    ['a message without its patches', { patches: undefined }],
    ['a partial update, which drops handling times', { operationType: 'PARTIAL_UPDATE' }],
    ['a message without an id', { messageId: undefined }],
  ])('the check of a feed finds %s', (_what, change) => {
    const [feed] = documents as readonly { readonly messages: readonly object[] }[]
    expect(checkListingsFeed({ ...feed, messages: [{ ...feed?.messages[0], ...change }] })).not.toEqual([])
  })

  test('every request names one marketplace at most', () => {
    for (const { request } of exchanges) {
      const ids = new URL(request.path, 'http://amazon').searchParams.get('marketplaceIds') ?? ''
      expect(ids).not.toContain(',')
      const named = (request.body as { readonly marketplaceIds?: readonly string[] } | undefined)
        ?.marketplaceIds
      expect(named?.length ?? 0).toBeLessThan(2)
    }
  })
})
