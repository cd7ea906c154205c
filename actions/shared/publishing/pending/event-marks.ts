import type { ParsedEvent } from '../../commerce/events/commerce-event'
import type { PendingMark } from '../../database/work/pending'
import { addMs, seconds } from '../../time'

/** Commerce shows these changes late: an index updated by a queue, or an event sent before the commit. */
const SECOND_LOOK_MS = seconds(90)

/** The pending marks of an event, with a follow-up if Commerce shows its change late. */
export function marksOfEvent(
  {
    eventId,
    hints,
    reason,
    isShownLate,
  }: Pick<Extract<ParsedEvent, { kind: 'changes' }>, 'hints' | 'reason' | 'isShownLate' | 'eventId'>,
  now: Date,
): readonly PendingMark[] {
  const dueAt = addMs(now, SECOND_LOOK_MS)
  return hints.flatMap((key) => {
    const mark = { key, reason, cause: eventId ?? undefined }
    return isShownLate ? [mark, { ...mark, dueAt }] : [mark]
  })
}
