import type { ActivityReply } from '../contract/activity'
import { nextPage } from '../http/next-page'
import type { Route } from '../http/route'
import { presentActivity } from '../present'
import { loadStore } from '../stores/stores'
import { parseActivityFilter, parseEntryPage } from './parse-entry-filter'

export const listActivity: Route = {
  method: 'GET',
  path: '/stores/:id/activity',
  answer: async (context, { ids, query }) => {
    const store = await loadStore(context, ids)
    const { before, limit } = parseEntryPage(query)
    const filter = { storeId: store.id, ...parseActivityFilter(query, new Date()) }
    const page = await context.activity.page(filter, before, limit)
    const reply: ActivityReply = {
      entries: page.map(presentActivity),
      next: nextPage(page, limit),
    }
    return { status: 200, body: reply }
  },
}
