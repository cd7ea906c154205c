import { alertSender } from '../shared/alerts/alert-sender'
import type { Database } from '../shared/database/client/database-client'
import {
  ensureCollections,
  ensureIndexes,
  isDatabaseCurrent,
} from '../shared/database/client/ensure-database'
import { finishSaves, repairRecords } from '../shared/merchant/configuration-records'
import { type ConfigurationSources, configurationStores } from '../shared/merchant/configuration-stores'
import { keepFingerprint } from '../shared/merchant/keep-fingerprint'
import { loadMerchant } from '../shared/merchant/load-merchant'
import { fingerprintOf } from '../shared/merchant/read-only'
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
import { commerceReader } from './adapters/commerce-reader'
import { missedEvents } from './adapters/missed-events'
import { ownEvents } from './adapters/own-events'
import { openSellers, sellingPartners } from './adapters/sellers'
import { systemClock } from './worker/clock'
import { work } from './worker/work'

/** The alarm comes every minute, so that there is a worker most of the time. */
const LINGER_MS = seconds(50)
/** Well within the action's own limit of 600 s, with room for a last slow call. */
const RUN_MS = minutes(8)
/** Who saved what the publisher keeps of itself. */
const PUBLISHER = 'publisher'

/** The worker that owns everything that follows a hint: it reads, decides, sends and remembers. */
export async function publish(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  // The alarm goes on for as long as the app is deployed.
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
    const outcome = await work({
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

/** Collections are waited for; indexes are built while the publisher works. */
async function prepareDatabase(database: Database, log: Logger): Promise<void> {
  if (await isDatabaseCurrent(database).catch(() => false)) return
  if (!(await ensureCollections(database, systemClock))) return
  void ensureIndexes(database).catch((error: unknown) => {
    log.warn('the indexes of the database could not be created yet', { code: errorCode(error) })
  })
}

/**
 * What the merchant configured. Before it is read for the first time, a save that was cut off is finished, and where
 * the state belongs is kept, once there is a store.
 */
export function merchantLoader({ own, ...sources }: MerchantSources): () => Promise<Merchant> {
  const { settings } = sources
  const stores = configurationStores(sources)
  let isRepaired = false
  return async () => {
    if (!isRepaired) {
      await finishSaves(stores)
      await repairRecords(stores)
    }
    if (!isRepaired && (await settings.loadStores()).length > 0) await keepFingerprint(stores, own, PUBLISHER)
    const merchant = await loadMerchant(settings, { ...own, databaseId: await stores.installation.load() })
    isRepaired = true
    return merchant
  }
}

/** Finishes what a save that was cut off has left to be written. */
export function saveFinisher(sources: ConfigurationSources): () => Promise<number> {
  const stores = configurationStores(sources)
  return () => finishSaves(stores)
}
