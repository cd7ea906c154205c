import type { init } from '@adobe/aio-lib-state'
import { seconds } from '../time'

/** aio state as this app uses it: text under keys that expire after a given number of seconds. */
export interface StateClient {
  /** Undefined if the key does not exist. Throws on an outage. */
  get(key: string): Promise<StoredValue | undefined>
  put(key: string, value: string, ttlSeconds: number): Promise<void>
  delete(key: string): Promise<void>
  /** Keys that begin with `prefix`. A key written a few milliseconds ago may be missing. */
  list(prefix: string): Promise<readonly string[]>
}

export interface StoredValue {
  readonly value: string
  readonly expiresAt: Date
}

export interface StateAccess {
  readonly namespace: string
  readonly auth: string
  readonly region: 'amer' | 'emea' | 'apac' | 'aus'
}

/** aio state could not be read or written. The values in its client's own error are left out. */
class StateUnavailableError extends Error {
  readonly code: string

  constructor(doing: string, code: string) {
    super(`aio state could not ${doing} (${code}).`)
    this.name = 'StateUnavailableError'
    this.code = code
  }
}

/** The client waits as long as a Retry-After says; this app waits no longer than this. */
const DEADLINE_MS = seconds(15)

export async function connectState(access: StateAccess): Promise<StateClient> {
  const state = await guarded('be opened', () => openState(access))
  return {
    get: async (key) => {
      const found = await guarded('be read', () => state.get(key))
      if (!found) return undefined
      return { value: found.value, expiresAt: new Date(found.expiration) }
    },
    put: async (key, value, ttl) => {
      await guarded('be written', () => state.put(key, value, { ttl }))
    },
    delete: async (key) => {
      await guarded('be written', () => state.delete(key))
    },
    list: (prefix) =>
      guarded('be listed', async () => {
        const found = new Set<string>()
        for await (const { keys } of state.list({ match: `${prefix}*` }))
          for (const key of keys) found.add(key)
        return [...found]
      }),
  }
}

type State = Awaited<ReturnType<typeof init>>

/** Cached in the container, because opening a client takes as long as preparing a request. */
let opened: { readonly access: StateAccess; readonly state: State } | undefined

async function openState({ namespace, auth, region }: StateAccess): Promise<State> {
  const { access, state } = opened ?? {}
  if (state && access?.namespace === namespace && access.auth === auth && access.region === region)
    return state
  const fresh = await (await loadLibrary())({ ow: { namespace, auth }, region, logLevel: 'none' } as never)
  opened = { access: { namespace, auth, region }, state: fresh }
  return fresh
}

/** Loaded when it is needed, because that takes as long as several requests. */
async function loadLibrary(): Promise<typeof init> {
  const { trustConstantSchemas } = await import('./constant-schemas')
  trustConstantSchemas()
  return (await import('@adobe/aio-lib-state')).init
}

async function guarded<T>(doing: string, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const reached = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StateUnavailableError(doing, 'DEADLINE')), DEADLINE_MS)
  })
  try {
    return await Promise.race([work(), reached])
  } catch (error) {
    if (error instanceof StateUnavailableError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
    throw new StateUnavailableError(doing, code)
  } finally {
    clearTimeout(timer)
  }
}
