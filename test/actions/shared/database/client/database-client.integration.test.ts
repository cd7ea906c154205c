import { connectDatabase, type Database } from '../../../../../actions/shared/database/client/database-client'
import {
  ensureDatabase,
  isDatabaseCurrent,
} from '../../../../../actions/shared/database/client/ensure-database'
import { createDatabaseStandIn } from '../../../../../dev/database/database-stand-in'
import { createImsStandIn } from '../../../../../dev/ims/ims-stand-in'
import type { Fault, StandIn } from '../../../../../dev/stand-in'
import { runtime } from '../../../../../dev/world'

const ims = createImsStandIn()
const sleep = async () => {
  await new Promise((resolve) => setTimeout(resolve, 20))
}

let server: StandIn
let database: Database
let tokens: boolean[] = []

beforeAll(async () => {
  server = createDatabaseStandIn({ namespace: runtime.namespace, ims, provisionMs: 30 }).standIn
  await server.listen(Number(process.env.TEST_PORT_BASE) + 6)
  database = await connectDatabase({
    namespace: runtime.namespace,
    region: 'emea',
    token: async (fresh) => {
      tokens.push(fresh)
      return ims.mintServiceToken()
    },
  })
})
afterAll(async () => {
  await database.close()
  await server.close()
})
beforeEach(() => {
  server.heal()
  server.requests.splice(0)
  tokens = []
})
const requests = (path: RegExp) => server.requests.filter((each) => path.test(each.path)).length

describe('setting the database up', () => {
  test('a workspace that nobody asked a database for has one made, though the service answers 404', async () => {
    expect(await database.provisionStatus()).toBe('NOT_PROVISIONED')
    expect(await ensureDatabase(database, { sleep })).toBe(true)
    expect(requests(/provision\/request/)).toBe(1)
  })

  test.each(['provisioned', 'Provisioned'])('the status %s is understood', async (status) => {
    server.fail({
      path: 'provision/status',
      status: 200,
      body: { success: true, data: { status } },
      times: 1,
    })
    expect(await database.provisionStatus()).toBe('PROVISIONED')
  })

  test('makes every collection, and finds nothing to do the second time', async () => {
    expect(await isDatabaseCurrent(database)).toBe(true)
    expect(await ensureDatabase(database, { sleep })).toBe(false)
    expect(await database.collectionNames()).toEqual(
      expect.arrayContaining([
        'listings',
        'pending',
        'leases',
        'jobs',
        'activity',
        'errors',
        'settings-history',
      ]),
    )
  })

  test('goes on where it was cut off', async () => {
    await database.collection('schema').deleteMany({})
    expect(await isDatabaseCurrent(database)).toBe(false)
    expect(await ensureDatabase(database, { sleep })).toBe(true)
    expect(await isDatabaseCurrent(database)).toBe(true)
  })
})

describe('a database that fails', () => {
  const read = () => database.collection('jobs').findOne({ _id: 'x' })

  test('401 asks for a fresh token once and goes on', async () => {
    server.fail({ status: 401 })
    expect(await read()).toBeNull()
    expect(tokens).toEqual([true])
  })

  test.each<[string, Fault, string, number]>([
    ['400', { status: 400 }, 'DATABASE_HTTP_400', 1],
    ['403', { status: 403 }, 'DATABASE_HTTP_403', 1],
    ['413', { status: 413 }, 'DATABASE_HTTP_413', 1],
    ['429', { status: 429 }, 'DATABASE_HTTP_429', 4],
    ['500', { status: 500 }, 'DATABASE_HTTP_500', 4],
    ['a cut connection', { cut: 'before' }, 'DATABASE_NO_ANSWER', 4],
  ])('%s is an error of its own after a bounded number of tries', async (_words, fault, code, tries) => {
    server.fail({ path: '/jobs/', ...fault, times: 99 })
    await expect(read()).rejects.toMatchObject({ name: 'DatabaseUnavailableError', code })
    expect(requests(/jobs/)).toBe(tries)
  })

  test('a write whose answer was lost is repeated and stands once', async () => {
    const jobs = database.collection('jobs')
    server.fail({ path: '/jobs/insertOne', cut: 'before' })
    await jobs.insert({ _id: 'job-1' })
    expect(await jobs.count({ _id: 'job-1' })).toBe(1)
    expect(await jobs.insert({ _id: 'job-1' })).toBe(false)
  })
})
