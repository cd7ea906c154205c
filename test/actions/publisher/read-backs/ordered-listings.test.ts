import { createOrderedListings } from '../../../../actions/publisher/read-backs/ordered-listings'

function opened() {
  let now = 0
  return {
    ...createOrderedListings({ now: () => now }),
    pass: (seconds: number) => {
      now += 1_000 * seconds
    },
  }
}

test('the listing with most orders since it was read comes first', () => {
  const { note, noteRead, most, pass } = opened()
  for (const id of ['cup', 'mug', 'mug', 'jug']) note(id)
  pass(10)
  expect(most(1)).toEqual(['mug'])
  noteRead(['mug'])
  pass(1)
  expect(most(2)).toEqual(['cup', 'jug'])
  pass(20)
  expect(most(3)).toEqual(['mug', 'cup', 'jug'])
})

test('an order counts half after five minutes', () => {
  const { note, noteRead, most, pass } = opened()
  for (const id of ['cup', 'cup', 'cup']) note(id)
  pass(600)
  note('mug')
  noteRead(['cup', 'mug'])
  pass(1)
  expect(most(2)).toEqual(['mug', 'cup'])
})

test('the oldest of many are forgotten', () => {
  const { note, most, pass } = opened()
  for (let index = 0; index <= 500; index += 1) note(`S-${index}`)
  pass(1)
  expect(most(1_000)).toHaveLength(500)
  expect(most(1_000)).not.toContain('S-0')
})
