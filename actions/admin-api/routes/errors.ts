import type { CommunicationErrorsReply } from '../health-replies'
import { nextPage } from '../next-page'
import { parseEntryPage, parseErrorFilter } from '../parse-entry-filter'
import { presentCommunicationError } from '../present-health'
import type { Route } from '../route'
import { loadStore } from './stores'

/** Errors of the store and its account, and those that concern every store. */
export const listErrors: Route = {
  method: 'GET',
  path: '/stores/:id/errors',
  answer: async (world, { ids, query }) => {
    const { id: storeId, accountId } = await loadStore(world, ids)
    const { before, limit } = parseEntryPage(query)
    const filter = { storeId, accountId, ...parseErrorFilter(query, new Date()) }
    const page = await world.errors.page(filter, before, limit)
    const reply: CommunicationErrorsReply = {
      entries: page.map(presentCommunicationError),
      next: nextPage(page, limit),
    }
    return { status: 200, body: reply }
  },
}
