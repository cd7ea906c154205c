import {
  NEW,
  type PendingDocument,
  type PendingMove,
  pendingCollection,
} from '../../../../../actions/shared/database/work/pending'
import { type DatabaseWorld, later, now, startDatabase } from '../database-world'

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
    expect((await pending().withReason('product', 10)).count).toBe(2)
  })

  test('a follow-up is no change that waits until it is overdue, and then only since it was due', async () => {
    await pending().mark([{ key: 'sku:ONE', reason: 'product', dueAt: later(90_000) }], now)
    expect(await pending().count(later(1))).toBe(0)
    expect(await pending().oldest(later(1))).toBeUndefined()
    await pending().mark([{ key: 'sku:TWO', reason: 'product' }], later(1))
    expect(await pending().count(later(1))).toBe(1)
    expect((await pending().oldest(later(1)))?.key).toBe('sku:TWO')
    expect(await pending().count(later(90_000))).toBe(2)
    const [due] = (await pending().due([NEW], later(90_000), 100)).filter(({ _id }) =>
      _id.startsWith('later:'),
    )
    expect(due?.firstAt).toEqual(later(90_000))
  })

  test('a zero that waits for the merchant’s answer makes no store late, before the answer and after', async () => {
    await pending().mark([{ key: 'sku:ASKED', reason: 'sweep' }], now)
    const [asked] = await pending().due([NEW], now, 1)
    if (!asked) throw new Error('expected a document')
    await pending().step([[asked, { kind: 'wait', lanes: ['breaker/eu.DE'], urgency: 0 }]])
    expect(await pending().oldest(now)).toBeUndefined()
    await pending().mark([{ key: 'sku:TWO', reason: 'product' }], later(1))
    expect((await pending().oldest(later(1)))?.key).toBe('sku:TWO')
    await pending().releaseAnswered('breaker/eu.DE', later(3_600_000))
    const released = await pending().due([NEW], later(3_600_000), 10)
    expect(released.find(({ key }) => key === 'sku:ASKED')?.firstAt).toEqual(later(3_600_000))
  })

  test('what was put off, or waits for an account, a feed or an answer, is no open work of a command', async () => {
    const keys = ['OPEN', 'PUT-OFF', 'REFUSED', 'FEED', 'ASKED', 'OTHER'] as const
    await pending().mark(
      keys.map((key) => ({ key: `sku:${key}` as const, reason: key === 'OTHER' ? 'job:two' : 'job:one' })),
      now,
    )
    const due = new Map((await pending().due([NEW], now, 10)).map((document) => [document.key, document]))
    const wait = (key: string, lane: string): PendingMove => [
      due.get(`sku:${key}`) as PendingDocument,
      { kind: 'wait', lanes: [lane], urgency: 1 },
    ]
    await pending().step([
      [due.get('sku:PUT-OFF') as PendingDocument, { kind: 'postpone', dueAt: later(15_000) }],
      wait('REFUSED', 'account/refused'),
      wait('FEED', 'feed/one'),
      wait('ASKED', 'breaker/eu.DE'),
      wait('OTHER', 'account/other'),
    ])
    const open = await pending().countOpenByReason(['job:one', 'job:two', 'job:three'], {
      now,
      closedLanes: ['account/refused'],
    })
    expect(open).toEqual(
      new Map([
        ['job:one', 1],
        ['job:two', 1],
      ]),
    )
    const left = await pending().withReason('job:one', 2)
    expect([left.documents.length, left.count]).toEqual([2, 5])
  })

  test('reasons that are taken back leave what has another one, and nothing else', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'job:one' },
        { key: 'sku:ONE', reason: 'authorised' },
        { key: 'sku:TWO', reason: 'job:one' },
        { key: 'sku:TWO', reason: 'product' },
      ],
      now,
    )
    await pending().forgetReasons(['job:one', 'authorised'])
    const left = await pending().due([NEW], now, 10)
    expect(left.map(({ key, reasons }) => [key, reasons])).toEqual([['sku:TWO', ['product']]])
  })

  test('what a clock that was an hour ahead has put off is due again, and what was scheduled stays', async () => {
    await pending().mark(
      [
        { key: 'sku:ONE', reason: 'product' },
        { key: 'sku:SECOND', reason: 'product', dueAt: later(3_690_000) },
        { key: 'sku:SCHEDULED', reason: 'override', dueAt: later(30 * 86_400_000) },
      ],
      now,
    )
    const [one] = await pending().due([NEW], now, 1)
    await pending().step([[one as PendingDocument, { kind: 'postpone', dueAt: later(3_615_000) }]])
    await pending().mendDueTimes([NEW], now)
    expect((await pending().due([NEW], now, 10)).map(({ key }) => key).sort()).toEqual([
      'sku:ONE',
      'sku:SECOND',
    ])
  })
})
