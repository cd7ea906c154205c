import { examples } from '../../../dev/catalogue/examples'
import { amazon } from '../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../loopback-world'

let loopback: LoopbackWorld
const europe = amazon.accounts.europe.sellerId

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
}, 120_000)
afterAll(() => loopback.close())

describe('each rule of the decision, on Amazon', () => {
  test('a store whose settings were never saved publishes nothing', async () => {
    expect(loopback.amazon.patches()).toEqual([])
    const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
    expect(listing?.decision).toMatchObject({ kind: 'hold', rule: 'no-settings' })
  })

  test('saved settings are published', async () => {
    await saveSettings(loopback, STORE_IDS.germany)
    expect(loopback.amazon.liveQuantity(europe, examples.plain)).toBe(10)
    const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
    expect(listing).toMatchObject({ state: 'listed', accepted: { quantity: 10 }, sending: null })
  })
})
