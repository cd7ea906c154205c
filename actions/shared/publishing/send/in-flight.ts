import { minutes } from '../../time'
/**
 * What the lanes' runs may be sending while documents are triaged: listings that were loaded before a run ended may not
 * show what that run sent.
 */
export interface SendsUnderWay {
  /** A run of an account's lane begins. Until it restricts itself, it may send anything. */
  begin(accountId: string): RunUnderWay
  /** Whether a number of the account may have been sent since then that was not yet kept at that time. */
  mayHaveSent(accountId: string, sellerSku: string, since: Date): boolean
}

export interface RunUnderWay {
  /** Nothing but numbers of these seller SKUs is sent. */
  restrictTo(sellerSkus: ReadonlySet<string>): void
  /** Everything that was sent is kept. */
  end(): void
}

/** No evaluation takes as long. */
const FORGOTTEN_MS = minutes(10)

export function createSendsUnderWay(now: () => Date): SendsUnderWay {
  /** The seller SKUs of each run; null while they are not known. */
  const runs = new Map<string, ReadonlySet<string> | null>()
  const endedAt = new Map<string, Map<string, number>>()
  /** Of runs that never restricted themselves. */
  const unknownEndedAt = new Map<string, number>()

  function note(accountId: string, sellerSkus: ReadonlySet<string>): void {
    const at = now().getTime()
    const ended = endedAt.get(accountId) ?? new Map<string, number>()
    for (const [sellerSku, then] of ended) if (at - then > FORGOTTEN_MS) ended.delete(sellerSku)
    for (const sellerSku of sellerSkus) ended.set(sellerSku, at)
    endedAt.set(accountId, ended)
  }

  return {
    begin: (accountId) => {
      runs.set(accountId, null)
      return {
        restrictTo: (sellerSkus) => {
          runs.set(accountId, sellerSkus)
        },
        end: () => {
          const sellerSkus = runs.get(accountId) ?? null
          if (sellerSkus === null) unknownEndedAt.set(accountId, now().getTime())
          else note(accountId, sellerSkus)
          runs.delete(accountId)
        },
      }
    },
    mayHaveSent: (accountId, sellerSku, since) => {
      const run = runs.get(accountId)
      if (run === null || run?.has(sellerSku)) return true
      const ended = [endedAt.get(accountId)?.get(sellerSku), unknownEndedAt.get(accountId)]
      return ended.some((at) => at !== undefined && at >= since.getTime())
    },
  }
}
