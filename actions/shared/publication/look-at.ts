import type { PendingDocument } from '../database/pending'
import { anyReason } from '../database/pending-reasons'
import type { SoldDocument } from '../database/sold'
import { boundRequests } from './bound-requests'
import { decideGroup } from './decide-group'
import { followRenames } from './follow-renames'
import type { GroupState, GroupWork } from './group-types'
import { noteIndex } from './index-mode'
import { loadGroups, reasonsBySku, stockRequests } from './load-groups'
import { type BoundReading, readBounds } from './read-bounds'
import { answerKey, type CommerceAnswer, readCommerce } from './read-commerce'
import { type ResolvedPending, resolvePending } from './resolve-pending'
import { observeIndex } from './stock-index'
import type { PublicationWorld } from './world'

/** Pending documents with everything that was read for them, and what that decides. */
export interface Look {
  /** Before the listings were loaded: what they say that Amazon holds was true then or later. */
  readonly loadedAt: Date
  /** Before the stock was read: it was true then or later. */
  readonly at: Date
  readonly resolved: readonly ResolvedPending[]
  readonly states: readonly GroupState[]
  readonly answers: ReadonlyMap<string, CommerceAnswer>
}

/** Reads and decides what the documents stand for; nothing is written but that units sold on Amazon were imported. */
export async function lookAt(world: PublicationWorld, documents: readonly PendingDocument[]): Promise<Look> {
  const loadedAt = world.now()
  const resolved = await resolvePending(world, documents)
  const works = await endImported(world, await loadGroups(world, reasonsBySku(resolved)))
  return { loadedAt, resolved, ...(await decideWorks(world, works)) }
}

/** Reads the stock of groups that were looked at before, and decides them again. */
export async function lookAgain(
  world: PublicationWorld,
  works: readonly GroupWork[],
): Promise<Pick<Look, 'at' | 'states'>> {
  return decideWorks(
    world,
    works.map((work) => ({ ...work, isRead: true })),
  )
}

async function decideWorks(world: PublicationWorld, given: readonly GroupWork[]) {
  const at = world.now()
  const { works, answers } = await readWorks(world, given)
  const isIndexPrompt = world.isIndexPrompt ?? false
  const decide = (work: GroupWork, bound?: BoundReading) =>
    decideGroup(world, work, { commerce: answerOf(world, work, answers), bound, isIndexPrompt })
  const unbounded = works.map((work) => decide(work))
  const bounds = await readBounds(world, boundRequests(world, unbounded))
  const states = works.map((work, index) => {
    const bound = answerOf(world, work, bounds)
    const state = unbounded[index]
    return bound === undefined && state ? state : decide(work, bound)
  })
  await noteIndex(world, observations(works, states))
  return { at, answers, states }
}

/** Reads Commerce's answers, and once more for products that were renamed. */
async function readWorks(world: PublicationWorld, given: readonly GroupWork[]) {
  const answers = await readCommerce(world, stockRequests(world, given))
  const renamed = await followRenames(world, given, answers)
  if (renamed.size === 0) return { works: given, answers }
  const again = await readCommerce(world, stockRequests(world, [...renamed.values()]))
  return {
    works: given.map((work) => renamed.get(work) ?? work),
    answers: new Map([...answers, ...again]),
  }
}

/** Of the SKU that decides for a group, in its store's website. */
function answerOf<Answer>(
  { merchant }: PublicationWorld,
  { controlling, sku }: GroupWork,
  answers: ReadonlyMap<string, Answer>,
): Answer | undefined {
  const store = merchant.stores.find(({ id }) => id === controlling?.storeId)
  return store && sku !== null ? answers.get(answerKey(store.websiteCode, sku)) : undefined
}

/** What the readings of the stock index tell of the installation. */
function observations(works: readonly GroupWork[], states: readonly GroupState[]) {
  return states.map(({ facts }, index) => {
    const before = works[index]?.controlling?.stockIndex ?? null
    return facts.stockIndex && observeIndex(before, facts.stockIndex)
  })
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
