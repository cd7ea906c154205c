import type { NeedsReply } from '../../../../actions/admin-api/contract/needs'
import { accountStateCollection } from '../../../../actions/shared/database/accounts/account-states'
import { breakerCollection } from '../../../../actions/shared/database/work/breakers'
import { jobCollection } from '../../../../actions/shared/database/work/jobs'
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
const { germany } = STORE_IDS
const accountId = `eu.${amazon.accounts.europe.sellerId}`
const HOUR = 60 * 60_000
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds)

async function loadNeeds(): Promise<NeedsReply> {
  return (await callAdminApi(loopback, { method: 'GET', path: '/needs' })).body
}
const kinds = async () => (await loadNeeds()).needs.map(({ id }) => id)

beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.noCommerceProduct, examples.fulfilledByAmazon],
  })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

test('stores that were imported and have no settings say what their missing settings hold', async () => {
  await loopback.publish()
  const { needs, conditions } = await loadNeeds()
  expect(needs.find(({ id }) => id === `no-settings ${germany}`)).toMatchObject({
    severity: 'warning',
    store: { id: germany },
    count: expect.any(Number),
  })
  expect(needs.find(({ id }) => id === `unmatched ${germany}`)).toMatchObject({ count: 1, at: null })
  expect(conditions[germany]).toBe('not-set-up')
})

test('the stores carry the same needs and conditions', async () => {
  const { needs, conditions } = await loadNeeds()
  const { body } = await callAdminApi(loopback, { method: 'GET', path: '/stores' })
  expect(body.needs).toEqual(needs)
  for (const { id, condition } of body.stores) expect(condition).toBe(conditions[id])
  const own = await callAdminApi(loopback, { method: 'GET', path: `/stores/${germany}` })
  expect(own.body.store.condition).toBe(conditions[germany])
})

test('a refused account comes first, and is tried at once when somebody asks', async () => {
  const states = accountStateCollection(loopback.database)
  const paused = { code: 'invalid_grant', message: 'revoked', at: ago(HOUR), probeAt: ago(-HOUR) }
  await states.save(accountId, { paused })
  const { needs, conditions } = await loadNeeds()
  expect(needs[0]).toMatchObject({ kind: 'account-refused', account: { id: accountId } })
  expect(conditions[germany]).toBe('refused')

  const tried = await callAdminApi(loopback, { method: 'POST', path: `/accounts/${accountId}/try` })
  expect(tried.status).toBe(202)
  const due = (await states.load(accountId))?.paused
  expect(due).toMatchObject({ code: 'invalid_grant', at: paused.at })
  expect(due?.probeAt.getTime()).toBeLessThanOrEqual(Date.now())
  await loopback.publish()
  expect(await kinds()).not.toContain(`account-refused ${accountId}`)
})

test('an account that Amazon accepts is not paused by a try', async () => {
  await callAdminApi(loopback, { method: 'POST', path: `/accounts/${accountId}/try` })
  expect((await accountStateCollection(loopback.database).load(accountId))?.paused).toBeNull()
  const unknown = await callAdminApi(loopback, { method: 'POST', path: '/accounts/eu.NOBODY/try' })
  expect(unknown.status).toBe(404)
})

test('zeros that wait are counted as the question on the store’s page counts them', async () => {
  const open = { since: ago(HOUR), reasons: ['sweep'], listings: 311 }
  await breakerCollection(loopback.database).save(germany, { open })
  await loopback.database
    .collection('listings')
    .updateMany({ storeId: germany, sellerSku: examples.plain }, { $set: { massZero: 'asked' } })
  const need = (await loadNeeds()).needs.find(({ kind }) => kind === 'mass-zero')
  const { body } = await callAdminApi(loopback, { method: 'GET', path: `/stores/${germany}` })
  expect(need).toMatchObject({ store: { id: germany }, count: body.breaker.listings })
  expect(need?.at).toBe(open.since.toISOString())
  await breakerCollection(loopback.database).save(germany, { open: null })
})

test('a failed import is a need until the next import', async () => {
  const jobs = jobCollection(loopback.database)
  const failed = await jobs.create({ kind: 'import-listings', storeId: germany }, new Date())
  await jobs.update(failed._id, { state: 'failed' }, new Date())
  expect(await kinds()).toContain(`import-listings ${germany}`)
  const done = await jobs.create({ kind: 'import-listings', storeId: germany }, new Date(Date.now() + 1))
  await jobs.update(done._id, { state: 'done' }, new Date())
  expect(await kinds()).not.toContain(`import-listings ${germany}`)
})

test('with 50 stores, the needs take as many database requests as with three', async () => {
  const requests = async () => {
    loopback.databaseServer.requests.splice(0)
    await loadNeeds()
    return loopback.databaseServer.requests.filter(({ path }) => path.includes('/collection/')).length
  }
  const before = await requests()
  const store = await loopback.settings.loadStore(germany)
  if (!store) throw new Error('expected a store')
  for (let index = 0; index < 47; index += 1) {
    await loopback.settings.saveStore({ ...store, id: `${germany}.${index}`, name: `Store ${index}` })
  }
  const after = await requests()
  expect(after).toBe(before)
  expect(after).toBeLessThanOrEqual(10)
})
