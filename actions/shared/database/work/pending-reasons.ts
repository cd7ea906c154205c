/** What a reason implies for the evaluation of its SKU. */
export interface ReasonEffects {
  /** Product and stock configuration may have changed: Commerce is asked for them again. */
  readonly readsConfiguration: boolean
  /** Amazon's own number may have changed: it is read before anything is sent. */
  readonly readsAmazon: boolean
  /** It is read even if nothing is to be sent. */
  readonly readsAtOnce: boolean
  /** If nothing is to be sent, Amazon's number is read back soon, together with others. */
  readonly isReadBack: boolean
  /** Commerce may have imported orders of Amazon: it is asked which ones. */
  readonly asksOrders: boolean
  /** Commerce's stock index may still show the time before the change. */
  readonly mayLag: boolean
  /** The mass-zero breaker counts its zeros: nothing spoke of this one SKU, and nobody confirmed them. */
  readonly countsForBreaker: boolean
  /** A person asks for it: it is done, however often it was done before. */
  readonly isAsked: boolean
  /** Worth another try of a number that Amazon rejected. */
  readonly isNews: boolean
}

/** The usual: nothing but the stock is read, and its zeros count for the breaker. */
const STOCK_ONLY = {
  readsConfiguration: false,
  readsAmazon: false,
  readsAtOnce: false,
  isReadBack: false,
  asksOrders: false,
  mayLag: false,
  countsForBreaker: true,
  isAsked: false,
  isNews: true,
} as const satisfies ReasonEffects

/** Speaks of one SKU alone. */
const OWN = { ...STOCK_ONLY, countsForBreaker: false } as const
/** The publisher's own follow-up, which tells nothing new of the listing. */
const OLD_NEWS = { ...STOCK_ONLY, isNews: false } as const
const PRODUCT = { ...OWN, readsConfiguration: true, mayLag: true } as const
const ORDER = { ...OWN, readsAmazon: true, isReadBack: true, asksOrders: true, mayLag: true } as const

/** Every reason why a SKU is evaluated, with what it implies. */
export const PENDING_REASONS = {
  /** Events of Commerce. */
  order: ORDER,
  refund: { ...ORDER, readsAmazon: false, isReadBack: false },
  'stock-item': PRODUCT,
  product: PRODUCT,
  'product-deleted': PRODUCT,
  /** Changes that were found by asking Commerce. */
  'order-poll': ORDER,
  'product-poll': { ...STOCK_ONLY, readsConfiguration: true, mayLag: true },
  sweep: OLD_NEWS,
  topology: { ...STOCK_ONLY, readsConfiguration: true, mayLag: true },
  import: { ...STOCK_ONLY, readsConfiguration: true },
  /** Orders of Amazon. */
  sold: OWN,
  'sold-ended': { ...OWN, asksOrders: true },
  /** What Amazon shows. */
  drift: OLD_NEWS,
  gap: OLD_NEWS,
  /** The same after an order of Commerce, which may be Amazon's own. */
  'order-gap': { ...ORDER, isReadBack: false },
  feed: { ...OLD_NEWS, readsAmazon: true, readsAtOnce: true },
  channel: STOCK_ONLY,
  'shared-inventory': STOCK_ONLY,
  /** Follow-ups of an evaluation. */
  absent: OLD_NEWS,
  /** A number that Amazon refused is tried again. */
  retry: OWN,
  index: { ...OLD_NEWS, mayLag: true },
  type: { ...OLD_NEWS, readsConfiguration: true },
  /** A rule began or ended, by the time that the merchant gave it. */
  rule: STOCK_ONLY,
  /** What the merchant did. */
  authorised: { ...OWN, isAsked: true },
  override: { ...OWN, isAsked: true },
  /** Overrides of many listings at once, or of a file: nobody looked at each of them. */
  'override-many': { ...STOCK_ONLY, isAsked: true },
  republish: {
    ...STOCK_ONLY,
    ...{ isAsked: true, readsConfiguration: true, readsAmazon: true, readsAtOnce: true },
  },
  job: { ...STOCK_ONLY, isAsked: true },
} as const satisfies Record<string, ReasonEffects>

export type PendingReason = keyof typeof PENDING_REASONS | `job:${string}`

/** A reason that an older version stored: everything is read, and its zeros count. */
const UNKNOWN: ReasonEffects = {
  readsConfiguration: true,
  readsAmazon: true,
  readsAtOnce: true,
  isReadBack: false,
  asksOrders: true,
  mayLag: true,
  countsForBreaker: true,
  isAsked: false,
  isNews: true,
}

function effectsOf(reason: string): ReasonEffects {
  const name = reason.startsWith('job:') ? 'job' : reason
  return Object.hasOwn(PENDING_REASONS, name)
    ? PENDING_REASONS[name as keyof typeof PENDING_REASONS]
    : UNKNOWN
}

/** Whether any of the reasons has the effect. */
export function anyReason(reasons: Iterable<string>, effect: keyof ReasonEffects): boolean {
  for (const reason of reasons) if (effectsOf(reason)[effect]) return true
  return false
}

/** Whether all of the reasons have the effect. */
export function everyReason(reasons: Iterable<string>, effect: keyof ReasonEffects): boolean {
  for (const reason of reasons) if (!effectsOf(reason)[effect]) return false
  return true
}
