import type { ImportedOrders } from '../../../../../actions/shared/commerce/orders/imported-orders'
import type { SoldDocument } from '../../../../../actions/shared/database/accounts/sold'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { evaluatePending } from '../../../../../actions/shared/publishing/evaluate/evaluate'
import { answersFor, failedFor } from '../../../../commerce-answers'
import { aCommerce, failedRead } from '../a-commerce'
import { aListing, aPending, aSale } from '../example'
import { storedWorld } from '../stored-world'

const item = (id: string, changes: Partial<SoldDocument> = {}) =>
  aSale({ _id: `account/${id}`, amazonOrderId: id, ...changes })

/** Evaluates a SKU with units sold on Amazon. */
async function looked(reasons: readonly string[], reply: ImportedOrders) {
  const asked: (readonly string[])[] = []
  const { world, all } = await storedWorld(
    {
      listings: [aListing()],
      sold: [item('305-1'), item('305-2'), item('305-3', { state: 'expired' })],
    },
    {
      commerce: {
        ...aCommerce({ stock: { MUG: 80 } }),
        readImportedOrders: async (ids) => {
          asked.push(ids)
          return reply
        },
      },
    },
  )
  const { states } = await evaluatePending(world, [aPending({ reasons })])
  const kept = await all<SoldDocument>('sold')
  return {
    asked,
    kept: kept.map(({ state }) => state),
    counted: states.flatMap(({ work }) => work.sold.map(({ state }) => state)),
  }
}

const imported = (...ids: string[]): ImportedOrders => answersFor(ids, () => ({ isShipped: false }))

test('units of an Amazon order that Commerce has now are counted by it alone, at once', async () => {
  const { asked, kept, counted } = await looked(['order'], imported('305-1', '305-3'))
  expect(asked).toEqual([['305-1', '305-2']])
  expect(kept).toEqual(['imported', 'open', 'expired'])
  expect(counted).toEqual(kept)
})

test.each<[string, readonly string[], ImportedOrders, number]>([
  ['Commerce has none of them', ['order-poll'], imported(), 1],
  ['Commerce cannot be asked', ['refund'], failedFor(['305-1', '305-2'], failedRead()), 1],
  ['it was no order that changed', ['stock-item'], imported('305-1'), 0],
])('units stay sold where %s', async (_words, reasons, reply, times) => {
  const { asked, kept, counted } = await looked(reasons, reply)
  expect(asked).toHaveLength(times)
  expect(kept).toEqual(['open', 'open', 'expired'])
  expect(counted).toEqual(kept)
})

describe('a product that was renamed, while a listing still has its earlier SKU', () => {
  const renamed = { sku: 'NEW-MUG', productId: 1 }
  const withSale = (nl: Partial<ListingDocument> = {}) =>
    storedWorld(
      {
        listings: [aListing(renamed), aListing({ storeId: 'nl', ...nl })],
        sold: [item('305-1', { storeId: 'nl', sku: 'MUG', quantity: 3 })],
      },
      { commerce: aCommerce({ stock: { 'NEW-MUG': 80 } }) },
    )
  const pending = [aPending({ key: 'sku:NEW-MUG' })]

  test('counts the units that were sold through that listing, from then on under its SKU', async () => {
    const { world, all } = await withSale()
    const { states } = await evaluatePending(world, pending)
    expect(states.map(({ facts }) => facts.stock)).toEqual([
      { kind: 'managed', salable: true, quantity: 80, soldNotInCommerce: 3 },
    ])
    expect((await all<SoldDocument>('sold')).map(({ sku }) => sku)).toEqual(['NEW-MUG'])
  })

  test('counts no units of another product that the listing has', async () => {
    const { world, all } = await withSale({ productId: 2 })
    const { states } = await evaluatePending(world, pending)
    expect(states.map(({ facts }) => facts.stock)).toEqual([{ kind: 'managed', salable: true, quantity: 80 }])
    expect((await all<SoldDocument>('sold')).map(({ sku }) => sku)).toEqual(['MUG'])
  })
})
