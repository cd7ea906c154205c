import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { sayOtherwise } from '../../../../../web-src/src/features/listings/overrides/use-store-settings'
import english from '../../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../../web-src/src/i18n/words'

const words = createWords('en-US', english)
const settings: StockQuantitySettings = {
  outOfStockThreshold: 2,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 5,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}
const shoes: ListingRule = {
  id: 'shoes',
  name: 'Shoes',
  isOn: true,
  beginsAt: null,
  endsAt: null,
  conditions: [],
  values: { kind: 'settings', settings: { maximumMode: 'upTo' } },
}

describe('what applies while a field of an override is empty', () => {
  it('is the store’s value where no rule gives one', () => {
    expect(sayOtherwise({ settings, rules: [undefined] }, 'maximumListedQuantity', words)).toBe('Store: 10')
    expect(sayOtherwise({ settings, rules: [shoes] }, 'maximumListedQuantity', words)).toBe('Store: 10')
  })

  it('is the value of the rule that gives one', () => {
    expect(sayOtherwise({ settings, rules: [shoes] }, 'maximumMode', words)).toMatch(/^Rule “Shoes”: /)
  })

  it('is not told as one value where the listings have several', () => {
    const rules = [shoes, undefined]
    expect(sayOtherwise({ settings, rules }, 'maximumMode', words)).toBe(
      'Rules give these listings different values.',
    )
    expect(sayOtherwise({ settings, rules }, 'outOfStockThreshold', words)).toBe('Store: 2')
  })

  it('is unknown for a store without settings', () => {
    expect(sayOtherwise({ settings: null, rules: [undefined] }, 'safetyBuffer', words)).toBeUndefined()
  })

  it('is offered in words that are true for a store and for a rule', () => {
    expect(words.say('override.mode.unchanged')).toBe('Leave unchanged')
  })
})
