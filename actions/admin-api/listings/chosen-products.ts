import { readProductsById } from '../../shared/commerce/catalog/products'
import { BATCH_MAXIMUM } from '../../shared/database/client/database-client'
import { type ChosenProductsReply, chosenProductsRequest } from '../contract/listings'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteWorld } from '../http/route'
import { presentListing } from '../present'

/** The listings of products that were selected in Commerce's grid. */
export const listOfProducts: Route = {
  method: 'POST',
  path: '/products/listings',
  right: 'view',
  answer: async (world, { body }) => {
    const { ids } = parseBody(chosenProductsRequest, body)
    const skus = await skusOf(world, [...new Set(ids)])
    const [found, stores] = await Promise.all([
      world.listingQueries.ofProducts(skus),
      world.stores.settings.loadStores(),
    ])
    const now = new Date()
    const reply: ChosenProductsReply = {
      skus,
      stores: stores.flatMap(({ id, name }) => {
        const listings = found.filter(({ storeId }) => storeId === id)
        return listings.length === 0
          ? []
          : [{ id, name, listings: listings.map((listing) => presentListing(listing, now)) }]
      }),
      isTruncated: found.length === BATCH_MAXIMUM,
    }
    return { status: 200, body: reply }
  },
}

/**
 * Adobe's documents call what a mass action gets the ids of rows, and name those of the grid's columns SKUs: numbers that
 * are all entity ids of products are taken for these, and anything else for SKUs.
 */
async function skusOf({ commerce }: RouteWorld, ids: readonly string[]): Promise<readonly string[]> {
  if (!ids.every((id) => /^[1-9]\d{0,9}$/.test(id))) return ids
  const answers = await readProductsById(commerce, { keys: ids.map(Number) })
  const all = [...answers.values()]
  if (all.some(({ kind }) => kind === 'failed')) {
    throw new RefusedError(
      503,
      'UNAVAILABLE',
      'Commerce could not say which products were selected. Try again.',
    )
  }
  const skus = all.flatMap((answer) => (answer.kind === 'found' ? [answer.row.sku] : []))
  return skus.length === ids.length ? skus : ids
}
