import type { ListingDocument } from '../../database/listings/listing-document'
import type { PendingMark } from '../../database/work/pending'
import { addMs, days } from '../../time'
import type { PlannedSend, SentQuantity } from '../send-types'

type Failure = NonNullable<ListingDocument['failure']>

/** Why Amazon refused a quantity, which says how soon a retry may help. */
type Nature = 'passing' | 'denied' | 'final'

/**
 * Seconds until the next try, by consecutive refusals; the last value repeats. Even a final refusal is retried, because
 * the merchant may have fixed the listing without telling the app.
 */
const SECONDS: Readonly<Record<Nature, readonly number[]>> = {
  passing: [5, 15, 60, 240, 900, 3_300],
  denied: [30, 60, 120, 300, 900, 1_800, 3_300],
  final: [60, 900, 3_300],
}

/** Null for an outcome that is not about this quantity. */
function natureOf(outcome: SentQuantity['outcome']): Nature | null {
  switch (outcome.kind) {
    case 'invalid':
      return outcome.isPassing ? 'passing' : 'final'
    case 'refused':
      return 'final'
    case 'unauthorised':
      return outcome.status === null ? null : 'denied'
    default:
      return null
  }
}

/** What is stored about a refusal, with the time of the next try. `known` is the stored value before. */
export function refusedNumber(
  known: ListingDocument['failure'],
  { send, outcome, at }: SentQuantity,
): Failure | null {
  const nature = natureOf(outcome)
  if (nature === null || !('code' in outcome)) return null
  const { code, message } = outcome
  const kind = nature === 'final' ? 'rejected' : 'failed'
  const refused = { kind, code, message, quantity: send.quantity, at } as const
  // An earlier refusal has a follow-up already, and one is enough.
  const isWaiting = known?.retryAt && known.retryAt > at && !send.work.reasons.has('retry')
  if (isWaiting && known.code === code) return { ...refused, times: known.times ?? 1, retryAt: known.retryAt }
  const isFall = send.from === null || send.quantity < send.from
  return { ...refused, ...nextTry(known, { nature, code, at, isFall }) }
}

/** The same for a feed's message. */
export function refusedMessage(
  known: ListingDocument['failure'],
  refused: Pick<Failure, 'code' | 'message' | 'quantity' | 'at'> & { readonly isPassing: boolean },
): Failure {
  const { isPassing, code, message, quantity, at } = refused
  const nature = isPassing ? 'passing' : 'final'
  const tried = nextTry(known, { nature, code, at, isFall: false })
  return { kind: 'rejected', code, message, quantity, at, ...tried }
}

/** Until a fall is accepted, Amazon sells missing units, so it is retried at least this often. */
const FALL_SECONDS = 300

interface Refusal {
  readonly nature: Nature
  readonly code: string
  readonly at: Date
  readonly isFall: boolean
}

function nextTry(
  known: ListingDocument['failure'],
  { nature, code, at, isFall }: Refusal,
): Pick<Failure, 'times' | 'retryAt'> {
  const times = known?.code === code ? (known.times ?? 0) + 1 : 1
  const usual = SECONDS[nature][times - 1] ?? SECONDS[nature].at(-1) ?? 0
  const seconds = isFall && nature !== 'final' ? Math.min(FALL_SECONDS, usual) : usual
  return { times, retryAt: addMs(at, seconds * 1_000) }
}

const LEGACY_MS = days(1)

/** Whether a refused quantity waits for its next try. */
export function waitsForRetry({ failure }: ListingDocument, quantity: number, now: Date): boolean {
  if (failure === null || failure.quantity !== quantity) return false
  // An earlier version waited a day for the next try.
  const legacy = failure.kind === 'rejected' ? addMs(failure.at, LEGACY_MS) : null
  const retryAt = failure.retryAt ?? legacy
  return retryAt !== null && now < retryAt
}

/** A follow-up runs shortly after the time that it waits for. */
const LATE_MS = 100

/** The next tries of refused quantities. */
export function retryMarks(sent: readonly SentQuantity[]): readonly PendingMark[] {
  return sent.flatMap((each) => {
    const known = each.send.unit.publishing.failure
    const failure = refusedNumber(known, each)
    return failure && failure.retryAt !== known?.retryAt ? retryMark(each.send.unit.publishing, failure) : []
  })
}

export function retryMark(
  { sku, sellerSku }: Pick<PlannedSend['unit']['publishing'], 'sku' | 'sellerSku'>,
  { retryAt }: Failure,
): PendingMark[] {
  if (!retryAt) return []
  return [{ key: `sku:${sku ?? sellerSku}`, reason: 'retry', dueAt: addMs(retryAt, LATE_MS) }]
}
