import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import {
  areOrdersStale,
  withMissing,
} from '../../../../../../actions/shared/publishing/evaluate/missing-units'
import type { GroupState, UnitDecision } from '../../../../../../actions/shared/publishing/group-types'
import { aCommerce } from '../../a-commerce'
import {
  ACCOUNT,
  accepted,
  aDecision,
  aListing,
  aMerchant,
  aState,
  aUnit,
  aWork,
  minutesAgo,
  NOW,
  SETTINGS,
  secondsAgo,
  someFacts,
  someHolds,
} from '../../example'
import { storedWorld } from '../../stored-world'

describe('units may have been sold that no poll has found', () => {
  test.each<[string, Date | null, boolean]>([
    ['before the first poll', null, true],
    ['more than ten minutes after the last known order', secondsAgo(601), true],
    ['and not ten minutes after it', secondsAgo(600), false],
  ])('%s', (_words, until, isStale) => {
    const ordersUntil = new Map([['eu', until]])
    expect(areOrdersStale({ now: () => NOW, ordersUntil }, 'eu')).toBe(isStale)
  })

  test('for an account that was never polled', () => {
    expect(areOrdersStale({ now: () => NOW, ordersUntil: new Map() }, 'eu')).toBe(true)
  })
})

interface Given {
  readonly listing?: Partial<ListingDocument>
  readonly unit?: Partial<UnitDecision>
  readonly state?: Partial<GroupState>
  readonly stock?: GroupState['facts']['stock']
  readonly missingUnits?: number
  readonly accountId?: string
}

const showsTwoLess = { quantity: 8, at: minutesAgo(1) }
const inStock = { kind: 'managed', salable: true, quantity: 12 } as const

/** A listing that Amazon accepted 10 of and now shows 8 of, of 12 in stock, decided again. */
async function read({
  listing,
  unit,
  state,
  stock = inStock,
  missingUnits = 0,
  accountId = ACCOUNT,
}: Given = {}) {
  const publishing = aListing({ observed: showsTwoLess, ...listing })
  const settings = { ...SETTINGS, maximumMode: 'upTo', maximumListedQuantity: 100 } as const
  const merchant = aMerchant({ settingsByStore: new Map([['de', settings]]) })
  const { world } = await storedWorld(
    { listings: [publishing] },
    { merchant, commerce: aCommerce({ stock: {} }) },
  )
  const given = aState({
    work: aWork({ controlling: publishing, missingUnits }),
    facts: someFacts({ stock }),
    units: [
      aDecision({
        publishing,
        knownQuantity: someHolds({ accepted: accepted(10, minutesAgo(60)) }),
        ...unit,
      }),
    ],
    readIds: new Set([publishing._id]),
    ...state,
  })
  const [after] = await withMissing(world, accountId, [given])
  return { given, after, decided: after?.units[0]?.decision }
}

describe('a listing of which Amazon shows too few', () => {
  test('is decided again without the units that are missing', async () => {
    const { after, decided } = await read()
    expect(decided).toMatchObject({ kind: 'list', quantity: 10 })
    expect(after).toMatchObject({
      work: { missingUnits: 2, controlling: { unexplained: { units: 2, shown: 8, at: showsTwoLess.at } } },
      facts: { stock: { soldNotInCommerce: 2 } },
    })
    const marked = after?.work.listings.map(({ storeId, unexplained }) => [storeId, unexplained?.units])
    expect(marked).toEqual([
      ['de', 2],
      ['nl', undefined],
    ])
  })

  test('is decided without units that count already, beside those of other listings', async () => {
    const unexplained = { units: 1, shown: 9, at: minutesAgo(30), since: minutesAgo(60) }
    const { after, decided } = await read({
      listing: { unexplained },
      missingUnits: 4,
      stock: { ...inStock, soldNotInCommerce: 4 },
    })
    expect(after?.work.missingUnits).toBe(5)
    expect(after?.facts.stock).toMatchObject({ soldNotInCommerce: 5 })
    expect(decided).toMatchObject({ quantity: 7 })
  })

  test('keeps its decision where the stock is not managed, and is noted', async () => {
    const { given, after } = await read({ stock: { kind: 'unmanaged' } })
    expect(after?.units).toBe(given.units)
    expect(after?.work.missingUnits).toBe(2)
  })

  test.each<[string, Given]>([
    [
      'before Amazon can show what it accepted',
      { unit: { knownQuantity: someHolds({ accepted: accepted(10, secondsAgo(89)) }) } },
    ],
    [
      'while a send has no answer',
      { unit: { knownQuantity: someHolds({ accepted: accepted(10, minutesAgo(60)), isOpen: true }) } },
    ],
    ['before anything was accepted', { unit: { knownQuantity: someHolds() } }],
    ['if Amazon shows what it accepted', { listing: { observed: { quantity: 10, at: minutesAgo(1) } } }],
    ['if it was never read', { listing: { observed: null } }],
    ['if it was not read in this round', { state: { readIds: new Set() } }],
    ['of another account', { accountId: 'other' }],
    ['if its quantity is of another account', { unit: { inventory: aUnit({ accountId: 'other' }) } }],
  ])('is left as it is %s', async (_words, given) => {
    const { given: before, after } = await read(given)
    expect(after).toBe(before)
  })

  test('is decided again half a minute after the acceptance', async () => {
    const known = someHolds({ accepted: accepted(10, secondsAgo(90)) })
    expect((await read({ unit: { knownQuantity: known } })).after?.work.missingUnits).toBe(2)
  })
})

test('a group beside one that misses units stays as it is', async () => {
  const { world } = await storedWorld({ listings: [] }, { commerce: aCommerce({ stock: {} }) })
  const publishing = aListing({ observed: showsTwoLess })
  const known = someHolds({ accepted: accepted(10, minutesAgo(60)) })
  const short = aState({
    units: [aDecision({ publishing, knownQuantity: known })],
    readIds: new Set([publishing._id]),
  })
  const other = aState()
  const [first, second] = await withMissing(world, ACCOUNT, [other, short])
  expect(first).toBe(other)
  expect(second?.work.missingUnits).toBe(2)
})
