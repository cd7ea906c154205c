import { findRoute } from '../../../../actions/admin-api/http/find-route'
import type { RouteContext } from '../../../../actions/admin-api/http/route'
import { RefusedError } from '../../../../actions/admin-api/http/route'
import { finishCommands } from '../../../../actions/publisher/jobs/finish-commands'
import { followJobs, isAwaiting, supersede } from '../../../../actions/publisher/jobs/follow-jobs'
import { runJob } from '../../../../actions/publisher/jobs/run-jobs'
import { openCollections } from '../../../../actions/publisher/worker/open-collections'
import { authorisationCollection } from '../../../../actions/shared/database/accounts/authorisations'
import type { JobDocument } from '../../../../actions/shared/database/work/jobs'
import { NEW } from '../../../../actions/shared/database/work/pending'
import { finishSaves, saveRecord } from '../../../../actions/shared/merchant/configuration-records'
import { configurationStores } from '../../../../actions/shared/merchant/configuration-stores'
import { loadMerchant } from '../../../../actions/shared/merchant/load-merchant'
import { fingerprintOf } from '../../../../actions/shared/merchant/read-only'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import type { Configuration } from '../../../../actions/shared/runtime/configuration/configuration-types'
import { createLogger } from '../../../../actions/shared/runtime/logger'
import { createSettingsStore } from '../../../../actions/shared/settings-store/settings-store'
import { SETTINGS } from '../../../loopback-world'
import { boxWith } from '../../../secret-box'
import { aCommerce } from '../publishing/a-commerce'
import { aListing, aWorld } from '../publishing/example'
import { type InterruptibleStores, interruptibleStores } from './interruptible'

export const ACCOUNT_ID = 'eu.SELLER'
export const [GERMANY, FRANCE] = ['eu.SELLER.DE', 'eu.SELLER.FR'] as const
export const SELLER_SKUS = ['A', 'B', 'C'] as const
const CALLER = { clientId: 'exc_app', userId: 'user', name: 'channel@merchant.example' }
const FIXED = '2026-01-01T00:00:00.000Z'
/** Enough time to finish what was interrupted. */
const LATER_MS = 120_000

export interface Reply {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the reply that it asked for.
  readonly body: any
}

/** A merchant with two stores of one account. The page calls the routes over stores that can be interrupted. */
export interface AMerchant extends Pick<InterruptibleStores, 'interrupt' | 'requests'> {
  call(method: string, path: string, body?: unknown): Promise<Reply>
  /** Runs the publisher until no command is open. Everything pending is evaluated. */
  publish(): Promise<void>
  /** The final state: the configuration, every command, and what was evaluated. */
  outcome(): Promise<Outcome>
  readonly world: RouteContext
}

export interface Outcome {
  readonly kept: object
  readonly jobs: readonly object[]
  readonly evaluated: ReadonlySet<string>
}

/** `configured` holds the values of Amazon's app, if Amazon or its consent is used. */
export async function aMerchant(configured: Partial<Configuration> = {}): Promise<AMerchant> {
  const stores = interruptibleStores()
  const { database } = stores
  const log = createLogger('test', 'none')
  const settings = createSettingsStore(stores.state, boxWith(Buffer.alloc(32, 1)))
  const configuration = configurationStores({ settings, database, log })
  const own = fingerprintOf('http://commerce.example/', 'namespace')
  const collections = openCollections(database)
  const world = routeWorld({ database, configuration, collections, own, configured })
  await putFixture(world, database)
  const evaluated = new Set<string>()
  const now = () => new Date(Date.now() + LATER_MS)

  const publish = async () => {
    const publication = async (): Promise<Ports> =>
      aWorld({
        ...collections,
        now,
        clock: { now: () => 0, sleep: async () => {} },
        merchant: await loadMerchant(settings, own),
        commerce: aCommerce({ stock: {} }),
        finishSaves: () => finishSaves(configuration),
      })
    await finishCommands(await publication())
    for (let rounds = 0; rounds < 10; rounds += 1) {
      const current = { ...(await publication()), pausedAccounts: [] }
      const open = await supersede(current, await collections.jobs.open(), () => false)
      await followJobs(current, open.filter(isAwaiting), open)
      for (const job of open)
        if (!isAwaiting(job) && job.kind !== 'import-listings') await runJob(current, job)
      const due = await collections.pending.due([NEW], now(), 1_000)
      for (const { key } of due) evaluated.add(key)
      await collections.pending.step(due.map((document) => [document, { kind: 'handled' }]))
    }
  }

  return {
    interrupt: stores.interrupt,
    requests: stores.requests,
    world,
    publish,
    call: (method, path, body) => call(world, method, path, body),
    outcome: async () => {
      const jobs = (await database.collection('jobs').find({}, { limit: 1_000 })) as readonly JobDocument[]
      return { kept: await everythingKept(world, database), jobs: jobs.map(comparable), evaluated }
    },
  }
}

/** Answers as the action does, including its error handler. */
async function call(world: RouteContext, method: string, path: string, body: unknown): Promise<Reply> {
  const [pathname = '', query = ''] = path.split('?')
  try {
    const { route, ids } = findRoute(method, pathname)
    return await route.answer(world, { ids, query: new URLSearchParams(query), body })
  } catch (error) {
    if (error instanceof RefusedError)
      return { status: error.status, body: { error: { code: error.code, message: error.message } } }
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('DATABASE_'))
      return { status: 503, body: { error: { code: error.code } } }
    throw error
  }
}

interface Parts {
  readonly database: InterruptibleStores['database']
  readonly configuration: RouteContext['stores']
  readonly collections: ReturnType<typeof openCollections>
  readonly own: RouteContext['own']
  readonly configured: Partial<Configuration>
}

function routeWorld({ database, configuration, collections, own, configured }: Parts): RouteContext {
  const world: Partial<RouteContext> = {
    ...collections,
    caller: CALLER,
    configuration: { ...configured, commerce: { baseUrl: 'http://commerce.example/' } } as Configuration,
    activation: {
      activationId: 'activation',
      namespace: 'namespace',
      apiHost: 'http://127.0.0.1:1',
      apiKey: 'key',
      actionName: '/namespace/package/admin-api',
      log: createLogger('test', 'none'),
    },
    stores: configuration,
    authorisations: authorisationCollection(database),
    commerce: {
      get: async (path: string) => ({ kind: 'answered', body: COMMERCE[path.split('?')[0] ?? ''] }),
    } as RouteContext['commerce'],
    own,
  }
  return world as RouteContext
}

const COMMERCE: Readonly<Record<string, unknown>> = {
  'store/websites': [
    { id: 1, code: 'base', name: 'Base' },
    { id: 2, code: 'other', name: 'Other' },
  ],
  'store/storeViews': [
    { id: 1, code: 'default', website_id: 1 },
    { id: 2, code: 'other', website_id: 2 },
  ],
}

async function putFixture(world: RouteContext, database: InterruptibleStores['database']): Promise<void> {
  const { stores } = world
  const save = (kind: 'account' | 'store' | 'settings' | 'app', subject: string, record: object) =>
    saveRecord(stores, { kind, subject, version: 0, savedBy: 'fixture', record })
  const account = { id: ACCOUNT_ID, sellerId: 'SELLER', region: 'eu', inventoryScope: 'region' }
  await save('account', ACCOUNT_ID, { ...account, orderImportMinutes: 60, createdAt: FIXED })
  for (const [id, country, marketplaceId] of [
    [GERMANY, 'DE', 'A1PA6795UKMFR9'],
    [FRANCE, 'FR', 'A13V1IB3VIYZZH'],
  ] as const) {
    const store = { id, accountId: ACCOUNT_ID, marketplaceId, country, websiteCode: 'base', name: country }
    await save('store', id, { ...store, status: 'active', createdAt: FIXED })
    await save('settings', id, { storeId: id, settings: SETTINGS })
  }
  const databaseId = await stores.installation.ensure()
  await save('app', 'app', {
    readOnly: false,
    limits: {},
    fingerprint: world.own,
    isStarted: false,
    databaseId,
  })
  for (const storeId of [GERMANY, FRANCE])
    for (const sellerSku of SELLER_SKUS)
      await database
        .collection('listings')
        .insert(aListing({ storeId, sellerSku, sku: sellerSku, accountId: ACCOUNT_ID }))
}

function comparable({ kind, storeId, by, isAuthorised, isByHand, state }: JobDocument): object {
  return { kind, storeId, by, isAuthorised, isByHand, state }
}

/** Everything stored, without times and random ids. */
async function everythingKept(
  world: RouteContext,
  database: InterruptibleStores['database'],
): Promise<object> {
  const { settings } = world.stores
  const all = async (name: Parameters<typeof database.collection>[0]) =>
    (await database.collection(name).find({}, { sort: { _id: 1 }, limit: 1_000 })) as readonly object[]
  const records = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    settings.loadSettings(GERMANY),
    settings.loadSettings(FRANCE),
    settings.loadApp(),
    settings.loadAlerts(),
  ])
  const [history, listings, mappings, breakers, uploads] = await Promise.all([
    all('settings-history'),
    all('listings'),
    all('mappings'),
    all('breakers'),
    all('uploads').then((found) => found.map((upload) => ({ ...upload, _id: '' }))),
  ])
  return JSON.parse(
    JSON.stringify({ records, history, listings, mappings, breakers, uploads }, (key, value) =>
      UNCOMPARED.has(key) ? undefined : value,
    ),
  )
}

const UNCOMPARED: ReadonlySet<string> = new Set([
  'savedAt',
  'setAt',
  'updatedAt',
  'createdAt',
  'removedAt',
  'revision',
  'authorisedUntil',
  'asks',
  'databaseId',
  'since',
  // The requester is stored after the request, with the time.
  'command',
  // An upload that was completed but not started does not count.
  'pieces',
])
