import { publishHistory } from '../../../actions/admin-api/stores/health-figures'
import {
  type ActivityDocument,
  activityCollection,
  activityId,
} from '../../../actions/shared/database/log/activity'
import {
  type CommunicationErrorDocument,
  communicationErrorCollection,
} from '../../../actions/shared/database/log/communication-errors'
import {
  type HealthDocument,
  type HealthSample,
  healthCollection,
  hourOf,
} from '../../../actions/shared/database/log/health'
import { examples } from '../../../dev/catalogue/examples'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../loopback-world'

let loopback: LoopbackWorld
const storeId = STORE_IDS.germany
const store = `/stores/${storeId}`
const HOUR = 60 * 60_000
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)
const get = (path: string) => callAdminApi(loopback, { method: 'GET', path })

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('the publish history of a store', () => {
  beforeAll(async () => {
    const sample = (set: Partial<HealthSample>): HealthSample => ({
      storeId,
      at: ago(0),
      outcome: 'accepted',
      latencyMs: 1_900,
      error: null,
      ...set,
    })
    await healthCollection(loopback.database).record([
      sample({}),
      sample({}),
      sample({ outcome: 'rejected', latencyMs: null }),
      sample({ at: ago(23 * HOUR), latencyMs: 6_000 }),
      sample({ at: ago(24 * HOUR), outcome: 'throttled', latencyMs: null }),
      sample({ at: ago(29 * 24 * HOUR) }),
      sample({ at: ago(31 * 24 * HOUR) }),
      sample({ storeId: STORE_IDS.outlet }),
    ])
  })

  test.each([
    ['24h', 24, HOUR, { accepted: 3, rejected: 1, failed: 0 }],
    ['7d', 28, 6 * HOUR, { accepted: 3, rejected: 1, failed: 1 }],
    ['30d', 30, 24 * HOUR, { accepted: 4, rejected: 1, failed: 1 }],
  ])('of %s is in equal parts up to this hour', async (period, count, step, sums) => {
    const { status, body } = await get(`${store}/publish-history?period=${period}`)
    expect([status, body.period, body.points.length]).toEqual([200, period, count])
    const times = body.points.map(({ from }: { from: string }) => Date.parse(from))
    expect(times.map((time: number) => time - times[0])).toEqual(
      Array.from({ length: count }, (_, index) => index * step),
    )
    const end = hourOf(new Date()).getTime() + HOUR
    expect(times.at(-1) + step).toBe(step === 24 * HOUR ? Math.ceil(end / step) * step : end)
    const sum = (key: string) =>
      body.points.reduce((total: number, point: Record<string, number>) => total + (point[key] ?? 0), 0)
    expect({ accepted: sum('accepted'), rejected: sum('rejected'), failed: sum('failed') }).toEqual(sums)
  })

  test('has whole days of the zone of whoever looks, also where its clocks change', () => {
    const now = new Date('2026-10-26T03:00:00Z')
    const at = (hour: string) => ({ storeId: 's', hour: new Date(hour), outcomes: { accepted: 1 } })
    const hours = ['2026-10-24T15:00:00Z', '2026-10-25T14:00:00Z'].map(
      (hour) => ({ ...at(hour), _id: hour, latency: {}, lastErrors: {} }) as HealthDocument,
    )
    const inTokyo = publishHistory(hours, '30d', now, 'Asia/Tokyo')
    expect(inTokyo.slice(-2)).toMatchObject([
      { from: '2026-10-24T15:00:00.000Z', accepted: 2 },
      { from: '2026-10-25T15:00:00.000Z', accepted: 0 },
    ])
    const inBerlin = publishHistory(hours, '30d', now, 'Europe/Berlin').map(({ from }) => from)
    expect(inBerlin.slice(-2)).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'])
  })

  test('is the last 24 hours unless asked otherwise, with delays where there were any', async () => {
    const { body } = await get(`${store}/publish-history`)
    expect(body.points.at(-1)).toMatchObject({ accepted: 2, rejected: 1, p50Ms: 2_000, p95Ms: 2_000 })
    expect(body.points.at(0)).toMatchObject({ accepted: 1, p95Ms: 7_500 })
    expect(body.points.at(1)).toMatchObject({ accepted: 0, rejected: 0, failed: 0, p50Ms: null, p95Ms: null })
  })

  test('of another length is refused', async () => {
    expect(await get(`${store}/publish-history?period=1y`)).toMatchObject({
      status: 400,
      body: { error: { message: 'period: expected one of 24h, 7d, 30d' } },
    })
  })

  test('is on the cards of all stores in short', async () => {
    const { body } = await get('/stores')
    expect(body.pulses[storeId]).toMatchObject({ rejected: 1, failed: 0, p95Ms: 7_500 })
    expect(body.pulses[storeId].accepted).toHaveLength(24)
    expect([body.pulses[storeId].accepted.at(0), body.pulses[storeId].accepted.at(-1)]).toEqual([1, 2])
    expect(body.pulses[STORE_IDS.america]).toEqual({
      accepted: new Array(24).fill(0),
      rejected: 0,
      failed: 0,
      p95Ms: null,
    })
    expect(body).toMatchObject({ oldestPendingAt: null, accounts: 3, hasPublished: true })
  })
})

describe('the log of listing changes', () => {
  const change = (
    sequence: number,
    set: Partial<ActivityDocument> & { readonly at: Date },
  ): ActivityDocument => ({
    _id: activityId(set.at, 'a', sequence),
    storeId,
    sellerSku: 'MUG-RED',
    from: 1,
    to: 10,
    rule: 'maximum',
    status: 'accepted',
    submissionId: 's',
    message: null,
    ...set,
  })

  beforeAll(() =>
    activityCollection(loopback.database).record([
      change(1, { at: ago(HOUR) }),
      change(2, { at: ago(2 * HOUR), sellerSku: 'MUG-BLUE', to: 0, rule: 'out-of-stock' }),
      change(3, { at: ago(3 * 24 * HOUR), status: 'rejected', message: 'no' }),
      change(4, { at: ago(10 * 24 * HOUR), sellerSku: 'CUP' }),
      change(5, { at: ago(HOUR), storeId: STORE_IDS.outlet }),
    ]),
  )

  test.each([
    ['', ['MUG-RED', 'MUG-BLUE', 'MUG-RED', 'CUP']],
    ['?text=MUG', ['MUG-RED', 'MUG-BLUE', 'MUG-RED']],
    ['?text=MUG-B', ['MUG-BLUE']],
    ['?rule=out-of-stock', ['MUG-BLUE']],
    ['?status=rejected', ['MUG-RED']],
    ['?period=24h', ['MUG-RED', 'MUG-BLUE']],
    ['?period=7d&text=MUG-RED', ['MUG-RED', 'MUG-RED']],
  ])('asked with "%s"', async (query, sellerSkus) => {
    const { body } = await get(`${store}/activity${query}`)
    expect(body.entries.map(({ sellerSku }: { sellerSku: string }) => sellerSku)).toEqual(sellerSkus)
  })

  test('goes on with its filter where a page ended', async () => {
    const first = await get(`${store}/activity?text=MUG&limit=2`)
    const second = await get(
      `${store}/activity?text=MUG&limit=2&before=${encodeURIComponent(first.body.next)}`,
    )
    expect(second.body).toMatchObject({ entries: [{ status: 'rejected' }], next: null })
  })

  test.each([
    ['rule=none', 'rule: expected one of'],
    ['status=maybe', 'status: expected one of accepted, rejected'],
    ['period=forever', 'period: expected one of'],
    [`text=${'x'.repeat(101)}`, 'text: expected at most 100 characters'],
  ])('with %s is refused', async (query, message) => {
    const { status, body } = await get(`${store}/activity?${query}`)
    expect([status, body.error.message.includes(message)]).toEqual([400, true])
  })
})

describe('the log of communication errors', () => {
  const error = (
    sequence: number,
    set: Partial<CommunicationErrorDocument> & { readonly at: Date },
  ): CommunicationErrorDocument => ({
    _id: activityId(set.at, 'e', sequence),
    system: 'amazon',
    accountId: null,
    storeId,
    sellerSku: 'MUG-RED',
    code: '90220',
    message: 'refused',
    requestId: null,
    ...set,
  })

  beforeAll(() =>
    communicationErrorCollection(loopback.database).record([
      error(1, { at: ago(HOUR) }),
      error(2, { at: ago(2 * HOUR), system: 'commerce', storeId: null, sellerSku: null, code: 'TIMEOUT' }),
      error(3, { at: ago(8 * 24 * HOUR), sellerSku: 'CUP' }),
      error(4, { at: ago(HOUR), storeId: STORE_IDS.outlet }),
    ]),
  )

  test.each([
    ['', ['90220', 'TIMEOUT', '90220']],
    ['?system=commerce', ['TIMEOUT']],
    ['?code=90220', ['90220', '90220']],
    ['?text=CUP', ['90220']],
    ['?period=7d', ['90220', 'TIMEOUT']],
    ['?period=7d&system=amazon', ['90220']],
  ])('asked with "%s"', async (query, codes) => {
    const { body } = await get(`${store}/errors${query}`)
    expect(body.entries.map(({ code }: { code: string }) => code)).toEqual(codes)
  })

  test('with an unknown system is refused', async () => {
    expect((await get(`${store}/errors?system=mars`)).body.error.message).toBe(
      'system: expected one of amazon, commerce, events',
    )
  })
})
