import * as v from 'valibot'

/** The publisher's task that raises alerts. Its state keeps what was sent. */
export const ALERTS_TASK = 'alerts'

export const alertNotes = v.object({
  /** When each alert was last delivered, by kind and subject; ISO 8601. */
  sent: v.record(v.string(), v.string()),
  /** The latest attempt; `code` is null if it was delivered. */
  last: v.nullable(
    v.object({
      at: v.string(),
      kind: v.string(),
      code: v.nullable(v.string()),
      message: v.nullable(v.string()),
    }),
  ),
})
export type AlertNotes = v.InferOutput<typeof alertNotes>
