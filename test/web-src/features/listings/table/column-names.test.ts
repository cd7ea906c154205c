import {
  COLUMNS,
  FIRST_SHOWN,
  visibleColumns,
} from '../../../../../web-src/src/features/listings/table/column-names'

test.each([
  ['of all stores', FIRST_SHOWN, false, false, ['sellerSku', 'store', 'stock', 'shown', 'rule']],
  ['of one store', FIRST_SHOWN, true, false, ['sellerSku', 'stock', 'shown', 'rule']],
  ['next to a panel', COLUMNS, true, true, ['sellerSku', 'shown', 'rule']],
  [
    'next to a panel, others chosen',
    ['sellerSku', 'sku', 'asin', 'stock'],
    true,
    true,
    ['sellerSku', 'sku', 'asin'],
  ],
] as const)('the columns %s', (_name, chosen, isOneStore, hasPanel, shown) => {
  expect(visibleColumns(chosen, { isOneStore, hasPanel })).toEqual(shown)
})
