import { ACCOUNT, accepted, aSale, minutesAgo, NOW, secondsAhead } from '../../example'
import { DE, live, readBack, shows } from './a-read-back'

const AN_HOUR_AGO = minutesAgo(60)

describe('fewer on Amazon than were accepted', () => {
  test('count as sold until the orders are known, and the SKU is decided anew', async () => {
    const { listing, marks, documents } = await readBack({
      listings: [live(), live({ storeId: 'nl', accepted: null })],
      shows: shows(7),
    })
    expect(listing).toMatchObject({
      unexplained: { units: 3, shown: 7, at: NOW },
      confirmDueAt: secondsAhead(210),
      confirmed: null,
      observed: { quantity: 7 },
    })
    expect(documents.map(({ unexplained }) => unexplained?.units)).toEqual([3, undefined])
    expect(marks).toEqual([['sku:MUG', 'gap']])
  })

  const gap = { units: 3, shown: 7, at: minutesAgo(6) }
  const listings = [live({ unexplained: gap }), live({ storeId: 'nl', accepted: null })]
  const known = { listings, ordersUntil: minutesAgo(1) }

  test('are confirmed without another read once their orders have come to light', async () => {
    const sold = [aSale({ quantity: 3, orderedAt: minutesAgo(7) })]
    const { listing, marks, reads } = await readBack({ ...known, sold })
    expect(listing).toMatchObject({
      confirmed: { quantity: 7, at: gap.at },
      unexplained: null,
      drift: null,
      channelsReadAt: minutesAgo(10),
    })
    expect(marks).toEqual([['sku:MUG', 'gap']])
    expect(reads).toEqual([])
  })

  test('are drift once the orders are known and do not explain them', async () => {
    const { listing, marks, reads } = await readBack(known)
    expect(listing).toMatchObject({
      drift: { quantity: 7, since: gap.at, times: 1 },
      unexplained: null,
      confirmDueAt: secondsAhead(120),
    })
    expect(marks).toEqual([['sku:MUG', 'drift']])
    expect(reads).toEqual([])
  })

  test('are read again while the orders are not known until then', async () => {
    const { listing, reads } = await readBack({ ...known, ordersUntil: minutesAgo(7), shows: shows(7) })
    expect(reads).toHaveLength(1)
    expect(listing?.unexplained).toMatchObject({ units: 3, shown: 7 })
    const { ordersUntil: _unknown, ...unpolled } = known
    expect((await readBack({ ...unpolled, shows: shows(7) })).reads).toHaveLength(1)
  })
})

describe('units that stay missing', () => {
  const gap = { units: 3, shown: 7, at: minutesAgo(5), since: AN_HOUR_AGO }
  const again = (shown: number) =>
    readBack({
      listings: [live({ unexplained: gap })],
      ordersUntil: minutesAgo(3),
      shows: shows(shown),
    })

  test('are put back some minutes after they were first found, however often Amazon is read meanwhile', async () => {
    expect((await again(7)).listing?.unexplained).toMatchObject({ ...gap, at: NOW, foundAt: gap.at })
  })

  test('wait for the orders of now once they are more', async () => {
    expect((await again(6)).listing?.unexplained).toMatchObject({ units: 4, shown: 6, foundAt: NOW })
  })

  test('are put back at once where a canceled order explains them', async () => {
    const sold = [aSale({ quantity: 3, orderedAt: minutesAgo(20), state: 'cancelled' })]
    const { listing, marks } = await readBack({ listings: [live()], sold, shows: shows(7) })
    expect(listing).toMatchObject({ confirmed: { quantity: 7, at: NOW }, unexplained: null, drift: null })
    expect(marks).toEqual([['sku:MUG', 'sold-ended']])
  })
})

describe('units that Amazon showed too few of, after another number was accepted', () => {
  const gap = { units: 3, shown: 7, at: minutesAgo(6) }
  const since = live({ unexplained: gap, accepted: accepted(8, minutesAgo(2)) })

  test('still count as sold while the orders before them are not known', async () => {
    const { listing, marks } = await readBack({
      listings: [since],
      ordersUntil: minutesAgo(7),
      shows: shows(8),
    })
    expect(listing).toMatchObject({
      confirmed: { quantity: 8, at: NOW },
      unexplained: gap,
      confirmDueAt: secondsAhead(210),
    })
    expect(marks).toEqual([])
  })

  test.each([
    ['where Amazon shows the number', shows(8), 'gap'],
    ['where Amazon fulfils the listing by now', shows(null, ['AMAZON_EU']), 'channel'],
  ])('end to count once the orders are known, %s', async (_where, shown, reason) => {
    const { listing, marks } = await readBack({
      listings: [since],
      ordersUntil: minutesAgo(1),
      shows: shown,
    })
    expect(listing).toMatchObject({ unexplained: null })
    expect(marks).toEqual([['sku:MUG', reason]])
  })
})

describe('units that Amazon shows too few of before and after it accepted a number', () => {
  const found = { since: AN_HOUR_AGO, at: minutesAgo(20) }
  const gap = { units: 2, shown: 3, ...found, parts: [{ ...found, wanted: 2 }] }
  const listings = [live({ unexplained: gap, accepted: accepted(5, minutesAgo(10)) })]
  const order = (quantity: number, minutes: number) => aSale({ quantity, orderedAt: minutesAgo(minutes) })

  test.each([
    ['are all missing while no order is known', [], 4],
    ['are explained by an order from before the first reading', [order(2, 30)], 2],
    ['are not explained by a unit that was sold after that reading and before the number', [order(1, 15)], 4],
    ['are not explained by more than what was missing then', [order(5, 30)], 2],
  ])('%s', async (_words, sold, units) => {
    const { listing } = await readBack({ listings, sold, ordersUntil: minutesAgo(25), shows: shows(3) })
    expect(listing?.unexplained?.units).toBe(units)
  })

  test('are counted once however often Amazon is read', async () => {
    const once = await readBack({ listings, ordersUntil: minutesAgo(25), shows: shows(3) })
    const again = live({ ...listings[0], unexplained: once.listing?.unexplained ?? null })
    const twice = await readBack({ listings: [again], ordersUntil: minutesAgo(25), shows: shows(2) })
    expect(twice.listing?.unexplained?.units).toBe(5)
  })
})

describe('more on Amazon than were accepted', () => {
  const drifted = (times: number) => ({ quantity: 15, since: minutesAgo(30), times })

  test('is drift: the SKU is decided anew, and no number is sent', async () => {
    const { listing, marks, errors } = await readBack({ shows: shows(12) })
    expect(listing).toMatchObject({
      drift: { quantity: 12, since: NOW, times: 1 },
      unexplained: null,
      confirmDueAt: secondsAhead(120),
      confirmed: null,
      accepted: { quantity: 10, at: AN_HOUR_AGO },
    })
    expect(marks).toEqual([['sku:MUG', 'drift']])
    expect(errors).toEqual([])
  })

  test.each([
    [1, 240, 0],
    [2, 480, 1],
    [3, 960, 0],
    [4, 1_920, 0],
    [5, 3_600, 0],
    [50, 3_600, 0],
  ])('after %d times is read again in %d s, with %d reports', async (times, seconds, told) => {
    const { listing, errors } = await readBack({
      listings: [live({ drift: drifted(times) })],
      shows: shows(12),
    })
    expect(listing).toMatchObject({
      drift: { quantity: 12, since: minutesAgo(30), times: times + 1 },
      confirmDueAt: secondsAhead(seconds),
    })
    expect(errors).toHaveLength(told)
  })

  test('is told the third time, with the numbers', async () => {
    const { errors } = await readBack({ listings: [live({ drift: drifted(2) })], shows: shows(12) })
    expect(errors).toMatchObject([
      {
        at: NOW,
        system: 'amazon',
        accountId: ACCOUNT,
        storeId: 'de',
        sellerSku: 'MUG',
        code: 'DRIFT',
        requestId: null,
      },
    ])
    expect(errors[0]?.message).toMatch(/shows 12 where it accepted 10, .*since 2026-11-23T11:30:00/)
    expect(errors[0]?._id).toContain(`run.drift.${DE}`)
  })

  test('of a listing that no product matched names its seller SKU', async () => {
    const { marks } = await readBack({ listings: [live({ sku: null })], shows: shows(12) })
    expect(marks).toEqual([['sku:MUG', 'drift']])
    const { marks: other } = await readBack({ listings: [live({ sku: 'MUG-C' })], shows: shows(12) })
    expect(other).toEqual([['sku:MUG-C', 'drift']])
  })
})
