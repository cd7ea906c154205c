import { alertSender } from '../shared/alerts/alert-sender'
import { commerceReader } from '../shared/commerce-reader/commerce-reader'
import type { Database } from '../shared/database/client/database-client'
import {
  ensureCollections,
  ensureIndexes,
  isDatabaseCurrent,
} from '../shared/database/client/ensure-database'
import { taskStateCollection } from '../shared/database/work/task-states'
import { finishSaves, repairRecords } from '../shared/merchant/configuration-records'
import { type ConfigurationSources, configurationStores } from '../shared/merchant/configuration-stores'
import { keepFingerprint } from '../shared/merchant/keep-fingerprint'
import { loadMerchant } from '../shared/merchant/load-merchant'
import { fingerprintOf } from '../shared/merchant/read-only'
import { CATEGORIES, categoryTreeOf } from '../shared/publishing/commerce-state/known-categories'
import { LIMITS } from '../shared/publishing/limits'
import type { Merchant } from '../shared/publishing/merchant'
import { NO_OBSERVER } from '../shared/publishing/observer'
import type { ActionParams, ActionResult, ActivationContext } from '../shared/runtime/action'
import { openCommerce } from '../shared/runtime/clients/open-commerce'
import { openDatabase, openSettings } from '../shared/runtime/clients/open-stores'
import { loadPresence, withInstallation } from '../shared/runtime/clients/with-installation'
import { parseConfiguration } from '../shared/runtime/configuration/configuration'
import { errorCode } from '../shared/runtime/error-words'
import type { Logger } from '../shared/runtime/logger'
import { wakePublisher } from '../shared/runtime/wake-publisher'
import type { Fingerprint } from '../shared/settings-store/records'
import { observePublication } from '../shared/telemetry/observe-publication'
import { minutes, seconds } from '../shared/time'
import { missedEvents } from './adapters/missed-events'
import { ownEvents } from './adapters/own-events'
import { openSellers, sellingPartners } from './adapters/sellers'
import { systemClock } from './worker/clock'
import { work, workIfDue } from './worker/work'

/** Events often come close together. */
const LINGER_MS = seconds(10)
/** The alarm comes every minute. */
const DOZE_MS = minutes(1)
/** Well below the action's limit of 600 s, with room for a slow last call. */
const RUN_MS = minutes(8)
/** The user of the publisher's own saves. */
const PUBLISHER = 'publisher'

/** The worker that does everything after a hint: it reads, decides, sends and records. */
export async function publish(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  // The alarm runs as long as the app is deployed.
  const presence = await loadPresence(params, context)
  if (presence !== 'installed') {
    context.log.info('nothing is done: the app is not installed in Commerce', {
      presence,
    })
    return { statusCode: 200, body: { kind: presence } }
  }
  const configuration = parseConfiguration(await withInstallation(params, context))
  const { telemetry } = context
  const database = await openDatabase(configuration, context)
  try {
    await prepareDatabase(database, context.log)
    const settings = await openSettings(configuration, context, async () => database)
    const openPartner = sellingPartners(configuration, settings)
    const start = params.isWoken === true ? work : workIfDue
    const outcome = await start({
      activationId: context.activationId,
      database,
      loadMerchant: merchantLoader({
        settings,
        database,
        log: context.log,
        own: fingerprintOf(configuration.commerce.baseUrl, context.namespace),
      }),
      renewRecords: () => settings.renew(),
      finishSaves: saveFinisher({ settings, database, log: context.log }),
      missedEvents: missedEvents(configuration),
      ownEvents: ownEvents(configuration),
      alerts: alertSender(configuration, settings, context.namespace),
      commerce: commerceReader(openCommerce(configuration), systemClock.now),
      observer: telemetry ? observePublication(telemetry, systemClock.date) : NO_OBSERVER,
      openSellers: (maySend) =>
        openSellers({ openPartner, clock: systemClock, maySend, onThrottled: telemetry?.countThrottled }),
      clock: systemClock,
      log: context.log,
      limits: LIMITS,
      lingerMs: LINGER_MS,
      dozeMs: DOZE_MS,
      runMs: RUN_MS,
    })
    if (outcome.hasMore) await wakePublisher(context)
    return { statusCode: 200, body: { ...outcome } }
  } finally {
    await database.close()
  }
}

interface MerchantSources extends ConfigurationSources {
  /** Where this publisher runs. */
  readonly own: Fingerprint
}

/** Waits for collections. Indexes are built while the publisher works. */
async function prepareDatabase(database: Database, log: Logger): Promise<void> {
  if (await isDatabaseCurrent(database).catch(() => false)) return
  if (!(await ensureCollections(database, systemClock))) return
  void ensureIndexes(database).catch((error: unknown) => {
    log.warn('the indexes of the database could not be created yet', { code: errorCode(error) })
  })
}

/**
 * Loads the merchant's configuration. Before the first load, it completes an interrupted save, and stores where the
 * state belongs if there is a store.
 */
export function merchantLoader({ own, ...sources }: MerchantSources): () => Promise<Merchant> {
  const { settings } = sources
  const stores = configurationStores(sources)
  const taskStates = taskStateCollection(sources.database)
  let isRepaired = false
  return async () => {
    if (!isRepaired) {
      await finishSaves(stores)
      await repairRecords(stores)
    }
    if (!isRepaired && (await settings.loadStores()).length > 0) await keepFingerprint(stores, own, PUBLISHER)
    const place = { ...own, databaseId: await stores.installation.load() }
    const merchant = await loadMerchant(settings, place, async () =>
      categoryTreeOf(await taskStates.load(CATEGORIES)),
    )
    isRepaired = true
    return merchant
  }
}

/** Completes what an interrupted save left. */
export function saveFinisher(sources: ConfigurationSources): () => Promise<number> {
  const stores = configurationStores(sources)
  return () => finishSaves(stores)
}
