import { pollOrders } from '../../../../../actions/publisher/periodic/amazon/poll-orders'
import {
  account,
  GERMANY,
  HOUR,
  MINUTE,
  merchant,
  NETHERLANDS,
  ordersSurroundings,
} from '../../orders-surroundings'
import type { ScriptedOrder } from '../../scripted-orders'

const at = ordersSurroundings()

describe('a poll of Amazon’s orders', () => {
  test('puts each item into the ledger, and has its SKU looked at now and when it ends to count', async () => {
    const sold = at.sell(5)
    await pollOrders(at.world())
    expect(await at.ledger()).toEqual([
      {
        _id: `eu/${sold.items[0]?.orderItemId}`,
        accountId: 'eu',
        amazonOrderId: sold.orderId,
        storeId: `eu.${GERMANY}`,
        sellerSku: 'MUG-AMZ',
        sku: 'MUG',
        websiteCode: 'base',
        quantity: 2,
        orderedAt: at.minutesAgo(5),
        endsAt: new Date(at.minutesAgo(5).getTime() + HOUR),
        state: 'open',
        isPending: false,
      },
    ])
    expect(await at.marks()).toMatchObject([
      { key: 'sku:MUG', reasons: ['sold'], dueAt: at.date },
      { key: 'sku:MUG', reasons: ['sold-ended'], dueAt: new Date(at.minutesAgo(5).getTime() + HOUR + 2_000) },
    ])
  })

  test('counts each item once, though the times of two searches overlap', async () => {
    at.sell(3)
    await pollOrders(at.world())
    await at.clearMarks()
    at.sell(1)
    await at.pollFor(10 * MINUTE)
    expect(at.eu.calls.length).toBeGreaterThan(3)
    const [first, second] = at.eu.calls
    expect(second?.page.updatedAfter).toEqual(
      // An account with few orders looks back further each time.
      new Date((first?.page.updatedBefore.getTime() ?? 0) - 20 * MINUTE),
    )
    expect((await at.ledger()).map(({ quantity }) => quantity)).toEqual([2, 2])
    expect((await at.marks()).map(({ reasons }) => reasons)).toEqual([['sold'], ['sold-ended']])
  })

  test('takes out what is canceled, and has its SKU looked at', async () => {
    const sold = at.sell(5)
    await pollOrders(at.world())
    await at.clearMarks()
    at.pass(4 * MINUTE)
    at.replace(sold, { isCancelled: true })
    await pollOrders(at.world())
    expect(await at.ledger()).toMatchObject([{ state: 'cancelled', quantity: 2 }])
    expect((await at.marks()).map(({ reasons }) => reasons)).toEqual([['order']])
  })

  test('takes out an item of which nothing is left, and counts fewer where some is', async () => {
    const [whole, part] = [at.sell(5), at.sell(5)]
    await pollOrders(at.world())
    at.pass(4 * MINUTE)
    const left = ({ items }: ScriptedOrder, quantity: number) => items.map((item) => ({ ...item, quantity }))
    at.replace(whole, { items: left(whole, 0) })
    at.replace(part, { items: left(part, 1) })
    await pollOrders(at.world())
    expect(await at.ledger()).toMatchObject([
      { state: 'cancelled', quantity: 2 },
      { state: 'open', quantity: 1 },
    ])
  })

  test('leaves out an old order that is merely shipped now', async () => {
    await pollOrders(at.world())
    at.pass(10 * MINUTE)
    at.sell(200, { updatedAt: at.minutesAgo(4) })
    const seen = at.sell(69, { updatedAt: at.minutesAgo(4) })
    await pollOrders(at.world())
    expect((await at.ledger()).map(({ amazonOrderId }) => amazonOrderId)).toEqual([seen.orderId])
    expect(await at.ledger()).toMatchObject([{ state: 'open' }])
  })

  test('has the SKU of an order that was canceled before it was seen read from Amazon', async () => {
    await pollOrders(at.world())
    await at.clearMarks()
    at.pass(10 * MINUTE)
    at.sell(4, { isCancelled: true })
    await pollOrders(at.world())
    expect(await at.ledger()).toMatchObject([{ state: 'cancelled' }])
    expect(await at.marks()).toMatchObject([{ key: 'sku:MUG', reasons: ['order'] }])
  })

  test('places an order by its marketplace, or by any listing of its seller SKU', async () => {
    const place = (orderItemId: string, sellerSku: string, marketplaceId: string | null) =>
      at.sell(5, { marketplaceId, items: [{ orderItemId, sellerSku, quantity: 1 }] })
    place('1', 'MUG-AMZ', NETHERLANDS)
    place('2', 'CUP', GERMANY)
    place('3', 'MUG-AMZ', 'AMEN7PMS3EDWL')
    place('4', 'CUP', null)
    place('5', 'UNKNOWN', GERMANY)
    place('6', 'UNKNOWN', null)
    await pollOrders(at.world())
    expect(await at.ledger()).toMatchObject([
      { _id: 'eu/1', storeId: `eu.${NETHERLANDS}`, sku: 'MUG', websiteCode: 'dutch' },
      { _id: 'eu/2', storeId: `eu.${GERMANY}`, sku: 'CUP', websiteCode: 'dutch' },
      { _id: 'eu/3', storeId: expect.stringMatching(/^eu\./), sku: 'MUG' },
      { _id: 'eu/4', storeId: `eu.${NETHERLANDS}`, sku: 'CUP', websiteCode: 'dutch' },
      { _id: 'eu/5', storeId: `eu.${GERMANY}`, sku: null, websiteCode: null },
      { _id: 'eu/6', storeId: null, sku: null, websiteCode: null },
    ])
    expect(new Set((await at.marks()).map(({ key }) => key))).toEqual(new Set(['sku:MUG', 'sku:CUP']))
  })

  test('keeps until when Amazon’s orders are in the ledger, a little over two minutes ago', async () => {
    await pollOrders(at.world())
    expect(await at.stateOf('eu')).toMatchObject({
      ordersUntil: new Date(at.date.getTime() - 125_000),
      ordersLag: false,
    })
  })

  test('goes back as long as an import may take the first time, and a day at most', async () => {
    const slow = { accounts: [account('eu', 90), account('na', 3 * 24 * 60)] }
    await pollOrders(at.world({ merchant: merchant(slow) }))
    expect(at.eu.calls[0]?.page.updatedAfter).toEqual(at.minutesAgo(90))
    expect(at.na.calls[0]?.page.updatedAfter).toEqual(at.minutesAgo(24 * 60))
    at.pass(5 * 24 * HOUR)
    await pollOrders(at.world())
    expect(at.eu.calls[1]?.page.updatedAfter).toEqual(at.minutesAgo(24 * 60))
  })

  test('of an account that gives an import a minute asks for times in their order', async () => {
    await pollOrders(at.world({ merchant: merchant({ accounts: [account('eu', 1)] }) }))
    expect(await at.stateOf('eu')).toMatchObject({ ordersUntil: expect.any(Date) })
    expect(await at.errors()).toEqual([])
  })

  test('leaves out accounts without a store, without credentials, and those that Amazon refuses', async () => {
    const paused = { code: 'Unauthorized', message: '', at: at.date, probeAt: at.date }
    await at.world().accountStates.save('eu', { paused })
    const asked: string[] = []
    await pollOrders(
      at.world({
        seller: async (id) => {
          asked.push(id)
          return undefined
        },
      }),
    )
    expect(asked).toEqual(['na'])
  })

  test('is not begun while nothing may be sent', async () => {
    expect(await pollOrders(at.world({ maySend: () => false }))).toBeGreaterThan(0)
    expect(at.eu.calls).toEqual([])
  })
})

describe('orders that Amazon does not show as it should', () => {
  test('a PENDING order counts, and its time begins when it is paid', async () => {
    const sold = at.sell(5, { isPending: true })
    await pollOrders(at.world())
    expect(await at.ledger()).toMatchObject([{ isPending: true, state: 'open' }])
    expect((await at.marks()).map(({ reasons }) => reasons)).toEqual([['sold']])
    at.pass(3 * 24 * 60 * MINUTE)
    at.replace(sold, { isPending: false })
    await at.pollFor(10 * MINUTE)
    const [entry] = await at.ledger()
    expect(entry).toMatchObject({ isPending: false, state: 'open' })
    expect(entry?.endsAt.getTime()).toBeGreaterThan(at.date.getTime() + 30 * MINUTE)
  })

  test('one that appears twenty minutes late still counts', async () => {
    await at.pollFor(30 * MINUTE)
    const appeared = at.minutesAgo(20)
    at.sell(20, { updatedAt: appeared })
    await at.pollFor(5 * MINUTE)
    expect(await at.ledger()).toMatchObject([{ quantity: 2, state: 'open' }])
  })

  test('one that cannot be read is told, its SKUs are read at Amazon, and the others count', async () => {
    at.sell(5)
    const world = at.world()
    const { eu } = at
    const seller = {
      searchOrders: async (page: Parameters<typeof eu.searchOrders>[0]) => {
        const outcome = await eu.searchOrders(page)
        const unreadable = [{ orderId: '303-9', sellerSkus: ['CUP'] }]
        return outcome.kind === 'read' ? { ...outcome, unreadable } : outcome
      },
    }
    await pollOrders({ ...world, seller: async (id) => (id === 'eu' ? seller : undefined) })
    expect((await at.ledger()).map(({ sellerSku }) => sellerSku)).toEqual(['MUG-AMZ'])
    expect((await at.marks()).map(({ key, reasons }) => [key, reasons])).toEqual(
      expect.arrayContaining([['sku:CUP', ['order']]]),
    )
    expect(await at.errors()).toMatchObject([{ accountId: 'eu', code: 'ORDER_UNREADABLE' }])
  })

  test('a search that Amazon refuses for hours is asked without what it may leave out', async () => {
    at.sell(5)
    const refusal = { kind: 'refused', status: 400, code: 'InvalidInput' } as const
    at.eu.failures.push(refusal)
    await at.pollFor(8 * MINUTE)
    expect(at.eu.calls.map(({ page }) => page.isPlain)).toEqual([false, true, true])
    expect(await at.ledger()).toMatchObject([{ state: 'open' }])
    at.eu.failures.push(refusal)
    await at.pollFor(4 * MINUTE)
    expect(await at.stateOf('eu')).toMatchObject({ ordersRefused: { code: 'InvalidInput' } })
    await at.pollFor(70 * MINUTE)
    expect(await at.stateOf('eu')).toMatchObject({ ordersRefused: null })
    expect(at.eu.calls.at(-1)?.page.isPlain).toBe(false)
  })

  test('what Commerce has imported already is not taken off a second time', async () => {
    const sold = at.sell(5)
    const commerce = {
      readImportedOrders: async (ids: readonly string[]) =>
        new Map(ids.map((id) => [id, { kind: 'found', row: { isShipped: false } }] as const)),
    }
    await pollOrders(at.world({ commerce }))
    expect(await at.ledger()).toMatchObject([{ amazonOrderId: sold.orderId, state: 'imported' }])
  })
})
