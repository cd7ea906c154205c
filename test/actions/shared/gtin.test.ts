import fc from 'fast-check'
import { gtinOf, gtinVariants } from '../../../actions/shared/gtin'

test.each([
  ['a UPC', '036000291452', '00036000291452'],
  ['a UPC as EAN', '0036000291452', '00036000291452'],
  ['a UPC whose zero a spreadsheet took', '36000291452', '00036000291452'],
  ['an EAN', '4006381333931', '04006381333931'],
  ['an EAN with spaces and hyphens', ' 4-006381 333931 ', '04006381333931'],
  ['an EAN-8', '96385074', '00000096385074'],
  ['a GTIN of a carton', '14006381333938', '14006381333938'],
  ['an ISBN of 10 digits', '0-306-40615-2', '09780306406157'],
  ['an ISBN of 13 digits', '978-0-306-40615-7', '09780306406157'],
  ['an ISBN that ends with X', '080442957X', '09780804429573'],
])('%s is a GTIN', (_words, text, gtin) => {
  expect(gtinOf(text)).toBe(gtin)
})

test.each([
  ['a wrong check digit', '4006381333932'],
  ['an ASIN', 'B012345678'],
  ['nothing', ''],
  ['only zeros', '00000000'],
  ['too few digits', '123456'],
  ['too many digits', '040063813339310'],
  ['a number in scientific notation', '4.00638E+12'],
])('%s is none', (_words, text) => {
  expect(gtinOf(text)).toBeNull()
})

test('every way to write a GTIN leads back to it', () => {
  const digits = fc.stringMatching(/^\d{7,13}$/).filter((text) => !/^0+$/.test(text))
  fc.assert(
    fc.property(digits, (text) => {
      const gtin = Array.from({ length: 10 }, (_, check) => gtinOf(`${text}${check}`)).find(
        (each) => each !== null,
      )
      if (!gtin) throw new Error('expected a check digit that fits')
      const variants = gtinVariants(gtin).filter((variant) => variant.length >= 8)
      expect(variants).toContain(gtin)
      for (const variant of variants) expect([gtin, null]).toContain(gtinOf(variant))
    }),
  )
  expect(gtinVariants('00036000291452')).toEqual([
    '00036000291452',
    '0036000291452',
    '036000291452',
    '36000291452',
  ])
  // Its digits alone are an ISBN-10.
  expect(gtinVariants('00003005211525')).toEqual(['00003005211525', '0003005211525', '003005211525'])
  expect(gtinVariants('09780306406157')).toEqual(['09780306406157', '9780306406157', '0306406152'])
})
