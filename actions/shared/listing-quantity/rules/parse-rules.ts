import * as v from 'valibot'
import { PARTIAL_SETTING_SCHEMAS } from '../stock-quantity-settings'
import { CONDITION_KINDS, FIELDS_OF_THEIR_OWN, type ListingRule, TEXT_OPERATORS } from './listing-rule'
import { bytesOf, coded, describeIssue, type RulesIssue } from './rule-issues'

/** The format of rules that this version writes, and the newest one that it reads. */
export const RULES_FORMAT = 1

export const RULES_MAXIMUM = 200
export const CONDITIONS_MAXIMUM = 20
export const NAME_MAXIMUM = 100
/** SKUs of one list. */
export const LIST_MAXIMUM = 50_000
/** Texts of `begins-with` and `contains`, which are compared one by one. */
export const PATTERNS_MAXIMUM = 100
/** Ids, options or codes of one condition. */
export const VALUES_MAXIMUM = 1_000
/**
 * All rules of a store as JSON, in bytes of UTF-8. With the settings, they have to fit into one value of aio state and into
 * one request to a web action, of at most 1 MB each. I/O Runtime passes a request in base64, which is a third longer.
 */
export const RULES_BYTES_MAXIMUM = 680_000
const TEXT_MAXIMUM = 255
const PRICE_MAXIMUM = 1_000_000_000

export type ParsedRules =
  | { readonly ok: true; readonly rules: readonly ListingRule[] }
  | { readonly ok: false; readonly issues: readonly RulesIssue[] }

const text = (maximum: number) =>
  v.pipe(
    v.string(coded('no-text')),
    v.check((given) => given.trim() !== '', coded('no-text')),
    v.maxLength(maximum, coded('too-long', { maximum })),
  )
const tooMany = (maximum: number, given: readonly unknown[]) =>
  coded('too-many', { maximum, count: given.length })
const list = <S extends v.GenericSchema>(item: S, maximum: number) =>
  v.pipe(
    v.array(item, coded('no-list')),
    v.minLength(1, coded('empty-list')),
    v.maxLength(maximum, ({ input }) => tooMany(maximum, input)),
    v.readonly(),
  )
const id = v.pipe(v.number(coded('no-id')), v.integer(coded('no-id')), v.minValue(1, coded('no-id')))
const yesOrNo = v.boolean(coded('no-boolean'))
const noPrice = coded('no-price', { maximum: PRICE_MAXIMUM })
const price = v.nullable(
  v.pipe(v.number(noPrice), v.minValue(0, noPrice), v.maxValue(PRICE_MAXIMUM, noPrice)),
)
const instant = v.nullable(
  v.pipe(
    v.string(coded('no-time')),
    v.isoTimestamp(coded('no-time')),
    v.transform((given) => new Date(given)),
    v.date(coded('no-time')),
    v.transform((given) => given.toISOString()),
  ),
)

const operator = v.picklist(TEXT_OPERATORS, coded('no-choice', { options: TEXT_OPERATORS.join(', ') }))
const skus = { operator, texts: list(text(TEXT_MAXIMUM), LIST_MAXIMUM) }

const condition = v.pipe(
  v.variant(
    'kind',
    [
      v.strictObject({ kind: v.literal('seller-sku'), ...skus }),
      v.strictObject({ kind: v.literal('sku'), ...skus }),
      v.strictObject({
        kind: v.literal('category'),
        categoryIds: list(id, VALUES_MAXIMUM),
        withChildren: yesOrNo,
      }),
      v.strictObject({ kind: v.literal('attribute-set'), attributeSetIds: list(id, VALUES_MAXIMUM) }),
      v.strictObject({
        kind: v.literal('attribute'),
        code: v.pipe(
          v.string(coded('no-code')),
          v.regex(/^[a-zA-Z][a-zA-Z0-9_]{0,59}$/, coded('no-code')),
          v.check(
            (given) => !FIELDS_OF_THEIR_OWN.has(given),
            coded('other-attribute', { options: [...FIELDS_OF_THEIR_OWN].join(', ') }),
          ),
        ),
        values: list(text(TEXT_MAXIMUM), VALUES_MAXIMUM),
        isMultiple: yesOrNo,
      }),
      v.strictObject({ kind: v.literal('price'), from: price, to: price }),
      v.strictObject({ kind: v.literal('amazon-condition'), conditions: list(text(60), VALUES_MAXIMUM) }),
      v.strictObject({ kind: v.literal('product-type'), types: list(text(60), VALUES_MAXIMUM) }),
      v.strictObject({ kind: v.literal('stock-managed'), isManaged: yesOrNo }),
    ],
    coded('no-choice', { options: CONDITION_KINDS.join(', ') }),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const given = dataset.value
    if ('texts' in given && given.operator !== 'one-of' && given.texts.length > PATTERNS_MAXIMUM) {
      addIssue({ message: tooMany(PATTERNS_MAXIMUM, given.texts), path: [at(given, 'texts')] })
    }
    if (given.kind !== 'price') return
    if (given.from === null && given.to === null) addIssue({ message: coded('price-missing') })
    if ((given.from ?? 0) > (given.to ?? PRICE_MAXIMUM)) {
      const message = coded('price-order', { from: given.from ?? 0 })
      addIssue({ message, input: given.to, path: [at(given, 'to')] })
    }
  }),
)

const settings = v.pipe(
  v.strictObject(PARTIAL_SETTING_SCHEMAS),
  v.check((given) => Object.keys(given).length > 0, coded('no-values')),
)
const values = v.variant(
  'kind',
  [v.strictObject({ kind: v.literal('settings'), settings }), v.strictObject({ kind: v.literal('exclude') })],
  coded('no-choice', { options: 'settings, exclude' }),
)

const rule = v.pipe(
  v.strictObject({
    id: v.pipe(text(64), v.regex(/^[\w-]*$/, coded('no-rule-id'))),
    name: v.pipe(text(NAME_MAXIMUM), v.trim()),
    isOn: yesOrNo,
    beginsAt: instant,
    endsAt: instant,
    conditions: list(condition, CONDITIONS_MAXIMUM),
    values,
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const { beginsAt, endsAt } = dataset.value
    if (beginsAt === null || endsAt === null || beginsAt < endsAt) return
    addIssue({
      message: coded('end-first', { begin: beginsAt }),
      input: endsAt,
      path: [at(dataset.value, 'endsAt')],
    })
  }),
)

/** The place of a field, for an issue that concerns more than it. */
function at<T extends object>(input: T, key: keyof T & string): v.ObjectPathItem {
  const fields = input as T & Record<string, unknown>
  return { type: 'object', origin: 'value', input: fields, key, value: input[key] }
}

const rulesSchema = v.pipe(
  v.array(rule, coded('no-list')),
  v.maxLength(RULES_MAXIMUM, ({ input }) => tooMany(RULES_MAXIMUM, input)),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const rules = dataset.value
    for (const [field, code] of [
      ['id', 'same-id'],
      ['name', 'same-name'],
    ] as const) {
      const known = new Set<string>()
      for (const [key, each] of rules.entries()) {
        const value = each[field]
        const place = { type: 'array', origin: 'value', input: rules, key, value: each } as const
        if (known.has(value)) addIssue({ message: coded(code), input: value, path: [place, at(each, field)] })
        known.add(value)
      }
    }
    const count = bytesOf(rules)
    if (count > RULES_BYTES_MAXIMUM) {
      addIssue({ message: coded('too-large', { maximum: RULES_BYTES_MAXIMUM, count }) })
    }
  }),
)

/**
 * Parses the rules of a store from any input. Nothing is converted or filled in, except that times are written in UTC and
 * names without spaces around them. Ids and codes that Commerce does not have are allowed, because they may come back.
 */
export function parseListingRules(input: unknown): ParsedRules {
  const parsed = v.safeParse(rulesSchema, input)
  if (parsed.success) return { ok: true, rules: parsed.output }
  const issues = new Map<string, RulesIssue>()
  for (const issue of parsed.issues) {
    const path = v.getDotPath(issue)
    if (!issues.has(path ?? '')) issues.set(path ?? '', describeIssue(issue, path))
  }
  return { ok: false, issues: [...issues.values()].slice(0, ISSUES_MAXIMUM) }
}

/** A list of thousands of SKUs may be wrong in each line. */
const ISSUES_MAXIMUM = 50
