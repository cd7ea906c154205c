import type { JobDocument, JobKind, NewJob } from '../../shared/database/work/jobs'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { minutes } from '../../shared/time'
import type { JobReply } from '../contract/jobs'
import { zerosRequest } from '../contract/stores'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from './stores'

/** The merchant's answers to the mass-zero breaker. */

export const authoriseZeros = answerBreaker('/stores/:id/zeros/authorise', 'authorise-zeros')
export const dismissZeros = answerBreaker('/stores/:id/zeros/dismiss', 'dismiss-zeros')

const ANSWERS: ReadonlySet<JobKind> = new Set(['authorise-zeros', 'dismiss-zeros'])

function answerBreaker(path: string, kind: JobKind): Route {
  return {
    method: 'POST',
    path,
    answer: async (context, { ids, body }) => {
      const { simulationId } = parseBody(zerosRequest, body ?? {})
      const { id: storeId } = await loadStore(context, ids)
      const about = { kind, storeId, ...(simulationId === undefined ? {} : { simulationId }) }
      const job = (await answerBefore(context, storeId, kind)) ?? (await answer(context, about))
      await wakePublisher(context.activation)
      const reply: JobReply = { job: presentJob(job) }
      return { status: 202, body: reply }
    },
  }
}

/** For this long, the same answer of the same person is a repetition whose reply was lost. */
const REPEATED_MS = minutes(10)
const ANSWERS_READ = 20

/** The answer that this person has given already; refuses with 409 if the question has another answer. */
async function answerBefore(
  { breakers, jobs, caller }: RouteContext,
  storeId: string,
  kind: JobKind,
): Promise<JobDocument | undefined> {
  const [breaker, latest] = await Promise.all([breakers.load(storeId), jobs.inStore(storeId, ANSWERS_READ)])
  const asked = breaker?.open?.since
  const since = asked ?? new Date(Date.now() - REPEATED_MS)
  const given = latest.filter((job) => ANSWERS.has(job.kind) && job.createdAt >= since)
  const own = given.find((job) => job.kind === kind && job.by === caller.name)
  if (own && (!asked || isOpen(own))) return own
  if (given.some(isOpen)) {
    throw new RefusedError(
      409,
      'ANSWERED_ALREADY',
      'Somebody has already answered for the zeros of this store.',
    )
  }
  if (!asked) throw new RefusedError(409, 'NOTHING_ASKED', 'This store has no zeros that wait for an answer.')
  return undefined
}

function isOpen({ state }: JobDocument): boolean {
  return state === 'waiting' || state === 'running'
}

function answer(
  { jobs, caller }: RouteContext,
  about: Pick<NewJob, 'kind' | 'storeId' | 'simulationId'>,
): Promise<JobDocument> {
  return jobs.create({ ...about, by: caller.name }, new Date())
}
