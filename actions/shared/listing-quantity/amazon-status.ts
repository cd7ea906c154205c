/** What Amazon says about a listing: whether buyers can find and buy it. */
export const AMAZON_STATUSES = [
  'active',
  /** Buyers can buy it, but do not find it in a search. */
  'hidden',
  /** Nothing but its quantity keeps buyers from buying it. */
  'out-of-stock',
  /** Closed, or not for sale for a reason that Amazon does not name. */
  'inactive',
  /** Data that Amazon requires is missing. */
  'incomplete',
  /** Amazon stopped the sale of this listing. */
  'suppressed',
  /** Amazon removed the whole product from its catalog. */
  'removed',
] as const
export type AmazonStatus = (typeof AMAZON_STATUSES)[number]

/** Statuses in which buyers cannot buy the listing, whatever its quantity is. */
export const NOT_BUYABLE = [
  'inactive',
  'incomplete',
  'suppressed',
  'removed',
] as const satisfies readonly AmazonStatus[]

const STOPPED: ReadonlySet<AmazonStatus> = new Set(NOT_BUYABLE)

export function isStopped(status: AmazonStatus): boolean {
  return STOPPED.has(status)
}
