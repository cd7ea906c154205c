import type { SaveAsks } from '../shared/database/log/settings-history'
import { removeRecord, type SaveOutcome, versionOfAbsent } from '../shared/merchant/configuration-records'
import { wakePublisher } from '../shared/runtime/wake-publisher'
import { notFound, notSaved, type RouteContext } from './http/route'

interface Removal {
  readonly kind: 'account' | 'store'
  readonly id: string
  /** The version that was read. */
  readonly version: number
  readonly isThere: boolean
  readonly asks: SaveAsks
}

/** Removes an account or a store. Safe to repeat, since the answer of the first removal may have been lost. */
export async function removeOnce(
  { stores, caller, activation }: RouteContext,
  { kind, id, version, isThere, asks }: Removal,
): Promise<Extract<SaveOutcome<object>, { kind: 'saved' }>> {
  if (!isThere && (await versionOfAbsent(stores, kind, id)) !== version + 1) throw notFound(kind)
  const outcome = await removeRecord(stores, { kind, subject: id, version, savedBy: caller.name, asks })
  if (outcome.kind !== 'saved') throw isThere ? notSaved(outcome) : notFound(kind)
  await wakePublisher(activation)
  return outcome
}
