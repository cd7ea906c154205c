import {
  type HistogramEntry,
  settingsImpact,
} from '../../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { foldImpact } from '../../../../../web-src/src/features/stock-quantity/impact/fold-impact'
import {
  impactSubject,
  sayImpact,
  sayImpactTitle,
} from '../../../../../web-src/src/features/stock-quantity/impact/impact-words'
import english from '../../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../../web-src/src/i18n/words'

const before: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 3,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}
const after: StockQuantitySettings = { ...before, outOfStockThreshold: 400, maximumListedQuantity: 900 }

const histogram: readonly HistogramEntry[] = Array.from({ length: 2_345 }, (_, quantity) => ({
  storeId: quantity % 2 === 0 ? 'de' : 'nl',
  shown: 10,
  store: { status: 'active' },
  readOnly: false,
  listing: { fulfillmentChannels: ['DEFAULT'] },
  product: { status: 'enabled', type: 'simple' },
  stock: { kind: 'managed', salable: quantity > 0, quantity },
  count: 1 + (quantity % 3),
}))

const never = () => new AbortController().signal

describe('an impact that is counted in slices', () => {
  it('is the one that is counted at once', async () => {
    const folded = await foldImpact(histogram, after, { signal: never() })
    expect(folded).toEqual(settingsImpact(histogram, after))
    expect(folded?.get('de')?.toZero).toBeGreaterThan(0)
    expect(await foldImpact([], after, { signal: never() })).toEqual(new Map())
  })

  it('gives way whenever its time is used up', async () => {
    let [clock, ways] = [0, 0]
    await foldImpact(histogram, after, {
      signal: never(),
      now: () => (clock += 3),
      yieldToBrowser: async () => {
        ways += 1
      },
    })
    // Every call of the clock takes 3 of 8 milliseconds: for each third of 24 parts, and once more after each pause.
    expect(ways).toBeGreaterThan(5)
  })

  it('ends without a result once nobody wants it', async () => {
    const stop = new AbortController()
    let clock = 0
    const folded = await foldImpact(histogram, after, {
      signal: stop.signal,
      now: () => (clock += 9),
      yieldToBrowser: async () => stop.abort(),
    })
    expect(folded).toBeNull()
  })
})

describe('an impact in words', () => {
  const words = createWords('en-US', english)
  const nothing = { total: 8_310, changed: 0, toZero: 0, comeBack: 0, aboveStock: 0 }
  it.each([
    [{ ...nothing, total: 0 }, 'This store’s settings do not apply to any listing yet.'],
    [nothing, 'No listing changes'],
    [
      { ...nothing, changed: 1_204, toZero: 311, aboveStock: 12 },
      '1,204 of 8,310 listings change · 311 go to 0 · 12 would show more than you have',
    ],
    [
      { total: 1, changed: 1, toZero: 1, comeBack: 0, aboveStock: 1 },
      '1 of 1 listing changes · 1 goes to 0 · 1 would show more than you have',
    ],
    [{ ...nothing, changed: 2, comeBack: 2 }, '2 of 8,310 listings change · 2 come back from 0'],
  ])('%j', (impact, said) => {
    const told = sayImpact(
      { impacts: new Map([['de', impact]]), storeId: 'de', names: {}, subject: 'draft' },
      words,
    )
    expect(told.map(({ text }) => text).join(' · ')).toBe(said)
  })

  it('is told by store', () => {
    const impacts = new Map([
      ['nl', { ...nothing, changed: 32 }],
      ['de', { ...nothing, total: 287, changed: 46, toZero: 12 }],
      ['outlet', { ...nothing, changed: 1 }],
      ['fr', nothing],
    ])
    const names = { nl: 'Amazon.nl', outlet: 'Outlet' }
    const told = sayImpact({ impacts, storeId: 'de', names, subject: 'draft' }, words)
    expect(told.map(({ text }) => text).join(' · ')).toBe(
      '46 of 287 listings change · 12 go to 0 · also 32 in Amazon.nl and 1 in Outlet',
    )
    expect(told.map(({ list }) => list)).toEqual([null, 'to-zero', null])
  })
})

describe('the impact of saved settings', () => {
  const words = createWords('en-US', english)
  const open = new Map([['de', { total: 287, changed: 227, toZero: 3, comeBack: 0, aboveStock: 0 }]])
  const done = new Map([['de', { total: 287, changed: 0, toZero: 0, comeBack: 0, aboveStock: 0 }]])

  it('is a draft’s only with an unsaved change, or before the first save', () => {
    expect(impactSubject({ isChanged: true, version: 4 }, true)).toBe('draft')
    expect(impactSubject({ isChanged: false, version: 0 }, false)).toBe('draft')
    expect(impactSubject({ isChanged: false, version: 4 }, true)).toBe('applying')
    expect(impactSubject({ isChanged: false, version: 4 }, false)).toBe('saved')
  })

  it('does not say that saving changes anything', () => {
    const told = sayImpact({ impacts: open, storeId: 'de', names: {}, subject: 'saved' }, words)
    expect(sayImpactTitle('saved', open, words)).toBe('Saved settings')
    expect(told.map(({ text }) => text)).toEqual(['not yet applied to 227 of 287 listings', '3 go to 0'])
  })

  it('is none once Amazon shows them', () => {
    expect(sayImpactTitle('saved', done, words)).toBe('Impact of saving')
    const told = sayImpact({ impacts: done, storeId: 'de', names: {}, subject: 'saved' }, words)
    expect(told.map(({ text }) => text)).toEqual(['No listing changes'])
  })
})
