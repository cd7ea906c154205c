import type { RuleChoicesReply } from '../../../../../actions/admin-api/contract/rules'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  conditionDraftOf,
  emptyCondition,
  linesOf,
  readCondition,
} from '../../../../../web-src/src/features/stock-quantity/rules/builder/condition-draft'
import {
  newRule,
  readRule,
  ruleDraftOf,
} from '../../../../../web-src/src/features/stock-quantity/rules/builder/rule-draft'
import { sayRuleChanges } from '../../../../../web-src/src/features/stock-quantity/rules/rule-changes'
import {
  copyOf,
  moveBy,
  moveNextTo,
} from '../../../../../web-src/src/features/stock-quantity/rules/rule-order'
import {
  cautionsOfRule,
  sayRule,
  sayTimes,
} from '../../../../../web-src/src/features/stock-quantity/rules/rule-words'
import english from '../../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../../web-src/src/i18n/words'
import { readSettings, settingDraftOf } from '../../../../../web-src/src/platform/form/setting-draft'
import { STORE } from '../../../../actions/shared/listing-quantity/rules/a-rule'

const words = createWords('en-US', english)
const choices: RuleChoicesReply = {
  categories: [
    { id: 2, name: 'Default Category', parentId: null, level: 1 },
    { id: 3, name: 'Kitchen', parentId: 2, level: 2 },
  ],
  attributeSets: [{ id: 4, name: 'Default' }],
  attributes: [
    {
      code: 'manufacturer',
      label: 'Manufacturer',
      input: 'select',
      options: [{ value: '1', label: 'Veldkeuken' }],
    },
  ],
  missing: [],
}

/** A rule with every kind of condition. */
const every: ListingRule = {
  id: 'every',
  name: 'Every',
  isOn: true,
  beginsAt: '2027-01-01T00:00:00.000Z',
  endsAt: null,
  conditions: [
    { kind: 'seller-sku', operator: 'begins-with', texts: ['A-', 'B-', 'C-', 'D-'] },
    { kind: 'sku', operator: 'one-of', texts: ['X'] },
    { kind: 'category', categoryIds: [3, 99], withChildren: true },
    { kind: 'attribute-set', attributeSetIds: [4] },
    { kind: 'attribute', code: 'manufacturer', values: ['1'], isMultiple: false },
    { kind: 'price', from: 10, to: 1200.5 },
    { kind: 'amazon-condition', conditions: ['used_good'] },
    { kind: 'product-type', types: ['simple'] },
    { kind: 'stock-managed', isManaged: false },
  ],
  values: { kind: 'settings', settings: { maximumListedQuantity: 5, maximumMode: 'upTo' } },
}
const named = (id: string): ListingRule => ({ ...every, id, name: id })

test('a rule is said in one line, with the names of Commerce', () => {
  expect(sayRule(every, choices, words)).toBe(
    'Seller SKU begins with A-, B-, C- and 1 more · Commerce SKU is X · ' +
      'Category with subcategories: Kitchen, Not in Commerce: 99 · Attribute set: Default · ' +
      'Manufacturer: Veldkeuken · Price from 10 to 1,200.5 · Amazon condition: Used, good · ' +
      'Product type: Simple product · Stock not managed in Commerce → ' +
      'Maximum Listed Quantity: 5, Quantity to show: What is in stock, up to the maximum',
  )
  expect(sayTimes({ ...every, beginsAt: null }, words)).toBeNull()
  expect(sayTimes({ ...every, beginsAt: '2000-01-01T00:00:00.000Z' }, words)).toMatch(/^From .*[AP]M$/)
  const [past, future] = ['2001-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z']
  expect(sayTimes({ ...every, beginsAt: future }, words)).toMatch(/^From .* \(not started yet\)$/)
  expect(sayTimes({ ...every, beginsAt: null, endsAt: past }, words)).toMatch(/^Until .* \(ended\)$/)
})

test('while the names are not known, the ids are said', () => {
  const category: ListingRule = {
    ...every,
    conditions: [{ kind: 'category', categoryIds: [3], withChildren: false }],
    values: { kind: 'exclude' },
  }
  expect(sayRule(category, undefined, words)).toBe('Category: #3 → Excluded, nothing is sent')
})

test('an attribute that can have several values now, unlike the rule, says so', () => {
  const several: RuleChoicesReply = {
    ...choices,
    attributes: choices.attributes.map((each) => ({ ...each, input: 'multiselect' })),
  }
  const ofBrand = (isMultiple: boolean): ListingRule => ({
    ...every,
    conditions: [{ kind: 'attribute', code: 'manufacturer', values: ['1'], isMultiple }],
    values: { kind: 'exclude' },
  })
  const changed =
    'Manufacturer (changed in Commerce: choose its values again): Veldkeuken → Excluded, nothing is sent'
  expect(sayRule(ofBrand(false), several, words)).toBe(changed)
  expect(sayRule(ofBrand(true), choices, words)).toBe(changed)
  expect(sayRule(ofBrand(true), several, words)).toBe('Manufacturer: Veldkeuken → Excluded, nothing is sent')
})

test('a rule that contradicts the settings that it leaves to the store says so', () => {
  const store = { ...STORE, outOfStockThreshold: 5, maximumListedQuantity: 10, doNotManageStockQuantity: 3 }
  const of = (settings: object) => cautionsOfRule({ values: { kind: 'settings', settings } }, store)
  expect(of({ maximumListedQuantity: 4 })).toEqual(['maximum-below-threshold'])
  expect(of({ maximumListedQuantity: 4, outOfStockThreshold: 1 })).toEqual([])
  expect(of({ doNotManageStockQuantity: 11 })).toEqual(['do-not-manage-above-maximum'])
  // The store's form says what is true of the store itself.
  const doubtful = { ...store, maximumListedQuantity: 4 }
  expect(cautionsOfRule({ values: { kind: 'settings', settings: { safetyBuffer: 1 } } }, doubtful)).toEqual(
    [],
  )
  expect(cautionsOfRule({ values: { kind: 'exclude' } }, store)).toEqual([])
  expect(cautionsOfRule({ values: { kind: 'settings', settings: {} } }, null)).toEqual([])
})

describe('the draft of a rule', () => {
  it('reads what it was filled with', () => {
    const draft = ruleDraftOf(every, words.number)
    expect(readRule(draft, [every], 'en-US').rule).toEqual(every)
    const excluded: ListingRule = { ...every, values: { kind: 'exclude' } }
    expect(readRule(ruleDraftOf(excluded, words.number), [], 'en-US').rule).toEqual(excluded)
  })

  it('says everything that a new one lacks', () => {
    expect(readRule(newRule('new'), [], 'en-US')).toMatchObject({
      rule: null,
      conditions: null,
      name: 'required',
      conditionCount: 'none',
      refused: ['changes'],
    })
  })

  it('refuses the name of another rule, and an end before the beginning', () => {
    const draft = ruleDraftOf(every, words.number)
    const { begins } = draft
    const read = readRule({ ...draft, name: 'other', ends: begins }, [named('other')], 'en-US')
    expect(read).toMatchObject({ rule: null, name: 'taken', isEndFirst: true })
  })

  it.each([
    ['', '', { field: 'from', code: 'required' }],
    ['x', '', { field: 'from', code: 'not-a-price' }],
    ['', '-1', { field: 'to', code: 'not-a-price' }],
    ['20', '10', { field: 'to', code: 'price-order' }],
  ])('refuses the price from %j to %j', (from, to, issue) => {
    const draft = { ...emptyCondition('price', '1'), from, to }
    expect(readCondition(draft, 'en-US')).toEqual({ ok: false, issue })
  })

  it('bounds lists of SKUs by what they are compared with', () => {
    const text = Array.from({ length: 101 }, (_, index) => `SKU-${index}`).join('\n')
    const draft = { ...emptyCondition('seller-sku', '1'), text }
    expect(readCondition(draft, 'en-US')).toEqual({
      ok: false,
      issue: { field: 'values', code: 'too-many', maximum: 100 },
    })
    expect(readCondition({ ...draft, operator: 'one-of' }, 'en-US')).toMatchObject({ ok: true })
  })

  it('takes each line once, without blanks', () => {
    expect(linesOf(' A \r\n\nB\nA')).toEqual(['A', 'B'])
  })

  it('keeps values of an attribute that Commerce does not have', () => {
    const gone = { kind: 'attribute', code: 'gone', values: ['a', 'b'], isMultiple: true } as const
    const draft = conditionDraftOf(gone, '1', words.number)
    expect(readCondition(draft, 'en-US')).toEqual({ ok: true, condition: gone })
  })
})

describe('the order of rules', () => {
  const rules = ['a', 'b', 'c', 'd'].map(named)
  const idsOf = (all: readonly ListingRule[]) => all.map(({ id }) => id).join('')

  it('changes by one place, or by dragging', () => {
    expect(idsOf(moveBy(rules, 'c', -1))).toBe('acbd')
    expect(idsOf(moveBy(rules, 'a', 1))).toBe('bacd')
    expect(idsOf(moveNextTo(rules, new Set(['d']), { key: 'a', dropPosition: 'before' }))).toBe('dabc')
    expect(idsOf(moveNextTo(rules, new Set(['a', 'c']), { key: 'd', dropPosition: 'after' }))).toBe('bdac')
    expect(moveNextTo(rules, new Set(['a']), { key: 'a', dropPosition: 'after' })).toBe(rules)
  })

  it('takes a copy after its original, off and with a name of its own', () => {
    const nameCopy = (name: string) => `${name} (copy)`
    const twice = copyOf(named('b'), copyOf(named('b'), rules, nameCopy), nameCopy)
    expect(twice.map(({ name }) => name)).toEqual(['a', 'b', 'b (copy) (copy)', 'b (copy)', 'c', 'd'])
    expect(twice[2]?.isOn).toBe(false)
  })
})

test('a version says which rules it added, removed, changed and moved', () => {
  const [a, b, c] = [named('a'), named('b'), named('c')]
  const after = [c, { ...a, isOn: false }, named('new'), { ...b, conditions: b.conditions.slice(1) }]
  expect(sayRuleChanges([a, b, c, named('old')], after, words)).toEqual([
    'Rule turned off: a',
    'Rule added: new',
    'Rule changed: b',
    'Rule deleted: old',
    'Order of the rules changed',
  ])
  expect(sayRuleChanges([a], [{ ...a, name: 'z' }], words)).toEqual(['Rule renamed: a → z'])
  expect(sayRuleChanges([a, b], [a, b], words)).toEqual([])
})

test.each([{ excluded: false }, { excluded: true, safetyBuffer: 3 }, { maximumMode: 'always' }] as const)(
  'an override of %j is kept by its form',
  (changes) => {
    const draft = settingDraftOf(changes, words.number)
    expect(readSettings(draft, 'en-US')).toEqual({ changes, refused: [] })
  },
)
