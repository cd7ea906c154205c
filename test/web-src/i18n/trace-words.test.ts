import type { TraceStep } from '../../../actions/shared/listing-quantity/decision'
import { loadCatalogue } from '../../../web-src/src/i18n/catalogue'
import english from '../../../web-src/src/i18n/en.json'
import { sayFigures, sayTrace } from '../../../web-src/src/i18n/trace-words'
import { createWords } from '../../../web-src/src/i18n/words'

const words = createWords('en-US', english)

describe('a trace in words', () => {
  it.each<[TraceStep, string]>([
    [{ step: 'store', status: 'active', readOnly: false }, 'The store is active.'],
    [{ step: 'store', status: 'paused', readOnly: false }, 'The store is paused, so nothing is sent.'],
    [
      { step: 'store', status: 'active', readOnly: true },
      'The app is in read-only mode, so nothing is sent.',
    ],
    [
      { step: 'settings', saved: false, overridden: [] },
      'Stock / Quantity has not been saved yet, so nothing is sent.',
    ],
    [
      { step: 'settings', saved: true, isUnreadable: true, overridden: [] },
      'The app cannot read the store’s Stock / Quantity settings, so nothing is sent.',
    ],
    [
      { step: 'settings', saved: true, overridden: ['safetyBuffer', 'maximumMode'] },
      'An override replaces these settings: Units to hold back, Quantity to show.',
    ],
    [
      {
        step: 'settings',
        saved: true,
        overridden: [],
        rule: { id: 'sale', name: 'Sale', fields: ['safetyBuffer'] },
      },
      'The store’s Stock / Quantity settings apply. The rule “Sale” replaces these settings: Units to hold back.',
    ],
    [
      { step: 'settings', saved: true, overridden: [], rule: { id: 'sale', name: 'Sale', fields: [] } },
      'The store’s Stock / Quantity settings apply.',
    ],
    [
      { step: 'rule', id: 'sale', name: 'Sale', excluded: true },
      'The rule “Sale” excludes this listing, so nothing is sent.',
    ],
    [
      { step: 'rule', id: 'sale', name: 'Sale', unknown: 'price' },
      'The product data that the rule “Sale” checks is not known yet, so nothing is sent.',
    ],
    [{ step: 'channel', channels: ['DEFAULT'] }, 'You ship this listing yourself.'],
    [
      { step: 'channel', channels: ['DEFAULT', 'AMAZON_EU'] },
      'It is fulfilled from AMAZON_EU, so its quantity is not changed.',
    ],
    [
      { step: 'channel', channels: ['DEFAULT', 'ALWAYS_AVAILABLE'] },
      'It is set to always available on Amazon, so it has no quantity and none is sent.',
    ],
    [{ step: 'channel', channels: [] }, 'Amazon has not reported yet who ships it, so nothing is sent.'],
    [
      { step: 'unmanaged', doNotManageStockQuantity: 100 },
      'Its stock is not managed in Commerce, so Amazon shows the "Do Not Manage Stock" Quantity: 100.',
    ],
    [
      { step: 'available', salable: true, quantity: 1500, soldNotInCommerce: 2, available: 1498 },
      'Commerce has 1,500 for sale. 2 sold on Amazon are not in Commerce yet, which leaves 1,498.',
    ],
    [
      { step: 'available', salable: false, quantity: 3, soldNotInCommerce: 0, available: 3 },
      'Commerce has 3, but marks the product as not salable.',
    ],
    [
      { step: 'threshold', available: 4, outOfStockThreshold: 5 },
      '4 is lower than the Out-of-Stock Threshold of 5: Amazon shows 0.',
    ],
    [{ step: 'share', available: 7, stockPercentage: 50, share: 3 }, '50% of 7, rounded down, is 3.'],
    [{ step: 'buffer', share: 3, safetyBuffer: 1, offered: 2 }, '3 minus 1 held back is 2.'],
    [
      { step: 'maximum', maximumMode: 'upTo', offered: 80, maximumListedQuantity: 12, quantity: 12 },
      '80 is more than the Maximum Listed Quantity of 12: Amazon shows 12.',
    ],
    [
      { step: 'maximum', maximumMode: 'always', offered: null, maximumListedQuantity: 12, quantity: 12 },
      'The store always shows its Maximum Listed Quantity: 12.',
    ],
  ])('says %j as "%s"', (step, sentence) => {
    expect(sayTrace([step], words)).toEqual([sentence])
  })

  it('leaves out what nobody asks about', () => {
    expect(sayTrace([{ step: 'override', excluded: false }], words)).toEqual([])
  })

  it.each<[TraceStep, string]>([
    [
      { step: 'settings', saved: true, overridden: [] },
      'It follows Amazon.fr, whose Stock / Quantity settings apply.',
    ],
    [
      { step: 'settings', saved: true, overridden: ['safetyBuffer'] },
      'It follows Amazon.fr, where an override replaces these settings: Units to hold back.',
    ],
    [
      { step: 'settings', saved: false, overridden: [] },
      'It follows Amazon.fr, for which Stock / Quantity has not been saved yet, so nothing is sent.',
    ],
    [
      { step: 'settings', saved: true, isUnreadable: true, overridden: [] },
      'It follows Amazon.fr, whose Stock / Quantity settings the app cannot read, so nothing is sent.',
    ],
    [{ step: 'override', excluded: true }, 'This seller SKU is excluded in Amazon.fr, so nothing is sent.'],
    [{ step: 'store', status: 'active', readOnly: false }, 'The store is active.'],
  ])('says %j of a listing that follows another store as "%s"', (step, sentence) => {
    expect(sayTrace([step], words, 'Amazon.fr')).toEqual([sentence])
  })

  it('says nothing of the product of a listing without one', () => {
    const trace: readonly TraceStep[] = [
      { step: 'product-type', type: 'simple' },
      { step: 'product-status', status: 'enabled' },
      { step: 'stock-unknown', reason: 'unmatched' },
    ]
    expect(sayTrace(trace, words)).toEqual(['It is not matched to a Commerce product, so nothing is sent.'])
  })

  it('is said in the language of the page', async () => {
    const dutch = createWords('nl-NL', await loadCatalogue('nl'))
    const step: TraceStep = { step: 'threshold', available: 4, outOfStockThreshold: 1000 }
    expect(sayFigures([step], dutch)).toEqual([
      '4 is lager dan de Out-of-Stock Threshold van 1.000: Amazon toont 0.',
    ])
  })
})
