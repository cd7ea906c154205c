import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import * as v from 'valibot'

/**
 * One event of a trace. A file has one as JSON on each line:
 *
 *   {"at":1500,"sku":"MUG-1","quantity":7}   Commerce has 7 salable units from now on, and an event tells of it
 *   {"at":1500,"sku":"MUG-1"}                an event that nothing has changed behind, such as a save without a change
 *   {"at":1500,"sku":"MUG-1","sold":2}       buyers order 2 units on Amazon; Commerce imports the order 5 minutes later
 *
 * `at` is in milliseconds since the beginning and never falls from one line to the next; `sku` has 1 to 64 characters;
 * `quantity` is finite; `sold` is a whole number of at least 1. Nothing else may be there. A SKU begins with the stock
 * of its first `quantity`, or else with 50 units, and is listed once, in one store.
 */
export interface TraceEvent {
  readonly at: number
  readonly sku: string
  readonly quantity?: number | undefined
  readonly sold?: number | undefined
}

const eventSchema = v.pipe(
  v.strictObject({
    at: v.pipe(
      v.number('expected `at` in milliseconds'),
      v.finite('expected a finite `at`'),
      v.minValue(0, 'expected `at` of at least 0'),
    ),
    sku: v.pipe(
      v.string('expected `sku` as text'),
      v.minLength(1, 'expected a `sku` of 1 to 64 characters'),
      v.maxLength(64, 'expected a `sku` of 1 to 64 characters'),
    ),
    quantity: v.optional(
      v.pipe(v.number('expected `quantity` as a number'), v.finite('expected a finite `quantity`')),
    ),
    sold: v.optional(
      v.pipe(
        v.number('expected `sold` as a number'),
        v.integer('expected whole units in `sold`'),
        v.minValue(1, 'expected at least 1 in `sold`'),
      ),
    ),
  }),
  v.check(
    ({ quantity, sold }) => quantity === undefined || sold === undefined,
    'expected `quantity` or `sold`, not both',
  ),
)

/** Throws a `RangeError` that names the first invalid line, and why. */
export async function readTrace(file: string): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = []
  let number = 0
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1
    if (line.trim() === '') continue
    const event = parseLine(line)
    if (typeof event === 'string') throw badLine(file, number, event)
    const before = events.at(-1)?.at ?? 0
    if (event.at < before)
      throw badLine(file, number, `expected \`at\` of at least ${before}, got ${event.at}`)
    events.push(event)
  }
  if (events.length === 0) throw new RangeError(`${file}: expected at least one event, got none`)
  return events
}

/** The event, or why the line is invalid. */
function parseLine(line: string): TraceEvent | string {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'expected an object in JSON'
  }
  const parsed = v.safeParse(eventSchema, json)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const field = issue.path?.[0]?.key
  if (issue.expected === 'never')
    return `there is no field "${String(field)}"; expected at, sku, quantity or sold`
  return issue.received === 'undefined' && field !== undefined
    ? `\`${String(field)}\` is missing`
    : issue.message
}

function badLine(file: string, number: number, why: string): RangeError {
  return new RangeError(`${file}, line ${number}: ${why}`)
}
