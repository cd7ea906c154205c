import { partition } from 'es-toolkit'
import type { ListingDocument } from '../../database/listings/listing-document'
import { UNMATCHED } from '../../listing-quantity/decision'
import { addMs } from '../../time'
import { ABSENCE_MS } from '../commerce-state/classify-stock'
import { worksWithRuleFacts } from '../commerce-state/rule-facts'
import { decideUnits } from '../evaluate/decide-units'
import { evaluateGroups } from '../evaluate/evaluate-groups'
import { keptFacts } from '../evaluate/group-facts'
import { groupWorks } from '../evaluate/load-groups'
import type { GroupState, GroupWork } from '../group-types'
import type { Merchant } from '../merchant'
import type { Ports } from '../ports'
import { keptQuantities, type SimulatedQuantity, simulatedQuantities } from './simulated-quantity'
import { stockReadAt } from './stock-age'

export type SimulatePorts = Pick<
  Ports,
  'now' | 'stockIdOf' | 'sourceCodesOf' | 'indexMode' | 'commerce' | 'sold' | 'taskStates'
> & {
  /** Since when the stock of every listing was compared with Commerce's; null: not known. */
  readonly comparedSince: Date | null
}

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
  const merchant = change.after
  const storeIds = new Set(merchant.stores.map(({ id }) => id))
  const taking = listings.filter(({ storeId }) => storeIds.has(storeId))
  const works = await groupWorks({ ...ports, merchant }, taking, { bySku: new Map(), readAt: ports.now() })
  const [stored, unread] = partition(works, (work) => isStored(change, work))
  const decided = (await worksWithRuleFacts({ ...ports, merchant }, stored)).map((work) =>
    decideStored({ ...ports, merchant }, work),
  )
  const read = await readStates({ ...ports, merchant }, unread)
  const now = ports.now()
  return [
    ...decided.flatMap((state) =>
      simulatedQuantities(state, { now, stockReadAt: stockReadAt(state.work, ports.comparedSince) }),
    ),
    ...read.flatMap((state) => simulatedQuantities(state, { now, stockReadAt: null })),
    ...keptQuantities(change, leftOut(listings, [...decided, ...read])),
  ]
}

/**
 * Whether the stored stock is that of the website which decides after the change. A paused store's may be old, and a
 * listing that was imported and not yet decided has none.
 */
function isStored({ before, after }: SimulatedChange, { controlling }: GroupWork): boolean {
  if (controlling === null) return true
  if (controlling.decision === null) return false
  const websiteIn = ({ stores }: Merchant, storeId: string | null) =>
    stores.find(({ id }) => id === storeId)?.websiteCode
  const website = websiteIn(before, controlling.controllingStoreId)
  return website !== undefined && website === websiteIn(after, controlling.storeId)
}

type MerchantPorts = SimulatePorts & Pick<Ports, 'merchant'>

function decideStored(ports: Pick<MerchantPorts, 'now' | 'merchant'>, work: GroupWork): GroupState {
  const kept = keptFacts(work, ports.now())
  // As in an evaluation: without a product, the stock is unknown.
  const stock = (kept.product && work.controlling?.stock) ?? { kind: 'unknown', reason: UNMATCHED }
  const facts = { ...kept, stock }
  return { work, facts, units: decideUnits(ports, work, facts), readIds: new Set(), retryAt: null }
}

async function readStates(ports: MerchantPorts, works: readonly GroupWork[]): Promise<readonly GroupState[]> {
  if (works.length === 0) return []
  const { taskStates, sold } = ports
  const { states, failures } = await evaluateGroups(
    {
      ...ports,
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
