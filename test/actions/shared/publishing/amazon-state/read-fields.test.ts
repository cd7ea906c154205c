import type { AmazonListing } from '../../../../../actions/shared/amazon/listings/listing-item'
import { readFields } from '../../../../../actions/shared/publishing/amazon-state/read-fields'
import { aListing, NOW } from '../example'

const image = 'https://m.media-amazon.com/images/I/71Xg3nWq5L.jpg'
const other = 'https://m.media-amazon.com/images/I/61Xg3nWq5L.jpg'
const found: AmazonListing = {
  sellerSku: 'MUG',
  asin: null,
  title: 'A mug',
  status: [],
  channels: ['DEFAULT'],
  quantity: null,
}
const reading = { kind: 'read', channels: ['DEFAULT'], observed: null, at: NOW } as const

describe('the image of a reading', () => {
  test('is stored if it is the first or another one', () => {
    expect(readFields(aListing(), { ...reading, found: { ...found, image } }).image).toBe(image)
    expect(readFields(aListing({ image }), { ...reading, found: { ...found, image: other } }).image).toBe(
      other,
    )
  })

  test.each<[string, AmazonListing | undefined]>([
    ['is the same', { ...found, image }],
    ['is not there', found],
    ['is that of a listing that Amazon does not have', undefined],
  ])('changes nothing if it %s', (_words, listing) => {
    const fields = readFields(aListing({ image }), { ...reading, ...(listing ? { found: listing } : {}) })
    expect(fields).not.toHaveProperty('image')
  })
})
