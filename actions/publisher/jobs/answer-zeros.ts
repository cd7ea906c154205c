import type { JobDocument } from '../../shared/database/work/jobs'
import { breakerLane } from '../../shared/publishing/pending/lanes'
import type { PublicationWorld } from '../../shared/publishing/world'
import type { TaskSlice } from '../periodic/task'

/** Zeros that come of the same cause a little later pass too. */
const AUTHORISED_MS = 60 * 60_000

/** The merchant wants the zeros that the mass-zero breaker keeps back. */
export const authoriseZeros: TaskSlice = async (world, job) => {
  const authorisedUntil = new Date(world.now().getTime() + AUTHORISED_MS)
  await world.breakers.save(job.storeId, { open: null, zeros: [], authorisedUntil })
  await world.pending.releaseAnswered(breakerLane(job.storeId), world.now())
  await finish(world, job)
}

/** The merchant does not want them: Amazon keeps what it shows until something else changes. */
export const dismissZeros: TaskSlice = async (world, job) => {
  await world.pending.drop(breakerLane(job.storeId))
  await world.listings.dismissZeros(job.storeId)
  await world.breakers.save(job.storeId, { open: null, zeros: [], authorisedUntil: null })
  await finish(world, job)
}

async function finish(world: PublicationWorld, job: JobDocument): Promise<void> {
  await world.jobs.update(job._id, { state: 'done', message: null }, world.now())
}
