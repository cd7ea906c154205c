import { watchTopology } from '../../../../../actions/publisher/periodic/commerce/watch-topology'
import type { TopologyReply } from '../../../../../actions/shared/commerce/catalog/topology'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()
const topologyMark = (sku: string) => [`sku:${sku}`, ['topology'], 0]
const state = () => here.world().taskStates.load('topology')

describe('the topology watch', () => {
  beforeEach(() =>
    here.put([
      { sellerSku: 'A', sku: 'MUG' },
      { sellerSku: 'A', storeId: 'us', sku: 'MUG' },
      { sellerSku: 'B', sku: null },
      { sellerSku: 'C', storeId: 'us', controllingStoreId: null },
    ]),
  )

  test('keeps at first which stock each website sells from, and marks nothing', async () => {
    await here.run(watchTopology)
    expect(await here.marks()).toEqual([])
    expect((await state())?.notes).toMatchObject({ stocks: { base: 1, eu: 2, us: 3 } })
  })

  test('marks nothing while nothing moves', async () => {
    await here.run(watchTopology)
    here.pass(15 * MINUTE)
    await here.run(watchTopology)
    expect(await here.marks()).toEqual([])
  })

  test('has every listing decided again once a website moves to another stock', async () => {
    await here.run(watchTopology)
    here.commerce.moveWebsite('us', 2)
    here.pass(15 * MINUTE)
    await here.run(watchTopology)
    expect(await here.marks()).toEqual([topologyMark('B'), topologyMark('C'), topologyMark('MUG')])
    expect((await state())?.notes).toMatchObject({ stocks: { base: 1, eu: 2, us: 2 } })
    await here.clearMarks()
    here.pass(15 * MINUTE)
    await here.run(watchTopology)
    expect(await here.marks()).toEqual([])
  })

  test('has every listing decided again once a source is disabled, at the pace of large saves', async () => {
    const taken: unknown[] = []
    const bulkPace = { take: async (listings?: number) => void taken.push(listings) }
    await here.run(watchTopology)
    const [berlin] = here.commerce.state.sources.filter(({ code }) => code === 'berlin')
    if (berlin) berlin.enabled = false
    here.pass(15 * MINUTE)
    await here.run(watchTopology, here.world({ bulkPace }))
    expect(await here.marks()).toHaveLength(3)
    expect(taken).toEqual([3])
  })

  test('looks every quarter of an hour', async () => {
    const asked = () => here.commerce.standIn.requests.filter(({ path }) => path.includes('stocks')).length
    await here.run(watchTopology)
    here.pass(14 * MINUTE)
    expect(await watchTopology(here.world())).toBe(MINUTE)
    expect(asked()).toBe(1)
    here.pass(MINUTE)
    await here.run(watchTopology)
    expect(asked()).toBe(2)
  })

  test('takes a failure for no move, notes it and looks again in a minute', async () => {
    await here.run(watchTopology)
    here.pass(15 * MINUTE)
    const known = await state()
    here.commerce.moveWebsite('us', 2)
    here.commerce.standIn.fail({ path: 'inventory/sources', status: 401 })
    expect(await watchTopology(here.world())).toBe(MINUTE)
    expect(await here.marks()).toEqual([])
    expect(await state()).toEqual(known)
    expect(await here.errors()).toMatchObject([{ code: 'UNAUTHORISED' }])
    here.pass(MINUTE)
    await here.run(watchTopology)
    expect(await here.marks()).toHaveLength(3)
  })

  test('does nothing for a merchant without stores', async () => {
    const merchant = { ...here.world().merchant, stores: [] }
    expect(await watchTopology(here.world({ merchant }))).toBe(MINUTE)
    expect(await state()).toBeNull()
  })
})

describe('a move', () => {
  const skus = Array.from({ length: 2_100 }, (_, index) => `SKU-${String(index).padStart(4, '0')}`)
  let digest = 'one'
  let looks = 0

  beforeEach(async () => {
    digest = 'one'
    looks = 0
    await here.put(skus.map((sku) => ({ sellerSku: sku })))
    await here.run(watchTopology, world())
    digest = 'two'
    here.pass(15 * MINUTE)
  })

  function world(changes: Partial<Ports> = {}) {
    const readTopology = async (): Promise<TopologyReply> => {
      looks += 1
      return {
        kind: 'read',
        digest,
        stockOfWebsite: new Map([['eu', 2]]),
        sourcesOfStock: new Map(),
        inventory: 'multi-source',
      }
    }
    return here.world({ commerce: { ...here.reader, readTopology }, ...changes })
  }
  const count = () => world().pending.count(world().now())

  test('is marked page by page, for one look at Commerce', async () => {
    await here.run(watchTopology, world())
    expect(await count()).toBe(2_100)
    expect(looks).toBe(2)
    expect((await state())?.notes).toMatchObject({ digest: 'two' })
  })

  test('goes on from its page when the publisher dies, and counts only after the last', async () => {
    const { pending } = world()
    let calls = 0
    const dying = {
      ...pending,
      mark: async (...given: Parameters<typeof pending.mark>) => {
        calls += 1
        if (calls === 2) throw new Error('the publisher died')
        await pending.mark(...given)
      },
    }
    await expect(here.run(watchTopology, world({ pending: dying }))).rejects.toThrow('died')
    expect(await count()).toBe(1_000)
    expect((await state())?.notes).toMatchObject({ digest: 'one' })
    await here.clearMarks()
    await here.run(watchTopology, world())
    expect(await count()).toBe(1_100)
    expect((await state())?.notes).toMatchObject({ digest: 'two' })
  })

  test('that another follows before it is marked has every listing marked for both', async () => {
    await watchTopology(world())
    await watchTopology(world())
    expect(await count()).toBe(1_000)
    digest = 'three'
    await here.clearMarks()
    await here.run(watchTopology, world())
    expect(await count()).toBe(1_100)
    await here.clearMarks()
    here.pass(15 * MINUTE)
    await here.run(watchTopology, world())
    expect(await count()).toBe(2_100)
    expect((await state())?.notes).toMatchObject({ digest: 'three' })
  })
})
