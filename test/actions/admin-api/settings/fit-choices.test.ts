import type { RuleAttribute } from '../../../../actions/admin-api/contract/rules'
import { fitChoices } from '../../../../actions/admin-api/settings/fit-choices'

const REPLY_MAXIMUM = 1_000_000
const NONE = new Map()

function anAttribute(code: string, count: number): RuleAttribute {
  const options = Array.from({ length: count }, (_, index) => ({
    value: String(index),
    label: `Hersteller Nr. ${index} für ${code}`,
  }))
  return { code, label: code, input: 'select', options }
}
const categories = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: index + 2,
    name: `カテゴリー ${index}`,
    parentId: index === 0 ? null : Math.floor((index - 1) / 10) + 2,
    level: 1,
  }))
const attributeSets = [{ id: 4, name: 'Default' }]

test('what fits is given as it is', () => {
  const choices = { categories: categories(50), attributeSets, attributes: [anAttribute('colour', 1_000)] }
  expect(fitChoices(choices, NONE)).toEqual(choices)
})

test('of one long list, the first 1,000 options are given, and those that rules name', () => {
  const choices = { categories: [], attributeSets, attributes: [anAttribute('colour', 5_000)] }
  const named = new Map([['colour', new Set(['4999', 'gone'])]])
  const [colour] = fitChoices(choices, named).attributes
  expect(colour).toMatchObject({ code: 'colour', hasMore: true })
  expect(colour?.options.map(({ value }) => value)).toEqual([
    ...Array.from({ length: 1_000 }, (_, index) => String(index)),
    '4999',
  ])
})

test.each([
  [100, 20_000],
  [2_000, 3],
])('%p attributes with %p options and 30,000 categories fit into a reply', (count, options) => {
  const attributes = Array.from({ length: count }, (_, index) => anAttribute(`attribute_${index}`, options))
  const reply = fitChoices({ categories: categories(30_000), attributeSets, attributes }, NONE)
  expect(Buffer.byteLength(JSON.stringify(reply))).toBeLessThan(REPLY_MAXIMUM)
  expect(reply.attributes.map(({ code }) => code)).toEqual(attributes.map(({ code }) => code))
  expect(reply.hasMoreCategories).toBe(true)
  const ids = new Set(reply.categories.map(({ id }) => id))
  expect(reply.categories.every(({ parentId }) => parentId === null || ids.has(parentId))).toBe(true)
})
