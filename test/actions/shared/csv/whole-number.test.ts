import fc from 'fast-check'
import { readWholeNumber } from '../../../../actions/shared/csv/whole-number'

const whole = (value: number) => ({ kind: 'whole', value })
const none = { kind: 'none' }
const ambiguous = { kind: 'ambiguous' }

test.each([
  ['0', whole(0), whole(0)],
  ['007', whole(7), whole(7)],
  ['+7', whole(7), whole(7)],
  ['1,0', whole(1), whole(1)],
  ['5.00', whole(5), whole(5)],
  ['5,', whole(5), whole(5)],
  ['1 000', whole(1_000), whole(1_000)],
  ['1’000', whole(1_000), whole(1_000)],
  ['1 000,00', whole(1_000), whole(1_000)],
  ['1.000.000', whole(1_000_000), whole(1_000_000)],
  ['1,000,000.00', whole(1_000_000), whole(1_000_000)],
  ['1.000,00', whole(1_000), whole(1_000)],
  ['1,000.000', whole(1_000), whole(1_000)],
  ['1234.000', whole(1_234), whole(1_234)],
  ['0,000', whole(0), whole(0)],
  ['1.000', ambiguous, whole(1_000)],
  ['1,000', ambiguous, whole(1)],
  ['1.500', ambiguous, whole(1_500)],
  ['1,500', ambiguous, none],
  ['1,5', none, none],
  ['0.500', none, none],
  ['1 00', none, none],
  ['1.000.00', none, none],
  ['-1', none, none],
  ['1e3', none, none],
  ['1234567890', none, none],
  ['', none, none],
])('%j is read as %j, and as %j where a comma separates decimals', (cell, unknown, comma) => {
  expect(readWholeNumber(cell, null)).toEqual(unknown)
  expect(readWholeNumber(cell, ',')).toEqual(comma)
})

test('a number as a spreadsheet of any language writes it is never read as another', () => {
  const locale = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'es-ES', 'it-IT', 'nl-NL', 'ja-JP')
  const digits = fc.integer({ min: 0, max: 3 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), locale, digits, (value, language, decimals) => {
      const text = new Intl.NumberFormat(language, { minimumFractionDigits: decimals }).format(value)
      const read = readWholeNumber(text.replace(/\s/g, ' '), null)
      expect([whole(value), ambiguous]).toContainEqual(read)
    }),
  )
})
