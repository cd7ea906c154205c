import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { aRule } from '../../listing-quantity/rules/a-rule'

const { europe } = amazon.accounts
/** 9.95 in Europe and 29.95 in the United States. */
const mug = examples.plain
/** Enabled in Europe and disabled in the United States. */
const flask = examples.warehouseFull
const germany = `/stores/${STORE_IDS.germany}`

let loopback: LoopbackWorld
const call = async (method: string, path: string, body?: unknown) => {
  const reply = await callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
  expect(reply).toMatchObject({ status: 200 })
  return reply.body
}

async function moveTo(websiteCode: 'eu' | 'us'): Promise<void> {
  const stores: readonly { id: string; version: number; name: string }[] = (await call('GET', '/stores'))
    .stores
  const { version, name } = stores.find(({ id }) => id === STORE_IDS.germany) ?? {}
  await call('PUT', germany, { version, name, status: 'active', websiteCode })
  await loopback.publish()
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [mug, flask] })
  await connectStores(loopback)
  for (const sku of [mug, flask]) {
    loopback.commerce.saveProduct(sku, {
      websites: ['base', 'eu', 'us'],
      sources: { newark: { quantity: 50, status: 1 } },
    })
  }
  loopback.commerce.saveProduct(mug, { price: 29.95, scope: 'us' })
  loopback.commerce.saveProduct(flask, { status: 2, scope: 'us' })
  await loopback.publish()
  const isCheap: ListingRule = aRule('Cheap', [{ kind: 'price', from: null, to: 10 }], {
    values: { kind: 'settings', settings: { maximumListedQuantity: 4 } },
  })
  await saveSettings(loopback, STORE_IDS.germany, {}, [isCheap])
})
afterAll(() => loopback.close())

test('status and price are those of the website that the store sells from now', async () => {
  const shown = () => [mug, flask].map((sku) => loopback.amazon.liveQuantity(europe.sellerId, sku))
  expect(shown()).toEqual([4, 10])
  await moveTo('us')
  expect(shown()).toEqual([10, 0])
  await moveTo('eu')
  expect(shown()).toEqual([4, 10])
})
