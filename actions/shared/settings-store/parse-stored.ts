import * as v from 'valibot'

/** A stored value is invalid. It is left as it is, because a default in its place could oversell. */
export class StateCorruptError extends Error {
  readonly code = 'STATE_CORRUPT'

  constructor(key: string) {
    super(
      `aio state holds something under ${key} that this version of the app did not write; it was left untouched.`,
    )
    this.name = 'StateCorruptError'
  }
}

/** A newer version of the app has written a value, and this one would lose a part of it. */
export class NewerVersionError extends Error {
  readonly code = 'STATE_NEWER'

  constructor(key: string, message: string) {
    super(`aio state holds something under ${key} that a ${message}. Install that version again.`)
    this.name = 'NewerVersionError'
  }
}

/** How the message of a schema begins that refuses a value of a newer version. */
export const NEWER_VERSION = 'newer version of the app wrote'

export function parseStored<T>(key: string, text: string, schema: v.GenericSchema<unknown, T>): T {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (parsed.success) return parsed.output
  const newer = newerVersion(parsed)
  throw newer === undefined ? new StateCorruptError(key) : new NewerVersionError(key, newer)
}

/** Why a value is of a newer version. Undefined: it is not. */
export function newerVersion({
  issues,
}: Pick<v.SafeParseResult<v.GenericSchema>, 'issues'>): string | undefined {
  return issues?.find(({ message }) => message.startsWith(NEWER_VERSION))?.message
}
