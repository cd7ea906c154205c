import { statusOf } from './present-listing'
import type { AmazonWorld, Listing } from './types'

const columns: Readonly<Record<string, (listing: Listing) => string | number>> = {
  'item-name': (listing) => listing.title,
  'item-description': () => '',
  'listing-id': (listing) => `L${listing.asin}`,
  'seller-sku': (listing) => listing.sellerSku,
  price: (listing) => listing.price.toFixed(2),
  quantity: (listing) => own(listing)?.quantity ?? '',
  'open-date': (listing) => `${new Date(listing.createdAt).toISOString().slice(0, 19).replace('T', ' ')} UTC`,
  'image-url': () => '',
  'item-is-marketplace': () => 'y',
  'product-id-type': ({ productId }) => (productId === undefined ? 1 : productId.length === 12 ? 3 : 4),
  'zshop-shipping-fee': () => '',
  'item-note': () => '',
  'item-condition': () => 11,
  'zshop-category1': () => '',
  'zshop-browse-path': () => '',
  'zshop-storefront-feature': () => '',
  asin1: (listing) => listing.asin,
  asin2: () => '',
  asin3: () => '',
  'will-ship-internationally': () => '',
  'expedited-shipping': () => '',
  'zshop-boldface': () => '',
  'product-id': ({ productId, asin }) => productId ?? asin,
  'bid-for-featured-placement': () => '',
  'add-delete': () => '',
  'pending-quantity': () => 0,
  'fulfillment-channel': (listing) => listing.live.find((one) => one.code !== 'DEFAULT')?.code ?? 'DEFAULT',
  'merchant-shipping-group': () => 'Standard',
  status: (listing) => statusWord(listing),
}

/** Report headers in other languages. A missing column keeps its English name. */
const LANGUAGES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de_DE: {
    'item-name': 'Artikelbezeichnung',
    'seller-sku': 'Händler-SKU',
    price: 'Preis',
    quantity: 'Menge',
    'open-date': 'Erstellungsdatum',
    asin1: 'ASIN 1',
    'product-id': 'Produkt-ID',
    'fulfillment-channel': 'Versender',
    status: 'Status',
  },
  ja_JP: {
    'item-name': '商品名',
    'seller-sku': '出品者SKU',
    price: '価格',
    quantity: '数量',
    'open-date': '出品日',
    'product-id': '商品ID',
    'fulfillment-channel': 'フルフィルメント・チャンネル',
    status: 'ステータス',
  },
}

/** Faults of a report. */
export type ReportFault = 'cut-short' | 'wrong-header' | 'tab-in-name' | 'half'

export interface ReportForm {
  /** Defaults to `en_US`. */
  readonly locale?: string
  readonly fault?: ReportFault
}

/** Tab-separated, without quotes; the first row has the column names. Null for an empty report. */
export function listingsReport(
  world: AmazonWorld,
  { sellerId, marketplaceId }: { readonly sellerId: string; readonly marketplaceId: string },
  { locale = 'en_US', fault }: ReportForm,
): string | null {
  const listings = Object.values(world.state.listings).filter(
    (listing) => listing.sellerId === sellerId && listing.marketplaceIds.includes(marketplaceId),
  )
  if (listings.length === 0) return null
  const named = fault === 'half' ? listings.slice(0, Math.floor(listings.length / 3)) : listings
  const rows = named.map((listing) => Object.values(columns).map((column) => column(listing)))
  if (fault === 'tab-in-name' && rows[0]) rows[0][0] = `${rows[0][0]}\twith a tab`
  const header = Object.keys(columns).map((name) => LANGUAGES[locale]?.[name] ?? name)
  if (fault === 'wrong-header') header[header.indexOf('seller-sku')] = 'sku-of-another-kind'
  const text = `${[header, ...rows].map((row) => row.join('\t')).join('\n')}\n`
  return fault === 'cut-short' ? text.slice(0, Math.floor(text.length * 0.8)) : text
}

function own(listing: Listing) {
  return listing.live.find((channel) => channel.quantity !== undefined)
}

function statusWord(listing: Listing): string {
  if (listing.condition === 'incomplete') return 'Incomplete'
  return statusOf(listing).includes('BUYABLE') ? 'Active' : 'Inactive'
}
