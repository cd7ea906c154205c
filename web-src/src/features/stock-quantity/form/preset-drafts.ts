import { QUANTITY_MAXIMUM } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Draft } from './draft'

/** Shows the whole stock: no threshold, share or buffer, and a maximum that no stock reaches. */
export function offerEverything(draft: Draft, format: (value: number) => string): Draft {
  return {
    ...draft,
    maximumMode: 'upTo',
    texts: {
      ...draft.texts,
      outOfStockThreshold: '0',
      maximumListedQuantity: format(QUANTITY_MAXIMUM),
      stockPercentage: '100',
      safetyBuffer: '0',
    },
  }
}

export function oneAtATime(draft: Draft): Draft {
  return { ...draft, maximumMode: 'always', texts: { ...draft.texts, maximumListedQuantity: '1' } }
}
