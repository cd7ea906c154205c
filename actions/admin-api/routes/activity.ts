import { parseCursor, parseLimit } from '../parse-body'
import { presentActivity } from '../present'
import type { ActivityReply } from '../replies'
import type { Route } from '../route'
import { loadStore } from './stores'

const LIMIT = 50
const LIMIT_MAXIMUM = 200

export const listActivity: Route = {
  method: 'GET',
  path: '/stores/:id/activity',
  answer: async (world, { ids, query }) => {
    const store = await loadStore(world, ids)
    const limit = parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM)
    const page = await world.activity.page(store.id, parseCursor(query.get('before')), limit)
    const reply: ActivityReply = {
      entries: page.map(presentActivity),
      next: page.length === limit ? (page.at(-1)?._id ?? null) : null,
    }
    return { status: 200, body: reply }
  },
}
