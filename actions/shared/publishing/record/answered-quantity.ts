import type { PatchOutcome } from '../../amazon/listings/listings-items'
import type { ListingChange } from '../../database/listings/listing-document'
import type { ActivityDocument } from '../../database/log/activity'
import type { HealthSample, OutcomeKind } from '../../database/log/health'
import { addMs, msBetween } from '../../time'
import type { Ports } from '../ports'

/** What Amazon answered to one quantity, in the reply to a patch or in a feed's report. */
export type Answer =
  | { readonly kind: 'accepted'; readonly submissionId: string | null }
  | {
      readonly kind: Exclude<PatchOutcome['kind'], 'accepted'> | 'rejected'
      readonly code: string
      readonly message: string
    }

/** The logs count an invalid quantity and a refused one as rejected. */
function loggedKind({ kind }: Answer): OutcomeKind {
  return kind === 'invalid' || kind === 'refused' ? 'rejected' : kind
}

/** The entry of the activity log. None if Amazon did not decide, because then the quantity is sent again. */
export function activityEntry(
  entry: Omit<ActivityDocument, 'status' | 'submissionId' | 'message'>,
  answer: Answer,
): ActivityDocument[] {
  if (answer.kind === 'accepted')
    return [{ ...entry, status: 'accepted', submissionId: answer.submissionId, message: null }]
  if (loggedKind(answer) !== 'rejected') return []
  const message = `${answer.code}: ${answer.message}`
  return [{ ...entry, status: 'rejected', submissionId: null, message }]
}

/** `firstAt`: when the change was first noticed. */
export function healthSample(
  { storeId, at, firstAt }: Pick<HealthSample, 'storeId' | 'at'> & { readonly firstAt: Date },
  answer: Answer,
): HealthSample {
  if (answer.kind === 'accepted') {
    const latencyMs = Math.max(0, msBetween(firstAt, at))
    return { storeId, at, outcome: 'accepted', latencyMs, error: null }
  }
  const { code, message } = answer
  return { storeId, at, outcome: loggedKind(answer), latencyMs: null, error: { code, message } }
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
