import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCommerceClient } from '../../../../actions/shared/commerce/client/commerce-client'
import { commerceReader } from '../../../../actions/shared/commerce-reader/commerce-reader'
import { commerce as credentials } from '../../../../dev/world'
import { rowsOf } from '../../../commerce-answers'

/** The answer to a request for some SKUs. */
type Answer = readonly [status: number, body: unknown]

const skus = Array.from({ length: 80 }, (_each, index) => `P${index}`)
const BAD = 'P33'

let server: Server
let answer: (asked: readonly string[]) => Answer
let requests = 0
let time = 0

beforeEach(async () => {
  ;[requests, time] = [0, 0]
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://commerce')
    requests += 1
    const [status, body] = url.pathname.includes('/store/') ? topologyOf(url.pathname) : answer(askedFor(url))
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => void server.close(resolve)))

function topologyOf(path: string): Answer {
  if (path.endsWith('websites')) return [200, [{ id: 1, code: 'base', name: 'Base' }]]
  return [200, [{ id: 1, code: 'default', website_id: 1, store_group_id: 1, name: 'Default' }]]
}

function askedFor({ searchParams }: URL): readonly string[] {
  return [...searchParams]
    .filter(([name]) => name.endsWith('[value]'))
    .flatMap(([, value]) => value.split(','))
    .filter((sku) => sku.startsWith('P'))
}

function open() {
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
  }
  const { port } = server.address() as AddressInfo
  const access = {
    baseUrl: `http://127.0.0.1:${port}`,
    flavor: 'paas',
    auth: credentials.integration,
  } as const
  return commerceReader(createCommerceClient(access, clock), clock.now)
}

const exported = (asked: readonly string[]): Answer => [
  200,
  { items: asked.map((sku) => ({ sku, qty: 5, is_salable: true })), total_count: asked.length },
]
const withBadRow = (row: object) => (asked: readonly string[]) => {
  const [status, body] = exported(asked)
  const { items } = body as { items: { sku: string }[] }
  return [status, { items: items.map((each) => (each.sku === BAD ? { ...each, ...row } : each)) }] as const
}
const refusing = (status: number, body: unknown) => (asked: readonly string[]) =>
  asked.includes(BAD) ? ([status, body] as const) : exported(asked)

describe('one SKU that spoils the reply', () => {
  test.each<[string, (asked: readonly string[]) => Answer]>([
    ['the firewall refuses its characters', refusing(403, '<html>Forbidden</html>')],
    ['the firewall does not accept it', refusing(406, '<html>Not acceptable</html>')],
    ['the server times out over it', refusing(408, '')],
    ['the query is too long with it', refusing(414, '<html>URI too long</html>')],
    ['the gateway does not get an answer', refusing(504, '')],
    ['Commerce crashes', refusing(500, { message: 'Internal Error' })],
    ['a warning is printed before the reply', refusing(200, 'Warning: Undefined index {"items":[]}')],
    ['the reply is cut off', refusing(200, '{"items":[{"sku":"P3')],
    ['its quantity is null', withBadRow({ qty: null })],
    ['its quantity is no number', withBadRow({ qty: 'many' })],
    ['its salability is missing', withBadRow({ is_salable: null })],
    ['its SKU is a number', withBadRow({ sku: 33 })],
  ])('costs no other one its number: %s', async (_words, given) => {
    answer = given
    const answers = await open().readSalableQuantities('base', skus)
    expect(skus.filter((sku) => answers.get(sku)?.kind === 'failed')).toEqual([BAD])
    expect(rowsOf(answers).size).toBe(79)
    expect(requests).toBeLessThan(25)
  })

  test.each([
    ['its quantity is null', { quantity: null }],
    ['its source is missing', { source_code: null }],
  ])('costs no other one its sources: %s', async (_words, row) => {
    answer = (asked) => {
      const items = asked.map((sku) => ({ sku, source_code: 'default', quantity: 5, status: 1 }))
      return [
        200,
        {
          items: items.map((each) => (each.sku === BAD ? { ...each, ...row } : each)),
          total_count: items.length,
        },
      ]
    }
    const answers = await open().readSourceItems(skus)
    expect(skus.filter((sku) => answers.get(sku)?.kind === 'failed')).toEqual([BAD])
  })
})

describe('a Commerce that refuses whatever is asked', () => {
  test.each<[string, Answer]>([
    ['its role', [403, { message: 'no', parameters: { resources: 'Magento_InventoryApi::stock' } }]],
    ['the integration', [401, { message: 'The signature is invalid.' }]],
    ['for now', [429, '']],
  ])('is not asked again in halves: %s', async (_words, given) => {
    answer = () => given
    await open().readSalableQuantities('base', skus)
    expect(requests).toBe(3)
  })

  test('with a firewall in front of it is left alone after a few calls', async () => {
    answer = () => [403, '<html>Forbidden</html>']
    const answers = await open().readSalableQuantities('base', skus)
    expect([...answers.values()].every(({ kind }) => kind === 'failed')).toBe(true)
    expect(requests).toBeLessThan(9)
  })
})
