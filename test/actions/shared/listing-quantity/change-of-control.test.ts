import {
  type ControlQuestion,
  planChangeOfControl,
  planStockReach,
  relatedStoreIds,
  type SharedSkuCount,
} from '../../../../actions/shared/listing-quantity/change-of-control'
import type { GroupStore } from '../../../../actions/shared/listing-quantity/quantity-groups'

const accounts = [
  { id: 'europe', inventoryScope: 'region' as const },
  { id: 'outlet', inventoryScope: 'region' as const },
  { id: 'america', inventoryScope: 'country' as const },
]
const aStore = (id: string, accountId: string, country: string, day: number): GroupStore => ({
  id,
  accountId,
  country,
  status: 'active',
  createdAt: `2026-01-0${day}T00:00:00.000Z`,
})
const germany = aStore('germany', 'europe', 'DE', 1)
const netherlands = aStore('netherlands', 'europe', 'NL', 2)
const outlet = aStore('outlet', 'outlet', 'DE', 3)
const america = aStore('america', 'america', 'US', 4)
const stores = [germany, netherlands, outlet, america]
const paused = (store: GroupStore): GroupStore => ({ ...store, status: 'paused' })

const plan = (question: Partial<ControlQuestion>, sharing: readonly SharedSkuCount[]) =>
  planChangeOfControl({ stores, accounts, storeId: 'germany', change: 'pause', ...question }, sharing)

describe('a store that shares nothing', () => {
  const alone = [{ storeIds: ['germany'], count: 7 }]

  test.each(['pause', 'remove'] as const)('stops all of its seller SKUs with %s', (change) => {
    expect(plan({ change }, alone)).toEqual({ listings: 7, shared: [], handovers: [], follows: [], stops: 7 })
  })

  test('stops nothing by its removal if it was paused before', () => {
    const removed = plan({ change: 'remove', stores: [paused(germany), outlet] }, alone)
    expect(removed).toMatchObject({ handovers: [], stops: 0 })
  })

  test('hands nothing over when it takes part again', () => {
    const resumed = plan({ change: 'resume', stores: [paused(germany), outlet] }, alone)
    expect(resumed).toEqual({ listings: 7, shared: [], handovers: [], follows: [], stops: 0 })
  })
})

describe('the oldest store', () => {
  const sharing = [
    { storeIds: ['germany'], count: 5 },
    { storeIds: ['germany', 'outlet'], count: 3 },
    { storeIds: ['germany', 'netherlands'], count: 2 },
  ]

  test('hands over what others share, and follows who shares its inventory', () => {
    expect(plan({}, sharing)).toEqual({
      listings: 10,
      shared: [
        { storeId: 'outlet', count: 3 },
        { storeId: 'netherlands', count: 2 },
      ],
      handovers: [
        { from: 'germany', to: 'outlet', count: 3 },
        { from: 'germany', to: 'netherlands', count: 2 },
      ],
      follows: [{ storeId: 'netherlands', count: 2 }],
      stops: 8,
    })
  })

  test('shows nothing of others once it is removed, and hands over what they share', () => {
    const { handovers } = plan({}, sharing)
    expect(plan({ change: 'remove' }, sharing)).toMatchObject({ handovers, follows: [], stops: 10 })
  })

  test('takes the lead back when it takes part again', () => {
    const back = plan({ change: 'resume', stores: [paused(germany), netherlands, outlet, america] }, sharing)
    expect(back.handovers).toEqual([
      { from: 'outlet', to: 'germany', count: 3 },
      { from: 'netherlands', to: 'germany', count: 2 },
    ])
  })
})

test('a younger store that is paused hands nothing over', () => {
  const sharing = [{ storeIds: ['germany', 'outlet'], count: 3 }]
  expect(plan({ storeId: 'outlet' }, sharing)).toEqual({
    listings: 3,
    shared: [{ storeId: 'germany', count: 3 }],
    handovers: [],
    follows: [],
    stops: 3,
  })
})

test('a store that joins two others parts them', () => {
  // The Netherlands and the outlet share listings only through Germany.
  const sharing = [{ storeIds: ['germany', 'netherlands', 'outlet'], count: 4 }]
  expect(plan({}, sharing).handovers).toEqual([
    { from: 'germany', to: 'netherlands', count: 4 },
    { from: 'germany', to: 'outlet', count: 4 },
  ])
})

test('stores are related over others, by country and by inventory', () => {
  expect(relatedStoreIds(stores, accounts, 'netherlands')).toEqual(['germany', 'netherlands', 'outlet'])
  expect(relatedStoreIds(stores, accounts, 'america')).toEqual(['america'])
  expect(relatedStoreIds(stores, accounts, 'removed')).toEqual([])
})

describe('the stock of a store', () => {
  const sharing = [
    { storeIds: ['germany'], count: 5 },
    { storeIds: ['germany', 'outlet'], count: 3 },
    { storeIds: ['germany', 'netherlands', 'outlet'], count: 2 },
    { storeIds: ['germany', 'america'], count: 1 },
  ]
  const reach = (storeId: string, known = stores) =>
    planStockReach(
      { stores: known, accounts, storeId },
      sharing.filter(({ storeIds }) => storeIds.includes(storeId)),
    )

  test('decides for it and for those that follow it, and not across countries', () => {
    expect(reach('germany')).toEqual({
      decides: 11,
      alsoIn: [
        { storeId: 'outlet', count: 5 },
        { storeId: 'netherlands', count: 2 },
      ],
      elsewhere: [],
    })
    expect(reach('america')).toEqual({ decides: 1, alsoIn: [], elsewhere: [] })
  })

  test('decides nothing where an older store does, or while it is paused', () => {
    expect(reach('outlet')).toEqual({ decides: 0, alsoIn: [], elsewhere: [{ storeId: 'germany', count: 5 }] })
    expect(reach('germany', [paused(germany), netherlands, outlet, america])).toEqual({
      decides: 0,
      alsoIn: [],
      elsewhere: [{ storeId: 'netherlands', count: 2 }],
    })
  })
})
