import type { ListingDocument } from '../../database/listings/listing-document'
import { availableQuantity } from '../../listing-quantity/decide-listing-quantity'
import type { CommerceStock, DecisionRule } from '../../listing-quantity/decision'
import { inventoryScopeOf } from '../../listing-quantity/quantity-groups'
import { type KnownQuantity, lastKnown, possibleQuantities } from '../amazon-state/known-quantity'
import type { GroupState } from '../group-types'
import type { Merchant } from '../merchant'

/**
 * What a change does to one quantity on Amazon:
 *
 * - `to-zero`, `comes-back`, `first`, `changes`: a quantity is sent. It is 0, or the first after 0, or the first that is
 *   known, or another one.
 * - `stops`: nothing is sent any more, and Amazon keeps its quantity.
 * - `same`: Amazon has this quantity already. `held`: nothing is sent, neither before nor after.
 */
export type Effect = 'to-zero' | 'comes-back' | 'first' | 'changes' | 'stops' | 'same' | 'held'

/** Effects for which a quantity is sent. */
const SENT: ReadonlySet<Effect> = new Set(['to-zero', 'comes-back', 'first', 'changes'])

/** One quantity on Amazon: an account, an inventory scope and a seller SKU. */
export interface SimulatedQuantity {
  readonly sellerSku: string
  /** The Commerce SKU that decides; the seller SKU if no product matches. */
  readonly sku: string
  /** The store whose listing is sent to. */
  readonly storeId: string
  /** Other stores that show the same quantity. */
  readonly alsoIn: readonly string[]
  /** What Amazon shows, as far as it is known. */
  readonly shown: number | null
  /** What the app would send; null: nothing. */
  readonly quantity: number | null
  /** Why. `store-removed`: no store of the change shows it any more. */
  readonly rule: DecisionRule | 'store-removed'
  readonly effect: Effect
  /** `quantity` is more than what is available. */
  readonly isAboveStock: boolean
  /** When the stored stock was read that `quantity` comes from; null: it was read just now, or none was needed. */
  readonly stockReadAt: Date | null
}

/** Whether the change has a quantity sent. */
export function isSent({ effect }: Pick<SimulatedQuantity, 'effect'>): boolean {
  return SENT.has(effect)
}

/** The quantities of a group that was decided by the configuration after a change. */
export function simulatedQuantities(
  { work, facts, units }: GroupState,
  { now, stockReadAt }: { readonly now: Date } & Pick<SimulatedQuantity, 'stockReadAt'>,
): readonly SimulatedQuantity[] {
  return units.map(({ inventory, publishing, sharing, decision, knownQuantity }) => {
    const quantity = decision.kind === 'hold' ? null : decision.quantity
    const shown = shownInsteadOf(quantity, knownQuantity, now) ?? publishing.reported?.quantity ?? null
    return {
      sellerSku: inventory.sellerSku,
      sku: work.sku ?? inventory.sellerSku,
      storeId: publishing.storeId,
      alsoIn: sharing.filter(({ _id }) => _id !== publishing._id).map(({ storeId }) => storeId),
      shown,
      quantity,
      rule: decision.rule,
      effect: effectOf(shown, quantity, isHeld(publishing)),
      isAboveStock: quantity !== null && quantity > 0 && isAbove(facts.stock, quantity),
      stockReadAt: quantity === null ? null : stockReadAt,
    }
  })
}

/** The quantities of listings whose stores take no part after a change: Amazon keeps them. */
export function keptQuantities(
  { before: { stores, accounts }, after }: { readonly before: Merchant; readonly after: Merchant },
  listings: readonly ListingDocument[],
): readonly SimulatedQuantity[] {
  const staying = new Set(after.stores.map(({ id }) => id))
  const unitOf = ({ storeId, accountId, sellerSku }: ListingDocument) => {
    const store = stores.find(({ id }) => id === storeId)
    const account = accounts.find(({ id }) => id === accountId)
    return JSON.stringify([
      accountId,
      store && account ? inventoryScopeOf(store, account) : storeId,
      sellerSku,
    ])
  }
  return [...Map.groupBy(listings, unitOf).values()].flatMap((sharing) => {
    const [first, ...others] = sharing
    if (!first) return []
    return [
      {
        sellerSku: first.sellerSku,
        sku: first.sku ?? first.sellerSku,
        storeId: first.storeId,
        alsoIn: others.map(({ storeId }) => storeId),
        shown: (first.accepted ?? first.observed ?? first.reported)?.quantity ?? null,
        quantity: null,
        rule: sharing.some(({ storeId }) => staying.has(storeId)) ? 'store-paused' : 'store-removed',
        effect: effectOf(null, null, sharing.every(isHeld)),
        isAboveStock: false,
        stockReadAt: null,
      },
    ]
  })
}

function effectOf(shown: number | null, quantity: number | null, wasHeld: boolean): Effect {
  if (quantity === null) return wasHeld ? 'held' : 'stops'
  if (quantity === shown) return 'same'
  if (quantity === 0) return 'to-zero'
  if (shown === null) return 'first'
  return shown === 0 ? 'comes-back' : 'changes'
}

/** Nothing is sent for it today. */
function isHeld({ decision }: ListingDocument): boolean {
  return decision === null || decision.kind === 'hold'
}

/** What Amazon shows: of several possible quantities, one that differs from `quantity`, since then it is sent. */
function shownInsteadOf(quantity: number | null, known: KnownQuantity, now: Date): number | null {
  const possible = possibleQuantities(known, now)
  if (possible === null) return lastKnown(known)
  return possible.find((each) => each !== quantity) ?? quantity
}

function isAbove(stock: CommerceStock, quantity: number): boolean {
  return stock.kind === 'managed' && quantity > Math.floor(availableQuantity(stock))
}
