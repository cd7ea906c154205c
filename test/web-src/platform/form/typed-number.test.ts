import { parseTypedNumber } from '../../../../web-src/src/platform/form/typed-number'

const blank = { kind: 'blank' }
const number = (value: number) => ({ kind: 'number', value })
const text = (typed: string) => ({ kind: 'text', text: typed })

describe('a number that was typed', () => {
  it.each([
    ['en-US', '10', number(10)],
    ['en-US', ' 10 ', number(10)],
    ['en-US', '1,000', number(1000)],
    ['en-US', '1,000,000', number(1_000_000)],
    ['en-US', '2.5', number(2.5)],
    ['en-US', '-3', number(-3)],
    ['en-US', '-1,000', number(-1000)],
    ['en-US', '0', number(0)],
    ['nl-NL', '1.000', number(1000)],
    ['nl-NL', '2,5', number(2.5)],
    ['de-DE', '1.000', number(1000)],
    ['fr-FR', '1 000', number(1000)],
    ['fr-FR', '1\u202f000', number(1000)],
    ['ar-EG', '١٢', number(12)],
  ])('in %s, %j is the number meant', (locale, typed, expected) => {
    expect(parseTypedNumber(typed, locale)).toEqual(expected)
  })

  it.each([
    ['en-US', ''],
    ['en-US', '   '],
  ])('in %s, %j is blank', (locale, typed) => {
    expect(parseTypedNumber(typed, locale)).toEqual(blank)
  })

  it.each([
    ['nl-NL', '1,000'],
    ['en-US', '1.000'],
    ['de-DE', '12,'],
    ['fr-FR', '10,0'],
    ['en-US', 'ten'],
    ['en-US', '1e5'],
    ['en-US', '0x10'],
    ['en-US', 'Infinity'],
    ['en-US', '1,00'],
    ['en-US', '2,5'],
    ['nl-NL', '2.5'],
    ['nl-NL', '1.0000'],
    ['de-DE', '1.5'],
    ['en-US', '10 pieces'],
    ['en-US', '-'],
    ['en-US', '1.2.3'],
  ])('in %s, %j is never turned into another number', (locale, typed) => {
    expect(parseTypedNumber(typed, locale)).toEqual(text(typed))
  })

  it.each(['en-US', 'nl-NL', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'ja-JP'])(
    'is read back from how %s shows it',
    (locale) => {
      const show = new Intl.NumberFormat(locale)
      for (const value of [0, 1, 999, 1000, 12_345, 1_000_000]) {
        expect(parseTypedNumber(show.format(value), locale)).toEqual(number(value))
      }
    },
  )
})
