import { readCommerce } from '../../../../../actions/shared/publishing/commerce-state/read-commerce'
import { aCommerce } from '../a-commerce'
import { aListing, aWork, aWorld, SKU } from '../example'

/** What is asked of Commerce for a group, by website and SKUs. */
async function asked(changes: Parameters<typeof aWork>[0] = {}) {
  const requests: string[] = []
  const commerce = aCommerce({ stock: { [SKU]: 80 } })
  const world = aWorld({
    commerce: {
      ...commerce,
      readSalableQuantities: (website, skus, options) => {
        requests.push(`stock ${website} ${skus.join()}`)
        return commerce.readSalableQuantities(website, skus, options)
      },
      readProductsBySku: (website, skus) => {
        requests.push(`product ${website} ${skus.join()}`)
        return commerce.readProductsBySku(website, skus)
      },
      readStockConfigurations: (website, skus, options) => {
        requests.push(`configuration ${website} ${skus.join()}`)
        return commerce.readStockConfigurations(website, skus, options)
      },
    },
  })
  await readCommerce(world, [aWork(changes)])
  return requests.sort()
}

describe('the stock that a group asks for', () => {
  const everything = [`configuration base ${SKU}`, `product base ${SKU}`, `stock base ${SKU}`]
  const stockAlone = [`stock base ${SKU}`]

  test.each(['product', 'product-deleted', 'product-poll', 'stock-item', 'import', 'topology'])(
    'with product and configuration after a %s, unless they were just read',
    async (reason) => {
      const reasons = new Set(['sweep', reason])
      expect(await asked({ reasons })).toEqual(everything)
      expect(await asked({ reasons, isRead: true })).toEqual(stockAlone)
    },
  )

  test.each(['order', 'order-poll', 'refund', 'sweep', 'drift', 'gap', 'absent'])(
    'alone after a %s',
    async (reason) => {
      expect(await asked({ reasons: new Set([reason]) })).toEqual(stockAlone)
    },
  )

  test.each([
    ['all of its stores are paused', { controlling: null }],
    ['it has no SKU', { sku: null }],
    ['its store is not connected any more', { controlling: aListing({ storeId: 'gone' }) }],
  ])('is none when %s', async (_words, changes) => {
    expect(await asked(changes)).toEqual([])
  })
})
