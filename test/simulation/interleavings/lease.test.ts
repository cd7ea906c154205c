import { type HeldLease, holdLease } from '../../../actions/publisher/worker/hold-lease'
import { LeaseLostError } from '../../../actions/shared/database/listings/listing-writes'
import { listingCollection } from '../../../actions/shared/database/listings/listings'
import { leaseCollection } from '../../../actions/shared/database/work/leases'
import { putListings } from '../../put-listings'
import { exploreAll } from './explore'
import { interleave, type Program } from './interleave'
import { aListing, LISTING_ID } from './listings'
import { createStepwiseClock, type StepwiseClock } from './stepwise-clock'
import { createStepwiseDatabase, type Step, type StepwiseDatabase } from './stepwise-database'

const now: Step = async (_name, work) => work()

interface Taken {
  readonly by: string
  readonly lease: HeldLease
}

/** Takes the lease if it is free. */
function taking(by: string, database: StepwiseDatabase, clock: StepwiseClock, taken: Taken[]): Program {
  return {
    name: by,
    run: async (step) => {
      const lease = await holdLease(leaseCollection(database.over(step)), by, clock)
      if (lease) taken.push({ by, lease })
    },
  }
}

/** The lease exists and is free, as after a release. */
async function withFreeLease(database: StepwiseDatabase, clock: StepwiseClock): Promise<void> {
  const lease = await holdLease(leaseCollection(database.over(now)), 'an earlier one', clock)
  await lease?.release()
}

function expectOneSafe(taken: readonly Taken[]): void {
  const safe = taken.filter(({ lease }) => lease.isSafe()).map(({ by }) => by)
  if (safe.length > 1) throw new Error(`${safe.join(' and ')} may send at the same time`)
}

describe('the lease, in every order of steps', () => {
  test('is one worker’s when two ask for the first one that there is', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock, taken] = [createStepwiseDatabase(), createStepwiseClock(), [] as Taken[]]
      const programs = ['A', 'B'].map((by) => taking(by, database, clock, taken))
      await interleave(choose, programs, { afterEach: () => expectOneSafe(taken) })
      expect(taken).toHaveLength(1)
    })
    expect(runs).toMatchInlineSnapshot(`52`)
  })

  test('is one worker’s when three ask for it after its release', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock, taken] = [createStepwiseDatabase(), createStepwiseClock(), [] as Taken[]]
      await withFreeLease(database, clock)
      const programs = ['A', 'B', 'C'].map((by) => taking(by, database, clock, taken))
      await interleave(choose, programs, { afterEach: () => expectOneSafe(taken) })
      expect(taken).toHaveLength(1)
    })
    expect(runs).toMatchInlineSnapshot(`18`)
  })

  test('allows one worker at a time to send, however late its renewals come', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock, taken] = [createStepwiseDatabase(), createStepwiseClock(), [] as Taken[]]
      await withFreeLease(database, clock)
      const programs = [
        taking('A', database, clock, taken),
        clock.passing(10_500, 3),
        taking('B', database, clock, taken),
      ]
      await interleave(choose, programs, { afterEach: () => expectOneSafe(taken) })
    })
    expect(runs).toMatchInlineSnapshot(`354`)
  })

  test('is had by the next one after a release, and kept from a release that comes late', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock, taken] = [createStepwiseDatabase(), createStepwiseClock(), [] as Taken[]]
      const leases = (step: Step) => leaseCollection(database.over(step))
      const first = await leases(now).take('A', clock.date())
      const programs: Program[] = [
        { name: 'A', run: async (step) => void (first && (await leases(step).release(first, clock.date()))) },
        clock.passing(31_000, 1),
        taking('B', database, clock, taken),
      ]
      await interleave(choose, programs, {
        mishaps: { repeats: true },
        afterEach: () => expectOneSafe(taken),
      })
      const [holder] = taken
      if (holder?.lease.isSafe()) expect(await leases(now).isHeld(clock.date())).toBe(true)
    })
    expect(runs).toMatchInlineSnapshot(`71`)
  })

  test('is released to a look at the work that another worker left word of', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock] = [createStepwiseDatabase(), createStepwiseClock()]
      await withFreeLease(database, clock)
      const leases = (step: Step) => leaseCollection(database.over(step))
      const held = await leases(now).take('A', clock.date())
      const work = { isStored: false, isSeen: false }
      const look = () => {
        work.isSeen ||= work.isStored
      }
      const holds: Program = {
        name: 'A',
        run: async (step) => {
          await step('looks for the last time', look)
          if (held && (await leases(step).release(held, clock.date()))) look()
        },
      }
      const comes: Program = {
        name: 'B',
        run: async (step) => {
          await step('stores work', () => {
            work.isStored = true
          })
          const isTaken = async () => (await leases(step).take('B', clock.date())) !== null
          if ((await isTaken()) || (!(await leases(step).leaveWord(clock.date())) && (await isTaken())))
            look()
        },
      }
      await interleave(choose, [holds, comes])
      expect(work.isSeen).toBe(true)
    })
    expect(runs).toMatchInlineSnapshot(`15`)
  })
})

describe('a fence, in every order of steps', () => {
  test('keeps out what an earlier holder writes after the next one has written', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock] = [createStepwiseDatabase({ isBulkSplit: true }), createStepwiseClock()]
      const direct = listingCollection(database.over(now))
      await putListings(database.over(now), [aListing('one'), aListing('two')], clock.date())
      const ids = [LISTING_ID('one'), LISTING_ID('two')]
      const lost: string[] = []
      const writer = (name: string, fence: number): Program => ({
        name,
        run: async (step) => {
          const changes = ids.map((_id) => ({ _id, set: { title: name } }))
          await listingCollection(database.over(step))
            .change(changes, fence)
            .catch((error: unknown) => {
              if (!(error instanceof LeaseLostError)) throw error
              lost.push(name)
            })
        },
      })
      await interleave(choose, [writer('the earlier', 1), writer('the later', 2)], {
        mishaps: { dying: ['the earlier', 'the later'], repeats: true },
      })
      const listings = await direct.bySellerSku(['one', 'two'])
      for (const { fence, title } of listings) {
        if (fence === 2) expect(title).toBe('the later')
        if (fence === 1) expect(title).toBe('the earlier')
      }
      expect(lost).not.toContain('the later')
    })
    expect(runs).toMatchInlineSnapshot(`144`)
  })

  test('of a new holder is higher than that of every earlier one, of itself too', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, clock] = [createStepwiseDatabase(), createStepwiseClock()]
      await withFreeLease(database, clock)
      const fences: number[] = []
      const again = (name: string): Program => ({
        name,
        run: async (step) => {
          for (let times = 0; times < 2; times += 1) {
            const lease = await leaseCollection(database.over(step)).take(name, clock.date())
            if (lease) fences.push(lease.fence)
          }
        },
      })
      await interleave(choose, [again('A'), clock.passing(31_000, 1), again('B')])
      expect(fences).toEqual([...new Set(fences)].sort((left, right) => left - right))
    })
    expect(runs).toMatchInlineSnapshot(`64`)
  })
})
