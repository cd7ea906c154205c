import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { StockIndexReading } from '../../database/listings/listing-document'
import { TYPES_WITH_STOCK } from '../../listing-quantity/decide-listing-quantity'
import { boundRequests } from '../commerce-state/bound-requests'
import { noteIndex } from '../commerce-state/index-mode'
import { type BoundReading, type BoundRequest, readBounds } from '../commerce-state/read-bounds'
import { answerKey, type CommerceAnswer, readCommerce } from '../commerce-state/read-commerce'
import { doImportsReserve, isComparable, isOfOrder, observeIndex } from '../commerce-state/stock-index'
import type { GroupState, GroupWork } from '../group-types'
import type { Ports } from '../ports'
import { decideGroup } from './decide-group'
import { followRenames, renameSold } from './follow-renames'
import { stockRequests } from './load-groups'

export interface Evaluation {
  /** Before the stock was read. The stock was true then or later. */
  readonly at: Date
  readonly states: readonly GroupState[]
  /** Failures of all requests to Commerce. */
  readonly failures: readonly CommerceFailure[]
}

export type EvaluateGroupsPorts = Pick<
  Ports,
  'now' | 'merchant' | 'stockIdOf' | 'sourceCodesOf' | 'indexMode' | 'commerce' | 'sold' | 'taskStates'
>

/**
 * Reads the stock of groups and decides them. Then reads the sources where a quantity depends on them, and decides
 * those again.
 */
export async function evaluateGroups(
  ports: EvaluateGroupsPorts,
  given: readonly GroupWork[],
): Promise<Evaluation> {
  const at = ports.now()
  const { works, answers: firstAnswers } = await readWorks(ports, given)
  const unbounded = works.map((work) => decide(ports, work, { answers: firstAnswers }))
  const requests = boundRequests(ports, unbounded)
  const first = { answers: firstAnswers, bounds: await readBounds(ports, requests) }
  const decideBounded = (read: Required<Readings>) =>
    works.map((work, index) => {
      const state = unbounded[index]
      return state && answerOf(ports, work, read.bounds) === undefined ? state : decide(ports, work, read)
    })
  const firstStates = decideBounded(first)
  const doubted = works.filter((work, index) => isNewlyBehind(work, firstStates[index]))
  const { answers, bounds } = await readAgain(ports, doubted, { ...first, requests })
  const states = doubted.length === 0 ? firstStates : decideBounded({ answers, bounds })
  await noteIndex(ports, observations(ports, works, states))
  await renameSold(ports, given, states)
  const failures = [...bounds.values()].flatMap(({ failure }) => failure ?? [])
  return { at, states, failures: [...failuresIn(answers), ...failures] }
}

interface Readings {
  readonly answers: ReadonlyMap<string, CommerceAnswer>
  readonly bounds?: ReadonlyMap<string, BoundReading>
}

function decide(ports: EvaluateGroupsPorts, work: GroupWork, { answers, bounds }: Readings): GroupState {
  return decideGroup(ports, work, {
    commerce: answerOf(ports, work, answers),
    bound: bounds && answerOf(ports, work, bounds),
    indexMode: ports.indexMode,
  })
}

/** Whether the salable quantity exceeds the sources, and did not at the last read. */
function isNewlyBehind({ controlling }: GroupWork, state: GroupState | undefined): boolean {
  const isBehind = (index: StockIndexReading | null | undefined) => !!index && index.quantity > index.sources
  return isBehind(state?.facts.stockIndex) && !isBehind(controlling?.stockIndex)
}

/**
 * The salable quantity may be from before the sources changed, so both are read once more before the index counts as
 * late.
 */
async function readAgain(
  ports: Pick<Ports, 'now' | 'merchant' | 'sourceCodesOf' | 'commerce'>,
  works: readonly GroupWork[],
  { answers, bounds, requests }: Required<Readings> & { readonly requests: readonly BoundRequest[] },
): Promise<Required<Readings>> {
  if (works.length === 0) return { answers, bounds }
  const keys = new Set(works.map((work) => keyIn(ports, work)))
  const read = await readCommerce(ports, stockRequests(ports, works))
  const bound = await readBounds(
    ports,
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
 * Reads Commerce's answers, and once more for renamed products. If the new SKU has no stock, the old one stays, because
 * Commerce moves source items only if configured. A type without its own stock has none to move.
 */
async function readWorks(ports: Pick<Ports, 'now' | 'merchant' | 'commerce'>, given: readonly GroupWork[]) {
  const answers = new Map(await readCommerce(ports, stockRequests(ports, given)))
  const renamed = await followRenames(ports, given, answers)
  if (renamed.size === 0) return { works: given, answers }
  const again = await readCommerce(ports, stockRequests(ports, [...renamed.values()]))
  const works = given.map((work) => {
    const other = renamed.get(work)
    if (!other) return work
    const found = answerOf(ports, other, again)
    if (found?.kind === 'read' && isThere(found)) return other
    noteRenamed(ports, work, { answers, sku: other.sku })
    return work
  })
  return { works, answers: new Map([...again, ...answers]) }
}

function isThere({ row, product }: Extract<CommerceAnswer, { kind: 'read' }>): boolean {
  if (row !== undefined) return true
  return product !== undefined && product !== 'kept' && !TYPES_WITH_STOCK.has(product.type)
}

function noteRenamed(
  ports: Pick<Ports, 'merchant'>,
  work: GroupWork,
  { answers, sku }: { readonly answers: Map<string, CommerceAnswer>; readonly sku: string | null },
): void {
  const answer = answerOf(ports, work, answers)
  const key = keyIn(ports, work)
  if (answer?.kind === 'read' && key !== null && sku !== null) answers.set(key, { ...answer, renamedTo: sku })
}

/** The answer for the SKU that decides a group, in its store's website. */
function answerOf<Answer>(
  ports: Pick<Ports, 'merchant'>,
  work: GroupWork,
  answers: ReadonlyMap<string, Answer>,
): Answer | undefined {
  const key = keyIn(ports, work)
  return key === null ? undefined : answers.get(key)
}

function keyIn({ merchant }: Pick<Ports, 'merchant'>, { controlling, sku }: GroupWork): string | null {
  const store = merchant.stores.find(({ id }) => id === controlling?.storeId)
  return store && sku !== null ? answerKey(store.websiteCode, sku) : null
}

/** What the readings say about the installation's stock index. */
function observations(
  ports: Pick<Ports, 'now' | 'merchant'>,
  works: readonly GroupWork[],
  states: readonly GroupState[],
) {
  return states.map(({ facts, work: { reasons } }, index) => {
    const before = works[index]?.controlling
    const isTelling =
      isComparable(before?.stockConfiguration, facts.stockConfiguration) && !isOfOrder(reasons)
    if (!facts.stockIndex || !isTelling) return null
    return observeIndex(before?.stockIndex ?? null, facts.stockIndex, {
      now: ports.now(),
      importsReserve: doImportsReserve(ports.merchant),
      hasEvent: reasons.has('stock-item') || reasons.has('product'),
    })
  })
}
