import { alertSender } from '../shared/alerts/alert-sender'
import { commerceReader } from '../shared/commerce-reader/commerce-reader'
import type { Database } from '../shared/database/client/database-client'
import {
  ensureCollections,
  ensureIndexes,
  isDatabaseCurrent,
} from '../shared/database/client/ensure-database'
import { fingerprintOf } from '../shared/merchant/read-only'
import { LIMITS } from '../shared/publishing/limits'
import { NO_OBSERVER } from '../shared/publishing/observer'
import type { ActionParams, ActionResult, ActivationContext } from '../shared/runtime/action'
import { openCommerce } from '../shared/runtime/clients/open-commerce'
import { openDatabase, openSettings } from '../shared/runtime/clients/open-stores'
import { loadPresence, withInstallation } from '../shared/runtime/clients/with-installation'
import { parseConfiguration, parseDatabaseConfiguration } from '../shared/runtime/configuration/configuration'
import type { Configuration } from '../shared/runtime/configuration/configuration-types'
import { errorCode } from '../shared/runtime/error-words'
import type { Logger } from '../shared/runtime/logger'
import { WAKE_PAUSE_MS, wakePublisher } from '../shared/runtime/wake-publisher'
import { observePublication } from '../shared/telemetry/observe-publication'
import { minutes, seconds } from '../shared/time'
import { merchantSource } from './adapters/merchant-source'
import { missedEvents } from './adapters/missed-events'
import { ownEvents } from './adapters/own-events'
import { openSellers, sellingPartners } from './adapters/sellers'
import { systemClock } from './worker/clock'
import { work, workIfDue } from './worker/work'
import type { WorkOptions } from './worker/work-options'

/** Events often come close together. */
const LINGER_MS = seconds(10)
/** The alarm comes every minute. */
const DOZE_MS = minutes(1)
/** Well below the action's limit of 600 s, with room for a slow last call. */
const RUN_MS = minutes(8)

/** The worker that does everything after a hint: it reads, decides, sends and records. */
export async function publish(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  // Neither waits for the other: the database needs a token, the presence a record of aio state.
  const opening = openDatabase(parseDatabaseConfiguration(params), context)
  const isCurrent = opening.then(isDatabaseCurrent).catch(() => false)
  // The alarm runs as long as the app is deployed.
  const presence = await loadPresence(params, context)
  if (presence !== 'installed') {
    context.log.info('nothing is done: the app is not installed in Commerce', {
      presence,
    })
    return { statusCode: 200, body: { kind: presence } }
  }
  const configuration = parseConfiguration(await withInstallation(params, context))
  const database = await opening
  try {
    if (!(await isCurrent)) await prepareDatabase(database, context.log)
    const options = await workOptions({ configuration, database, params, context })
    const outcome = await (params.isWoken === true ? work : workIfDue)(options)
    if (outcome.hasMore) await wakePublisher(context)
    return { statusCode: 200, body: { ...outcome } }
  } finally {
    await database.close()
  }
}

interface Publishing {
  readonly configuration: Configuration
  readonly database: Database
  readonly params: ActionParams
  readonly context: ActivationContext
}

async function workOptions({ configuration, database, params, context }: Publishing): Promise<WorkOptions> {
  const { telemetry, log } = context
  const settings = await openSettings(configuration, context, async () => database)
  const own = fingerprintOf(configuration.commerce.baseUrl, context.namespace)
  const { load, account, finishSaves, snapshot } = merchantSource({ settings, database, log, own })
  const openPartner = sellingPartners(configuration, {
    loadAccount: account,
    loadSecrets: settings.loadSecrets,
  })
  const commerce = commerceReader(openCommerce(configuration), systemClock.now)
  return {
    activationId: context.activationId,
    database,
    loadMerchant: load,
    renewRecords: () => settings.renew(),
    finishSaves,
    snapshot,
    missedEvents: missedEvents(configuration),
    ownEvents: ownEvents(configuration),
    alerts: alertSender(configuration, settings, context.namespace),
    commerce,
    observer: telemetry ? observePublication(telemetry, systemClock.date) : NO_OBSERVER,
    openSellers: (maySend) =>
      openSellers({ openPartner, clock: systemClock, maySend, onThrottled: telemetry?.countThrottled }),
    begin: params.isWoken === true ? commerce.readAhead : undefined,
    clock: systemClock,
    log,
    limits: LIMITS,
    patienceMs: params.isEarly === true ? WAKE_PAUSE_MS : 0,
    lingerMs: LINGER_MS,
    dozeMs: DOZE_MS,
    runMs: RUN_MS,
  }
}

/** Waits for collections. Indexes are built while the publisher works. */
async function prepareDatabase(database: Database, log: Logger): Promise<void> {
  if (!(await ensureCollections(database, systemClock))) return
  void ensureIndexes(database).catch((error: unknown) => {
    log.warn('the indexes of the database could not be created yet', { code: errorCode(error) })
  })
}
