import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  parseListingRules,
  RULES_FORMAT,
} from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'

/** The content of a file of rules. */
export function fileOfRules(rules: readonly ListingRule[]): string {
  return `${JSON.stringify({ format: RULES_FORMAT, rules }, null, 2)}\n`
}

export interface FileIssue {
  /** Counts from 1; null: the file as a whole. */
  readonly rule: number | null
  /** In English: what was expected. */
  readonly message: string
}

export type ReadFile =
  | { readonly kind: 'rules'; readonly rules: readonly ListingRule[] }
  /** Not a file of rules. */
  | { readonly kind: 'other' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'wrong'; readonly issues: readonly FileIssue[] }

/** Reads a file of rules. Nothing is taken from a file that is wrong anywhere. */
export function readRuleFile(text: string): ReadFile {
  const content = parseJson(text)
  if (typeof content !== 'object' || content === null || !('rules' in content)) return { kind: 'other' }
  const format = 'format' in content ? content.format : undefined
  if (typeof format !== 'number') return { kind: 'other' }
  if (format > RULES_FORMAT) return { kind: 'newer' }
  const parsed = parseListingRules(content.rules)
  if (parsed.ok) return { kind: 'rules', rules: parsed.rules }
  return { kind: 'wrong', issues: parsed.issues.map(({ field, message }) => issueOf(field, message)) }
}

function issueOf(field: string, message: string): FileIssue {
  const [, index, path = ''] = /^rules\.(\d+)\.?(.*)$/.exec(field) ?? []
  if (index === undefined) return { rule: null, message: message.replace(/^rules: /, '') }
  const said = message.slice(field.length + ': '.length)
  return { rule: Number(index) + 1, message: path === '' ? said : `${path}: ${said}` }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
