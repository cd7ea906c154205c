import type { SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import { patchQuantity } from '../../actions/shared/amazon/listings/listings-items'
import { parseCommerceEvent } from '../../actions/shared/commerce/events/commerce-event'
import type { Database } from '../../actions/shared/database/client/database-client'
import type { ListingDocument } from '../../actions/shared/database/listings/listing-document'
import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceReader } from '../../actions/shared/publishing/commerce-port'
import { SETTINGS, STORE } from './shop/generated-listings'

/** The requests of the naive design for one event. */
export const NAIVE_COSTS = { exports: 1, databaseRequests: 3, patches: 1 } as const

export interface NaiveWorld {
  readonly database: Database
  readonly commerce: CommerceReader
  readonly partner: SellingPartner
}

/**
 * The design of most integrations: an action per event reads the SKU's stock, decides, sends the quantity whether or
 * not Amazon has it, and stores the result. It has no queue, no pace and no check of the channel.
 */
export async function handleNaively(
  { database, commerce, partner }: NaiveWorld,
  event: object,
): Promise<void> {
  const parsed = parseCommerceEvent(event)
  if (parsed.kind !== 'changes') return
  for (const hint of parsed.hints) {
    if (!hint.startsWith('sku:')) continue
    const sku = hint.slice('sku:'.length)
    const listings = database.collection('listings')
    const listing = (await listings.findOne({ sku })) as ListingDocument | null
    const read = await commerce.readSalableQuantities(STORE.websiteCode, [sku])
    const answer = read.get(sku)
    if (listing === null || answer === undefined || answer.kind === 'failed') continue
    const row = answer.kind === 'found' ? answer.row : undefined
    const decision = decideListingQuantity({
      store: STORE,
      readOnly: false,
      settings: SETTINGS,
      listing: { fulfillmentChannels: listing.channels },
      product: { status: 'enabled', type: 'simple' },
      stock: { kind: 'managed', quantity: row?.quantity ?? 0, salable: row?.salable ?? false },
    })
    if (decision.kind === 'hold') continue
    const { sellerSku } = listing
    const outcome = await patchQuantity(partner, {
      sellerSku,
      marketplaceId: STORE.marketplaceId,
      quantity: decision.quantity,
    })
    const at = new Date()
    await listings.updateOne({ _id: listing._id }, { $set: { decision: { ...decision, at }, published: at } })
    const log = { at, storeId: STORE.id, sellerSku, to: decision.quantity, status: outcome.kind }
    await database.collection('activity').bulk([{ insertOne: { document: log } }])
  }
}
