import * as v from 'valibot'
import { item, toListing } from '../../../../../actions/shared/amazon/listings/listing-item'

const GERMANY = 'A1PA6795UKMFR9'
const link = 'https://m.media-amazon.com/images/I/71Xg3nWq5L.jpg'
const read = (summaries: readonly object[]) => toListing(v.parse(item, { sku: 'MUG', summaries }), GERMANY)
const withImage = (mainImage: unknown) =>
  read([{ marketplaceId: GERMANY, itemName: 'A mug', status: [], mainImage }])

describe('the image of a listing', () => {
  test('is that of its marketplace', () => {
    const ofItaly = {
      marketplaceId: 'APJ6JRA9NG5V4',
      status: [],
      mainImage: { link: link.replace('71', '61') },
    }
    const ofGermany = { marketplaceId: GERMANY, status: [], mainImage: { link, height: 500, width: 500 } }
    expect(read([ofItaly, ofGermany]).image).toBe(link)
    expect(read([ofItaly])).not.toHaveProperty('image')
  })

  test.each<[string, unknown]>([
    ['null', null],
    ['without a link', { height: 500, width: 500 }],
    ['of another type', 'image.jpg'],
    ['of a stranger', { link: 'https://evil.example/images/I/a.jpg' }],
  ])('that is %s is left out, and the rest of the listing is read', (_words, mainImage) => {
    const listing = withImage(mainImage)
    expect(listing).toMatchObject({ sellerSku: 'MUG', title: 'A mug' })
    expect(listing).not.toHaveProperty('image')
  })
})
