import { readProductsBySku, readUpdatedProducts } from '../../../../actions/shared/commerce/catalog/products'
import { readTopology } from '../../../../actions/shared/commerce/catalog/topology'
import { readWebsites } from '../../../../actions/shared/commerce/catalog/websites'
import type { CommerceClient } from '../../../../actions/shared/commerce/client/commerce-client'
import { readImportedOrders } from '../../../../actions/shared/commerce/orders/imported-orders'
import { readOrderLines, readUpdatedOrders } from '../../../../actions/shared/commerce/orders/orders'
import { readSalableQuantities } from '../../../../actions/shared/commerce/stock/salable-quantity'
import { readSourceItems } from '../../../../actions/shared/commerce/stock/source-items'
import { readStockItem } from '../../../../actions/shared/commerce/stock/stock-items'
import { rowsOf } from '../../../commerce-answers'
import { type RecordedReply, recordedReplies, VERSIONS } from '../../../dev/commerce/recorded-replies'

/** A recorded row. */
interface Row {
  readonly sku: string
  readonly qty: number
  readonly is_salable: boolean
  readonly manage_stock: boolean
  readonly min_qty: number
}

describe.each(VERSIONS)('what Magento %s answered is read', (version) => {
  const recorded = recordedReplies(version)
  const bodyOf = (name: string) => recorded.find((reply) => reply.name === name)?.body
  /** Answers every path that starts with one of these keys with the recorded body. */
  const answering = (bodies: Readonly<Record<string, unknown>>): CommerceClient => ({
    get: async (path) => {
      const [, body] = Object.entries(bodies).find(([beginning]) => path.startsWith(beginning)) ?? []
      return { kind: 'answered', body }
    },
  })
  const itemsOf = ({ body }: RecordedReply) =>
    ((body as { items: readonly Row[] | null }).items ?? []) as Row[]
  const europe = { id: 2, code: 'eu', name: 'Europe', storeView: 'eu_en' }
  const named = (pattern: RegExp) =>
    recorded
      .filter(({ name, status }) => status === 200 && pattern.test(name))
      .map((reply) => [reply.name, reply] as const)

  test.each(named(/^(export-(?!fields)|lag-)/))('%s', async (_name, reply) => {
    const skus = itemsOf(reply).map(({ sku }) => sku)
    const commerce = answering({ inventory: reply.body })
    const answers = await readSalableQuantities(commerce, europe, { skus: [...skus, 'GONE'] })
    expect([...rowsOf(answers).values()]).toEqual(
      itemsOf(reply).map(({ sku, qty, is_salable }) => ({ sku, quantity: qty, salable: is_salable })),
    )
    expect(answers.get('GONE')).toEqual({ kind: 'absent', isWitnessed: skus.length > 0 })
  })

  test.each(named(/^products-(by|none|page-2|page-past|one|updated)/))('%s', async (_name, reply) => {
    const skus = itemsOf(reply).map(({ sku }) => sku)
    const commerce = answering({ products: reply.body })
    const answers = await readProductsBySku(commerce, { keys: skus })
    expect([...rowsOf(answers).keys()]).toEqual(skus)
    const span = { since: new Date(0), until: new Date(), after: 0 }
    const updated = await readUpdatedProducts(commerce, span)
    expect(updated).toMatchObject({ kind: 'read', products: { length: skus.length } })
  })

  test.each(named(/^stockItems-/))('%s', async (_name, reply) => {
    const { manage_stock, min_qty } = reply.body as Row
    expect(await readStockItem(answering({ stockItems: reply.body }), 'any')).toMatchObject({
      kind: 'read',
      item: { configuration: { managed: manage_stock, minimumQuantity: min_qty } },
    })
  })

  test('stocks, their sources and source items', async () => {
    const commerce = answering({
      'store/websites': bodyOf('store-websites'),
      'store/storeViews': bodyOf('store-storeViews'),
      'inventory/stocks': bodyOf('msi-stocks'),
      'inventory/stock-source-links': bodyOf('msi-links'),
      'inventory/sources': bodyOf('msi-sources'),
      'inventory/source-items': bodyOf('msi-source-items'),
    })
    const websites = await readWebsites(commerce)
    if (websites.kind === 'failed') throw new Error(websites.message)
    const codes = websites.websites.map(({ code, storeView }) => [code, storeView])
    expect(codes).toEqual(
      expect.arrayContaining([['eu', 'eu_en'] as const, ['nostock', 'nostock_en'] as const]),
    )
    expect(codes.map(([code]) => code)).not.toContain('bare')
    expect(await readTopology(commerce, websites.websites)).toMatchObject({
      kind: 'read',
      inventory: 'multi-source',
      sourcesOfStock: new Map([
        [1, ['default']],
        [2, ['berlin', 'rotterdam']],
        [3, ['newark']],
      ]),
    })
    const items = rowsOf(await readSourceItems(commerce, { skus: ['mug-e35-mid'] }))
    expect(items.get('mug-e35-mid')).toEqual([
      { sourceCode: 'newark', quantity: 64, inStock: true },
      { sourceCode: 'rotterdam', quantity: 80, inStock: true },
    ])
  })

  test.each(named(/^orders-(updated|none|page-past|ext-order-id)/))('%s', async (_name, reply) => {
    const commerce = answering({ orders: reply.body })
    const span = { since: new Date(0), until: new Date(), after: 0 }
    if (!reply.name.startsWith('orders-ext')) {
      const updated = await readUpdatedOrders(commerce, span)
      return expect(updated).toMatchObject({ kind: 'read', orders: { length: itemsOf(reply).length } })
    }
    const answers = await readImportedOrders(commerce, ['302-1234567-1234567', '302-0'])
    expect([...rowsOf(answers).keys()]).toEqual(itemsOf(reply).length > 0 ? ['302-1234567-1234567'] : [])
  })

  test('the two lines of a configurable product, where one was ordered', async () => {
    const lines = bodyOf('orders-configurable')
    const found = recorded.find(({ name }) => name === 'orders-configurable')?.status === 200
    const reply = await readOrderLines(answering({ orders: found ? lines : { items: [] } }), 9)
    expect(reply.kind === 'read' && reply.lines.map(({ sku }) => sku)).toEqual(
      found ? ['SOX-MER-M', 'SOX-MER-M'] : [],
    )
  })
})
