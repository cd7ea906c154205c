import fc from 'fast-check'
import { Aggregator } from 'mingo'
import { quickGroup } from '../../dev/database/quick-group'
import type { Document } from '../../dev/database/values'

const value = fc.oneof(
  fc.constantFrom('a', 'b', '1', 'null', '', 1, 2, 1.5, true, null, undefined),
  fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
  fc.constant(new Date(0)),
  fc.record({ c: fc.constantFrom(1, 'z') }, { noNullPrototype: true }),
)
const number = fc.constantFrom(0, 1, 2.5, -3, null, undefined)
const time = fc.constantFrom(new Date(-1), new Date(0), new Date(1), null, undefined)
const document: fc.Arbitrary<Document> = fc
  .record(
    { a: value, b: value, n: fc.constantFrom('s', 't'), d: number, e: number, at: time },
    { noNullPrototype: true },
  )
  .map((each) => Object.fromEntries(Object.entries(each).filter(([, field]) => field !== undefined)))
const specification = fc.constantFrom<Document>(
  { _id: '$a', count: { $sum: 1 } },
  { _id: '$n', count: { $sum: 2 }, all: { $addToSet: '$n' } },
  { _id: { a: '$a', c: '$b.c' }, count: { $sum: 1 } },
  { _id: { a: '$a', b: '$b', n: '$n' }, names: { $addToSet: '$n' } },
  {
    _id: { least: { $min: ['$d', '$e'] }, either: { $ifNull: ['$d', { $ifNull: ['$e', '$n'] }] } },
    count: { $sum: 1 },
  },
  { _id: { later: { $cond: [{ $gt: ['$d', '$e'] }, '$d', '$n'] } }, all: { $push: ['$n', '$e'] } },
  { _id: { later: { $cond: [{ $gt: ['$at', '$b'] }, '$n', '$d'] } }, count: { $sum: 1 } },
)

function inOrder(groups: readonly Document[]): readonly string[] {
  const listed = groups.map((group) => ({
    ...group,
    ...Object.fromEntries(
      Object.entries(group).flatMap(([name, each]) =>
        name !== '_id' && Array.isArray(each) ? [[name, [...each].sort()]] : [],
      ),
    ),
  }))
  return listed.map((each) => JSON.stringify(each)).sort()
}

test('groups by fields and simple expressions come out as the full language has them', () => {
  let quick = 0
  fc.assert(
    fc.property(fc.array(document, { maxLength: 12 }), specification, (documents, grouping) => {
      const groups = quickGroup(documents, grouping)
      if (groups === undefined) return
      quick += 1
      const expected = new Aggregator([{ $group: grouping }]).run<Document>(documents)
      expect(inOrder(groups)).toEqual(inOrder(expected))
    }),
    { numRuns: 500 },
  )
  expect(quick).toBeGreaterThan(50)
})

test.each<[string, unknown]>([
  ['an expression as the key', { _id: { $toLower: '$a' }, count: { $sum: 1 } }],
  ['the sum of a field', { _id: '$a', units: { $sum: '$n' } }],
  ['another accumulator', { _id: '$a', last: { $last: '$n' } }],
  ['a constant key', { _id: null, count: { $sum: 1 } }],
])('%s is left to the full language', (_what, grouping) => {
  expect(quickGroup([{ a: 'x', n: 1 }], grouping)).toBeUndefined()
})
