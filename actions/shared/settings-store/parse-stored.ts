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

export function parseStored<T>(key: string, text: string, schema: v.GenericSchema<unknown, T>): T {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text)
  if (!parsed.success) throw new StateCorruptError(key)
  return parsed.output
}
