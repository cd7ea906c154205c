import type {
  ConditionKind,
  RuleCondition,
  TextOperator,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  LIST_MAXIMUM,
  PATTERNS_MAXIMUM,
  VALUES_MAXIMUM,
} from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { parseTypedNumber } from '../../../../platform/form/typed-number'

/** A condition as it is entered. Each kind uses some of the fields. */
export interface ConditionDraft {
  /** Stays the same while the condition is edited. */
  readonly key: string
  readonly kind: ConditionKind
  readonly operator: TextOperator
  /** One SKU a line. */
  readonly text: string
  /** Ids, options or codes; of an attribute without options, the lines as typed. */
  readonly chosen: readonly string[]
  readonly withChildren: boolean
  readonly code: string
  readonly isMultiple: boolean
  readonly from: string
  readonly to: string
  readonly isManaged: boolean
}

export function emptyCondition(kind: ConditionKind, key: string): ConditionDraft {
  return {
    key,
    kind,
    operator: 'begins-with',
    text: '',
    chosen: [],
    withChildren: true,
    code: '',
    isMultiple: false,
    from: '',
    to: '',
    isManaged: false,
  }
}

export function conditionDraftOf(
  condition: RuleCondition,
  key: string,
  format: (value: number) => string,
): ConditionDraft {
  const empty = emptyCondition(condition.kind, key)
  switch (condition.kind) {
    case 'seller-sku':
    case 'sku':
      return { ...empty, operator: condition.operator, text: condition.texts.join('\n') }
    case 'category': {
      const { categoryIds, withChildren } = condition
      return { ...empty, chosen: categoryIds.map(String), withChildren }
    }
    case 'attribute-set':
      return { ...empty, chosen: condition.attributeSetIds.map(String) }
    case 'attribute': {
      const { code, values, isMultiple } = condition
      return { ...empty, code, chosen: values, isMultiple }
    }
    case 'price': {
      const typed = (price: number | null) => (price === null ? '' : format(price))
      return { ...empty, from: typed(condition.from), to: typed(condition.to) }
    }
    case 'amazon-condition':
      return { ...empty, chosen: condition.conditions }
    case 'product-type':
      return { ...empty, chosen: condition.types }
    case 'stock-managed':
      return { ...empty, isManaged: condition.isManaged }
  }
}

/** What is wrong with a condition. */
export interface ConditionIssue {
  readonly field: 'values' | 'code' | 'from' | 'to'
  readonly code: 'required' | 'too-many' | 'too-long' | 'not-a-price' | 'price-order'
  /** The limit that is exceeded. */
  readonly maximum?: number
}

export type ReadCondition =
  | { readonly ok: true; readonly condition: RuleCondition }
  | { readonly ok: false; readonly issue: ConditionIssue }

const TEXT_MAXIMUM = 255
const PRICE_MAXIMUM = 1_000_000_000

/** Reads a condition with the limits of the server. */
export function readCondition(draft: ConditionDraft, locale: string): ReadCondition {
  const { kind, chosen } = draft
  if (kind === 'price') return readPrice(draft, locale)
  if (kind === 'stock-managed') return { ok: true, condition: { kind, isManaged: draft.isManaged } }
  if (kind === 'seller-sku' || kind === 'sku') {
    const { operator } = draft
    const texts = linesOf(draft.text)
    const maximum = operator === 'one-of' ? LIST_MAXIMUM : PATTERNS_MAXIMUM
    return withValues(texts, maximum, { kind, operator, texts })
  }
  if (kind === 'attribute') {
    const { code, isMultiple } = draft
    if (code === '') return refused({ field: 'code', code: 'required' })
    const values = linesOf(chosen.join('\n'))
    return withValues(values, VALUES_MAXIMUM, { kind, code, values, isMultiple })
  }
  return withValues(chosen, VALUES_MAXIMUM, chosenCondition(kind, draft))
}

function chosenCondition(
  kind: 'category' | 'attribute-set' | 'amazon-condition' | 'product-type',
  { chosen, withChildren }: ConditionDraft,
): RuleCondition {
  switch (kind) {
    case 'category':
      return { kind, categoryIds: chosen.map(Number), withChildren }
    case 'attribute-set':
      return { kind, attributeSetIds: chosen.map(Number) }
    case 'amazon-condition':
      return { kind, conditions: chosen }
    case 'product-type':
      return { kind, types: chosen }
  }
}

function withValues(values: readonly string[], maximum: number, condition: RuleCondition): ReadCondition {
  if (values.length === 0) return refused({ field: 'values', code: 'required' })
  if (values.length > maximum) return refused({ field: 'values', code: 'too-many', maximum })
  if (values.some((value) => value.length > TEXT_MAXIMUM)) {
    return refused({ field: 'values', code: 'too-long', maximum: TEXT_MAXIMUM })
  }
  return { ok: true, condition }
}

/** The lines that are not blank, each once. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return [...new Set(lines.filter((line) => line !== ''))]
}

function readPrice({ from, to }: ConditionDraft, locale: string): ReadCondition {
  const lowest = priceOf(from, locale)
  const highest = priceOf(to, locale)
  if (lowest === undefined) return refused({ field: 'from', code: 'not-a-price' })
  if (highest === undefined) return refused({ field: 'to', code: 'not-a-price' })
  if (lowest === null && highest === null) return refused({ field: 'from', code: 'required' })
  if (lowest !== null && highest !== null && lowest > highest) {
    return refused({ field: 'to', code: 'price-order' })
  }
  return { ok: true, condition: { kind: 'price', from: lowest, to: highest } }
}

/** Null: left empty. Undefined: not a price. */
function priceOf(text: string, locale: string): number | null | undefined {
  const typed = parseTypedNumber(text, locale)
  if (typed.kind === 'blank') return null
  return typed.kind === 'number' && typed.value >= 0 && typed.value <= PRICE_MAXIMUM ? typed.value : undefined
}

function refused(issue: ConditionIssue): ReadCondition {
  return { ok: false, issue }
}
