import { main } from '../../../actions/product-grid'
import appManagement from '../../../app.commerce.config'
import { examples } from '../../../dev/catalogue/examples'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
  startPublishing,
} from '../../loopback-world'

let world: LoopbackWorld
const { plain, fulfilledByAmazon, outOfStock, shared } = examples
const UNLISTED = 'AXE-CMP-900'

beforeAll(async () => {
  world = await startLoopbackWorld({
    sellerSkus: [plain, fulfilledByAmazon, outOfStock, shared],
  })
  await connectStores(world)
  for (const storeId of Object.values(STORE_IDS)) await saveSettings(world, storeId)
  await startPublishing(world)
  await world.publish()
})
afterAll(() => world.close())

interface Call {
  readonly user?: Parameters<LoopbackWorld['ims']['mintUserToken']>[0]
  readonly body?: unknown
}

/** Calls the action as Admin UI SDK v2 calls a grid's action. */
async function call({ user = 'channelManager', body }: Call) {
  const answer = await main({
    ...world.inputs,
    __ow_method: 'post',
    __ow_path: '',
    __ow_query: '',
    __ow_headers: { authorization: `Bearer ${world.ims.mintUserToken(user)}` },
    __ow_body: Buffer.from(JSON.stringify(body)).toString('base64'),
  })
  return ('error' in answer ? answer.error : answer) as {
    statusCode: number
    body: { data: Rows }
  }
}
type Rows = Readonly<Record<string, { readonly amazon_quantity: string; readonly amazon_status: string }>>

const grid = (ids: readonly string[]) => call({ body: { requestId: 'r', gridType: 'product', ids } })

test('each product says what its listings show, store by store', async () => {
  const { statusCode, body } = await grid([plain, outOfStock, shared])
  expect(statusCode).toBe(200)
  expect(body.data).toMatchInlineSnapshot(`
   {
     "*": {
       "amazon_quantity": "",
       "amazon_status": "",
     },
     "FIR-PIT-80": {
       "amazon_quantity": "Amazon.de: 0",
       "amazon_status": "Amazon.de: Out of stock",
     },
     "MUG-E35-MID": {
       "amazon_quantity": "Amazon.de: 10, Amazon.com: 10",
       "amazon_status": "Amazon.de: For sale, Amazon.com: For sale",
     },
     "SKL-CI-26": {
       "amazon_quantity": "Amazon.de: 10, Amazon.de Outlet: 10",
       "amazon_status": "Amazon.de: For sale, Amazon.de Outlet: For sale",
     },
   }
  `)
})

test('a product without listings is empty, not zero, and so is one that Commerce asks for by mistake', async () => {
  const { body } = await grid([UNLISTED, 'none such'])
  const empty = { amazon_quantity: '', amazon_status: '' }
  expect(body.data).toEqual({
    [UNLISTED]: empty,
    'none such': empty,
    '*': empty,
  })
})

test('a quantity that is Amazon’s own business is not given', async () => {
  const { body } = await grid([fulfilledByAmazon])
  expect(body.data[fulfilledByAmazon]).toMatchObject({
    amazon_status: expect.stringContaining('On hold'),
  })
  expect(body.data[fulfilledByAmazon]?.amazon_quantity).toContain('–')
})

test('nobody of another organization is answered, and nothing that is no grid', async () => {
  expect(
    await call({
      user: 'outsider',
      body: { gridType: 'product', ids: [plain] },
    }),
  ).toMatchObject({
    statusCode: 403,
  })
  for (const body of [null, [], {}, { gridType: 'order', ids: [] }, { gridType: 'product', ids: 'x' }])
    expect(await call({ body })).toMatchObject({
      statusCode: 400,
      body: { message: expect.any(String) },
    })
  const many = Array.from({ length: 1_001 }, (_, index) => `S-${index}`)
  expect(await grid(many)).toMatchObject({ statusCode: 400 })
})

test('the columns that are declared are those that are filled', async () => {
  const { body } = await grid([plain])
  const { columns } = appManagement.adminUi.product.gridColumns
  expect(columns.map(({ id }) => id).sort()).toEqual(Object.keys(body.data[plain] ?? {}).sort())
})
