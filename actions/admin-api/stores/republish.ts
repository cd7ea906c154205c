import { listingId } from '../../shared/database/listings/listings'
import { jobReason } from '../../shared/database/work/jobs'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { JobReply } from '../contract/jobs'
import { type RepublishedReply, republishRequest } from '../contract/listings'
import { parseBody } from '../http/parse-body'
import { notFound, RefusedError, type Route } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from './stores'

/** Reads the stock of every listing of the store again and sends what differs; one republication at a time. */
export const republishStore: Route = {
  method: 'POST',
  path: '/stores/:id/republish',
  answer: async (world, { ids }) => {
    const { id: storeId } = await loadStore(world, ids)
    const open = (await world.jobs.openOf(storeId)).find(
      ({ kind, isByHand }) => kind === 'republish-store' && isByHand,
    )
    const by = world.caller.name
    const job =
      open ?? (await world.jobs.create({ kind: 'republish-store', storeId, by, isByHand: true }, new Date()))
    await wakePublisher(world.context)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}

/** The same of some of its listings; those that the store does not have are not counted. */
export const republishListings: Route = {
  method: 'POST',
  path: '/stores/:id/listings/republish',
  answer: async (world, { ids, body }) => {
    const { id } = await loadStore(world, ids)
    const request = parseBody(republishRequest, body)
    const found = await world.overrides.find(request.sellerSkus.map((sellerSku) => listingId(id, sellerSku)))
    if (found.length === 0) throw notFound('listing')
    const now = new Date()
    const skus = [...new Set(found.map(({ sku, sellerSku }) => sku ?? sellerSku))]
    await world.pending.mark(
      skus.map((sku) => ({ key: `sku:${sku}` as const, reason: 'republish' })),
      now,
    )
    const command = { kind: 'republish' as const, by: world.caller.name, at: now }
    await world.overrides.noteCommand(
      found.map(({ _id }) => _id),
      command,
    )
    await wakePublisher(world.context)
    const reply: RepublishedReply = { listings: found.length }
    return { status: 202, body: reply }
  },
}

/** What was sent stays; what nobody has looked at yet is not looked at. */
export const cancelJob: Route = {
  method: 'POST',
  path: '/jobs/:id/cancel',
  answer: async (world, { ids }) => {
    const id = ids[0]
    await world.jobs.cancel(id, world.caller.name, new Date())
    const job = await world.jobs.load(id)
    if (!job) throw notFound('job')
    if (job.state !== 'cancelled') {
      throw new RefusedError(
        409,
        'NOT_CANCELLED',
        job.isByHand
          ? 'The job has ended already.'
          : 'This job cannot be cancelled: what it does has been saved.',
      )
    }
    await world.pending.forgetReasons([jobReason(job)])
    const reply: JobReply = { job: presentJob(job) }
    return { status: 200, body: reply }
  },
}
