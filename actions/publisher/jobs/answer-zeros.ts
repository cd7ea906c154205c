import type { JobDocument } from '../../shared/database/work/jobs'
import { breakerLane } from '../../shared/publishing/pending/lanes'
import type { Ports } from '../../shared/publishing/ports'
import { addMs, hours } from '../../shared/time'
import type { TaskSlice } from '../periodic/task'

/** Later zeros of the same cause also pass, for this long. */
const AUTHORISED_MS = hours(1)

export type AuthoriseZerosPorts = Pick<
  Ports,
  'now' | 'maySend' | 'pending' | 'jobs' | 'breakers' | 'simulations'
>

/** The merchant allowed zeros that the mass-zero breaker holds: those that were shown, and no others. */
export const authoriseZeros: TaskSlice<AuthoriseZerosPorts> = async (ports, job) => {
  if (job.simulationId === undefined) return authoriseAll(ports, job)
  const lane = breakerLane(job.storeId)
  for await (const skus of ports.simulations.parts(job.simulationId)) {
    // Released SKUs have left the lane, so a repetition does no harm.
    if (!ports.maySend()) return
    await ports.pending.releaseAuthorised(lane, skus, ports.now())
  }
  if ((await ports.pending.countInLane(lane)) === 0) await closeQuestion(ports, job)
  await finish(ports, job)
}

/** A client that answered without a simulation means everything that waits. */
async function authoriseAll(
  ports: Pick<Ports, 'now' | 'pending' | 'jobs' | 'breakers'>,
  job: JobDocument,
): Promise<void> {
  const authorisedUntil = addMs(ports.now(), AUTHORISED_MS)
  await ports.breakers.save(job.storeId, { open: null, zeros: [], authorisedUntil })
  await ports.pending.releaseAnswered(breakerLane(job.storeId), ports.now())
  await finish(ports, job)
}

export type DismissZerosPorts = Pick<Ports, 'now' | 'listings' | 'pending' | 'jobs' | 'breakers'>

/** The merchant declined the zeros. Amazon keeps its quantities until something else changes. */
export const dismissZeros: TaskSlice<DismissZerosPorts> = async (ports, job) => {
  await ports.pending.drop(breakerLane(job.storeId))
  await ports.listings.dismissZeros(job.storeId)
  await closeQuestion(ports, job)
  await finish(ports, job)
}

async function closeQuestion(ports: Pick<Ports, 'breakers'>, { storeId }: JobDocument): Promise<void> {
  await ports.breakers.save(storeId, { open: null, zeros: [], authorisedUntil: null })
}

async function finish(ports: Pick<Ports, 'now' | 'jobs'>, job: JobDocument): Promise<void> {
  await ports.jobs.update(job._id, { state: 'done', message: null }, ports.now())
}
