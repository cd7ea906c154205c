import { membersOf } from './category-tree'
import {
  type AttributeCondition,
  attributeIn,
  type ConditionKind,
  type GoneName,
  type ListingRule,
  type RuleCatalog,
  type RuleCondition,
  type RuleFacts,
  type RuleMatch,
} from './listing-rule'

/** Undefined: a fact is unknown. */
type Test = (facts: RuleFacts) => boolean | undefined

interface CompiledTest {
  readonly condition: ConditionKind
  readonly isGone: boolean
  readonly test: Test
}

interface CompiledRule {
  readonly begins: number
  readonly ends: number
  readonly tests: readonly CompiledTest[]
  readonly match: Extract<RuleMatch, { kind: 'matched' }>
}

/** Rules that are switched on, in their order, prepared for many listings. */
export interface CompiledRules {
  readonly rules: readonly CompiledRule[]
  /** The conditions of all of them. */
  readonly conditions: readonly RuleCondition[]
}

/** What rules are compiled with, besides themselves. */
export interface RuleContext extends RuleCatalog {
  /** Equal for two SKUs that Commerce takes for the same. */
  readonly skuKey: (sku: string) => string
}

/** Prepares rules for matching. Lists and categories are looked up in sets from then on. */
export function compileRules(rules: readonly ListingRule[], context: RuleContext): CompiledRules {
  const on = rules.filter(({ isOn }) => isOn)
  return {
    conditions: on.flatMap(({ conditions }) => conditions),
    rules: on.map(({ id, name, values, beginsAt, endsAt, conditions }) => ({
      begins: beginsAt === null ? Number.NEGATIVE_INFINITY : Date.parse(beginsAt),
      ends: endsAt === null ? Number.POSITIVE_INFINITY : Date.parse(endsAt),
      tests: conditions.map((condition) => compileTest(condition, context)),
      match: { kind: 'matched', id, name, values },
    })),
  }
}

/**
 * The first rule in force that matches. A rule with an unknown fact that could match is returned as unknown, because no
 * later rule may decide in its place. Undefined: no rule matches.
 */
export function matchRule({ rules }: CompiledRules, facts: RuleFacts, at: Date): RuleMatch | undefined {
  const time = at.getTime()
  let first: { readonly match: CompiledRule['match']; readonly unknown: CompiledTest } | undefined
  let mayExclude = false
  for (const { begins, ends, tests, match } of rules) {
    if (time < begins || time >= ends) continue
    const result = matches(tests, facts)
    if (result === false) continue
    if (result === true && first === undefined) return match
    if (result !== true) first ??= { match, unknown: result }
    mayExclude ||= match.values.kind === 'exclude'
    // After a match, no later rule can count.
    if (result === true || mayExclude) break
  }
  if (first === undefined) return undefined
  const { id, name } = first.match
  const { condition, isGone } = first.unknown
  return { kind: 'unknown', id, name, condition, ...(isGone && { isGone }), mayExclude }
}

/** Whether all of the tests are true, or the first that cannot tell. */
function matches(tests: CompiledRule['tests'], facts: RuleFacts): boolean | CompiledTest {
  let unknown: CompiledTest | undefined
  for (const each of tests) {
    const result = each.test(facts)
    if (result === false) return false
    if (result === undefined) unknown ??= each
  }
  return unknown ?? true
}

/** The next time after `at` at which a rule begins or ends. Null: never. */
export function nextChange({ rules }: CompiledRules, at: Date): Date | null {
  const times = rules.flatMap(({ begins, ends }) => [begins, ends]).filter((time) => time > at.getTime())
  const next = Math.min(...times)
  return Number.isFinite(next) ? new Date(next) : null
}

/** Names of the rules that name an attribute or category that Commerce no longer has, unless they are over. */
export function outdatedRules({ rules }: CompiledRules, at: Date): readonly string[] {
  return rules
    .filter(({ ends, tests }) => ends > at.getTime() && tests.some(({ isGone }) => isGone))
    .map(({ match }) => match.name)
}

function compileTest(condition: RuleCondition, context: RuleContext): CompiledTest {
  const gone = context.goneIn(condition)
  const isGone = gone.length > 0
  const test = isGone ? testOfRest(condition, gone, context) : testOf(condition, context)
  return { condition: condition.kind, isGone, test }
}

/**
 * Nobody can tell whether a listing matches what is gone: products lose their values with it, without an edit of their
 * own. A product that is in another category of the condition still matches.
 */
function testOfRest(condition: RuleCondition, gone: readonly GoneName[], { tree }: RuleContext): Test {
  if (condition.kind !== 'category') return () => undefined
  const names = new Set(gone.map(({ name }) => name))
  const categoryIds = condition.categoryIds.filter((id) => !names.has(String(id)))
  const test = categoryTest({ ...condition, categoryIds }, tree)
  return (facts) => test(facts) || undefined
}

function testOf(condition: RuleCondition, { tree, skuKey }: RuleContext): Test {
  switch (condition.kind) {
    case 'seller-sku': {
      const test = textTest(condition)
      return ({ sellerSku }) => test(sellerSku)
    }
    case 'sku': {
      const test = textTest({ ...condition, texts: condition.texts.map(skuKey) })
      return ({ sku }) => sku !== null && test(skuKey(sku))
    }
    case 'category':
      return categoryTest(condition, tree)
    case 'attribute-set':
      return oneOf(condition.attributeSetIds, ({ attributeSetId }) => attributeSetId)
    case 'attribute':
      return attributeTest(condition)
    case 'price':
      return priceTest(condition)
    case 'amazon-condition':
      return oneOf(condition.conditions, ({ amazonCondition }) => amazonCondition)
    case 'product-type':
      return oneOf(condition.types, ({ productType }) => productType)
    case 'stock-managed':
      return oneOf([condition.isManaged], ({ isManaged }) => isManaged)
  }
}

function textTest({
  operator,
  texts,
}: Extract<RuleCondition, { operator: string }>): (text: string) => boolean {
  switch (operator) {
    case 'begins-with':
      return (text) => texts.some((each) => text.startsWith(each))
    case 'contains':
      return (text) => texts.some((each) => text.includes(each))
    case 'one-of': {
      const all = new Set(texts)
      return (text) => all.has(text)
    }
  }
}

function oneOf<T>(values: readonly T[], read: (facts: RuleFacts) => T | null | undefined): Test {
  const all = new Set(values)
  return (facts) => {
    const value = read(facts)
    return value === undefined ? undefined : value !== null && all.has(value)
  }
}

function categoryTest(
  condition: Extract<RuleCondition, { kind: 'category' }>,
  tree: RuleCatalog['tree'],
): Test {
  const { categoryIds, withChildren } = condition
  const members = withChildren && tree !== null ? membersOf(categoryIds, tree) : new Set(categoryIds)
  const isComplete = !withChildren || tree !== null
  return ({ categoryIds: own }) => {
    if (own === undefined) return undefined
    if (own.some((id) => members.has(id))) return true
    return isComplete || own.length === 0 ? false : undefined
  }
}

function attributeTest({ code, values, isMultiple }: AttributeCondition): Test {
  const all = new Set(values)
  return (facts) => {
    const value = attributeIn(facts, code)
    if (value === undefined) return undefined
    if (value === null || value === '') return false
    return isMultiple ? value.split(',').some((each) => all.has(each)) : all.has(value)
  }
}

function priceTest({ from, to }: Extract<RuleCondition, { kind: 'price' }>): Test {
  return ({ price }) => {
    if (price === undefined) return undefined
    return price !== null && price >= (from ?? 0) && price <= (to ?? Number.POSITIVE_INFINITY)
  }
}
