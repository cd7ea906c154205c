import { type BreakerDocument, breakerCollection } from '../../../actions/shared/database/work/breakers'
import type { GroupState } from '../../../actions/shared/publishing/group-types'
import { judgeZeros, type OpenBreakers } from '../../../actions/shared/publishing/guards/zero-breaker'
import { LIMITS } from '../../../actions/shared/publishing/limits'
import type { Ports } from '../../../actions/shared/publishing/ports'
import { exploreAll } from './explore'
import { interleave, type Program } from './interleave'
import { createStepwiseDatabase, type Step, type StepwiseDatabase } from './stepwise-database'

const now: Step = async (_name, work) => work()
const DATE = new Date(Date.UTC(2026, 10, 23, 12))
const STORE = 'store'

type GuardPorts = Pick<Ports, 'now' | 'limits' | 'breakers' | 'listings' | 'pending'>

function worldOver(database: StepwiseDatabase, step: Step): GuardPorts {
  return {
    now: () => DATE,
    limits: { ...LIMITS, breakerMinimum: 3, breakerShare: 0.2 },
    breakers: breakerCollection(database.over(step)),
    listings: { count: async () => 10, countAsked: async () => 0 } as unknown as Ports['listings'],
    pending: { countInLane: async () => 0 } as unknown as Ports['pending'],
  }
}

/** A listing that a sweep found out of stock. */
function sweptZero(): GroupState {
  const publishing = { storeId: STORE, decision: null, massZero: null }
  const unit = {
    publishing,
    sharing: [publishing],
    decision: { kind: 'ineligible', quantity: 0, rule: 'out-of-stock', trace: [] },
    knownQuantity: { isOpen: false, accepted: { quantity: 10, at: DATE }, confirmedAt: null, observed: null },
  }
  return { work: { reasons: new Set(['sweep']) }, units: [unit] } as unknown as GroupState
}

function judging(database: StepwiseDatabase, name: string, zeros: number, found: OpenBreakers[]): Program {
  return {
    name,
    run: async (step) => {
      const states = Array.from({ length: zeros }, sweptZero)
      found.push(await judgeZeros(worldOver(database, step), states))
    },
  }
}

function breakerOf(database: StepwiseDatabase): Promise<BreakerDocument | null> {
  return breakerCollection(database.over(now)).load(STORE)
}

describe('the mass-zero breaker, in every order of steps', () => {
  test('counts the zeros of triage and of a lane that judge at the same time', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, found] = [createStepwiseDatabase(), [] as OpenBreakers[]]
      await interleave(
        choose,
        [judging(database, 'triage', 2, found), judging(database, 'a lane', 2, found)],
        {
          afterAll: async () => {
            const breaker = await breakerOf(database)
            expect(breaker?.zeros.reduce((sum, { count }) => sum + count, 0)).toBe(4)
            expect(breaker?.open).not.toBeNull()
          },
        },
      )
    })
    expect(runs).toBeGreaterThan(0)
  })

  test('stays open once a zero waits for the merchant', async () => {
    const runs = await exploreAll(async (choose) => {
      const [database, found] = [createStepwiseDatabase(), [] as OpenBreakers[]]
      await interleave(
        choose,
        [judging(database, 'triage', 3, found), judging(database, 'a lane', 1, found)],
        {
          afterAll: async () => {
            const breaker = await breakerOf(database)
            if (found.some((open) => open.has(STORE))) expect(breaker?.open).not.toBeNull()
          },
        },
      )
    })
    expect(runs).toBeGreaterThan(0)
  })

  test('keeps the merchant’s answer that comes while triage judges', async () => {
    const authorisedUntil = new Date(DATE.getTime() + 60_000)
    const answering = (database: StepwiseDatabase): Program => ({
      name: 'answer',
      run: async (step) => {
        const answer = { open: null, zeros: [], authorisedUntil }
        await breakerCollection(database.over(step)).save(STORE, answer)
      },
    })
    await exploreAll(async (choose) => {
      const database = createStepwiseDatabase()
      await breakerCollection(database.over(now)).save(STORE, { zeros: [{ minute: DATE, count: 2 }] })
      await interleave(choose, [judging(database, 'triage', 2, []), answering(database)], {
        afterAll: async () => {
          expect(await breakerOf(database)).toMatchObject({ open: null, authorisedUntil })
        },
      })
    })
  })
})
