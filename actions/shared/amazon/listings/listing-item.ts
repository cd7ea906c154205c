import * as v from 'valibot'
import { MERCHANT_FULFILLED } from '../../listing-quantity/decide-listing-quantity'
import { amazonWords } from '../client/foreign-words'
import { imageOf } from './listing-image'

/** A listing in the Listings Items API 2021-08-01, as it is read. */

/**
 * Added to a listing's channels if the listing is "always available", which excludes a quantity: sending one would end
 * it. Only the attributes contain this.
 */
const ALWAYS_AVAILABLE = 'ALWAYS_AVAILABLE'

/** Something that Amazon finds wrong with a listing. */
export interface AmazonIssue {
  readonly code: string
  readonly message: string
  /** `ERROR`, `WARNING` or `INFO`. */
  readonly severity: string
  readonly categories: readonly string[]
  /** What Amazon does about it, such as `LISTING_SUPPRESSED`. */
  readonly actions: readonly string[]
  /** Amazon does nothing about it until then; `always`: at no time. Left out: it acts now. */
  readonly exemptUntil?: Date | 'always'
}

/** A listing as Amazon shows it in one marketplace. */
export interface AmazonListing {
  readonly sellerSku: string
  readonly asin: string | null
  readonly title: string
  /** The link to its main image. Left out: it names none that can be shown. */
  readonly image?: string
  /** `BUYABLE`, `DISCOVERABLE`; empty if neither. */
  readonly status: readonly string[]
  /** Amazon's code for the item's condition. Left out: it names none. */
  readonly condition?: string
  /** Fulfillment channels; `DEFAULT` is the merchant's own. With `ALWAYS_AVAILABLE`, no quantity applies. */
  readonly channels: readonly string[]
  /** Merchant-fulfilled quantity that buyers see; null if there is none. */
  readonly quantity: number | null
  /** Left out: none. */
  readonly issues?: readonly AmazonIssue[]
}

const issue = v.object({
  code: v.string(),
  message: v.string(),
  severity: v.string(),
  categories: v.optional(v.array(v.string()), []),
  marketplaceIds: v.optional(v.array(v.string()), []),
  enforcements: v.nullish(
    v.object({
      actions: v.optional(v.array(v.object({ action: v.string() })), []),
      exemption: v.nullish(v.object({ status: v.string(), expiryDate: v.nullish(v.string()) })),
    }),
  ),
})

export const item = v.object({
  sku: v.string(),
  summaries: v.optional(
    v.array(
      v.object({
        marketplaceId: v.string(),
        asin: v.nullish(v.string()),
        itemName: v.nullish(v.string()),
        mainImage: v.fallback(v.nullish(v.object({ link: v.string() })), null),
        conditionType: v.nullish(v.string()),
        status: v.optional(v.array(v.string()), []),
      }),
    ),
    [],
  ),
  fulfillmentAvailability: v.optional(
    v.array(
      v.object({
        fulfillmentChannelCode: v.string(),
        quantity: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0))),
      }),
    ),
    [],
  ),
  attributes: v.optional(
    v.object({
      fulfillment_availability: v.optional(
        v.array(
          v.looseObject({
            fulfillment_channel_code: v.optional(v.unknown()),
            marketplace_id: v.optional(v.unknown()),
            is_inventory_available: v.optional(v.unknown()),
          }),
        ),
        [],
      ),
    }),
    { fulfillment_availability: [] },
  ),
  // Only shown, so that an unusual one never hides the rest.
  issues: v.fallback(v.optional(v.array(issue), []), []),
})

/**
 * Channels other than the merchant's own in the attributes for the marketplace. When a listing changes its channel, the
 * new one appears in one of the two places first, sometimes days before the other.
 */
function submittedChannels(
  { attributes }: v.InferOutput<typeof item>,
  marketplaceId: string,
): readonly string[] {
  return attributes.fulfillment_availability.flatMap((each) => {
    const isHere = each.marketplace_id === undefined || each.marketplace_id === marketplaceId
    if (!isHere) return []
    const code = each.fulfillment_channel_code
    return [
      ...(typeof code === 'string' && code !== '' && code !== MERCHANT_FULFILLED ? [code] : []),
      ...(each.is_inventory_available === true ? [ALWAYS_AVAILABLE] : []),
    ]
  })
}

export function toListing(found: v.InferOutput<typeof item>, marketplaceId: string): AmazonListing {
  const summary = found.summaries.find((each) => each.marketplaceId === marketplaceId)
  const merchant = found.fulfillmentAvailability.find(
    (each) => each.fulfillmentChannelCode === MERCHANT_FULFILLED,
  )
  const image = summary?.mainImage ? imageOf(summary.mainImage.link) : null
  const issues = found.issues.filter(({ marketplaceIds }) => isOf(marketplaceIds, marketplaceId)).map(toIssue)
  return {
    sellerSku: found.sku,
    asin: summary?.asin ?? null,
    title: summary?.itemName ?? '',
    ...(image === null ? {} : { image }),
    status: summary?.status ?? [],
    ...(summary?.conditionType ? { condition: summary.conditionType } : {}),
    channels: [
      ...new Set([
        ...found.fulfillmentAvailability.map((each) => each.fulfillmentChannelCode),
        ...submittedChannels(found, marketplaceId),
      ]),
    ],
    quantity: merchant?.quantity ?? null,
    ...(issues.length > 0 ? { issues } : {}),
  }
}

function isOf(marketplaceIds: readonly string[], marketplaceId: string): boolean {
  return marketplaceIds.length === 0 || marketplaceIds.includes(marketplaceId)
}

function toIssue({
  code,
  message,
  severity,
  categories,
  enforcements,
}: v.InferOutput<typeof issue>): AmazonIssue {
  const exemptUntil = exemptionOf(enforcements?.exemption ?? null)
  return {
    code,
    message: amazonWords(message),
    severity,
    categories,
    actions: enforcements?.actions.map(({ action }) => action) ?? [],
    ...(exemptUntil ? { exemptUntil } : {}),
  }
}

function exemptionOf(
  exemption: { readonly status: string; readonly expiryDate?: string | null | undefined } | null,
): Date | 'always' | undefined {
  if (exemption?.status === 'EXEMPT') return 'always'
  if (exemption?.status !== 'EXEMPT_UNTIL_EXPIRY_DATE') return undefined
  const at = new Date(exemption.expiryDate ?? '')
  // An exemption without a readable end still holds.
  return Number.isNaN(at.getTime()) ? 'always' : at
}
