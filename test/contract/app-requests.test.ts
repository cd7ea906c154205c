import { createServer, type Server, request as send } from 'node:http'
import { createAmazonAgent } from '../../actions/shared/amazon/amazon-agent'
import {
  patchQuantity,
  readListing,
  readListings,
  searchListings,
} from '../../actions/shared/amazon/listings-items'
import { readParticipations } from '../../actions/shared/amazon/sellers'
import { createSellingPartner } from '../../actions/shared/amazon/selling-partner'
import { type AmazonStandIn, createAmazonStandIn } from '../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import { amazon as world } from '../../dev/world'
import { type AmazonReply, type AmazonRequest, checkAmazonExchange } from './amazon-model'

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

const textOf = async (stream: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
const parsed = (text: string): { body?: unknown } =>
  text === '' ? {} : { body: JSON.parse(text) as unknown }

/** Passes everything on as it is, and keeps what belongs to Amazon's API. */
function createRecorder(): Server {
  return createServer(async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming
    const asked = await textOf(incoming)
    const passed = send({ host: '127.0.0.1', port, method, path: url, headers }, async (answer) => {
      const text = await textOf(answer)
      const status = answer.statusCode ?? 0
      if (!url.startsWith('/auth/')) {
        exchanges.push({
          request: { method, path: url, ...parsed(asked) },
          reply: { status, ...parsed(text) },
        })
      }
      outgoing.writeHead(status, answer.headers).end(text)
    })
    passed.end(asked)
  })
}

beforeAll(async () => {
  amazon = createAmazonStandIn({ catalogue: createCatalogue(), acceptanceDelayMs: 0, throttle: false })
  await amazon.standIn.listen(port)
  recorder = createRecorder()
  await new Promise<void>((resolve) => recorder.listen(port + 10, '127.0.0.1', resolve))
})
afterAll(async () => {
  recorder.closeAllConnections()
  recorder.close()
  await amazon.standIn.close()
})

describe('every request of the app, against Amazon’s models', () => {
  test('asks only what the models describe, and is answered so', async () => {
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
    await readParticipations(seller)
    const first = await searchListings(seller, GERMANY, {})
    if (first.kind !== 'read' || first.nextToken === null) throw new Error('expected more than one page')
    await searchListings(seller, GERMANY, { pageToken: first.nextToken })
    await searchListings(seller, GERMANY, { createdAfter: first.listings[0]?.createdDate ?? '' })
    await readListings(seller, GERMANY, STRANGE)
    for (const sellerSku of STRANGE) await readListing(seller, GERMANY, sellerSku)
    for (const [index, sellerSku] of STRANGE.entries()) {
      await patchQuantity(seller, { sellerSku, marketplaceId: GERMANY, quantity: index * 125_000 })
    }
    await patchQuantity(seller, { sellerSku: examples.plain, marketplaceId: GERMANY, quantity: -1 })
    await patchQuantity(seller, { sellerSku: examples.plain, marketplaceId: 'ATVPDKIKX0DER', quantity: 1 })
    await readListing(seller, GERMANY, 'NOT-LISTED')
    agent.destroy()

    expect(exchanges).toHaveLength(5 + 2 * STRANGE.length + 3)
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

  test('every request names one marketplace at most', () => {
    for (const { request } of exchanges) {
      const ids = new URL(request.path, 'http://amazon').searchParams.get('marketplaceIds') ?? ''
      expect(ids).not.toContain(',')
    }
  })
})
