import type { ActivityDocument } from '../../shared/database/log/activity'
import type { CommunicationErrorDocument } from '../../shared/database/log/communication-errors'
import { presentListing } from '../present'

type Cells = readonly (string | number | null)[]

/** Columns of exported listings. The names are the same in every language, as in uploaded files. */
export const LISTING_EXPORT = [
  'seller-sku',
  'sku',
  'title',
  'asin',
  'fulfillment-channels',
  'state',
  'commerce-stock',
  'quantity',
  'rule',
  'decided-at',
  'amazon-shows',
  'amazon-shows-since',
  'last-sent',
  'last-sent-status',
  'last-sent-at',
  'last-sent-message',
  'confirmed',
  'confirmed-at',
  'override-reason',
  'override-ends-at',
  'vanished-at',
  'amazon-store',
] as const

/** A listing as the page shows it, with its store's name. Unknown values are empty, never 0. */
export function listingCells(
  listing: Parameters<typeof presentListing>[0],
  storeName: string,
  now: Date,
): Cells {
  const { sellerSku, sku, title, asin, ...shown } = presentListing(listing, now)
  const { decision, published, override } = shown
  return [
    sellerSku,
    sku,
    title,
    asin,
    shown.fulfillmentChannels.join(' '),
    listing.state,
    shown.stock,
    decision?.quantity ?? null,
    decision?.rule ?? null,
    decision?.decidedAt ?? null,
    shown.shown?.quantity ?? null,
    shown.shown?.at ?? null,
    published?.quantity ?? null,
    published?.status ?? null,
    published?.at ?? null,
    published?.message ?? null,
    listing.confirmed?.quantity ?? null,
    listing.confirmed?.at.toISOString() ?? null,
    override?.reason ?? null,
    override?.endsAt ?? null,
    shown.vanishedAt,
    storeName,
  ]
}

export const ACTIVITY_EXPORT = [
  'at',
  'seller-sku',
  'from',
  'to',
  'rule',
  'status',
  'submission-id',
  'message',
  'settings-rule',
] as const

export function activityCells(entry: ActivityDocument): Cells {
  const { at, sellerSku, from, to, rule, status, submissionId, message, settingsRuleName = null } = entry
  return [at.toISOString(), sellerSku, from, to, rule, status, submissionId, message, settingsRuleName]
}

export const ERROR_EXPORT = ['at', 'system', 'seller-sku', 'code', 'message', 'request-id'] as const

export function errorCells(entry: CommunicationErrorDocument): Cells {
  const { at, system, sellerSku, code, message, requestId } = entry
  return [at.toISOString(), system, sellerSku, code, message, requestId]
}
