import { jobCollection } from '../../../../actions/shared/database/work/jobs'
import { pendingCollection } from '../../../../actions/shared/database/work/pending'
import { examples } from '../../../../dev/catalogue/examples'
import { ims as known } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

const { users } = known
let loopback: LoopbackWorld
const store = `/stores/${STORE_IDS.germany}`
const SKUS = [examples.plain, examples.shared]

function call(method: string, path: string, body?: unknown) {
  return callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
}

const pending = () => pendingCollection(loopback.database)
const republish = async () => (await call('POST', `${store}/republish`)).body.job

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: SKUS })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

test('a store is republished once at a time, with progress to the end', async () => {
  const asked = await call('POST', `${store}/republish`)
  expect(asked).toMatchObject({
    status: 202,
    body: { job: { kind: 'republish-store', state: 'waiting', isByHand: true, canBeCancelled: true } },
  })
  expect((await republish()).id).toBe(asked.body.job.id)
  await loopback.publish()
  expect((await call('GET', `/jobs/${asked.body.job.id}`)).body.job).toMatchObject({
    state: 'done',
    done: SKUS.length,
    total: SKUS.length,
    canBeCancelled: false,
  })
})

test('a republication is canceled, and what it had marked alone is not looked at', async () => {
  const { id } = await republish()
  const reason = `job:${id}` as const
  await pending().mark(
    [
      { key: 'sku:ONLY-REPUBLISHED', reason },
      { key: 'sku:SOLD-TOO', reason },
      { key: 'sku:SOLD-TOO', reason: 'order' },
    ],
    new Date(),
  )
  expect(await call('POST', `/jobs/${id}/cancel`)).toMatchObject({
    status: 200,
    body: { job: { state: 'cancelled', canBeCancelled: false } },
  })
  const left = await pending().due(['new'], new Date(), 10)
  expect(left.map(({ key }) => key)).toEqual(['sku:SOLD-TOO'])

  // A worker in the middle of it does not restore it.
  await jobCollection(loopback.database).update(id, { state: 'running', done: 1 }, new Date())
  expect((await call('GET', `/jobs/${id}`)).body.job).toMatchObject({ state: 'cancelled', done: 0 })
  expect((await republish()).id).not.toBe(id)
  await loopback.publish()
})

test('what was saved cannot be canceled, and what has ended neither', async () => {
  const saved = await jobCollection(loopback.database).create(
    { kind: 'republish-store', storeId: STORE_IDS.germany },
    new Date(),
  )
  expect(await call('POST', `/jobs/${saved._id}/cancel`)).toMatchObject({
    status: 409,
    body: { error: { code: 'NOT_CANCELLED', message: expect.stringContaining('has been saved') } },
  })
  await loopback.publish()
  const { id } = await republish()
  await loopback.publish()
  expect(await call('POST', `/jobs/${id}/cancel`)).toMatchObject({
    status: 409,
    body: { error: { code: 'NOT_CANCELLED', message: expect.stringContaining('ended already') } },
  })
  expect((await call('POST', '/jobs/nobody/cancel')).status).toBe(404)
})

test('single listings are decided again', async () => {
  const sellerSkus = [examples.plain, 'NOT-LISTED']
  expect(await call('POST', `${store}/listings/republish`, { sellerSkus })).toMatchObject({
    status: 202,
    body: { listings: 1 },
  })
  const due = await pending().due(['new'], new Date(), 10)
  expect(due).toMatchObject([{ key: `sku:${examples.plain}`, reasons: ['republish'] }])
  await loopback.publish()
  expect(await pending().count(new Date())).toBe(0)
})

test('the page can say who republished a listing, and who removed its override', async () => {
  const who = users.channelManager.email
  const listing = async () =>
    (await call('GET', `${store}/listing?sellerSku=${encodeURIComponent(examples.plain)}`)).body.listing
  const sellerSkus = [examples.plain]
  await call('POST', `${store}/listings/republish`, { sellerSkus })
  expect(await listing()).toMatchObject({ command: { kind: 'republish', by: who } })
  await call('PUT', `${store}/overrides`, {
    sellerSkus,
    changes: { excluded: true },
    reason: 'x',
    endsAt: null,
  })
  await call('POST', `${store}/overrides/remove`, { sellerSkus })
  await loopback.publish()
  expect(await listing()).toMatchObject({ override: null, command: { kind: 'remove-override', by: who } })
})

test('the page can say who asked for each command of a store, and who took it back', async () => {
  const who = users.channelManager.email
  const { id } = await republish()
  await call('POST', `/jobs/${id}/cancel`)
  await jobCollection(loopback.database).create(
    { kind: 'import-listings', storeId: STORE_IDS.germany },
    new Date(),
  )
  const { commands } = (await call('GET', store)).body
  expect(commands[0]).toMatchObject({ id, kind: 'republish-store', by: who, cancelledBy: who })
  expect(commands.every(({ by }: { by: string }) => by === who)).toBe(true)
  await loopback.publish()
})

test.each<[string, unknown, number, string]>([
  ['nothing', undefined, 400, 'the body'],
  ['no listings', { sellerSkus: [] }, 400, 'sellerSkus: expected at least one'],
  ['an object', { sellerSkus: [{ $ne: null }] }, 400, 'expected a seller SKU'],
  ['too many', { sellerSkus: Array.from({ length: 501 }, String) }, 400, 'at most 500'],
  ['unknown ones', { sellerSkus: ['NOT-LISTED'] }, 404, 'no such listing'],
])('single listings with %s are refused', async (_, body, status, message) => {
  const reply = await call('POST', `${store}/listings/republish`, body)
  expect(reply.status).toBe(status)
  expect(reply.body.error.message).toContain(message)
})
