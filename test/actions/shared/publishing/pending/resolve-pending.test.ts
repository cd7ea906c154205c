import type { OrderLine } from '../../../../../actions/shared/commerce/orders/order-lines'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { PendingKey } from '../../../../../actions/shared/database/work/pending'
import type { CommerceReader } from '../../../../../actions/shared/publishing/commerce-port'
import { resolvePending } from '../../../../../actions/shared/publishing/pending/resolve-pending'
import { anOrderLine, answersFor, failedFor } from '../../../../commerce-answers'
import { failedRead } from '../a-commerce'
import { aListing, aPending } from '../example'
import { storedWorld } from '../stored-world'

interface Commerce {
  readonly listings?: readonly ListingDocument[]
  /** SKUs by product id. */
  readonly products?: Readonly<Record<number, string>>
  /** Order lines, or just their SKUs. */
  readonly orders?: Readonly<Record<number, readonly (string | Partial<OrderLine>)[]>>
  readonly code?: Parameters<typeof failedRead>[0]
}

async function resolved(keys: readonly PendingKey[], { listings = [], products, orders, code }: Commerce) {
  const asked: (readonly number[])[] = []
  const commerce: Pick<CommerceReader, 'readProductsById' | 'readOrderLines'> = {
    readProductsById: async (_website, ids) => {
      asked.push(ids)
      if (!products) return failedFor(ids, failedRead(code))
      return answersFor(ids, (id) => {
        const sku = products[id]
        return sku === undefined ? undefined : { id, sku, type: 'simple', status: 'enabled' }
      })
    },
    readOrderLines: async (id) => {
      const lines = orders?.[id]
      if (!lines) return failedRead(code)
      return {
        kind: 'read',
        lines: lines.map((line) => anOrderLine(typeof line === 'string' ? { sku: line } : line)),
      }
    },
  }
  const { world } = await storedWorld({ listings }, { commerce: commerce as CommerceReader })
  const all = await resolvePending(
    world,
    keys.map((key) => aPending({ _id: key, key })),
  )
  return { found: all.map(({ document, skus, failed }) => [document.key, skus, failed]), asked }
}

describe('the SKUs that a pending document stands for', () => {
  test('a SKU stands for itself, whatever is in it', async () => {
    const { found, asked } = await resolved(['sku:MUG', 'sku:a/b: c', 'sku:product:7'], {})
    expect(found).toStrictEqual([
      ['sku:MUG', ['MUG'], false],
      ['sku:a/b: c', ['a/b: c'], false],
      ['sku:product:7', ['product:7'], false],
    ])
    expect(asked).toEqual([])
  })

  test('a product is known by its listing, without a question to Commerce', async () => {
    const { found, asked } = await resolved(['product:7'], { listings: [aListing({ productId: 7 })] })
    expect(found).toStrictEqual([['product:7', ['MUG'], false]])
    expect(asked).toEqual([])
  })

  test('a product stands for its earlier SKU as well, while some of its listings still have it', async () => {
    const listings = [
      aListing({ _id: 'de/A', productId: 7, sku: 'CUP' }),
      aListing({ _id: 'us/A', productId: 7, sku: 'MUG' }),
      aListing({ _id: 'nl/A', productId: 7, sku: 'CUP' }),
    ]
    const { found } = await resolved(['product:7'], { listings })
    expect(found.map(([key, skus]) => [key, new Set(skus as string[])])).toEqual([
      ['product:7', new Set(['CUP', 'MUG'])],
    ])
    expect(found[0]?.[1]).toHaveLength(2)
  })

  test('a product that no listing has is asked for', async () => {
    const { found, asked } = await resolved(['product:7', 'sku:POT', 'product:8'], {
      listings: [aListing({ productId: 7 })],
      products: { 8: 'CUP' },
    })
    expect(found).toStrictEqual([
      ['product:7', ['MUG'], false],
      ['sku:POT', ['POT'], false],
      ['product:8', ['CUP'], false],
    ])
    expect(asked).toEqual([[8]])
  })

  test('a listing that no product matched yet says nothing of a product', async () => {
    const { found } = await resolved(['product:7'], {
      listings: [aListing({ productId: 7, sku: null })],
      products: { 7: 'CUP' },
    })
    expect(found).toStrictEqual([['product:7', ['CUP'], false]])
  })

  test('a product that Commerce does not have stands for nothing', async () => {
    expect((await resolved(['product:9'], { products: {} })).found).toStrictEqual([['product:9', [], false]])
  })

  test('a product that could not be asked for is tried again; one that is known is not', async () => {
    const { found } = await resolved(['product:7', 'product:9', 'sku:MUG'], {
      listings: [aListing({ productId: 7 })],
    })
    expect(found).toStrictEqual([
      ['product:7', ['MUG'], false],
      ['product:9', [], true],
      ['sku:MUG', ['MUG'], false],
    ])
  })

  test('products are asked for a hundred at a time', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => index + 1)
    const products = Object.fromEntries(ids.map((id) => [id, `SKU-${id}`]))
    const { found, asked } = await resolved(
      ids.map((id) => `product:${id}` as const),
      { products },
    )
    expect(asked.map(({ length }) => length)).toEqual([100, 100, 1])
    expect(found.at(-1)).toEqual(['product:201', ['SKU-201'], false])
    expect(found[100]).toEqual(['product:101', ['SKU-101'], false])
  })

  test('an order stands for the SKUs of its lines', async () => {
    const { found } = await resolved(['order:5', 'order:6'], { orders: { 5: ['MUG', 'CUP'], 6: [] } })
    expect(found).toStrictEqual([
      ['order:5', ['MUG', 'CUP'], false],
      ['order:6', [], false],
    ])
  })

  test('an order stands for the products of its lines too: options are part of the SKU of a line', async () => {
    const { found } = await resolved(['order:5'], {
      listings: [aListing({ productId: 7 })],
      orders: { 5: [{ sku: 'MUG--engraved', productId: 7 }, { productId: 8 }] },
    })
    expect(found).toStrictEqual([['order:5', ['MUG--engraved', 'MUG'], false]])
  })

  test('a product that an order line told of stands for its listings, and costs no question', async () => {
    const { world } = await storedWorld({ listings: [aListing({ productId: 7 })] })
    const due = (['product:7', 'product:8'] as const).map((key) =>
      aPending({ _id: key, key, reasons: ['order'] }),
    )
    const found = await resolvePending(world, due)
    expect(found.map(({ skus, failed }) => [skus, failed])).toEqual([
      [['MUG'], false],
      [[], false],
    ])
  })

  test('an order that is gone stands for nothing; one that could not be read is tried again', async () => {
    expect((await resolved(['order:5'], { code: 'NOT_FOUND' })).found).toStrictEqual([['order:5', [], false]])
    expect((await resolved(['order:5'], { code: 'UNAVAILABLE' })).found).toStrictEqual([
      ['order:5', [], true],
    ])
  })

  test('a key of no known kind stands for nothing', async () => {
    const { found } = await resolved(['category:5' as PendingKey], { orders: { 5: ['MUG'] } })
    expect(found).toStrictEqual([['category:5', [], false]])
  })
})
