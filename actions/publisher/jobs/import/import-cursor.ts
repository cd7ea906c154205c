import * as v from 'valibot'

/** The progress of an import between two slices. */
const cursorSchema = v.object({
  phase: v.picklist(['wait', 'keep', 'match', 'vanish']),
  reportId: v.string(),
  documentId: v.nullable(v.string()),
  /**
   * Milliseconds since 1970. Listings of the report are marked with it; those imported before it are not in the report.
   */
  startedAt: v.number(),
  /** Milliseconds since 1970. */
  lookAt: v.number(),
  /** Lines read, including the header. */
  lines: v.number(),
  /** Listings in the report. */
  rows: v.number(),
  refused: v.number(),
  /** The first refusals, with their line numbers. */
  examples: v.array(v.string()),
  isCut: v.boolean(),
  /** Consecutive interrupted downloads without progress. */
  breaks: v.number(),
  /** Id of the last listing that this phase handled. */
  after: v.nullable(v.string()),
})

export type ImportCursor = v.InferOutput<typeof cursorSchema>

export function firstCursor(reportId: string, now: Date): ImportCursor {
  return {
    phase: 'wait',
    reportId,
    documentId: null,
    startedAt: now.getTime(),
    lookAt: now.getTime(),
    lines: 0,
    rows: 0,
    refused: 0,
    examples: [],
    isCut: false,
    breaks: 0,
    after: null,
  }
}

/** Null before the report was requested, and for an invalid cursor. */
export function parseImportCursor(cursor: string | null): ImportCursor | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), cursorSchema), cursor)
  return parsed.success ? parsed.output : null
}
