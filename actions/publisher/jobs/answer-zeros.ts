import type { JobDocument } from '../../shared/database/work/jobs'
import { breakerLane } from '../../shared/publishing/pending/lanes'
import type { Ports } from '../../shared/publishing/ports'
import { addMs, hours } from '../../shared/time'
import type { TaskSlice } from '../periodic/task'

/** Later zeros of the same cause also pass, for this long. */
const AUTHORISED_MS = hours(1)

/** The merchant allowed the zeros that the mass-zero breaker holds. */
export const authoriseZeros: TaskSlice<Pick<Ports, 'now' | 'pending' | 'jobs' | 'breakers'>> = async (
  ports,
  job,
) => {
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
  await ports.breakers.save(job.storeId, { open: null, zeros: [], authorisedUntil: null })
  await finish(ports, job)
}

async function finish(ports: Pick<Ports, 'now' | 'jobs'>, job: JobDocument): Promise<void> {
  await ports.jobs.update(job._id, { state: 'done', message: null }, ports.now())
}
