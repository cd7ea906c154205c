import type { ListingChange } from '../../database/listings/listing-document'
import type { ActivityDocument } from '../../database/log/activity'
import type { HealthSample, OutcomeKind } from '../../database/log/health'
import { addMs, msBetween } from '../../time'
import type { Ports } from '../ports'

/** What Amazon answered to one quantity, in the reply to a patch or in a feed's report. */
export type Answer =
  | { readonly kind: 'accepted'; readonly submissionId: string | null }
  | {
      readonly kind: Exclude<OutcomeKind, 'accepted'>
      readonly code: string
      readonly message: string
    }

export interface AnsweredQuantity
  extends Pick<ActivityDocument, 'at' | 'storeId' | 'sellerSku' | 'from' | 'to' | 'rule' | 'cause'> {
  readonly answer: Answer
  /** When the change was first noticed. */
  readonly firstAt: Date
}

/** The entry of the activity log. None if Amazon did not decide, because then the quantity is sent again. */
export function activityEntry(
  _id: string,
  { answer, firstAt: _, ...quantity }: AnsweredQuantity,
): ActivityDocument[] {
  const entry = { _id, ...quantity }
  switch (answer.kind) {
    case 'accepted':
      return [{ ...entry, status: 'accepted', submissionId: answer.submissionId, message: null }]
    case 'rejected':
      return [
        { ...entry, status: 'rejected', submissionId: null, message: `${answer.code}: ${answer.message}` },
      ]
    default:
      return []
  }
}

export function healthSample({
  answer,
  storeId,
  at,
  firstAt,
}: Pick<AnsweredQuantity, 'answer' | 'storeId' | 'at' | 'firstAt'>): HealthSample {
  if (answer.kind === 'accepted') {
    const latencyMs = Math.max(0, msBetween(firstAt, at))
    return { storeId, at, outcome: 'accepted', latencyMs, error: null }
  }
  const { kind, code, message } = answer
  return { storeId, at, outcome: kind, latencyMs: null, error: { code, message } }
}

/** What every listing that shows an accepted quantity then stores. */
export function acceptance(
  { limits }: Pick<Ports, 'limits'>,
  accepted: NonNullable<ListingChange['set']['accepted']>,
) {
  return {
    accepted,
    sending: null,
    confirmDueAt: addMs(accepted.at, limits.confirmAfterMs),
    failure: null,
  } satisfies ListingChange['set']
}
