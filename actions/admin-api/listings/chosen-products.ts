import { readProductsById } from '../../shared/commerce/catalog/products'
import { BATCH_MAXIMUM } from '../../shared/database/client/database-client'
import { type ChosenProductsReply, chosenProductsRequest } from '../contract/listings'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../http/route'
import { presentListing } from '../present'

/** The listings of products that were selected in Commerce's grid. */
export const listOfProducts: Route = {
  method: 'POST',
  path: '/products/listings',
  right: 'view',
  answer: async (context, { body }) => {
    const { ids } = parseBody(chosenProductsRequest, body)
    const skus = await skusOf(context, [...new Set(ids)])
    const [found, stores] = await Promise.all([
      context.listingQueries.forProducts(skus),
      context.stores.settings.loadStores(),
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
 * Adobe's documentation calls the values of a mass action row ids in one place and SKUs in another. If all of them are
 * entity ids of products, they are read as ids, otherwise as SKUs.
 */
async function skusOf({ commerce }: RouteContext, ids: readonly string[]): Promise<readonly string[]> {
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
