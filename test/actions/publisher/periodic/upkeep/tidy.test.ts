import { mendClocks } from '../../../../../actions/publisher/periodic/upkeep/mend-clocks'
import { tidy } from '../../../../../actions/publisher/periodic/upkeep/tidy'
import type { SoldDocument } from '../../../../../actions/shared/database/accounts/sold'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { leaseCollection } from '../../../../../actions/shared/database/work/leases'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import { accepted, aListing, aSale, NOW, secondsAgo, secondsAhead } from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const refused = async () => {
  throw new Error('refused')
}

test('what cannot be deleted keeps neither the renewal nor the other deletions from their turn', async () => {
  const done: string[] = []
  const stored = await storedWorld()
  const { listings, activity } = stored.world
  const { world } = await storedWorld(
    {},
    {
      activity: { ...activity, deleteBefore: refused },
      listings: { ...listings, deleteVanishedBefore: async () => void done.push('vanished') },
      renewRecords: async () => void done.push('renewed'),
    },
  )
  await expect(tidy(world)).rejects.toThrow('refused')
  expect(done).toEqual(['renewed', 'vanished'])
  const again = await world.taskStates.load('tidy')
  expect(again?.dueAt.getTime()).toBeLessThan(secondsAhead(3_600).getTime())
})

const days = (count: number) => secondsAgo(count * 86_400)

describe('an order that was imported long ago', () => {
  const number = { quantity: 9, submissionId: 's' }
  const older = accepted(9, days(40))
  test.each([
    ['is kept while a number counts that was accepted before it', { accepted: older }, true],
    [
      'is kept though Amazon was seen to show that number',
      { accepted: older, confirmed: { quantity: 9, at: days(35) } },
      true,
    ],
    [
      'is kept for a listing that Amazon no longer reports, which may come back',
      { accepted: older, state: 'vanished', vanishedAt: days(2) },
      true,
    ],
    ['is deleted once a number was accepted after it', { accepted: accepted(9, days(0.5)) }, false],
    [
      'is deleted once Amazon was seen to show what was left, within the day',
      { accepted: older, confirmed: { ...number, at: days(0.5) } },
      false,
    ],
  ] as const)('%s', async (_, listing, isKept) => {
    const sale = aSale({ state: 'imported', orderedAt: days(30), endsAt: days(30) })
    const stored = { listings: [aListing(listing as never)], sold: [sale] }
    const { world, all } = await storedWorld(stored, { renewRecords: async () => {} })
    await tidy(world)
    expect(await all('sold')).toHaveLength(isKept ? 1 : 0)
  })

  test('is kept for one number though every other is newer', async () => {
    const listings = [
      aListing({ sellerSku: 'NEW', accepted: accepted(9, days(1)) }),
      aListing({ sellerSku: 'OLD', accepted: older }),
    ]
    const sale = aSale({ state: 'imported', orderedAt: days(30), endsAt: days(30) })
    const { world, all } = await storedWorld({ listings, sold: [sale] }, { renewRecords: async () => {} })
    await tidy(world)
    expect(await all('sold')).toHaveLength(1)
  })
})

test('a task that a worker an hour ahead put off is due now, and one that waits a day goes on waiting', async () => {
  const task = { cursor: null, notes: {} }
  const { world } = await storedWorld({
    tasks: [
      { ...task, _id: 'ahead', startedAt: secondsAhead(3_600), dueAt: secondsAhead(3_900) },
      { ...task, _id: 'far', startedAt: NOW, dueAt: secondsAhead(3 * 86_400) },
      { ...task, _id: 'daily', startedAt: NOW, dueAt: secondsAhead(86_400) },
    ] as never,
  })
  await mendClocks(world)
  const dueAt = async (id: string) => (await world.taskStates.load(id))?.dueAt
  expect(await dueAt('ahead')).toEqual(NOW)
  expect(await dueAt('far')).toEqual(NOW)
  expect(await dueAt('daily')).toEqual(secondsAhead(86_400))
})

test('a read-back that a worker an hour ahead put off is due now; one that waits in its turn goes on waiting', async () => {
  const accepted = (seconds: number) => ({ quantity: 5, at: secondsAhead(seconds), submissionId: 's' })
  const { world, all } = await storedWorld({
    listings: [
      aListing({ sellerSku: 'AHEAD', accepted: accepted(3_600), confirmDueAt: secondsAhead(3_720) }),
      // A read-back stores nothing for it while its acceptance lies in the future.
      aListing({ sellerSku: 'DUE', accepted: accepted(3_600), confirmDueAt: secondsAhead(-10) }),
      aListing({ sellerSku: 'OWN', accepted: accepted(-60), confirmDueAt: secondsAhead(120) }),
      aListing({ sellerSku: 'NOTHING', accepted: null, confirmDueAt: null }),
    ],
  })
  await mendClocks({ ...world, latestSeenAt: secondsAhead(3_600) })
  const dueAt = Object.fromEntries(
    (await all<ListingDocument>('listings')).map(({ sellerSku, confirmDueAt }) => [sellerSku, confirmDueAt]),
  )
  expect(dueAt).toEqual({ AHEAD: NOW, DUE: NOW, OWN: secondsAhead(120), NOTHING: null })
  for (const { sellerSku, accepted: mended } of await all<ListingDocument>('listings'))
    if (sellerSku === 'AHEAD' || sellerSku === 'DUE')
      expect(mended).toEqual({ quantity: 5, at: NOW, submissionId: 's' })
})

test('units that a worker an hour ahead found missing are missing as of now, so that orders can explain them', async () => {
  const past = { quantity: 5, at: secondsAhead(-60) }
  const { world, all } = await storedWorld({
    listings: [
      aListing({
        accepted: { ...past, submissionId: 's' },
        confirmed: past,
        unexplained: { units: 3, shown: 2, at: secondsAhead(3_600), since: secondsAhead(-60) },
        confirmDueAt: secondsAhead(3_810),
      }),
    ],
  })
  await mendClocks({ ...world, latestSeenAt: secondsAhead(3_600) })
  expect(await all<ListingDocument>('listings')).toMatchObject([
    { accepted: past, confirmed: past, unexplained: { units: 3, at: NOW }, confirmDueAt: NOW },
  ])
})

test.each([
  ['was an hour ahead', secondsAhead(3_600), true],
  ['was ahead and has not renewed its lease since', secondsAhead(40), true],
  ['is right', secondsAgo(10), false],
  ['is a little ahead, as clocks are', secondsAhead(5), false],
])(
  'the listings are looked through for times to come where the clock of a worker %s',
  async (_words, latestSeenAt, isLooked) => {
    const { world } = await storedWorld()
    const looks: Date[] = []
    const listings = { ...world.listings, mendTimes: async (now: Date) => void looks.push(now) }
    await mendClocks({ ...world, listings, latestSeenAt })
    expect(looks).toEqual(isLooked ? [NOW] : [])
  },
)

test("a lease tells the latest moment that any holder's clock has shown", async () => {
  const leases = leaseCollection((await storedWorld()).database)
  const ahead = await leases.take('ahead', secondsAhead(3_600))
  if (!ahead) throw new Error('the lease is free')
  await leases.renew(ahead, secondsAhead(3_610))
  await leases.release(ahead, secondsAhead(3_620))
  expect(await leases.take('right', NOW)).toMatchObject({ seenAt: NOW, latestSeenAt: secondsAhead(3_610) })
})

test('units whose time a worker an hour ahead ended are taken off again, and the others stay ended', async () => {
  const expired = { state: 'expired', sellerSku: 'MUG' } as const
  const { world, all } = await storedWorld({
    sold: [
      aSale({ ...expired, _id: 'account/early', endsAt: secondsAhead(1_200) }),
      aSale({ ...expired, _id: 'account/late', endsAt: secondsAhead(-60) }),
      aSale({ _id: 'account/imported', state: 'imported', endsAt: secondsAhead(1_200) }),
    ],
  })
  await mendClocks(world)
  const states = (await all<SoldDocument>('sold')).map(({ _id, state }) => [_id, state])
  expect(Object.fromEntries(states)).toEqual({
    'account/early': 'open',
    'account/late': 'expired',
    'account/imported': 'imported',
  })
  expect(await all<PendingDocument>('pending')).toMatchObject([{ key: 'sku:MUG', reasons: ['sold'] }])
})

test('a lease that ends implausibly late does not keep the publisher away, and one that lives does', async () => {
  const leases = leaseCollection((await storedWorld()).database)
  const ahead = secondsAhead(3_600)
  await leases.take('wrong clock', ahead)
  expect(await leases.isHeld(NOW)).toBe(false)
  const end = await leases.implausibleEnd(NOW)
  expect(end?.getTime()).toBeGreaterThan(ahead.getTime())
  expect(await leases.take('right clock', NOW)).toBeNull()
  expect(await leases.take('right clock', NOW, end ?? undefined)).toMatchObject({ holder: 'right clock' })
  expect(await leases.isHeld(NOW)).toBe(true)
  expect(await leases.implausibleEnd(NOW)).toBeNull()
})
