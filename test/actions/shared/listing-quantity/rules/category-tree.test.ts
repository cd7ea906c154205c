import { membersOf } from '../../../../../actions/shared/listing-quantity/rules/category-tree'

/** 1 is above 2 and 3, and 2 is above 4. */
const TREE = new Map([
  [2, 1],
  [3, 1],
  [4, 2],
])

test.each([
  [[1], [1, 2, 3, 4]],
  [[2], [2, 4]],
  [
    [3, 4],
    [3, 4],
  ],
  [[9], [9]],
])('the members of %j are %j', (categoryIds, members) => {
  expect([...membersOf(categoryIds, TREE)].sort()).toEqual(members)
})

test('a circle, which Commerce never has, ends', () => {
  const circle = new Map([
    [5, 6],
    [6, 7],
    [7, 6],
    [4, 2],
  ])
  expect([...membersOf([2], circle)].sort()).toEqual([2, 4])
})
