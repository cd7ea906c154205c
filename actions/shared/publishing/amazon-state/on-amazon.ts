import type { AmazonIssue, AmazonListing } from '../../amazon/listings/listing-item'
import type { AcceptedQuantity, StoredIssue, StoredOnAmazon } from '../../database/listings/listing-document'
import { type AmazonStatus, isStopped } from '../../listing-quantity/amazon-status'
import { hours, msBetween } from '../../time'

const ISSUES_MAXIMUM = 5
const MESSAGE_MAXIMUM = 300
/** How long Amazon may take to offer a listing again that had no quantity. */
const OFFERED_AGAIN_MS = hours(1)

/** Amazon's enforcement actions after which buyers cannot buy. */
const SUPPRESSED = 'LISTING_SUPPRESSED'
const REMOVED = 'CATALOG_ITEM_REMOVED'
const SEARCH_SUPPRESSED = 'SEARCH_SUPPRESSED'

type Found = Pick<AmazonListing, 'status' | 'quantity' | 'issues'>

/** What is stored of Amazon's answer about a listing. */
export function onAmazonOf(found: Found, at: Date, accepted: AcceptedQuantity | null): StoredOnAmazon {
  const status = statusOf(found, at, accepted)
  const issues = (found.issues ?? []).map((issue) => storedIssue(issue, status, at))
  const first = issues.sort((one, other) => rankOf(one) - rankOf(other)).slice(0, ISSUES_MAXIMUM)
  return { status, at, ...(first.length > 0 ? { issues: first } : {}) }
}

/**
 * Amazon says in which of two ways buyers can reach a listing. What it does about an issue says why they cannot.
 */
function statusOf(
  { status, quantity, issues = [] }: Found,
  at: Date,
  accepted: AcceptedQuantity | null,
): AmazonStatus {
  const actions = new Set(issues.flatMap((issue) => actionsNow(issue, at)))
  const isFound = status.includes('DISCOVERABLE')
  if (status.includes('BUYABLE')) return isFound && !actions.has(SEARCH_SUPPRESSED) ? 'active' : 'hidden'
  if (actions.has(REMOVED)) return 'removed'
  if (actions.has(SUPPRESSED)) return 'suppressed'
  if (!isFound && issues.some(isMissingData)) return 'incomplete'
  return quantity === 0 || isComingBack(accepted, at) ? 'out-of-stock' : 'inactive'
}

/** Empty while Amazon exempts the listing. */
function actionsNow({ actions, exemptUntil }: AmazonIssue, at: Date): readonly string[] {
  const isExempt = exemptUntil === 'always' || (exemptUntil !== undefined && exemptUntil > at)
  return isExempt ? [] : actions
}

function isMissingData({ severity, categories }: AmazonIssue): boolean {
  return severity === 'ERROR' && categories.some((category) => category.startsWith('MISSING_'))
}

/** Amazon accepted a quantity for a listing without one so recently that it may not offer it yet. */
function isComingBack(accepted: AcceptedQuantity | null, at: Date): boolean {
  return accepted?.before === 0 && msBetween(accepted.at, at) < OFFERED_AGAIN_MS
}

function storedIssue(issue: AmazonIssue, status: AmazonStatus, at: Date): StoredIssue {
  const { code, severity, message } = issue
  const actions = actionsNow(issue, at)
  const isStopping =
    actions.includes(REMOVED) ||
    actions.includes(SUPPRESSED) ||
    (status === 'incomplete' && isMissingData(issue))
  return {
    code,
    severity,
    message: [...message].slice(0, MESSAGE_MAXIMUM).join(''),
    ...(isStopping && isStopped(status) ? { stopsBuyers: true } : {}),
  }
}

const SEVERITIES = ['ERROR', 'WARNING', 'INFO']

/** What stops buyers comes first, then the most severe. */
function rankOf({ stopsBuyers, severity }: StoredIssue): number {
  if (stopsBuyers) return -1
  const rank = SEVERITIES.indexOf(severity)
  return rank < 0 ? SEVERITIES.length : rank
}
