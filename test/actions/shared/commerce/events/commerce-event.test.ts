import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parseCommerceEvent } from '../../../../../actions/shared/commerce/events/commerce-event'

const folder = join(__dirname, '../../../../commerce-events')
const recorded = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>

const type = (name: string) => `com.adobe.commerce.observer.${name}`
const STOCK_ITEM = type('cataloginventory_stock_item_save_commit_after')
const PRODUCT = type('catalog_product_save_commit_after')
const ORDER = type('sales_order_save_commit_after')
const event = (name: string, value: unknown) => ({ id: 'e1', type: name, data: { value } })
const sku = (text: string) => `sku:${text}`
const product = (id: number) => `product:${id}`

/** Recorded payloads in the form that an action receives. Some were recorded as values or journal entries. */
const RECORDED: readonly (readonly [string, (file: Record<string, unknown>) => unknown, object])[] = [
  [
    '01-catalog_product_save_commit_after.cloudevent.json',
    (file) => file,
    {
      kind: 'changes',
      reason: 'product',
      hints: [sku('eventtest1')],
      isShownLate: true,
      eventId: 'b0f2b088-5490-4d16-9ce9-0cb1fb3e5ed0',
    },
  ],
  [
    '02-catalog_product_save_after.full-value.json',
    ({ event: given }) => ({ ...(given as object), type: type('catalog_product_save_after') }),
    { kind: 'changes', reason: 'product', hints: [sku('test2'), product(3)], eventId: null },
  ],
  ['03-customer_login.cloudevent.json', (file) => file, { kind: 'ignored' }],
  [
    '04-cataloginventory_stock_item_save_commit_after.value.json',
    (data) => ({ type: STOCK_ITEM, data }),
    { kind: 'changes', reason: 'stock-item', hints: [product(27)], isShownLate: false },
  ],
  [
    '05-cataloginventory_stock_item.readme.value.json',
    (value) => event(STOCK_ITEM, value),
    { kind: 'changes', hints: [product(1)] },
  ],
  [
    '06-cataloginventory_stock_item.accs-fields.params.json',
    (file) => file,
    { kind: 'changes', reason: 'stock-item', hints: [product(57)] },
  ],
  [
    '07-sales_order_save_commit_after.cloudevent.json',
    (file) => file,
    { kind: 'changes', reason: 'order', hints: [sku('Adobe_Pro_12'), product(3953)], isShownLate: false },
  ],
  [
    '08-sales_order_save_commit_after.configurable.params.json',
    (file) => file,
    { kind: 'changes', reason: 'order', hints: [sku('VA07-BC-S')] },
  ],
  [
    '09-sales_order_invoice_save_after.value.json',
    ({ event: given }) => ({ ...(given as object), type: type('sales_order_creditmemo_save_after') }),
    {
      kind: 'changes',
      reason: 'refund',
      hints: [sku('simple-product-2'), product(22), sku('simple-product-1'), product(21)],
      isShownLate: true,
    },
  ],
  [
    '10-catalog_product_save_after.origData.value.json',
    (value) => event(PRODUCT, value),
    { kind: 'changes', hints: [sku('Simple product')] },
  ],
  [
    '11-journal-entry.catalog_product_save_after.json',
    ({ event: given }) => given,
    { kind: 'changes', hints: [sku('test2'), product(3)], eventId: 'e501d499-cfc8-450d-bc42-8637bbf12601' },
  ],
  [
    '12-SYNTHETIC-stock-item.namespaced.cloudevent.json',
    (file) => file,
    { kind: 'changes', reason: 'stock-item', hints: [product(27)] },
  ],
]

describe('recorded events of Commerce', () => {
  test.each(RECORDED)('%s', (file, asParams, expected) => {
    expect(parseCommerceEvent(asParams(recorded(file)))).toMatchObject(expected)
  })

  test('every payload is among them', () => {
    const { files } = recorded('index.json') as { files: readonly { file: string; kind: string }[] }
    const payloads = files.filter(({ kind }) => !kind.startsWith('schema')).map(({ file }) => file)
    expect(RECORDED.map(([file]) => file)).toEqual(payloads)
  })
})

describe('events that nobody should trust', () => {
  test.each<[string, unknown, object]>([
    ['nothing', undefined, { kind: 'unreadable' }],
    ['null', null, { kind: 'unreadable' }],
    ['an array', [], { kind: 'unreadable' }],
    ['a type that is no text', { type: 5, data: {} }, { kind: 'unreadable' }],
    ['no data', { type: STOCK_ITEM }, { kind: 'unreadable' }],
    ['data that is text', { type: STOCK_ITEM, data: 'x' }, { kind: 'unreadable' }],
    ['a value that is an array', event(STOCK_ITEM, [{ sku: 'MUG' }]), { kind: 'unreadable' }],
    ['a value that is text', event(STOCK_ITEM, 'MUG'), { kind: 'unreadable' }],
    ['neither SKU nor id', event(STOCK_ITEM, { qty: 5 }), { kind: 'unreadable', eventId: 'e1' }],
    ['another app’s type', event('com.other.thing_happened', { sku: 'MUG' }), { kind: 'ignored' }],
    ['a type that only contains ours', event(`${STOCK_ITEM}.extra`, { sku: 'MUG' }), { kind: 'ignored' }],
    [
      'a type that ends alike',
      event('my_catalog_product_save_commit_after', { sku: 'M' }),
      { kind: 'ignored' },
    ],
    ['an endless type', event('x'.repeat(501), { sku: 'MUG' }), { kind: 'unreadable' }],
    ['a product id as text', event(STOCK_ITEM, { product_id: '27' }), { hints: [product(27)] }],
    ['a product id with decimals', event(STOCK_ITEM, { product_id: 2.5 }), { kind: 'unreadable' }],
    ['a product id of 0', event(STOCK_ITEM, { product_id: 0 }), { kind: 'unreadable' }],
    ['a product id as an object', event(STOCK_ITEM, { product_id: { $gt: 0 } }), { kind: 'unreadable' }],
    ['a SKU as an object', event(PRODUCT, { sku: { $ne: '' }, entity_id: '5' }), { hints: [product(5)] }],
    ['an empty SKU', event(PRODUCT, { sku: '', entity_id: 5 }), { hints: [product(5)] }],
    ['a SKU of 64 characters', event(PRODUCT, { sku: 'x'.repeat(64) }), { hints: [sku('x'.repeat(64))] }],
    ['a SKU of 64 emojis', event(PRODUCT, { sku: '🍵'.repeat(64) }), { hints: [sku('🍵'.repeat(64))] }],
    ['a SKU of 65 characters', event(PRODUCT, { sku: 'x'.repeat(65), id: 5 }), { hints: [product(5)] }],
    ['a SKU with half a character', event(PRODUCT, { sku: '\ud83c', id: 5 }), { hints: [product(5)] }],
    ['a SKU named __proto__', event(PRODUCT, { sku: '__proto__' }), { hints: [sku('__proto__')] }],
    ['an order without lines', event(ORDER, { entity_id: '8' }), { hints: ['order:8'] }],
    [
      'an order with no line to read',
      event(ORDER, { items: [null, 5, {}], entity_id: 8 }),
      { hints: ['order:8'] },
    ],
    [
      'an order with a line by its id',
      event(ORDER, { items: [{ product_id: '9' }, { sku: 'MUG' }, { sku: 'MUG' }] }),
      { hints: [product(9), sku('MUG')] },
    ],
    [
      'an order with more lines than any order has',
      event(ORDER, { items: Array(2_001).fill({ sku: 'MUG' }), entity_id: 8 }),
      { hints: ['order:8'] },
    ],
    ['a canceled order', event(ORDER, { items: [{ sku: 'MUG' }], state: 'canceled' }), { isShownLate: true }],
    ['a closed order', event(ORDER, { items: [{ sku: 'MUG' }], state: 'closed' }), { isShownLate: true }],
    [
      'an order that was shipped',
      event(ORDER, { items: [{ sku: 'MUG' }], state: 'complete' }),
      { isShownLate: true },
    ],
    [
      'a line whose SKU has the options that were chosen',
      event(ORDER, { items: [{ sku: '24-MB01--', product_id: '1' }] }),
      { hints: [sku('24-MB01--'), product(1)] },
    ],
    [
      'an order that is named by its id alone',
      event(ORDER, { id: '12', increment_id: '000000012' }),
      { hints: ['order:12'] },
    ],
    [
      'an alias that names the app after `observer`',
      event('com.adobe.commerce.observer.my_app.sales_order_save_commit_after', { entity_id: 8 }),
      { hints: ['order:8'] },
    ],
    [
      'an alias that names the app before `observer`',
      event('com.adobe.commerce.my_app.observer.sales_order_save_commit_after', { entity_id: 8 }),
      { hints: ['order:8'] },
    ],
    [
      'a product with another SKU than before',
      event(PRODUCT, { sku: 'mug-1', entity_id: '7' }),
      { hints: [sku('mug-1'), product(7)] },
    ],
    ['an over-long event id', { ...event(PRODUCT, { sku: 'MUG' }), id: 'x'.repeat(201) }, { eventId: null }],
    [
      'a deleted product',
      event(type('catalog_product_delete_commit_after'), { sku: 'MUG' }),
      { reason: 'product-deleted', isShownLate: true },
    ],
  ])('%s', (_words, input, expected) => {
    expect(parseCommerceEvent(input)).toMatchObject(expected)
  })

  test('whatever comes in, nothing throws and every hint is one of ours', () => {
    const types = fc.constantFrom(STOCK_ITEM, PRODUCT, ORDER, 'other')
    const input = fc.oneof(
      fc.anything(),
      fc.record({ type: types, data: fc.oneof(fc.anything(), fc.record({ value: fc.anything() })) }),
      fc.record({
        type: types,
        data: fc.record({
          value: fc.record({ sku: fc.anything(), product_id: fc.anything(), items: fc.array(fc.anything()) }),
        }),
      }),
    )
    fc.assert(
      fc.property(input, (given) => {
        const parsed = parseCommerceEvent(given)
        if (parsed.kind !== 'changes') return
        expect(parsed.hints.length).toBeGreaterThan(0)
        for (const hint of parsed.hints) expect(hint).toMatch(/^(sku:.|(product|order):[1-9]\d*$)/su)
      }),
      { numRuns: 500 },
    )
  })
})

test.each<[string, object, readonly string[]]>([
  ['its lines', { items: [{ sku: 'MUG' }], order_id: 7 }, [sku('MUG')]],
  ['its order', { order_id: '7' }, ['order:7']],
])('a refund is read by %s', (_words, value, hints) => {
  expect(parseCommerceEvent(event(type('sales_order_creditmemo_save_after'), value))).toMatchObject({ hints })
})

test('a refund of nothing cannot be read, and a version of Commerce that is none is not kept', () => {
  expect(parseCommerceEvent(event(type('sales_order_creditmemo_save_after'), { id: 1 })).kind).toBe(
    'unreadable',
  )
  const odd = { type: PRODUCT, data: { value: { sku: 'MUG' }, _metadata: { commerceVersion: 'two words' } } }
  expect(parseCommerceEvent(odd)).toMatchObject({ kind: 'changes', commerceVersion: null })
})
