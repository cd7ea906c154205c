import type { OrderedEntry } from '../../shared/database/accounts/sold'
import {
  type ControlledListings,
  type FactFields,
  factsOf,
  type ListingFacts,
} from '../../shared/database/listings/groups/controlled-listings'
import type { DecisionInput } from '../../shared/listing-quantity/decide-listing-quantity'
import { type CommerceStock, UNMATCHED } from '../../shared/listing-quantity/decision'
import type { ListingOverride } from '../../shared/listing-quantity/listing-override'
import type { GroupAccount, Inventory } from '../../shared/listing-quantity/quantity-groups'
import type { ListingRule, RuleMatch } from '../../shared/listing-quantity/rules/listing-rule'
import type { HistogramEntry } from '../../shared/listing-quantity/settings-impact'
import {
  lastKnown,
  type OrderedUnits,
  orderedUnits,
  possibleQuantities,
  toKnownQuantity,
} from '../../shared/publishing/amazon-state/known-quantity'

type Entry = Omit<HistogramEntry, 'count'>

interface KnownNow {
  readonly readOnly: boolean
  readonly accounts: readonly GroupAccount[]
  /** Recent orders. */
  readonly sold: readonly OrderedEntry[]
  readonly now: Date
  /** The saved rules of the store. */
  readonly rules: readonly ListingRule[]
}

/** The histogram of quantities. Single listings come one by one, all others as counts. */
export function histogramOf(
  { counted, singles }: Pick<ControlledListings, 'counted' | 'singles'>,
  { readOnly, accounts, sold, now, rules }: KnownNow,
): readonly HistogramEntry[] {
  const counts = new Map<string, { readonly entry: Entry; count: number }>()
  const add = (facts: ListingFacts, override: ListingOverride | undefined, count: number) => {
    const rule = ruleOf(facts, rules)
    const entry = entryOf(facts, readOnly, { ...(override ? { override } : {}), ...(rule ? { rule } : {}) })
    const key = JSON.stringify(entry)
    const known = counts.get(key)
    if (known) known.count += count
    else counts.set(key, { entry, count })
  }
  const soldBySku = Map.groupBy(sold, ({ sellerSku }) => sellerSku)
  for (const { count, ...facts } of counted) add(facts, undefined, count)
  for (const { listing, override } of singles) {
    const facts = factsOf(listing)
    // Single listings are in the counts too, so take them out.
    add(facts, undefined, -1)
    const ordered = orderedUnits(unitOf(listing, accounts), soldBySku.get(listing.sellerSku) ?? [])
    const shown = shownNow(listing, ordered, now)
    add({ ...facts, shown }, override?.changes, 1)
  }
  return [...counts.values()]
    .filter(({ count }) => count > 0)
    .map(({ entry, count }) => ({ ...entry, count }))
}

/** What Amazon shows after its orders. */
function shownNow(listing: FactFields, ordered: OrderedUnits, now: Date): number | null {
  const known = toKnownQuantity(listing, [listing], ordered)
  const possible = possibleQuantities(known, now)
  return (possible === null ? lastKnown(known) : Math.min(...possible)) ?? listing.reported?.quantity ?? null
}

function unitOf({ accountId, sellerSku, storeId }: FactFields, accounts: readonly GroupAccount[]): Inventory {
  const scope = accounts.find(({ id }) => id === accountId)?.inventoryScope ?? 'country'
  return { accountId, sellerSku, scope, storeIds: [storeId], publishingStoreId: storeId }
}

/** The rule that counted at the last decision, with its saved values. */
function ruleOf({ rule, settingsRule }: ListingFacts, rules: readonly ListingRule[]): RuleMatch | undefined {
  const saved = rules.find(({ id }) => id === settingsRule)
  const [first] = saved?.conditions ?? []
  if (!saved || !first) return undefined
  const { id, name, values } = saved
  if (rule !== 'rule-unknown') return { kind: 'matched', id, name, values }
  // What was certain whatever the rule says was not held.
  return { kind: 'unknown', id, name, condition: first.kind, mayExclude: true }
}

export function entryOf(
  facts: ListingFacts,
  readOnly: boolean,
  given: Pick<DecisionInput['listing'], 'override' | 'rule'> = {},
): Entry {
  const { storeId, status, type, shown } = facts
  return {
    storeId,
    shown: shown ?? null,
    store: { status: facts.rule === 'store-paused' ? 'paused' : 'active' },
    readOnly,
    listing: {
      fulfillmentChannels: channelsOf(facts),
      ...given,
      ...(facts.rule === 'shared-inventory' ? { sharedWith: '' } : {}),
    },
    // As in the publisher: without a product the stock is unknown, and the listing is held.
    product: status && type ? { status, type } : { status: 'enabled', type: 'simple' },
    stock: status && type ? stockOf(facts) : { kind: 'unknown', reason: UNMATCHED },
  }
}

/** Another listing with the same quantity may prevent sending it; the rule says so. */
function channelsOf({ rule, channels }: ListingFacts): readonly string[] {
  if (rule === 'channel-unknown') return []
  if (rule === 'fulfilled-by-amazon') return [...new Set([...channels, 'AMAZON'])]
  if (rule === 'other-channel') return [...new Set([...channels, 'OTHER'])]
  return channels
}

function stockOf({ kind, salable, quantity, sold }: ListingFacts): CommerceStock {
  if (kind === 'unmanaged' || kind === 'not-assigned') return { kind }
  if (kind === 'managed' && typeof quantity === 'number') {
    return { kind, salable: salable ?? false, quantity, soldNotInCommerce: sold ?? 0 }
  }
  return { kind: 'unknown', reason: 'not read' }
}
