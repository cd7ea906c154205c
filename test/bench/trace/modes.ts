import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'

/** Settings of both modes of the rule. */
export const MODES: Readonly<Record<'always' | 'upTo', StockQuantitySettings>> = {
  always: {
    outOfStockThreshold: 5,
    maximumListedQuantity: 10,
    doNotManageStockQuantity: 3,
    maximumMode: 'always',
    stockPercentage: 100,
    safetyBuffer: 0,
  },
  upTo: {
    outOfStockThreshold: 3,
    maximumListedQuantity: 100,
    doNotManageStockQuantity: 3,
    maximumMode: 'upTo',
    stockPercentage: 90,
    safetyBuffer: 1,
  },
}
