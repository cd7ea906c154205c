import { parseCursor, parseLimit } from '../parse-body'
import { presentListing } from '../present'
import type { ListingsReply } from '../replies'
import type { Route } from '../route'
import { loadStore } from './stores'

const LIMIT = 50
const LIMIT_MAXIMUM = 100

export const listListings: Route = {
  method: 'GET',
  path: '/stores/:id/listings',
  answer: async (world, { ids, query }) => {
    const store = await loadStore(world, ids)
    const limit = parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM)
    const page = await world.listings.page(store.id, parseCursor(query.get('after')), limit)
    const reply: ListingsReply = {
      listings: page.map(presentListing),
      next: page.length === limit ? (page.at(-1)?._id ?? null) : null,
    }
    return { status: 200, body: reply }
  },
}
