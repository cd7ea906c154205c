import { keptTitle, mayComeFrom, mendedTitle } from '../../../actions/shared/lost-letters'

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

test.each([
  ['?', 'a', true],
  ['?', '', false],
  ['a?', 'a', false],
  ['a?', 'ab', true],
  ['?a', 'a', false],
  ['a?b?c', 'a1b2c', true],
  ['a?b?c', 'a1bc', false],
  ['a?b?c', 'abbbc', true],
  ['a?b', 'ab', false],
  ['ab?b', 'ab', false],
  ['?.?', 'a.b', true],
  ['?.?', 'axb', false],
  ['abc', 'abc', true],
])('whether %p may come from %p: %p', (reported, text, may) => {
  expect(mayComeFrom(reported, text)).toBe(may)
})

/** A regular expression that tries all lengths of the gaps takes longer than any test may. */
test('a long title that lost every word is compared in one pass', () => {
  const stored = 'סיר ברזל יצוק '.repeat(40).trim()
  expect(keptTitle(stored.replace(/[^ ]/gu, '?'), stored)).toBe(stored)
  expect(keptTitle(`${stored.replace(/[^ ]/gu, '?')} x`, stored)).toMatch(/^\?/)
})
