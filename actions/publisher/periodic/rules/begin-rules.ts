import * as v from 'valibot'
import type { ListingDocument } from '../../../shared/database/listings/listing-document'
import {
  type CompiledRules,
  matchRule,
  nextChange,
} from '../../../shared/listing-quantity/rules/compile-rules'
import type { RuleMatch } from '../../../shared/listing-quantity/rules/listing-rule'
import { ruleFacts } from '../../../shared/publishing/commerce-state/group-settings'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, msBetween, seconds } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

const NAME = 'begin-rules'
const PAGE = 1_000
/**
 * Shorter than a worker stays after a save, so that it notes the times of new rules before it ends. Otherwise nobody
 * would be awake when the first of them begins.
 */
const IDLE_MS = seconds(8)
/** Before any rule. Where nothing is noted, a rule may have begun or ended at any time. */
const EVER = new Date(0)

export type BeginRulesPorts = Pick<Ports, 'now' | 'merchant' | 'listings' | 'pending' | 'taskStates'>

/** Where a pass over the listings of several stores is. Null in between. */
const passSchema = v.object({
  /** Stores whose rules changed, the current one first. */
  stores: v.array(v.string()),
  /** The end of the span in which they changed. */
  until: v.pipe(v.string(), v.isoTimestamp()),
})
type Pass = v.InferOutput<typeof passSchema>

/**
 * Rules with times begin and end without a save. When one does, the listings whose rule changes are decided again. A pass
 * looks at stored facts only, so it costs Commerce nothing.
 */
export const beginRules = scheduled<BeginRulesPorts>({
  name: NAME,
  idlePauseMs: IDLE_MS,
  isIdle: ({ merchant }) => !hasTimes(merchant.rulesByStore),
  run: async (ports, known) => {
    const now = ports.now()
    const since = known?.startedAt ?? EVER
    const pass = v.safeParse(passSchema, known?.notes)
    const current = pass.success && pass.output.stores.length > 0 ? pass.output : nextPass(ports, since, now)
    if (current.stores.length === 0) return rest(ports, now)
    return lookAtPage(ports, { pass: current, since, after: known?.cursor ?? null })
  },
})

/** Rules without times need no state. */
function hasTimes(rulesByStore: ReadonlyMap<string, CompiledRules>): boolean {
  return [...rulesByStore.values()].some((rules) => nextChange(rules, EVER) !== null)
}

function nextPass({ merchant }: Pick<Ports, 'merchant'>, since: Date, until: Date): Pass {
  const stores = [...merchant.rulesByStore].flatMap(([storeId, rules]) => {
    const change = nextChange(rules, since)
    return change !== null && change <= until ? [storeId] : []
  })
  return { stores, until: until.toISOString() }
}

/** Waits until the next rule begins or ends. */
async function rest({ merchant, taskStates }: BeginRulesPorts, now: Date): Promise<number> {
  const times = [...merchant.rulesByStore.values()].flatMap((rules) => nextChange(rules, now) ?? [])
  const wait = Math.min(LONGEST_PAUSE_MS, ...times.map((time) => msBetween(now, time)))
  await taskStates.save({ _id: NAME, dueAt: addMs(now, wait), cursor: null, startedAt: now, notes: {} })
  return wait
}

interface Place {
  readonly pass: Pass
  readonly since: Date
  readonly after: string | null
}

async function lookAtPage(ports: BeginRulesPorts, { pass, since, after }: Place): Promise<number> {
  const [storeId = '', ...others] = pass.stores
  const rules = ports.merchant.rulesByStore.get(storeId)
  const until = new Date(pass.until)
  const page = rules ? await ports.listings.simulated.page(storeId, after, PAGE) : []
  const changed = page.filter(
    (listing) =>
      (listing.vanishedAt ?? null) === null &&
      listing.controllingStoreId === storeId &&
      rules !== undefined &&
      isOther(rules, listing, { since, until }),
  )
  await ports.pending.mark(
    changed.map(({ sku, sellerSku }) => ({ key: `sku:${sku ?? sellerSku}` as const, reason: 'rule' })),
    ports.now(),
  )
  const isMore = page.length === PAGE
  const left = isMore ? pass.stores : others
  const isDone = left.length === 0
  await ports.taskStates.save({
    _id: NAME,
    dueAt: ports.now(),
    cursor: isMore ? (page.at(-1)?._id ?? null) : null,
    startedAt: isDone ? until : since,
    notes: isDone ? {} : { ...pass, stores: left },
  })
  return 0
}

/** Whether another rule counts at the end of the span than at its beginning, or may exclude in place of an unknown one. */
function isOther(
  rules: CompiledRules,
  listing: ListingDocument,
  { since, until }: { readonly since: Date; readonly until: Date },
): boolean {
  const facts = ruleFacts(listing, listing)
  const [before, after] = [matchRule(rules, facts, since), matchRule(rules, facts, until)]
  return before?.id !== after?.id || before?.kind !== after?.kind || mayExclude(before) !== mayExclude(after)
}

function mayExclude(match: RuleMatch | undefined): boolean {
  return match?.kind === 'unknown' && match.mayExclude
}
