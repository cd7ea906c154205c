import { pollOrders } from '../../../../../actions/publisher/periodic/amazon/poll-orders'
import { HOUR, MINUTE, onlyEurope, ordersSurroundings, quickStates } from '../../orders-surroundings'
import type { ScriptedOrders } from '../../scripted-orders'

const at = ordersSurroundings()

describe('pages of a search', () => {
  const busy = (count: number) => {
    at.pageSize(10)
    for (let index = 0; index < count; index += 1) at.sell(5 + index / 100)
  }

  test('that are more than there are calls for are said to lag, go on one by one, and lose nothing', async () => {
    busy(45)
    await pollOrders(at.world({ merchant: onlyEurope }))
    expect(at.eu.calls).toHaveLength(1)
    expect(await at.stateOf('eu')).toMatchObject({ ordersLag: true, ordersUntil: null })
    expect(await at.ledger()).toHaveLength(10)
    await at.pollFor(4 * 185_000, at.world({ merchant: onlyEurope }))
    expect(at.eu.calls).toHaveLength(5)
    expect(await at.ledger()).toHaveLength(45)
    const searches = new Set(at.eu.calls.map(({ page }) => page.updatedBefore.getTime()))
    expect(searches.size).toBe(1)
    expect(await at.stateOf('eu')).toMatchObject({
      ordersLag: false,
      ordersUntil: at.eu.calls[0]?.page.updatedBefore,
    })
    expect(at.eu.tooSoon()).toBe(0)
  })

  test('follow at once while calls were saved up', async () => {
    await pollOrders(at.world({ merchant: onlyEurope }))
    at.pass(2 * HOUR)
    at.pageSize(10)
    for (let index = 0; index < 75; index += 1) at.sell(30 + index / 100)
    expect(await pollOrders(at.world({ merchant: onlyEurope }))).toBe(0)
    await pollOrders(at.world({ merchant: onlyEurope }))
    expect(at.eu.calls).toHaveLength(8)
    expect(await at.ledger()).toHaveLength(75)
    expect(await at.stateOf('eu')).toMatchObject({ ordersLag: false })
  })

  test('begin anew when Amazon does not take the token any more', async () => {
    busy(15)
    await pollOrders(at.world({ merchant: onlyEurope }))
    at.eu.failures.push({ kind: 'refused', code: 'InvalidInput', status: 400 })
    await at.pollFor(30 * MINUTE, at.world({ merchant: onlyEurope }))
    expect(at.eu.calls.slice(0, 3).map(({ page }) => page.pageToken)).toEqual([undefined, '10', undefined])
    expect(at.eu.calls[2]?.page.updatedBefore).not.toEqual(at.eu.calls[0]?.page.updatedBefore)
    expect(await at.ledger()).toHaveLength(15)
    expect(await at.stateOf('eu')).toMatchObject({ ordersLag: false })
    expect(await at.errors()).toMatchObject([{ accountId: 'eu', code: 'InvalidInput' }])
  })
})

describe('Amazon’s rate', () => {
  test('is never passed in a day of calm and crowded hours, failures and interrupted runs', async () => {
    at.pageSize(10)
    const given = at.world({ merchant: onlyEurope, ...quickStates() })
    let ended = 0
    for (let hour = 0; hour < 24; hour += 1) {
      const count = hour % 5 === 0 ? 150 : 3
      for (let index = 0; index < count; index += 1) at.sell(-1 - (index % 50))
      if (hour % 4 === 1) at.eu.failures.push({}, { kind: 'throttled' }, new Error('the run ends'))
      await at.pollFor(HOUR, given).catch(() => {
        ended += 1
      })
    }
    expect(at.eu.tooSoon()).toBe(0)
    expect(ended).toBe(6)
    expect(at.eu.calls.length).toBeGreaterThan(300)
    await at.pollFor(3 * HOUR, given)
    expect((await at.ledger()).length).toBe(at.eu.orders.length)
  })

  test('is never passed, and all of it used, in a day of more orders than it allows to be read', async () => {
    at.pageSize(2)
    const given = at.world({ merchant: onlyEurope, ...quickStates() })
    const started = at.date.getTime()
    for (let hour = 0; hour < 24; hour += 1) {
      for (let index = 0; index < 60; index += 1) at.sell(-index)
      await at.pollFor(HOUR, given)
    }
    expect(at.eu.tooSoon()).toBe(0)
    expect(at.eu.calls.length).toBeGreaterThan(0.97 * 0.0056 * ((at.date.getTime() - started) / 1_000))
    expect((await given.accountStates.load('eu'))?.ordersLag).toBe(true)
  })

  test('lets no more calls go at once than one less than its burst', async () => {
    at.pageSize(2)
    await pollOrders(at.world({ merchant: onlyEurope }))
    at.pass(5 * HOUR)
    for (let index = 0; index < 60; index += 1) at.sell(5 + index / 100)
    while ((await pollOrders(at.world({ merchant: onlyEurope }))) === 0);
    expect(at.eu.calls).toHaveLength(1 + 19)
    expect(at.eu.tooSoon()).toBe(0)
  })

  test('that Amazon says was passed leaves none of the calls that were saved up', async () => {
    await pollOrders(at.world({ merchant: onlyEurope }))
    at.pass(5 * HOUR)
    at.eu.failures.push({ kind: 'throttled', code: 'QuotaExceeded' })
    await at.pollFor(182_000, at.world({ merchant: onlyEurope }))
    for (let index = 0; index < 250; index += 1) at.sell(4 + index / 1_000)
    await at.pollFor(5_000, at.world({ merchant: onlyEurope }))
    expect(at.eu.calls).toHaveLength(3)
    expect(await at.stateOf('eu')).toMatchObject({ ordersLag: true })
  })

  test('leaves about three minutes between two searches', async () => {
    await at.pollFor(HOUR, at.world({ merchant: onlyEurope }))
    const times = at.eu.calls.map(({ at }) => at.getTime())
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThan(183_000)
    expect(Math.max(...gaps)).toBeLessThan(190_000)
  })

  test('of which Amazon names a lower one is followed', async () => {
    const slow = {
      searchOrders: async (page: Parameters<ScriptedOrders['searchOrders']>[0]) => {
        const outcome = await at.eu.searchOrders(page)
        return outcome.kind === 'read' ? { ...outcome, ratePerSecond: 0.001 } : outcome
      },
    }
    await at.pollFor(HOUR, at.world({ merchant: onlyEurope, seller: async () => slow }))
    expect(at.eu.calls).toHaveLength(4)
  })
})

describe('a run that ends', () => {
  test('between the note and the call makes no second call of the same token', async () => {
    const { taskStates } = at.world()
    const ends = {
      ...taskStates,
      save: async (state: Parameters<typeof taskStates.save>[0]) => {
        await taskStates.save(state)
        throw new Error('the run ends')
      },
    }
    await pollOrders(at.world({ merchant: onlyEurope }))
    // Calls are saved up, so only the stored note keeps the next run from calling.
    at.pass(5 * HOUR)
    await expect(pollOrders(at.world({ taskStates: ends, merchant: onlyEurope }))).rejects.toThrow(
      'the run ends',
    )
    await pollOrders(at.world({ merchant: onlyEurope }))
    expect(at.eu.calls).toHaveLength(1)
    await at.pollFor(190_000, at.world({ merchant: onlyEurope }))
    expect(at.eu.calls).toHaveLength(2)
  })

  test('between the ledger and the marks has the SKUs looked at by the next one', async () => {
    at.sell(5)
    const { pending } = at.world()
    const ends = {
      ...pending,
      mark: async () => {
        throw new Error('the run ends')
      },
    }
    await expect(pollOrders(at.world({ pending: ends, merchant: onlyEurope }))).rejects.toThrow(
      'the run ends',
    )
    expect(await at.ledger()).toHaveLength(1)
    expect(await at.marks()).toEqual([])
    await at.pollFor(190_000, at.world({ merchant: onlyEurope }))
    expect(await at.ledger()).toHaveLength(1)
    expect((await at.marks()).map(({ reasons }) => reasons)).toEqual([['sold'], ['sold-ended']])
    await at.clearMarks()
    await at.pollFor(190_000, at.world({ merchant: onlyEurope }))
    expect(await at.marks()).toEqual([])
  })

  test('over a later page has that page asked for again', async () => {
    at.pageSize(10)
    for (let index = 0; index < 25; index += 1) at.sell(5 + index / 100)
    await pollOrders(at.world({ merchant: onlyEurope }))
    at.eu.failures.push(new Error('the run ends'))
    await at.pollFor(190_000, at.world({ merchant: onlyEurope })).catch(() => {})
    await at.pollFor(600_000, at.world({ merchant: onlyEurope }))
    expect(at.eu.calls.slice(0, 4).map(({ page }) => page.pageToken)).toEqual([undefined, '10', '10', '20'])
    expect(await at.ledger()).toHaveLength(25)
  })
})

describe('an account that fails', () => {
  test.each<['unavailable' | 'throttled' | 'refused', string]>([
    ['unavailable', 'InternalFailure'],
    ['throttled', 'QuotaExceeded'],
    ['refused', 'InvalidInput'],
  ])('as %s is noted, stops no other, and is asked again later', async (kind, code) => {
    const given = at.world()
    at.eu.failures.push({ kind, code })
    at.sell(5)
    await pollOrders(given)
    expect(await at.stateOf('na')).toMatchObject({ ordersUntil: expect.any(Date) })
    expect(await at.stateOf('eu')).toBeNull()
    expect(await at.errors()).toMatchObject([
      { accountId: 'eu', system: 'amazon', code, requestId: 'request-1', storeId: null },
    ])
    await at.pollFor(190_000, given)
    expect(await at.ledger()).toHaveLength(1)
    expect(at.eu.calls).toHaveLength(2)
  })

  test('because it may not show its orders is told once, asked every quarter of an hour, and forgiven', async () => {
    const given = at.world()
    const denied = { kind: 'unauthorised', code: 'Unauthorized', message: 'Denied.' } as const
    at.eu.failures.push(denied, denied, denied)
    const since = at.date
    await pollOrders(given)
    await at.pollFor(46 * 60_000, given)
    expect(at.eu.calls.slice(0, 4).map((call) => call.at.getTime() - since.getTime())).toEqual([
      0,
      expect.closeTo(15 * 60_000, -5),
      expect.closeTo(30 * 60_000, -5),
      expect.closeTo(45 * 60_000, -5),
    ])
    expect(await at.errors()).toMatchObject([{ accountId: 'eu', code: 'Unauthorized' }])
    expect(await at.stateOf('eu')).toMatchObject({ ordersRefused: null, ordersUntil: expect.any(Date) })
  })

  test('because it may not show its orders is named, since when', async () => {
    at.eu.failures.push({ kind: 'unauthorised', code: 'Unauthorized', message: 'Denied.' })
    const since = at.date
    await pollOrders(at.world())
    expect(await at.stateOf('eu')).toMatchObject({
      ordersRefused: { code: 'Unauthorized', message: 'Denied.', at: since },
    })
    expect(await at.stateOf('na')).toMatchObject({ ordersUntil: expect.any(Date) })
  })

  test('by an error of its own lets the others finish, and is told', async () => {
    at.eu.failures.push(new Error('broken'))
    await expect(pollOrders(at.world())).rejects.toThrow('broken')
    expect(await at.stateOf('na')).toMatchObject({ ordersUntil: expect.any(Date) })
  })
})
