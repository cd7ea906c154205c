import type { CommunicationErrorsReply } from '../contract/activity'
import { presentCommunicationError } from '../health/present-health'
import { nextPage } from '../http/next-page'
import type { Route } from '../http/route'
import { loadStore } from '../stores/stores'
import { parseEntryPage, parseErrorFilter } from './parse-entry-filter'

/** Errors of the store and its account, and errors that concern every store. */
export const listErrors: Route = {
  method: 'GET',
  path: '/stores/:id/errors',
  answer: async (context, { ids, query }) => {
    const { id: storeId, accountId } = await loadStore(context, ids)
    const { before, limit } = parseEntryPage(query)
    const filter = { storeId, accountId, ...parseErrorFilter(query, new Date()) }
    const page = await context.errors.page(filter, before, limit)
    const reply: CommunicationErrorsReply = {
      entries: page.map(presentCommunicationError),
      next: nextPage(page, limit),
    }
    return { status: 200, body: reply }
  },
}
