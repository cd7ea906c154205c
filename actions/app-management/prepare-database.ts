import { setTimeout as sleep } from 'node:timers/promises'
import { ensureDatabase } from '../shared/database/client/ensure-database'
import type { ActionParams } from '../shared/runtime/action'
import { openDatabase } from '../shared/runtime/clients/open-database'
import { parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { errorCode } from '../shared/runtime/error-words'
import { minutes } from '../shared/time'

/** All steps share ten minutes. If the database takes longer, the publisher finishes the setup. */
const PATIENCE_MS = minutes(1)

/** Requests the database and waits for a while. Throws with instructions if it will never be ready. */
export async function prepareDatabase(
  params: ActionParams,
  wait: (milliseconds: number) => Promise<unknown> = sleep,
): Promise<'ready' | 'pending'> {
  const configuration = parseDatabaseConfiguration(params)
  const database = await openDatabase(configuration, { namespace: process.env.__OW_NAMESPACE ?? '' })
  const waiting = async (milliseconds: number) => {
    await wait(milliseconds)
  }
  try {
    await ensureDatabase(database, { sleep: waiting, patienceMs: PATIENCE_MS })
    return 'ready'
  } catch (error) {
    if (errorCode(error) !== 'DATABASE_NOT_READY') throw error
    return 'pending'
  } finally {
    await database.close()
  }
}
