import { minutes } from '../../time'
/**
 * What the lanes' runs may be sending during a triage. Listings loaded before a run ended may not include what it sent.
 */
export interface SendsUnderWay {
  /** Starts a run of an account's lane. Until it is restricted, it may send anything. */
  begin(accountId: string): RunUnderWay
  /** Whether a quantity of the account may have been sent since then without being stored yet. */
  mayHaveSent(accountId: string, sellerSku: string, since: Date): boolean
}

export interface RunUnderWay {
  /** Only quantities of these seller SKUs are sent. */
  restrictTo(sellerSkus: ReadonlySet<string>): void
  /** Everything sent is stored. */
  end(): void
}

/** Longer than any evaluation. */
const FORGOTTEN_MS = minutes(10)

export function createSendsUnderWay(now: () => Date): SendsUnderWay {
  /** The seller SKUs of each run. Null while unknown. */
  const runs = new Map<string, ReadonlySet<string> | null>()
  const endedAt = new Map<string, Map<string, number>>()
  /** Ends of runs that were never restricted. */
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
