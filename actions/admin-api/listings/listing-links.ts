import { marketplaceOf } from '../../shared/amazon/marketplaces'
import type { ListingDocument } from '../../shared/database/listings/listing-document'
import type { ListingLinks } from '../contract/listings'

/** Addresses of a listing in other systems. Unknown addresses are null, never guessed. */
export function linksOf(
  { sellerSku, asin, product, vanishedAt }: ListingDocument,
  marketplaceId: string,
  adminUrl: string | undefined,
): ListingLinks {
  const marketplace = vanishedAt ? undefined : marketplaceOf(marketplaceId)
  const isInCommerce = product !== null && product.status !== 'deleted'
  return {
    amazon: marketplace && asin ? `https://www.${marketplace.domain}/dp/${encodeURIComponent(asin)}` : null,
    sellerCentral: marketplace ? inventoryOf(marketplace.sellerCentral, sellerSku) : null,
    commerceAdmin:
      adminUrl && isInCommerce
        ? `${adminUrl.replace(/\/+$/, '')}/catalog/product/edit/id/${product.id}/`
        : null,
  }
}

/** *Manage All Inventory*, searched for the seller SKU. */
function inventoryOf(host: string, sellerSku: string): string {
  const search = new URLSearchParams({ fulfilledBy: 'all', searchField: 'all', searchTerm: sellerSku })
  return `https://${host}/myinventory/inventory?${search}`
}
