import { presentShown } from '../admin-api/present'
import type { ProductListing } from '../shared/database/listings/listings-of-products'
import type { ListingState } from '../shared/listing-quantity/listing-filters'
import type { StoreRecord } from '../shared/settings-store/records'

/** The columns, by the ids that `app.commerce.config.ts` declares. */
export interface Cells {
  readonly amazon_quantity: string
  readonly amazon_status: string
}

/** The cells of a product that no Amazon store lists. */
export const EMPTY_CELLS: Cells = { amazon_quantity: '', amazon_status: '' }

type Named = Pick<StoreRecord, 'id' | 'name'>

/** Commerce sends no language with its request. */
const STATUS: Readonly<Record<ListingState, string>> = {
  listed: 'For sale',
  'below-threshold': 'Below threshold',
  'out-of-stock': 'Out of stock',
  'other-zero': 'Not for sale',
  held: 'On hold',
  failing: 'Not accepted by Amazon',
  undecided: 'Being decided',
  vanished: '',
}
/** No quantity is known, because Amazon fulfills it or it was never read. */
const UNKNOWN = '–'

/** What a product's listings show on Amazon, oldest store first. If there are several stores, each is named. */
export function cellsOf(listings: readonly ProductListing[], stores: readonly Named[]): Cells {
  const byStore = Map.groupBy(listings, ({ storeId }) => storeId)
  const listed = stores.filter(({ id }) => byStore.has(id))
  const text = (said: (listing: ProductListing) => string) =>
    listed
      .map(({ id, name }) => {
        const words = [...new Set(byStore.get(id)?.map(said))].join(' / ')
        return stores.length > 1 ? `${name}: ${words}` : words
      })
      .join(', ')
  return {
    amazon_quantity: text((listing) => String(presentShown(listing)?.quantity ?? UNKNOWN)),
    amazon_status: text(({ state }) => STATUS[state]),
  }
}
