import { addMs, days, earlier, hours, later, minutes, msBetween, seconds } from '../../../actions/shared/time'

const NOON = new Date('2026-01-31T12:00:00.000Z')

describe('durations', () => {
  it('are milliseconds', () => {
    expect([seconds(1.5), minutes(1), hours(1), days(1)]).toEqual([1_500, 60_000, 3_600_000, 86_400_000])
  })
})

describe('dates', () => {
  it('move forward and back', () => {
    expect(addMs(NOON, days(1)).toISOString()).toBe('2026-02-01T12:00:00.000Z')
    expect(addMs(NOON, -hours(13)).toISOString()).toBe('2026-01-30T23:00:00.000Z')
  })

  it('are a signed number of milliseconds apart', () => {
    const later = addMs(NOON, minutes(5))
    expect([msBetween(NOON, later), msBetween(later, NOON)]).toEqual([300_000, -300_000])
  })

  it('are compared in any order', () => {
    const next = addMs(NOON, 1)
    expect([earlier(NOON, next), earlier(next, NOON)]).toEqual([NOON, NOON])
    expect([later(NOON, next), later(next, NOON)]).toEqual([next, next])
  })
})
