import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { mark } from './change-and-publish'

/** Two seller accounts, one of which Amazon refuses. The other continues in the same run. */

let loopback: LoopbackWorld
const { europe, outlet } = amazon.accounts
const [refusedSku, otherSku] = [examples.plain, examples.outletOnly]
const outletListing = () => loopback.amazon.liveQuantity(outlet.sellerId, otherSku)

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [refusedSku, otherSku] })
  await connectStores(loopback)
  for (const id of [STORE_IDS.germany, STORE_IDS.outlet]) {
    await saveSettings(loopback, id, {
      maximumMode: 'upTo',
      maximumListedQuantity: 100,
      outOfStockThreshold: 1,
    })
  }
})
afterAll(() => loopback.close())

const TROUBLES: readonly (readonly [string, () => void])[] = [
  ['listings', () => loopback.amazon.behave({ refusals: [{ sellerId: europe.sellerId }] })],
  ['token', () => void loopback.amazon.revoke(europe.sellerId)],
  [
    'every call, which ends in the middle',
    () => loopback.amazon.standIn.fail({ path: `/${europe.sellerId}/`, status: 503, times: 999 }),
  ],
]

describe.each(TROUBLES)('while Amazon refuses an account its %s', (_, refuse) => {
  beforeEach(async () => {
    for (const order of loopback.amazon.orders()) Object.assign(order, { createdAt: 0, updatedAt: 0 })
    for (const name of ['tasks', 'sold', 'account-states', 'pending'] as const)
      await loopback.database.collection(name).deleteMany({})
    for (const sku of [refusedSku, otherSku])
      loopback.commerce.setStock(sku, { quantity: 30, viaProductSave: false })
    await mark(loopback, 'stock-item', `sku:${refusedSku}`, `sku:${otherSku}`)
    await loopback.publish()
    expect(outletListing()).toBe(30)
    refuse()
  })
  afterEach(() => {
    loopback.amazon.behave({ refusals: [] })
    loopback.amazon.standIn.heal()
    loopback.amazon.restoreGrants()
  })

  test('the other account’s stock and sales are published in the same run', async () => {
    const sale = loopback.amazon.sell({ sellerId: outlet.sellerId, sellerSku: otherSku, quantity: 4 })
    if (sale.kind !== 'sold') throw new Error(sale.reason)
    const at = Date.now() - 5 * 60_000
    Object.assign(sale.order, { createdAt: at, updatedAt: at, shownAt: at, status: 'UNSHIPPED' })
    await loopback.database.collection('tasks').deleteMany({})
    for (const sku of [refusedSku, otherSku])
      loopback.commerce.setStock(sku, { quantity: 20, viaProductSave: false })
    await mark(loopback, 'stock-item', `sku:${refusedSku}`, `sku:${otherSku}`)
    await loopback.publish()
    expect(outletListing()).toBe(16)
    expect(loopback.amazon.liveQuantity(europe.sellerId, refusedSku)).toBe(30)
  })
})
