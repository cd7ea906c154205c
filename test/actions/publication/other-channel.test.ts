import type { PublicationWorld, Seller } from '../../../actions/shared/publication/world'
import { examples } from '../../../dev/catalogue/examples'
import { amazon } from '../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../loopback-world'
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
async function sellerOf(world: PublicationWorld): Promise<Seller> {
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
