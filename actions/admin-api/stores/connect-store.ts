import * as v from 'valibot'
import { type Marketplace, marketplaceOf } from '../../shared/amazon/marketplaces'
import { readWebsites } from '../../shared/commerce/catalog/websites'
import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import { saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type AccountRecord, removedRecord, type StoreRecord } from '../../shared/settings-store/records'
import { proveStore } from '../accounts/prove-access'
import { type ConnectPreviewReply, type StoreRequest, storeRequest } from '../contract/stores'
import { parseBody } from '../http/parse-body'
import { notSaved, RefusedError, type Route, type RouteWorld } from '../http/route'
import { commerceUnavailable } from './connection'
import { storeReply } from './stores'

/** Connects one marketplace of an account, tied to a Commerce website, and starts the import of its listings. */
export const connectStore: Route = {
  method: 'POST',
  path: '/stores',
  answer: async (world, { body }) => {
    const request = parseBody(storeRequest, body)
    const account = await loadConnected(world, request.accountId)
    const marketplace = checkMarketplace(request, account)
    const connected = await findConnected(world, request, marketplace)
    const store = connected ?? (await connectNew(world, { request, account, marketplace }))
    await keepFingerprint(world.stores, world.own, world.caller.name)
    await wakePublisher(world.context)
    return { status: connected ? 200 : 201, body: await storeReply(world, store) }
  },
}

/** With which stores a new one may share seller SKUs. */
export const previewConnection: Route = {
  method: 'GET',
  path: '/accounts/:id/connect-preview',
  answer: async (world, { ids, query }) => {
    const account = await loadConnected(world, ids[0])
    const marketplaceId = query.get('marketplaceId') ?? ''
    const marketplace = checkMarketplace({ marketplaceId }, account)
    const { settings } = world.stores
    const [stores, accounts] = await Promise.all([settings.loadStores(), settings.loadAccounts()])
    const id = storeIdOf({ accountId: account.id, marketplaceId })
    const newcomer = {
      id,
      accountId: account.id,
      country: marketplace.country,
      status: 'active' as const,
      createdAt: new Date().toISOString(),
    }
    const others = stores.filter((store) => store.id !== id)
    const related = new Set(relatedStoreIds([...others, newcomer], accounts, id))
    const reply: ConnectPreviewReply = {
      older: others
        .filter((store) => related.has(store.id))
        .map(({ id: otherId, name, status }) => ({ id: otherId, name, status })),
    }
    return { status: 200, body: reply }
  },
}

async function loadConnected(world: RouteWorld, accountId: string): Promise<AccountRecord> {
  const account = await world.stores.settings.loadAccount(accountId)
  if (account) return account
  throw new RefusedError(400, 'UNKNOWN_ACCOUNT', 'accountId: expected an account that is connected', {
    field: 'accountId',
  })
}

function checkMarketplace(
  { marketplaceId }: Pick<StoreRequest, 'marketplaceId'>,
  { region }: AccountRecord,
): Marketplace {
  const marketplace = marketplaceOf(marketplaceId)
  const field = 'marketplaceId'
  if (!marketplace)
    throw new RefusedError(400, 'UNKNOWN_MARKETPLACE', 'marketplaceId: expected one of Amazon’s', { field })
  if (marketplace.region !== region) {
    throw new RefusedError(
      400,
      'OTHER_REGION',
      `marketplaceId: ${marketplace.domain} is in the region ${marketplace.region}, the account is in ${region}`,
      { field },
    )
  }
  return marketplace
}

/**
 * What the same person connected in the same way before: they ask again since the answer was lost. Another connection
 * of the marketplace is refused before Amazon is asked; the save itself tells two that come at once apart.
 */
async function findConnected(
  { stores, caller }: RouteWorld,
  request: StoreRequest,
  { domain }: Marketplace,
): Promise<StoreRecord | undefined> {
  const known = await stores.settings.loadStore(storeIdOf(request))
  if (known && !isConnectedBy(known, request, caller.name)) throw alreadyConnected(domain, known.savedBy)
  return known
}

function isConnectedBy(known: StoreRecord, { name, websiteCode }: StoreRequest, caller: string): boolean {
  return known.savedBy === caller && known.name === name && known.websiteCode === websiteCode
}

interface NewConnection {
  readonly request: StoreRequest
  readonly account: AccountRecord
  readonly marketplace: Marketplace
}

async function connectNew(
  world: RouteWorld,
  { request, account, marketplace }: NewConnection,
): Promise<StoreRecord> {
  await checkWebsite(world, request.websiteCode)
  await checkAmazon(world, account, marketplace)
  return saveStore(world, request, marketplace)
}

export async function checkWebsite({ commerce }: RouteWorld, websiteCode: string): Promise<void> {
  const reply = await readWebsites(commerce)
  if (reply.kind === 'failed') throw commerceUnavailable(reply.message)
  if (reply.websites.some(({ code }) => code === websiteCode)) return
  const codes = reply.websites.map(({ code }) => code).join(', ')
  throw new RefusedError(400, 'UNKNOWN_WEBSITE', `websiteCode: expected a website of Commerce: ${codes}`, {
    field: 'websiteCode',
  })
}

async function checkAmazon(
  world: RouteWorld,
  { id, sellerId, region }: AccountRecord,
  marketplace: Marketplace,
): Promise<void> {
  const secrets = await world.stores.settings.loadSecrets(id)
  if (!secrets) {
    throw new RefusedError(400, 'NO_CREDENTIALS', 'The account has no credentials. Authorise it again.', {
      field: 'accountId',
    })
  }
  await proveStore(world, { accountId: id, sellerId, region, secrets }, marketplace)
}

function storeIdOf({ accountId, marketplaceId }: Pick<StoreRequest, 'accountId' | 'marketplaceId'>): string {
  return `${accountId}.${marketplaceId}`
}

async function saveStore(
  world: RouteWorld,
  request: StoreRequest,
  marketplace: Marketplace,
): Promise<StoreRecord> {
  const id = storeIdOf(request)
  // One that was removed before begins anew, without the settings that it had.
  const version = await versionOfAbsent(world.stores, 'store', id)
  const outcome = await saveRecord(world.stores, {
    kind: 'store',
    subject: id,
    version,
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
    asks: { retiresSettingsOf: id, jobs: [{ kind: 'import-listings', storeId: id }] },
  })
  if (outcome.kind === 'saved') return outcome.record
  if (outcome.kind === 'unknown-version') throw notSaved(outcome)
  const { record, savedBy } = outcome.current
  const isRemoved = v.is(removedRecord, record)
  if (!isRemoved && isConnectedBy(record as StoreRecord, request, world.caller.name))
    return record as StoreRecord
  throw alreadyConnected(marketplace.domain, savedBy)
}

function alreadyConnected(domain: string, savedBy: string): RefusedError {
  return new RefusedError(
    409,
    'ALREADY_CONNECTED',
    `This account is connected to ${domain} already, by ${savedBy}. Nothing of yours was saved.`,
    { field: 'marketplaceId' },
  )
}
