import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { StockIndexReading } from '../../database/listings/listing-document'
import { TYPES_WITH_STOCK } from '../../listing-quantity/decide-listing-quantity'
import { boundRequests } from '../commerce-state/bound-requests'
import { noteIndex } from '../commerce-state/index-mode'
import { type BoundReading, type BoundRequest, readBounds } from '../commerce-state/read-bounds'
import { answerKey, type CommerceAnswer, readCommerce } from '../commerce-state/read-commerce'
import { doImportsReserve, isComparable, isOfOrder, observeIndex } from '../commerce-state/stock-index'
import type { GroupState, GroupWork } from '../group-types'
import type { PublicationWorld } from '../world'
import { decideGroup } from './decide-group'
import { followRenames, renameSold } from './follow-renames'
import { stockRequests } from './load-groups'

export interface Evaluation {
  /** Before the stock was read: it was true then or later. */
  readonly at: Date
  readonly states: readonly GroupState[]
  /** Of everything that Commerce was asked for. */
  readonly failures: readonly CommerceFailure[]
}

/**
 * Reads the stock of groups and decides them. What the sources hold is read after it, where a number depends on it,
 * and decides those once more.
 */
export async function evaluateGroups(
  world: PublicationWorld,
  given: readonly GroupWork[],
): Promise<Evaluation> {
  const at = world.now()
  const { works, answers: firstAnswers } = await readWorks(world, given)
  const unbounded = works.map((work) => decide(world, work, { answers: firstAnswers }))
  const requests = boundRequests(world, unbounded)
  const first = { answers: firstAnswers, bounds: await readBounds(world, requests) }
  const decideBounded = (read: Required<Readings>) =>
    works.map((work, index) => {
      const state = unbounded[index]
      return state && answerOf(world, work, read.bounds) === undefined ? state : decide(world, work, read)
    })
  const firstStates = decideBounded(first)
  const doubted = works.filter((work, index) => isNewlyBehind(work, firstStates[index]))
  const { answers, bounds } = await readAgain(world, doubted, { ...first, requests })
  const states = doubted.length === 0 ? firstStates : decideBounded({ answers, bounds })
  await noteIndex(world, observations(world, works, states))
  await renameSold(world, given, states)
  const failures = [...bounds.values()].flatMap(({ failure }) => failure ?? [])
  return { at, states, failures: [...failuresIn(answers), ...failures] }
}

interface Readings {
  readonly answers: ReadonlyMap<string, CommerceAnswer>
  readonly bounds?: ReadonlyMap<string, BoundReading>
}

function decide(world: PublicationWorld, work: GroupWork, { answers, bounds }: Readings): GroupState {
  return decideGroup(world, work, {
    commerce: answerOf(world, work, answers),
    bound: bounds && answerOf(world, work, bounds),
    indexMode: world.indexMode ?? 'unknown',
  })
}

/** Whether the salable quantity is above the sources, and was not when they were read before. */
function isNewlyBehind({ controlling }: GroupWork, state: GroupState | undefined): boolean {
  const isBehind = (index: StockIndexReading | null | undefined) => !!index && index.quantity > index.sources
  return isBehind(state?.facts.stockIndex) && !isBehind(controlling?.stockIndex)
}

/**
 * The salable quantity may be of the moment before the sources changed: both are read once more before the index
 * counts as late.
 */
async function readAgain(
  world: PublicationWorld,
  works: readonly GroupWork[],
  { answers, bounds, requests }: Required<Readings> & { readonly requests: readonly BoundRequest[] },
): Promise<Required<Readings>> {
  if (works.length === 0) return { answers, bounds }
  const keys = new Set(works.map((work) => keyIn(world, work)))
  const read = await readCommerce(world, stockRequests(world, works))
  const bound = await readBounds(
    world,
    requests.filter(({ websiteCode, sku }) => keys.has(answerKey(websiteCode, sku))),
  )
  return {
    answers: new Map([...answers, ...[...read].filter(([, { kind }]) => kind === 'read')]),
    bounds: new Map([...bounds, ...[...bound].filter(([, { sources }]) => sources !== null)]),
  }
}

function failuresIn(answers: ReadonlyMap<string, CommerceAnswer>): readonly CommerceFailure[] {
  return [...answers.values()].filter((answer) => answer.kind === 'failed')
}

/**
 * Reads Commerce's answers, and once more for products that were renamed. One whose stock is not under its new SKU
 * keeps the old one: Commerce moves source items along only where it is configured to. A type without stock of its
 * own has none to move.
 */
async function readWorks(world: PublicationWorld, given: readonly GroupWork[]) {
  const answers = new Map(await readCommerce(world, stockRequests(world, given)))
  const renamed = await followRenames(world, given, answers)
  if (renamed.size === 0) return { works: given, answers }
  const again = await readCommerce(world, stockRequests(world, [...renamed.values()]))
  const works = given.map((work) => {
    const other = renamed.get(work)
    if (!other) return work
    const found = answerOf(world, other, again)
    if (found?.kind === 'read' && isThere(found)) return other
    noteRenamed(world, work, { answers, sku: other.sku })
    return work
  })
  return { works, answers: new Map([...again, ...answers]) }
}

function isThere({ row, product }: Extract<CommerceAnswer, { kind: 'read' }>): boolean {
  if (row !== undefined) return true
  return product !== undefined && product !== 'kept' && !TYPES_WITH_STOCK.has(product.type)
}

function noteRenamed(
  world: PublicationWorld,
  work: GroupWork,
  { answers, sku }: { readonly answers: Map<string, CommerceAnswer>; readonly sku: string | null },
): void {
  const answer = answerOf(world, work, answers)
  const key = keyIn(world, work)
  if (answer?.kind === 'read' && key !== null && sku !== null) answers.set(key, { ...answer, renamedTo: sku })
}

/** Of the SKU that decides for a group, in its store's website. */
function answerOf<Answer>(
  world: PublicationWorld,
  work: GroupWork,
  answers: ReadonlyMap<string, Answer>,
): Answer | undefined {
  const key = keyIn(world, work)
  return key === null ? undefined : answers.get(key)
}

function keyIn({ merchant }: PublicationWorld, { controlling, sku }: GroupWork): string | null {
  const store = merchant.stores.find(({ id }) => id === controlling?.storeId)
  return store && sku !== null ? answerKey(store.websiteCode, sku) : null
}

/** What the readings of the stock index tell of the installation. */
function observations(world: PublicationWorld, works: readonly GroupWork[], states: readonly GroupState[]) {
  return states.map(({ facts, work: { reasons } }, index) => {
    const before = works[index]?.controlling
    const isTelling =
      isComparable(before?.stockConfiguration, facts.stockConfiguration) && !isOfOrder(reasons)
    if (!facts.stockIndex || !isTelling) return null
    return observeIndex(before?.stockIndex ?? null, facts.stockIndex, {
      now: world.now(),
      importsReserve: doImportsReserve(world.merchant),
      isTold: reasons.has('stock-item') || reasons.has('product'),
    })
  })
}
