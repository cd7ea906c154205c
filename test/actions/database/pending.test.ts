import { NEW, pendingCollection } from '../../../actions/shared/database/pending'
import { type DatabaseWorld, later, now, startDatabase } from './database-world'

let world: DatabaseWorld

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())

describe('pending changes', () => {
  const pending = () => pendingCollection(world.database)
  beforeEach(() => world.database.collection('pending').deleteMany({}))

  test('a hundred marks of a SKU are one document with each reason once', async () => {
    const marks = Array.from({ length: 100 }, (_, index) => ({
      key: 'sku:MUG' as const,
      reason: index % 2 ? ('order' as const) : ('product' as const),
    }))
    await pending().mark(marks, now)
    await pending().mark(marks, later(5))
    const found = await pending().due([NEW], later(10), 100)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ key: 'sku:MUG', firstAt: now, reasons: ['product', 'order'] })
    expect(world.server.requests.filter(({ path }) => /pending\/bulkWrite/.test(path))).toHaveLength(2)
  })

  test('what was handled goes, unless a new mark came meanwhile', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'sweep' },
        { key: 'sku:TWO', reason: 'sweep' },
      ],
      now,
    )
    const found = await pending().due([NEW], now, 100)
    await pending().mark([{ key: 'sku:TWO', reason: 'sweep' }], later(1))
    await pending().step(found.map((document) => [document, { kind: 'handled' }]))
    expect((await pending().due([NEW], later(1), 100)).map(({ key }) => key)).toEqual(['sku:TWO'])
  })

  test('what is put off waits, unless a new mark came meanwhile', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'sweep' },
        { key: 'sku:TWO', reason: 'sweep' },
      ],
      now,
    )
    const found = await pending().due([NEW], now, 100)
    await pending().mark([{ key: 'sku:TWO', reason: 'sweep' }], later(1))
    await pending().step(found.map((document) => [document, { kind: 'postpone', dueAt: later(60_000) }]))
    expect((await pending().due([NEW], later(1), 100)).map(({ key }) => key)).toEqual(['sku:TWO'])
    expect(await pending().due([NEW], later(60_000), 100)).toHaveLength(2)
  })

  test('a new mark brings what was put off forward again', async () => {
    await pending().mark([{ key: 'sku:ONE', reason: 'sweep' }], now)
    const found = await pending().due([NEW], now, 1)
    await pending().step(found.map((document) => [document, { kind: 'postpone', dueAt: later(60_000) }]))
    await pending().mark([{ key: 'sku:ONE', reason: 'drift' }], later(1))
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
