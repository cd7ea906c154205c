import { quantityGroups } from '../../../../actions/shared/listing-quantity/quantity-groups'
import { country, everywhere, groupsOf, paused, region, store } from './some-stores'

describe('quantity groups', () => {
  test('two accounts that sell in one country are one group; the oldest store controls', () => {
    const [group, ...others] = groupsOf(
      [store('young', 'a', 'DE', 9), store('old', 'b', 'DE', 1)],
      [country('a'), country('b')],
    )
    expect(others).toEqual([])
    expect(group).toMatchObject({
      storeIds: ['old', 'young'],
      controllingStoreId: 'old',
      reason: 'oldest-store',
      units: [
        { accountId: 'b', scope: 'DE', publishingStoreId: 'old', storeIds: ['old'] },
        { accountId: 'a', scope: 'DE', publishingStoreId: 'young', storeIds: ['young'] },
      ],
    })
  })

  test('two countries of one account are two groups where inventory is kept by country', () => {
    const stores = [store('de', 'a', 'DE', 1), store('nl', 'a', 'NL', 2)]
    expect(groupsOf(stores, [country('a')]).map(({ storeIds }) => storeIds)).toEqual([['de'], ['nl']])
    expect(groupsOf(stores, [country('a')]).map(({ reason }) => reason)).toEqual(['only-store', 'only-store'])
  })

  test('two countries of one account are one unit where inventory is shared over the region', () => {
    const [group, ...others] = groupsOf([store('nl', 'a', 'NL', 2), store('de', 'a', 'DE', 1)], [region('a')])
    expect(others).toEqual([])
    expect(group?.units).toEqual([
      {
        accountId: 'a',
        scope: 'region',
        sellerSku: 'MUG',
        publishingStoreId: 'de',
        storeIds: ['de', 'nl'],
      },
    ])
  })

  test('a group reaches over shared countries and shared inventory in turn', () => {
    const stores = [
      store('a-fr', 'a', 'FR', 5),
      store('a-de', 'a', 'DE', 6),
      store('b-de', 'b', 'DE', 7),
      store('b-it', 'b', 'IT', 8),
      store('c-it', 'c', 'IT', 1),
      store('d-us', 'd', 'US', 2),
    ]
    const groups = groupsOf(stores, [region('a'), region('b'), country('c'), country('d')])
    expect(groups.map(({ storeIds }) => storeIds)).toEqual([
      ['c-it', 'a-fr', 'a-de', 'b-de', 'b-it'],
      ['d-us'],
    ])
  })

  test('a paused store joins nothing: the two that it would have joined stay apart', () => {
    const stores = [
      store('fr', 'a', 'FR', 1),
      paused(store('de', 'a', 'DE', 2)),
      store('other', 'b', 'DE', 3),
    ]
    const groups = groupsOf(stores, [region('a'), country('b')])
    expect(groups.map(({ storeIds }) => storeIds)).toEqual([['fr'], ['other']])
    expect(groups[0]?.units[0]).toMatchObject({ publishingStoreId: 'fr', storeIds: ['fr', 'de'] })
  })

  test('a paused older store does not control, and is named', () => {
    const [group] = groupsOf(
      [paused(store('old', 'a', 'DE', 1)), store('young', 'b', 'DE', 2)],
      [country('a'), country('b')],
    )
    expect(group).toMatchObject({
      controllingStoreId: 'young',
      reason: 'oldest-active-store',
      pausedStoreIds: ['old'],
    })
  })

  test('a paused younger store changes nothing of why the other one controls', () => {
    const [group] = groupsOf(
      [store('old', 'a', 'DE', 1), paused(store('young', 'b', 'DE', 2))],
      [country('a'), country('b')],
    )
    expect(group).toMatchObject({
      controllingStoreId: 'old',
      reason: 'only-store',
      pausedStoreIds: ['young'],
    })
  })

  test('a paused store is named beside no group that it shares nothing with', () => {
    const stores = [store('de', 'a', 'DE', 2), paused(store('fr', 'b', 'FR', 1))]
    expect(groupsOf(stores, [region('a'), region('b')])).toMatchObject([
      { storeIds: ['de'], pausedStoreIds: [], reason: 'only-store' },
      { storeIds: [], pausedStoreIds: ['fr'], reason: 'all-paused' },
    ])
  })

  test('paused stores are named oldest first, however their listings come', () => {
    const stores = [
      store('de', 'a', 'DE', 3),
      paused(store('young', 'b', 'DE', 2)),
      paused(store('old', 'c', 'DE', 1)),
    ]
    const [group] = groupsOf(stores, [country('a'), country('b'), country('c')])
    expect(group?.pausedStoreIds).toEqual(['old', 'young'])
  })

  test('a group of paused stores has no controlling store', () => {
    const [group] = groupsOf([paused(store('de', 'a', 'DE', 1))], [country('a')])
    expect(group).toMatchObject({
      controllingStoreId: null,
      reason: 'all-paused',
      storeIds: [],
      units: [{ publishingStoreId: null }],
    })
  })

  test('of two stores of one instant the one with the lower id controls, in any order', () => {
    const one = store('x1', 'a', 'DE', 1)
    const two = store('x2', 'b', 'DE', 1)
    for (const stores of [
      [one, two],
      [two, one],
    ]) {
      expect(groupsOf(stores, [country('a'), country('b')])[0]?.controllingStoreId).toBe('x1')
    }
  })

  test('a country counts whatever its case', () => {
    const stores = [store('one', 'a', 'de', 1), store('two', 'b', 'DE', 2)]
    expect(groupsOf(stores, [country('a'), country('b')])).toHaveLength(1)
  })

  test.each(['__proto__', 'constructor', 'a/b', '["a"]', ' ', 'ÄÖ,日本', 'country DE'])(
    'the seller SKU %j is a seller SKU like any other',
    (sellerSku) => {
      const stores = [store('one', 'a', 'DE', 1), store('two', 'b', 'DE', 2)]
      const listings = [...everywhere(stores, sellerSku), { storeId: 'one', sellerSku: 'MUG' }]
      const groups = quantityGroups(stores, [country('a'), country('b')], listings)
      expect(groups.map((group) => [group.sellerSku, group.storeIds])).toEqual([
        [sellerSku, ['one', 'two']],
        ['MUG', ['one']],
      ])
    },
  )

  test('seller SKUs that differ in case alone are two', () => {
    const stores = [store('one', 'a', 'DE', 1)]
    expect(
      quantityGroups(stores, [country('a')], [...everywhere(stores), ...everywhere(stores, 'mug')]),
    ).toHaveLength(2)
  })

  test('a listing of an unknown store, or a store of an unknown account, is an error', () => {
    expect(() => quantityGroups([], [], [{ storeId: 'gone', sellerSku: 'MUG' }])).toThrow(
      new RangeError('expected a known store, got a listing of store gone'),
    )
    expect(() => groupsOf([store('one', 'gone', 'DE', 1)], [])).toThrow(
      new RangeError('expected a known account, got gone of store one'),
    )
  })
})
