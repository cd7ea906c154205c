import { pick } from 'es-toolkit'
import type { SaveAsks } from '../../shared/database/log/settings-history'
import { saveRecord } from '../../shared/merchant/configuration-records'
import { confirmedZeros } from '../../shared/merchant/confirmed-zeros'
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
} from '../contract/accounts'
import { removalRequest } from '../contract/common'
import { parseBody } from '../http/parse-body'
import { notFound, notSaved, type Route, type RouteContext } from '../http/route'
import { presentAccount } from '../present'
import { removeOnce } from '../removals'
import { accountWarnings, isSharedUnknown } from './account-warnings'

export const listAccounts: Route = {
  method: 'GET',
  path: '/accounts',
  answer: async (context) => {
    const { settings } = context.stores
    const [accounts, stores] = await Promise.all([settings.loadAccounts(), settings.loadStores()])
    const oldestFirst = accounts.toSorted(
      (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt),
    )
    const reply: AccountsReply = {
      accounts: await Promise.all(oldestFirst.map((account) => presentDetails(context, account, stores))),
    }
    return { status: 200, body: reply }
  },
}

/**
 * Saves over the version that was read. A new inventory scope changes which quantities apply, so everything is decided
 * again.
 */
export const changeAccount: Route = {
  method: 'PUT',
  path: '/accounts/:id',
  answer: async (context, { ids, body }) => {
    const { settings } = context.stores
    const known = await settings.loadAccount(ids[0])
    if (!known) throw notFound('account')
    const change = parseBody(accountChangeRequest, body)
    const stores = await settings.loadStores()
    const outcome = await saveRecord(context.stores, {
      kind: 'account',
      subject: known.id,
      version: change.version,
      savedBy: context.caller.name,
      record: changed(known, change),
      ...(change.inventoryScope === known.inventoryScope
        ? {}
        : { asks: scopeAsks(known.id, stores, change) }),
    })
    if (outcome.kind !== 'saved') throw notSaved(outcome)
    if (outcome.jobs.length > 0) await wakePublisher(context.activation)
    const reply: AccountChangedReply = { account: await presentDetails(context, outcome.record, stores) }
    return { status: 200, body: reply }
  },
}

/** Removes the account with its credentials and stores. Nothing changes on Amazon. */
export const removeAccount: Route = {
  method: 'DELETE',
  path: '/accounts/:id',
  answer: async (context, { ids, body }) => {
    const request = parseBody(removalRequest, body)
    const [accountId] = ids
    const { settings } = context.stores
    const [account, stores] = await Promise.all([settings.loadAccount(accountId), settings.loadStores()])
    const own = stores.filter((store) => store.accountId === accountId).map(({ id }) => id)
    await removeOnce(context, {
      kind: 'account',
      id: accountId,
      version: request.version,
      isThere: account !== undefined,
      asks: { removesStores: own, ...pick(request, ['simulationId']) },
    })
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

/** Decides everything of the account again. The merchant's choice of scope overrules what was seen until then. */
function scopeAsks(
  accountId: string,
  stores: readonly StoreRecord[],
  change: AccountChangeRequest,
): SaveAsks {
  const own = stores.filter((store) => store.accountId === accountId)
  return {
    forgetsSharingOf: accountId,
    jobs: own.map(({ id }) => ({ kind: 'republish-store' as const, storeId: id, ...confirmedZeros(change) })),
  }
}

async function presentDetails(
  context: RouteContext,
  account: AccountRecord,
  stores: readonly StoreRecord[],
): Promise<AccountDetails> {
  const [state, secrets] = await Promise.all([
    context.accountStates.load(account.id),
    context.stores.settings.loadSecrets(account.id).catch(unreadable),
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

/** Ignores secrets whose key is lost: the account can still be shown, and authorized again. */
function unreadable(error: unknown): undefined {
  if (errorCode(error) === 'SECRET_UNREADABLE') return undefined
  throw error
}
