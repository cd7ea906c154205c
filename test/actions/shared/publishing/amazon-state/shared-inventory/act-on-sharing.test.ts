import {
  actOnSharing,
  type ControlledUnit,
  type FoundSharing,
  findSuspect,
  sharingChanges,
} from '../../../../../../actions/shared/publishing/amazon-state/shared-inventory'
import {
  ACCOUNT,
  accepted,
  aListing,
  aUnit,
  minutesAgo,
  NOW,
  SKU,
  secondsAgo,
  secondsAhead,
  someHolds,
} from '../../example'
import { storedWorld } from '../../stored-world'

const unitOf = (storeId: string, quantity: number, at: Date): ControlledUnit => {
  const publishing = aListing({ storeId })
  return {
    inventory: aUnit({ scope: storeId.toUpperCase(), storeIds: [storeId], publishingStoreId: storeId }),
    publishing,
    sharing: [publishing],
    knownQuantity: someHolds({ accepted: accepted(quantity, at) }),
    controllingStoreId: storeId,
  }
}
const younger = unitOf('nl', 14, minutesAgo(10))
const elder = unitOf('de', 10, minutesAgo(5))
const found = (times: number): FoundSharing => ({
  younger,
  shown: elder,
  shared: { storeId: 'de', shown: 10, numberAt: minutesAgo(5), times, since: minutesAgo(60) },
})

describe('fewer units than were accepted', () => {
  const gap = { kind: 'gap', units: 4, shown: 10, at: NOW } as const

  test('make a group suspect that has this quantity since', () => {
    expect(findSuspect(younger, gap, [younger, elder])).toBe(elder)
  })

  test.each<[string, ControlledUnit]>([
    ['another quantity', unitOf('de', 9, minutesAgo(5))],
    ['this quantity for longer', unitOf('de', 10, minutesAgo(20))],
    ['this quantity too shortly', unitOf('de', 10, secondsAgo(29))],
  ])('make none suspect that has %s', (_words, other) => {
    expect(findSuspect(younger, gap, [younger, other])).toBeNull()
  })

  test('make a group suspect half a minute after its acceptance', () => {
    const settled = unitOf('de', 10, secondsAgo(30))
    expect(findSuspect(younger, gap, [younger, settled])).toBe(settled)
  })

  test('and no other quantity, make a group suspect', () => {
    const drift = { kind: 'drift', quantity: 10, at: NOW } as const
    expect(findSuspect(younger, drift, [younger, elder])).toBeNull()
  })
})

describe('what is stored of it', () => {
  const now = () => NOW
  const again = { confirmDueAt: secondsAhead(180) }

  test('is the finding, and that the listing whose quantity is shown is read again while one may be chance', () => {
    expect(sharingChanges({ now }, [found(1)], [])).toEqual([
      { _id: younger.publishing._id, set: { sharedInventory: found(1).shared } },
      { _id: elder.publishing._id, set: again },
    ])
    expect(sharingChanges({ now }, [found(2)], [])).toEqual([
      { _id: younger.publishing._id, set: { sharedInventory: found(2).shared } },
    ])
  })

  test('is that all listings of a suspect are read again', () => {
    const sharing = [aListing(), aListing({ storeId: 'at' })]
    expect(sharingChanges({ now }, [], [{ ...elder, sharing }])).toEqual(
      sharing.map(({ _id }) => ({ _id, set: again })),
    )
  })
})

describe('two groups with one inventory', () => {
  async function acted(times: number, changes: Partial<FoundSharing['younger']['publishing']> = {}) {
    const { world, all } = await storedWorld()
    const publishing = aListing({ storeId: 'nl', ...changes })
    await actOnSharing(world, [{ ...found(times), younger: { ...younger, publishing } }])
    return {
      pending: await all<{ key: string; reasons: readonly string[] }>('pending'),
      errors: await all('errors'),
      accounts: await all('account-states'),
    }
  }

  test('are decided again, and told to the merchant, when the second quantity proves it', async () => {
    const { pending, errors, accounts } = await acted(2)
    expect(pending).toMatchObject([{ key: `sku:${SKU}`, reasons: ['shared-inventory'] }])
    expect(errors).toMatchObject([
      {
        system: 'amazon',
        accountId: ACCOUNT,
        storeId: 'nl',
        sellerSku: SKU,
        code: 'SHARED_INVENTORY',
        message: expect.stringContaining('Amazon shows 10, the quantity of the store de, in both stores'),
      },
    ])
    expect(accounts).toMatchObject([
      {
        sharedInventory: { at: NOW, sellerSku: SKU, storeId: 'nl', elderStoreId: 'de', shown: 10 },
      },
    ])
  })

  test('are decided by the seller SKU where no product matches', async () => {
    const { pending } = await acted(2, { sku: null, sellerSku: 'CUP' })
    expect(pending).toMatchObject([{ key: 'sku:CUP' }])
  })

  test.each([1, 3])('change nothing at finding %d', async (times) => {
    expect(await acted(times)).toEqual({ pending: [], errors: [], accounts: [] })
  })
})
