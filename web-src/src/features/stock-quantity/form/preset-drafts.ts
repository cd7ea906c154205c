import { parseTypedNumber } from '../../../platform/form/typed-number'
import type { Draft } from './draft'

/** A maximum from here on keeps hardly any stock from Amazon's buyers. */
const ROOMY_MAXIMUM = 150

/** Leaves the maximum to the merchant. A high maximum stays as it is. */
export function offerEverything(draft: Draft, locale: string): Draft {
  const maximum = parseTypedNumber(draft.texts.maximumListedQuantity, locale)
  const isRoomy = maximum.kind === 'number' && maximum.value >= ROOMY_MAXIMUM
  return {
    maximumMode: 'upTo',
    texts: {
      ...draft.texts,
      maximumListedQuantity: isRoomy ? draft.texts.maximumListedQuantity : '',
      stockPercentage: '100',
      safetyBuffer: '0',
    },
  }
}

export function oneAtATime(draft: Draft): Draft {
  return { maximumMode: 'always', texts: { ...draft.texts, maximumListedQuantity: '1' } }
}
