import { setTimeout as sleep } from 'node:timers/promises'
import type { CollectionName, Database } from '../shared/database/client/database-client'
import { COLLECTIONS } from '../shared/database/client/ensure-database'
import { leaseCollection } from '../shared/database/work/leases'
import type { StateClient } from '../shared/settings-store/state-client'
import { INSTALLATION_KEY, PREFIX } from '../shared/settings-store/state-keys'
import { minutes, seconds } from '../shared/time'

export interface AppData {
  readonly state: StateClient
  readonly database: Database
  readonly wait?: (milliseconds: number) => Promise<unknown>
}

const LOOK_MS = seconds(1)
/**
 * Long enough for a publisher, which renews its lease every 10 seconds, to end its work, or for the 30 seconds of a
 * dead one to pass.
 */
const PATIENCE_MS = minutes(2)
/** Time for requests under way to take effect. */
const SETTLE_MS = seconds(2)
const ROUNDS = 5

/**
 * Removes everything that the app keeps, except the installation record, which says that the removal is under way, so
 * that no publisher starts and the page writes nothing. A running publisher ends first. Safe to repeat; it continues
 * where it stopped.
 */
export async function removeData({ state, database, wait = sleep }: AppData): Promise<void> {
  // Credentials first, so that they are gone even if the database is unavailable.
  await removeKeys(state)
  const isThere = (await database.provisionStatus()) === 'PROVISIONED'
  if (isThere) await endPublisher(database, wait)
  for (let round = 0; round < ROUNDS; round += 1) {
    const keys = await removeKeys(state)
    const collections = isThere ? await dropCollections(database) : 0
    if (round > 0 && keys + collections === 0) return
    await wait(SETTLE_MS)
  }
  throw new Error('The data of the app are written again while they are removed. Try again in some minutes.')
}

async function endPublisher(database: Database, wait: (milliseconds: number) => Promise<unknown>) {
  const leases = leaseCollection(database)
  const seen = await leases.lastSeen()
  for (let waited = 0; !(await leases.callBack(new Date())); waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) {
      // A live holder would have renewed it, so its end was set by a wrong clock.
      if (seen?.getTime() === (await leases.lastSeen())?.getTime()) return
      throw new Error('The app is still busy with what it had begun. Try again in some minutes.')
    }
    await wait(LOOK_MS)
  }
}

/** Returns how many there were. */
async function removeKeys(state: StateClient): Promise<number> {
  const keys = (await state.list(PREFIX)).filter((key) => key !== INSTALLATION_KEY)
  await Promise.all(keys.map((key) => state.delete(key)))
  return keys.length
}

/** Returns how many there were. The lease goes last, because nobody can take it while it exists. */
async function dropCollections(database: Database): Promise<number> {
  const there = new Set(await database.collectionNames())
  const own = COLLECTIONS.filter((name) => there.has(name))
  const isLease = (name: CollectionName) => name === 'leases'
  for (const name of [...own.filter((each) => !isLease(each)), ...own.filter(isLease)])
    await database.dropCollection(name)
  return own.length
}
