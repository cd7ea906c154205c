import { thumbnailOf } from '../shared/amazon/listings/listing-image'
import { marketplaceOf } from '../shared/amazon/marketplaces'
import type { ListingDocument, StoredOverride } from '../shared/database/listings/listing-document'
import { VANISHED_MS } from '../shared/database/listings/listing-imports'
import type { StateCounts } from '../shared/database/listings/listings'
import type { ActivityDocument } from '../shared/database/log/activity'
import type { JobDocument } from '../shared/database/work/jobs'
import { activeOverride } from '../shared/listing-quantity/listing-override'
import type { AccountRecord, StoreRecord } from '../shared/settings-store/records'
import { addMs } from '../shared/time'
import type { Account } from './contract/accounts'
import type { ActivityEntry } from './contract/activity'
import type { Job } from './contract/jobs'
import type { Listing, Override } from './contract/listings'
import type { StoreCondition } from './contract/needs'
import type { OutcomeCounts, StoreSummary } from './contract/stores'

/** Stored records as the page gets them. None of them contains a secret. */

export function presentAccount({ version, savedAt, savedBy, ...account }: AccountRecord): Account {
  return account
}

export interface StoreParts {
  readonly store: StoreRecord
  readonly account: AccountRecord | undefined
  readonly hasSettings: boolean
  readonly counts: StateCounts
  readonly condition: StoreCondition
}

export function presentStore({ store, account, hasSettings, counts, condition }: StoreParts): StoreSummary {
  const { id, name, status, marketplaceId, country, accountId, websiteCode, createdAt, version } = store
  const marketplace = marketplaceOf(marketplaceId)
  return {
    id,
    name,
    status,
    isStarted: store.isStarted !== false,
    marketplaceId,
    country,
    domain: marketplace?.domain ?? '',
    accountId,
    sellerId: account?.sellerId ?? '',
    ...(account?.sellerName === undefined ? {} : { sellerName: account.sellerName }),
    region: marketplace?.region ?? 'eu',
    websiteCode,
    createdAt,
    version,
    hasSettings,
    counts: presentCounts(counts),
    condition,
  }
}

function presentCounts(counts: StateCounts): OutcomeCounts {
  const of = (state: Parameters<StateCounts['get']>[0]) => counts.get(state) ?? 0
  return {
    total: [...counts].reduce((sum, [state, count]) => (state === 'vanished' ? sum : sum + count), 0),
    listed: of('listed'),
    notBuyable: of('not-buyable'),
    belowThreshold: of('below-threshold'),
    outOfStock: of('out-of-stock'),
    otherZero: of('other-zero'),
    held: of('held') + of('apart'),
    apart: of('apart'),
    failing: of('failing'),
    undecided: of('undecided'),
  }
}

export function presentJob({ _id, kind, storeId, state, done, total, message, ...rest }: JobDocument): Job {
  return {
    id: _id,
    kind,
    storeId,
    state,
    done,
    total,
    message,
    problems: message === null ? [] : (rest.problems ?? []),
    isByHand: rest.isByHand,
    ...(rest.by === undefined ? {} : { by: rest.by }),
    ...(rest.cancelledBy === undefined ? {} : { cancelledBy: rest.cancelledBy }),
    canBeCancelled: rest.isByHand && (state === 'waiting' || state === 'running'),
    ...(rest.retryAt ? { retryAt: rest.retryAt.toISOString() } : {}),
    createdAt: rest.createdAt.toISOString(),
    updatedAt: rest.updatedAt.toISOString(),
  }
}

/** Null for an override that has ended. */
export function presentOverride(override: StoredOverride | null | undefined, now: Date): Override | null {
  if (!override || !activeOverride(override, now)) return null
  const { changes, reason, endsAt, setBy, setAt } = override
  return { changes, reason, endsAt: endsAt?.toISOString() ?? null, setBy, setAt: setAt.toISOString() }
}

export function presentListing(listing: ListingDocument, now: Date): Listing {
  const { _id, sellerSku, sku, title, image, asin, channels, decision } = listing
  return {
    id: _id,
    storeId: listing.storeId,
    controllingStoreId: listing.controllingStoreId,
    sellerSku,
    sku,
    title,
    image: image === undefined ? null : thumbnailOf(image),
    asin,
    fulfillmentChannels: channels,
    decision: decision && {
      kind: decision.kind,
      quantity: decision.quantity,
      rule: decision.rule,
      trace: decision.trace,
      decidedAt: decision.at.toISOString(),
    },
    shown: presentShown(listing),
    onAmazon: presentOnAmazon(listing),
    published: presentPublished(listing),
    massZero: listing.massZero,
    vanishedAt: listing.vanishedAt?.toISOString() ?? null,
    keptUntil: presentKeptUntil(listing),
    stock: listing.stock?.kind === 'managed' ? listing.stock.quantity : null,
    override: presentOverride(listing.override, now),
  }
}

function presentKeptUntil({ vanishedAt }: ListingDocument): string | null {
  return vanishedAt ? addMs(vanishedAt, VANISHED_MS).toISOString() : null
}

/**
 * A reading counts only until something is accepted, because Amazon shows accepted quantities with a delay. The report of
 * the last import counts until a reading.
 */
export function presentShown({
  accepted,
  observed,
  reported,
}: Pick<ListingDocument, 'accepted' | 'observed' | 'reported'>): Listing['shown'] {
  const known = accepted ?? observed ?? reported
  return known ? { quantity: known.quantity, at: known.at.toISOString() } : null
}

function presentOnAmazon({ onAmazon }: ListingDocument): Listing['onAmazon'] {
  if (!onAmazon) return null
  const { status, issues = [], at } = onAmazon
  const shown = issues.map(({ stopsBuyers = false, ...issue }) => ({ ...issue, stopsBuyers }))
  return { status, issues: shown, readAt: at.toISOString() }
}

/** The newer of the last acceptance and the last refusal. */
function presentPublished({ accepted, failure }: ListingDocument): Listing['published'] {
  if (failure && (!accepted || failure.at > accepted.at)) {
    const { quantity, kind, at, code, message } = failure
    return { quantity, status: kind, at: at.toISOString(), message: `${code}: ${message}` }
  }
  if (!accepted) return null
  return { quantity: accepted.quantity, status: 'accepted', at: accepted.at.toISOString(), message: null }
}

export function presentActivity({ _id, at, storeId, ...entry }: ActivityDocument): ActivityEntry {
  return { id: _id, at: at.toISOString(), ...entry }
}
