import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { JobReply } from '../contract/jobs'
import { notFound, type Route } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from '../stores/stores'

export const showJob: Route = {
  method: 'GET',
  path: '/jobs/:id',
  answer: async (context, { ids }) => {
    const job = await context.jobs.load(ids[0])
    if (!job) throw notFound('job')
    const reply: JobReply = { job: presentJob(job) }
    return { status: 200, body: reply }
  },
}

export const importStore: Route = {
  method: 'POST',
  path: '/stores/:id/import',
  answer: async (context, { ids }) => {
    const store = await loadStore(context, ids)
    const open = (await context.jobs.openInStore(store.id)).find(({ kind }) => kind === 'import-listings')
    const by = context.caller.name
    const job =
      open ?? (await context.jobs.create({ kind: 'import-listings', storeId: store.id, by }, new Date()))
    await wakePublisher(context.activation)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}
