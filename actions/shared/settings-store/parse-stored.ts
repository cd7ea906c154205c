import * as v from 'valibot'

/** A stored value is invalid. It is left as it is, because a default in its place could oversell. */
export class StateCorruptError extends Error {
  readonly code = 'STATE_CORRUPT'

  constructor(place: string) {
    super(`${place} that this version of the app did not write; it was left untouched.`)
    this.name = 'StateCorruptError'
  }
}

/** A newer version of the app has written a value, and this one would lose a part of it. */
export class NewerVersionError extends Error {
  readonly code = 'STATE_NEWER'

  constructor(place: string, message: string) {
    super(`${place} that a ${message}. Install that version again.`)
    this.name = 'NewerVersionError'
  }
}

/** A value is stored that this version of the app cannot read; an outage is something else. */
export function isUnreadable(error: unknown): boolean {
  return error instanceof StateCorruptError || error instanceof NewerVersionError
}

/** How the message of a schema begins that refuses a value of a newer version. */
export const NEWER_VERSION = 'newer version of the app wrote'

export function parseStored<T>(key: string, text: string, schema: v.GenericSchema<unknown, T>): T {
  const stored = v.pipe(v.string(), v.parseJson(), schema)
  return parseKept(`aio state holds something under ${key}`, text, stored)
}

/** `place` begins the error's message, and says where the value is kept. */
export function parseKept<T>(place: string, value: unknown, schema: v.GenericSchema<unknown, T>): T {
  const parsed = v.safeParse(schema, value)
  if (parsed.success) return parsed.output
  const newer = newerVersion(parsed)
  throw newer === undefined ? new StateCorruptError(place) : new NewerVersionError(place, newer)
}

/** Why a value is of a newer version. Undefined: it is not. */
export function newerVersion({
  issues,
}: Pick<v.SafeParseResult<v.GenericSchema>, 'issues'>): string | undefined {
  return issues?.find(({ message }) => message.startsWith(NEWER_VERSION))?.message
}
