import type { CommunicationErrorsReply } from '../health-replies'
import { parseCursor, parseLimit } from '../parse-body'
import { presentCommunicationError } from '../present-health'
import type { Route } from '../route'
import { loadStore } from './stores'

const LIMIT = 50
const LIMIT_MAXIMUM = 200

/** Errors of the store and its account, and those that concern every store. */
export const listErrors: Route = {
  method: 'GET',
  path: '/stores/:id/errors',
  answer: async (world, { ids, query }) => {
    const { id: storeId, accountId } = await loadStore(world, ids)
    const limit = parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM)
    const page = await world.errors.page({ storeId, accountId }, parseCursor(query.get('before')), limit)
    const reply: CommunicationErrorsReply = {
      entries: page.map(presentCommunicationError),
      next: page.length === limit ? (page.at(-1)?._id ?? null) : null,
    }
    return { status: 200, body: reply }
  },
}
