import type { PublishHistoryReply } from '../../../../actions/admin-api/contract/installation/health'
import { columnsOf } from '../../../../web-src/src/features/stores/history/history-words'
import { axisTicks } from '../../../../web-src/src/platform/charts/axis-ticks'

describe('the ticks of an axis', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [4, [0, 1, 2, 3, 4]],
    [7, [0, 2, 4, 6, 8]],
    [259, [0, 100, 200, 300]],
    [100_000, [0, 50_000, 100_000]],
  ])('up to %d are %j', (highest, ticks) => expect(axisTicks(highest)).toEqual(ticks))

  it('are whole, few, evenly apart, and reach over everything', () => {
    for (let highest = 0; highest < 3_000; highest += 7) {
      const ticks = axisTicks(highest)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest)
    }
  })
})

describe('the columns of a chart', () => {
  const point = { accepted: 3, rejected: 1, failed: 2, p50Ms: null, p95Ms: null }
  const points: PublishHistoryReply['points'] = Array.from({ length: 30 }, (_, day) => ({
    from: new Date(Date.UTC(2026, 2, 1 + day)).toISOString(),
    ...point,
  }))

  it('carry their numbers in the order of the legend, and a name of their own', () => {
    const columns = columnsOf('30d', points, { locale: 'en-US' })
    expect(columns[0]?.values).toEqual([3, 1, 2])
    expect(new Set(columns.map(({ title }) => title)).size).toBe(30)
  })

  it('of a day and of a week have names of their own, too', () => {
    const every = (hours: number, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        from: new Date(Date.UTC(2026, 2, 1, index * hours)).toISOString(),
        ...point,
      }))
    for (const [period, parts] of [
      ['24h', every(1, 24)],
      ['7d', every(6, 28)],
    ] as const) {
      const titles = columnsOf(period, parts, { locale: 'nl-NL' }).map(({ title }) => title)
      expect(new Set(titles).size).toBe(parts.length)
    }
  })
})
