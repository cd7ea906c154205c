import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  fileOfRules,
  readRuleFile,
} from '../../../../../web-src/src/features/stock-quantity/rules/files/json-file'

const rule: ListingRule = {
  id: 'mugs',
  name: 'Mugs',
  isOn: true,
  beginsAt: null,
  endsAt: null,
  conditions: [
    { kind: 'category', categoryIds: [3], withChildren: true },
    { kind: 'attribute-set', attributeSetIds: [4] },
    { kind: 'seller-sku', operator: 'one-of', texts: ['A', 'B'] },
  ],
  values: { kind: 'settings', settings: { maximumListedQuantity: 5 } },
}
const names = {
  categories: [{ id: 3, name: 'Default Category/Kitchen' }],
  hasAllCategories: true,
  attributeSets: [{ id: 4, name: 'Default' }],
}
const fileOf = (...rules: readonly object[]) => JSON.stringify({ format: 1, rules }, null, 2)

function mistakesIn(text: string) {
  const read = readRuleFile(text, names)
  if (read.kind !== 'mistakes') throw new Error(`expected mistakes, got ${JSON.stringify(read)}`)
  return read.mistakes
}

test('a file is read as it was written, with the names of Commerce and without', () => {
  expect(fileOfRules([rule], names)).toContain('"Default Category/Kitchen (#3)"')
  expect(readRuleFile(fileOfRules([rule], names), names)).toEqual({ kind: 'rules', rules: [rule] })
  expect(readRuleFile(`\uFEFF${fileOfRules([rule], undefined)}`, undefined)).toEqual({
    kind: 'rules',
    rules: [rule],
  })
})

test('a file with ids only is read, as earlier versions of the app wrote it', () => {
  expect(readRuleFile(fileOf(rule), undefined)).toEqual({ kind: 'rules', rules: [rule] })
})

test.each([
  ['another file', '{"listings":[]}', { kind: 'other' }],
  ['a list', '[]', { kind: 'other' }],
  ['a file without a format', '{"rules":[]}', { kind: 'other' }],
  ['a file of a newer version', '{"format":2,"rules":"in a way of the future"}', { kind: 'newer' }],
])('%s is refused as that', (_, text, outcome) => {
  expect(readRuleFile(text, names)).toEqual(outcome)
})

test('what is no JSON is refused at its line and position', () => {
  const text = '{\n  "format": 1,\n  "rules": [\n    { "id": "a" "name": "A" }\n  ]\n}'
  expect(mistakesIn(text)).toEqual([{ line: 4, code: 'no-json', values: { at: 17, got: '"name": "A" }' } }])
  expect(mistakesIn('{ "format": 1 // mine\n}')).toMatchObject([{ line: 1, code: 'no-json' }])
})

test('each mistake is named at its line and field, with what was found', () => {
  const second = { ...rule, id: 'b', isOn: 'yes', colour: 'red' }
  const text = fileOf(rule, second)
  const lineOf = (part: string) => 1 + text.split('\n').findLastIndex((line) => line.includes(part))
  expect(mistakesIn(text)).toMatchObject([
    { line: lineOf('"isOn": "yes"'), code: 'no-boolean', values: { column: 'isOn', got: 'yes' } },
    { line: lineOf('"colour"'), code: 'unknown-field', values: { column: 'colour' } },
  ])
  expect(mistakesIn(fileOf(rule, { ...rule, id: 'b' }))).toMatchObject([
    { line: lineOf('"name"'), code: 'same-name', values: { column: 'name', got: 'Mugs' } },
  ])
  const { isOn: _, ...without } = rule
  expect(mistakesIn(fileOf(without))).toMatchObject([
    { line: 4, code: 'missing-field', values: { column: 'isOn', name: 'isOn' } },
  ])
})

test('a category that is not known by its name is refused at its line', () => {
  const named = { kind: 'category', categories: ['Kitchen', 'Garden'], withChildren: true }
  expect(mistakesIn(fileOf({ ...rule, conditions: [named] }))).toMatchObject([
    { line: 15, code: 'name-unknown', values: { column: 'conditions[0].categories[1]', got: 'Garden' } },
  ])
  const both = { ...named, categories: ['Kitchen'], categoryIds: [3] }
  expect(mistakesIn(fileOf({ ...rule, conditions: [both] }))).toMatchObject([
    { code: 'unknown-field', values: { column: 'conditions[0].categories' } },
  ])
  const typed = { ...named, categories: [3.5] }
  expect(mistakesIn(fileOf({ ...rule, conditions: [typed] }))).toMatchObject([
    { line: 14, code: 'no-id', values: { got: '3.5' } },
  ])
})
