import { findNodeAtLocation, getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser'
import type {
  ListingRule,
  RuleCondition,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  parseListingRules,
  RULES_FORMAT,
} from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { shortened } from '../../../../../../actions/shared/listing-quantity/rules/rule-issues'
import type { NamedChoice } from '../category-paths'
import { type CommerceNames, findNamed, referenceTo } from './commerce-names'
import { mistakeAt, type RuleMistake } from './rule-mistakes'

/** The content of a file of rules, with names of Commerce beside its ids. */
export function fileOfRules(rules: readonly ListingRule[], names: CommerceNames | undefined): string {
  const written = rules.map((rule) => ({
    ...rule,
    conditions: rule.conditions.map((condition) => withNames(condition, names)),
  }))
  return `${JSON.stringify({ format: RULES_FORMAT, rules: written }, null, 2)}\n`
}

/** The fields with ids, and those with names that stand for them in a file. */
const NAMED_FIELDS = { categoryIds: 'categories', attributeSetIds: 'attributeSets' } as const

function withNames(condition: RuleCondition, names: CommerceNames | undefined): object {
  switch (condition.kind) {
    case 'category': {
      const { categoryIds, ...rest } = condition
      return { ...rest, categories: categoryIds.map((id) => referenceTo(id, names?.categories)) }
    }
    case 'attribute-set': {
      const { attributeSetIds, ...rest } = condition
      return { ...rest, attributeSets: attributeSetIds.map((id) => referenceTo(id, names?.attributeSets)) }
    }
    default:
      return condition
  }
}

export type ReadFile =
  | { readonly kind: 'rules'; readonly rules: readonly ListingRule[] }
  /** Not a file of rules. */
  | { readonly kind: 'other' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly RuleMistake[] }

/** Reads a file of rules. Nothing is taken from a file that is wrong anywhere. */
export function readRuleFile(text: string, names: CommerceNames | undefined): ReadFile {
  const source = text.replace(/^\uFEFF/, '')
  const errors: ParseError[] = []
  const tree = parseTree(source, errors, { disallowComments: true })
  const [error] = errors
  if (error) return { kind: 'mistakes', mistakes: [noJson(source, error)] }
  const content: unknown = tree && getNodeValue(tree)
  if (typeof content !== 'object' || content === null || !('rules' in content)) return { kind: 'other' }
  const format = 'format' in content ? content.format : undefined
  if (typeof format !== 'number') return { kind: 'other' }
  if (format > RULES_FORMAT) return { kind: 'newer' }
  const mistakes: RuleMistake[] = []
  const lineOf = (field: string) => lineIn(source, tree, field)
  const rules = withIds(content.rules, names, (field, mistake) => {
    mistakes.push({ ...mistake, line: lineOf(field), values: { ...mistake.values, column: inRule(field) } })
  })
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes }
  const parsed = parseListingRules(rules)
  if (parsed.ok) return { kind: 'rules', rules: parsed.rules }
  return {
    kind: 'mistakes',
    mistakes: parsed.issues.map((issue) =>
      mistakeAt(issue, { line: lineOf(issue.field), column: inRule(issue.field) }),
    ),
  }
}

type Refuse = (field: string, mistake: Pick<RuleMistake, 'code' | 'values'>) => void

/** The rules with ids in place of names. What is no list of conditions stays as it is, and is refused as that. */
function withIds(rules: unknown, names: CommerceNames | undefined, refuse: Refuse): unknown {
  if (!Array.isArray(rules)) return rules
  return rules.map((rule, place) => {
    if (!Array.isArray(rule?.conditions)) return rule
    const conditions: readonly unknown[] = rule.conditions
    return {
      ...rule,
      conditions: conditions.map((condition, index) => {
        const field = `rules.${place}.conditions.${index}`
        const named =
          (own: string, known: readonly NamedChoice[] | undefined, isComplete: boolean) =>
          (each: unknown, at: number): unknown => {
            if (typeof each !== 'string') return each
            const found = findNamed(each, known, isComplete)
            if (found.ok) return found.id
            const values = { got: each, options: found.options }
            refuse(`${field}.${own}.${at}`, { code: found.code, values })
            return each
          }
        return inPlace(
          inPlace(
            condition,
            'categoryIds',
            named('categories', names?.categories, names?.hasAllCategories === true),
          ),
          'attributeSetIds',
          named('attributeSets', names?.attributeSets, true),
        )
      }),
    }
  })
}

/** A condition with ids where it has names. One that has both is refused for the field with names. */
function inPlace(
  condition: unknown,
  ids: keyof typeof NAMED_FIELDS,
  idOf: (named: unknown, at: number) => unknown,
): unknown {
  if (typeof condition !== 'object' || condition === null || ids in condition) return condition
  const { [NAMED_FIELDS[ids]]: named, ...rest } = condition as Readonly<Record<string, unknown>>
  return Array.isArray(named) ? { ...rest, [ids]: named.map(idOf) } : condition
}

/** "rules.2.conditions.0.texts" within its rule: "conditions[0].texts". */
function inRule(field: string): string {
  const [, path = ''] = /^rules\.\d+\.?(.*)$/.exec(field) ?? []
  return (path || 'rules').replace(/\.(\d+)/g, '[$1]')
}

/** The line of a field, or of what is around it if it is missing. */
function lineIn(text: string, tree: Node | undefined, field: string): number {
  const path = field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  for (let length = path.length; tree && length > 0; length -= 1) {
    const some = path.slice(0, length)
    const node = findNodeAtLocation(tree, some) ?? findNodeAtLocation(tree, some.map(nameIn))
    if (node) return placeIn(text, node.offset).line
  }
  return 1
}

function nameIn(part: string | number): string | number {
  return part in NAMED_FIELDS ? NAMED_FIELDS[part as keyof typeof NAMED_FIELDS] : part
}

function noJson(text: string, { offset }: ParseError): RuleMistake {
  const { line, column } = placeIn(text, offset)
  const [rest = ''] = text.slice(offset).split(/\r?\n/, 1)
  return { line, code: 'no-json', values: { at: column, got: shortened(rest) } }
}

function placeIn(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r?\n/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
