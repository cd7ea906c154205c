import type { ListingDocument } from '../../database/listings/listing-document'
import { quantityGroups } from '../../listing-quantity/quantity-groups'
import { addMs, minutes } from '../../time'
import { countsFrom } from '../amazon-state/known-quantity'
import { ABSENCE_MS } from '../commerce-state/classify-stock'
import { decideUnits } from '../evaluate/decide-units'
import { evaluateGroups } from '../evaluate/evaluate-groups'
import type { GroupState, GroupWork } from '../group-types'
import type { Merchant } from '../merchant'
import type { Ports } from '../ports'
import { keptQuantities, type SimulatedQuantity, simulatedQuantities } from './simulated-quantity'
import { storedFacts } from './stored-facts'

export type SimulatePorts = Pick<
  Ports,
  'now' | 'stockIdOf' | 'sourceCodesOf' | 'indexMode' | 'commerce' | 'sold' | 'taskStates'
>

/** The merchant's configuration before and after a change. */
export interface SimulatedChange {
  readonly before: Merchant
  readonly after: Merchant
}

/** Commerce gave no stock at all, so nothing can be said. */
export class StockUnreadError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StockUnreadError'
  }
}

/**
 * What a change would do to every quantity of these listings, which have to be whole groups. Takes the stored stock
 * where the change leaves the deciding website as it is, and asks Commerce elsewhere. Writes nothing.
 *
 * Groups, decision and known quantity are the publisher's own. So in an unchanged world, this is what is sent after the
 * change.
 */
export async function simulateListings(
  ports: SimulatePorts,
  change: SimulatedChange,
  listings: readonly ListingDocument[],
): Promise<readonly SimulatedQuantity[]> {
  const works = await worksOf(ports, change.after, listings)
  const [stored, unread] = [
    works.filter(isStoredBy(change)),
    works.filter((work) => !isStoredBy(change)(work)),
  ]
  const states = [
    ...stored.map((work) => decideStored(ports, change.after, work)),
    ...(await readStates(ports, change.after, unread)),
  ]
  return [
    ...states.flatMap((state) => simulatedQuantities(state, ports.now())),
    ...keptQuantities(change.before, leftOut(listings, states)),
  ]
}

/** A reading of a never accepted quantity counts for this long. */
const READING_MS = minutes(15)

async function worksOf(
  ports: Pick<Ports, 'now' | 'sold'>,
  { stores, accounts }: Merchant,
  listings: readonly ListingDocument[],
): Promise<readonly GroupWork[]> {
  const storeIds = new Set(stores.map(({ id }) => id))
  const own = listings.filter(({ storeId }) => storeIds.has(storeId))
  const sold = Map.groupBy(await ports.sold.bySku(soldSince(ports.now(), own)), ({ sku }) => sku)
  const bySellerSku = Map.groupBy(own, ({ sellerSku }) => sellerSku)
  return quantityGroups(stores, accounts, own).map((group) => {
    const named = new Map(bySellerSku.get(group.sellerSku)?.map((listing) => [listing.storeId, listing]))
    const members = [...group.storeIds, ...group.pausedStoreIds].flatMap((id) => named.get(id) ?? [])
    const controlling = named.get(group.controllingStoreId ?? '') ?? null
    return {
      group,
      listings: members,
      controlling,
      sku: controlling === null ? null : (controlling.sku ?? controlling.sellerSku),
      readAt: ports.now(),
      sold: [...new Set(members.map(({ sku }) => sku))].flatMap((sku) => sold.get(sku) ?? []),
      missingUnits: 0,
      isRead: false,
      pendingSkus: [],
      reasons: new Set<string>(),
      firstAt: ports.now(),
    }
  })
}

/** For each Commerce SKU, the oldest time for which one of its quantities on Amazon is known. */
function soldSince(now: Date, listings: readonly ListingDocument[]): ReadonlyMap<string, Date> {
  const since = new Map<string, Date>()
  for (const listing of listings) {
    if (listing.sku === null) continue
    const counted = countsFrom(listing) ?? addMs(now, -READING_MS)
    const known = since.get(listing.sku)
    if (!known || counted < known) since.set(listing.sku, counted)
  }
  return since
}

/** Whether the stored stock is that of the website which decides after the change. */
function isStoredBy({ before, after }: SimulatedChange) {
  const websiteIn = ({ stores }: Merchant, storeId: string | null) =>
    stores.find(({ id }) => id === storeId)?.websiteCode
  return ({ controlling }: GroupWork): boolean => {
    // Without a decision there is no stored stock of another website either.
    if (controlling === null || controlling.controllingStoreId === null) return true
    const website = websiteIn(before, controlling.controllingStoreId)
    return website === undefined || website === websiteIn(after, controlling.storeId)
  }
}

function decideStored(ports: Pick<Ports, 'now'>, merchant: Merchant, work: GroupWork): GroupState {
  const facts = storedFacts(work.controlling)
  const units = decideUnits({ ...ports, merchant }, work, facts)
  return { work, facts, units, readIds: new Set(), retryAt: null }
}

async function readStates(
  ports: SimulatePorts,
  merchant: Merchant,
  works: readonly GroupWork[],
): Promise<readonly GroupState[]> {
  if (works.length === 0) return []
  const { taskStates, sold } = ports
  const { states, failures } = await evaluateGroups(
    {
      ...ports,
      merchant,
      // Only looking: what an evaluation learns on the way is not written.
      taskStates: { ...taskStates, save: async () => {} },
      sold: { ...sold, rename: async () => {} },
    },
    works.map((work) => ({ ...work, controlling: absentBefore(work.controlling, ports.now()) })),
  )
  const [failure] = failures
  if (failure && states.every(({ retryAt }) => retryAt !== null)) throw new StockUnreadError(failure.message)
  return states
}

/**
 * A SKU that Commerce does not have counts as not assigned after a second read, minutes later. The simulation tells what
 * comes of it, so its read counts as the second.
 */
function absentBefore(listing: ListingDocument | null, now: Date): ListingDocument | null {
  return listing && { ...listing, absentSince: addMs(now, -2 * ABSENCE_MS) }
}

/** The listings that no quantity of an active store shows after the change. */
function leftOut(
  listings: readonly ListingDocument[],
  states: readonly GroupState[],
): readonly ListingDocument[] {
  const shown = new Set(
    states.flatMap(({ units }) => units.flatMap(({ sharing }) => sharing.map(({ _id }) => _id))),
  )
  return listings.filter(({ _id }) => !shown.has(_id))
}
