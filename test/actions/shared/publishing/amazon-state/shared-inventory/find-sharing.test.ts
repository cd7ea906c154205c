import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import type { Verdict } from '../../../../../../actions/shared/publishing/amazon-state/compare-reading'
import type { KnownQuantity } from '../../../../../../actions/shared/publishing/amazon-state/known-quantity'
import {
  type ControlledUnit,
  findSharing,
  isHeldAsShared,
} from '../../../../../../actions/shared/publishing/amazon-state/shared-inventory'
import type { Merchant } from '../../../../../../actions/shared/publishing/merchant'
import type { Ports } from '../../../../../../actions/shared/publishing/ports'
import { ACCOUNT, aListing, aWorld, minutesAgo, NOW, SKU, secondsAgo, someHolds } from '../../example'

const store = (id: string, country: string, createdAt: string) => ({
  id,
  accountId: ACCOUNT,
  country,
  status: 'active' as const,
  createdAt,
  marketplaceId: country,
  websiteCode: 'base',
})
const merchantOf = (inventoryScope: 'country' | 'region'): Merchant => ({
  readOnly: false,
  stores: [store('de', 'DE', '2026-01-01T00:00:00Z'), store('nl', 'NL', '2026-02-01T00:00:00Z')],
  accounts: [{ id: ACCOUNT, inventoryScope, orderImportMinutes: 60 }],
  settingsByStore: new Map(),
  rulesByStore: new Map(),
  limits: {},
})
const world = { merchant: merchantOf('country') } as Ports

interface Given extends Partial<KnownQuantity> {
  readonly listing?: Partial<ListingDocument>
  readonly accountId?: string
  readonly sellerSku?: string
}

function unitOf(
  storeId: string,
  { listing, accountId = ACCOUNT, sellerSku = SKU, ...holds }: Given,
): ControlledUnit {
  const publishing = aListing({ storeId, ...listing })
  return {
    inventory: {
      accountId,
      scope: storeId.toUpperCase(),
      sellerSku,
      publishingStoreId: storeId,
      storeIds: [storeId],
    },
    publishing,
    sharing: [publishing],
    knownQuantity: someHolds(holds),
    controllingStoreId: storeId,
  }
}
const tookAt = (quantity: number, at: Date) => ({ accepted: { quantity, at } })
const drift = (quantity: number): Verdict => ({ kind: 'drift', quantity, at: NOW })
const younger = (given: Given = {}) => unitOf('nl', { ...tookAt(4, minutesAgo(10)), ...given })
const elder = (given: Given = {}) => unitOf('de', { ...tookAt(10, minutesAgo(5)), ...given })
const seen = (numberAt: Date, times = 1) => ({
  listing: { sharedInventory: { storeId: 'de', shown: 10, numberAt, times, since: minutesAgo(60) } },
})

const find = (unit: ControlledUnit, other: ControlledUnit, verdict: Verdict) =>
  findSharing(world, unit, verdict, [unit, other])

describe('a number of another group', () => {
  test('counts against the younger one, whichever shows it', () => {
    expect(find(younger(), elder(), drift(10))).toMatchObject({
      younger: { publishing: { storeId: 'nl' } },
      shared: { storeId: 'de', shown: 10, numberAt: minutesAgo(5), times: 1, since: NOW },
    })
    const taken = find(elder(tookAt(10, minutesAgo(10))), younger(tookAt(4, minutesAgo(5))), drift(4))
    expect(taken).toMatchObject({
      younger: { publishing: { storeId: 'nl' } },
      shared: { storeId: 'de', shown: 4, times: 1 },
    })
  })

  test('counts a second time when Amazon has accepted another one since', () => {
    expect(find(younger(seen(minutesAgo(20))), elder(), drift(10))?.shared).toMatchObject({
      times: 2,
      since: minutesAgo(60),
    })
  })

  test('of a store that is gone counts as the younger one', () => {
    const gone = unitOf('gone', tookAt(4, minutesAgo(10)))
    expect(find(gone, elder(), drift(10))?.younger.publishing.storeId).toBe('gone')
  })

  test('that no store controls counts by the store that shows it', () => {
    const alone = { ...elder(tookAt(10, minutesAgo(10))), controllingStoreId: null }
    expect(find(alone, younger(tookAt(4, minutesAgo(5))), drift(4))?.younger.publishing.storeId).toBe('nl')
  })

  test('of a store that was connected at the same moment counts by their ids', () => {
    const stores = merchantOf('country').stores.map((each) => ({
      ...each,
      createdAt: '2026-01-01T00:00:00Z',
    }))
    const both = [younger(), elder()] as const
    const found = findSharing(
      aWorld({ merchant: { ...merchantOf('country'), stores } }),
      both[0],
      drift(10),
      both,
    )
    expect(found?.younger.publishing.storeId).toBe('nl')
  })

  test('less what was ordered since is its number still', () => {
    const orderedSince = (at: Date) => (at < NOW ? 3 : 0)
    expect(find(younger(), elder({ orderedSince }), drift(7))).not.toBeNull()
  })

  test.each<[string, ControlledUnit, ControlledUnit, Verdict]>([
    ['that is counted already', younger(seen(minutesAgo(5))), elder(), drift(10)],
    ['that is the own one', younger(tookAt(10, minutesAgo(10))), elder(), drift(10)],
    ['that was accepted before the own one', younger(tookAt(4, minutesAgo(3))), elder(), drift(10)],
    ['that Amazon may not show yet', younger(), elder(tookAt(10, secondsAgo(20))), drift(10)],
    ['of which it is not known whether Amazon has it', younger(), elder({ isOpen: true }), drift(10)],
    ['that Amazon never accepted', younger(), elder({ accepted: null }), drift(10)],
    ['that is another one', younger(), elder(), drift(9)],
    ['of another account', younger(), elder({ accountId: 'other' }), drift(10)],
    ['of another seller SKU', younger(), elder({ sellerSku: 'OTHER' }), drift(10)],
    [
      'while units may have been sold',
      younger(tookAt(12, minutesAgo(10))),
      elder(),
      { kind: 'gap', units: 2, shown: 10, at: NOW },
    ],
    ['where everything is as it should be', younger(), elder(), { kind: 'confirmed', quantity: 10, at: NOW }],
    ['before the own one was accepted', younger({ accepted: null }), elder(), drift(10)],
  ])('says nothing %s', (_what, unit, other, verdict) => {
    expect(find(unit, other, verdict)).toBeNull()
  })
})

describe('a group is held', () => {
  test.each<[string, ControlledUnit, 'country' | 'region', boolean]>([
    ['not by one number', younger(seen(NOW)), 'country', false],
    ['by two', younger(seen(NOW, 2)), 'country', true],
    ['not once the account has one inventory for its region', younger(seen(NOW, 2)), 'region', false],
    ['not where nothing was seen', younger(), 'country', false],
  ])('%s', (_what, unit, scope, held) => {
    expect(isHeldAsShared(unit, { merchant: merchantOf(scope) })).toBe(held)
  })
})
