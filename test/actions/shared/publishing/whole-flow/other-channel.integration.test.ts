import type { Seller } from '../../../../../actions/shared/publishing/amazon-port'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { change, changeListing, drain, mark, publicationWorld, round } from './change-and-publish'

let loopback: LoopbackWorld
const sku = examples.plain
const { sellerId, marketplaceIds } = amazon.accounts.europe
const GERMANY = marketplaceIds[0]
const germany = () => loopback.listing(STORE_IDS.germany, sku)
const sentQuantities = () => loopback.amazon.patches().map(({ quantity }) => quantity)

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())
beforeEach(async () => {
  putChannels([{ code: 'DEFAULT', quantity: 1 }])
  await changeListing(loopback, STORE_IDS.germany, sku, { channelsReadAt: null })
  setStock(80)
  await change(loopback, 'stock-item', sku)
  loopback.amazon.clearRecords()
})

function setStock(quantity: number): void {
  loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
}
function putChannels(channels: Parameters<typeof loopback.amazon.putListing>[0]['channels']): void {
  loopback.amazon.putListing({ sellerId, sellerSku: sku, ...(channels ? { channels } : {}) })
}
async function sellerOf(world: Ports): Promise<Seller> {
  const seller = await world.seller(`eu.${sellerId}`)
  if (!seller) throw new Error('expected credentials')
  return seller
}

describe('a listing that another task was told to be fulfilled by Amazon', () => {
  test('is sent nothing, although what is kept of it is a minute old', async () => {
    const world = await publicationWorld(loopback)
    putChannels([{ code: 'AMAZON_EU' }])
    await (await sellerOf(world)).readListings(GERMANY, [sku])
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    await drain(world)
    expect(sentQuantities()).toEqual([])
    expect(await germany()).toMatchObject({ state: 'held', decision: { rule: 'fulfilled-by-amazon' } })
  })

  test('is sent nothing when the answer comes in the very moment of its turn', async () => {
    const world = await publicationWorld(loopback)
    const seller = await sellerOf(world)
    const interrupted: Seller = {
      ...seller,
      patchQuantity: async (patch, isCurrent) => {
        putChannels([{ code: 'AMAZON_EU' }])
        await seller.readListings(GERMANY, [sku])
        return seller.patchQuantity(patch, isCurrent)
      },
    }
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    await round({ ...world, seller: async () => interrupted })
    expect(sentQuantities()).toEqual([])
    expect(await germany()).toMatchObject({ sending: null, channels: ['DEFAULT'] })

    await drain(world)
    expect(sentQuantities()).toEqual([])
    expect(await germany()).toMatchObject({ state: 'held', channels: ['AMAZON_EU'] })
  })

  test('is sent its number as soon as Amazon names the merchant’s own channel again', async () => {
    const world = await publicationWorld(loopback)
    putChannels([{ code: 'AMAZON_EU' }])
    await (await sellerOf(world)).readListings(GERMANY, [sku])
    putChannels([{ code: 'DEFAULT', quantity: 10 }])
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    await drain(world)
    expect(sentQuantities()).toEqual([0])
  })
})

test('after a worker that died, channels that were read before are read again', async () => {
  putChannels([{ code: 'AMAZON_EU' }])
  setStock(0)
  await mark(loopback, 'stock-item', `sku:${sku}`)
  await drain(await publicationWorld(loopback, { trustedSince: new Date() }))
  expect(sentQuantities()).toEqual([])
  expect(await germany()).toMatchObject({ state: 'held', decision: { rule: 'fulfilled-by-amazon' } })
})

describe('a listing that is moved between the merchant and Amazon, which takes days', () => {
  type Channels = NonNullable<Parameters<typeof loopback.amazon.putListing>[0]['channels']>
  const own: Channels = [{ code: 'DEFAULT', quantity: 1 }]
  const byAmazon: Channels = [{ code: 'AMAZON_EU' }]
  const fromSource: Channels = [{ code: '3f9c1e2a-7b1d-4c55-9a3e-0d2f5b6c7d8e', quantity: 4 }]
  const move = (channels: Channels, liveChannels: Channels) =>
    loopback.amazon.putListing({ sellerId, sellerSku: sku, channels, liveChannels })

  test.each([
    ['its attributes say Amazon, buyers still get the merchant’s', byAmazon, own],
    ['its attributes say the merchant, buyers still get Amazon’s', own, byAmazon],
    ['its attributes say both', [...own, ...byAmazon], own],
    ['buyers get both', own, [...byAmazon, ...own]],
    ['its attributes say a source of its own', fromSource, own],
    ['its attributes say nothing of the merchant’s and buyers see nothing', byAmazon, []],
  ])('is sent nothing while %s', async (_, attributes, shown) => {
    move(attributes, shown)
    for (const stock of [0, 80, 3, 0]) {
      // Hours pass in between, so stored channels are read again each time.
      await changeListing(loopback, STORE_IDS.germany, sku, { channelsReadAt: null })
      setStock(stock)
      await change(loopback, 'stock-item', sku)
      expect(await germany()).toMatchObject({ state: 'held', decision: { quantity: null } })
    }
    expect(sentQuantities()).toEqual([])
    expect(loopback.amazon.mistakes()).toEqual([])

    move(own, own)
    await changeListing(loopback, STORE_IDS.germany, sku, { channelsReadAt: null })
    await change(loopback, 'channel', sku)
    expect(sentQuantities()).toEqual([0])
  })
})
