import type { ListingDocument } from '../../database/listings/listing-document'
import { addMs, minutes, msBetween } from '../../time'
import { addedTo, type Missing, missingUnits, openMissingUnits } from '../amazon-state/gaps'
import { ACCEPTANCE_SETTLES_MS, sum } from '../amazon-state/known-quantity'
import type { GroupState, GroupWork, UnitDecision } from '../group-types'
import type { Ports } from '../ports'
import { decideUnits } from './decide-units'

/** Missing units of an earlier version without a time of their own were sold within a few polls. */
const LEGACY_MS = minutes(10)

/**
 * Removes from the missing units those that Commerce has imported since. They have left the salable quantity, although
 * Amazon has not reported their orders. If Commerce does not answer, all missing units count. They also all count if
 * several accounts sell the SKU, because an unknown order's account is not known.
 */
export async function withoutImports(
  ports: Pick<Ports, 'merchant' | 'commerce' | 'listings'>,
  works: readonly GroupWork[],
): Promise<readonly GroupWork[]> {
  const missing = works.filter(({ missingUnits }) => missingUnits > 0)
  if (missing.length === 0) return works
  const since = new Date(Math.min(...missing.flatMap(gapsOf).map((gap) => sinceOf(gap).getTime())))
  const shared = await skusOfSeveralAccounts(ports, missing)
  const counted = new Map<GroupWork, number>()
  for (const { id, orderIdField, importReserves = true } of ports.merchant.accounts) {
    const own = missing.filter(
      ({ sku, listings }) => !shared.has(sku) && listings.some(({ accountId }) => accountId === id),
    )
    if (own.length === 0) continue
    const reply = await ports.commerce.readRecentImports(since, orderIdField)
    if (reply.kind !== 'read') continue
    for (const work of own) {
      const known = new Set(work.sold.map(({ amazonOrderId }) => amazonOrderId))
      const gaps = work.listings.filter(({ accountId }) => accountId === id).flatMap(gapOf)
      const units = reply.units.filter(
        ({ sku, amazonOrderId, createdAt, isShipped }) =>
          sku === work.sku &&
          !known.has(amazonOrderId) &&
          (importReserves || isShipped) &&
          gaps.some((gap) => createdAt >= sinceOf(gap) && createdAt <= gap.at),
      )
      counted.set(work, (counted.get(work) ?? 0) + sum(units.map((each) => each.units)))
    }
  }
  return works.map((work) => ({
    ...work,
    missingUnits: Math.max(0, work.missingUnits - (counted.get(work) ?? 0)),
  }))
}

async function skusOfSeveralAccounts(
  { listings }: Pick<Ports, 'listings'>,
  works: readonly GroupWork[],
): Promise<ReadonlySet<string | null>> {
  const skus = [...new Set(works.flatMap(({ sku }) => sku ?? []))]
  const bySku = Map.groupBy(await listings.bySku(skus), ({ sku }) => sku)
  const accountsOf = (sku: string) => new Set(bySku.get(sku)?.map(({ accountId }) => accountId))
  return new Set(skus.filter((sku) => accountsOf(sku).size > 1))
}

function gapsOf({ listings }: GroupWork): readonly Missing[] {
  return listings.flatMap(gapOf)
}

function gapOf({ unexplained }: ListingDocument): readonly Missing[] {
  return unexplained === null ? [] : [unexplained]
}

function sinceOf({ since, at }: Missing): Date {
  return since ?? addMs(at, -LEGACY_MS)
}

/** While Amazon reports orders normally, they are known to within this time. */
const ORDERS_STALE_MS = minutes(10)

/** Whether units may have been sold that no poll has found. */
export function areOrdersStale(
  { now, ordersUntil }: Pick<Ports, 'now' | 'ordersUntil'>,
  accountId: string,
): boolean {
  const until = ordersUntil.get(accountId) ?? null
  return until === null || msBetween(until, now()) > ORDERS_STALE_MS
}

/**
 * Decides again what was just read from an account with unknown orders. Units missing on Amazon were sold, and a
 * quantity never rises over them.
 */
export async function withMissing(
  ports: Pick<Ports, 'now' | 'merchant' | 'commerce' | 'listings'>,
  accountId: string,
  states: readonly GroupState[],
): Promise<readonly GroupState[]> {
  const found = states.map((state) => ({ state, work: withFound(state, accountId, ports.now()) }))
  if (found.every(({ state, work }) => state.work === work)) return states
  const counted = await withoutImports(
    ports,
    found.map(({ work }) => work),
  )
  return found.map(({ state, work }, index) => {
    const now = counted[index] ?? work
    if (state.work === work) return state
    const { stock } = state.facts
    const more = now.missingUnits - state.work.missingUnits
    if (stock.kind !== 'managed') return { ...state, work: now }
    const soldNotInCommerce = Math.max(0, (stock.soldNotInCommerce ?? 0) + more)
    const facts = { ...state.facts, stock: { ...stock, soldNotInCommerce } }
    return { ...state, work: now, facts, units: decideUnits(ports, now, facts) }
  })
}

function withFound(state: GroupState, accountId: string, now: Date): GroupWork {
  const found = new Map(
    state.units
      .filter(
        ({ inventory, publishing }) => inventory.accountId === accountId && state.readIds.has(publishing._id),
      )
      .flatMap((unit) => foundIn(now, unit)),
  )
  if (found.size === 0) return state.work
  const withGap = (listing: ListingDocument): ListingDocument => {
    const gap = found.get(listing._id)?.gap
    return gap ? { ...listing, unexplained: gap } : listing
  }
  const { listings, controlling, missingUnits } = state.work
  const before = sum([...found.values()].map((each) => each.counted))
  const after = sum([...found.values()].map(({ gap }) => gap.units))
  return {
    ...state.work,
    listings: listings.map(withGap),
    controlling: controlling && withGap(controlling),
    missingUnits: Math.max(0, missingUnits - before) + after,
  }
}

interface FoundGap {
  readonly gap: Missing
  /** Units that counted as missing before. */
  readonly counted: number
}

function foundIn(now: Date, { publishing, knownQuantity }: UnitDecision): (readonly [string, FoundGap])[] {
  const { observed } = publishing
  if (observed === null || knownQuantity.isOpen) return []
  const { accepted } = knownQuantity
  const units = missingUnits(knownQuantity, observed.quantity, observed.at)
  if (accepted === null || units === 0) return []
  if (msBetween(accepted.at, observed.at) < ACCEPTANCE_SETTLES_MS) return []
  const found = { units, shown: observed.quantity, at: observed.at }
  const { unexplained } = publishing
  const counted = unexplained ? openMissingUnits(unexplained, knownQuantity) : 0
  return [[publishing._id, { gap: addedTo({ publishing, knownQuantity }, found, now), counted }]]
}
