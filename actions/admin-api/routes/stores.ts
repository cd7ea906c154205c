import * as v from 'valibot'
import { createAmazonAgent } from '../../shared/amazon/amazon-agent'
import { type Marketplace, marketplaceOf } from '../../shared/amazon/marketplaces'
import { readParticipations } from '../../shared/amazon/sellers'
import { createSellingPartner } from '../../shared/amazon/selling-partner'
import { readWebsites } from '../../shared/commerce/websites'
import { saveRecord } from '../../shared/merchant/configuration-records'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { AccountRecord, StoreRecord } from '../../shared/settings-store/records'
import { parseBody } from '../parse-body'
import { presentJob, presentStore } from '../present'
import type { StoreReply, StoreRequest, StoresReply } from '../replies'
import { notFound, RefusedError, type Route, type RouteWorld } from '../route'
import { loadHealth } from '../store-health'
import { refusedByAmazon } from './accounts'

const text = v.pipe(
  v.string('is required'),
  v.trim(),
  v.minLength(1, 'is required'),
  v.maxLength(100, 'is too long'),
)

const storeRequest = v.strictObject({ accountId: text, marketplaceId: text, websiteCode: text, name: text })

export const listStores: Route = {
  method: 'GET',
  path: '/stores',
  answer: async (world) => {
    const { settings } = world.stores
    const [stores, accounts, app] = await Promise.all([
      settings.loadStores(),
      settings.loadAccounts(),
      settings.loadApp(),
    ])
    const [counts, saved] = await Promise.all([
      world.listings.countByState(stores.map(({ id }) => id)),
      Promise.all(stores.map(({ id }) => settings.loadSettings(id))),
    ])
    const reply: StoresReply = {
      readOnly: app?.readOnly ?? false,
      stores: stores.map((store, index) =>
        presentStore({
          store,
          account: accounts.find(({ id }) => id === store.accountId),
          hasSettings: saved[index] !== undefined,
          counts: counts.get(store.id) ?? new Map(),
        }),
      ),
    }
    return { status: 200, body: reply }
  },
}

export const showStore: Route = {
  method: 'GET',
  path: '/stores/:id',
  answer: async (world, { ids }) => ({
    status: 200,
    body: await storeReply(world, await loadStore(world, ids)),
  }),
}

/** The store that the path names; refused with 404 when there is none. */
export async function loadStore({ stores }: RouteWorld, ids: readonly string[]): Promise<StoreRecord> {
  const store = await stores.settings.loadStore(ids[0] ?? '')
  if (!store) throw notFound('store')
  return store
}

async function storeReply(world: RouteWorld, store: StoreRecord): Promise<StoreReply> {
  const { settings } = world.stores
  const [account, saved, counts, pending, lastPublishedAt, job, health] = await Promise.all([
    settings.loadAccount(store.accountId),
    settings.loadSettings(store.id),
    world.listings.countByState([store.id]),
    world.pending.count(),
    world.listings.lastAcceptedAt(store.id),
    world.jobs.latestOf(store.id),
    loadHealth(world, store, new Date()),
  ])
  return {
    store: presentStore({
      store,
      account,
      hasSettings: saved !== undefined,
      counts: counts.get(store.id) ?? new Map(),
    }),
    pending,
    lastPublishedAt: lastPublishedAt?.toISOString() ?? null,
    job: job ? presentJob(job) : null,
    ...health,
  }
}

/** Connects one marketplace of an account, tied to a Commerce website, and starts the import of its listings. */
export const connectStore: Route = {
  method: 'POST',
  path: '/stores',
  answer: async (world, { body }) => {
    const request = parseBody<StoreRequest>(storeRequest, body)
    const account = await world.stores.settings.loadAccount(request.accountId)
    if (!account)
      throw new RefusedError(400, 'UNKNOWN_ACCOUNT', 'accountId: expected an account that is connected')
    const marketplace = checkMarketplace(request, account)
    await checkWebsite(world, request)
    await checkParticipation(world, account, marketplace)
    const store = await saveStore(world, request, marketplace)
    await world.jobs.create({ kind: 'import-listings', storeId: store.id }, new Date())
    await wakePublisher(world.context)
    return { status: 201, body: await storeReply(world, store) }
  },
}

function checkMarketplace({ marketplaceId }: StoreRequest, { region }: AccountRecord): Marketplace {
  const marketplace = marketplaceOf(marketplaceId)
  if (!marketplace)
    throw new RefusedError(400, 'UNKNOWN_MARKETPLACE', 'marketplaceId: expected one of Amazon’s')
  if (marketplace.region !== region) {
    throw new RefusedError(
      400,
      'OTHER_REGION',
      `marketplaceId: ${marketplace.domain} is in the region ${marketplace.region}, the account is in ${region}`,
    )
  }
  return marketplace
}

async function checkWebsite({ commerce }: RouteWorld, { websiteCode }: StoreRequest): Promise<void> {
  const reply = await readWebsites(commerce)
  if (reply.kind === 'failed') {
    throw new RefusedError(503, 'COMMERCE_UNAVAILABLE', `Commerce could not be asked: ${reply.message}`)
  }
  if (!reply.websites.some(({ code }) => code === websiteCode)) {
    const codes = reply.websites.map(({ code }) => code).join(', ')
    throw new RefusedError(400, 'UNKNOWN_WEBSITE', `websiteCode: expected a website of Commerce: ${codes}`)
  }
}

async function checkParticipation(
  world: RouteWorld,
  account: AccountRecord,
  marketplace: Marketplace,
): Promise<void> {
  const secrets = await world.stores.settings.loadSecrets(account.id)
  const lwa = secrets?.lwa ?? world.configuration.amazonApp
  if (!secrets || !lwa)
    throw new RefusedError(400, 'NO_CREDENTIALS', 'The account has no credentials. Connect it again.')
  const { sellerId, region } = account
  const outcome = await readParticipations(
    createSellingPartner(
      { accountId: account.id, sellerId, region, refreshToken: secrets.refreshToken, lwa },
      { agent: createAmazonAgent(world.configuration.amazonConnectTo) },
    ),
  )
  if (outcome.kind !== 'read') throw refusedByAmazon(outcome)
  if (!outcome.marketplaceIds.includes(marketplace.id)) {
    throw new RefusedError(
      400,
      'NOT_PARTICIPATING',
      `The seller account does not sell on ${marketplace.domain}.`,
    )
  }
}

async function saveStore(
  world: RouteWorld,
  request: StoreRequest,
  marketplace: Marketplace,
): Promise<StoreRecord> {
  const id = `${request.accountId}.${request.marketplaceId}`
  const outcome = await saveRecord(world.stores, {
    kind: 'store',
    subject: id,
    version: 0,
    savedBy: world.caller.name,
    record: {
      id,
      accountId: request.accountId,
      marketplaceId: request.marketplaceId,
      country: marketplace.country,
      websiteCode: request.websiteCode,
      name: request.name,
      status: 'active' as const,
      createdAt: new Date().toISOString(),
    },
  })
  if (outcome.kind === 'saved') return outcome.record
  throw new RefusedError(
    409,
    'ALREADY_CONNECTED',
    `This account is connected to ${marketplace.domain} already.`,
  )
}
