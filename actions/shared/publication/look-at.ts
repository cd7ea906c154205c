import type { CommerceFailure } from '../commerce/commerce-client'
import type { PendingDocument } from '../database/pending'
import { anyReason } from '../database/pending-reasons'
import type { SoldDocument } from '../database/sold'
import { evaluateGroups } from './evaluate-groups'
import type { GroupState, GroupWork } from './group-types'
import { loadGroups, reasonsBySku } from './load-groups'
import { type ResolvedPending, resolvePending } from './resolve-pending'
import type { PublicationWorld } from './world'

/** Pending documents with everything that was read for them, and what that decides. */
export interface Look {
  /** Before the listings were loaded: what they say that Amazon holds was true then or later. */
  readonly loadedAt: Date
  /** Before the stock was read: it was true then or later. */
  readonly at: Date
  readonly resolved: readonly ResolvedPending[]
  readonly states: readonly GroupState[]
  /** Of everything that Commerce was asked for. */
  readonly failures: readonly CommerceFailure[]
}

/** Reads and decides what the documents stand for; nothing is written but that units sold on Amazon were imported. */
export async function lookAt(world: PublicationWorld, documents: readonly PendingDocument[]): Promise<Look> {
  const loadedAt = world.now()
  const resolved = await resolvePending(world, documents)
  const works = await endImported(world, await loadGroups(world, reasonsBySku(resolved)))
  return { loadedAt, resolved, ...(await evaluateGroups(world, works)) }
}

/** Reads the stock of groups that were looked at before, and decides them again. */
export async function lookAgain(
  world: PublicationWorld,
  works: readonly GroupWork[],
): Promise<Pick<Look, 'at' | 'states'>> {
  return evaluateGroups(
    world,
    works.map((work) => ({ ...work, isRead: true })),
  )
}

/**
 * An order in Commerce may be one of Amazon's: then its units have left the salable quantity, and no longer count as
 * sold beside it. Asked before the stock is read: the other way round units would be counted by neither for a moment.
 */
async function endImported(
  world: PublicationWorld,
  works: readonly GroupWork[],
): Promise<readonly GroupWork[]> {
  const open = works
    .filter(({ reasons }) => anyReason(reasons, 'asksOrders'))
    .flatMap(({ sold }) => sold.filter(({ state }) => state === 'open'))
  const ids = [...new Set(open.map(({ amazonOrderId }) => amazonOrderId))]
  const imported = new Set<string>()
  for (const [id, answer] of ids.length === 0 ? [] : await world.commerce.readImportedOrders(ids)) {
    if (answer.kind === 'found') imported.add(id)
  }
  if (imported.size === 0) return works
  const ended = open.filter(({ amazonOrderId }) => imported.has(amazonOrderId)).map(({ _id }) => _id)
  await world.sold.end([...new Set(ended)], 'imported')
  const without = (entry: SoldDocument): SoldDocument =>
    imported.has(entry.amazonOrderId) && entry.state === 'open' ? { ...entry, state: 'imported' } : entry
  return works.map((work) => ({ ...work, sold: work.sold.map(without) }))
}
