import type * as v from 'valibot'
import { MAXIMUM_MODES, NUMBER_FIELDS, type NumberField } from '../stock-quantity-settings'

type Values = Readonly<Record<string, string | number>>

/** What is wrong with a part of the rules. The page has a translated message for each, `mistake.<code>`. */
const SENTENCES = {
  'no-text': ({ got }) => `expected a text that is not empty, got ${got}`,
  'too-long': ({ maximum }) => `expected at most ${maximum} characters`,
  'no-list': ({ got }) => `expected a list, got ${got}`,
  'empty-list': () => 'expected at least one value, got an empty list',
  'too-many': ({ maximum, count }) => `expected at most ${maximum} values, got ${count}`,
  'no-id': ({ got }) => `expected an id of Commerce, a whole number from 1, got ${got}`,
  'no-rule-id': ({ got }) => `expected letters, digits, - or _, got ${got}`,
  'no-boolean': ({ got }) => `expected true or false, got ${got}`,
  'no-price': ({ maximum, got }) => `expected a price from 0 to ${maximum}, or null for no limit, got ${got}`,
  'price-missing': () => 'expected a lowest price, a highest one, or both',
  'price-order': () => 'expected the lowest price first',
  'no-time': ({ got }) =>
    `expected an ISO 8601 time with its zone, such as 2027-01-31T23:00:00Z, or null, got ${got}`,
  'end-first': ({ got }) => `expected an end after the beginning, got ${got}`,
  'no-choice': ({ options, got }) => `expected one of ${options}, got ${got}`,
  'no-code': ({ got }) => `expected an attribute code of Commerce, got ${got}`,
  'other-attribute': ({ options }) =>
    `expected another attribute, since Commerce has ${options} outside of the attributes that rules can use`,
  'no-object': ({ got }) => `expected an object, got ${got}`,
  'missing-field': ({ name }) => `expected the field ${name}`,
  'unknown-field': () => 'is not a field of a rule',
  'no-number': ({ minimum, maximum, got }) =>
    `expected a whole number from ${minimum} to ${maximum}, got ${got}`,
  'no-values': () => 'expected at least one of the six settings',
  'same-id': ({ got }) => `expected a different id for each rule, got ${got} twice`,
  'same-name': ({ got }) => `expected a different name for each rule, got ${got} twice`,
  'too-large': ({ maximum, count }) =>
    `expected rules of at most ${maximum} bytes in all, got ${count}; shorten the lists of SKUs`,
} as const satisfies Readonly<Record<string, (values: Values) => string>>

export type RulesIssueCode = keyof typeof SENTENCES

export interface RulesIssue {
  /** Path of the value, such as `rules.2.conditions.0.texts`; the rule's position counts from 0. */
  readonly field: string
  readonly code: RulesIssueCode
  /** Values for the message. `got` is what was found. */
  readonly values: Values
  /** In English: what was expected, and what was found. */
  readonly message: string
}

/** The message of a schema: a code, with the values of its sentence besides `got`. */
export function coded(code: RulesIssueCode, values: Values = {}): string {
  return `${code} ${JSON.stringify(values)}`
}

/** What a schema found, with its words. */
export function describeIssue(issue: v.BaseIssue<unknown>, path: string | null): RulesIssue {
  const field = path === null ? 'rules' : `rules.${path}`
  const [code, given] = codeOf(issue, field)
  const values: Values = { got: shown(issue.input), ...given }
  return { field, code, values, message: `${field}: ${SENTENCES[code](values)}` }
}

function codeOf(
  { message, type, expected }: v.BaseIssue<unknown>,
  field: string,
): readonly [RulesIssueCode, Values] {
  const space = message.indexOf(' ')
  const code = message.slice(0, space)
  if (Object.hasOwn(SENTENCES, code)) return [code as RulesIssueCode, JSON.parse(message.slice(space))]
  if (type === 'strict_object') {
    if (expected === 'never') return ['unknown-field', {}]
    return expected === 'Object' ? ['no-object', {}] : ['missing-field', { name: nameOf(field) }]
  }
  // What is left are the codes of the settings' schema.
  const bounds: Values | undefined = NUMBER_FIELDS[nameOf(field) as NumberField]
  return bounds ? ['no-number', { ...bounds }] : ['no-choice', { options: MAXIMUM_MODES.join(', ') }]
}

function nameOf(field: string): string {
  return field.split('.').at(-1) ?? field
}

/** The size of all rules as JSON. */
export function bytesOf(rules: readonly unknown[]): number {
  return new TextEncoder().encode(JSON.stringify(rules)).length
}

const SHOWN_MAXIMUM = 40

/** A text that was found, as messages show it. */
export function shortened(text: string): string {
  return text.length > SHOWN_MAXIMUM ? `${text.slice(0, SHOWN_MAXIMUM)}…` : text
}

/** A value in a message: a text as it is, anything else as JSON. */
function shown(input: unknown): string {
  return shortened(typeof input === 'string' ? input : (JSON.stringify(input) ?? 'nothing'))
}
