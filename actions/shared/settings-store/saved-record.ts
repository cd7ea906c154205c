import type * as v from 'valibot'
import { parseStored } from './parse-stored'
import type { StateClient } from './state-client'
import { CONFIGURATION_TTL, RENEW_BELOW } from './state-keys'

/** One record under one key. A record that is about to expire is written again when it is read. */
export interface SavedRecord<T> {
  load(): Promise<T | undefined>
  save(record: T): Promise<void>
  remove(): Promise<void>
}

export function savedRecord<T extends object>(
  state: StateClient,
  key: string,
  schema: v.GenericSchema<unknown, T>,
): SavedRecord<T> {
  return {
    load: async () => {
      const stored = await state.get(key)
      if (stored === undefined) return undefined
      const secondsLeft = (stored.expiresAt.getTime() - Date.now()) / 1000
      if (secondsLeft < RENEW_BELOW) await state.put(key, stored.value, CONFIGURATION_TTL)
      return parseStored(key, stored.value, schema)
    },
    save: async (record) => {
      await state.put(key, JSON.stringify(record), CONFIGURATION_TTL)
    },
    remove: async () => {
      await state.delete(key)
    },
  }
}
