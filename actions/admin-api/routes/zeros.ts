import type { JobKind } from '../../shared/database/jobs'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { presentJob } from '../present'
import type { JobReply } from '../replies'
import { RefusedError, type Route, type RouteWorld } from '../route'
import { loadStore } from './stores'

/** The merchant's answers to the mass-zero breaker. */

export const authoriseZeros = answerBreaker('/stores/:id/zeros/authorise', 'authorise-zeros')
export const dismissZeros = answerBreaker('/stores/:id/zeros/dismiss', 'dismiss-zeros')

const ANSWERS: ReadonlySet<JobKind> = new Set(['authorise-zeros', 'dismiss-zeros'])

function answerBreaker(path: string, kind: JobKind): Route {
  return {
    method: 'POST',
    path,
    answer: async (world, { ids }) => {
      const { id: storeId } = await loadStore(world, ids)
      await checkAsked(world, storeId)
      const job = await world.jobs.create({ kind, storeId }, new Date())
      await wakePublisher(world.context)
      const reply: JobReply = { job: presentJob(job) }
      return { status: 202, body: reply }
    },
  }
}

/** Refuses with 409 where nothing is asked, or where the answer is on its way. */
async function checkAsked({ breakers, jobs }: RouteWorld, storeId: string): Promise<void> {
  const [breaker, open] = await Promise.all([breakers.load(storeId), jobs.open()])
  if (!breaker?.open)
    throw new RefusedError(409, 'NOTHING_ASKED', 'No zeros of this store wait for an answer.')
  if (open.some((job) => job.storeId === storeId && ANSWERS.has(job.kind))) {
    throw new RefusedError(409, 'ANSWERED_ALREADY', 'The zeros of this store have their answer already.')
  }
}
