import { pollCommerceOrders } from '../../../../../actions/publisher/periodic/commerce/poll-commerce-orders'
import { examples } from '../../../../../dev/catalogue/examples'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()
const orderMark = (sku: string) => [`sku:${sku}`, ['order-poll'], 0]
const laterLook = (sku: string) => [`sku:${sku}`, ['refund'], 90_000]

beforeEach(() =>
  here.put([
    { sellerSku: examples.plain },
    { sellerSku: 'AMZ-CHILD', sku: examples.configurableChild },
    { sellerSku: 'AMZ-CHILD', storeId: 'nl', sku: examples.configurableChild },
  ]),
)

const place = (...skus: string[]) =>
  here.commerce.placeOrder({ items: skus.map((sku) => ({ sku, qty: 1 })) }).id

describe('the poll of Commerce’s orders', () => {
  test('finds the listed SKUs of an order whose event was lost', async () => {
    place(examples.plain, examples.configurableChild, examples.warehouseFull)
    await here.run(pollCommerceOrders)
    expect(await here.marks()).toEqual([orderMark(examples.plain), orderMark(examples.configurableChild)])
  })

  test('marks nothing while no order was saved', async () => {
    place(examples.plain)
    here.pass(3 * MINUTE)
    await here.run(pollCommerceOrders)
    await here.clearMarks()
    here.pass(5 * MINUTE)
    await here.run(pollCommerceOrders)
    expect(await here.marks()).toEqual([])
  })

  test.each<[string, (id: number) => void]>([
    ['cancelled', (id) => here.commerce.cancelOrder(id)],
    ['refunded', (id) => here.commerce.refundOrder(id)],
  ])(
    'has a SKU of an order that was %s looked at once more a minute and a half later',
    async (_what, end) => {
      const id = place(examples.plain)
      await here.run(pollCommerceOrders)
      await here.clearMarks()
      here.pass(5 * MINUTE)
      end(id)
      await here.run(pollCommerceOrders)
      expect((await here.marks()).toSorted()).toEqual(
        [laterLook(examples.plain), orderMark(examples.plain)].toSorted(),
      )
    },
  )

  test('finds an order that was placed while Commerce could not be asked', async () => {
    await here.run(pollCommerceOrders)
    here.pass(6 * MINUTE)
    place(examples.plain)
    here.commerce.standIn.fail({ path: '/orders', status: 401, times: 20 })
    for (let count = 0; count < 20; count += 1) here.pass(await pollCommerceOrders(here.world()))
    expect(await here.marks()).toEqual([])
    await here.run(pollCommerceOrders)
    expect(await here.marks()).toEqual([orderMark(examples.plain)])
    expect(await here.errors()).toContainEqual(expect.objectContaining({ code: 'UNAUTHORISED' }))
  })

  test('finds every order among more than fit on a page, in slices', async () => {
    await here.put([{ sellerSku: examples.notManaged }])
    for (let count = 0; count < 520; count += 1) place(examples.notManaged)
    place(examples.plain)
    expect(await pollCommerceOrders(here.world())).toBe(0)
    expect(await here.marks()).toEqual([orderMark(examples.notManaged)])
    await here.run(pollCommerceOrders)
    expect((await here.marks()).toSorted()).toEqual(
      [orderMark(examples.notManaged), orderMark(examples.plain)].toSorted(),
    )
  })

  test('is done every five minutes', async () => {
    const asked = () => here.commerce.standIn.requests.filter(({ path }) => path.includes('/orders')).length
    await here.run(pollCommerceOrders)
    here.pass(4 * MINUTE)
    expect(await pollCommerceOrders(here.world())).toBe(MINUTE)
    expect(asked()).toBe(1)
    here.pass(MINUTE)
    await here.run(pollCommerceOrders)
    expect(asked()).toBe(2)
  })
})
