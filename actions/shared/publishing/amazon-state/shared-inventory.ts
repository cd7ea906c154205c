import type { ListingChange, SharedInventory } from '../../database/listings/listing-document'
import type { CommunicationErrorDocument } from '../../database/log/communication-errors'
import { addMs, minutes, msBetween } from '../../time'
import type { UndecidedUnit } from '../group-types'
import { communicationError } from '../note-error'
import type { Ports } from '../ports'
import type { Verdict } from './compare-reading'
import { ACCEPTANCE_SETTLES_MS, expectedQuantity } from './known-quantity'

/** Two of the other group's quantities, each accepted after ours. A single one may be chance. */
const EVIDENCE = 2
/** How soon the shown quantity is read again. By then, ours has replaced it. */
const READ_AGAIN_MS = minutes(3)

/** A quantity, with the store whose settings decide it. */
export interface ControlledUnit extends UndecidedUnit {
  readonly controllingStoreId: string | null
}

/** What a read-back says about two groups of one account that show each other's quantities. */
export interface FoundSharing {
  readonly younger: ControlledUnit
  /** Of the two, the one whose quantity Amazon shows. */
  readonly shown: ControlledUnit
  readonly shared: SharedInventory
}

/** Whether nothing is sent because Amazon shows an older group's quantity in its place. */
export function isHeldAsShared(
  { inventory, publishing }: Pick<UndecidedUnit, 'inventory' | 'publishing'>,
  { merchant }: Pick<Ports, 'merchant'>,
): boolean {
  const account = merchant.accounts.find(({ id }) => id === inventory.accountId)
  return account?.inventoryScope === 'country' && (publishing.sharedInventory?.times ?? 0) >= EVIDENCE
}

/**
 * Amazon shows, where it accepted one number, the one that it accepted of another group of the same account after it:
 * the two have one inventory, though the account's scope is the country. Null where that number says nothing: where it is
 * the same as the own one, or was accepted before, or was counted already.
 */
export function findSharing(
  ports: Pick<Ports, 'merchant'>,
  unit: ControlledUnit,
  verdict: Verdict,
  all: readonly ControlledUnit[],
): FoundSharing | null {
  if (verdict.kind !== 'drift') return null
  const other = siblingShown(unit, verdict, all)
  const theirs = other?.knownQuantity.accepted
  if (!other || !theirs) return null
  const [elder, younger] = isOlder(ports, unit, other) ? [unit, other] : [other, unit]
  const known = younger.publishing.sharedInventory ?? null
  if (known && known.numberAt >= theirs.at) return null
  const shared = {
    storeId: elder.publishing.storeId,
    shown: verdict.quantity,
    numberAt: theirs.at,
    times: (known?.times ?? 0) + 1,
    since: known?.since ?? verdict.at,
  }
  return { younger, shown: other, shared }
}

/** The group whose quantity Amazon shows in place of this one's, which it accepted earlier. */
function siblingShown(
  unit: ControlledUnit,
  reading: { readonly quantity: number; readonly at: Date },
  all: readonly ControlledUnit[],
): ControlledUnit | undefined {
  const own = unit.knownQuantity.accepted
  const other = all.find((each) => isSibling(unit, each) && isShownOf(each, reading))
  const theirs = other?.knownQuantity.accepted
  return own && theirs && theirs.at > own.at && theirs.quantity !== own.quantity ? other : undefined
}

/**
 * Fewer units prove nothing, because they may have been sold. But the own quantity is restored, and then the other
 * listing shows more than Amazon accepted for it.
 */
export function findSuspect(
  unit: ControlledUnit,
  verdict: Verdict,
  all: readonly ControlledUnit[],
): ControlledUnit | null {
  if (verdict.kind !== 'gap') return null
  return siblingShown(unit, { quantity: verdict.shown, at: verdict.at }, all) ?? null
}

function isSibling({ inventory }: ControlledUnit, { inventory: other }: ControlledUnit): boolean {
  return (
    other.accountId === inventory.accountId &&
    other.sellerSku === inventory.sellerSku &&
    other.scope !== inventory.scope
  )
}

function isShownOf(
  { knownQuantity }: ControlledUnit,
  { quantity, at }: { readonly quantity: number; readonly at: Date },
): boolean {
  if (!knownQuantity.accepted || knownQuantity.isOpen) return false
  const isSettled = msBetween(knownQuantity.accepted.at, at) >= ACCEPTANCE_SETTLES_MS
  return isSettled && expectedQuantity(knownQuantity, at) === quantity
}

/** Compares the deciding stores: the one connected first is older. */
function isOlder({ merchant }: Pick<Ports, 'merchant'>, one: ControlledUnit, other: ControlledUnit): boolean {
  const rank = ({ controllingStoreId, publishing }: ControlledUnit) => {
    const id = controllingStoreId ?? publishing.storeId
    const store = merchant.stores.find((each) => each.id === id)
    return store ? Date.parse(store.createdAt) : Number.POSITIVE_INFINITY
  }
  const [first, second] = [rank(one), rank(other)]
  return first === second ? one.publishing.storeId < other.publishing.storeId : first < second
}

/** Stores the finding, and reads the listings that may prove it soon. */
export function sharingChanges(
  { now }: Pick<Ports, 'now'>,
  found: readonly FoundSharing[],
  suspects: readonly ControlledUnit[],
): readonly ListingChange[] {
  const confirmDueAt = addMs(now(), READ_AGAIN_MS)
  const unproven = found.filter(({ shared }) => shared.times < EVIDENCE).map(({ shown }) => shown)
  return [
    ...found.map(({ younger: { publishing }, shared }) => ({
      _id: publishing._id,
      set: { sharedInventory: shared },
    })),
    ...[...unproven, ...suspects].flatMap(({ sharing }) =>
      sharing.map(({ _id }) => ({ _id, set: { confirmDueAt } })),
    ),
  ]
}

export type ActOnSharingPorts = Pick<Ports, 'now' | 'runId' | 'pending' | 'errors' | 'accountStates'>

/** Holds the younger group, tells the merchant, and proposes one inventory per region for the account. */
export async function actOnSharing(ports: ActOnSharingPorts, found: readonly FoundSharing[]): Promise<void> {
  const proven = found.filter(({ shared }) => shared.times === EVIDENCE)
  if (proven.length === 0) return
  await ports.pending.mark(
    proven.map(({ younger: { publishing } }) => ({
      key: `sku:${publishing.sku ?? publishing.sellerSku}` as const,
      reason: 'shared-inventory',
    })),
    ports.now(),
  )
  await ports.errors.record(proven.map((each) => errorOf(ports, each)))
  for (const { younger, shared } of proven) {
    const { accountId, sellerSku, storeId } = younger.publishing
    const { storeId: elderStoreId, shown } = shared
    await ports.accountStates.save(accountId, {
      sharedInventory: { at: ports.now(), sellerSku, storeId, elderStoreId, shown },
    })
  }
}

function errorOf(
  ports: Pick<Ports, 'now' | 'runId'>,
  { younger, shared }: FoundSharing,
): CommunicationErrorDocument {
  const { _id, accountId, storeId, sellerSku } = younger.publishing
  return communicationError(ports, `shared.${_id}`, {
    at: ports.now(),
    system: 'amazon',
    accountId,
    storeId,
    sellerSku,
    code: 'SHARED_INVENTORY',
    message: `Amazon shows ${shared.shown}, the quantity of the store ${shared.storeId}, in both stores, so the account has one inventory for its region. Nothing more is sent for this store. Set the account to one quantity per region.`,
  })
}
