import { applyMappings } from '../import/apply-mappings'
import { JobFailedError, type TaskSlice } from './task'

const BATCH = 200

/** Applies what the merchant said of an account's seller SKUs one by one; what cannot be applied is said at the end. */
export const applySavedMappings: TaskSlice = async (world, job) => {
  const store = world.merchant.stores.find(({ id }) => id === job.storeId)
  if (!store) throw new JobFailedError('The store is not there any more.')
  const mappings = await world.mappings.unapplied(store.accountId, BATCH)
  const refused = await applyMappings(world, store.accountId, mappings)
  await world.mappings.markApplied(mappings)
  const removed = new Set(mappings.filter(({ sku }) => sku === null).map(({ sellerSku }) => sellerSku))
  // A mapping of what no store lists is gone all the same.
  const failed = refused.filter(({ sellerSku }) => !removed.has(sellerSku))
  const messages = [job.message, ...failed.map(({ mistake }) => mistake.message)].filter(
    (each) => each !== null,
  )
  const isEnd = mappings.length < BATCH
  const done = job.done + mappings.length
  const message = isEnd ? messages.slice(0, 5).join('; ') || null : null
  await world.jobs.update(
    job._id,
    { state: isEnd ? 'done' : 'running', done, total: done, message },
    world.now(),
  )
}
