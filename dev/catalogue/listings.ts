import { createHash } from 'node:crypto'
import { amazon } from '../world'
import { examples } from './examples'
import type { AccountName, CatalogueChannel, CatalogueListing, CatalogueProduct } from './types'

const GERMANY = 'A1PA6795UKMFR9'
const fulfilledByAmazonInEurope = new Set<string>([examples.fulfilledByAmazon, 'FLK-100-RED', 'DRY-BAG-10L'])
const fulfilledByAmazonInAmerica = new Set<string>([examples.fulfilledByAmazonInAmerica, 'SOX-MER-L'])
const neverListed = new Set<string>(['ENGRAVING', 'CLEARANCE-MUG', 'CLEARANCE-PLATE', 'POPUP-TOTE'])
const onlyOutlet = new Set<string>([examples.outletOnly, 'JKT-RAI-L', 'HAT-WOL-SAN'])
const onlyAmerica = new Set<string>([examples.americaOnly, 'SCL-KIT-05K'])
const inOutletToo = new Set<string>([
  examples.shared,
  'SKL-CI-28',
  'MUG-E50-RED',
  'KNF-CHF-24',
  'TWL-LIN-SAN',
])
const inJapanToo = new Set<string>([examples.shared, examples.warehouseFull])
const listedThoughUnusual = new Set<string>([examples.notManaged, examples.disabled, examples.disabledSource])
const everywhere = new Set<string>([examples.plain, examples.warehouseFull, ...fulfilledByAmazonInAmerica])

/** What each account lists, with quantities from an earlier tool. */
export function createListings(products: readonly CatalogueProduct[]): CatalogueListing[] {
  const listings = products
    .filter(isListable)
    .flatMap((product) => accountsListing(product).map((account) => listing(account, product)))
  return [...listings, ...withoutProduct]
}

function isListable(product: CatalogueProduct): boolean {
  if (listedThoughUnusual.has(product.sku) || onlyOutlet.has(product.sku)) return true
  return product.type === 'simple' && !neverListed.has(product.sku)
}

function accountsListing(product: CatalogueProduct): AccountName[] {
  const { sku } = product
  if (onlyOutlet.has(sku)) return ['outlet']
  if (onlyAmerica.has(sku)) return ['america']
  const soldInUs = product.websites.includes('us') && share(`america ${sku}`) < 80
  return [
    'europe',
    ...(inOutletToo.has(sku) ? (['outlet'] as const) : []),
    ...(soldInUs || everywhere.has(sku) ? (['america'] as const) : []),
    ...(inJapanToo.has(sku) ? (['japan'] as const) : []),
  ]
}

function listing(account: AccountName, product: CatalogueProduct): CatalogueListing {
  const sku = product.sku === examples.caseVariant ? examples.caseVariantOnAmazon : product.sku
  return {
    account,
    sellerSku: sku,
    title: product.name,
    asin: asinOf(sku),
    productType: product.amazonProductType,
    price: product.price,
    marketplaceIds: marketplacesOf(account, sku),
    condition: conditionOf(sku),
    channels: channelsOf(account, sku),
  }
}

function conditionOf(sku: string): CatalogueListing['condition'] {
  if (sku === examples.inactive) return 'inactive'
  return sku === examples.incomplete ? 'incomplete' : 'active'
}

function marketplacesOf(account: AccountName, sku: string): readonly string[] {
  const all: readonly string[] = amazon.accounts[account].marketplaceIds
  if (account !== 'europe' || sku === examples.plain || share(`netherlands ${sku}`) < 60) return all
  return [GERMANY]
}

function channelsOf(account: AccountName, sku: string): readonly CatalogueChannel[] {
  const quantity = share(`quantity ${account} ${sku}`) % 12
  const own = { code: 'DEFAULT', quantity }
  if (account === 'america') return fulfilledByAmazonInAmerica.has(sku) ? [{ code: 'AMAZON_NA' }] : [own]
  if (fulfilledByAmazonInEurope.has(sku)) return [{ code: 'AMAZON_EU' }]
  switch (sku) {
    case examples.bothChannels:
      return [own, { code: 'AMAZON_EU' }]
    case examples.supplySource:
      return [{ code: 'b1f0c7de-62f8-4a0b-9d5e-3c4a7d1e9f20', quantity: 12 }]
    case examples.alwaysAvailable:
      return [{ code: 'DEFAULT', alwaysAvailable: true }]
    case examples.leadTime:
      return [{ ...own, leadTimeToShipMaxDays: 5 }]
    case examples.restockDate:
      return [{ ...own, quantity: 0, restockDate: '2027-03-01' }]
    default:
      return [own]
  }
}

const withoutProduct: CatalogueListing[] = [
  orphan(examples.noCommerceProduct, 'Oil Lantern 2019 Edition', 4),
  orphan('DISCONTINUED-TENT-1P', 'Bivouac Tent, 1 Person', 2),
  orphan('amzn.gr.FLK-50-SAN-used', 'Vacuum Flask 500 ml, Sand (used)', 1),
]

function orphan(sellerSku: string, title: string, quantity: number): CatalogueListing {
  return {
    account: 'europe',
    sellerSku,
    title,
    asin: asinOf(sellerSku),
    productType: 'HOME',
    price: 29.95,
    marketplaceIds: [GERMANY],
    condition: 'active',
    channels: [{ code: 'DEFAULT', quantity }],
  }
}

/** 0 to 99, always the same for the same text. */
function share(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % 100
}

/** Amazon's product key: `B0` and eight digits or capital letters. */
export function asinOf(sku: string): string {
  const digest = BigInt(`0x${createHash('sha256').update(sku).digest('hex').slice(0, 12)}`)
  return `B0${digest.toString(36).toUpperCase().padStart(8, '0').slice(-8)}`
}
