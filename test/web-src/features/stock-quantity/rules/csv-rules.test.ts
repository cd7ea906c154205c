import fc from 'fast-check'
import type {
  ListingRule,
  RuleCondition,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  joinValues,
  splitValues,
} from '../../../../../web-src/src/features/stock-quantity/rules/files/csv-columns'
import { csvOfRules } from '../../../../../web-src/src/features/stock-quantity/rules/files/csv-file'
import { openRuleFile } from '../../../../../web-src/src/features/stock-quantity/rules/files/open-rule-file'
import type { RuleMistake } from '../../../../../web-src/src/features/stock-quantity/rules/files/rule-mistakes'
import { fetchCatalogue, LANGUAGES } from '../../../../../web-src/src/i18n/catalogue'
import { createWords } from '../../../../../web-src/src/i18n/words'
import { sayMistakes } from '../../../../../web-src/src/platform/csv/mistake-words'

const rule = (set: Partial<ListingRule>): ListingRule => ({
  id: 'mugs',
  name: 'Mugs',
  isOn: true,
  beginsAt: null,
  endsAt: null,
  conditions: [{ kind: 'seller-sku', operator: 'begins-with', texts: ['MUG-'] }],
  values: { kind: 'settings', settings: { maximumListedQuantity: 4 } },
  ...set,
})

const fileOf = (text: string) => new File([text], 'rules.csv')
const read = (text: string, known: readonly ListingRule[] = []) =>
  openRuleFile(fileOf(text), { known, readNames: async () => undefined })

async function mistakesIn(text: string): Promise<readonly RuleMistake[]> {
  const file = await read(text)
  if (file.kind !== 'mistakes') throw new Error(`expected mistakes, got ${JSON.stringify(file)}`)
  return file.mistakes
}

const text = fc
  .string({ minLength: 1, maxLength: 20 })
  .map((given) => given.trim())
  .filter((given) => given !== '')
const texts = fc.uniqueArray(text, { minLength: 1, maxLength: 250 })
const ids = fc.uniqueArray(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 150 })
const price = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(1, 10, 100, 1_000, 10_000))
    .map(([units, part]) => units / part),
)
const condition: fc.Arbitrary<RuleCondition> = fc.oneof(
  fc.record({ kind: fc.constantFrom('seller-sku', 'sku'), operator: fc.constant('one-of' as const), texts }),
  fc.record({ kind: fc.constant('category' as const), categoryIds: ids, withChildren: fc.boolean() }),
  fc.record({ kind: fc.constant('attribute-set' as const), attributeSetIds: ids }),
  fc.record({
    kind: fc.constant('attribute' as const),
    code: fc.constantFrom('manufacturer', 'color'),
    values: texts,
    isMultiple: fc.boolean(),
  }),
  fc
    .tuple(price, price)
    .filter(([from, to]) => from !== null || to !== null)
    .filter(([from, to]) => from === null || to === null || from <= to)
    .map(([from, to]) => ({ kind: 'price' as const, from, to })),
  fc.constant({ kind: 'amazon-condition' as const, conditions: ['new_new', 'used_good'] }),
  fc.constant({ kind: 'product-type' as const, types: ['simple'] }),
  fc.record({ kind: fc.constant('stock-managed' as const), isManaged: fc.boolean() }),
)
const values: fc.Arbitrary<ListingRule['values']> = fc.oneof(
  fc.constant({ kind: 'exclude' as const }),
  fc.record({
    kind: fc.constant('settings' as const),
    settings: fc.record({
      maximumListedQuantity: fc.integer({ min: 1, max: 1_000_000 }),
      maximumMode: fc.constantFrom('always' as const, 'upTo' as const),
    }),
  }),
)
const time = fc.option(fc.constantFrom('2027-01-01T00:00:00.000Z', '2027-06-30T12:30:00.000Z'))
const anyRule = fc
  .record({
    name: text,
    isOn: fc.boolean(),
    beginsAt: time,
    endsAt: fc.constant(null),
    conditions: fc.array(condition, { minLength: 1, maxLength: 4 }),
    values,
  })
  .map((made) => ({
    ...made,
    id: `id-${[...made.name].map((letter) => letter.codePointAt(0)).join('-')}`.slice(0, 64),
  }))

test('what is exported is imported as it was, whatever is in it and however the file separates its cells', async () => {
  const rules = fc.uniqueArray(anyRule, { minLength: 1, maxLength: 4, selector: ({ name }) => name })
  await fc.assert(
    fc.asyncProperty(rules, fc.constantFrom(',' as const, ';' as const), async (made, separator) => {
      const known = made.map((each, index) => ({ ...each, id: `rule-${index}` }))
      expect(await read(`\uFEFF${csvOfRules(known, separator, undefined)}`, known)).toMatchObject({
        kind: 'rules',
        rules: known,
      })
    }),
    { numRuns: 60 },
  )
})

test('values with separators and backslashes are split as they were joined', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1 }), (given) => {
      expect(splitValues(joinValues(given))).toEqual(given)
    }),
  )
  expect(splitValues(' A | B||C ')).toEqual(['A', 'B', 'C'])
})

test('a cell that begins like a formula is exported as text', () => {
  expect(csvOfRules([rule({ name: '=1+1' })], ',', undefined)).toContain("'=1+1")
})

test('columns may have other names, any order, and the labels of the page', async () => {
  const file = await read(
    'Value;Maximum Listed Quantity;Comparison;Condition field;Name;Enabled\nMUG-;4;begins with;seller SKU;Mugs;yes\n',
  )
  expect(file).toMatchObject({ kind: 'rules', rules: [{ ...rule({}), id: expect.any(String) }] })
})

test('a column that nobody knows is asked about', async () => {
  expect(
    await read('rule,on,field,operator,values,max,colour\nMugs,yes,sku,contains,MUG,4,red\n'),
  ).toMatchObject({
    kind: 'check',
  })
})

test('decimal commas are read, and a price that can be read in two ways is refused', async () => {
  const priced = (from: string, separator: ',' | ';') =>
    ['rule', 'on', 'field', 'price-from', 'max']
      .join(separator)
      .concat('\n', ['Dear', 'yes', 'price', `"${from}"`, '4'].join(separator), '\n')
  const priceIn = async (from: string, separator: ',' | ';') => {
    const file = await read(priced(from, separator))
    return file.kind === 'rules' ? file.rules[0]?.conditions[0] : file
  }
  expect(await priceIn('12,50', ',')).toMatchObject({ from: 12.5 })
  expect(await priceIn('12.50', ',')).toMatchObject({ from: 12.5 })
  expect(await priceIn('1.250,5', ',')).toMatchObject({ from: 1250.5 })
  expect(await priceIn('1,250.50', ',')).toMatchObject({ from: 1250.5 })
  expect(await priceIn('1.250', ';')).toMatchObject({ from: 1250 })
  expect(await priceIn('1,250', ';')).toMatchObject({ from: 1.25 })
  expect(await priceIn('1 250', ',')).toMatchObject({ from: 1250 })
  expect(await priceIn('1.250', ',')).toMatchObject({
    kind: 'mistakes',
    mistakes: [{ line: 2, code: 'unclear-price', values: { column: 'price-from', got: '1.250' } }],
  })
})

const HEADER = 'rule,on,condition,field,operator,values,max,excluded'

test.each<[string, string, readonly object[]]>([
  ['no name', ',yes,1,sku,contains,MUG,4,', [{ line: 2, code: 'no-name' }]],
  [
    'neither on nor off',
    'A,perhaps,1,sku,contains,MUG,4,',
    [{ line: 2, code: 'no-choice', values: { column: 'on', got: 'perhaps', options: 'yes, no' } }],
  ],
  [
    'nothing that says whether it is on',
    'A, ,1,sku,contains,MUG,4,',
    [{ line: 2, code: 'choice-missing', values: { column: 'on', options: 'yes, no' } }],
  ],
  [
    'an unknown field',
    'A,yes,1,size,contains,MUG,4,',
    [{ code: 'no-choice', values: { column: 'field', got: 'size' } }],
  ],
  ['an unknown operator', 'A,yes,1,sku,like,MUG,4,', [{ values: { column: 'operator', got: 'like' } }]],
  ['no value', 'A,yes,1,sku,contains,,4,', [{ code: 'empty-list', values: { column: 'values' } }]],
  [
    'a name that nobody can look up',
    'A,yes,1,category,with-subcategories,Mugs,4,',
    [{ code: 'names-unread', values: { column: 'values', got: 'Mugs' } }],
  ],
  ['no number', 'A,yes,1,sku,contains,MUG,many,', [{ line: 2, code: 'no-number', values: { got: 'many' } }]],
  ['no setting', 'A,yes,1,sku,contains,MUG,,', [{ line: 2, code: 'no-values' }]],
  ['settings of what is excluded', 'A,yes,1,sku,contains,MUG,4,yes', [{ code: 'excluded-with-settings' }]],
  ['no condition', 'A,yes,,,,,4,', [{ line: 2, code: 'no-condition' }]],
  [
    'other settings in another row',
    'A,yes,1,sku,contains,MUG,4,\nA,,2,sku,contains,CUP,5,',
    [{ line: 3, code: 'differs', values: { line: 2, got: '5', other: '4' } }],
  ],
  [
    'an error of the spreadsheet',
    'A,yes,1,sku,contains,#REF!,4,',
    [{ code: 'error-cell' }, { code: 'empty-list' }],
  ],
  [
    'a SKU that Excel took for a number',
    'A,yes,1,seller-sku,one-of,1E5,4,\nA,,1,,,4.00638E+12,,',
    [{ line: 3, code: 'changed-by-excel', values: { column: 'values', got: '4.00638E+12' } }],
  ],
  [
    'a SKU that is too long, in the second row of its condition',
    `A,yes,1,sku,contains,MUG,4,\nA,,1,,,CUP|${'x'.repeat(256)},,`,
    [{ line: 3, code: 'too-long', values: { column: 'values', maximum: 255 } }],
  ],
  [
    'too many SKUs to compare one by one',
    `A,yes,1,sku,contains,${Array.from({ length: 101 }, (_, at) => `M${at}`).join('|')},4,`,
    [{ line: 2, code: 'too-many', values: { column: 'values', maximum: 100, count: 101 } }],
  ],
  [
    'an attribute that rules cannot use',
    'B,yes,1,sku,contains,MUG,4,\nA,yes,1,attribute,is,4,4,',
    [{ line: 3, code: 'no-code', values: { column: 'attribute', got: '' } }],
  ],
])('a file with %s says so at its row, and changes nothing', async (_words, rows, expected) => {
  expect(await mistakesIn(`${HEADER}\n${rows}\n`)).toMatchObject(expected)
})

test.each(LANGUAGES)(
  'in %s, each mistake is said with the name that the file gives the column',
  async (language) => {
    const words = createWords(language, await fetchCatalogue(language))
    const file = await read(
      `Name;on;condition;field;operator;values;max\nA;perhaps;1;sku;like;${'x'.repeat(256)};-4\n`,
    )
    if (file.kind !== 'mistakes' || file.counted !== 'row') throw new Error(`got ${JSON.stringify(file)}`)
    const said = sayMistakes(file.mistakes, words, file.columns)
    expect(said).toContain('perhaps')
    expect(said).toContain('begins-with, contains, one-of')
    expect(said).toMatch(/max.{1,5}-4/)
  },
)

test('a long list goes on in the next rows of its condition', async () => {
  const many = rule({
    conditions: [
      { kind: 'seller-sku', operator: 'one-of', texts: Array.from({ length: 350 }, (_, at) => `SKU-${at}`) },
    ],
  })
  const csv = csvOfRules([many], ',', undefined)
  expect(csv.trim().split('\r\n')).toHaveLength(5)
  expect(await read(csv, [many])).toMatchObject({ kind: 'rules', rules: [many] })
})

test('a rule with the name of a known one keeps its id', async () => {
  const file = await read(`${HEADER}\nMugs,yes,1,sku,contains,MUG,9,\n`, [rule({})])
  expect(file).toMatchObject({ kind: 'rules', rules: [{ id: 'mugs' }] })
})
