import { createAmazonAgent } from '../../../../../actions/shared/amazon/client/amazon-agent'
import { MARKETPLACES, marketplaceOf } from '../../../../../actions/shared/amazon/marketplaces'

describe('where calls to Amazon go', () => {
  test.each(['127.0.0.1:9103', '127.8.0.1:1', 'localhost:65535', '[::1]:9103'])(
    '%s is loopback',
    (connectTo) => {
      expect(createAmazonAgent(connectTo)).toBeDefined()
    },
  )

  test.each([
    'sellingpartnerapi-eu.amazon.com:443',
    '10.0.0.1:9103',
    '127.0.0.1.example.com:80',
    'localhost.example.com:80',
    '127.0.0.1',
    '127.0.0.1:0',
    '127.0.0.1:65536',
    ':9103',
    '',
    'http://127.0.0.1:9103',
    'user@127.0.0.1:80',
    '[::2]:80',
    '0.0.0.0:80',
    '127.1:80',
  ])('%p is refused: an access token travels with each call', (connectTo) => {
    expect(() => createAmazonAgent(connectTo)).toThrow(/AMAZON_CONNECT_TO/)
  })

  test('in production an agent of TLS keeps its connections, in bounded number', () => {
    const agent = createAmazonAgent(undefined)
    expect(agent.options).toMatchObject({ keepAlive: true })
    expect(agent.maxSockets).toBe(8)
  })
})

describe('Amazon’s marketplaces', () => {
  test('are 23, each once, of one country each', () => {
    expect(MARKETPLACES).toHaveLength(23)
    expect(new Set(MARKETPLACES.map(({ id }) => id)).size).toBe(23)
    expect(new Set(MARKETPLACES.map(({ country }) => country)).size).toBe(23)
  })

  test('are in the region of their endpoint', () => {
    const countries = (region: string) =>
      MARKETPLACES.filter((each) => each.region === region).map(({ country }) => country)
    expect(countries('na').sort()).toEqual(['BR', 'CA', 'MX', 'US'])
    expect(countries('fe').sort()).toEqual(['AU', 'JP', 'SG'])
    expect(countries('eu')).toHaveLength(16)
  })

  test.each(['', 'A38D8NSA03LJTC', '__proto__', 'constructor', 'a1pa6795ukmfr9'])('%p is none', (id) => {
    expect(marketplaceOf(id)).toBeUndefined()
  })
})
