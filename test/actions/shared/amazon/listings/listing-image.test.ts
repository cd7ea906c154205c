import { imageOf, thumbnailOf } from '../../../../../actions/shared/amazon/listings/listing-image'

const AT_AMAZON = 'https://m.media-amazon.com/images/I/71+Xg3nWq5L.jpg'

describe('the link to an image', () => {
  test.each([
    AT_AMAZON,
    'https://images-na.ssl-images-amazon.com/images/I/41cVJ8Gz6TL.jpg',
    'https://images-eu.ssl-images-amazon.com/images/I/41cVJ8Gz6TL._SL500_.jpg',
    'http://127.0.0.1:9103/images/I/B0C1TEST01.svg',
  ])('%s is kept', (link) => {
    expect(imageOf(link)).toBe(link)
  })

  test.each<[string, string]>([
    ['of another host', 'https://images.example/images/I/a.jpg'],
    ['of a host that only looks like Amazon’s', 'https://m.media-amazon.com.evil.example/images/I/a.jpg'],
    ['with a name of Amazon before the host', 'https://m.media-amazon.com@evil.example/images/I/a.jpg'],
    ['with a user', 'https://user:word@m.media-amazon.com/images/I/a.jpg'],
    ['without encryption', 'http://m.media-amazon.com/images/I/a.jpg'],
    ['of another port', 'https://m.media-amazon.com:8443/images/I/a.jpg'],
    ['of the merchant’s own network', 'http://192.168.0.1/images/I/a.jpg'],
    ['of another name of this machine', 'http://localhost/images/I/a.jpg'],
    ['that is no image', 'https://m.media-amazon.com/track/a.jpg'],
    ['that leaves the folder of images', 'https://m.media-amazon.com/images/../track/a.jpg'],
    ['with a query', `${AT_AMAZON}?buyer=1`],
    ['with a fragment', `${AT_AMAZON}#a`],
    ['with a script', 'javascript:alert(1)'],
    ['with data', 'data:image/svg+xml,<svg/>'],
    ['that is none', 'a mug'],
    ['that is empty', ''],
    ['longer than 100 characters', `https://m.media-amazon.com/images/I/${'a'.repeat(61)}.jpg`],
  ])('%s is not', (_words, link) => {
    expect(imageOf(link)).toBeNull()
  })

  test('is stored without characters that could end it in a page', () => {
    expect(imageOf('https://M.media-amazon.com/images/I/a"><b.jpg')).toBe(
      'https://m.media-amazon.com/images/I/a%22%3E%3Cb.jpg',
    )
  })
})

test.each<[string, string]>([
  [AT_AMAZON, 'https://m.media-amazon.com/images/I/71+Xg3nWq5L._SL75_.jpg'],
  [
    'https://images-eu.ssl-images-amazon.com/images/I/41cVJ8Gz6TL._AC_SL500_.png',
    'https://images-eu.ssl-images-amazon.com/images/I/41cVJ8Gz6TL._SL75_.png',
  ],
  ['https://m.media-amazon.com/images/G/01/no-img.gif', 'https://m.media-amazon.com/images/G/01/no-img.gif'],
  ['http://127.0.0.1:9103/images/I/B0C1TEST01.svg', 'http://127.0.0.1:9103/images/I/B0C1TEST01.svg'],
])('the small image of %s is %s', (image, small) => {
  expect(thumbnailOf(image)).toBe(small)
})
