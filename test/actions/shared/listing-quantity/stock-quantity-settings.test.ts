import {
  cautionsOf,
  parseStockQuantitySettings,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'

const valid = {
  outOfStockThreshold: 0,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
} as const

function issuesOf(input: unknown): readonly string[] {
  const parsed = parseStockQuantitySettings(input)
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`)
}

function messagesOf(input: unknown): readonly string[] {
  const parsed = parseStockQuantitySettings(input)
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message)
}

const numbers = [
  ['outOfStockThreshold', 0, 1_000_000],
  ['maximumListedQuantity', 1, 1_000_000],
  ['doNotManageStockQuantity', 1, 1_000_000],
  ['stockPercentage', 1, 100],
  ['safetyBuffer', 0, 1_000_000],
] as const

describe('Stock / Quantity settings', () => {
  test('all six in range are taken as they are', () => {
    expect(parseStockQuantitySettings(valid)).toEqual({ ok: true, settings: valid, cautions: [] })
  })

  describe.each(numbers)('%s, from %d to %d', (field, minimum, maximum) => {
    test.each([minimum, maximum])('%d is taken', (value) => {
      expect(issuesOf({ ...valid, [field]: value })).toEqual([])
    })

    test.each([
      [minimum - 1, 'too-small'],
      [maximum + 1, 'too-large'],
      [1.5, 'not-whole'],
      [minimum - 0.5, 'not-whole'],
      ['5', 'not-a-number'],
      [true, 'not-a-number'],
      [[5], 'not-a-number'],
      [Number.NaN, 'not-a-number'],
      [Number.POSITIVE_INFINITY, 'not-whole'],
      ['', 'required'],
      [null, 'required'],
      [undefined, 'required'],
    ])('%p is %s', (value, code) => {
      expect(issuesOf({ ...valid, [field]: value })).toEqual([`${field} ${code}`])
    })

    test('left out is required', () => {
      const { [field]: _left, ...rest } = valid
      expect(issuesOf(rest)).toEqual([`${field} required`])
    })
  })

  test.each([
    ['sometimes', 'not-an-option'],
    [1, 'not-an-option'],
    ['', 'required'],
    [undefined, 'required'],
  ])('maximumMode %p is %s', (maximumMode, code) => {
    expect(issuesOf({ ...valid, maximumMode })).toEqual([`maximumMode ${code}`])
  })

  test.each([null, undefined, 5, 'text', [], [valid]])('%p is no settings', (input) => {
    expect(issuesOf(input)).toEqual(['settings not-an-object'])
  })

  test.each(['excluded', 'toString', 'constructor', '__proto__', 'prototype', 'hasOwnProperty', ''])(
    'the field %s is not known',
    (name) => {
      const input: unknown = JSON.parse(JSON.stringify(valid).replace('{', `{"${name}":1,`))
      expect(issuesOf(input)).toContain(`${name} unknown-field`)
    },
  )

  test('every field that is wrong has its issue', () => {
    expect([...issuesOf({ extra: 1 })].sort()).toEqual(
      [...Object.keys(valid).map((field) => `${field} required`), 'extra unknown-field'].sort(),
    )
  })

  test.each(['', null, 1, {}])('a field that is not known is just that, with %j in it as well', (value) => {
    expect(issuesOf({ ...valid, extra: value })).toEqual(['extra unknown-field'])
  })

  test.each([
    ['too small', { stockPercentage: 0 }, 'stockPercentage: expected a whole number from 1 to 100'],
    ['too large', { safetyBuffer: 1_000_001 }, 'safetyBuffer: expected a whole number from 0 to 1000000'],
    ['text', { safetyBuffer: '5' }, 'safetyBuffer: expected a whole number from 0 to 1000000'],
    ['a decimal', { stockPercentage: 1.5 }, 'stockPercentage: expected a whole number from 1 to 100'],
    ['blank', { stockPercentage: '' }, 'stockPercentage: is required, a whole number from 1 to 100'],
    ['no option', { maximumMode: 'never' }, 'maximumMode: expected one of always, upTo'],
    ['no option at all', { maximumMode: null }, 'maximumMode: is required, one of always, upTo'],
    [
      'not known',
      { extra: 1 },
      'extra: is not a setting; expected outOfStockThreshold, maximumListedQuantity, ' +
        'doNotManageStockQuantity, stockPercentage, safetyBuffer, maximumMode',
    ],
  ])('an issue says in words what is expected: %s', (_words, changes, message) => {
    expect(messagesOf({ ...valid, ...changes })).toEqual([message])
  })

  test('what is no settings at all is told so', () => {
    expect(messagesOf([])).toEqual(['settings: expected an object with the six settings'])
  })

  test.each([
    ['a maximum below the threshold', { outOfStockThreshold: 11 }, ['maximum-below-threshold']],
    ['a maximum at the threshold', { outOfStockThreshold: 10 }, []],
    [
      'an unmanaged quantity above the maximum',
      { doNotManageStockQuantity: 11 },
      ['do-not-manage-above-maximum'],
    ],
    ['an unmanaged quantity at the maximum', { doNotManageStockQuantity: 10 }, []],
  ])('%s deserves a second look', (_words, changes, cautions) => {
    expect(cautionsOf({ ...valid, ...changes })).toEqual(cautions)
  })
})
