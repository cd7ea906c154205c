import { accountStateCollection } from '../../../../actions/shared/database/accounts/account-states'
import { type SoldDocument, soldCollection } from '../../../../actions/shared/database/accounts/sold'
import {
  type CommunicationErrorDocument,
  communicationErrorCollection,
} from '../../../../actions/shared/database/log/communication-errors'
import { type HealthSample, healthCollection } from '../../../../actions/shared/database/log/health'
import { breakerCollection } from '../../../../actions/shared/database/work/breakers'
import { pendingCollection } from '../../../../actions/shared/database/work/pending'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const storeId = STORE_IDS.germany
const store = `/stores/${storeId}`
const { europe } = amazon.accounts
const accountId = `eu.${europe.sellerId}`
const HOUR = 60 * 60_000
const now = Date.now()
const ago = (milliseconds: number) => new Date(now - milliseconds)

function call(method: string, path: string, body?: unknown) {
  return callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('freshness', () => {
  const sample = (set: Partial<HealthSample>): HealthSample => ({
    storeId,
    at: ago(HOUR),
    outcome: 'accepted',
    latencyMs: null,
    error: null,
    ...set,
  })

  test('of a store that published nothing is unknown', async () => {
    expect((await call('GET', store)).body.freshness).toEqual({
      oldestPendingAt: null,
      p50Ms: null,
      p95Ms: null,
      p50IsMore: false,
      p95IsMore: false,
      accepted: 0,
      rejected: 0,
      failed: 0,
      lastErrors: {},
    })
  })

  test('is of the last 24 hours, with the latest error of each kind', async () => {
    const error = (message: string) => ({ code: '90220', message })
    const health = healthCollection(loopback.database)
    await health.record([
      ...Array.from({ length: 18 }, () => sample({ latencyMs: 1_900 })),
      sample({ latencyMs: 6_000 }),
      sample({ latencyMs: 6_000, at: ago(2 * HOUR) }),
      sample({ outcome: 'rejected', error: error('older'), at: ago(3 * HOUR) }),
      sample({ outcome: 'rejected', error: error('newer') }),
      sample({ outcome: 'throttled' }),
      sample({ outcome: 'unavailable', error: error('no answer') }),
      sample({ latencyMs: 1, at: ago(26 * HOUR) }),
      sample({ latencyMs: 1, storeId: STORE_IDS.outlet }),
    ])
    expect((await call('GET', store)).body.freshness).toMatchObject({
      p50Ms: 2_000,
      p95Ms: 7_500,
      p95IsMore: false,
      accepted: 20,
      rejected: 1 + 1,
      failed: 2,
      lastErrors: {
        rejected: { at: ago(HOUR).toISOString(), code: '90220', message: 'newer' },
        unavailable: { message: 'no answer' },
      },
    })
  })

  test('of more than the longest delay is said to be more', async () => {
    const slow = sample({ latencyMs: 100 * HOUR, storeId: STORE_IDS.america })
    await healthCollection(loopback.database).record([slow])
    expect((await call('GET', `/stores/${STORE_IDS.america}`)).body.freshness).toMatchObject({
      p50Ms: 4 * HOUR,
      p50IsMore: true,
      p95Ms: 4 * HOUR,
      p95IsMore: true,
    })
  })

  test('names when the oldest unpublished change was noticed', async () => {
    const pending = pendingCollection(loopback.database)
    await pending.mark([{ key: 'sku:OLD', reason: 'order' }], ago(HOUR))
    await pending.mark([{ key: 'sku:NEW', reason: 'order' }], ago(0))
    expect((await call('GET', store)).body.freshness.oldestPendingAt).toBe(ago(HOUR).toISOString())
    await pending.drop('new')
  })
})

describe('the account', () => {
  const states = () => accountStateCollection(loopback.database)
  const sold = (set: Partial<SoldDocument>): SoldDocument => ({
    _id: `${accountId}/1`,
    accountId,
    amazonOrderId: '028-1',
    storeId,
    sellerSku: 'SELLER-MUG',
    sku: 'MUG',
    websiteCode: 'base',
    quantity: 2,
    orderedAt: ago(26 * HOUR),
    endsAt: ago(25 * HOUR),
    state: 'expired',
    ...set,
  })

  test('shows why it is paused, and renewed credentials end the pause', async () => {
    const paused = { code: 'invalid_grant', message: 'revoked', at: ago(HOUR), probeAt: ago(-HOUR) }
    await states().save(accountId, { paused })
    expect((await call('GET', store)).body.account.paused).toEqual({
      ...paused,
      at: paused.at.toISOString(),
      probeAt: paused.probeAt.toISOString(),
    })
    const { sellerId, region, refreshToken } = europe
    expect((await call('POST', '/accounts', { sellerId, region, refreshToken })).status).toBe(200)
    expect((await call('GET', store)).body.account.paused).toBeNull()
    expect(await states().load(accountId)).toMatchObject({ paused: null })
  })

  test('shows that its orders lag, and until when they are read', async () => {
    await states().save(accountId, { ordersLag: true, ordersUntil: ago(HOUR) })
    expect((await call('GET', store)).body.account).toMatchObject({
      ordersLag: true,
      ordersUntil: ago(HOUR).toISOString(),
    })
  })

  test('names its own units of the last week that were never imported', async () => {
    await soldCollection(loopback.database).record([
      sold({}),
      sold({ _id: `${accountId}/2`, endsAt: ago(8 * 24 * HOUR) }),
      sold({ _id: `${accountId}/3`, state: 'imported' }),
      sold({ _id: 'na.OTHER/4', accountId: 'na.OTHER' }),
    ])
    expect((await call('GET', store)).body.account.notImported).toEqual([
      {
        sku: 'MUG',
        sellerSku: 'SELLER-MUG',
        amazonOrderId: '028-1',
        quantity: 2,
        orderedAt: ago(26 * HOUR).toISOString(),
      },
    ])
  })
})

describe('the mass-zero breaker', () => {
  const ask = (id: string) =>
    breakerCollection(loopback.database).save(id, {
      open: { since: ago(HOUR), reasons: ['sweep'], listings: 311 },
    })

  test.each(['authorise', 'dismiss'])('without a question there is nothing to %s', async (answer) => {
    expect((await call('GET', store)).body.breaker).toBeNull()
    expect(await call('POST', `${store}/zeros/${answer}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'NOTHING_ASKED' } },
    })
  })

  test.each(['authorise', 'dismiss'])('asks, and is answered once by a job: %s', async (answer) => {
    await ask(storeId)
    // No listing waits any more, whatever the question once counted.
    expect((await call('GET', store)).body.breaker).toBeNull()
    const listings = loopback.database.collection<{ _id: string }>('listings')
    const waiting = { _id: `${storeId}/WAITS`, storeId, massZero: 'asked', accepted: { quantity: 4 } }
    await listings.insert(waiting)
    expect((await call('GET', store)).body.breaker).toEqual({
      since: ago(HOUR).toISOString(),
      reasons: ['sweep'],
      listings: 1,
    })
    await listings.deleteMany({ _id: waiting._id })
    const reply = await call('POST', `${store}/zeros/${answer}`)
    expect(reply).toMatchObject({ status: 202, body: { job: { kind: `${answer}-zeros`, storeId } } })
    // Repeating the answer, after its reply was lost, returns the same job. The opposite answer comes too late.
    const again = await call('POST', `${store}/zeros/${answer}`)
    expect(again).toMatchObject({ status: 202, body: { job: { id: reply.body.job.id } } })
    const other = answer === 'dismiss' ? 'authorise' : 'dismiss'
    expect(await call('POST', `${store}/zeros/${other}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'ANSWERED_ALREADY' } },
    })
    await loopback.publish()
    expect((await call('GET', `/jobs/${reply.body.job.id}`)).body.job.state).toBe('done')
    expect((await call('GET', store)).body.breaker).toBeNull()
  })
})

describe('communication errors', () => {
  const error = (index: number, set: Partial<CommunicationErrorDocument> = {}) => ({
    _id: `${ago(HOUR * (9 - index)).toISOString()}/${index}`,
    at: ago(HOUR * (9 - index)),
    system: 'amazon' as const,
    accountId,
    storeId,
    sellerSku: 'MUG',
    code: `E${index}`,
    message: 'Amazon said so',
    requestId: `request-${index}`,
    ...set,
  })
  const codes = (entries: { code: string }[]) => entries.map(({ code }) => code)

  test('come newest first, page by page, without those of other stores', async () => {
    await communicationErrorCollection(loopback.database).record([
      error(1),
      error(2, { storeId: null, accountId: null, system: 'commerce', sellerSku: null, requestId: null }),
      error(3),
      error(4, { storeId: STORE_IDS.outlet, accountId: 'other' }),
    ])
    const first = await call('GET', `${store}/errors?limit=2`)
    expect(codes(first.body.entries)).toEqual(['E3', 'E2'])
    const rest = await call('GET', `${store}/errors?limit=2&before=${encodeURIComponent(first.body.next)}`)
    expect(rest.body).toEqual({
      entries: [
        {
          id: error(1)._id,
          at: error(1).at.toISOString(),
          system: 'amazon',
          sellerSku: 'MUG',
          code: 'E1',
          message: 'Amazon said so',
          requestId: 'request-1',
        },
      ],
      next: null,
    })
  })

  test.each(['limit=0', 'limit=201', 'limit=x', 'before='])('%s is refused', async (query) => {
    expect((await call('GET', `${store}/errors?${query}`)).status).toBe(400)
  })
})
