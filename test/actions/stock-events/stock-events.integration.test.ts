import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { PendingDocument } from '../../../actions/shared/database/work/pending'
import { WAKE_PAUSE_MS } from '../../../actions/shared/runtime/wake-publisher'
import { main } from '../../../actions/stock-events/index'
import { type LoopbackWorld, startLoopbackWorld } from '../../loopback-world'

let loopback: LoopbackWorld
let runtime: Server
let wakes: string[] = []
const bodies: unknown[] = []

const stored = async (name: 'pending' | 'errors') =>
  (await loopback.database
    .collection(name)
    .find({}, { limit: 1000, sort: { _id: 1 } })) as readonly PendingDocument[]
const keysOf = (documents: readonly PendingDocument[]) => documents.map(({ key }) => key)
const recorded = (file: string) =>
  JSON.parse(readFileSync(join(__dirname, '../../commerce-events', file), 'utf8')) as Record<string, unknown>
const deliver = async (event: object) => {
  const result = await main({ ...loopback.inputs, ...event })
  return 'error' in result ? result.error : result
}
const type = (name: string) => `com.adobe.commerce.observer.${name}`
const stockItem = (sku: string) => ({
  id: 'e1',
  type: type('cataloginventory_stock_item_save_commit_after'),
  data: { value: { sku } },
})
const requests = (path: RegExp) => loopback.databaseServer.requests.filter((each) => path.test(each.path))

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [] })
  runtime = createServer((request, response) => {
    wakes.push(`${request.method} ${request.url}`)
    void json(request).then((body) => bodies.push(body))
    response.writeHead(202).end('{}')
  })
  await new Promise<void>((resolve) => runtime.listen(0, '127.0.0.1', resolve))
  const address = runtime.address()
  Object.assign(process.env, {
    __OW_API_HOST: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    __OW_ACTION_NAME: '/41230-amazonstock-stage/amazon-stock/stock-events',
  })
})
afterAll(async () => {
  runtime.close()
  await loopback.close()
})
beforeEach(async () => {
  loopback.databaseServer.heal()
  await loopback.database.collection('pending').deleteMany({})
  await loopback.database.collection('errors').deleteMany({})
  loopback.databaseServer.requests.splice(0)
  wakes = []
})

describe('an event of Commerce', () => {
  test.each([
    ['01-catalog_product_save_commit_after.cloudevent.json', ['sku:eventtest1', 'sku:eventtest1'], 'product'],
    ['06-cataloginventory_stock_item.accs-fields.params.json', ['product:57'], 'stock-item'],
    ['07-sales_order_save_commit_after.cloudevent.json', ['product:3953', 'sku:Adobe_Pro_12'], 'order'],
    ['08-sales_order_save_commit_after.configurable.params.json', ['sku:VA07-BC-S'], 'order'],
    ['12-SYNTHETIC-stock-item.namespaced.cloudevent.json', ['product:27'], 'stock-item'],
  ])('%s becomes pending', async (file, keys, reason) => {
    expect(await deliver(recorded(file))).toMatchObject({ statusCode: 200, body: { kind: 'recorded' } })
    const pending = await stored('pending')
    expect(keysOf(pending)).toEqual(keys)
    for (const each of pending) expect(each.reasons).toEqual([reason])
  })

  test('that Commerce shows late is looked at now and once more after a minute or two', async () => {
    const before = Date.now()
    await deliver({ ...stockItem('MUG'), type: type('catalog_product_save_commit_after') })
    const after = Date.now()
    const due = (await stored('pending')).map(({ dueAt }) => dueAt.getTime()).sort((a, b) => a - b)
    expect(due).toEqual([expect.any(Number), expect.any(Number)])
    expect(due[0]).toBeLessThanOrEqual(after)
    expect(due[1]).toBeGreaterThanOrEqual(before + 60_000)
    expect(due[1]).toBeLessThanOrEqual(after + 120_000)
  })

  test('of no type that changes a stock is answered 200 and touches nothing', async () => {
    const answer = await deliver(recorded('03-customer_login.cloudevent.json'))
    expect(answer).toMatchObject({ statusCode: 200, body: { kind: 'ignored' } })
    expect(await stored('pending')).toEqual([])
    expect(wakes).toEqual([])
  })

  test.each<[string, object]>([
    ['nothing at all', {}],
    ['a value without SKU and ids', { type: stockItem('').type, data: { value: { qty: '5' } } }],
    ['a value that is text', { type: stockItem('').type, data: { value: 'MUG' } }],
    ['data that is a list', { type: stockItem('').type, data: [1] }],
  ])('with %s is answered 200 and recorded as unreadable', async (_words, event) => {
    expect(await deliver(event)).toMatchObject({ statusCode: 200, body: { kind: 'unreadable' } })
    expect(await stored('pending')).toEqual([])
    expect(await stored('errors')).toMatchObject([{ system: 'events', code: 'EVENT_UNREADABLE' }])
  })

  test('that comes twice is one pending document', async () => {
    await deliver(stockItem('MUG'))
    await deliver(stockItem('MUG'))
    expect(keysOf(await stored('pending'))).toEqual(['sku:MUG'])
  })

  test('wakes the publisher, unless it holds its lease', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    await deliver(stockItem('MUG'))
    expect(wakes).toEqual([
      'POST /api/v1/namespaces/_/actions/amazon-stock/publisher?blocking=false&result=false',
    ])
    await new Promise((resolve) => setTimeout(resolve, 2_100))
    wakes = []
    const lease = { _id: 'publisher', holder: 'x', fence: 1, expiresAt: new Date(Date.now() + 20_000) }
    await loopback.database.collection('leases').insert(lease)
    await deliver(stockItem('MUG'))
    expect(wakes).toEqual([])
    await loopback.database.collection('leases').deleteMany({})
  })
})

test('the first event of a container wakes the publisher before it is stored', async () => {
  const startedAt = performance.now()
  const answering = jest.isolateModulesAsync(async () => {
    const { main: mainOfNewContainer } = await import('../../../actions/stock-events/index')
    loopback.databaseServer.fail({ path: '/pending/bulkWrite', delayMs: 1_000 })
    expect(await mainOfNewContainer({ ...loopback.inputs, ...stockItem('MUG') })).toMatchObject({
      statusCode: 200,
    })
  })
  while (wakes.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await stored('pending')).toEqual([])
  expect(bodies.at(-1)).toEqual({ isWoken: true, isEarly: true })
  await answering
  expect(keysOf(await stored('pending'))).toEqual(['sku:MUG'])
  const pauses = Math.floor((performance.now() - startedAt) / WAKE_PAUSE_MS)
  expect(wakes.length).toBeLessThanOrEqual(1 + pauses)
})

describe('many events at once', () => {
  test('100 share a few writes, and each of them is there', async () => {
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => deliver(stockItem(`SKU-${index}`))),
    )
    expect(answers.every(({ statusCode }) => statusCode === 200)).toBe(true)
    expect(await stored('pending')).toHaveLength(100)
    expect(requests(/pending\/bulkWrite/).length).toBeLessThanOrEqual(5)
    expect(wakes.length).toBeLessThanOrEqual(1)
  })
})

describe('a database that fails', () => {
  test('answers 503, so that the event comes again, and then it is recorded', async () => {
    loopback.databaseServer.fail({ path: '/pending/bulkWrite', status: 500, times: 99 })
    const answer = await deliver(stockItem('MUG'))
    expect(answer.statusCode).toBe(503)
    loopback.databaseServer.heal()
    expect(await deliver(stockItem('MUG'))).toMatchObject({ statusCode: 200 })
    expect(keysOf(await stored('pending'))).toEqual(['sku:MUG'])
  })

  test('fails every event whose write it carried, and none after it', async () => {
    loopback.databaseServer.fail({ path: '/pending/bulkWrite', status: 400 })
    const answers = await Promise.all([deliver(stockItem('ONE')), deliver(stockItem('TWO'))])
    const written = keysOf(await stored('pending'))
    for (const [index, sku] of ['ONE', 'TWO'].entries()) {
      expect(answers[index]?.statusCode === 200).toBe(written.includes(`sku:${sku}`))
    }
    expect(answers.some(({ statusCode }) => statusCode === 503)).toBe(true)
    expect(await deliver(stockItem('THREE'))).toMatchObject({ statusCode: 200 })
  })

  test('a write whose answer was lost is repeated', async () => {
    loopback.databaseServer.fail({ path: '/pending/bulkWrite', cut: 'before' })
    expect(await deliver(stockItem('MUG'))).toMatchObject({ statusCode: 200 })
    expect(keysOf(await stored('pending'))).toEqual(['sku:MUG'])
  })

  test('inputs of Commerce or Amazon that are missing stop no event', async () => {
    const { __ims_oauth_s2s, __ims_env, IMS_BASE_URL, DATA_REGION } = loopback.inputs
    const inputs = { __ims_oauth_s2s, __ims_env, IMS_BASE_URL, DATA_REGION }
    expect(await main({ ...inputs, ...stockItem('MUG') })).toMatchObject({ statusCode: 200 })
  })
})
