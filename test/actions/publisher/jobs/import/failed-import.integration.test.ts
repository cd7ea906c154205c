import { jobCollection } from '../../../../../actions/shared/database/work/jobs'
import { taskStateCollection } from '../../../../../actions/shared/database/work/task-states'
import { examples } from '../../../../../dev/catalogue/examples'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../../loopback-world'

const STORE = STORE_IDS.germany
const MINUTE_MS = 60_000

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  // Germany's store is connected first.
  loopback.amazon.nextReport({ status: 'FATAL' })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

const shownJob = async () =>
  (await callAdminApi(loopback, { method: 'GET', path: `/stores/${STORE}` })).body.job
const states = () => taskStateCollection(loopback.database)
const minutesUntil = (at: string) => Math.round((Date.parse(at) - Date.now()) / MINUTE_MS)

/** Makes it due now. */
async function comeDue(): Promise<void> {
  const state = await states().load(`import/${STORE}`)
  if (!state) throw new Error('expected the import to say when it is tried again')
  await states().save({ ...state, dueAt: new Date(0) })
}

test('a first import that fails says when it is tried again, each time later, and is', async () => {
  expect(await shownJob()).toMatchObject({
    state: 'failed',
    message: expect.stringContaining('report'),
    problems: [{ code: 'report-failed', values: {} }],
  })
  expect(minutesUntil((await shownJob()).retryAt)).toBe(5)
  for (const minutes of [20, 80, 320, 1_280, 1_440]) {
    loopback.amazon.nextReport({ status: 'FATAL' })
    await comeDue()
    await loopback.publish()
    expect(minutesUntil((await shownJob()).retryAt)).toBe(minutes)
  }
  await comeDue()
  await loopback.publish()
  expect(await shownJob()).toMatchObject({ kind: 'import-listings', state: 'done', done: 1, problems: [] })
  expect(await shownJob()).not.toHaveProperty('retryAt')
  expect(await states().load(`import/${STORE}`)).toMatchObject({ notes: { rows: 1, failures: 0 } })
})

test('an import that fails later counts from the beginning again', async () => {
  loopback.amazon.nextReport({ status: 'FATAL' })
  await comeDue()
  await loopback.publish()
  expect(minutesUntil((await shownJob()).retryAt)).toBe(5)
})

test('a connection that was cut off before its import has one all the same', async () => {
  await loopback.database.collection('jobs').deleteMany({})
  await loopback.database.collection('tasks').deleteMany({ _id: `import/${STORE}` })
  await loopback.database.collection('listings').deleteMany({ storeId: STORE })
  await loopback.publish()
  // The user may still be connecting it.
  expect(await jobCollection(loopback.database).latestInStore(STORE)).toBeUndefined()
  const store = await loopback.settings.loadStore(STORE)
  if (!store) throw new Error('expected the store to be there')
  await loopback.settings.saveStore({ ...store, createdAt: '2026-01-01T00:00:00Z' })
  await loopback.publish()
  expect(await shownJob()).toMatchObject({ kind: 'import-listings', state: 'done' })
})
