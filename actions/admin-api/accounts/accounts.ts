import type { SaveAsks } from '../../shared/database/log/settings-history'
import { removeRecord, saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { errorCode } from '../../shared/runtime/error-words'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { AccountRecord, StoreRecord } from '../../shared/settings-store/records'
import {
  type AccountChangedReply,
  type AccountChangeRequest,
  type AccountDetails,
  type AccountRemovedReply,
  type AccountsReply,
  accountChangeRequest,
  removalRequest,
} from '../contract/accounts'
import { parseBody } from '../http/parse-body'
import { notFound, notSaved, type Route, type RouteWorld } from '../http/route'
import { presentAccount } from '../present'
import { accountWarnings, isSharedUnknown } from './account-warnings'

export const listAccounts: Route = {
  method: 'GET',
  path: '/accounts',
  answer: async (world) => {
    const { settings } = world.stores
    const [accounts, stores] = await Promise.all([settings.loadAccounts(), settings.loadStores()])
    const oldestFirst = accounts.toSorted(
      (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt),
    )
    const reply: AccountsReply = {
      accounts: await Promise.all(oldestFirst.map((account) => detailsOf(world, account, stores))),
    }
    return { status: 200, body: reply }
  },
}

/** Changes over the version that was read. With another inventory scope other numbers count: all is decided again. */
export const changeAccount: Route = {
  method: 'PUT',
  path: '/accounts/:id',
  answer: async (world, { ids, body }) => {
    const { settings } = world.stores
    const known = await settings.loadAccount(ids[0])
    if (!known) throw notFound('account')
    const change = parseBody(accountChangeRequest, body)
    const stores = await settings.loadStores()
    const outcome = await saveRecord(world.stores, {
      kind: 'account',
      subject: known.id,
      version: change.version,
      savedBy: world.caller.name,
      record: changed(known, change),
      ...(change.inventoryScope === known.inventoryScope ? {} : { asks: scopeAsks(known.id, stores) }),
    })
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    if (outcome.jobs.length > 0) await wakePublisher(world.context)
    const reply: AccountChangedReply = { account: await detailsOf(world, outcome.record, stores) }
    return { status: 200, body: reply }
  },
}

/** The account's credentials and its stores go with it; on Amazon nothing changes. */
export const removeAccount: Route = {
  method: 'DELETE',
  path: '/accounts/:id',
  answer: async (world, { ids, body }) => {
    const request = parseBody(removalRequest, body)
    const [accountId] = ids
    const { settings } = world.stores
    const [account, stores, absentVersion] = await Promise.all([
      settings.loadAccount(accountId),
      settings.loadStores(),
      versionOfAbsent(world.stores, 'account', accountId),
    ])
    // What is removed already may be this very removal, whose answer got lost.
    if (!account && absentVersion !== request.version + 1) throw notFound('account')
    const own = stores.filter((store) => store.accountId === accountId).map(({ id }) => id)
    const outcome = await removeRecord(world.stores, {
      kind: 'account',
      subject: accountId,
      version: request.version,
      savedBy: world.caller.name,
      asks: { removesStores: own },
    })
    if (outcome.kind !== 'saved') throw account ? notSaved(outcome) : notFound('account')
    await wakePublisher(world.context)
    const reply: AccountRemovedReply = { removedStoreIds: own }
    return { status: 200, body: reply }
  },
}

function changed(known: AccountRecord, change: AccountChangeRequest) {
  const { version, savedAt, savedBy, clientSecretRotatedOn, ...kept } = known
  return {
    ...kept,
    inventoryScope: change.inventoryScope,
    orderImportMinutes: change.orderImportMinutes,
    ...(change.orderIdField === undefined ? {} : { orderIdField: change.orderIdField }),
    ...(change.importReserves === undefined ? {} : { importReserves: change.importReserves }),
    ...(change.clientSecretRotatedOn === null ? {} : { clientSecretRotatedOn: change.clientSecretRotatedOn }),
  }
}

/** Everything of the account is decided again. Whoever sets the country knows better, until it is seen anew. */
function scopeAsks(accountId: string, stores: readonly StoreRecord[]): SaveAsks {
  const own = stores.filter((store) => store.accountId === accountId)
  return {
    forgetsSharingOf: accountId,
    jobs: own.map(({ id }) => ({ kind: 'republish-store' as const, storeId: id })),
  }
}

async function detailsOf(
  world: RouteWorld,
  account: AccountRecord,
  stores: readonly StoreRecord[],
): Promise<AccountDetails> {
  const [state, secrets] = await Promise.all([
    world.accountStates.load(account.id),
    world.stores.settings.loadSecrets(account.id).catch(unreadable),
  ])
  const own = stores.filter(({ accountId }) => accountId === account.id)
  return {
    ...presentAccount(account),
    version: account.version,
    warnings: accountWarnings(account, state, new Date()),
    ...(isSharedUnknown(account, state) ? { proposedScope: 'region' as const } : {}),
    hasOwnApp: secrets?.lwa !== undefined,
    storeIds: own.map(({ id }) => id),
    storeNames: own.map(({ name }) => name),
  }
}

/** Secrets of a lost key are the publisher's trouble; the account can be shown, and authorised again. */
function unreadable(error: unknown): undefined {
  if (errorCode(error) === 'SECRET_UNREADABLE') return undefined
  throw error
}
