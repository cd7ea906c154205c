import { judgeGap, judgeReading } from '../../../../../actions/shared/publishing/amazon-state/compare-reading'
import { accepted, minutesAgo, NOW, secondsAgo, secondsAhead, someHolds } from '../example'

const holds = someHolds({ accepted: accepted(10, minutesAgo(60)) })
const showing = (quantity: number | null, at = NOW) => ({
  kind: 'read' as const,
  channels: ['DEFAULT'],
  observed: quantity === null ? null : { quantity, at },
  at,
})

describe('what a read-back says', () => {
  test.each([
    [10, { kind: 'confirmed', quantity: 10, at: NOW }],
    [11, { kind: 'drift', quantity: 11, at: NOW }],
    [7, { kind: 'gap', units: 3, shown: 7, at: NOW }],
    [0, { kind: 'gap', units: 10, shown: 0, at: NOW }],
  ])('10 accepted and %d shown', (quantity, verdict) => {
    expect(judgeReading(holds, showing(quantity))).toEqual(verdict)
  })

  test('what was ordered on Amazon since is no gap, and is missed when it shows', () => {
    const sold = { ...holds, orderedSince: (at: Date) => (at < minutesAgo(5) ? 2 : 0) }
    expect(judgeReading(sold, showing(8)).kind).toBe('confirmed')
    expect(judgeReading(sold, showing(10)).kind).toBe('drift')
  })

  test('Amazon may keep off what was ordered and canceled; what else it shows too few of is missing', () => {
    const cancelled = { ...holds, cancelledSince: (at: Date) => (at < minutesAgo(5) ? 2 : 0) }
    expect(judgeReading(cancelled, showing(10)).kind).toBe('confirmed')
    expect(judgeReading(cancelled, showing(8))).toEqual({ kind: 'kept-off', quantity: 8, at: NOW })
    expect(judgeReading(cancelled, showing(7))).toEqual({ kind: 'gap', units: 1, shown: 7, at: NOW })
    const gap = { shown: 8, at: minutesAgo(4) }
    expect(judgeGap(cancelled, gap, minutesAgo(4))).toEqual({ kind: 'kept-off', quantity: 8, at: gap.at })
  })

  test('a number that no order explained stays another one, and is not taken for sales again', () => {
    const drifted = { ...holds, drift: { quantity: 7, at: minutesAgo(5) } }
    expect(judgeReading(drifted, showing(7))).toEqual({ kind: 'drift', quantity: 7, at: NOW })
    expect(judgeReading(drifted, showing(6))).toEqual({ kind: 'gap', units: 1, shown: 6, at: NOW })
    const sold = { ...drifted, orderedSince: (at: Date) => (at < minutesAgo(1) ? 1 : 0) }
    expect(judgeReading(sold, showing(6)).kind).toBe('drift')
  })

  test('while an answer is open nothing can be said for a minute', () => {
    expect(judgeReading({ ...holds, isOpen: true }, showing(10))).toEqual({
      kind: 'later',
      at: secondsAhead(60),
    })
  })

  test('before anything was accepted there is nothing to confirm', () => {
    expect(judgeReading(someHolds(), showing(10))).toEqual({ kind: 'nothing' })
  })

  test('nothing can be said until what was accepted has settled', () => {
    const acceptedAgo = (seconds: number) => someHolds({ accepted: accepted(10, secondsAgo(seconds)) })
    expect(judgeReading(acceptedAgo(29), showing(3))).toEqual({ kind: 'later', at: secondsAhead(1) })
    expect(judgeReading(acceptedAgo(30), showing(3)).kind).toBe('gap')
  })

  test('a higher quantity may be the one before for a minute, unless the new one was seen', () => {
    const acceptedAgo = (seconds: number, confirmedAgo?: number) =>
      someHolds({
        accepted: accepted(10, secondsAgo(seconds)),
        confirmed: confirmedAgo === undefined ? null : { quantity: 10, at: secondsAgo(confirmedAgo) },
      })
    expect(judgeReading(acceptedAgo(59), showing(12))).toEqual({ kind: 'later', at: secondsAhead(1) })
    expect(judgeReading(acceptedAgo(59, 61), showing(12)).kind).toBe('later')
    expect(judgeReading(acceptedAgo(59, 20), showing(12)).kind).toBe('drift')
    expect(judgeReading(acceptedAgo(60), showing(12)).kind).toBe('drift')
  })

  test('a listing without a quantity of the merchant’s own is fulfilled by another', () => {
    expect(judgeReading(holds, showing(null))).toEqual({ kind: 'not-merchant-fulfilled', at: NOW })
  })
})

describe('an earlier gap, once the orders until then are known', () => {
  const at = minutesAgo(10)
  const gap = { shown: 7, at }
  const soldBefore = (units: number) => ({
    ...holds,
    orderedSince: (since: Date) => (since < minutesAgo(15) ? units : 0),
  })

  test('is explained by orders that came to light', () => {
    expect(judgeGap(soldBefore(3), gap, NOW)).toEqual({ kind: 'confirmed', quantity: 7, at })
  })

  test.each([0, 2, 4])('is drift when %d of its 3 units were ordered', (units) => {
    expect(judgeGap(soldBefore(units), gap, NOW)).toEqual({ kind: 'drift', quantity: 7, at })
  })

  test('waits until the orders are known to the moment of the read', () => {
    expect(judgeGap(holds, gap, null)).toBeNull()
    expect(judgeGap(holds, gap, new Date(at.getTime() - 1))).toBeNull()
    expect(judgeGap(soldBefore(3), gap, at)?.kind).toBe('confirmed')
    // The next search finds an order that was paid after this one.
    expect(judgeGap(holds, gap, at)).toBeNull()
    expect(judgeGap(holds, gap, new Date(at.getTime() + 4 * 60_000))?.kind).toBe('drift')
  })

  test.each([
    ['something is being sent', { isOpen: true }],
    ['nothing was accepted', { accepted: null }],
    ['another number was accepted since', { accepted: accepted(4, minutesAgo(9)) }],
  ])('is of no interest when %s', (_words, changes) => {
    expect(judgeGap({ ...holds, ...changes }, gap, NOW)).toBeNull()
  })

  test('counts for what was accepted at that very moment', () => {
    expect(judgeGap({ ...holds, accepted: accepted(7, at) }, gap, NOW)?.kind).toBe('confirmed')
  })
})
