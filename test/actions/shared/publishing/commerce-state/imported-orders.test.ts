import type { ImportedOrders } from '../../../../../actions/shared/commerce/orders/imported-orders'
import { endCarried } from '../../../../../actions/shared/publishing/commerce-state/imported-orders'
import type { MerchantAccount } from '../../../../../actions/shared/publishing/merchant'
import { answersFor } from '../../../../commerce-answers'
import { failedRead } from '../a-commerce'
import { aMerchant, aSale } from '../example'

const entry = (id: string, changes: Parameters<typeof aSale>[0] = {}) =>
  aSale({ _id: id, amazonOrderId: `order-${id}`, ...changes })

/** Asks Commerce for the orders of these entries. */
async function carried(
  entries: readonly ReturnType<typeof aSale>[],
  reply: ImportedOrders,
  account: Partial<MerchantAccount> = {},
) {
  const asked: unknown[] = []
  const written: unknown[] = []
  const accounts = aMerchant().accounts.map((each) => ({ ...each, ...account }))
  const { entries: after, failure } = await endCarried(
    {
      merchant: aMerchant({ accounts }),
      commerce: {
        readImportedOrders: async (...given) => {
          asked.push(given)
          return reply
        },
      },
      sold: {
        end: async (ids, state) => void written.push([state, ids]),
        noteImported: async (ids) => void written.push(['noted', ids]),
      },
    },
    entries,
  )
  const now = after.map(({ state, isImported }) => (isImported ? `${state}, imported` : state))
  return { asked, written, now, failure }
}

const found = (isShipped: boolean, ...ids: string[]): ImportedOrders => answersFor(ids, () => ({ isShipped }))

describe('units with a Commerce order', () => {
  test('are counted by it, and each order is asked for once', async () => {
    const entries = [entry('1'), entry('2'), entry('3', { amazonOrderId: 'order-1' })]
    expect(await carried(entries, found(false, 'order-1'), { orderIdField: 'po_number' })).toEqual({
      asked: [[['order-1', 'order-2'], 'po_number']],
      written: [['imported', ['1', '3']]],
      now: ['imported', 'open', 'imported'],
      failure: null,
    })
  })

  test('stay open until it ships where an import reserves nothing, which is noted once', async () => {
    const account = { importReserves: false }
    const entries = [entry('1'), entry('2', { isImported: true })]
    const unshipped = await carried(entries, found(false, 'order-1', 'order-2'), account)
    expect(unshipped).toMatchObject({
      written: [['noted', ['1']]],
      now: ['open, imported', 'open, imported'],
    })
    const shipped = await carried([entry('1')], found(true, 'order-1'), account)
    expect(shipped).toMatchObject({ written: [['imported', ['1']]], now: ['imported'] })
  })

  test('are asked for by account, and count at once for one that is gone', async () => {
    const entries = [entry('1'), entry('2', { accountId: 'gone' })]
    const { asked, now } = await carried(entries, found(false, 'order-2'), { importReserves: false })
    expect(asked).toEqual([
      [['order-1'], undefined],
      [['order-2'], undefined],
    ])
    expect(now).toEqual(['open', 'imported'])
  })
})

test('units of orders that Commerce does not have, or does not tell, stay open', async () => {
  const [first, second] = [failedRead(), { ...failedRead(), code: 'UNREADABLE' as const }]
  const reply: ImportedOrders = new Map([
    ['order-1', first],
    ['order-2', second],
  ])
  const entries = [entry('1'), entry('2'), entry('3')]
  expect(await carried(entries, reply)).toMatchObject({
    written: [],
    now: ['open', 'open', 'open'],
    failure: first,
  })
  expect((await carried(entries, found(false))).failure).toBeNull()
})
