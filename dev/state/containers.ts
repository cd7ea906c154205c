import { createSavedJson } from '../saved-json'

export interface StateEntry {
  readonly value: Buffer
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** The position in the listing. Rewriting a key keeps it. */
  readonly place: number
}

export interface KeyPage {
  readonly keys: string[]
  /** Where the next page starts; 0 after the last. */
  readonly cursor: number
}

export interface Container {
  get(key: string): StateEntry | undefined
  put(key: string, value: Buffer, ttlSeconds: number): void
  delete(key: string): boolean
  /** Deletes all matches, or everything without a pattern. Returns the number of deleted keys. */
  deleteAll(match: string | undefined): number
  /** Scans the next thousand keys and returns the matching ones. */
  list(match: string | undefined, cursor: number): KeyPage
  stats(): { keys: number; bytesKeys: number; bytesValues: number }
}

export interface Containers {
  of(namespace: string): Container
  /** Saves all changes at once. */
  flush(): void
}

const KEYS_PER_PAGE = 1000

type SavedEntry = [key: string, base64: string, expiresAt: number]

/** The key-value pairs of every namespace, stored in `state.json` of `folder` if given. */
export function createContainers(folder?: string): Containers {
  const byNamespace = new Map<string, Map<string, StateEntry>>()
  const containers = new Map<string, Container>()
  const saved = createSavedJson(folder, 'state.json', () => toSaved(byNamespace))
  for (const [namespace, entries] of Object.entries(saved.load() ?? {})) {
    byNamespace.set(namespace, new Map(entries.map(fromSaved)))
  }
  return {
    of: (namespace) => {
      const known = containers.get(namespace)
      if (known) return known
      const entries = byNamespace.get(namespace) ?? new Map<string, StateEntry>()
      byNamespace.set(namespace, entries)
      const container = createContainer(entries, saved.changed)
      containers.set(namespace, container)
      return container
    },
    flush: saved.flush,
  }
}

function toSaved(byNamespace: Map<string, Map<string, StateEntry>>): Record<string, SavedEntry[]> {
  const saved: Record<string, SavedEntry[]> = {}
  for (const [namespace, entries] of byNamespace) {
    saved[namespace] = [...entries].map(([key, { value, expiresAt }]) => [
      key,
      value.toString('base64'),
      expiresAt,
    ])
  }
  return saved
}

function fromSaved([key, base64, expiresAt]: SavedEntry, index: number): [string, StateEntry] {
  return [key, { value: Buffer.from(base64, 'base64'), expiresAt, place: index + 1 }]
}

function createContainer(entries: Map<string, StateEntry>, changed: () => void): Container {
  const live = (key: string) => {
    const entry = entries.get(key)
    if (entry && entry.expiresAt > Date.now()) return entry
    if (entry && entries.delete(key)) changed()
    return undefined
  }
  const liveEntries = () => {
    for (const key of entries.keys()) live(key)
    return [...entries]
  }
  let lastPlace = entries.size

  return {
    get: live,
    put: (key, value, ttlSeconds) => {
      const place = live(key)?.place ?? ++lastPlace
      entries.set(key, { value, expiresAt: Date.now() + ttlSeconds * 1000, place })
      changed()
    },
    delete: (key) => {
      const known = live(key) !== undefined
      entries.delete(key)
      changed()
      return known
    },
    deleteAll: (match) => {
      const matching = liveEntries().filter(([key]) => matches(key, match))
      for (const [key] of matching) entries.delete(key)
      changed()
      return matching.length
    },
    list: (match, cursor) => {
      const rest = liveEntries().filter(([, { place }]) => place > cursor)
      const page = rest.slice(0, KEYS_PER_PAGE)
      const next = rest.length > KEYS_PER_PAGE ? (page.at(-1)?.[1].place ?? 0) : 0
      return { keys: page.map(([key]) => key).filter((key) => matches(key, match)), cursor: next }
    },
    stats: () => {
      const all = liveEntries()
      const bytesKeys = all.reduce((sum, [key]) => sum + Buffer.byteLength(key), 0)
      const bytesValues = all.reduce((sum, [, { value }]) => sum + value.length, 0)
      return { keys: all.length, bytesKeys, bytesValues }
    },
  }
}

/** Only `*` is special. */
function matches(key: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true
  const parts = pattern.split('*').map((part) => part.replace(/[.-]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(key)
}
