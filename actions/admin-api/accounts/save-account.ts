import * as v from 'valibot'
import type { Region } from '../../shared/amazon/marketplaces'
import { type SaveOutcome, saveRecord, versionOfAbsent } from '../../shared/merchant/configuration-records'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { type AccountRecord, type AccountSecrets, removedRecord } from '../../shared/settings-store/records'
import { notSaved, type RouteWorld } from '../http/route'

/** Until an Amazon order is to be in Commerce. */
const ORDER_IMPORT_MINUTES = 60

export interface ProvenAccount {
  readonly sellerId: string
  readonly region: Region
  readonly secrets: AccountSecrets
}

export function accountIdOf({ region, sellerId }: Pick<ProvenAccount, 'region' | 'sellerId'>): string {
  return `${region}.${sellerId}`
}

/** Keeps an account with its secrets, or renews the authorisation of one that is connected already. */
export async function saveAccount(
  world: RouteWorld,
  proven: ProvenAccount,
): Promise<{ readonly account: AccountRecord; readonly isNew: boolean }> {
  const id = accountIdOf(proven)
  const { settings } = world.stores
  // Before the account: an account without secrets could not publish.
  await settings.saveSecrets(id, proven.secrets)
  await world.accountStates.save(id, { paused: null })
  const known = await settings.loadAccount(id)
  const account = known ? await renewAccount(world, known) : await createAccount(world, id, proven)
  await keepFingerprint(world.stores, world.own, world.caller.name)
  // What waited while Amazon refused the account goes out now.
  if (known) await wakePublisher(world.context)
  return { account, isNew: known === undefined }
}

async function createAccount(
  world: RouteWorld,
  id: string,
  { sellerId, region }: ProvenAccount,
): Promise<AccountRecord> {
  const now = new Date().toISOString()
  const outcome = await saveRecord(world.stores, {
    kind: 'account',
    subject: id,
    version: await versionOfAbsent(world.stores, 'account', id),
    savedBy: world.caller.name,
    record: {
      id,
      sellerId,
      region,
      inventoryScope: region === 'eu' ? ('region' as const) : ('country' as const),
      orderImportMinutes: ORDER_IMPORT_MINUTES,
      createdAt: now,
      authorisedAt: now,
    },
  })
  // Two requests connect the same account at once: both mean the same record.
  if (outcome.kind === 'saved') return outcome.record
  if (isGone(outcome)) throw notSaved(outcome)
  return outcome.current.record as AccountRecord
}

/** Who changes the account at the same moment has authorised nothing: the day is saved over that. */
async function renewAccount(world: RouteWorld, known: AccountRecord): Promise<AccountRecord> {
  const { version, savedAt, savedBy, ...record } = known
  const outcome = await saveRecord(world.stores, {
    kind: 'account',
    subject: known.id,
    version,
    savedBy: world.caller.name,
    record: { ...record, authorisedAt: new Date().toISOString() },
  })
  if (outcome.kind === 'saved') return outcome.record
  if (isGone(outcome)) throw notSaved(outcome)
  return renewAccount(world, outcome.current.record as AccountRecord)
}

type NotSaved = Exclude<SaveOutcome<object>, { kind: 'saved' }>

/** Somebody removes the account at the same moment. */
function isGone(outcome: NotSaved): outcome is Extract<NotSaved, { kind: 'unknown-version' }> {
  return outcome.kind === 'unknown-version' || v.is(removedRecord, outcome.current.record)
}
