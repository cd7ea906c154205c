import { askPendingOrders } from '../../../../../actions/publisher/periodic/amazon/ask-pending-orders'
import { HOUR, MINUTE, ordersSurroundings } from '../../orders-surroundings'

const here = ordersSurroundings()
const DAY = 24 * HOUR

/** A buyer orders without paying, and the poll finds the order. */
async function pendingOrder() {
  const order = here.sell(3, { isPending: true })
  await here.pollFor(10 * MINUTE)
  expect(await here.ledger()).toMatchObject([{ state: 'open', isPending: true }])
  await here.clearMarks()
  return order
}

const ask = () =>
  askPendingOrders({ ...here.world(), seller: async (id) => (id === 'eu' ? here.eu : undefined) })

describe('an order that Amazon canceled while nobody polled for more than a day', () => {
  test('takes its units off the stock no longer', async () => {
    const order = await pendingOrder()
    here.pass(HOUR)
    here.replace(order, {
      isPending: false,
      isCancelled: true,
      items: [{ ...order.items[0], quantity: 0 }],
    } as never)
    here.pass(2 * DAY)
    // No search finds it any more.
    await here.pollFor(10 * MINUTE)
    expect(await here.ledger()).toMatchObject([{ state: 'open' }])
    await ask()
    expect(await here.ledger()).toMatchObject([{ state: 'cancelled' }])
    expect(await here.marks()).toMatchObject([{ key: 'sku:MUG', reasons: ['order'] }])
  })

  test('is done with where Amazon does not know it', async () => {
    await pendingOrder()
    here.eu.orders.splice(0)
    here.pass(2 * DAY)
    await ask()
    expect(await here.ledger()).toMatchObject([{ state: 'expired' }])
    expect(await here.marks()).toMatchObject([{ key: 'sku:MUG' }])
  })
})

test('an order that was paid unseen has its time to be imported from when that is known', async () => {
  const order = await pendingOrder()
  here.replace(order, { isPending: false })
  here.pass(2 * DAY)
  await ask()
  const [entry] = await here.ledger()
  expect(entry).toMatchObject({ state: 'open', isPending: false })
  expect(entry?.endsAt.getTime()).toBeGreaterThan(here.date.getTime() + 50 * MINUTE)
})

describe('an order that stays PENDING', () => {
  test('counts as long as Amazon says so, and is asked for once a day', async () => {
    await pendingOrder()
    for (let hours = 0; hours < 75; hours += 1) {
      here.pass(HOUR)
      await ask()
    }
    expect(here.eu.asked).toHaveLength(3)
    expect(await here.ledger()).toMatchObject([{ state: 'open', isPending: true }])
    expect(await here.marks()).toEqual([])
  })

  test('counts where Amazon cannot be asked, which is told', async () => {
    await pendingOrder()
    here.pass(2 * DAY)
    here.eu.failures.push({ code: 'InternalFailure' })
    await ask()
    expect(await here.ledger()).toMatchObject([{ state: 'open', isPending: true }])
    expect(await here.errors()).toMatchObject([{ accountId: 'eu', code: 'InternalFailure' }])
  })
})

test('an order that Amazon does not answer for stops no other of its account', async () => {
  await pendingOrder()
  here.sell(3, { isPending: true })
  await here.pollFor(10 * MINUTE)
  here.pass(2 * DAY)
  here.eu.failures.push({ code: 'InternalFailure' })
  await ask()
  expect(here.eu.asked).toHaveLength(2)
})

test('orders of today, and those that are not PENDING, are not asked for', async () => {
  const { orderId } = await pendingOrder()
  here.sell(3)
  await here.pollFor(10 * MINUTE)
  here.pass(20 * HOUR)
  await ask()
  here.pass(DAY)
  await ask()
  expect(here.eu.asked).toEqual([orderId])
})
