import { createHash } from 'node:crypto'
import { xor } from 'es-toolkit'
import * as v from 'valibot'
import type { CommerceCategory } from '../../../shared/commerce/catalog/rule-choices'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import { membersOf } from '../../../shared/listing-quantity/rules/category-tree'
import {
  CATEGORIES,
  storedCategories,
  storedParents,
} from '../../../shared/publishing/commerce-state/known-catalog'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, minutes, seconds } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'
import { MARKING_AFTER_MS, markStores, storedMarking } from './mark-stores'

const RETRY_MS = minutes(1)
const SLICE_MS = seconds(10)
/** Each category is one request, so rules for many of them are watched more slowly. */
const CATEGORY_MS = seconds(2)

const notesSchema = v.object({
  parents: storedParents,
  gone: storedCategories,
  /** A digest of the members of each watched category, by its id. */
  digests: v.record(v.string(), v.string()),
  /** Stores whose listings are still to be marked after a change of the catalog. */
  unmarked: v.exactOptional(storedMarking),
})
type Notes = v.InferOutput<typeof notesSchema>

export type WatchCategoriesPorts = NoteErrorPorts &
  Pick<
    Ports,
    | 'now'
    | 'clock'
    | 'maySend'
    | 'merchant'
    | 'commerce'
    | 'limits'
    | 'bulkPace'
    | 'listings'
    | 'pending'
    | 'taskStates'
  >

/**
 * Watches the categories that rules use. A category that is edited from its own side raises no event of its products, and
 * may not change when they were updated. So its members are read, and products whose stored categories say something
 * else are read again. Once the tree changes, the listings of rules with children are decided again. So are those of rules
 * for a category that Commerce no longer has.
 */
export const watchCategories = scheduled<WatchCategoriesPorts>({
  name: CATEGORIES,
  isIdle: ({ merchant }) => usedCategories(merchant).length === 0,
  run: async (ports, known) => {
    const parsed = v.safeParse(notesSchema, known?.notes)
    const before = parsed.success ? parsed.output : null
    const cursor = known?.cursor ?? null
    if (before?.unmarked) {
      const unmarked = await markStores(ports, before.unmarked)
      await save(ports, { ...withoutMarking(before), ...(unmarked && { unmarked }) }, { after: cursor })
      return 0
    }
    const categories = await ports.commerce.readCategories()
    if ('kind' in categories) return fail(ports, { failure: categories, before })
    const notes = {
      parents: parentsOf(categories),
      gone: goneOf(ports.merchant, categories),
      digests: { ...before?.digests },
    }
    const stores = storesConcerned(ports.merchant, notes, before)
    if (stores.length === 0) return compareMembers(ports, notes, cursor)
    // Stored first, because listings that are decided again need the new tree.
    const unmarked = { stores, after: null, reason: 'rule' } as const
    const dueAt = addMs(ports.now(), MARKING_AFTER_MS)
    await save(ports, { ...notes, unmarked }, { after: cursor, dueAt })
    return MARKING_AFTER_MS
  },
})

type UnmarkedNotes = Omit<Notes, 'unmarked'>

function withoutMarking({ unmarked: _unmarked, ...notes }: Notes): UnmarkedNotes {
  return notes
}

interface UsedCategory {
  readonly id: number
  readonly withChildren: boolean
}

function usedCategories({ rulesByStore }: Ports['merchant']): readonly UsedCategory[] {
  return [...rulesByStore.values()].flatMap(({ conditions }) =>
    conditions.flatMap((condition) =>
      condition.kind === 'category'
        ? condition.categoryIds.map((id) => ({ id, withChildren: condition.withChildren }))
        : [],
    ),
  )
}

function parentsOf(categories: readonly CommerceCategory[]): Notes['parents'] {
  return categories
    .flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as [number, number]]))
    .sort(([one], [other]) => one - other)
}

/** The categories of rules that Commerce does not have. */
function goneOf(merchant: Ports['merchant'], categories: readonly CommerceCategory[]): number[] {
  const there = new Set(categories.map(({ id }) => id))
  const used = new Set(usedCategories(merchant).map(({ id }) => id))
  return [...used].filter((id) => !there.has(id)).sort((one, other) => one - other)
}

/** Stores whose rules mean something else now. */
function storesConcerned(
  { rulesByStore }: Ports['merchant'],
  { parents, gone }: UnmarkedNotes,
  before: Notes | null,
): string[] {
  const isMoved = JSON.stringify(parents) !== JSON.stringify(before?.parents)
  const changed = new Set(xor(gone, before?.gone ?? []))
  return [...rulesByStore]
    .filter(([, { conditions }]) =>
      conditions.some(
        (each) =>
          each.kind === 'category' &&
          ((isMoved && each.withChildren) || each.categoryIds.some((id) => changed.has(id))),
      ),
    )
    .map(([storeId]) => storeId)
}

/** Reads the members of each watched category, from the one after the cursor on. */
async function compareMembers(
  ports: WatchCategoriesPorts,
  { parents, gone, digests }: UnmarkedNotes,
  cursor: string | null,
): Promise<number> {
  const began = ports.clock.now()
  const tree = new Map(parents)
  const watched = [...new Set(usedCategories(ports.merchant).flatMap((used) => withBelow(used, tree)))].sort(
    (one, other) => one - other,
  )
  for (const id of watched.filter((each) => each > Number(cursor ?? 0))) {
    const members = await ports.commerce.readCategoryMembers(id)
    if ('kind' in members) return fail(ports, { failure: members, before: { parents, gone, digests } })
    const digest = digestOf(members)
    if (digests[id] !== digest) await markChanged(ports, { id, members, below: membersOf([id], tree) })
    digests[id] = digest
    const isLast = id === watched.at(-1)
    if (!isLast && (ports.clock.now() - began > SLICE_MS || !ports.maySend())) {
      await save(ports, { parents, gone, digests }, { after: String(id) })
      return 0
    }
  }
  const pause = Math.max(ports.limits.topologyMs, watched.length * CATEGORY_MS)
  const current = Object.fromEntries(watched.flatMap((id) => (digests[id] ? [[id, digests[id]]] : [])))
  await save(ports, { parents, gone, digests: current }, { after: null, dueAt: addMs(ports.now(), pause) })
  return Math.min(LONGEST_PAUSE_MS, pause)
}

function withBelow({ id, withChildren }: UsedCategory, tree: ReadonlyMap<number, number>): readonly number[] {
  return withChildren ? [...membersOf([id], tree)] : [id]
}

function digestOf(skus: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([...skus].sort()))
    .digest('base64')
    .slice(0, 22)
}

interface ReadCategory {
  readonly id: number
  readonly members: readonly string[]
  /** The category and those below it, since Commerce may count the products of an anchor's children as its own. */
  readonly below: ReadonlySet<number>
}

/** Has products read again whose stored categories disagree with the members. */
async function markChanged(ports: WatchCategoriesPorts, { id, members, below }: ReadCategory): Promise<void> {
  const isMember = new Set(members)
  const stored = await ports.listings.categoriesOfSkus(members)
  const added = stored.filter(({ categoryIds }) => !categoryIds.some((each) => below.has(each)))
  const removed = (await ports.listings.skusInCategory(id)).filter((sku) => !isMember.has(sku))
  const skus = new Set([...added.map(({ sku }) => sku), ...removed])
  await ports.pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'product-poll' })),
    ports.now(),
  )
}

async function fail(
  ports: WatchCategoriesPorts,
  { failure, before }: { readonly failure: CommerceFailure; readonly before: Notes | null },
): Promise<number> {
  await noteError(ports, CATEGORIES, { system: 'commerce', code: failure.code, message: failure.message })
  const dueAt = addMs(ports.now(), RETRY_MS)
  await ports.taskStates.save({ _id: CATEGORIES, dueAt, cursor: null, startedAt: null, notes: before ?? {} })
  return RETRY_MS
}

function save(
  { taskStates, now }: Pick<Ports, 'taskStates' | 'now'>,
  notes: Notes,
  { after, dueAt = now() }: { readonly after: string | null; readonly dueAt?: Date },
): Promise<void> {
  return taskStates.save({ _id: CATEGORIES, dueAt, cursor: after, startedAt: null, notes })
}
