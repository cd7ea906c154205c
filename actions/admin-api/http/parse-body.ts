import * as v from 'valibot'
import type { CsvSeparator } from '../../shared/csv/format-csv'
import { RefusedError } from './route'

/** The most characters of input that a refusal repeats. */
const ECHO_MAXIMUM = 300

/** Parses a body by its schema. Refuses with the first field that does not match. */
export function parseBody<T>(schema: v.GenericSchema<unknown, T>, body: unknown): T {
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const field = v.getDotPath(issue)
  throw new RefusedError(
    400,
    'BAD_REQUEST',
    `${(field ?? 'the body').slice(0, ECHO_MAXIMUM)}: ${issue.message.slice(0, ECHO_MAXIMUM)}`,
    field ? { field: field.slice(0, ECHO_MAXIMUM) } : {},
  )
}

/** A whole number of the query, within bounds; `fallback` if it is left out. */
export function parseLimit(value: string | null, fallback: number, maximum: number): number {
  if (value === null) return fallback
  const limit = Number(value)
  if (/^\d+$/.test(value) && limit >= 1 && limit <= maximum) return limit
  throw new RefusedError(400, 'BAD_REQUEST', `limit: expected a whole number from 1 to ${maximum}`)
}

/** The cursor of a page, as the page before returned it. */
export function parseCursor(value: string | null): string | null {
  if (value === null || (value.length > 0 && value.length <= 1_000)) return value
  throw new RefusedError(400, 'BAD_REQUEST', 'expected the cursor of the page before')
}

/** The separator of a CSV file: `comma` unless the query says `semicolon`. */
export function parseSeparator(value: string | null): CsvSeparator {
  if (value === null || value === 'comma') return ','
  if (value === 'semicolon') return ';'
  throw new RefusedError(400, 'BAD_REQUEST', 'separator: expected comma or semicolon')
}
