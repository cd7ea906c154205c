import type { Clock } from '../../../shared/amazon/client/pacing'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import { seconds } from '../../../shared/time'

/** The rate of background reads from Commerce. It falls when Commerce is slow or asks for fewer. */
export interface RequestBudget {
  /** Resolves when another request may be made. */
  take(): Promise<void>
  /** Records a request's duration in milliseconds and its result. */
  note(tookMs: number, reply: { readonly kind: 'read' } | CommerceFailure): void
  /** The current rate, in requests per second. */
  rate(): number
}

const START = 2
const LEAST = 0.1
const MOST = 8
const STEP = 0.1
const SLOW_MS = seconds(5)

/** A rate that grows with every good answer, and halves when Commerce is overloaded. */
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
      // Concurrent requests report the same overload.
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
