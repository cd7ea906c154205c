import { pendingCollection } from '../../../../actions/shared/database/work/pending'
import { parseTelemetryConfiguration } from '../../../../actions/shared/runtime/configuration/configuration'
import { createLogger } from '../../../../actions/shared/runtime/logger'
import { createOtlpTelemetry } from '../../../../actions/shared/telemetry/otlp-telemetry'
import type { Telemetry } from '../../../../actions/shared/telemetry/telemetry'
import { traceOfEvent } from '../../../../actions/shared/telemetry/trace-ids'
import { main as stockEvents } from '../../../../actions/stock-events/index'
import { examples } from '../../../../dev/catalogue/examples'
import { collectorVariables } from '../../../../dev/start-world'
import { type CollectorStandIn, createCollectorStandIn } from '../../../../dev/telemetry/collector-stand-in'
import { amazon, ims, portsFrom } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

const { collector: port } = portsFrom(Number(process.env.TEST_PORT_BASE))
const TYPE = 'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after'

let loopback: LoopbackWorld
let collector: CollectorStandIn
let telemetry: Telemetry
let sku = ''
let events = 0

/** Changes the stock and delivers the event to `stock-events`. */
async function change(quantity: number): Promise<{ readonly eventId: string; readonly status: number }> {
  events += 1
  const eventId = `c0ffee00-0000-4000-8000-${String(events).padStart(12, '0')}`
  loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
  const result = await stockEvents({
    ...loopback.inputs,
    ...collectorVariables,
    type: TYPE,
    eventid: eventId,
    data: { value: { sku } },
  })
  const answer = 'error' in result ? result.error : result
  return { eventId, status: answer.statusCode }
}

const spansOf = (eventId: string) =>
  collector.spans.filter(({ traceId }) => traceId === traceOfEvent(eventId).traceId)
const pointsOf = (name: string) => collector.points.filter((point) => point.name === name)

beforeAll(async () => {
  collector = createCollectorStandIn()
  await collector.standIn.listen(port)
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, { maximumMode: 'upTo', maximumListedQuantity: 1000 })
  sku = (await loopback.listing(STORE_IDS.germany, examples.plain))?.sku ?? ''
  const configuration = parseTelemetryConfiguration({ ...loopback.inputs, ...collectorVariables })
  if (!configuration) throw new Error('telemetry is off')
  telemetry = createOtlpTelemetry(configuration, createLogger('test', 'error'))
})
afterAll(async () => {
  await loopback.close()
  await collector.standIn.close()
})

describe('an event with telemetry on', () => {
  let eventId = ''
  beforeAll(async () => {
    collector.clear()
    eventId = (await change(42)).eventId
    await loopback.publish(telemetry)
    await telemetry.flush()
  })

  test('is one trace, from the event to Amazon’s acceptance', () => {
    const spans = spansOf(eventId)
    expect(spans.map(({ name }) => name).sort()).toEqual(['look', 'pending', 'publish', 'stock event'])
    const root = spans.find(({ name }) => name === 'stock event')
    expect(root).toMatchObject({
      parentSpanId: '',
      attributes: { 'event.id': eventId, 'event.reason': 'stock-item' },
    })
    for (const span of spans)
      if (span !== root) expect([span.name, span.parentSpanId]).toEqual([span.name, root?.spanId])
  })

  test('says what was decided and what Amazon answered', () => {
    const publish = spansOf(eventId).find(({ name }) => name === 'publish')
    expect(publish).toMatchObject({
      isFailed: false,
      attributes: {
        'amazon.seller_sku': examples.plain,
        'amazon.store': STORE_IDS.germany,
        'listing.quantity.to': 42,
        'publication.outcome': 'accepted',
        'amazon.submission_id': expect.any(String),
      },
      resource: { 'service.name': 'amazon-stock-quantity' },
    })
  })

  test('goes through its spans in the order of time', () => {
    const of = (name: string) => spansOf(eventId).find((span) => span.name === name)
    const order = ['stock event', 'pending', 'look', 'publish'].map((name) => of(name)?.startedAt ?? 0)
    expect(order.toSorted((a, b) => a - b)).toEqual(order)
    expect(of('publish')?.endedAt).toBeGreaterThanOrEqual(of('look')?.endedAt ?? Number.POSITIVE_INFINITY)
  })

  test('is counted, with its delay', () => {
    const accepted = pointsOf('listing.quantities').find(
      ({ attributes }) => attributes['publication.outcome'] === 'accepted',
    )
    expect(accepted).toMatchObject({
      kind: 'sum',
      value: 1,
      attributes: { 'amazon.store': STORE_IDS.germany },
    })
    const delay = pointsOf('listing.publication.delay').at(-1)
    expect(delay).toMatchObject({ kind: 'histogram', unit: 's', count: 1 })
    expect(delay?.bounds).toContain(0.75)
    expect(delay?.buckets.reduce((sum, count) => sum + count, 0)).toBe(1)
  })

  test('leaves the app’s health beside it', () => {
    for (const name of ['listing.change.oldest', 'listing.changes.waiting', 'listing.drift', 'breaker.open'])
      expect([name, pointsOf(name).length > 0]).toEqual([name, true])
  })

  test('costs nothing of what is stored', async () => {
    const off = await change(43)
    const [pending] = await pendingCollection(loopback.database).due(['new'], new Date(), 1)
    expect(Object.keys(pending ?? {}).sort()).toEqual(
      ['_id', 'cause', 'dueAt', 'firstAt', 'key', 'lane', 'mark', 'reasons', 'revision', 'urgency'].sort(),
    )
    expect(pending?.cause).toBe(off.eventId)
    await loopback.publish()
  })
})

describe('what leaves the app', () => {
  test('holds no credential and no person', async () => {
    collector.clear()
    const { eventId } = await change(44)
    telemetry.record({
      name: 'stock event',
      cause: null,
      startedAt: new Date(),
      endedAt: new Date(),
      attributes: {
        'event.reason': `Atzr|IwEBIA-refresh Bearer eyJhbGciOi.eyJzdWIi.c2ln ${ims.clientSecret} ${ims.users.channelManager.email}`,
        'error.type': amazon.lwa.clientSecret,
      },
    })
    await callAdminApi(loopback, { method: 'GET', path: '/stores', inputs: collectorVariables })
    await loopback.publish(telemetry)
    await telemetry.flush()
    expect(spansOf(eventId).length).toBeGreaterThan(0)
    const sent = Buffer.concat(collector.bodies).toString('latin1')
    expect(sent).toContain('[redacted]')
    const secrets = [
      'Atzr|',
      'eyJhbGciOi',
      '@merchant.example',
      'loopback-collector-key',
      ims.clientSecret,
      ims.users.channelManager.userId,
      amazon.lwa.clientSecret,
      ...Object.values(amazon.accounts).map(({ refreshToken }) => refreshToken),
      ...Object.entries(loopback.inputs).flatMap(([name, value]) =>
        /SECRET|TOKEN|KEY/.test(name) && typeof value === 'string' ? [value] : [],
      ),
    ]
    for (const secret of secrets) expect(sent).not.toContain(secret)
  })

  test('names the route of a request, and never its path', async () => {
    collector.clear()
    const path = `/stores/${STORE_IDS.germany}`
    await callAdminApi(loopback, { method: 'GET', path, inputs: collectorVariables })
    expect(collector.spans).toEqual([
      expect.objectContaining({
        name: 'admin-api',
        attributes: expect.objectContaining({
          'http.route': '/stores/:id',
          'http.response.status_code': 200,
        }),
      }),
    ])
  })

  test('proves by the configured header who sends', () => {
    for (const headers of collector.headers)
      expect(headers).toMatchObject({ 'api-key': 'loopback-collector-key' })
    expect(collector.headers.length).toBeGreaterThan(0)
  })
})

describe('an account that Amazon throttles', () => {
  test('is counted by its answers 429', async () => {
    collector.clear()
    loopback.amazon.standIn.fail({ path: '/listings/', method: 'PATCH', status: 429, body: {}, times: 1 })
    await change(45)
    await loopback.publish(telemetry)
    await telemetry.flush()
    const throttled = pointsOf('amazon.throttled').at(-1)
    expect(throttled).toMatchObject({ value: 1, attributes: { 'amazon.account': 'eu.A2EUROPESELLER1' } })
  })
})

/** The last tests, because a failed collector is not called for a minute. */
describe('a collector that is away', () => {
  test('delays nothing but the end of an activation, within a bound, and never twice', async () => {
    collector.clear()
    collector.standIn.fail({ hang: true, times: 1_000 })
    const first = await change(46)
    const asked = collector.standIn.requests.length
    const second = await change(47)
    expect([first.status, second.status]).toEqual([200, 200])
    // What hung once is not called again.
    expect(asked).toBeGreaterThan(0)
    expect(collector.standIn.requests).toHaveLength(asked)

    await loopback.publish(telemetry)
    await telemetry.flush()
    expect(await loopback.listing(STORE_IDS.germany, examples.plain)).toMatchObject({
      accepted: { quantity: 47 },
    })
    expect(collector.spans).toEqual([])
  })
})
