import { chunk } from 'es-toolkit'
import { readByBarcode } from '../../../shared/commerce/catalog/barcodes'
import {
  findNamedProducts,
  type NamedProduct,
  PATTERNS_MAXIMUM,
  readNamedBySku,
  readNamedByWord,
} from '../../../shared/commerce/catalog/named-products'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import { skuBatches } from '../../../shared/commerce/client/sku-batches'
import type { ListingDocument } from '../../../shared/database/listings/listing-document'
import { listingId } from '../../../shared/database/listings/listings'
import { type ProductsReply, type ProposalsReply, proposalsRequest } from '../../contract/matching'
import { parseBody } from '../../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../../http/route'
import { loadStore } from '../../stores/stores'
import { bestProposal, type Candidates, proposalByGtin, proposalBySku } from './best-proposal'
import { skuVariants, tellingWords } from './compare'

const TEXT_MAXIMUM = 100
const FOUND = 20

/** Products that listings without a match may belong to. Commerce is asked in batches, never once for each listing. */
export const proposeProducts: Route = {
  method: 'POST',
  path: '/stores/:id/proposals',
  right: 'view',
  answer: async (context, { ids, body }) => {
    const { id } = await loadStore(context, ids)
    const { sellerSkus } = parseBody(proposalsRequest, body)
    const found = await context.listingQueries.loadSome(
      [...new Set(sellerSkus)].map((sellerSku) => listingId(id, sellerSku)),
    )
    const listings = found.filter(({ sku, vanishedAt }) => sku === null && vanishedAt === null)
    const products = await candidatesFor(context, listings)
    const reply: ProposalsReply = {
      proposals: listings.flatMap((listing) => bestProposal(listing, products) ?? []),
    }
    return { status: 200, body: reply }
  },
}

/** By SKU and barcode first. Only listings that neither finds are looked for by a word of their title. */
async function candidatesFor(
  { commerce, stores }: RouteContext,
  listings: readonly ListingDocument[],
): Promise<Candidates> {
  const products: NamedProduct[] = []
  const attribute = (await stores.settings.loadApp())?.barcodeAttribute
  const gtins = [...new Set(listings.flatMap(({ gtin }) => gtin ?? []))]
  const barcoded =
    attribute === undefined || gtins.length === 0
      ? []
      : productsIn(await readByBarcode(commerce, attribute, gtins))
  const variants = new Set(listings.flatMap(({ sellerSku }) => skuVariants(sellerSku)))
  for (const batch of skuBatches([...variants])) {
    products.push(...productsIn(await readNamedBySku(commerce, batch)))
  }
  const others = listings.filter(
    (listing) => proposalBySku(listing, products) === null && proposalByGtin(listing, barcoded) === null,
  )
  const words = tellingWords(others.map(({ title }) => title)).filter((word) => word !== null)
  for (const batch of chunk([...new Set(words)], PATTERNS_MAXIMUM)) {
    products.push(...productsIn(await readNamedByWord(commerce, batch)))
  }
  return { named: products, barcoded }
}

/** Products for a picker, by part of the SKU or words of the name. */
export const findProducts: Route = {
  method: 'GET',
  path: '/products',
  answer: async ({ commerce }, { query }) => {
    const text = (query.get('text') ?? '').trim()
    if (text === '' || text.length > TEXT_MAXIMUM) {
      throw new RefusedError(400, 'BAD_REQUEST', `text: expected 1 to ${TEXT_MAXIMUM} characters`)
    }
    const reply: ProductsReply = { products: productsIn(await findNamedProducts(commerce, text, FOUND)) }
    return { status: 200, body: reply }
  },
}

function productsIn<Product>(
  answer: { readonly kind: 'read'; readonly products: readonly Product[] } | CommerceFailure,
): readonly Product[] {
  if (answer.kind === 'read') return answer.products
  throw new RefusedError(503, 'UNAVAILABLE', 'Commerce could not be searched. Try again.')
}
