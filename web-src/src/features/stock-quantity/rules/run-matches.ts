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
  /** The first of `matched`. */
  readonly rows: readonly RuleMatchRow[]
}

/** Counts the listings of the last of these rules. Throws failures that `failureIn` reads. */
export async function runMatches(
  api: AdminApi,
  storeId: string,
  rules: readonly ListingRule[],
  signal: AbortSignal,
): Promise<Matches> {
  const ruleId = rules.at(-1)?.id ?? ''
  let sum: Matches = { matched: 0, taken: 0, unknown: 0, rows: [] }
  let after: string | null = null
  do {
    const body: RuleMatchesRequest = { rules, ruleId, after }
    const path = `${storePath(storeId)}/rule-matches`
    const part: RuleMatchesReply = unwrap(await api<RuleMatchesReply>({ method: 'POST', path, body, signal }))
    sum = {
      matched: sum.matched + part.matched,
      taken: sum.taken + part.taken,
      unknown: sum.unknown + part.unknown,
      rows: [...sum.rows, ...part.rows].slice(0, ROWS_MAXIMUM),
    }
    after = part.next
  } while (after !== null)
  return sum
}
