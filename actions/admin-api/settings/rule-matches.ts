import { commerceReader } from '../../shared/commerce-reader/commerce-reader'
import type { ListingDocument } from '../../shared/database/listings/listing-document'
import { type CompiledRules, matchRule } from '../../shared/listing-quantity/rules/compile-rules'
import type { ConditionKind, ListingRule } from '../../shared/listing-quantity/rules/listing-rule'
import { compiledRules } from '../../shared/merchant/load-merchant'
import { ruleFacts } from '../../shared/publishing/commerce-state/group-settings'
import { loadRuleCatalog } from '../../shared/publishing/commerce-state/known-catalog'
import { withRuleFacts } from '../../shared/publishing/commerce-state/rule-facts'
import { LARGE_BODY_MAXIMUM } from '../../shared/runtime/web-request'
import { seconds } from '../../shared/time'
import { type RuleMatchesReply, type RuleMatchRow, ruleMatchesRequest } from '../contract/rules'
import { parseBody } from '../http/parse-body'
import { RefusedError, type Route, type RouteContext } from '../http/route'
import { loadStore } from '../stores/stores'
import { rulesFrom } from './parse-draft'

const PAGE = 1_000
/** Well below the time limit of a web action. */
const SLICE_MS = seconds(4)
const ROWS_MAXIMUM = 100

/** Which listings of the store a rule of a draft matches. Changes nothing. */
export const showRuleMatches: Route = {
  method: 'POST',
  path: '/stores/:id/rule-matches',
  right: 'view',
  bodyMaximum: LARGE_BODY_MAXIMUM,
  answer: async (context, { ids, body }) => {
    const store = await loadStore(context, ids)
    const request = parseBody(ruleMatchesRequest, body)
    const catalog = await loadRuleCatalog(context.taskStates)
    const compile = (rules: readonly ListingRule[]) => compiledRules(rules, catalog)
    const rules = rulesFrom(request.rules)
    const draft = request.ruleId === null ? null : compileDraft(rules, request.ruleId, compile)
    const all = draft?.all ?? compile(rules)
    const ports = {
      merchant: { stores: [store], rulesByStore: new Map([[store.id, all]]) },
      commerce: commerceReader(context.commerce, Date.now),
    }
    const until = Date.now() + SLICE_MS
    const counts = emptyCounts()
    let after = request.after
    do {
      const page = await context.listings.simulated.page(store.id, after, PAGE)
      const present = page.filter(({ vanishedAt }) => (vanishedAt ?? null) === null)
      for (const listing of await withRuleFacts(ports, present)) {
        if ((listing.controllingStoreId ?? store.id) !== store.id) {
          countElsewhere(counts, draft?.alone ?? all, listing)
        } else if (draft) countDraft(counts, draft, listing)
        else countInForce(counts, all, listing)
      }
      counts.done += page.length
      after = page.length < PAGE ? null : (page.at(-1)?._id ?? null)
    } while (after !== null && Date.now() < until)
    const reply: RuleMatchesReply = {
      ...counts,
      rows: await titled(context, counts.rows),
      total: request.after === null ? await context.listings.count(store.id) : null,
      next: after,
    }
    return { status: 200, body: reply }
  },
}

interface Draft {
  readonly ruleId: string
  /** The rules up to the wanted one, which counts as if it were in force. */
  readonly all: CompiledRules
  readonly alone: CompiledRules
}

function compileDraft(
  rules: readonly ListingRule[],
  ruleId: string,
  compile: (rules: readonly ListingRule[]) => CompiledRules,
): Draft {
  const index = rules.findIndex(({ id }) => id === ruleId)
  const wanted = rules[index]
  if (!wanted) throw new RefusedError(400, 'BAD_REQUEST', 'ruleId: expected the id of one of the rules')
  const inForce = { ...wanted, isOn: true, beginsAt: null, endsAt: null }
  return { ruleId, all: compile([...rules.slice(0, index), inForce]), alone: compile([inForce]) }
}

function emptyCounts() {
  const unknownBy: Partial<Record<ConditionKind, number>> = {}
  const rows: ListingDocument[] = []
  const byRule: Record<string, number> = {}
  return { matched: 0, taken: 0, unknown: 0, elsewhere: 0, unknownBy, byRule, rows, done: 0 }
}

type Counts = ReturnType<typeof emptyCounts>

function countInForce(counts: Counts, rules: CompiledRules, listing: ListingDocument): void {
  const match = matchRule(rules, ruleFacts(listing, listing), new Date())
  if (match?.kind === 'unknown') countUnknown(counts, match.condition)
  else if (match) counts.byRule[match.id] = (counts.byRule[match.id] ?? 0) + 1
}

function countDraft(counts: Counts, draft: Draft, listing: ListingDocument): void {
  const facts = ruleFacts(listing, listing)
  const now = new Date()
  const alone = matchRule(draft.alone, facts, now)
  if (alone === undefined) return
  const match = matchRule(draft.all, facts, now)
  if (match?.kind === 'unknown') countUnknown(counts, match.condition)
  else if (match?.id === draft.ruleId) {
    counts.matched += 1
    if (counts.rows.length < ROWS_MAXIMUM) counts.rows.push(listing)
  } else counts.taken += 1
}

/** A listing that another store controls follows the rules of that store. */
function countElsewhere(counts: Counts, rules: CompiledRules, listing: ListingDocument): void {
  if (matchRule(rules, ruleFacts(listing, listing), new Date())?.kind === 'matched') counts.elsewhere += 1
}

function countUnknown(counts: Counts, condition: ConditionKind): void {
  counts.unknown += 1
  counts.unknownBy[condition] = (counts.unknownBy[condition] ?? 0) + 1
}

/** A scan reads no titles. */
async function titled(
  { listingQueries }: Pick<RouteContext, 'listingQueries'>,
  rows: readonly ListingDocument[],
): Promise<readonly RuleMatchRow[]> {
  const found = await listingQueries.loadSome(rows.map(({ _id }) => _id))
  const titles = new Map(found.map(({ _id, title }) => [_id, title]))
  return rows.map(({ _id, sellerSku, sku }) => ({ sellerSku, sku, title: titles.get(_id) ?? '' }))
}
