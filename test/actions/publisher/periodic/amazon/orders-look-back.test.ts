import {
  endSearch,
  parseOrdersPoll,
  searchOf,
} from '../../../../../actions/publisher/periodic/amazon/orders-poll'

const MINUTE = 60_000
const NOON = new Date('2026-11-23T12:00:00Z')
/** Minutes between the ends of two searches. */
const BETWEEN = 3.5
const ONE_PAGE = 100

/** How many minutes an account's searches look back, and how many orders each finds. */
function lookBack(ordersAnHour: number) {
  let poll = parseOrdersPoll(null, NOON)
  const found: number[] = []
  for (let searches = 0; searches < 40; searches += 1) {
    const search = searchOf(poll, { orderImportMinutes: 60, ordersUntil: NOON }, NOON)
    const orders = Math.round(((poll.overlapMs / MINUTE + BETWEEN) * ordersAnHour) / 60)
    found.push(orders)
    poll = endSearch(poll, { ...search, found: orders }, NOON)
  }
  return { minutes: poll.overlapMs / MINUTE, most: Math.max(...found) }
}

describe('an order that Amazon shows late is still counted', () => {
  test.each([
    [10, 240],
    [50, 80],
    [100, 40],
    [200, 18],
    [300, 12],
  ])('by an account of %d orders an hour: it looks back %d minutes or more, on one page', (rate, minutes) => {
    const found = lookBack(rate)
    expect(found.minutes).toBeGreaterThanOrEqual(minutes)
    expect(found.most).toBeLessThanOrEqual(ONE_PAGE)
  })

  test('ten minutes by an account of any number of orders, on more than one page', () => {
    expect(lookBack(2_000).minutes).toBe(10)
  })
})
