import type { AmazonIssue, AttributeValue } from './types'

export const FULFILMENT_AVAILABILITY = 'fulfillment_availability'

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'merge' | 'delete'
  readonly path: string
  readonly value?: AttributeValue[]
}

const KNOWN_FIELDS = [
  'fulfillment_channel_code',
  'quantity',
  'lead_time_to_ship_max_days',
  'restock_date',
  'is_inventory_available',
]
const CHANNEL_CODE = /^(DEFAULT|AMAZON_(NA|EU|JP|FE)|[0-9a-f-]{36})$/
const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?$/

/** The issues of a fulfillment availability patch. Empty if Amazon accepts it. */
export function checkFulfilmentPatch(patch: PatchOperation): AmazonIssue[] {
  const values = patch.value ?? []
  if (values.length === 0) return [missing(FULFILMENT_AVAILABILITY)]
  return values.flatMap((value) => checkValue(value, patch.op))
}

function checkValue(value: AttributeValue, op: PatchOperation['op']): AmazonIssue[] {
  const channel = value.fulfillment_channel_code
  if (typeof channel !== 'string' || channel === '') return [tooFewValues()]
  if (op === 'delete') return []
  const unknown = Object.keys(value).filter((name) => !KNOWN_FIELDS.includes(name))
  const wrong = [
    ...(CHANNEL_CODE.test(channel) ? [] : ['fulfillment_channel_code']),
    ...(isAbsentOr(value.quantity, isWhole(0, 2_147_483_647)) ? [] : ['quantity']),
    ...(isAbsentOr(value.lead_time_to_ship_max_days, isWhole(0, 30)) ? [] : ['lead_time_to_ship_max_days']),
    ...(isAbsentOr(value.restock_date, isDate) ? [] : ['restock_date']),
    ...(value.is_inventory_available !== undefined && value.quantity !== undefined ? ['quantity'] : []),
  ]
  return [...unknown.map(unknownField), ...wrong.map((name) => invalid(name, value[name]))]
}

/**
 * The attribute after a patch. `merge` keeps fields of the channel that the patch does not name. `add` and `replace`
 * replace all fields of that channel. Other channels stay.
 */
export function patchFulfilment(current: readonly AttributeValue[], patch: PatchOperation): AttributeValue[] {
  return (patch.value ?? []).reduce<AttributeValue[]>(
    (values, value) => {
      const others = values.filter((one) => one.fulfillment_channel_code !== value.fulfillment_channel_code)
      if (patch.op === 'delete') return others
      const before = values.find((one) => one.fulfillment_channel_code === value.fulfillment_channel_code)
      return [...others, patch.op === 'merge' ? withoutNulls({ ...before, ...value }) : value]
    },
    [...current],
  )
}

function withoutNulls(value: AttributeValue): AttributeValue {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null))
}

export function pathIssue(path: string): AmazonIssue {
  return issue(
    '90000900',
    'The attributes are invalid.',
    [path.split('/').at(-1) ?? path],
    'INVALID_ATTRIBUTE',
  )
}

function missing(name: string): AmazonIssue {
  return issue('90220', `'${name}' is required but not supplied.`, [name], 'MISSING_ATTRIBUTE')
}

function tooFewValues(): AmazonIssue {
  return issue(
    '90220',
    "The field 'fulfillment_channel_code' for attribute 'fulfillment_availability' does not have enough values.",
    [FULFILMENT_AVAILABILITY],
    'MISSING_ATTRIBUTE',
  )
}

function unknownField(name: string): AmazonIssue {
  return issue('90000900', 'The attributes are invalid.', [name], 'INVALID_ATTRIBUTE')
}

function invalid(name: string, value: unknown): AmazonIssue {
  const message = `The value '${String(value)}' for '${name}' of 'fulfillment_availability' is not valid.`
  return issue('90244', message, [FULFILMENT_AVAILABILITY], 'INVALID_ATTRIBUTE')
}

function issue(code: string, message: string, attributeNames: string[], category: string): AmazonIssue {
  return { code, message, severity: 'ERROR', attributeNames, categories: [category] }
}

function isAbsentOr(value: unknown, fits: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || fits(value)
}

function isWhole(from: number, to: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && (value as number) >= from && (value as number) <= to
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && DATE.test(value)
}
