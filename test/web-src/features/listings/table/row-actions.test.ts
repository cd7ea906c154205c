import type { Listing } from '../../../../../actions/admin-api/contract/listings'
import { rowActions } from '../../../../../web-src/src/features/listings/table/row-actions'

const listing = {
  storeId: 'de',
  controllingStoreId: 'de',
  sku: 'MUG-1',
  fulfillmentChannels: ['DEFAULT'],
  vanishedAt: null,
  override: null,
}
const overridden = (changes: object): Pick<Listing, 'override'> => ({
  override: { changes, reason: 'Fair', endsAt: null, setBy: 'somebody', setAt: '2026-01-01T00:00:00Z' },
})

test.each([
  ['a matched listing', {}, ['why', 'override', 'exclude', 'republish']],
  ['one without a product', { sku: null }, ['why', 'match']],
  ['one that Amazon ships', { fulfillmentChannels: ['AMAZON_EU'] }, ['why']],
  [
    'one whose channel is not known yet',
    { fulfillmentChannels: [] },
    ['why', 'override', 'exclude', 'republish'],
  ],
  ['one that Amazon does not have any more', { vanishedAt: '2026-01-01T00:00:00Z' }, ['why']],
  ['one that follows another store', { controllingStoreId: 'nl' }, ['why', 'republish']],
  [
    'an overridden one',
    overridden({ maximumListedQuantity: 3 }),
    ['why', 'override', 'exclude', 'republish'],
  ],
  ['an excluded one', overridden({ excluded: true }), ['why', 'override']],
] as const)('%s offers what has an effect', (_name, differs, actions) => {
  expect(rowActions({ ...listing, ...differs }, true)).toEqual(actions)
  expect(rowActions({ ...listing, ...differs }, false)).toEqual(['why'])
})
