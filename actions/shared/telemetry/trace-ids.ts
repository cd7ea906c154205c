import { createHash } from 'node:crypto'

export interface TraceIds {
  /** 32 hexadecimal digits. */
  readonly traceId: string
  /** 16 hexadecimal digits, for the span of the event itself. */
  readonly rootSpanId: string
}

/**
 * The trace of a Commerce event, derived from the event's id. Pending documents and feeds carry that id anyway, so
 * every later step finds the same trace without storing anything more.
 */
export function traceOfEvent(eventId: string): TraceIds {
  const digest = createHash('sha256').update(eventId).digest('hex')
  return { traceId: digest.slice(0, 32), rootSpanId: digest.slice(32, 48) }
}
