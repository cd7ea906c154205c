import { createLaneRunners } from '../../../actions/publisher/worker/lane-runners'
import { NEW } from '../../../actions/shared/database/work/pending'
import { triagePending } from '../../../actions/shared/publishing/send/triage'
import { NOTHING_ALONG } from '../../actions/shared/publishing/quiet-ports'
import { exploreAll } from './explore'
import { interleave, type Program } from './interleave'
import { changeStock, NOTHING_BETWEEN, openSmallShop, type SmallShop, worldOf } from './small-shop'
import type { Step } from './stepwise-database'

const ACCOUNT = 'account'
const MINUTE_MS = 60_000

/** Evaluation and lane runner as in the publisher. */
function openPublisher(shop: SmallShop, stepOfLane: () => Step) {
  const lane = worldOf(shop, (...step) => stepOfLane()(...step))
  const works: Promise<void>[] = []
  const runners = createLaneRunners({
    ports: async () => lane,
    now: lane.now,
    keepOn: () => true,
    inBackground: (work) => works.push(work()),
    readAlong: () => NOTHING_ALONG,
  })
  return {
    lookOnce: async (step: Step) => {
      const world = worldOf(shop, step)
      const due = await world.pending.due([NEW, ...runners.idleLanes([ACCOUNT])], world.now(), 100)
      if (due.some(({ lane }) => lane !== NEW)) runners.start(ACCOUNT)
      const documents = due.filter(({ lane }) => lane === NEW)
      const beside = { feeds: world.openFeeds, underWay: runners.underWay }
      for (const [accountId, evaluation] of await triagePending(world, documents, beside))
        runners.start(accountId, evaluation)
    },
    settled: () => Promise.all(works),
  }
}

type Publisher = ReturnType<typeof openPublisher>

function looking({ lookOnce }: Publisher, times: number): Program {
  return {
    name: 'look',
    run: async (step) => {
      for (let time = 0; time < times; time += 1) await lookOnce(step)
    },
  }
}

function changing(shop: SmallShop, stocks: readonly number[]): Program {
  return {
    name: 'Commerce',
    run: async (step) => {
      for (const stock of stocks) await changeStock(shop, step, stock)
    },
  }
}

/** Processes everything that is due, undisturbed. Then Amazon shows the stock. */
async function expectShown(shop: SmallShop): Promise<void> {
  const { lookOnce, settled } = openPublisher(shop, () => NOTHING_BETWEEN)
  for (let rounds = 0; rounds < 10; rounds += 1) {
    await lookOnce(NOTHING_BETWEEN)
    await settled()
    shop.now = new Date(shop.now.getTime() + MINUTE_MS)
  }
  expect(shop.shown).toBe(shop.stock)
}

describe('a number at Amazon, in every order of steps with few interruptions', () => {
  test('is the stock after two changes, the second back to what Amazon showed before', async () => {
    const runs = await exploreAll(async (choose) => {
      const shop = await openSmallShop(3)
      let stepOfLane = NOTHING_BETWEEN
      const publisher = openPublisher(shop, () => stepOfLane)
      const lane: Program = {
        name: 'lane',
        run: async (step) => {
          stepOfLane = step
          await new Promise(() => {})
        },
      }
      const programs = [lane, changing(shop, [5, 3]), looking(publisher, 2)]
      await interleave(choose, programs, { preemptions: 4, afterAll: () => expectShown(shop) })
    })
    expect(runs).toBeGreaterThan(500)
  })
})
