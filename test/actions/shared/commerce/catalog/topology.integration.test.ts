import { readTopology, readWebsiteStocks } from '../../../../../actions/shared/commerce/catalog/topology'
import { readWebsites } from '../../../../../actions/shared/commerce/catalog/websites'
import {
  type CommerceClient,
  createCommerceClient,
  failureFromThrown,
} from '../../../../../actions/shared/commerce/client/commerce-client'
import { createCatalogue } from '../../../../../dev/catalogue/create-catalogue'
import { type CommerceStandIn, createCommerceStandIn } from '../../../../../dev/commerce/commerce-stand-in'
import { commerce as world } from '../../../../../dev/world'

let commerce: CommerceStandIn
let baseUrl: string

beforeEach(async () => {
  commerce = createCommerceStandIn({ catalogue: createCatalogue(), events: 'off' })
  baseUrl = await commerce.standIn.listen(Number(process.env.TEST_PORT_BASE) + 4)
})
afterEach(() => commerce.standIn.close())

async function read() {
  const client = createCommerceClient({ baseUrl, flavor: 'paas', auth: world.integration })
  const websites = await readWebsites(client)
  if (websites.kind === 'failed') throw new Error(websites.code)
  return readTopology(client, websites.websites)
}

async function topology() {
  const reply = await read()
  if (reply.kind === 'failed') throw new Error(reply.code)
  return reply
}

const put = (path: string, body: object) =>
  fetch(`${baseUrl}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('each website sells from the stock that it is assigned to', async () => {
  const { stockOfWebsite } = await topology()
  expect(Object.fromEntries(stockOfWebsite)).toEqual({ base: 1, eu: 2, us: 3 })
})

test('a website that is assigned to none sells from the Default Stock', async () => {
  await put('/__websites/eu', { stockId: null })
  expect((await topology()).stockOfWebsite.get('eu')).toBe(1)
})

test('the digest stays while nothing moves, whatever the order of the rows', async () => {
  const { digest } = await topology()
  commerce.saveConfiguration({ minQty: 3 })
  commerce.state.stocks.reverse()
  commerce.state.sources.reverse()
  for (const stock of commerce.state.stocks) stock.sources.reverse()
  expect((await topology()).digest).toBe(digest)
})

test.each<[string, () => unknown]>([
  ['a website moves to another stock', () => put('/__websites/us', { stockId: 2 })],
  ['a source is disabled', () => put('/__sources/berlin', { enabled: false })],
  ['a source leaves a stock', () => commerce.state.stocks[1]?.sources.pop()],
  ['a source joins a stock', () => commerce.state.stocks[2]?.sources.push('berlin')],
])('the digest is another when %s, and the same again when that is undone', async (_what, move) => {
  const { digest } = await topology()
  const before = structuredClone({ stocks: commerce.state.stocks, sources: commerce.state.sources })
  await move()
  expect((await topology()).digest).not.toBe(digest)
  Object.assign(commerce.state, before)
  expect((await topology()).digest).toBe(digest)
})

test('more sources than fit on a page all count', async () => {
  const [source] = commerce.state.sources
  if (!source) throw new Error('expected a source')
  for (let index = 0; index < 400; index += 1) {
    commerce.state.sources.push({ ...source, code: `store-${index}` as typeof source.code })
  }
  const { digest } = await topology()
  const last = commerce.state.sources.at(-1)
  if (last) last.enabled = false
  expect((await topology()).digest).not.toBe(digest)
})

test.each(['inventory/stocks', 'inventory/stock-source-links', 'inventory/sources'])(
  'nothing is known of it when %s cannot be read',
  async (path) => {
    commerce.standIn.fail({ path: `${path}\\?`, status: 403 })
    expect(await read()).toMatchObject({ kind: 'failed', code: 'UNAUTHORISED' })
    commerce.standIn.fail({ path: `${path}\\?`, status: 200, body: { items: [{}], total_count: 1 } })
    expect(await read()).toMatchObject({ kind: 'failed', code: 'UNREADABLE' })
  },
)

test('websites come with the stock that they sell from, however little Commerce says of it', async () => {
  const rows: Readonly<Record<string, readonly object[]>> = {
    'inventory/stocks': [
      { stock_id: 1, name: 'Default Stock' },
      {
        stock_id: 2,
        extension_attributes: {
          sales_channels: [
            { type: 'website', code: 'eu' },
            { type: 'store', code: 'us' },
          ],
        },
      },
      { stock_id: 3, extension_attributes: null },
    ],
    'inventory/stock-source-links': [
      { stock_id: 2, source_code: 'berlin' },
      { stock_id: 2, source_code: 'unnamed' },
      { stock_id: 2, source_code: 'gone' },
    ],
    'inventory/sources': [
      { source_code: 'berlin', name: 'Berlin', enabled: true },
      { source_code: 'unnamed' },
    ],
  }
  const commerce = {
    get: async (path: string) => ({
      kind: 'answered',
      body: { items: rows[path], total_count: rows[path]?.length },
    }),
  } as Partial<CommerceClient> as CommerceClient
  const website = (code: string) => ({ id: 1, code, name: code.toUpperCase(), storeView: code })
  expect(await readWebsiteStocks(commerce, [website('eu'), website('us')])).toEqual({
    kind: 'read',
    inventory: 'multi-source',
    websites: [
      {
        code: 'eu',
        name: 'EU',
        stock: {
          id: 2,
          name: '2',
          sources: [
            { code: 'berlin', name: 'Berlin', isEnabled: true },
            { code: 'unnamed', name: 'unnamed', isEnabled: true },
            { code: 'gone', name: 'gone', isEnabled: false },
          ],
        },
      },
      { code: 'us', name: 'US', stock: { id: 1, name: 'Default Stock', sources: [] } },
    ],
  })
})

test.each<[string, unknown, string]>([
  ['a time-out', Object.assign(new Error('late'), { name: 'TimeoutError' }), 'did not answer within'],
  ['an error of the network', new TypeError('fetch failed'), 'could not be reached (TypeError)'],
  ['what is no error', 'text', 'could not be reached (unknown error)'],
  [
    'an error with a response that is none',
    Object.assign(new Error('odd'), { response: {} }),
    'could not be reached (Error)',
  ],
])('%s is told without its own words', (_words, thrown, message) => {
  expect(failureFromThrown(thrown)).toMatchObject({
    code: 'UNAVAILABLE',
    status: null,
    message: expect.stringContaining(message),
  })
})
