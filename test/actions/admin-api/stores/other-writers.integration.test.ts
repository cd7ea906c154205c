import { communicationErrorCollection } from '../../../../actions/shared/database/log/communication-errors'
import { examples } from '../../../../dev/catalogue/examples'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const otherWriters = async () =>
  (await callAdminApi(loopback, { method: 'GET', path: '/stores' })).body.otherWriters

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

test('the first page says that nothing else writes the same listings', async () => {
  await loopback.publish()
  expect(await otherWriters()).toEqual({ receivers: [], listings: 0 })
})

test('the first page names the second installation that Commerce sends the same events to', async () => {
  const { subscriptions } = loopback.commerce.eventing
  subscriptions.push(
    ...subscriptions.map((each) => ({ ...each, name: `copy.${each.name}`, provider_id: 'another-provider' })),
  )
  await loopback.database
    .collection('tasks')
    .updateOne({ _id: 'receivers' }, { $set: { dueAt: new Date(0) } })
  await loopback.publish()
  expect((await otherWriters()).receivers).toContain('copy (another-provider)')
})

test('the first page counts each listing once that something else writes again and again', async () => {
  const drift = (id: string, sellerSku: string, hoursAgo: number) => ({
    _id: id,
    at: new Date(Date.now() - hoursAgo * 60 * 60_000),
    system: 'amazon' as const,
    accountId: null,
    storeId: STORE_IDS.germany,
    sellerSku,
    code: 'DRIFT',
    message: '',
    requestId: null,
  })
  const errors = communicationErrorCollection(loopback.database)
  await errors.record([drift('1', 'A', 1), drift('2', 'A', 20), drift('3', 'B', 2), drift('4', 'C', 25)])
  expect((await otherWriters()).listings).toBe(2)
})
