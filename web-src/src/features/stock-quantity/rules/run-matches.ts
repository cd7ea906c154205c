import type {
  RuleMatchesReply,
  RuleMatchesRequest,
  RuleMatchRow,
} from '../../../../../actions/admin-api/contract/rules'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { AdminApi } from '../../../platform/api/admin-api'
import { unwrap } from '../../../platform/api/admin-api-context'
import { storePath } from '../../../platform/api/use-store'

const ROWS_MAXIMUM = 100

/** Listings that a rule matches, of all parts together. */
export interface Matches {
  readonly matched: number
  /** A rule before gives their values. */
  readonly taken: number
  /** Something that a condition asks for is not known yet. */
  readonly unknown: number
  /** They follow another store, whose rules count. */
  readonly elsewhere: number
  /** The first of `matched`. */
  readonly rows: readonly RuleMatchRow[]
}

/** Listings that get their values from each rule, those that an unknown condition holds, and those of other stores. */
export interface RuleCounts {
  readonly byRule: ReadonlyMap<string, number>
  readonly unknown: number
  readonly elsewhere: number
}

/** Counts the listings of the last of these rules. Throws failures that `failureIn` reads. */
export async function runMatches(
  api: AdminApi,
  storeId: string,
  rules: readonly ListingRule[],
  signal: AbortSignal,
): Promise<Matches> {
  let sum: Matches = { matched: 0, taken: 0, unknown: 0, elsewhere: 0, rows: [] }
  const asked = { rules, ruleId: rules.at(-1)?.id ?? '' }
  for await (const part of partsOf(api, storeId, asked, signal)) {
    sum = {
      matched: sum.matched + part.matched,
      taken: sum.taken + part.taken,
      unknown: sum.unknown + part.unknown,
      elsewhere: sum.elsewhere + part.elsewhere,
      rows: [...sum.rows, ...part.rows].slice(0, ROWS_MAXIMUM),
    }
  }
  return sum
}

/** Counts the listings of all these rules. Throws failures that `failureIn` reads. */
export async function countRules(
  api: AdminApi,
  storeId: string,
  rules: readonly ListingRule[],
  signal: AbortSignal,
): Promise<RuleCounts> {
  const byRule = new Map<string, number>()
  let [unknown, elsewhere] = [0, 0]
  for await (const part of partsOf(api, storeId, { rules, ruleId: null }, signal)) {
    for (const [id, count] of Object.entries(part.byRule)) byRule.set(id, (byRule.get(id) ?? 0) + count)
    unknown += part.unknown
    elsewhere += part.elsewhere
  }
  return { byRule, unknown, elsewhere }
}

async function* partsOf(
  api: AdminApi,
  storeId: string,
  asked: Omit<RuleMatchesRequest, 'after'>,
  signal: AbortSignal,
): AsyncGenerator<RuleMatchesReply> {
  const path = `${storePath(storeId)}/rule-matches`
  for (let after: string | null = null; ; ) {
    const body: RuleMatchesRequest = { ...asked, after }
    const part = unwrap(await api<RuleMatchesReply>({ method: 'POST', path, body, signal }))
    yield part
    if (part.next === null) return
    after = part.next
  }
}
