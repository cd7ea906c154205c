import { alertSender } from '../shared/alerts/alert-sender'
import { commerceReader } from '../shared/commerce-reader/commerce-reader'
import type { Database } from '../shared/database/client/database-client'
import { fingerprintOf } from '../shared/merchant/read-only'
import { LIMITS } from '../shared/publishing/limits'
import { NO_OBSERVER } from '../shared/publishing/observer'
import type { ActionParams, ActivationContext } from '../shared/runtime/action'
import { openCommerce } from '../shared/runtime/clients/open-commerce'
import { openSettings } from '../shared/runtime/clients/open-settings'
import type { Configuration } from '../shared/runtime/configuration/configuration-types'
import { WAKE_PAUSE_MS } from '../shared/runtime/wake-publisher'
import { observePublication } from '../shared/telemetry/observe-publication'
import { minutes, seconds } from '../shared/time'
import { merchantSource } from './adapters/merchant-source'
import { missedEvents } from './adapters/missed-events'
import { ownEvents } from './adapters/own-events'
import { openSellers, sellingPartners } from './adapters/sellers'
import { systemClock } from './worker/clock'
import { type WorkOutcome, work, workIfDue } from './worker/work'
import type { WorkOptions } from './worker/work-options'

/** Events often come close together. */
const LINGER_MS = seconds(10)
/** The alarm comes every minute. */
const DOZE_MS = minutes(1)
/** Well below the action's limit of 600 s, with room for a slow last call. */
const RUN_MS = minutes(8)

export interface Publishing {
  readonly configuration: Configuration
  readonly database: Database
  readonly params: ActionParams
  readonly context: ActivationContext
}

/** One activation of the worker, with everything that it works with. */
export async function startWork(publishing: Publishing): Promise<WorkOutcome> {
  const options = await workOptions(publishing)
  return options.wake ? work(options) : workIfDue(options)
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
  const isWoken = params.isWoken === true
  const commerce = commerceReader(openCommerce(configuration), systemClock.now)
  return {
    activationId: context.activationId,
    database,
    loadMerchant: isWoken ? begun(load, systemClock) : load,
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
    wake: isWoken
      ? { begin: commerce.readAhead, patienceMs: params.isEarly === true ? WAKE_PAUSE_MS : 0 }
      : undefined,
    clock: systemClock,
    log,
    limits: LIMITS,
    lingerMs: LINGER_MS,
    dozeMs: DOZE_MS,
    runMs: RUN_MS,
  }
}

/** The lease is taken within milliseconds. What was read longer before it is read again. */
const BEGUN_MS = seconds(1)

/** Begins the first read now, while the lease is being taken. */
function begun<T>(read: () => Promise<T>, { now }: Pick<WorkOptions['clock'], 'now'>): () => Promise<T> {
  const at = now()
  let first: Promise<T> | undefined = read()
  first.catch(() => {})
  return () => {
    const known = now() - at < BEGUN_MS ? first : undefined
    first = undefined
    return known ?? read()
  }
}
