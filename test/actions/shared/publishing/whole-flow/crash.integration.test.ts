import { LeaseLostError } from '../../../../../actions/shared/database/listings/listing-writes'
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
import {
  change,
  changeListing,
  drain,
  mark,
  pendingDocuments,
  publicationWorld,
  round,
} from './change-and-publish'

let loopback: LoopbackWorld
const sku = examples.plain
const { sellerId } = amazon.accounts.europe
const live = () => loopback.amazon.liveQuantity(sellerId, sku)
const germany = () => loopback.listing(STORE_IDS.germany, sku)
const setStock = (quantity: number) => loopback.commerce.setStock(sku, { quantity, viaProductSave: false })

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())
beforeEach(async () => {
  setStock(80)
  await change(loopback, 'stock-item', sku)
  expect(live()).toBe(10)
  loopback.amazon.clearRecords()
})

describe('a publisher that dies', () => {
  test('between send and record: the next one sends again, and the number stands once', async () => {
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    const world = await publicationWorld(loopback)
    let changes = 0
    const dying = async (...given: Parameters<Ports['listings']['change']>) => {
      changes += 1
      // The decision, the note, then the outcome.
      if (changes > 2) throw new Error('the container is gone')
      await world.listings.change(...given)
    }
    await expect(round({ ...world, listings: { ...world.listings, change: dying } })).rejects.toThrow('gone')
    expect(live()).toBe(0)
    expect(await germany()).toMatchObject({ accepted: { quantity: 10 }, sending: { quantity: 0 } })
    expect(await pendingDocuments(loopback)).toMatchObject([{ key: `sku:${sku}` }])

    await drain(await publicationWorld(loopback))
    expect(loopback.amazon.patches().map(({ quantity }) => quantity)).toEqual([0, 0])
    expect(await germany()).toMatchObject({ accepted: { quantity: 0 }, sending: null })
    expect(await pendingDocuments(loopback)).toEqual([])
  })

  test('between send and record, and the stock comes back: the number before it is sent again', async () => {
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    const world = await publicationWorld(loopback)
    const seller = await world.seller(`eu.${sellerId}`)
    const dying = async () => ({
      ...(seller as Seller),
      patchQuantity: async (...given: Parameters<Seller['patchQuantity']>) => {
        await seller?.patchQuantity(...given)
        throw new Error('the container is gone')
      },
    })
    await expect(round({ ...world, seller: dying })).rejects.toThrow('gone')
    setStock(80)
    await drain(await publicationWorld(loopback))
    expect(live()).toBe(10)
    expect(await germany()).toMatchObject({ accepted: { quantity: 10 }, sending: null })
  })

  test('before the send: nothing was sent, and the change is still pending', async () => {
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    const world = await publicationWorld(loopback)
    const dying = async () => Promise.reject(new Error('the container is gone'))
    await expect(round({ ...world, seller: dying })).rejects.toThrow('gone')
    expect(loopback.amazon.patches()).toEqual([])
    await drain(await publicationWorld(loopback))
    expect(live()).toBe(0)
  })
})

describe('a publisher that lost its lease', () => {
  test('finds that a newer one wrote, and sends nothing more', async () => {
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    const world = await publicationWorld(loopback)
    await changeListing(loopback, STORE_IDS.germany, sku, { fence: world.fence + 1 })
    await expect(round(world)).rejects.toThrow(LeaseLostError)
    expect(loopback.amazon.patches()).toEqual([])
    expect(await pendingDocuments(loopback)).toHaveLength(1)
    await drain({ ...(await publicationWorld(loopback)), fence: world.fence + 1 })
    expect(live()).toBe(0)
    await changeListing(loopback, STORE_IDS.germany, sku, { fence: world.fence })
  })

  test('in the last seconds of its lease it decides, sends nothing, and leaves the change to the next one', async () => {
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    await round(await publicationWorld(loopback, { maySend: () => false }))
    expect(loopback.amazon.patches()).toEqual([])
    expect(await germany()).toMatchObject({
      decision: { quantity: 0 },
      accepted: { quantity: 10 },
      sending: null,
    })
    await drain(await publicationWorld(loopback))
    expect(live()).toBe(0)
  })

  test('a mark that comes while a round is at it is looked at again', async () => {
    setStock(0)
    await mark(loopback, 'stock-item', `sku:${sku}`)
    const world = await publicationWorld(loopback)
    const record = async (...given: Parameters<Ports['activity']['record']>) => {
      setStock(80)
      await mark(loopback, 'stock-item', `sku:${sku}`)
      await world.activity.record(...given)
    }
    await round({ ...world, activity: { ...world.activity, record } })
    expect(live()).toBe(0)
    expect(await pendingDocuments(loopback)).toHaveLength(1)
    await drain(world)
    expect(live()).toBe(10)
  })
})
