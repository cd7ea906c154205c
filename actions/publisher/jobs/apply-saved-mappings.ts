import { jobProblem, saying } from '../../shared/jobs/job-problem'
import type { Ports } from '../../shared/publishing/ports'
import { JobFailedError, type TaskSlice } from '../periodic/task'
import type { ApplyMappingsPorts } from './apply-mappings'
import { applyMappings } from './apply-mappings'

const BATCH = 200
const EXAMPLES = 5

export type ApplySavedMappingsPorts = ApplyMappingsPorts & Pick<Ports, 'merchant' | 'jobs' | 'mappings'>

/** Applies the merchant's matches for an account's seller SKUs one by one. Reports failures at the end. */
export const applySavedMappings: TaskSlice<ApplySavedMappingsPorts> = async (ports, job) => {
  const store = ports.merchant.stores.find(({ id }) => id === job.storeId)
  if (!store) throw new JobFailedError('store-gone')
  const mappings = await ports.mappings.unapplied(store.accountId, BATCH)
  const refused = await applyMappings(ports, store.accountId, mappings)
  await ports.mappings.markApplied(mappings)
  const removed = new Set(mappings.filter(({ sku }) => sku === null).map(({ sellerSku }) => sellerSku))
  // Removing a match of an unlisted seller SKU succeeds.
  const failed = refused.filter(({ sellerSku }) => !removed.has(sellerSku))
  const messages = [job.message, ...failed.map(({ mistake }) => mistake.message)].filter(
    (each) => each !== null,
  )
  const isEnd = mappings.length < BATCH
  const done = job.done + mappings.length
  const problems =
    isEnd && messages.length > 0
      ? [jobProblem('mappings-refused', { reason: messages.slice(0, EXAMPLES).join('; ') })]
      : []
  const set = { state: isEnd ? 'done' : 'running', done, total: done, ...saying(...problems) } as const
  await ports.jobs.update(job._id, set, ports.now())
}
