import { NEW, type PendingMove, pendingCollection } from '../../../actions/shared/database/work/pending'
import { exploreAll } from './explore'
import { interleave, type Mishaps, type Program } from './interleave'

import { createStepwiseDatabase, type Step, type StepwiseDatabase } from './stepwise-database'

const now: Step = async (_name, work) => work()
const DATE = new Date(Date.UTC(2026, 10, 23, 12))
const LANES = ['account/a', 'account/b'] as const

/** A changing stock, and what each account was last sent. */
interface Shop {
  readonly database: StepwiseDatabase
  stock: number
  readonly told: Map<string, number>
}

function createShop(): Shop {
  return { database: createStepwiseDatabase(), stock: 0, told: new Map() }
}

/** A stock change with its event. */
function event(shop: Shop, name: string): Program {
  return {
    name,
    run: async (step) => {
      await step('the stock changes', () => {
        shop.stock += 1
      })
      await pendingCollection(shop.database.over(step)).mark(
        [{ key: 'sku:one', reason: `job:${name}` }],
        DATE,
      )
    },
  }
}

/** One evaluation of what is due in the lanes: reads the stock, tells the account, and moves the documents on. */
async function look(shop: Shop, step: Step, { lanes, account, next }: Look): Promise<number> {
  const pending = pendingCollection(shop.database.over(step))
  const due = await pending.due(lanes, DATE, 10)
  if (due.length === 0) return 0
  const read = await step('the stock is read', () => shop.stock)
  if (account !== null) await step(`${account} is told`, () => shop.told.set(account, read))
  await pending.step(due.map((document) => [document, next] as const))
  return due.length
}

interface Look {
  readonly lanes: readonly string[]
  readonly account: string | null
  readonly next: PendingMove[1]
}

const HANDLED: PendingMove[1] = { kind: 'handled' }
const TO_LANES: PendingMove[1] = { kind: 'wait', lanes: LANES, urgency: 1 }

function looking(shop: Shop, name: string, look_: Look): Program {
  return { name, run: async (step) => void (await look(shop, step, look_)) }
}

/** Processes everything undisturbed. Then both accounts have the current stock. */
async function expectNothingLost(shop: Shop, accounts: readonly string[]): Promise<void> {
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const seen = await look(shop, now, { lanes: [NEW], account: null, next: TO_LANES })
    const lanes = LANES.map((lane) => look(shop, now, { lanes: [lane], account: lane, next: HANDLED }))
    if (seen + (await Promise.all(lanes)).reduce((sum, each) => sum + each, 0) === 0) {
      for (const account of accounts) expect(shop.told.get(account)).toBe(shop.stock)
      return
    }
  }
  throw new Error('there is no end of what is pending')
}

interface Scene {
  /** What happened before, in order. */
  readonly before?: (shop: Shop) => Promise<unknown>
  readonly programs: (shop: Shop) => readonly Program[]
  readonly mishaps?: Mishaps
  readonly accounts?: readonly string[]
}

/** The number of interleavings. None loses a change. */
function inEveryOrder({ before, programs, mishaps = {}, accounts = LANES }: Scene): Promise<number> {
  return exploreAll(async (choose) => {
    const shop = createShop()
    await before?.(shop)
    await interleave(choose, programs(shop), {
      mishaps,
      afterAll: () => expectNothingLost(shop, accounts),
    })
  })
}

async function anEarlierEvent(shop: Shop): Promise<void> {
  await event(shop, 'earlier').run(now)
}

async function anEventInLanes(shop: Shop): Promise<void> {
  await anEarlierEvent(shop)
  await look(shop, now, triage)
}

const triage = { lanes: [NEW], account: null, next: TO_LANES }
const publish = (lane: (typeof LANES)[number]) => ({ lanes: [lane], account: lane, next: HANDLED })

describe('a change, in every order of steps', () => {
  test('is not lost while another one is looked at and put into lanes', async () => {
    const runs = await inEveryOrder({
      programs: (shop) => [event(shop, 'first'), event(shop, 'second'), looking(shop, 'triage', triage)],
      mishaps: { dying: ['triage'] },
    })
    expect(runs).toMatchInlineSnapshot(`232`)
  })

  test('is not lost while an earlier one is published out of a lane', async () => {
    const runs = await inEveryOrder({
      before: anEventInLanes,
      programs: (shop) => [event(shop, 'later'), looking(shop, 'publishing', publish('account/a'))],
      mishaps: { dying: ['publishing'], repeats: true },
    })
    expect(runs).toMatchInlineSnapshot(`129`)
  })

  test('is not lost while what an earlier one left is put into lanes and published at once', async () => {
    const runs = await inEveryOrder({
      before: anEarlierEvent,
      programs: (shop) => [
        event(shop, 'later'),
        looking(shop, 'triage', triage),
        looking(shop, 'publishing', publish('account/a')),
      ],
      mishaps: { dying: ['triage', 'publishing'] },
    })
    expect(runs).toMatchInlineSnapshot(`542`)
  })

  test('is not lost to a publisher that stood still and goes on when another has done its work', async () => {
    const runs = await inEveryOrder({
      before: anEventInLanes,
      programs: (shop) => [
        event(shop, 'later'),
        looking(shop, 'the publisher that stood still', publish('account/a')),
        looking(shop, 'the other publisher', publish('account/a')),
      ],
    })
    expect(runs).toMatchInlineSnapshot(`2814`)
  })

  test('is not lost while an earlier one is postponed', async () => {
    const next: PendingMove[1] = { kind: 'postpone', dueAt: DATE }
    const runs = await inEveryOrder({
      programs: (shop) => [
        event(shop, 'first'),
        event(shop, 'second'),
        looking(shop, 'triage', { lanes: [NEW], account: null, next }),
      ],
    })
    expect(runs).toMatchInlineSnapshot(`52`)
  })

  test('is not lost while the lane of an earlier one is released', async () => {
    const runs = await inEveryOrder({
      before: anEventInLanes,
      programs: (shop) => [
        event(shop, 'later'),
        looking(shop, 'publishing', publish('account/a')),
        { name: 'release', run: (step) => pendingCollection(shop.database.over(step)).release('account/b') },
      ],
      mishaps: { repeats: true },
    })
    expect(runs).toMatchInlineSnapshot(`914`)
  })

  test('is not lost while what an earlier one left in a lane is dropped', async () => {
    const runs = await inEveryOrder({
      before: anEventInLanes,
      programs: (shop) => [
        event(shop, 'later'),
        looking(shop, 'publishing', publish('account/a')),
        { name: 'drop', run: (step) => pendingCollection(shop.database.over(step)).drop('account/b') },
      ],
      mishaps: { repeats: true },
      accounts: ['account/a'],
    })
    expect(runs).toMatchInlineSnapshot(`914`)
  })

  test('is not lost when a request that wrote a mark is sent twice', async () => {
    const runs = await inEveryOrder({
      programs: (shop) => [
        event(shop, 'first'),
        event(shop, 'second'),
        looking(shop, 'publishing', { ...publish('account/a'), lanes: [NEW] }),
      ],
      mishaps: { repeats: true },
      accounts: ['account/a'],
    })
    expect(runs).toMatchInlineSnapshot(`644`)
  })
})
