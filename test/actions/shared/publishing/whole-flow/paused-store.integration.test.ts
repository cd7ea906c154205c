import { pendingCollection } from '../../../../../actions/shared/database/work/pending'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'

let loopback: LoopbackWorld
const sku = examples.shared

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 10 })
  await saveSettings(loopback, STORE_IDS.outlet, { maximumListedQuantity: 7 })
})
afterAll(() => loopback.close())

async function setStatus(storeId: string, status: 'active' | 'paused'): Promise<void> {
  const store = await loopback.settings.loadStore(storeId)
  if (!store) throw new Error('expected a connected store')
  await loopback.settings.saveStore({ ...store, status })
  await pendingCollection(loopback.database).mark([{ key: `sku:${sku}`, reason: 'job:pause' }], new Date())
  await loopback.publish()
}

const shownIn = (account: 'europe' | 'outlet') =>
  loopback.amazon.liveQuantity(amazon.accounts[account].sellerId, sku)

describe('a seller SKU that two accounts sell in one country', () => {
  test('shows the number of the store that was connected first, in both', () => {
    expect([shownIn('europe'), shownIn('outlet')]).toEqual([10, 10])
  })

  test('keeps its number in a store that is paused', async () => {
    await setStatus(STORE_IDS.outlet, 'paused')
    await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 12 })
    expect([shownIn('europe'), shownIn('outlet')]).toEqual([12, 10])
    expect(await loopback.listing(STORE_IDS.outlet, sku)).toMatchObject({
      state: 'held',
      decision: { kind: 'hold', rule: 'store-paused' },
    })
    await setStatus(STORE_IDS.outlet, 'active')
    expect(shownIn('outlet')).toBe(12)
  })

  test('is handed to the next oldest store when the first is paused', async () => {
    await setStatus(STORE_IDS.germany, 'paused')
    expect([shownIn('europe'), shownIn('outlet')]).toEqual([12, 7])
  })
})
