import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { BENCHES } from '../benches'
import { keepFile } from './keep-file'

const FILE = 'dist/bench-seconds.json'
const secondsByName = v.record(v.string(), v.number())

/** Seconds that each part took when it last ran to its end here. */
export function knownDurations() {
  const known = new Map(Object.entries(read()))
  return {
    of: (name: string) => known.get(name) ?? (BENCHES[name]?.usualMinutes ?? 0) * 60,
    note: (name: string, seconds: number) => {
      known.set(name, Math.round(seconds))
      keepFile(FILE, `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`)
    },
  }
}

export type KnownDurations = ReturnType<typeof knownDurations>

/** An estimate is worth no failure, so an unreadable file counts as none. */
function read(): Readonly<Record<string, number>> {
  try {
    return v.parse(v.pipe(v.string(), v.parseJson(), secondsByName), readFileSync(FILE, 'utf8'))
  } catch {
    return {}
  }
}
