import { parseAbsoluteToLocal, type ZonedDateTime } from '@internationalized/date'
import type {
  ListingRule,
  RuleCondition,
  RuleValues,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  CONDITIONS_MAXIMUM,
  NAME_MAXIMUM,
  parseListingRules,
} from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { readSettings, type SettingDraft, settingDraftOf } from '../../../../platform/form/setting-draft'
import { type ConditionDraft, type ConditionIssue, conditionDraftOf, readCondition } from './condition-draft'

/** A rule as it is entered. */
export interface RuleDraft {
  readonly id: string
  readonly isOn: boolean
  readonly name: string
  readonly begins: ZonedDateTime | null
  readonly ends: ZonedDateTime | null
  readonly conditions: readonly ConditionDraft[]
  readonly values: SettingDraft
}

export function newRule(id: string): RuleDraft {
  const values = settingDraftOf({}, String)
  return { id, isOn: true, name: '', begins: null, ends: null, conditions: [], values }
}

export function ruleDraftOf(rule: ListingRule, format: (value: number) => string): RuleDraft {
  const { id, isOn, name, beginsAt, endsAt, conditions, values } = rule
  return {
    id,
    isOn,
    name,
    begins: beginsAt === null ? null : parseAbsoluteToLocal(beginsAt),
    ends: endsAt === null ? null : parseAbsoluteToLocal(endsAt),
    conditions: conditions.map((condition, index) => conditionDraftOf(condition, String(index), format)),
    values: settingDraftOf(values.kind === 'exclude' ? { excluded: true } : values.settings, format),
  }
}

export interface ReadRule {
  /** Null while anything is wrong. */
  readonly rule: ListingRule | null
  /** The rule's conditions alone, to count their listings. Null while one is wrong or there is none. */
  readonly conditions: readonly RuleCondition[] | null
  /** Null while one is wrong or there is none. */
  readonly values: RuleValues | null
  readonly name: 'required' | 'too-long' | 'taken' | null
  readonly isEndFirst: boolean
  readonly conditionIssues: ReadonlyMap<string, ConditionIssue>
  /** There are none, or too many. */
  readonly conditionCount: 'none' | 'too-many' | null
  /** Fields of the values that are refused; `changes` if there are none. */
  readonly refused: readonly string[]
  /** All rules together are too large. */
  readonly isTooLarge: boolean
}

/** Reads the draft in place of the rule with its id, or after the others. */
export function readRule(draft: RuleDraft, rules: readonly ListingRule[], locale: string): ReadRule {
  const others = rules.filter(({ id }) => id !== draft.id)
  const read = draft.conditions.map((each) => ({ key: each.key, ...readCondition(each, locale) }))
  const conditions = read.flatMap((each) => (each.ok ? [each.condition] : []))
  const count = draft.conditions.length
  const { values, refused } = readValues(draft.values, locale)
  const [beginsAt, endsAt] = [momentOf(draft.begins), momentOf(draft.ends)]
  const partly = {
    conditions: conditions.length === count && count > 0 ? conditions : null,
    values,
    name: nameIssue(draft.name.trim(), others),
    isEndFirst: beginsAt !== null && endsAt !== null && beginsAt >= endsAt,
    conditionIssues: new Map(read.flatMap((each) => (each.ok ? [] : [[each.key, each.issue] as const]))),
    conditionCount:
      count === 0 ? ('none' as const) : count > CONDITIONS_MAXIMUM ? ('too-many' as const) : null,
    refused,
  }
  const isWrong = partly.name !== null || partly.isEndFirst || partly.conditionCount !== null
  if (isWrong || partly.conditions === null || values === null) {
    return { ...partly, rule: null, isTooLarge: false }
  }
  const { id, isOn } = draft
  const rule = { id, isOn, name: draft.name.trim(), beginsAt, endsAt, conditions: partly.conditions, values }
  const isAllowed = parseListingRules(withRule(rules, rule)).ok
  return { ...partly, rule: isAllowed ? rule : null, isTooLarge: !isAllowed }
}

/** The rules with one in its place, or after the others. */
export function withRule(rules: readonly ListingRule[], rule: ListingRule): readonly ListingRule[] {
  const isKnown = rules.some(({ id }) => id === rule.id)
  return isKnown ? rules.map((each) => (each.id === rule.id ? rule : each)) : [...rules, rule]
}

function nameIssue(name: string, others: readonly ListingRule[]): ReadRule['name'] {
  if (name === '') return 'required'
  if (name.length > NAME_MAXIMUM) return 'too-long'
  return others.some((other) => other.name === name) ? 'taken' : null
}

function readValues(
  draft: SettingDraft,
  locale: string,
): { readonly values: RuleValues | null; readonly refused: readonly string[] } {
  if (draft.isExcluded) return { values: { kind: 'exclude' }, refused: [] }
  const { changes, refused } = readSettings(draft, locale)
  if (changes === null) return { values: null, refused }
  const { excluded: _excluded, ...settings } = changes
  return { values: { kind: 'settings', settings }, refused }
}

function momentOf(time: ZonedDateTime | null): string | null {
  return time === null ? null : time.toDate().toISOString()
}
