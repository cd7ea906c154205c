import { followJobs, isAwaiting } from '../../../actions/publisher/jobs/follow-jobs'
import { removeStore } from '../../../actions/publisher/jobs/remove-store'
import { listingCollection } from '../../../actions/shared/database/listings/listings'
import { NEW } from '../../../actions/shared/database/work/pending'
import { evaluatePending } from '../../../actions/shared/publishing/evaluate/evaluate'
import type { Ports } from '../../../actions/shared/publishing/ports'
import { publishLane } from '../../../actions/shared/publishing/send/publish-lane'
import { triagePending } from '../../../actions/shared/publishing/send/triage'
import { exploreAll } from './explore'
import { interleave, type Program } from './interleave'
import { LISTING_ID } from './listings'
import { changeStock, NOTHING_BETWEEN, openSmallShop, SKU, type SmallShop, worldOf } from './small-shop'
import type { Step } from './stepwise-database'

const UNDER_WAY = { mayHaveSent: () => false }

/** A worker that read the configuration after the removal. */
function afterRemoval(shop: SmallShop, step: Step): Ports {
  const world = worldOf(shop, step)
  return { ...world, merchant: { ...world.merchant, stores: [], settingsByStore: new Map() } }
}

/** A run that loaded the listing before the store was removed. */
function lane(shop: SmallShop): Program {
  return {
    name: 'lane',
    run: async (step) => {
      const world = worldOf(shop, step)
      const documents = await world.pending.due([NEW], world.now(), 10)
      const evaluation = await evaluatePending(world, documents)
      const lane = { accountId: 'account', isOvertaken: () => false, underWay: { restrictTo: () => {} } }
      await publishLane(world, lane, evaluation)
    },
  }
}

/** The store's job and the evaluation that removes its seller SKUs, as often as needed. */
function removal(shop: SmallShop, jobId: string): Program {
  return {
    name: 'removal',
    run: async (step) => {
      for (let slices = 0; slices < 5; slices += 1) {
        const world = afterRemoval(shop, step)
        const job = await world.jobs.load(jobId)
        if (!job || job.state === 'done') return
        if (isAwaiting(job))
          await followJobs({ ...world, pausedAccounts: [] }, [job], await world.jobs.open())
        else await removeStore(world, job)
        const due = await world.pending.due([NEW], world.now(), 10)
        await triagePending(world, due, { feeds: world.openFeeds, underWay: UNDER_WAY })
      }
    },
  }
}

async function openRemoval() {
  const shop = await openSmallShop(3)
  await changeStock(shop, NOTHING_BETWEEN, 5)
  const { jobs } = worldOf(shop, NOTHING_BETWEEN)
  const job = await jobs.create({ kind: 'remove-store', storeId: 'store' }, shop.now)
  const finish = async () => {
    await removal(shop, job._id).run(NOTHING_BETWEEN)
    expect(await jobs.load(job._id)).toMatchObject({ state: 'done' })
    const listings = listingCollection(shop.database.over(NOTHING_BETWEEN))
    expect(await listings.bySellerSku([SKU])).toEqual([])
  }
  return { shop, job, finish }
}

describe('a store that is removed while a lane publishes its listing, in every order of steps', () => {
  test('stops no lane, and its listing is gone in the end', async () => {
    const runs = await exploreAll(async (choose) => {
      const { shop, job, finish } = await openRemoval()
      await interleave(choose, [lane(shop), removal(shop, job._id)], { preemptions: 2, afterAll: finish })
    })
    expect(runs).toBeGreaterThan(100)
  })

  test('and a lane whose lease was taken over is stopped all the same', async () => {
    const { shop } = await openRemoval()
    const listings = listingCollection(shop.database.over(NOTHING_BETWEEN))
    await listings.change([{ _id: LISTING_ID(SKU), set: {} }], 2)
    await expect(lane(shop).run(NOTHING_BETWEEN)).rejects.toThrow('Another publisher has taken over')
  })
})

test('a removal waits for the end of an import, which would put its listings in again', async () => {
  const { shop, job, finish } = await openRemoval()
  const { jobs } = worldOf(shop, NOTHING_BETWEEN)
  const running = await jobs.create({ kind: 'import-listings', storeId: 'store' }, shop.now)
  await removal(shop, job._id).run(NOTHING_BETWEEN)
  const listings = listingCollection(shop.database.over(NOTHING_BETWEEN))
  expect(await listings.bySellerSku([SKU])).toHaveLength(1)
  expect(await jobs.load(job._id)).toMatchObject({ state: 'running' })
  await jobs.update(running._id, { state: 'failed' }, shop.now)
  await finish()
})
