import { createHash } from 'node:crypto'

export interface TraceIds {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits: of the span of the event itself. */
  readonly rootSpanId: string
}

/**
 * The trace of an event of Commerce, told by the event's id alone, which every pending document and feed carries for
 * the logs already: whoever goes on with it finds the same trace, and nothing more is stored.
 */
export function traceOfEvent(eventId: string): TraceIds {
  const digest = createHash('sha256').update(eventId).digest('hex')
  return { traceId: digest.slice(0, 32), rootSpanId: digest.slice(32, 48) }
}
