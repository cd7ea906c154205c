import type { RuleCategory, RuleChoicesReply } from '../../../../../actions/admin-api/contract/rules'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  findNamed,
  namesOf,
  referenceTo,
} from '../../../../../web-src/src/features/stock-quantity/rules/files/commerce-names'
import { csvOfRules } from '../../../../../web-src/src/features/stock-quantity/rules/files/csv-file'
import { openRuleFile } from '../../../../../web-src/src/features/stock-quantity/rules/files/open-rule-file'

const category = (id: number, name: string, parentId: number | null): RuleCategory => ({
  id,
  name,
  parentId,
  level: parentId === null ? 1 : 2,
})
const choices: RuleChoicesReply = {
  categories: [
    category(2, 'Default Category', null),
    category(3, 'Kitchen', 2),
    category(4, 'Mugs', 3),
    category(5, 'Gifts', 2),
    category(6, 'Mugs', 5),
    category(7, 'Bowls / Plates', 3),
    category(8, 'Küche | Bad', 2),
    category(9, '2024', 2),
  ],
  attributeSets: [{ id: 4, name: 'Default' }],
  attributes: [],
  missing: [],
}
const names = namesOf(choices)
const find = (text: string, isComplete = true) => findNamed(text, names?.categories, isComplete)

test.each([
  ['Default Category/Kitchen/Mugs', 4],
  [' default category / KITCHEN / mugs ', 4],
  ['/Kitchen/Mugs', 4],
  ['Gifts/Mugs', 6],
  ['Kitchen', 3],
  ['Bowls / Plates', 7],
  ['Kitchen/Bowls\\/Plates', 7],
  ['Kuche | Bad', 8],
  ['12', 12],
  ['#4', 4],
  ['Default Category/Gifts/Mugs (#6)', 6],
  ['Mugs (#6)', 6],
  // A file of another Commerce, where the category has another id.
  ['Gifts/Mugs (#77)', 6],
  // Commerce no longer has it. It may come back.
  ['Default Category/Garden (#77)', 77],
  // A number is always an id.
  ['2024', 2024],
])('%s is category %d', (text, id) => {
  expect(find(text)).toEqual({ ok: true, id })
})

const [kitchenMugs, giftMugs] = ['Default Category/Kitchen/Mugs (#4)', 'Default Category/Gifts/Mugs (#6)']
test.each([
  ['Mugs', 'name-ambiguous', `${kitchenMugs}; ${giftMugs}`],
  ['Mugs (#77)', 'name-ambiguous', `${kitchenMugs}; ${giftMugs}`],
  ['Garden/Mugs', 'name-similar', `${kitchenMugs}; ${giftMugs}`],
  ['Kitchens', 'name-similar', 'Default Category/Kitchen (#3)'],
  ['itchen/Mugs', 'name-similar', `${kitchenMugs}; ${giftMugs}`],
  ['Garden', 'name-unknown', ''],
  ['', 'name-unknown', ''],
  ['0', 'name-unknown', ''],
  ['Default Category/Gifts/Mugs (#4)', 'name-of-another', `${kitchenMugs}; ${giftMugs}`],
  ['Default Category/Cups (#4)', 'name-of-another', kitchenMugs],
])('%s is refused as %s', (text, code, options) => {
  expect(find(text)).toEqual({ ok: false, code, options })
})

test('a name is only looked up among all categories', () => {
  expect(find('Kitchen', false)).toEqual({ ok: false, code: 'names-cut', options: '' })
  expect(find('Kitchen (#3)', false)).toEqual({ ok: true, id: 3 })
  expect(find('Garden (#77)', false)).toEqual({ ok: true, id: 77 })
  expect(findNamed('Kitchen', undefined, true)).toEqual({ ok: false, code: 'names-unread', options: '' })
  expect(findNamed('3', undefined, true)).toEqual({ ok: true, id: 3 })
})

const rule: ListingRule = {
  id: 'mugs',
  name: 'Mugs',
  isOn: true,
  beginsAt: null,
  endsAt: null,
  conditions: [
    { kind: 'category', categoryIds: [4, 8, 77], withChildren: true },
    { kind: 'attribute-set', attributeSetIds: [4] },
  ],
  values: { kind: 'exclude' },
}

test('the export names what Commerce has, and is read back as it was', async () => {
  expect(referenceTo(4, names?.categories)).toBe(kitchenMugs)
  expect(referenceTo(77, names?.categories)).toBe('77')
  const csv = csvOfRules([rule], ',', names)
  expect(csv).toContain(`"${kitchenMugs}|Default Category/Küche \\| Bad (#8)|77"`)
  expect(csv).toContain('Default (#4)')
  const context = { known: [rule], readNames: async () => names }
  expect(await openRuleFile(new File([csv], 'rules.csv'), context)).toMatchObject({
    kind: 'rules',
    rules: [rule],
  })
})

test('a file reads Commerce only if it has names', async () => {
  let reads = 0
  const readNames = async () => {
    reads += 1
    return names
  }
  const read = (value: string) =>
    openRuleFile(
      new File(
        [`rule,on,field,operator,values,max\nMugs,yes,category,with-subcategories,${value},4\n`],
        'rules.csv',
      ),
      { known: [], readNames },
    )
  expect(await read('4|6')).toMatchObject({ kind: 'rules' })
  expect(reads).toBe(0)
  // The same category twice is one.
  expect(await read('Kitchen|Gifts/Mugs|6')).toMatchObject({
    kind: 'rules',
    rules: [{ conditions: [{ categoryIds: [3, 6] }] }],
  })
  expect(reads).toBe(1)
  expect(await read('Kitchen|Mugs')).toMatchObject({
    kind: 'mistakes',
    mistakes: [{ line: 2, code: 'name-ambiguous', values: { column: 'values', got: 'Mugs' } }],
  })
})
