import { activityCollection } from '../../../../../actions/shared/database/log/activity'
import { pendingCollection } from '../../../../../actions/shared/database/work/pending'
import { main as stockEvents } from '../../../../../actions/stock-events/index'
import { examples } from '../../../../../dev/catalogue/examples'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'

let loopback: LoopbackWorld

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany, { maximumMode: 'upTo', maximumListedQuantity: 1000 })
})
afterAll(() => loopback.close())

test('a listing change names the event that it comes of, from the event to Amazon’s answer', async () => {
  const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
  const sku = listing?.sku ?? ''
  loopback.commerce.setStock(sku, { quantity: 42, viaProductSave: false })
  const type = 'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after'
  await stockEvents({ ...loopback.inputs, type, eventid: 'event-1', data: { value: { sku } } })
  const [pending] = await pendingCollection(loopback.database).due(['new'], new Date(), 1)
  expect(pending).toMatchObject({ key: `sku:${sku}`, cause: 'event-1' })

  await loopback.publish()
  const [latest] = await activityCollection(loopback.database).page({ storeId: STORE_IDS.germany }, null, 1)
  expect(latest).toMatchObject({ sellerSku: examples.plain, status: 'accepted', cause: 'event-1' })
})

test('a change that no event told of names none', async () => {
  await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 7 })
  const [latest] = await activityCollection(loopback.database).page({ storeId: STORE_IDS.germany }, null, 1)
  expect(latest).toMatchObject({ to: 7 })
  expect(latest).not.toHaveProperty('cause')
})
