import * as v from 'valibot'
import { PARTIAL_SETTING_SCHEMAS } from '../stock-quantity-settings'
import { FIELDS_OF_THEIR_OWN, type ListingRule, TEXT_OPERATORS } from './listing-rule'

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

export interface RulesIssue {
  /** Path of the value, such as `rules.2.conditions.0.texts`; the rule's position counts from 0. */
  readonly field: string
  /** In English: what was expected. */
  readonly message: string
}

export type ParsedRules =
  | { readonly ok: true; readonly rules: readonly ListingRule[] }
  | { readonly ok: false; readonly issues: readonly RulesIssue[] }

const text = (maximum: number) =>
  v.pipe(
    v.string('expected a text'),
    v.check((given) => given.trim() !== '', 'expected a text that is not empty'),
    v.maxLength(maximum, `expected at most ${maximum} characters`),
  )
const list = <S extends v.GenericSchema>(item: S, maximum: number, what: string) =>
  v.pipe(
    v.array(item, `expected a list of ${what}`),
    v.minLength(1, `expected at least one of ${what}`),
    v.maxLength(maximum, `expected at most ${maximum} ${what}`),
    v.readonly(),
  )
const id = v.pipe(
  v.number('expected an id of Commerce'),
  v.integer('expected an id of Commerce, a whole number'),
  v.minValue(1, 'expected an id of Commerce, 1 or more'),
)
const yesOrNo = v.boolean('expected true or false')
const price = v.nullable(
  v.pipe(
    v.number('expected a price, or null for no limit'),
    v.minValue(0, 'expected a price of 0 or more'),
    v.maxValue(PRICE_MAXIMUM, `expected a price of at most ${PRICE_MAXIMUM}`),
  ),
)
const instant = v.nullable(
  v.pipe(
    v.string('expected an ISO 8601 time in UTC, or null'),
    v.isoTimestamp('expected an ISO 8601 time with its zone, such as 2027-01-31T23:00:00Z, or null'),
    v.transform((given) => new Date(given)),
    v.date('expected a time that exists'),
    v.transform((given) => given.toISOString()),
  ),
)

const operator = v.picklist(TEXT_OPERATORS, `expected one of ${TEXT_OPERATORS.join(', ')}`)
const skus = { operator, texts: list(text(TEXT_MAXIMUM), LIST_MAXIMUM, 'SKUs') }

const KINDS =
  'expected a condition: seller-sku, sku, category, attribute-set, attribute, price, amazon-condition, product-type or stock-managed'

const condition = v.pipe(
  v.variant(
    'kind',
    [
      v.strictObject({ kind: v.literal('seller-sku'), ...skus }),
      v.strictObject({ kind: v.literal('sku'), ...skus }),
      v.strictObject({
        kind: v.literal('category'),
        categoryIds: list(id, VALUES_MAXIMUM, 'category ids'),
        withChildren: yesOrNo,
      }),
      v.strictObject({
        kind: v.literal('attribute-set'),
        attributeSetIds: list(id, VALUES_MAXIMUM, 'attribute set ids'),
      }),
      v.strictObject({
        kind: v.literal('attribute'),
        code: v.pipe(
          v.string('expected an attribute code'),
          v.regex(/^[a-zA-Z][a-zA-Z0-9_]{0,59}$/, 'expected an attribute code of Commerce'),
          v.check(
            (given) => !FIELDS_OF_THEIR_OWN.has(given),
            `expected another attribute, since Commerce has ${[...FIELDS_OF_THEIR_OWN].join(', ')} outside of the attributes that rules can use`,
          ),
        ),
        values: list(text(TEXT_MAXIMUM), VALUES_MAXIMUM, 'values'),
        isMultiple: yesOrNo,
      }),
      v.strictObject({ kind: v.literal('price'), from: price, to: price }),
      v.strictObject({
        kind: v.literal('amazon-condition'),
        conditions: list(text(60), VALUES_MAXIMUM, 'conditions'),
      }),
      v.strictObject({
        kind: v.literal('product-type'),
        types: list(text(60), VALUES_MAXIMUM, 'product types'),
      }),
      v.strictObject({ kind: v.literal('stock-managed'), isManaged: yesOrNo }),
    ],
    KINDS,
  ),
  v.check(
    (given) => !('texts' in given) || given.operator === 'one-of' || given.texts.length <= PATTERNS_MAXIMUM,
    `expected at most ${PATTERNS_MAXIMUM} texts to begin with or contain`,
  ),
  v.check(
    (given) => given.kind !== 'price' || given.from !== null || given.to !== null,
    'expected a lowest price, a highest one, or both',
  ),
  v.check(
    (given) => given.kind !== 'price' || (given.from ?? 0) <= (given.to ?? PRICE_MAXIMUM),
    'expected the lowest price first',
  ),
)

const settings = v.pipe(
  v.strictObject(PARTIAL_SETTING_SCHEMAS, 'expected only the six settings'),
  v.check((given) => Object.keys(given).length > 0, 'expected at least one of the six settings'),
)
const values = v.variant(
  'kind',
  [v.strictObject({ kind: v.literal('settings'), settings }), v.strictObject({ kind: v.literal('exclude') })],
  'expected values: settings or exclude',
)

const rule = v.pipe(
  v.strictObject({
    id: v.pipe(
      v.string('expected an id'),
      v.regex(/^[\w-]{1,64}$/, 'expected 1 to 64 letters, digits, - or _'),
    ),
    name: v.pipe(text(NAME_MAXIMUM), v.trim()),
    isOn: yesOrNo,
    beginsAt: instant,
    endsAt: instant,
    conditions: list(condition, CONDITIONS_MAXIMUM, 'conditions'),
    values,
  }),
  v.forward(
    v.check(
      ({ beginsAt, endsAt }) => beginsAt === null || endsAt === null || beginsAt < endsAt,
      'expected an end after the beginning',
    ),
    ['endsAt'],
  ),
)

const isDistinct = (texts: readonly string[]) => new Set(texts).size === texts.length
const rulesSchema = v.pipe(
  v.array(rule, 'expected a list of rules'),
  v.maxLength(RULES_MAXIMUM, `expected at most ${RULES_MAXIMUM} rules`),
  v.check((rules) => isDistinct(rules.map(({ id }) => id)), 'expected a different id for each rule'),
  v.check((rules) => isDistinct(rules.map(({ name }) => name)), 'expected a different name for each rule'),
  v.check(
    (rules) => bytesOf(rules) <= RULES_BYTES_MAXIMUM,
    `expected rules of at most ${RULES_BYTES_MAXIMUM} bytes in all; shorten the lists of SKUs`,
  ),
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
    const field = path === null ? 'rules' : `rules.${path}`
    if (!issues.has(field)) issues.set(field, { field, message: `${field}: ${wording(issue)}` })
  }
  return { ok: false, issues: [...issues.values()].slice(0, ISSUES_MAXIMUM) }
}

/** A list of thousands of SKUs may be wrong in each line. */
const ISSUES_MAXIMUM = 50

/** The codes of the settings' schema, and a missing or unknown field of an object, in words. */
function wording({ message, kind, type, expected }: v.BaseIssue<unknown>): string {
  if (Object.hasOwn(SETTING_CODES, message)) return SETTING_CODES[message as keyof typeof SETTING_CODES]
  if (kind === 'schema' && type === 'strict_object' && message.startsWith('Invalid')) {
    return expected === 'never' ? 'is not a field of a rule' : `expected ${expected}`
  }
  return message
}

const SETTING_CODES = {
  'not-a-number': 'expected a whole number within the limits of this setting',
  'not-whole': 'expected a whole number',
  'too-small': 'expected a whole number within the limits of this setting',
  'too-large': 'expected a whole number within the limits of this setting',
  'not-an-option': 'expected always or upTo',
} as const

function bytesOf(rules: readonly unknown[]): number {
  return new TextEncoder().encode(JSON.stringify(rules)).length
}
