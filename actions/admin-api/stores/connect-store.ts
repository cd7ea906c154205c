import * as v from 'valibot'
import { type Marketplace, marketplaceOf } from '../../shared/amazon/marketplaces'
import { readWebsites } from '../../shared/commerce/catalog/websites'
import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import { saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { readOnlyReason } from '../../shared/merchant/read-only'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type AccountRecord, removedRecord, type StoreRecord } from '../../shared/settings-store/records'
import { proveStore } from '../accounts/prove-access'
import { type ConnectPreviewReply, type StoreRequest, storeRequest } from '../contract/stores'
import { parseBody } from '../http/parse-body'
import { loadPlace, notSaved, RefusedError, type Route, type RouteContext } from '../http/route'
import { commerceUnavailable } from './connection'
import { storeReply } from './store-reply'

/** Connects one marketplace of an account to a Commerce website, and starts the import of its listings. */
export const connectStore: Route = {
  method: 'POST',
  path: '/stores',
  answer: async (context, { body }) => {
    const request = parseBody(storeRequest, body)
    const account = await loadConnected(context, request.accountId)
    const marketplace = checkMarketplace(request, account)
    const connected = await findConnected(context, request, marketplace)
    const store = connected ?? (await connectNew(context, { request, account, marketplace }))
    await keepFingerprint(context.stores, context.own, context.caller.name)
    await wakePublisher(context.activation)
    return { status: connected ? 200 : 201, body: await storeReply(context, store) }
  },
}

/** The stores with which a new one may share seller SKUs. */
export const previewConnection: Route = {
  method: 'GET',
  path: '/accounts/:id/connect-preview',
  answer: async (context, { ids, query }) => {
    const account = await loadConnected(context, ids[0])
    const marketplaceId = query.get('marketplaceId') ?? ''
    const marketplace = checkMarketplace({ marketplaceId }, account)
    const others = await sharingStores(context, account, marketplace)
    const reply: ConnectPreviewReply = {
      older: others.map(({ id, name, status }) => ({ id, name, status })),
      waitsForStart: await waitsForStart(context, others),
    }
    return { status: 200, body: reply }
  },
}

/** Oldest first. */
async function sharingStores(
  context: RouteContext,
  { id: accountId }: AccountRecord,
  { id: marketplaceId, country }: Marketplace,
): Promise<readonly StoreRecord[]> {
  const { settings } = context.stores
  const [stores, accounts] = await Promise.all([settings.loadStores(), settings.loadAccounts()])
  const id = storeIdOf({ accountId, marketplaceId })
  const createdAt = new Date().toISOString()
  const newcomer = { id, accountId, country, status: 'active' as const, createdAt }
  const others = stores.filter((store) => store.id !== id)
  const related = new Set(relatedStoreIds([...others, newcomer], accounts, id))
  return others.filter((store) => related.has(store.id))
}

/**
 * Whether a new store has to be started by a person. Beside an active store that may share its quantities, its import
 * alone would change quantities. Before the app publishes anything, *Start publishing* asks for all stores.
 */
async function waitsForStart(context: RouteContext, others: readonly StoreRecord[]): Promise<boolean> {
  if (others.every(({ status }) => status === 'paused')) return false
  const [app, place] = await Promise.all([context.stores.settings.loadApp(), loadPlace(context)])
  return readOnlyReason(app, place) !== 'not-started'
}

async function loadConnected(context: RouteContext, accountId: string): Promise<AccountRecord> {
  const account = await context.stores.settings.loadAccount(accountId)
  if (account) return account
  throw new RefusedError(400, 'UNKNOWN_ACCOUNT', 'accountId: expected a connected account', {
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
    throw new RefusedError(400, 'UNKNOWN_MARKETPLACE', 'marketplaceId: expected an Amazon marketplace', {
      field,
    })
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
 * The store that the same person connected with the same values before, whose answer was lost. Any other existing
 * connection is refused before Amazon is asked. If two requests come at once, the save tells them apart.
 */
async function findConnected(
  { stores, caller }: RouteContext,
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
  context: RouteContext,
  { request, account, marketplace }: NewConnection,
): Promise<StoreRecord> {
  await checkWebsite(context, request.websiteCode)
  await checkAmazon(context, account, marketplace)
  const waits = await waitsForStart(context, await sharingStores(context, account, marketplace))
  return saveStore(context, request, { country: marketplace.country, domain: marketplace.domain, waits })
}

export async function checkWebsite({ commerce }: RouteContext, websiteCode: string): Promise<void> {
  const reply = await readWebsites(commerce)
  if (reply.kind === 'failed') throw commerceUnavailable(reply.message)
  if (reply.websites.some(({ code }) => code === websiteCode)) return
  const codes = reply.websites.map(({ code }) => code).join(', ')
  throw new RefusedError(400, 'UNKNOWN_WEBSITE', `websiteCode: expected a website of Commerce: ${codes}`, {
    field: 'websiteCode',
  })
}

async function checkAmazon(
  context: RouteContext,
  { id, sellerId, region }: AccountRecord,
  marketplace: Marketplace,
): Promise<void> {
  const secrets = await context.stores.settings.loadSecrets(id)
  if (!secrets) {
    throw new RefusedError(400, 'NO_CREDENTIALS', 'The account has no credentials. Authorize it again.', {
      field: 'accountId',
    })
  }
  await proveStore(context, { accountId: id, sellerId, region, secrets }, marketplace)
}

function storeIdOf({ accountId, marketplaceId }: Pick<StoreRequest, 'accountId' | 'marketplaceId'>): string {
  return `${accountId}.${marketplaceId}`
}

interface NewStore extends Pick<Marketplace, 'country' | 'domain'> {
  /** For a person to start it. */
  readonly waits: boolean
}

async function saveStore(
  context: RouteContext,
  request: StoreRequest,
  { country, domain, waits }: NewStore,
): Promise<StoreRecord> {
  const id = storeIdOf(request)
  // A store that was removed before starts again, without its former settings.
  const version = await versionOfAbsent(context.stores, 'store', id)
  const outcome = await saveRecord(context.stores, {
    kind: 'store',
    subject: id,
    version,
    savedBy: context.caller.name,
    record: {
      id,
      accountId: request.accountId,
      marketplaceId: request.marketplaceId,
      country,
      websiteCode: request.websiteCode,
      name: request.name,
      ...(waits ? { status: 'paused' as const, isStarted: false } : { status: 'active' as const }),
      createdAt: new Date().toISOString(),
    },
    asks: { retiresSettingsOf: id, jobs: [{ kind: 'import-listings', storeId: id }] },
  })
  if (outcome.kind === 'saved') return outcome.record
  if (outcome.kind === 'unknown-version') throw notSaved(outcome)
  const { record, savedBy } = outcome.current
  const isRemoved = v.is(removedRecord, record)
  if (!isRemoved && isConnectedBy(record as StoreRecord, request, context.caller.name))
    return record as StoreRecord
  throw alreadyConnected(domain, savedBy)
}

function alreadyConnected(domain: string, savedBy: string): RefusedError {
  return new RefusedError(
    409,
    'ALREADY_CONNECTED',
    `This account is already connected to ${domain}, by ${savedBy}. Nothing was saved.`,
    { field: 'marketplaceId' },
  )
}
