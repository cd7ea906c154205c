import * as v from 'valibot'
import type { Region } from '../../shared/amazon/marketplaces'
import { type SaveOutcome, saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type AccountRecord, type AccountSecrets, removedRecord } from '../../shared/settings-store/records'
import { notSaved, type RouteContext } from '../http/route'

/** Default time until an Amazon order is expected in Commerce. */
const ORDER_IMPORT_MINUTES = 60

export interface ProvenAccount {
  readonly sellerId: string
  readonly region: Region
  readonly secrets: AccountSecrets
  readonly sellerName?: string | undefined
}

export function accountIdOf({ region, sellerId }: Pick<ProvenAccount, 'region' | 'sellerId'>): string {
  return `${region}.${sellerId}`
}

/** Saves an account with its secrets, or renews the authorization of a connected one. */
export async function saveAccount(
  context: RouteContext,
  proven: ProvenAccount,
): Promise<{ readonly account: AccountRecord; readonly isNew: boolean }> {
  const id = accountIdOf(proven)
  const { settings } = context.stores
  // Secrets first: an account without secrets could not publish.
  await settings.saveSecrets(id, proven.secrets)
  await context.accountStates.save(id, { paused: null })
  const known = await settings.loadAccount(id)
  const account = known
    ? await renewAccount(context, known, proven)
    : await createAccount(context, id, proven)
  await keepFingerprint(context.stores, context.own, context.caller.name)
  // Releases what waited while Amazon refused the account.
  if (known) await wakePublisher(context.activation)
  return { account, isNew: known === undefined }
}

async function createAccount(
  context: RouteContext,
  id: string,
  { sellerId, sellerName, region }: ProvenAccount,
): Promise<AccountRecord> {
  const now = new Date().toISOString()
  const outcome = await saveRecord(context.stores, {
    kind: 'account',
    subject: id,
    version: await versionOfAbsent(context.stores, 'account', id),
    savedBy: context.caller.name,
    record: {
      id,
      sellerId,
      ...(sellerName === undefined ? {} : { sellerName }),
      region,
      inventoryScope: region === 'eu' ? ('region' as const) : ('country' as const),
      orderImportMinutes: ORDER_IMPORT_MINUTES,
      createdAt: now,
      authorisedAt: now,
    },
  })
  // Two requests that connect the same account at once mean the same record.
  if (outcome.kind === 'saved') return outcome.record
  if (isGone(outcome)) throw notSaved(outcome)
  return outcome.current.record as AccountRecord
}

/** Retries over a change that somebody saved at the same moment, because that change did not authorize anything. */
async function renewAccount(
  context: RouteContext,
  known: AccountRecord,
  { sellerName }: Pick<ProvenAccount, 'sellerName'>,
): Promise<AccountRecord> {
  const { version, savedAt, savedBy, ...record } = known
  const outcome = await saveRecord(context.stores, {
    kind: 'account',
    subject: known.id,
    version,
    savedBy: context.caller.name,
    record: {
      ...record,
      ...(sellerName === undefined ? {} : { sellerName }),
      authorisedAt: new Date().toISOString(),
    },
  })
  if (outcome.kind === 'saved') return outcome.record
  if (isGone(outcome)) throw notSaved(outcome)
  return renewAccount(context, outcome.current.record as AccountRecord, { sellerName })
}

type NotSaved = Exclude<SaveOutcome<object>, { kind: 'saved' }>

/** Somebody removed the account at the same moment. */
function isGone(outcome: NotSaved): outcome is Extract<NotSaved, { kind: 'unknown-version' }> {
  return outcome.kind === 'unknown-version' || v.is(removedRecord, outcome.current.record)
}
