import type { AmazonListing } from '../../../../../actions/shared/amazon/listings/listing-item'
import { searchWords } from '../../../../../actions/shared/database/listings/search-words'
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

describe('a reading', () => {
  const channels = ['AMAZON_EU']
  const observed = { quantity: 4, at: NOW }
  const read = { kind: 'read', channels, observed, at: NOW } as const
  const replaced = { channels, channelsReadAt: NOW, observed }

  test('replaces the channels and the quantity, whether or not Amazon has the listing', () => {
    expect(readFields(aListing(), read)).toEqual({ ...replaced, onAmazon: null })
    expect(readFields(aListing(), { ...read, found })).toMatchObject({
      ...replaced,
      condition: null,
      onAmazon: { at: NOW },
    })
  })

  test('says the condition if Amazon names it', () => {
    const used = { ...found, condition: 'used_good' }
    expect(readFields(aListing(), { ...read, found: used }).condition).toBe('used_good')
  })

  test('mends a title that lost letters, and its search words, and leaves any other', () => {
    const title = 'Blåbær mug'
    const mended = readFields(aListing({ title: 'Bl?b?r mug' }), { ...read, found: { ...found, title } })
    expect(mended.title).toBe(title)
    expect(mended.search).toEqual(searchWords(aListing({ title })))
    const fields = readFields(aListing({ title: 'My mug' }), { ...read, found: { ...found, title } })
    expect(fields).not.toHaveProperty('title')
    expect(fields).not.toHaveProperty('search')
  })
})
