import { searchWords, wantedWords } from '../../../../../actions/shared/database/listings/search-words'

const listing = {
  sellerSku: 'MUG-1 Blue',
  sku: 'MUG-1',
  asin: 'B000000001',
  title: 'Émail mug (T-shirt), 35 cl',
}

describe('what a listing is found by', () => {
  test('are its identifiers as a whole, their words, and the title’s without what stands around them', () => {
    expect(searchWords(listing)).toEqual([
      'mug-1 blue',
      'mug-1',
      'b000000001',
      'blue',
      'émail',
      'mug',
      't-shirt',
      '35',
      'cl',
    ])
  })

  test('an identifier that is missing is none', () => {
    expect(searchWords({ ...listing, sku: null, asin: null, title: '' })).toEqual([
      'mug-1 blue',
      'mug-1',
      'blue',
    ])
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
})
