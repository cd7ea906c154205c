import type { Effect } from '../../../../actions/admin-api/contract/simulation'
import english from '../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../web-src/src/i18n/words'
import { saySent } from '../../../../web-src/src/platform/simulation/effects'
import { SimulatedParts, type StoreCounts } from '../../../../web-src/src/platform/simulation/run-simulation'

const words = createWords('en-US', english)
const of = (effects: Partial<Record<Effect, number>>, total: number): StoreCounts => ({
  total,
  effects,
  aboveStock: 0,
})
const said = (counts: Readonly<Record<string, StoreCounts>>, storeId?: string) =>
  saySent(
    {
      id: '1',
      counts: new Map(Object.entries(counts)),
      rows: [],
      names: { nl: 'Amazon.nl' },
      stockReadAt: null,
    },
    storeId,
    words,
  )

test.each([
  [
    'a part of the store',
    { de: of({ 'to-zero': 40, changes: 6, same: 241 }, 287) },
    '46 of 287 listings in de change',
  ],
  [
    'all that were counted, which may be few of the store',
    { de: of({ 'to-zero': 239 }, 239) },
    '239 listings in de change',
  ],
  ['one listing', { de: of({ changes: 1 }, 1) }, '1 listing in de changes'],
  [
    'another store too',
    { nl: of({ changes: 32 }, 40), de: of({ changes: 46 }, 287) },
    '46 of 287 listings in de change · also 32 in Amazon.nl',
  ],
  ['nothing', { de: of({ stops: 3 }, 3) }, 'No Amazon quantity changes.'],
] as const)('what is sent is said for %s', (_, counts, expected) => {
  expect(said(counts, 'de')).toBe(expected)
})

test.each([
  ['no part', [null, null], null],
  ['the part with the oldest stock', [30, 250, null], 250],
  ['that part, whatever the order', [null, 250, 30], 250],
] as const)('the age of the stock is that of %s', (_, ages, expected) => {
  const parts = new SimulatedParts()
  for (const stockAgeSeconds of ages) {
    parts.add({ id: '1', counts: [], rows: [], names: {}, stockAgeSeconds })
  }
  const readAt = parts.whole()?.stockReadAt ?? null
  expect(readAt && Math.round((Date.now() - Date.parse(readAt)) / 1_000)).toBe(expected)
})
