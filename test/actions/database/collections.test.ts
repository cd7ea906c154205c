import { connectDatabase, type Database } from '../../../actions/shared/database/database-client'
import { ensureDatabase, isDatabaseCurrent } from '../../../actions/shared/database/ensure-database'
import { LEASE_MS, leaseCollection } from '../../../actions/shared/database/leases'
import { LeaseLostError } from '../../../actions/shared/database/listing-writes'
import { listingCollection, listingId } from '../../../actions/shared/database/listings'
import { NEW, pendingCollection } from '../../../actions/shared/database/pending'
import { historyCollection } from '../../../actions/shared/database/settings-history'
import { createDatabaseStandIn } from '../../../dev/database/database-stand-in'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import type { Fault, StandIn } from '../../../dev/stand-in'
import { runtime } from '../../../dev/world'
import { type ImportedListing, putListings } from '../../put-listings'

const ims = createImsStandIn()
const now = new Date('2026-11-23T12:00:00Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
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
  test('provisions what is not there, and finds nothing to do the second time', async () => {
    expect(await ensureDatabase(database, { sleep })).toBe(true)
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

describe('the lease', () => {
  const leases = () => leaseCollection(database)
  beforeEach(() => database.collection('leases').deleteMany({}))

  test('has one holder, and each new one has a higher fence', async () => {
    const first = await leases().take('one', now)
    expect(first).toMatchObject({ holder: 'one', fence: 1 })
    expect(await leases().take('two', later(LEASE_MS - 1))).toBeNull()
    expect(await leases().take('two', later(LEASE_MS + 1))).toMatchObject({ holder: 'two', fence: 2 })
  })

  test('that two take at once goes to one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      await database.collection('leases').deleteMany({})
      const taken = await Promise.all(['one', 'two', 'three'].map((holder) => leases().take(holder, now)))
      expect(taken.filter((lease) => lease !== null)).toHaveLength(1)
    }
  })

  test('is renewed by its holder alone, and not after somebody took it over', async () => {
    const first = await leases().take('one', now)
    if (!first) throw new Error('expected the lease')
    expect(await leases().renew(first, later(10_000))).toBe(true)
    expect(await leases().take('two', later(LEASE_MS + 1))).toBeNull()
    expect(await leases().take('two', later(LEASE_MS + 10_001))).toMatchObject({ fence: 2 })
    expect(await leases().renew(first, later(LEASE_MS + 10_002))).toBe(false)
    await leases().release(first, later(LEASE_MS + 10_002))
    expect(await leases().isHeld(later(LEASE_MS + 10_003))).toBe(true)
  })

  test('that is not renewed any more counts as held by nobody, and tells when it ends', async () => {
    await leases().take('one', now)
    expect(await leases().endsIn(later(10_000))).toBeNull()
    expect(await leases().isHeld(later(13_000))).toBe(false)
    expect(await leases().endsIn(later(13_000))).toBe(LEASE_MS - 13_000)
    expect(await leases().endsIn(later(LEASE_MS + 1))).toBeNull()
  })

  test('that was released is free at once', async () => {
    const first = await leases().take('one', now)
    if (!first) throw new Error('expected the lease')
    expect(await leases().isHeld(now)).toBe(true)
    await leases().release(first, now)
    expect(await leases().isHeld(now)).toBe(false)
    expect(await leases().take('two', now)).toMatchObject({ fence: 2 })
  })
})

describe('pending changes', () => {
  const pending = () => pendingCollection(database)
  beforeEach(() => database.collection('pending').deleteMany({}))

  test('a hundred marks of a SKU are one document with each reason once', async () => {
    const marks = Array.from({ length: 100 }, (_, index) => ({
      key: 'sku:MUG' as const,
      reason: index % 2 ? 'order' : 'product',
    }))
    await pending().mark(marks, now)
    await pending().mark(marks, later(5))
    const found = await pending().due([NEW], later(10), 100)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ key: 'sku:MUG', firstAt: now, reasons: ['product', 'order'] })
    expect(requests(/pending\/bulkWrite/)).toBe(2)
  })

  test('what was handled goes, unless a new mark came meanwhile', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'x' },
        { key: 'sku:TWO', reason: 'x' },
      ],
      now,
    )
    const found = await pending().due([NEW], now, 100)
    await pending().mark([{ key: 'sku:TWO', reason: 'x' }], later(1))
    await pending().step(found.map((document) => [document, { kind: 'handled' }]))
    expect((await pending().due([NEW], later(1), 100)).map(({ key }) => key)).toEqual(['sku:TWO'])
  })

  test('what is put off waits, unless a new mark came meanwhile', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'x' },
        { key: 'sku:TWO', reason: 'x' },
      ],
      now,
    )
    const found = await pending().due([NEW], now, 100)
    await pending().mark([{ key: 'sku:TWO', reason: 'x' }], later(1))
    await pending().step(found.map((document) => [document, { kind: 'postpone', dueAt: later(60_000) }]))
    expect((await pending().due([NEW], later(1), 100)).map(({ key }) => key)).toEqual(['sku:TWO'])
    expect(await pending().due([NEW], later(60_000), 100)).toHaveLength(2)
  })

  test('a new mark brings what was put off forward again', async () => {
    await pending().mark([{ key: 'sku:ONE', reason: 'x' }], now)
    const found = await pending().due([NEW], now, 1)
    await pending().step(found.map((document) => [document, { kind: 'postpone', dueAt: later(60_000) }]))
    await pending().mark([{ key: 'sku:ONE', reason: 'y' }], later(1))
    expect(await pending().due([NEW], later(1), 100)).toHaveLength(1)
  })

  test('a later look is a document of its own, and the longest due comes first', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'product' },
        { key: 'sku:ONE', reason: 'product', dueAt: later(90_000) },
        { key: 'sku:ONE', reason: 'product', dueAt: later(90_001) },
      ],
      now,
    )
    expect(await pending().due([NEW], now, 100)).toHaveLength(1)
    expect((await pending().due([NEW], later(100_000), 100)).map(({ dueAt }) => dueAt)).toEqual([
      now,
      later(90_000),
    ])
    expect(await pending().countOfReason('product')).toBe(2)
  })

  test('a look in the future is no change that waits', async () => {
    await pending().mark([{ key: 'sku:ONE', reason: 'product', dueAt: later(90_000) }], now)
    expect(await pending().count()).toBe(0)
    expect(await pending().oldest()).toBeUndefined()
    await pending().mark([{ key: 'sku:TWO', reason: 'product' }], later(1))
    expect(await pending().count()).toBe(1)
    expect((await pending().oldest())?.key).toBe('sku:TWO')
  })

  test('a zero that waits for the merchant’s answer makes no store late', async () => {
    await pending().mark([{ key: 'sku:ASKED', reason: 'sweep' }], now)
    const [asked] = await pending().due([NEW], now, 1)
    if (!asked) throw new Error('expected a document')
    await pending().step([[asked, { kind: 'wait', lanes: ['breaker/eu.DE'], urgency: 0 }]])
    expect(await pending().oldest()).toBeUndefined()
    await pending().mark([{ key: 'sku:TWO', reason: 'product' }], later(1))
    expect((await pending().oldest())?.key).toBe('sku:TWO')
  })
})

describe('listings', () => {
  const listings = () => listingCollection(database)
  const imported = (sellerSku: string, title = 'Mug'): ImportedListing => ({
    storeId: 's1',
    accountId: 'a1',
    sellerSku,
    sku: sellerSku,
    title,
    asin: null,
    channels: ['DEFAULT'],
    observed: null,
    product: { id: 5, type: 'simple', status: 'enabled' },
  })
  const id = listingId('s1', 'MUG/1')

  test('an import keeps what the publisher wrote', async () => {
    await putListings(database, [imported('MUG/1')], now)
    const accepted = { quantity: 7, at: now, submissionId: 'x' }
    await listings().change([{ _id: id, set: { accepted, state: 'listed' } }], 3)
    const reported = {
      _id: id,
      sellerSku: 'MUG/1',
      sku: 'MUG/1',
      title: 'New title',
      asin: null,
      channel: 'DEFAULT',
    }
    await listings().keepReported(
      [{ storeId: 's1', accountId: 'a1', ...reported, sku: null, isBack: false, isElsewhere: false }],
      later(1),
    )
    const [listing] = await listings().bySku(['MUG/1'])
    expect(listing).toMatchObject({ title: 'New title', accepted, state: 'listed', fence: 3, productId: 5 })
  })

  test('a worker with a lower fence is refused, and one with the same goes on', async () => {
    await expect(listings().change([{ _id: id, set: { state: 'held' } }], 2)).rejects.toThrow(LeaseLostError)
    expect((await listings().bySku(['MUG/1']))[0]?.state).toBe('listed')
    await listings().change([{ _id: id, set: { state: 'held' } }], 3)
    expect((await listings().bySku(['MUG/1']))[0]?.state).toBe('held')
  })

  test('pages come in order, each listing once', async () => {
    await putListings(
      database,
      ['A', 'B', 'C', 'D', 'E'].map((sellerSku) => imported(sellerSku)),
      now,
    )
    const found: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await listings().page('s1', after, 2)
      found.push(...page.map(({ sellerSku }) => sellerSku))
      after = page.at(-1)?._id ?? null
      if (page.length < 2) break
    }
    expect(found).toEqual(['A', 'B', 'C', 'D', 'E', 'MUG/1'])
    expect(await listings().count('s1')).toBe(6)
    expect((await listings().countByState(['s1'])).get('s1')?.get('undecided')).toBe(5)
  })

  test('ids of seller SKUs that only look alike are told apart', () => {
    const ids = ['a/b', 'a%2Fb', 'a b', 'a+b', 'A/b'].map((sellerSku) => listingId('s1', sellerSku))
    expect(new Set(ids).size).toBe(5)
  })
})

describe('the history of settings', () => {
  const entry = (savedBy: string, version = 1) => ({
    kind: 'settings' as const,
    subject: 's1',
    version,
    savedAt: now,
    savedBy,
    record: { n: version },
  })

  test('of two savers of one version one has it, and a repeated request finds its own', async () => {
    const history = historyCollection(database)
    const claims = await Promise.all(['one', 'two'].map((savedBy) => history.claim(entry(savedBy))))
    expect([...claims].sort()).toEqual([false, true])
    const winner = claims[0] ? 'one' : 'two'
    expect(await history.claim(entry(winner))).toBe(true)
    expect((await history.latest('settings', 's1'))?.savedBy).toBe(winner)
  })

  test('comes newest first', async () => {
    const history = historyCollection(database)
    await history.claim(entry('one', 2))
    await history.claim(entry('one', 10))
    expect((await history.versions('settings', 's1', 10)).map(({ version }) => version)).toEqual([10, 2, 1])
    expect(await history.newest()).toEqual([{ kind: 'settings', subject: 's1', version: 10 }])
    expect(await history.load('settings', 's1', 3)).toBeUndefined()
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
