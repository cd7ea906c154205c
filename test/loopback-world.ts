import { randomBytes } from 'node:crypto'
import { merchantSource } from '../actions/publisher/adapters/merchant-source'
import { openSellers, sellingPartners } from '../actions/publisher/adapters/sellers'
import { systemClock, type WorkerClock } from '../actions/publisher/worker/clock'
import { type WorkOutcome, work } from '../actions/publisher/worker/work'
import type { WorkOptions } from '../actions/publisher/worker/work-options'
import { commerceReader } from '../actions/shared/commerce-reader/commerce-reader'
import { connectDatabase, type Database } from '../actions/shared/database/client/database-client'
import { ensureDatabase } from '../actions/shared/database/client/ensure-database'
import type { ListingDocument } from '../actions/shared/database/listings/listing-document'
import { listingCollection, listingId } from '../actions/shared/database/listings/listings'
import { jobCollection } from '../actions/shared/database/work/jobs'
import { NEW, pendingCollection } from '../actions/shared/database/work/pending'
import type { ListingRule } from '../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../actions/shared/listing-quantity/stock-quantity-settings'
import { fingerprintOf } from '../actions/shared/merchant/read-only'
import { LIMITS } from '../actions/shared/publishing/limits'
import { NO_OBSERVER } from '../actions/shared/publishing/observer'
import { openCommerce } from '../actions/shared/runtime/clients/open-commerce'
import { parseConfiguration } from '../actions/shared/runtime/configuration/configuration'
import { createLogger } from '../actions/shared/runtime/logger'
import { createSettingsStore, type SettingsStore } from '../actions/shared/settings-store/settings-store'
import { connectState } from '../actions/shared/settings-store/state-client'
import { observePublication } from '../actions/shared/telemetry/observe-publication'
import type { Telemetry } from '../actions/shared/telemetry/telemetry'
import { type AmazonStandIn, createAmazonStandIn } from '../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../dev/catalogue/create-catalogue'
import type { Catalogue } from '../dev/catalogue/types'
import { type CommerceStandIn, createCommerceStandIn } from '../dev/commerce/commerce-stand-in'
import { createDatabaseStandIn } from '../dev/database/database-stand-in'
import { createImsStandIn, type ImsStandIn } from '../dev/ims/ims-stand-in'
import type { StandIn } from '../dev/stand-in'
import { createStateStandIn } from '../dev/state/state-stand-in'
import * as world from '../dev/world'
import { actionInputs } from './action-inputs'
import { quietPorts } from './actions/shared/publishing/quiet-ports'
import { quickClock } from './quick-clock'
import { boxWith } from './secret-box'

/** Everything around the actions on loopback, except I/O Runtime. The actions are called as functions. */
export interface LoopbackWorld {
  readonly ims: ImsStandIn
  readonly state: StandIn
  readonly databaseServer: StandIn
  readonly amazon: AmazonStandIn
  readonly commerce: CommerceStandIn
  readonly database: Database
  readonly settings: SettingsStore
  /** Default inputs of the actions, as `ext.config.yaml` names them. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** Runs the publisher until nothing is due. */
  publish(telemetry?: Telemetry): Promise<WorkOutcome>
  /** Runs the publisher as a person's command does. */
  wake(): Promise<WorkOutcome>
  listing(storeId: string, sellerSku: string): Promise<ListingDocument | undefined>
  close(): Promise<void>
}

const ports = world.portsFrom(Number(process.env.TEST_PORT_BASE))

export interface LoopbackOptions {
  /** False by default: no rate limit. */
  readonly throttle?: boolean
  /** Milliseconds that Amazon takes for a feed or a report. Almost none by default. */
  readonly feedDelayMs?: number
  /** Seller SKUs on Amazon. Defaults to the whole catalogue; fewer publish sooner. */
  readonly sellerSkus?: readonly string[]
  /** The publisher's clock. Waits a quarter as long by default. */
  readonly clock?: WorkerClock
  /** Clock of Commerce and Amazon, in milliseconds since 1970. Defaults to the machine's. */
  readonly now?: () => number
}

export async function startLoopbackWorld(options: LoopbackOptions = {}): Promise<LoopbackWorld> {
  const { namespace, auth } = world.runtime
  const { clock = quickClock } = options
  Object.assign(process.env, { __OW_NAMESPACE: namespace, __OW_API_KEY: auth })
  const ims = createImsStandIn()
  const state = createStateStandIn({ namespace, auth })
  const databaseServer = createDatabaseStandIn({ namespace, ims, provisionMs: 10 })
  const catalogue = catalogueOf(options.sellerSkus)
  const amazon = createAmazonStandIn({
    catalogue,
    acceptanceDelayMs: 0,
    feedDelayMs: options.feedDelayMs ?? 20,
    reportCopyMs: 0,
    throttle: options.throttle ?? false,
    redirectUris: [world.redirectUri(ports.runtime)],
    ...(options.now ? { now: options.now } : {}),
  })
  const commerce = createCommerceStandIn({
    catalogue,
    events: 'off',
    verifyBearer: async (token) => ims.verify(token).kind === 'valid',
    ...(options.now ? { now: options.now } : {}),
  })
  const servers = [
    [ims.standIn, ports.ims],
    [state.standIn, ports.state],
    [databaseServer.standIn, ports.database],
    [amazon.standIn, ports.amazon],
    [commerce.standIn, ports.commerce],
  ] as const
  for (const [server, port] of servers) await server.listen(port)

  const inputs = actionInputs()
  const configuration = parseConfiguration(inputs)
  const database = await connectDatabase({
    namespace,
    region: configuration.dataRegion,
    token: async () => ims.mintServiceToken(),
  })
  await ensureDatabase(database, clock)
  const settings = createSettingsStore(
    await connectState({ namespace, auth, region: configuration.dataRegion }),
    boxWith(configuration.encryptionKey),
  )
  const log = createLogger('publisher', 'error')
  const own = fingerprintOf(configuration.commerce.baseUrl, namespace)
  const { loadSecrets } = settings
  const ofMerchant = (telemetry?: Telemetry) => {
    const { load, account, finishSaves, snapshot } = merchantSource({ settings, database, log, own })
    const openPartner = sellingPartners(configuration, { loadAccount: account, loadSecrets })
    const onThrottled = telemetry?.countThrottled
    return {
      ...{ loadMerchant: load, finishSaves, snapshot },
      openSellers: (maySend: () => boolean) => openSellers({ openPartner, clock, maySend, onThrottled }),
    }
  }
  const workOptions = (telemetry?: Telemetry): WorkOptions => ({
    ...quietPorts(),
    ...ofMerchant(telemetry),
    activationId: randomBytes(8).toString('hex'),
    database,
    renewRecords: () => settings.renew(),
    commerce: commerceReader(openCommerce(configuration), clock.now),
    observer: telemetry ? observePublication(telemetry, systemClock.date) : NO_OBSERVER,
    clock,
    log,
    limits: LIMITS,
    lingerMs: 400,
    dozeMs: 0,
    runMs: 240_000,
  })
  return {
    ims,
    state: state.standIn,
    databaseServer: databaseServer.standIn,
    amazon,
    commerce,
    database,
    settings,
    inputs,
    publish: (telemetry) => publishAll(database, () => workOptions(telemetry)),
    wake: () => work({ ...workOptions(), wake: { patienceMs: 0 } }),
    listing: async (storeId, sellerSku) => {
      const found = await listingCollection(database).bySellerSku([sellerSku])
      return found.find(({ _id }) => _id === listingId(storeId, sellerSku))
    },
    close: async () => {
      for (const [server] of servers) await server.close()
    },
  }
}

/** On a busy machine a worker may end between two steps. As on the Runtime, the next one continues. */
const WORKERS_MAXIMUM = 20

async function publishAll(database: Database, options: () => WorkOptions): Promise<WorkOutcome> {
  let outcome = await work(options())
  for (let workers = 1; workers < WORKERS_MAXIMUM && (await isUnfinished(database)); workers += 1) {
    const next = await work(options())
    outcome = { ...next, accepted: outcome.accepted + next.accepted }
  }
  return outcome
}

/** Ignores waiting work: postponed jobs, and documents that were already evaluated. */
async function isUnfinished(database: Database): Promise<boolean> {
  const [due, open] = await Promise.all([
    pendingCollection(database).due([NEW], new Date(), 1),
    jobCollection(database).open(),
  ])
  return due.length > 0 || open.some(({ message }) => message === null)
}

function catalogueOf(sellerSkus: readonly string[] | undefined): Catalogue {
  const catalogue = createCatalogue()
  if (!sellerSkus) return catalogue
  return {
    ...catalogue,
    listings: catalogue.listings.filter(({ sellerSku }) => sellerSkus.includes(sellerSku)),
  }
}

export const SETTINGS: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

export interface ApiReply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the reply that it asked for.
  readonly body: any
}

export interface ApiCall {
  readonly method: string
  /** Path below `admin-api`, with its query. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Changed inputs, as in another deployment. */
  readonly inputs?: Readonly<Record<string, unknown>>
}

/** Calls `admin-api` as I/O Runtime calls a raw web action. The channel manager calls by default. */
export async function callAdminApi({ ims, inputs }: LoopbackWorld, call: ApiCall): Promise<ApiReply> {
  const { main } = await import('../actions/admin-api/index')
  const [path = '', query = ''] = call.path.split('?')
  const body =
    call.body === undefined ? '' : typeof call.body === 'string' ? call.body : JSON.stringify(call.body)
  const result = await main({
    ...inputs,
    ...call.inputs,
    __ow_method: call.method.toLowerCase(),
    __ow_path: path,
    __ow_query: query,
    __ow_headers: call.headers ?? {
      authorization: `Bearer ${ims.mintUserToken('channelManager')}`,
      'x-gw-ims-org-id': world.ims.orgId,
    },
    __ow_body: Buffer.from(body).toString('base64'),
  })
  const answer = 'error' in result ? result.error : result
  return { status: answer.statusCode, body: answer.body }
}

export const STORE_IDS = {
  germany: 'eu.A2EUROPESELLER1.A1PA6795UKMFR9',
  america: 'na.A1AMERICASELLR3.ATVPDKIKX0DER',
  outlet: 'eu.A3OUTLETSELLER2.A1PA6795UKMFR9',
} as const

/** Connects the world's accounts and stores as a merchant does, starts publishing, and imports their listings. */
export async function connectStores(loopback: LoopbackWorld): Promise<void> {
  await connectOnly(loopback)
  await startPublishing(loopback)
  await loopback.publish()
}

/** Requests the imports without starting to publish. */
export async function connectOnly(loopback: LoopbackWorld): Promise<void> {
  for (const store of world.amazonStores) {
    const { sellerId, region, refreshToken } = world.amazon.accounts[store.account]
    const account = await callAdminApi(loopback, {
      method: 'POST',
      path: '/accounts',
      body: { sellerId, region, refreshToken },
    })
    const { name, marketplaceId, websiteCode } = store
    const connected = await callAdminApi(loopback, {
      method: 'POST',
      path: '/stores',
      body: { accountId: account.body.account.id, marketplaceId, websiteCode, name },
    })
    if (connected.status !== 201) throw new Error(`${name} was not connected: ${JSON.stringify(connected)}`)
  }
}

/** A new installation sends nothing until a person presses *Start publishing*. */
export async function startPublishing(loopback: LoopbackWorld): Promise<void> {
  const { version, limits } = (await callAdminApi(loopback, { method: 'GET', path: '/app' })).body
  const body = { version, limits, startPublishing: true }
  const started = await callAdminApi(loopback, { method: 'PUT', path: '/app', body })
  if (started.status !== 200) throw new Error(`publishing was not started: ${JSON.stringify(started)}`)
}

/** Saves Stock / Quantity over the current version, and publishes. */
export async function saveSettings(
  loopback: LoopbackWorld,
  storeId: string,
  settings: Partial<StockQuantitySettings> = {},
  rules?: readonly ListingRule[],
): Promise<void> {
  const path = `/stores/${storeId}/stock-quantity`
  const { body } = await callAdminApi(loopback, { method: 'GET', path })
  const saved = await callAdminApi(loopback, {
    method: 'PUT',
    path,
    body: { version: body.version, settings: { ...SETTINGS, ...settings }, ...(rules ? { rules } : {}) },
  })
  if (saved.status !== 200) throw new Error(`the settings were not saved: ${JSON.stringify(saved)}`)
  await loopback.publish()
}
