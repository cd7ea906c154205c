import { LeaseLostError } from '../../../../../actions/shared/database/listings/listing-writes'
import { listingCollection, listingId } from '../../../../../actions/shared/database/listings/listings'
import { type ImportedListing, putListings } from '../../../../put-listings'
import { type DatabaseWorld, later, now, startDatabase } from '../database-world'

let world: DatabaseWorld

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())

describe('listings', () => {
  const listings = () => listingCollection(world.database)
  const imported = (sellerSku: string, title = 'Mug'): ImportedListing => ({
    storeId: 's1',
    accountId: 'a1',
    sellerSku,
    sku: sellerSku,
    title,
    asin: null,
    channels: ['DEFAULT'],
    observed: null,
    product: { id: 5, type: 'simple', status: 'enabled' },
  })
  const id = listingId('s1', 'MUG/1')

  test('an import keeps what the publisher wrote', async () => {
    await putListings(world.database, [imported('MUG/1')], now)
    const accepted = { quantity: 7, at: now, submissionId: 'x' }
    await listings().change([{ _id: id, set: { accepted, state: 'listed' } }], 3)
    const reported = {
      _id: id,
      sellerSku: 'MUG/1',
      sku: 'MUG/1',
      title: 'New title',
      asin: null,
      channel: 'DEFAULT',
      quantity: 4,
    }
    await listings().keepReported(
      [{ storeId: 's1', accountId: 'a1', ...reported, sku: null, isBack: false, hasOtherChannel: false }],
      later(1),
    )
    const [listing] = await listings().bySku(['MUG/1'])
    expect(listing).toMatchObject({ title: 'New title', accepted, state: 'listed', fence: 3, productId: 5 })
  })

  test('a worker with a lower fence is refused, and one with the same goes on', async () => {
    await expect(listings().change([{ _id: id, set: { state: 'held' } }], 2)).rejects.toThrow(LeaseLostError)
    expect((await listings().bySku(['MUG/1']))[0]?.state).toBe('listed')
    await listings().change([{ _id: id, set: { state: 'held' } }], 3)
    expect((await listings().bySku(['MUG/1']))[0]?.state).toBe('held')
  })

  test('pages come in order, each listing once', async () => {
    await putListings(
      world.database,
      ['A', 'B', 'C', 'D', 'E'].map((sellerSku) => imported(sellerSku)),
      now,
    )
    const found: string[] = []
    for (let after: string | null = null; ; ) {
      const page = await listings().skuPage('s1', after, 2)
      found.push(...page.map(({ sellerSku }) => sellerSku))
      after = page.at(-1)?._id ?? null
      if (page.length < 2) break
    }
    expect(found).toEqual(['A', 'B', 'C', 'D', 'E', 'MUG/1'])
    expect(await listings().count('s1')).toBe(6)
    expect((await listings().countByState(['s1'])).get('s1')?.get('undecided')).toBe(5)
  })

  test('what is on hold because something else supplies it is counted apart', async () => {
    const held = (sellerSku: string, rule: 'fulfilled-by-amazon' | 'excluded') => ({
      _id: listingId('s1', sellerSku),
      set: {
        state: 'held' as const,
        decision: { kind: 'hold' as const, rule, quantity: null, trace: [], at: now },
      },
    })
    await listings().change([held('A', 'fulfilled-by-amazon'), held('B', 'excluded')], 3)
    const counts = (await listings().countByState(['s1'])).get('s1')
    expect(counts?.get('apart')).toBe(1)
    expect(counts?.get('held')).toBe(2)
  })

  test('ids of seller SKUs that only look alike are told apart', () => {
    const ids = ['a/b', 'a%2Fb', 'a b', 'a+b', 'A/b'].map((sellerSku) => listingId('s1', sellerSku))
    expect(new Set(ids).size).toBe(5)
  })
})
