import type { Clock } from '../../../shared/amazon/client/pacing'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import { seconds } from '../../../shared/time'

/** How many requests background reading may make of Commerce: fewer when it is slow or asks for fewer. */
export interface RequestBudget {
  /** Resolves when one more request may be made. */
  take(): Promise<void>
  /** After a request: how long it took, in milliseconds, and what became of it. */
  note(tookMs: number, reply: { readonly kind: 'read' } | CommerceFailure): void
  /** Requests per second, as it stands. */
  rate(): number
}

const START = 2
const LEAST = 0.1
const MOST = 8
const STEP = 0.1
const SLOW_MS = seconds(5)

/** Requests per second that grow with every good answer and halve when Commerce has too much to do. */
export function createRequestBudget(clock: Clock): RequestBudget {
  let perSecond = START
  let nextAt = clock.now()
  let loweredAt = Number.NEGATIVE_INFINITY
  return {
    take: async () => {
      const turn = Math.max(nextAt, clock.now())
      nextAt = turn + 1000 / perSecond
      const wait = turn - clock.now()
      if (wait > 0) await clock.sleep(wait)
    },
    note: (tookMs, reply) => {
      const now = clock.now()
      if (!isOverloaded(tookMs, reply)) {
        if (reply.kind === 'read') perSecond = Math.min(MOST, perSecond + STEP)
        return
      }
      // Requests that were on their way together tell of one overload.
      if (now - tookMs < loweredAt) return
      loweredAt = now
      perSecond = Math.max(LEAST, perSecond / 2)
    },
    rate: () => perSecond,
  }
}

function isOverloaded(tookMs: number, reply: { readonly kind: 'read' } | CommerceFailure): boolean {
  if (tookMs > SLOW_MS) return true
  return reply.kind === 'failed' && (reply.code === 'THROTTLED' || reply.code === 'UNAVAILABLE')
}
