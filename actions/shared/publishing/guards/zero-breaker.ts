import type { BreakerDocument } from '../../database/work/breakers'
import { everyReason } from '../../database/work/pending-reasons'
import { hours, minutes, msBetween } from '../../time'
import { sum } from '../amazon-state/known-quantity'
import type { GroupState, GroupWork, UnitDecision } from '../group-types'
import { breakerLane } from '../pending/lanes'
import type { Ports } from '../ports'

/** Publishing stores whose unexplained zeros wait for the merchant. */
export type OpenBreakers = ReadonlySet<string>

const NONE: OpenBreakers = new Set()
/** How long zeros are counted together. */
const COUNTED_MS = hours(1)

/**
 * A zero without an order or stock event of its SKU, that Amazon does not show yet. If Commerce no longer has the SKU,
 * its zero always counts, because absence is not an event.
 */
export function isMassZero({ reasons }: GroupWork, { decision, knownQuantity }: UnitDecision): boolean {
  if (decision.kind !== 'ineligible') return false
  const isCounted =
    decision.rule === 'not-assigned' ? !reasons.has('authorised') : everyReason(reasons, 'countsForBreaker')
  return isCounted && (knownQuantity.accepted?.quantity !== 0 || knownQuantity.isOpen)
}

type BreakerPorts = Pick<Ports, 'now' | 'limits' | 'listings' | 'breakers' | 'pending'>

/**
 * Counts new zeros of an evaluation, and opens the breaker of a store with too many. A zero counts when the decision
 * becomes 0, and not while it waits to be sent.
 */
export async function judgeZeros(ports: BreakerPorts, states: readonly GroupState[]): Promise<OpenBreakers> {
  const zeros = massZeros(states)
  if (zeros.length === 0) return NONE
  const breakers = new Map((await ports.breakers.all()).map((breaker) => [breaker._id, breaker]))
  for (const [storeId, own] of Map.groupBy(zeros, ({ unit }) => unit.publishing.storeId)) {
    const since = breakers.get(storeId)?.zeros[0]?.minute
    const fresh = own.filter(({ unit }) => isNewZero(unit) && !isCounted(unit, since, ports.now()))
    if (fresh.length === 0) continue
    const reasons = new Set(fresh.flatMap(({ work }) => [...work.reasons]))
    const zeros = { count: fresh.length, reasons }
    breakers.set(storeId, await countZeros(ports, { storeId, known: breakers.get(storeId) ?? null, zeros }))
  }
  return openBreakers([...breakers.values()])
}

interface Count {
  readonly storeId: string
  readonly known: BreakerDocument | null
  readonly zeros: NewZeros
}

/** Starts again if another evaluation or the merchant's answer intervened, so that neither overwrites the other. */
async function countZeros(ports: BreakerPorts, { storeId, known, zeros }: Count): Promise<BreakerDocument> {
  for (let breaker = known; ; breaker = await ports.breakers.load(storeId)) {
    const before: BreakerDocument = breaker ?? { _id: storeId, zeros: [], open: null, authorisedUntil: null }
    const judged = await judge(ports, await withoutEmptyQuestion(ports, before), zeros)
    if (judged === before || (await ports.breakers.replace(breaker, judged))) return judged
  }
}

/** Evaluations record what waits within seconds. Until then, a question may look empty. */
const RECORDED_MS = minutes(5)

/**
 * Ends a question once no listing waits for its answer, because a save or new stock changed the quantities, or the merchant
 * confirmed the same zeros with a save. Later zeros start a new count.
 */
async function withoutEmptyQuestion(
  { now, listings, pending }: BreakerPorts,
  breaker: BreakerDocument,
): Promise<BreakerDocument> {
  if (breaker.open === null) return breaker
  const last = breaker.zeros.at(-1)?.minute ?? breaker.open.since
  if (msBetween(last, now()) < RECORDED_MS) return breaker
  const [asked, waiting] = await Promise.all([
    listings.countAsked(breaker._id),
    pending.countInLane(breakerLane(breaker._id)),
  ])
  return asked + waiting > 0 ? breaker : { ...breaker, open: null, zeros: [] }
}

function massZeros(states: readonly GroupState[]) {
  return states.flatMap(({ work, units }) =>
    units.filter((unit) => isMassZero(work, unit)).map((unit) => ({ unit, work })),
  )
}

function isNewZero({ publishing: { decision, massZero } }: UnitDecision): boolean {
  return decision?.quantity !== 0 || massZero === 'dismissed'
}

/**
 * A listing counts once within the hour, however often its quantity changes. What was counted before an answer, or before
 * the count began again, counts no longer. A zero that the merchant did not want counts again.
 */
function isCounted({ publishing }: UnitDecision, since: Date | undefined, now: Date): boolean {
  const { massZero, zeroCountedAt: at } = publishing
  if (massZero === 'dismissed' || since === undefined || at === undefined) return false
  return at >= since && isWithinCount(at, now)
}

function isWithinCount(at: Date, now: Date): boolean {
  return at <= now && msBetween(at, now) < COUNTED_MS
}

/** When a listing with this decision counts as a zero. Undefined: it does not, or has been counted within the hour. */
export function countedAt(work: GroupWork, unit: UnitDecision, now: Date): Date | undefined {
  const at = unit.publishing.zeroCountedAt
  if (!isMassZero(work, unit) || !isNewZero(unit)) return undefined
  return at && isWithinCount(at, now) ? undefined : now
}

interface NewZeros {
  readonly count: number
  readonly reasons: ReadonlySet<string>
}

async function judge(
  ports: Pick<Ports, 'now' | 'limits' | 'listings'>,
  breaker: BreakerDocument,
  { count, reasons }: NewZeros,
): Promise<BreakerDocument> {
  const now = ports.now()
  const isAuthorised = breaker.authorisedUntil !== null && breaker.authorisedUntil > now
  // What the merchant allowed does not count later.
  if (isAuthorised) return breaker
  const zeros = countedZeros(breaker.zeros, count, now)
  const within = sum(zeros.map((each) => each.count))
  const { breakerShare, breakerMinimum } = ports.limits
  const isMass = within >= breakerMinimum && within > breakerShare * (await ports.listings.count(breaker._id))
  if (!isMass && breaker.open === null) return { ...breaker, zeros }
  const open = {
    since: breaker.open?.since ?? now,
    reasons: [...new Set([...(breaker.open?.reasons ?? []), ...reasons])].filter(
      (each) => !each.includes(':'),
    ),
    listings: within,
  }
  return { ...breaker, zeros, open }
}

/** Per minute, for the last hour. */
function countedZeros(zeros: BreakerDocument['zeros'], count: number, now: Date): BreakerDocument['zeros'] {
  const minute = new Date(Math.floor(now.getTime() / minutes(1)) * minutes(1))
  const recent = zeros.filter((each) => msBetween(each.minute, now) < COUNTED_MS)
  const last = recent.at(-1)
  return last && last.minute.getTime() === minute.getTime()
    ? [...recent.slice(0, -1), { minute, count: last.count + count }]
    : [...recent, { minute, count }]
}

export function openBreakers(breakers: readonly BreakerDocument[]): OpenBreakers {
  return new Set(breakers.filter(({ open }) => open !== null).map(({ _id }) => _id))
}

/** The stores whose breaker holds a unit's zero. Empty if it may be sent. */
export function breakerOf(work: GroupWork, unit: UnitDecision, open: OpenBreakers): string | null {
  const { storeId } = unit.publishing
  return open.has(storeId) && isMassZero(work, unit) ? storeId : null
}
