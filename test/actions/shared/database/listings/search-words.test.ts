import fc from 'fast-check'
import {
  rangeOf,
  searchWords,
  wantedWords,
} from '../../../../../actions/shared/database/listings/search-words'

const listing = {
  sellerSku: 'MUG-1 Blue',
  sku: 'MUG-1',
  asin: 'B000000001',
  title: 'Émail mug (T-shirt), 35 cl',
}

describe('what a listing is found by', () => {
  test('are its identifiers as a whole, their words and ends, and the title’s words', () => {
    expect(searchWords(listing)).toEqual([
      'mug-1 blue',
      'mug-1',
      'b000000001',
      'blue',
      '1 blue',
      '1',
      'ug-1 blue',
      'g-1 blue',
      'lue',
      'ug-1',
      'g-1',
      'email',
      'mug',
      't-shirt',
      '35',
      'cl',
    ])
  })

  test('an identifier that is missing is none', () => {
    const words = searchWords({ ...listing, sku: null, asin: null, title: '' })
    expect(words.slice(0, 3)).toEqual(['mug-1 blue', 'mug-1', 'blue'])
  })

  test('are without case and accents, as is what somebody looks for', () => {
    const words = searchWords({ sellerSku: 'ÄÖ-Straße', sku: null, asin: null, title: 'Łódź Ça' })
    expect(words).toEqual(expect.arrayContaining(['ao-strasse', 'strasse', 'lodz', 'ca']))
    expect(wantedWords('STRASSE łÓDŹ')).toEqual(['strasse', 'lodz'])
  })

  test('include the beginning of any part of a SKU of usual length', () => {
    const character = fc.constantFrom(...'ABCabc0129-_./ ')
    const sku = fc.string({ unit: character, minLength: 3, maxLength: 18 })
    fc.assert(
      fc.property(sku, fc.nat(17), fc.integer({ min: 3, max: 18 }), (sellerSku, from, length) => {
        const part = sellerSku.slice(from, from + length).trim()
        const wanted = wantedWords(part).filter((word) => word.length >= 3 && /[a-z0-9]/.test(word))
        const words = searchWords({ sellerSku, sku: null, asin: null, title: '' })
        for (const word of wanted) {
          const { $gte, $lt } = rangeOf(word)
          expect(words.some((each) => each >= $gte && each < $lt)).toBe(true)
        }
      }),
    )
  })

  test('stays small enough to be indexed, however long the title is', () => {
    const title = Array.from({ length: 500 }, (_, index) => `漢字${index}`).join(' ')
    const words = searchWords({ ...listing, title })
    expect(words).toContain('mug-1 blue')
    expect(Buffer.byteLength(words.join(''))).toBeLessThanOrEqual(600)
  })
})

test('what somebody looks for is taken word by word, each once', () => {
  expect(wantedWords('  Mug   BLUE mug ')).toEqual(['mug', 'blue'])
  expect(wantedWords('-e35 %')).toEqual(['e35', '%'])
})
