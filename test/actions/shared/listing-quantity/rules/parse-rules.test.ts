import {
  LIST_MAXIMUM,
  NAME_MAXIMUM,
  parseListingRules,
  RULES_BYTES_MAXIMUM,
  RULES_MAXIMUM,
} from '../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { aRule } from './a-rule'

const isCheap = { kind: 'price', from: null, to: 10 } as const

function messages(rules: unknown): readonly string[] {
  const parsed = parseListingRules(rules)
  return parsed.ok ? [] : parsed.issues.map(({ message }) => message)
}

/** The messages for one rule with these fields. */
function messagesOf(more: object): readonly string[] {
  return messages([{ ...aRule('Rule', [isCheap]), ...more }])
}

test('rules come back as they are, with times in UTC and names without spaces around them', () => {
  const given = { ...aRule('Rule', [isCheap]), name: ' Sale ', beginsAt: '2026-11-27T00:00:00+01:00' }
  const parsed = parseListingRules([given])
  expect(parsed).toEqual({
    ok: true,
    rules: [{ ...given, name: 'Sale', beginsAt: '2026-11-26T23:00:00.000Z' }],
  })
  expect(parseListingRules([])).toEqual({ ok: true, rules: [] })
})

test.each<[unknown, string]>([
  [null, 'rules: expected a list, got null'],
  ['rules', 'rules: expected a list, got rules'],
  [{ format: 2 }, 'rules: expected a list, got {"format":2}'],
  [
    [aRule('A', [isCheap]), aRule('A', [isCheap])],
    'rules.1.id: expected a different id for each rule, got a twice',
  ],
  [
    Array.from({ length: RULES_MAXIMUM + 1 }, (_, index) => aRule(`R${index}`, [isCheap])),
    'rules: expected at most 200 values, got 201',
  ],
])('refuses %#', (rules, message) => {
  expect(messages(rules)).toContain(message)
})

test.each<[string, object, string]>([
  ['no name', { name: ' ' }, 'rules.0.name: expected a text that is not empty, got  '],
  [
    'too long a name',
    { name: 'N'.repeat(NAME_MAXIMUM + 1) },
    'rules.0.name: expected at most 100 characters',
  ],
  ['a name that is no text', { name: 7 }, 'rules.0.name: expected a text that is not empty, got 7'],
  ['an id with spaces', { id: 'a b' }, 'rules.0.id: expected letters, digits, - or _, got a b'],
  ['a missing switch', { isOn: undefined }, 'rules.0.isOn: expected true or false, got nothing'],
  ['no condition', { conditions: [] }, 'rules.0.conditions: expected at least one value, got an empty list'],
  ['an unknown field', { colour: 'red' }, 'rules.0.colour: is not a field of a rule'],
  [
    'an end before the beginning',
    { beginsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' },
    'rules.0.endsAt: expected an end after the beginning, got 2026-01-01T00:00:00.000Z',
  ],
  [
    'an end at the beginning',
    { beginsAt: '2026-02-01T00:00:00Z', endsAt: '2026-02-01T01:00:00+01:00' },
    'rules.0.endsAt: expected an end after the beginning, got 2026-02-01T00:00:00.000Z',
  ],
  [
    'a time that is no text',
    { endsAt: 0 },
    'rules.0.endsAt: expected an ISO 8601 time with its zone, such as 2027-01-31T23:00:00Z, or null, got 0',
  ],
  [
    'conditions that are no list',
    { conditions: { length: 1 } },
    'rules.0.conditions: expected a list, got {"length":1}',
  ],
  [
    'a day that does not exist',
    { beginsAt: '2026-02-31T99:00:00Z' },
    'rules.0.beginsAt: expected an ISO 8601 time with its zone, such as 2027-01-31T23:00:00Z, or null, got 2026-02-31T99:00:00Z',
  ],
  [
    'no values',
    { values: { kind: 'settings', settings: {} } },
    'rules.0.values.settings: expected at least one of the six settings',
  ],
  [
    'a setting out of range',
    { values: { kind: 'settings', settings: { stockPercentage: 0 } } },
    'rules.0.values.settings.stockPercentage: expected a whole number from 1 to 100, got 0',
  ],
  [
    'another way to show',
    { values: { kind: 'settings', settings: { maximumMode: 'never' } } },
    'rules.0.values.settings.maximumMode: expected one of always, upTo, got never',
  ],
  [
    'values of another kind',
    { values: { kind: 'include' } },
    'rules.0.values.kind: expected one of settings, exclude, got include',
  ],
])('refuses a rule with %s', (_name, more, message) => {
  expect(messagesOf(more)).toContain(message)
})

test.each<[string, object, string]>([
  [
    'another kind',
    { kind: 'colour' },
    'rules.0.conditions.0.kind: expected one of seller-sku, sku, category, attribute-set, attribute, price, amazon-condition, product-type, stock-managed, got colour',
  ],
  [
    'no price',
    { kind: 'price', from: null, to: null },
    'rules.0.conditions.0: expected a lowest price, a highest one, or both',
  ],
  [
    'prices the wrong way round',
    { kind: 'price', from: 9, to: 8 },
    'rules.0.conditions.0.to: expected the lowest price first',
  ],
  [
    'an id as text',
    { kind: 'attribute-set', attributeSetIds: ['4'] },
    'rules.0.conditions.0.attributeSetIds.0: expected an id of Commerce, a whole number from 1, got 4',
  ],
  [
    'an id that is not whole',
    { kind: 'category', categoryIds: [1.5], withChildren: false },
    'rules.0.conditions.0.categoryIds.0: expected an id of Commerce, a whole number from 1, got 1.5',
  ],
  [
    'the id 0',
    { kind: 'category', categoryIds: [0], withChildren: false },
    'rules.0.conditions.0.categoryIds.0: expected an id of Commerce, a whole number from 1, got 0',
  ],
  [
    'a price as text',
    { kind: 'price', from: '1', to: null },
    'rules.0.conditions.0.from: expected a price from 0 to 1000000000, or null for no limit, got 1',
  ],
  [
    'a price below 0',
    { kind: 'price', from: -1, to: null },
    'rules.0.conditions.0.from: expected a price from 0 to 1000000000, or null for no limit, got -1',
  ],
  [
    'another operator',
    { kind: 'sku', operator: 'ends-with', texts: ['A'] },
    'rules.0.conditions.0.operator: expected one of begins-with, contains, one-of, got ends-with',
  ],
  [
    'texts that are no list',
    { kind: 'sku', operator: 'one-of', texts: 'A' },
    'rules.0.conditions.0.texts: expected a list, got A',
  ],
  [
    'an attribute that Commerce has elsewhere',
    { kind: 'attribute', code: 'visibility', values: ['4'], isMultiple: false },
    'rules.0.conditions.0.code: expected another attribute, since Commerce has sku, name, price, weight, status, visibility, created_at, updated_at, media_gallery, tier_price outside of the attributes that rules can use',
  ],
  [
    'an empty list',
    { kind: 'sku', operator: 'one-of', texts: [] },
    'rules.0.conditions.0.texts: expected at least one value, got an empty list',
  ],
  [
    'too many patterns',
    { kind: 'sku', operator: 'contains', texts: Array(101).fill('A') },
    'rules.0.conditions.0.texts: expected at most 100 values, got 101',
  ],
  [
    'too long a list',
    { kind: 'sku', operator: 'one-of', texts: Array(LIST_MAXIMUM + 1).fill('A') },
    'rules.0.conditions.0.texts: expected at most 50000 values, got 50001',
  ],
])('refuses a condition with %s', (_name, condition, message) => {
  expect(messagesOf({ conditions: [condition] })).toContain(message)
})

test('says which field a rule lacks, and what is no rule', () => {
  const { name: _name, ...nameless } = aRule('Rule', [isCheap])
  expect(messages([nameless])).toEqual(['rules.0.name: expected the field name'])
  expect(messages([7])).toEqual(['rules.0: expected an object, got 7'])
})

test('shows forty characters of what it found', () => {
  const found = (id: string) => messagesOf({ id })[0]?.split('got ')[1]
  const forty = ` ${'A'.repeat(39)}`
  expect([found(forty), found(`${forty}B`)]).toEqual([forty, `${forty}…`])
})

test.each<[string, object]>([
  ['as many patterns as are allowed', { kind: 'sku', operator: 'contains', texts: Array(100).fill('A') }],
  ['more texts than that in a list', { kind: 'sku', operator: 'one-of', texts: Array(101).fill('A') }],
  ['no highest price', { kind: 'price', from: 9, to: null }],
  ['one price', { kind: 'price', from: 9, to: 9 }],
])('accepts a condition with %s', (_name, condition) => {
  expect(messagesOf({ conditions: [condition] })).toEqual([])
})

test.each<[string, object]>([
  ['begins', { beginsAt: '2026-02-01T00:00:00Z' }],
  ['ends', { endsAt: '2026-02-01T00:00:00Z' }],
  ['ends after it begins', { beginsAt: '2026-02-01T00:00:00Z', endsAt: '2026-02-01T00:00:01Z' }],
])('accepts a rule that %s', (_name, more) => {
  expect(messagesOf(more)).toEqual([])
})

test.each<[string, object, string, object]>([
  [
    'the beginning beside an end',
    { beginsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' },
    'end-first',
    { begin: '2026-02-01T00:00:00.000Z', got: '2026-01-01T00:00:00.000Z' },
  ],
  [
    'the lowest price beside a highest one',
    { conditions: [{ kind: 'price', from: 9, to: 8 }] },
    'price-order',
    { from: 9, got: '8' },
  ],
])('gives the page %s', (_name, more, code, values) => {
  const parsed = parseListingRules([{ ...aRule('Rule', [isCheap]), ...more }])
  expect(parsed).toMatchObject({ ok: false, issues: [{ code, values }] })
})

test('reports one issue for each value, and at most fifty', () => {
  const texts = Array.from({ length: 80 }, (_, index) => index)
  const condition = { kind: 'sku', operator: 'one-of', texts }
  const said = messagesOf({ conditions: [condition] })
  expect(said).toHaveLength(50)
  expect(said[49]).toBe('rules.0.conditions.0.texts.49: expected a text that is not empty, got 49')
  const elsewhere = { kind: 'attribute', code: '0', values: ['4'], isMultiple: false }
  expect(messagesOf({ name: '', conditions: [elsewhere] })).toHaveLength(2)
})

test('rules that would not fit into one value of aio state are refused', () => {
  const texts = Array.from({ length: 45_000 }, (_, index) => `SKU-WITH-A-LONG-NAME-${index}`)
  const rule = aRule('Long', [{ kind: 'sku', operator: 'one-of', texts }])
  expect(messages([rule])).toEqual([
    expect.stringMatching(
      `^rules: expected rules of at most ${RULES_BYTES_MAXIMUM} bytes in all, got \\d{7}; shorten the lists of SKUs$`,
    ),
  ])
  const short = aRule('Long', [{ kind: 'sku', operator: 'one-of', texts: texts.slice(0, 20_000) }])
  expect(messages([short])).toEqual([])
})
