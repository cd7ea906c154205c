import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../shared/database/client/database-client'
import {
  ensureCollections,
  ensureIndexes,
  isDatabaseCurrent,
} from '../shared/database/client/ensure-database'
import type { ActionParams, ActionResult, ActivationContext } from '../shared/runtime/action'
import { appAccessToken } from '../shared/runtime/clients/ims-token'
import { openDatabase } from '../shared/runtime/clients/open-database'
import { loadPresence, withInstallation } from '../shared/runtime/clients/with-installation'
import { parseConfiguration, parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import { errorCode } from '../shared/runtime/error-words'
import type { Logger } from '../shared/runtime/logger'
import { wakePublisherSparingly } from '../shared/runtime/wake-publisher'
import { systemClock } from './worker/clock'

/** The worker that does everything after a hint: it reads, decides, sends and records. */
export async function publish(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  const begun = begin(params, context)
  try {
    return await continueWith(begun, params, context)
  } finally {
    await begun.opening.then(
      (database) => database.close(),
      () => {},
    )
  }
}

async function continueWith(
  { reading, opening, isCurrent, loading }: ReturnType<typeof begin>,
  params: ActionParams,
  context: ActivationContext,
): Promise<ActionResult> {
  // The alarm runs as long as the app is deployed.
  const presence = await reading
  if (presence !== 'installed') {
    context.log.info('nothing is done: the app is not installed in Commerce', {
      presence,
    })
    return { statusCode: 200, body: { kind: presence } }
  }
  const configuration = parseConfiguration(await withInstallation(params, context))
  const database = await opening
  if (!(await isCurrent)) await prepareDatabase(database, context.log)
  const { startWork } = await loading
  const outcome = await startWork({ configuration, database, params, context })
  if (outcome.hasMore) await wakePublisherSparingly(context)
  return { statusCode: 200, body: { ...outcome } }
}

/**
 * Requests what every start needs, and loads the code that comes next while the answers are on their way. Loading keeps
 * the process busy, so each request leaves before the next part is loaded.
 */
function begin(params: ActionParams, context: ActivationContext) {
  const configuration = parseDatabaseConfiguration(params)
  const token = appAccessToken(configuration)
  const reading = left(token).then(() => loadPresence(params, context))
  const opening = left(token)
    .then(() => sleep(1))
    .then(() => openDatabase(configuration, context))
  const isCurrent = opening.then(isDatabaseCurrent).catch(() => false)
  const loading = opening.then(() => sleep(1)).then(() => import('./start-work'))
  // What fails is thrown where it is awaited. Where the app is not installed, only closing the database is.
  for (const each of [reading, opening, loading]) each.catch(() => {})
  return { reading, opening, isCurrent, loading }
}

/** Resolves when a request is on its way, whatever its answer. */
async function left(request: Promise<unknown>): Promise<void> {
  request.catch(() => {})
  await sleep(1)
}

/** Waits for collections. Indexes are built while the publisher works. */
async function prepareDatabase(database: Database, log: Logger): Promise<void> {
  if (!(await ensureCollections(database, systemClock))) return
  void ensureIndexes(database).catch((error: unknown) => {
    log.warn('the indexes of the database could not be created yet', { code: errorCode(error) })
  })
}
