import { keptTitle, mendedTitle } from '../../../actions/shared/lost-letters'

test.each([
  ['?? Kettle', '鉄瓶 Kettle', '鉄瓶 Kettle'],
  ['Tea\uFFFD', 'Tea🍵', 'Tea🍵'],
  ['', '鉄瓶', '鉄瓶'],
  ['Who? Me?', 'Who? Me?', 'Who? Me?'],
  ['?? Pot', '鉄瓶 Kettle', '?? Pot'],
  ['Kettle', '鉄瓶', 'Kettle'],
  ['?? Kettle', undefined, '?? Kettle'],
  ['(??) Kettle', '(鉄瓶) Kettle', '(鉄瓶) Kettle'],
])('of the title %p in a report and %p as stored, %p is kept', (reported, stored, kept) => {
  expect(keptTitle(reported, stored)).toBe(kept)
})

test.each([
  ['?? Kettle', '鉄瓶 Kettle', '鉄瓶 Kettle'],
  ['Tea\uFFFD', 'Tea🍵', 'Tea🍵'],
  ['', 'Kettle', 'Kettle'],
  ['', '', null],
  ['Who?', 'Who?', null],
  ['Kettle', 'Tea pot', null],
  ['?', 'Tea\uFFFD', null],
])('the stored title %p is mended by %p to %p', (stored, onAmazon, mended) => {
  expect(mendedTitle(stored, onAmazon)).toBe(mended)
})
