import type { ListingDocument, StoredProduct } from '../database/listing-document'
import { decideListingQuantity } from '../listing-quantity/decide-listing-quantity'
import type { CommerceStock, ListingQuantityDecision } from '../listing-quantity/decision'
import { activeOverride } from '../listing-quantity/listing-override'
import { amazonHolds, orderedSince, sum } from './amazon-holds'
import type { GroupFacts, GroupWork, UnitDecision, UnitHolds } from './group-types'
import type { CommerceAnswer } from './read-commerce'
import { settleStock } from './settle-stock'
import { isHeldAsShared } from './shared-inventory'
import type { Merchant, PublicationWorld } from './world'

/** Facts out of Commerce's answer; undefined answer: there was nothing to ask for. */
export function groupFacts(
  world: Pick<PublicationWorld, 'now' | 'merchant' | 'stockOf'>,
  work: GroupWork,
  answer: CommerceAnswer | undefined,
): GroupFacts {
  const kept = keptFacts(work)
  if (answer === undefined) return { ...kept, stock: { kind: 'unknown', reason: 'unmatched' } }
  if (answer.kind === 'failed') return { ...kept, stock: { kind: 'unknown', reason: answer.code } }

  const product = productOf(work, answer, kept.product)
  if (product === null) return { ...kept, sku: null, stock: { kind: 'unknown', reason: 'unmatched' } }
  const { stock, absentSince } = settleStock({ ...answer, absentSince: kept.absentSince }, world.now())
  return {
    sku: work.sku,
    product,
    stockConfiguration: answer.configuration ?? null,
    stock: withSoldUnits(stock, soldNotInCommerce(world, work)),
    absentSince,
  }
}

/** Units sold on Amazon out of the stock that decides, which no Commerce order carries yet. */
function soldNotInCommerce(
  { merchant, stockOf }: Pick<PublicationWorld, 'merchant' | 'stockOf'>,
  { controlling, sku, sold, unexplained }: GroupWork,
): number {
  const website = merchant.stores.find(({ id }) => id === controlling?.storeId)?.websiteCode
  if (website === undefined) return 0
  const open = sold.filter(
    (entry) =>
      entry.state === 'open' &&
      entry.sku === sku &&
      (entry.websiteCode === null || stockOf(entry.websiteCode) === stockOf(website)),
  )
  return sum(open.map(({ quantity }) => quantity)) + unexplained
}

/** A stock of which nothing was sold is left as it is, so that it compares equal to one that was kept. */
function withSoldUnits(stock: CommerceStock, units: number): CommerceStock {
  return stock.kind === 'managed' && units > 0 ? { ...stock, soldNotInCommerce: units } : stock
}

function keptFacts({ controlling }: GroupWork): Omit<GroupFacts, 'stock'> {
  return {
    sku: controlling?.sku ?? null,
    product: controlling?.product ?? null,
    stockConfiguration: controlling?.stockConfiguration ?? null,
    absentSince: controlling?.absentSince ?? null,
  }
}

/** A product that is not found counts as deleted only where an event said so; its stock is absent all the same. */
function productOf(
  { reasons }: GroupWork,
  { product }: Extract<CommerceAnswer, { kind: 'read' }>,
  kept: StoredProduct | null,
): StoredProduct | null {
  if (product === 'kept') return kept
  if (product !== undefined) return { id: product.id, type: product.type, status: product.status }
  return kept && reasons.has('product-deleted') ? { ...kept, status: 'deleted' } : kept
}

export function unitsOf(work: Pick<GroupWork, 'group' | 'listings' | 'sold'>): readonly UnitHolds[] {
  return work.group.units.flatMap((unit) => {
    const sharing = work.listings.filter(({ storeId }) => unit.storeIds.includes(storeId))
    const publishing = sharing.find(({ storeId }) => storeId === unit.publishingStoreId)
    if (!publishing) return []
    return [
      { unit, publishing, sharing, holds: amazonHolds(publishing, sharing, orderedSince(unit, work.sold)) },
    ]
  })
}

/** The decision of every number of the group. */
export function decideUnits(
  { merchant, now }: Pick<PublicationWorld, 'merchant' | 'now'>,
  work: GroupWork,
  facts: GroupFacts,
): readonly UnitDecision[] {
  const settings = merchant.settingsOf.get(work.group.controllingStoreId ?? '') ?? null
  const override = activeOverride(work.controlling?.override, now())
  return unitsOf(work).map((unit) => ({
    ...unit,
    decision: decideListingQuantity({
      store: { status: 'active' },
      readOnly: merchant.readOnly,
      settings,
      listing: {
        fulfillmentChannels: channelsOf(unit.publishing, unit.sharing),
        ...(override ? { override } : {}),
        ...sharedWith(unit, merchant),
      },
      product: facts.product ?? UNKNOWN_PRODUCT,
      stock: facts.stock,
    }),
  }))
}

function sharedWith(unit: UnitHolds, merchant: Merchant): { readonly sharedWith?: string } {
  const { sharedInventory } = unit.publishing
  return sharedInventory && isHeldAsShared(unit, { merchant }) ? { sharedWith: sharedInventory.storeId } : {}
}

/** Never decides by itself: without a product the stock is unknown, which holds. */
const UNKNOWN_PRODUCT = { status: 'enabled', type: 'simple' } as const

/** Empty, which holds, unless the publishing listing's own channel is known. */
function channelsOf(publishing: ListingDocument, sharing: readonly ListingDocument[]): readonly string[] {
  if (publishing.channels.length === 0) return []
  return [...new Set(sharing.flatMap(({ channels }) => channels))]
}

/** What a listing of a paused store is told, whatever its number is. */
export function pausedDecision(merchant: Merchant): ListingQuantityDecision {
  return decideListingQuantity({
    store: { status: 'paused' },
    readOnly: merchant.readOnly,
    settings: null,
    listing: { fulfillmentChannels: [] },
    product: UNKNOWN_PRODUCT,
    stock: { kind: 'unknown', reason: 'paused' },
  })
}
