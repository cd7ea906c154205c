import { examples } from '../../../dev/catalogue/examples'
import { amazon } from '../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../loopback-world'
import { change, pendingDocuments } from './change-and-publish'

let loopback: LoopbackWorld
const skus = [examples.plain, examples.warehouseFull, examples.withSpace, examples.withUmlaut]

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
}, 60_000)
afterAll(() => loopback.close())

test('an account that Amazon refuses is asked once, and all its changes wait', async () => {
  for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 0, viaProductSave: false })
  const body = { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] }
  loopback.amazon.standIn.fail({ method: 'PATCH', path: '/listings/', status: 403, body, times: 99 })
  loopback.amazon.standIn.requests.splice(0)
  await change(loopback, 'stock-item', ...skus)
  const patches = loopback.amazon.standIn.requests.filter(({ method }) => method === 'PATCH')
  expect(patches).toHaveLength(1)
  const waiting = (await pendingDocuments(loopback)).filter(
    ({ dueAt }) => dueAt.getTime() > Date.now() + 10_000,
  )
  expect(waiting.map(({ key }) => key).sort()).toEqual(skus.map((sku) => `sku:${sku}`).sort())
  for (const sku of skus) expect(loopback.amazon.liveQuantity(amazon.accounts.europe.sellerId, sku)).toBe(10)
})
