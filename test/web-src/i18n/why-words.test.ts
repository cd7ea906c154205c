import type { ListingQuantityDecision, TraceStep } from '../../../actions/shared/listing-quantity/decision'
import { RULES } from '../../../actions/shared/listing-quantity/decision'
import { fetchCatalogue, LANGUAGES } from '../../../web-src/src/i18n/catalogue'
import english from '../../../web-src/src/i18n/en.json'
import { type ExplainedListing, sayWhy } from '../../../web-src/src/i18n/why-words'
import { createWords } from '../../../web-src/src/i18n/words'

const AT = '2026-03-01T12:00:00.000Z'
const words = createWords('en-US', english)

type Rule = ListingQuantityDecision['rule']

const settings = (...overridden: string[]): TraceStep => ({ step: 'settings', saved: true, overridden })
const available = (quantity: number, changes: object = {}): TraceStep => ({
  step: 'available',
  salable: true,
  quantity,
  soldNotInCommerce: 0,
  available: quantity,
  ...changes,
})
const maximum = (offered: number | null, quantity: number): TraceStep => ({
  step: 'maximum',
  maximumMode: offered === null ? 'always' : 'upTo',
  offered,
  maximumListedQuantity: quantity,
  quantity,
})
const unknown = (reason: string): TraceStep => ({ step: 'stock-unknown', reason })

function listing(
  rule: Rule,
  quantity: number | null,
  trace: readonly TraceStep[] = [],
  changes: Partial<ExplainedListing> = {},
): ExplainedListing {
  return {
    decision: {
      kind: quantity === null ? 'hold' : quantity > 0 ? 'list' : 'ineligible',
      quantity,
      rule,
      trace,
      decidedAt: AT,
    },
    shown: quantity === null ? null : { quantity, at: AT },
    published: null,
    massZero: null,
    vanishedAt: null,
    fulfillmentChannels: ['DEFAULT'],
    ...changes,
  }
}

const threshold: TraceStep = { step: 'threshold', available: 3, outOfStockThreshold: 5 }
const refused = (status: 'rejected' | 'failed') => ({
  published: { quantity: 10, status, at: AT, message: '1: No.' },
})
const inFrance = 'Amazon.fr'

const SITUATIONS: readonly (readonly [string, ExplainedListing, (string | null)?])[] = [
  ['Amazon shows 10: the store always shows its maximum.', listing('maximum', 10, [maximum(null, 10)])],
  [
    'Amazon shows 10, following Amazon.fr: the store always shows its maximum.',
    listing('maximum', 10, [maximum(null, 10)]),
    inFrance,
  ],
  [
    'Amazon will show 10: the store always shows its maximum.',
    listing('maximum', 10, [maximum(null, 10)], { shown: { quantity: 4, at: AT } }),
  ],
  [
    'Amazon will show 10, following Amazon.fr: the store always shows its maximum.',
    listing('maximum', 10, [maximum(null, 10)], { shown: null }),
    inFrance,
  ],
  [
    'Amazon shows 10: the store always shows its maximum (set by an override).',
    listing('maximum', 10, [settings('maximumListedQuantity', 'safetyBuffer'), maximum(null, 10)]),
  ],
  [
    'Amazon shows 10: the store always shows its maximum (set by the rule “Sale”).',
    listing('maximum', 10, [
      {
        step: 'settings',
        saved: true,
        overridden: [],
        rule: { id: 'sale', name: 'Sale', fields: ['maximumListedQuantity'] },
      },
      maximum(null, 10),
    ]),
  ],
  [
    'Amazon shows 10: the store’s maximum is lower than the 80 that could be offered.',
    listing('maximum', 10, [settings('outOfStockThreshold'), maximum(80, 10)]),
  ],
  [
    'Amazon shows 7: 7 in stock, all of which the store offers.',
    listing('stock', 7, [available(7), maximum(7, 7)]),
  ],
  [
    'Amazon shows 3: 7 in stock, part of which the store offers.',
    listing('stock', 3, [
      available(7),
      { step: 'share', available: 7, stockPercentage: 50, share: 3 },
      maximum(3, 3),
    ]),
  ],
  ['Amazon shows 100: Commerce does not manage the stock of this product.', listing('not-managed', 100)],
  [
    'Amazon shows 0: 3 in stock is below the threshold of 5.',
    listing('below-threshold', 0, [available(3), threshold]),
  ],
  [
    'Amazon shows 0: the store holds back all 3 in stock.',
    listing('held-back', 0, [available(3), { step: 'buffer', share: 3, safetyBuffer: 5, offered: -2 }]),
  ],
  ['Amazon shows 0: nothing is in stock.', listing('out-of-stock', 0, [available(0)])],
  [
    'Amazon shows 0: Commerce marks the product as not salable.',
    listing('out-of-stock', 0, [available(3, { salable: false })]),
  ],
  [
    'Amazon shows 0: the last units were sold on Amazon.',
    listing('out-of-stock', 0, [available(3, { soldNotInCommerce: 3, available: 0 })]),
  ],
  ['Amazon shows 0: the product is not assigned to this website’s stock.', listing('not-assigned', 0)],
  [
    'Amazon shows 0: the product is disabled in Commerce.',
    listing('product-disabled', 0, [{ step: 'product-status', status: 'disabled' }]),
  ],
  [
    'Amazon shows 0: the product was deleted in Commerce.',
    listing('product-disabled', 0, [{ step: 'product-status', status: 'deleted' }]),
  ],
  [
    'Amazon shows 0: products of the type “bundle” have no stock of their own.',
    listing('unsupported-product-type', 0, [{ step: 'product-type', type: 'bundle' }]),
  ],
  [
    'Nothing is sent: products of the type “bundle” have no stock of their own.',
    listing('unsupported-product-type', null, [{ step: 'product-type', type: 'bundle' }]),
  ],
  ['Nothing is sent: the store is paused.', listing('store-paused', null)],
  ['Nothing is sent: the app is in read-only mode.', listing('read-only', null)],
  ['Nothing is sent: Stock / Quantity has not been saved for this store.', listing('no-settings', null)],
  [
    'Nothing is sent: the app cannot read this store’s Stock / Quantity settings.',
    listing('settings-unreadable', null),
  ],
  [
    'Nothing is sent: it follows Amazon.fr, for which Stock / Quantity has not been saved.',
    listing('no-settings', null),
    inFrance,
  ],
  ['Nothing is sent: Amazon shows the quantity of an older store here.', listing('shared-inventory', null)],
  ['Nothing is sent: Amazon fulfills this listing.', listing('fulfilled-by-amazon', null)],
  [
    'Nothing is sent: this listing is set to always available on Amazon, so it has no quantity.',
    listing('other-channel', null, [{ step: 'channel', channels: ['DEFAULT', 'ALWAYS_AVAILABLE'] }]),
  ],
  [
    'Nothing is sent: another source supplies this listing.',
    listing('other-channel', null, [{ step: 'channel', channels: ['MY-SUPPLIER'] }]),
  ],
  ['Nothing is sent: Amazon has not reported yet who ships it.', listing('channel-unknown', null)],
  ['Nothing is sent: this listing is excluded by its override.', listing('excluded', null)],
  [
    'Nothing is sent: the rule “Sale” excludes this listing.',
    listing('excluded', null, [{ step: 'rule', id: 'sale', name: 'Sale', excluded: true }]),
  ],
  [
    'Nothing is sent: the product data that the rule “Sale” checks is not known yet.',
    listing('rule-unknown', null, [{ step: 'rule', id: 'sale', name: 'Sale', unknown: 'category' }]),
  ],
  [
    'Nothing is sent: the attribute or category that the rule “Sale” checks was deleted or changed in Commerce.',
    listing('rule-unknown', null, [
      { step: 'rule', id: 'sale', name: 'Sale', unknown: 'attribute', isGone: true },
    ]),
  ],
  [
    'Nothing is sent: it follows Amazon.fr, where this seller SKU is excluded.',
    listing('excluded', null),
    inFrance,
  ],
  [
    'Nothing is sent: it is not matched to a Commerce product.',
    listing('stock-unknown', null, [unknown('unmatched')]),
  ],
  [
    'Nothing is sent: the units in Commerce’s sources could not be read.',
    listing('stock-unknown', null, [unknown('bound-unknown')]),
  ],
  [
    'Nothing is sent: the Commerce stock index is behind.',
    listing('stock-unknown', null, [unknown('index-behind')]),
  ],
  [
    'Nothing is sent: the product has a new SKU in Commerce, without stock under it.',
    listing('stock-unknown', null, [unknown('renamed')]),
  ],
  [
    'Nothing is sent: one answer from Commerce left the product out, which does not mean that it was deleted.',
    listing('stock-unknown', null, [unknown('absent-once')]),
  ],
  [
    'Nothing is sent: its stock could not be read.',
    listing('stock-unknown', null, [unknown('timeout')], refused('failed')),
  ],
  ['Amazon rejected the quantity 10.', listing('maximum', 10, [maximum(null, 10)], refused('rejected'))],
  [
    'The quantity 10 could not be sent to Amazon.',
    listing('maximum', 10, [maximum(null, 10)], refused('failed')),
  ],
  [
    'Nothing is sent: a quantity of 0 is waiting for your answer.',
    listing('out-of-stock', 0, [available(0)], { massZero: 'asked' }),
  ],
  [
    'Nothing is sent: you chose to keep the quantity on Amazon.',
    listing('out-of-stock', 0, [available(0)], { massZero: 'dismissed' }),
  ],
  [
    'Nothing is sent: Amazon no longer has this listing.',
    listing('maximum', 10, [maximum(null, 10)], { vanishedAt: AT }),
  ],
  [
    'Nothing has been sent yet: the stock of this listing is being read.',
    { ...listing('stock', 1), decision: null },
  ],
]

describe('the reason of a listing, in one sentence', () => {
  it('is said in English as here', () => {
    const said = SITUATIONS.map(([, explained, follows = null]) => sayWhy(explained, words, follows))
    expect(said).toEqual(SITUATIONS.map(([sentence]) => sentence))
  })

  it('exists for every rule', () => {
    const said = SITUATIONS.map(([, { decision }]) => decision?.rule)
    expect(RULES.filter((rule) => !said.includes(rule))).toEqual([])
  })

  describe.each(LANGUAGES)('in %s', (language) => {
    it('is a sentence of its own in each situation', async () => {
      const translated = createWords(language, await fetchCatalogue(language))
      const sentences = SITUATIONS.map(([, explained, follows = null]) =>
        sayWhy(explained, translated, follows),
      )
      for (const sentence of sentences) {
        expect(sentence).toMatch(/[.。]$/)
        expect(sentence).not.toMatch(/[{}]|undefined|\bnull\b|\.\.|\. *\./)
      }
      expect(new Set(sentences).size).toBe(SITUATIONS.length)
    })
  })
})
