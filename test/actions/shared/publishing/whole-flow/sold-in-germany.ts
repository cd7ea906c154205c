import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { changeListing } from './change-and-publish'
import { type MovingTime, movingTime } from './moving-time'

type Listing = Awaited<ReturnType<LoopbackWorld['listing']>>

/** A listing in Germany for which Amazon shows nine, buyers who take some, and a clock that only the test moves. */
export interface SoldInGermany {
  readonly loopback: LoopbackWorld
  readonly sku: string
  readonly sellerId: string
  readonly time: MovingTime
  /** The quantity on Amazon. */
  live(): number | undefined
  listing(): Promise<Listing>
  sell(quantity: number): ReturnType<LoopbackWorld['amazon']['orders']>[number]
  /** Starts again, after clearing these fields of the listing. */
  begin(minutes: number, forgotten?: Parameters<typeof changeListing>[3]): Promise<void>
}

export function soldInGermany(settings: Partial<StockQuantitySettings>): SoldInGermany {
  const sku = examples.plain
  const { sellerId } = amazon.accounts.europe
  const time = movingTime()
  let loopback: LoopbackWorld
  beforeAll(async () => {
    loopback = await startLoopbackWorld({ sellerSkus: [sku], now: () => time.now().getTime() })
    await connectStores(loopback)
    await saveSettings(loopback, STORE_IDS.germany, {
      maximumMode: 'upTo',
      outOfStockThreshold: 1,
      ...settings,
    })
  })
  afterAll(() => loopback.close())
  const live = () => loopback.amazon.liveQuantity(sellerId, sku)
  return {
    get loopback() {
      return loopback
    },
    sku,
    sellerId,
    time,
    live,
    listing: () => loopback.listing(STORE_IDS.germany, sku),
    sell: (quantity) => {
      const outcome = loopback.amazon.sell({ sellerId, sellerSku: sku, quantity })
      if (outcome.kind !== 'sold') throw new Error(outcome.reason)
      return outcome.order
    },
    begin: async (minutes, forgotten = {}) => {
      for (const order of loopback.amazon.orders()) Object.assign(order, { createdAt: 0, updatedAt: 0 })
      for (const name of ['tasks', 'sold', 'account-states', 'pending'] as const)
        await loopback.database.collection(name).deleteMany({})
      loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'DEFAULT', quantity: 9 }] })
      await changeListing(loopback, STORE_IDS.germany, sku, { unexplained: null, drift: null, ...forgotten })
      loopback.commerce.setStock(sku, { quantity: 9, viaProductSave: false })
      await time.event(loopback, 'order', sku)
      await time.pass(loopback, minutes)
      expect(live()).toBe(9)
    },
  }
}
