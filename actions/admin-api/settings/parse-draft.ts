import type { ListingRule } from '../../shared/listing-quantity/rules/listing-rule'
import { parseListingRules } from '../../shared/listing-quantity/rules/parse-rules'
import {
  parseStockQuantitySettings,
  type StockQuantitySettings,
} from '../../shared/listing-quantity/stock-quantity-settings'
import { RefusedError } from '../http/route'

/** The settings of a request; a refusal names each field that is wrong. */
export function settingsFrom(input: unknown): StockQuantitySettings {
  const parsed = parseStockQuantitySettings(input)
  if (parsed.ok) return parsed.settings
  const { issues } = parsed
  const words = issues.map(({ message }) => message).join('; ')
  throw new RefusedError(400, 'SETTINGS_INVALID', `The settings are not valid: ${words}.`, { issues })
}

/** Issues that the message of a refusal names. A list of rules may be wrong in each line. */
const SAID_MAXIMUM = 3

/** The rules of a request; a refusal names each part that is wrong. */
export function rulesFrom(input: unknown): readonly ListingRule[] {
  const parsed = parseListingRules(input)
  if (parsed.ok) return parsed.rules
  const ruleIssues = parsed.issues.map(({ field, message }) => ({ field, message }))
  const words = ruleIssues.slice(0, SAID_MAXIMUM).map(({ message }) => message)
  const more = ruleIssues.length - words.length
  const said = [...words, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  throw new RefusedError(400, 'RULES_INVALID', `The rules are not valid: ${said}.`, { ruleIssues })
}
