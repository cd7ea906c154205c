import { listingId } from '../../shared/database/listings/listings'
import { jobReason } from '../../shared/database/work/jobs'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { JobReply } from '../contract/jobs'
import { type RepublishedReply, republishRequest } from '../contract/listings'
import { parseBody } from '../http/parse-body'
import { notFound, RefusedError, type Route } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from './stores'

/** Reads the stock of every listing again and sends what differs. A store has at most one such job. */
export const republishStore: Route = {
  method: 'POST',
  path: '/stores/:id/republish',
  answer: async (context, { ids }) => {
    const { id: storeId } = await loadStore(context, ids)
    const open = (await context.jobs.openInStore(storeId)).find(
      ({ kind, isByHand }) => kind === 'republish-store' && isByHand,
    )
    const by = context.caller.name
    const job =
      open ??
      (await context.jobs.create({ kind: 'republish-store', storeId, by, isByHand: true }, new Date()))
    await wakePublisher(context.activation)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}

/** The same for some listings. Seller SKUs that the store does not have are not counted. */
export const republishListings: Route = {
  method: 'POST',
  path: '/stores/:id/listings/republish',
  answer: async (context, { ids, body }) => {
    const { id } = await loadStore(context, ids)
    const request = parseBody(republishRequest, body)
    const found = await context.overrides.find(
      request.sellerSkus.map((sellerSku) => listingId(id, sellerSku)),
    )
    if (found.length === 0) throw notFound('listing')
    const now = new Date()
    const skus = [...new Set(found.map(({ sku, sellerSku }) => sku ?? sellerSku))]
    await context.pending.mark(
      skus.map((sku) => ({ key: `sku:${sku}` as const, reason: 'republish' })),
      now,
    )
    const command = { kind: 'republish' as const, by: context.caller.name, at: now }
    await context.overrides.noteCommand(
      found.map(({ _id }) => _id),
      command,
    )
    await wakePublisher(context.activation)
    const reply: RepublishedReply = { listings: found.length }
    return { status: 202, body: reply }
  },
}

/** Cancels a job. What was sent stays; what is not evaluated yet is dropped. */
export const cancelJob: Route = {
  method: 'POST',
  path: '/jobs/:id/cancel',
  answer: async (context, { ids }) => {
    const id = ids[0]
    await context.jobs.cancel(id, context.caller.name, new Date())
    const job = await context.jobs.load(id)
    if (!job) throw notFound('job')
    if (job.state !== 'cancelled') {
      throw new RefusedError(
        409,
        'NOT_CANCELLED',
        job.isByHand
          ? 'This job has ended already.'
          : 'This job cannot be canceled, because what it does has been saved.',
      )
    }
    await context.pending.forgetReasons([jobReason(job)])
    const reply: JobReply = { job: presentJob(job) }
    return { status: 200, body: reply }
  },
}
