import {
  type Database,
  DatabaseUnavailableError,
} from '../../../../actions/shared/database/client/database-client'
import type { StateClient } from '../../../../actions/shared/settings-store/state-client'
import { createStepwiseDatabase } from '../../../simulation/interleavings/stepwise-database'

/** What happens to one request to Database Storage or aio state. */
export type Interruption =
  /** Refused, with nothing done. */
  | 'refused'
  /** Done, but the answer was lost. */
  | 'lost'
  /** Done, and sent once more because the answer was late. */
  | 'repeated'

export interface InterruptibleStores {
  readonly database: Database
  readonly state: StateClient
  /** Requests since the last call of `interrupt`. */
  requests(): number
  /** Interrupts the request with this number, from 1. Null: none. */
  interrupt(number: number | null, how?: Interruption): void
}

const YEAR_MS = 365 * 24 * 60 * 60_000

/** Database Storage and aio state in memory. One request can be interrupted. */
export function interruptibleStores(): InterruptibleStores {
  let [requests, at, how]: [number, number | null, Interruption] = [0, null, 'refused']
  const step = async <T>(_name: string, work: () => T): Promise<T> => {
    requests += 1
    if (requests !== at) return work()
    if (how === 'refused') throw new DatabaseUnavailableError('a request', 503)
    const first = work()
    if (how === 'lost') throw new DatabaseUnavailableError('a request', null)
    void first
    return work()
  }
  const values = new Map<string, string>()
  const state: StateClient = {
    get: (key) =>
      step('get', () => {
        const value = values.get(key)
        return value === undefined ? undefined : { value, expiresAt: new Date(Date.now() + YEAR_MS) }
      }),
    put: (key, value) => step('put', () => void values.set(key, value)),
    delete: (key) => step('delete', () => void values.delete(key)),
    list: (prefix) => step('list', () => [...values.keys()].filter((key) => key.startsWith(prefix))),
  }
  return {
    database: createStepwiseDatabase().over(step),
    state,
    requests: () => requests,
    interrupt: (number, given = 'refused') => {
      requests = 0
      at = number
      how = given
    },
  }
}
