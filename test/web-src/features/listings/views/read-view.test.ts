import { isShown, readView, viewOf } from '../../../../../web-src/src/features/listings/views/read-view'

const STORES = new Set(['eu.DE', 'na.US'])
const filters = { text: 'mug', rule: 'out-of-stock', store: 'eu.DE', sort: '-stock' }
const columns = ['sellerSku', 'stock'] as const

test('a view is read as it was saved', () => {
  const read = readView({ name: 'Mugs', filters, columns }, STORES)
  expect(read).toEqual({
    filters: { ...filters, state: '', channel: '', onAmazon: '', override: '' },
    columns,
    isWhole: true,
  })
  expect(viewOf('Mugs', read)).toEqual({ name: 'Mugs', filters, columns })
})

test.each([
  ['a filter that there no longer is', { filters: { ...filters, warehouse: 'x' }, columns }],
  ['a value that there no longer is', { filters: { ...filters, state: 'sleeping' }, columns }],
  ['a sort that there no longer is', { filters: { ...filters, sort: '-weight' }, columns }],
  ['a store that was removed', { filters: { ...filters, store: 'eu.FR' }, columns }],
  ['a column that there no longer is', { filters, columns: [...columns, 'colour'] }],
])('%s is left out and told', (_, given) => {
  const { filters: read, columns: shown, isWhole } = readView({ name: 'Old', ...given }, STORES)
  expect(isWhole).toBe(false)
  expect(read.text).toBe('mug')
  expect(read.rule).toBe('out-of-stock')
  expect(Object.values(read)).not.toContain('sleeping')
  expect(shown).toEqual(columns)
})

test('a view is recognised while the table shows the same', () => {
  const view = readView({ name: 'Mugs', filters, columns }, STORES)
  expect(isShown(view, { filters: { ...view.filters }, columns })).toBe(true)
  expect(isShown(view, { filters: { ...view.filters, text: 'cup' }, columns })).toBe(false)
  expect(isShown(view, { filters: view.filters, columns: ['sellerSku'] })).toBe(false)
})
