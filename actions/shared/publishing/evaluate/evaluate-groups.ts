import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { StockIndexReading } from '../../database/listings/listing-document'
import { TYPES_WITH_STOCK } from '../../listing-quantity/decide-listing-quantity'
import { answerFor, keyOfGroup } from '../commerce-state/answer-key'
import { dependsOnSources } from '../commerce-state/depends-on-sources'
import { noteIndex } from '../commerce-state/index-mode'
import { type BoundReading, readBounds, readSourcesEarly } from '../commerce-state/read-bounds'
import { type CommerceAnswer, type ReadAnswer, readCommerce } from '../commerce-state/read-commerce'
import { doImportsReserve, isComparable, isOfOrder, observeIndex } from '../commerce-state/stock-index'
import type { GroupState, GroupWork } from '../group-types'
import type { Ports } from '../ports'
import { decideGroup } from './decide-group'
import type { Evaluation } from './evaluation'
import { followRenames, renameSold } from './follow-renames'

export type EvaluateGroupsPorts = Pick<
  Ports,
  'now' | 'merchant' | 'stockIdOf' | 'sourceCodesOf' | 'indexMode' | 'commerce' | 'sold' | 'taskStates'
>

/**
 * Reads the stock of groups and decides them. Then decides those again whose quantity depends on the sources, which are
 * read by then or at the same time.
 */
export async function evaluateGroups(
  ports: EvaluateGroupsPorts,
  loaded: readonly GroupWork[],
): Promise<Pick<Evaluation, 'states' | 'failures'>> {
  const readAt = ports.now()
  const given = loaded.map((work) => ({ ...work, readAt }))
  const answers = new Map<string, CommerceAnswer>()
  const early = readSourcesEarly(ports, given)
  // What it rejects with is thrown where it is awaited.
  early.catch(() => {})
  const works = await readWorks(ports, given, answers)
  const unbounded = works.map((work) => decideGroup(ports, work, answerFor(ports, work, answers), undefined))
  const dependent = unbounded.filter((state) => dependsOnSources(ports, state))
  const bounds = new Map(await readBounds(ports, dependent, await early))
  const decideBounded = () =>
    works.map((work, index) => {
      const [state, bound] = [unbounded[index], answerFor(ports, work, bounds)]
      return state && !bound ? state : decideGroup(ports, work, answerFor(ports, work, answers), bound)
    })
  let states = decideBounded()
  const doubted = works.filter((work, index) => isNewlyBehind(work, states[index]))
  if (doubted.length > 0) {
    await renewAnswers(ports, doubted, answers)
    const keys = new Set(doubted.map((work) => keyOfGroup(ports, work)))
    await renewBounds(
      ports,
      dependent.filter(({ work }) => keys.has(keyOfGroup(ports, work))),
      bounds,
    )
    states = decideBounded()
  }
  await noteIndex(ports, observations(ports, works, states))
  await renameSold(ports, given, states)
  const failures = [...bounds.values()].flatMap(({ failure }) => failure ?? [])
  return { states, failures: [...failuresIn(answers), ...failures] }
}

/** Whether the salable quantity exceeds the sources, and did not at the last read. */
function isNewlyBehind({ controlling }: GroupWork, state: GroupState | undefined): boolean {
  const isBehind = (index: StockIndexReading | null | undefined) => !!index && index.quantity > index.sources
  return isBehind(state?.facts.stockIndex) && !isBehind(controlling?.stockIndex)
}

/**
 * The salable quantity may be from before the sources changed, so both are read once more before the index counts as
 * late. What cannot be read now keeps its first answer.
 */
async function renewAnswers(
  ports: Pick<Ports, 'now' | 'merchant' | 'commerce'>,
  works: readonly GroupWork[],
  answers: Map<string, CommerceAnswer>,
): Promise<void> {
  for (const [key, answer] of await readCommerce(ports, works))
    if (answer.kind === 'read') answers.set(key, answer)
}

async function renewBounds(
  ports: Pick<Ports, 'now' | 'merchant' | 'sourceCodesOf' | 'commerce'>,
  states: readonly GroupState[],
  bounds: Map<string, BoundReading>,
): Promise<void> {
  for (const [key, bound] of await readBounds(ports, states))
    if (bound.sources !== null) bounds.set(key, bound)
}

function failuresIn(answers: ReadonlyMap<string, CommerceAnswer>): readonly CommerceFailure[] {
  return [...answers.values()].filter((answer) => answer.kind === 'failed')
}

/**
 * Reads Commerce's answers, and once more for renamed products, whose groups then have the new SKU. If that has no
 * stock, the old one stays, because Commerce moves source items only if configured. A type without its own stock has
 * none to move.
 */
async function readWorks(
  ports: Pick<Ports, 'now' | 'merchant' | 'commerce'>,
  given: readonly GroupWork[],
  answers: Map<string, CommerceAnswer>,
): Promise<readonly GroupWork[]> {
  for (const [key, answer] of await readCommerce(ports, given)) answers.set(key, answer)
  const renamed = await followRenames(ports, given, answers)
  if (renamed.size === 0) return given
  const again = await readCommerce(ports, [...renamed.values()])
  const works = given.map((work) => {
    const other = renamed.get(work)
    if (!other) return work
    const found = answerFor(ports, other, again)
    if (found?.kind === 'read' && isThere(found)) return other
    const key = keyOfGroup(ports, work)
    const answer = answerFor(ports, work, answers)
    if (key !== null && answer?.kind === 'read' && other.sku !== null)
      answers.set(key, { ...answer, renamedTo: other.sku })
    return work
  })
  for (const [key, answer] of again) if (!answers.has(key)) answers.set(key, answer)
  return works
}

function isThere({ row, product }: ReadAnswer): boolean {
  if (row !== undefined) return true
  return product !== undefined && product !== 'kept' && !TYPES_WITH_STOCK.has(product.type)
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
