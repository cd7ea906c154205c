import { type SoldDocument, soldCollection } from '../../../../../actions/shared/database/accounts/sold'
import { type DatabaseWorld, startDatabase } from '../database-world'

const noon = new Date('2026-11-23T12:00:00Z')
const minutesOn = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

let world: DatabaseWorld
const sold = () => soldCollection(world.database)

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())
beforeEach(async () => {
  await world.database.collection('sold').deleteMany({})
  world.server.heal()
  world.server.requests.splice(0)
})

function item(id: string, changes: Partial<SoldDocument> = {}): SoldDocument {
  return {
    _id: `eu/${id}`,
    accountId: 'eu',
    amazonOrderId: `303-${id}`,
    storeId: 'eu.de',
    sellerSku: 'MUG-1',
    sku: 'MUG',
    websiteCode: 'base',
    quantity: 2,
    orderedAt: noon,
    endsAt: minutesOn(60),
    state: 'open',
    ...changes,
  }
}
const all = () => sold().bySku(new Map([['MUG', new Date(0)]]))
const requests = (path: RegExp) => world.server.requests.filter((each) => path.test(each.path)).length

describe('units sold on Amazon', () => {
  test('are put in once, however often they are found', async () => {
    expect(await sold().record([item('1'), item('2')])).toEqual([item('1'), item('2')])
    expect(await sold().record([item('1'), item('2'), item('3')])).toEqual([item('3')])
    expect(await all()).toEqual([item('1'), item('2'), item('3')])
  })

  test('are put in once although the answer to the write was lost', async () => {
    world.server.fail({ path: '/sold/bulkWrite', cut: 'before' })
    expect(await sold().record([item('1')])).toEqual([item('1')])
    expect(await all()).toEqual([item('1')])
  })

  test('that are canceled change once, and keep everything else', async () => {
    await sold().record([item('1')])
    const cancelled = item('1', { state: 'cancelled', quantity: 0, sku: null })
    expect(await sold().record([cancelled])).toEqual([item('1', { state: 'cancelled' })])
    expect(await sold().record([cancelled])).toEqual([])
    expect(await all()).toEqual([item('1', { state: 'cancelled' })])
  })

  test('that were canceled before they were ever found are put in once', async () => {
    const cancelled = item('1', { state: 'cancelled' })
    expect(await sold().record([cancelled])).toEqual([cancelled])
    expect(await sold().record([cancelled])).toEqual([])
    expect(await all()).toEqual([cancelled])
  })

  test('of which some were canceled become fewer, never more', async () => {
    await sold().record([item('1')])
    const fewer = item('1', { quantity: 1, isReduced: true })
    expect(await sold().record([item('1', { quantity: 1 })])).toEqual([fewer])
    expect(await sold().record([item('1', { quantity: 5 })])).toEqual([])
    expect(await all()).toEqual([fewer])
  })

  test.each(['imported', 'expired'] as const)('that are %s stay so', async (state) => {
    await sold().record([item('1')])
    await sold().end(['eu/1', 'eu/none'], state)
    expect(await sold().record([item('1', { state: 'cancelled' }), item('1', { quantity: 1 })])).toEqual([])
    await sold().end(['eu/1'], state === 'imported' ? 'expired' : 'imported')
    expect(await all()).toEqual([item('1', { state })])
  })

  test('that were imported before they were found anew are not put in again', async () => {
    await sold().record([item('1')])
    await sold().end(['eu/1'], 'imported')
    expect(await sold().record([item('1')])).toEqual([])
    expect(await all()).toEqual([item('1', { state: 'imported' })])
  })

  test('in any number need a request for each thousand to read and one to write', async () => {
    const many = Array.from({ length: 2_300 }, (_, index) => item(String(10_000 + index)))
    expect(await sold().record(many)).toHaveLength(2_300)
    expect(requests(/sold\/find/)).toBe(3)
    expect(requests(/sold\/bulkWrite/)).toBe(3)
    expect(await all()).toHaveLength(2_300)
    expect(await sold().record([])).toEqual([])
  })

  test('are found by their Commerce SKUs: open ones, and those ordered since a moment', async () => {
    await sold().record([item('1'), item('2', { sku: 'CUP' }), item('3', { sku: null }), item('4')])
    await sold().end(['eu/4', 'eu/2'], 'imported')
    const since = async (mug: number, cup: number) => {
      const skus = new Map([
        ['MUG', minutesOn(mug)],
        ['CUP', minutesOn(cup)],
      ])
      return (await sold().bySku(skus)).map(({ _id }) => _id)
    }
    expect(await since(-1, -1)).toEqual(['eu/1', 'eu/2', 'eu/4'])
    expect(await since(0, -1)).toEqual(['eu/1', 'eu/2'])
    expect(await since(0, 0)).toEqual(['eu/1'])
    expect(await sold().bySku(new Map())).toEqual([])
  })

  test('that leave PENDING run out from then on, and never before', async () => {
    const pending = item('1', { isPending: true, endsAt: minutesOn(60) })
    await sold().record([pending])
    expect(await sold().overdue(minutesOn(3 * 24 * 60), 10)).toEqual([])
    const paid = item('1', { isPending: false, endsAt: minutesOn(5_000) })
    expect(await sold().record([paid])).toEqual([paid])
    expect(await sold().record([paid])).toEqual([])
    expect(await sold().overdue(minutesOn(4_999), 10)).toEqual([])
    expect(await sold().overdue(minutesOn(5_000), 10)).toEqual([paid])
  })

  test('whose import reserves nothing do not run out', async () => {
    await sold().record([item('1')])
    await sold().noteImported(['eu/1'])
    expect(await sold().overdue(minutesOn(5_000), 10)).toEqual([])
    expect(await sold().open(10)).toMatchObject([{ _id: 'eu/1', isImported: true }])
  })

  test('that are open come by when they end, and those whose time ran out are told', async () => {
    await sold().record([
      item('1', { endsAt: minutesOn(30) }),
      item('2', { endsAt: minutesOn(10) }),
      item('3', { endsAt: minutesOn(20) }),
      item('4', { endsAt: minutesOn(5) }),
    ])
    await sold().end(['eu/4'], 'imported')
    expect((await sold().open(2)).map(({ _id }) => _id)).toEqual(['eu/2', 'eu/3'])
    expect((await sold().overdue(minutesOn(20), 10)).map(({ _id }) => _id)).toEqual(['eu/2', 'eu/3'])
    expect(await sold().overdue(minutesOn(9), 10)).toEqual([])
    await sold().end(['eu/2', 'eu/3'], 'expired')
    expect((await sold().open(10)).map(({ _id }) => _id)).toEqual(['eu/1'])
    expect((await sold().expiredSince(minutesOn(15), 10)).map(({ _id }) => _id)).toEqual(['eu/3'])
    expect((await sold().expiredSince(noon, 1)).map(({ _id }) => _id)).toEqual(['eu/3'])
  })

  test('that ended are deleted by their age, open ones never', async () => {
    await sold().record([
      item('1', { orderedAt: minutesOn(-200) }),
      item('2', { orderedAt: minutesOn(-200) }),
      item('3', { orderedAt: minutesOn(-10) }),
    ])
    await sold().end(['eu/2', 'eu/3'], 'expired')
    await sold().deleteEndedBefore(minutesOn(-100))
    expect((await all()).map(({ _id }) => _id)).toEqual(['eu/1', 'eu/3'])
  })
})
