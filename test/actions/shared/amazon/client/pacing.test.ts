import fc from 'fast-check'
import { type Clock, createPace } from '../../../../../actions/shared/amazon/client/pacing'

/** Time that moves only while somebody sleeps. */
function virtualClock(): Clock & { advance(milliseconds: number): void } {
  let now = 0
  return {
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds
    },
    advance: (milliseconds) => {
      now += milliseconds
    },
  }
}

async function timesOf(count: number, pace: { take(): Promise<void> }, clock: Clock): Promise<number[]> {
  const times: number[] = []
  for (let index = 0; index < count; index += 1) {
    await pace.take()
    times.push(clock.now())
  }
  return times
}

describe('the pace of an account', () => {
  test('begins empty: the first call waits for its token', async () => {
    const clock = virtualClock()
    expect(await timesOf(3, createPace({ rate: 5, burst: 5 }, clock), clock)).toEqual([205, 409, 613])
  })

  test('of an operation that may begin with a call lets that one go, and the next waits', async () => {
    const clock = virtualClock()
    expect(await timesOf(2, createPace({ rate: 5, burst: 5, initial: 1 }, clock), clock)).toEqual([0, 205])
  })

  test('gives several calls at once in their turn, and refuses more than fit into a burst', async () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 5, burst: 5, initial: 4 }, clock)
    await pace.take(4)
    expect(clock.now()).toBe(0)
    await Promise.all([pace.take(2), pace.take()])
    expect(clock.now()).toBe(613)
    expect(() => pace.take(5)).toThrow('expected at most 4 calls, got 5')
  })

  test('tells how long one more call would wait, those before it included', async () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 5, burst: 5, initial: 1 }, clock, () => 1)
    expect(pace.readyInMs()).toBe(0)
    const first = pace.take()
    expect(pace.readyInMs()).toBe(205)
    const second = pace.take()
    expect(pace.readyInMs()).toBe(409)
    await Promise.all([first, second])
    clock.advance(60_000)
    expect(pace.readyInMs()).toBe(0)
    pace.backOff()
    expect(pace.readyInMs()).toBe(1_000)
  })

  test('an answer that says nothing of the rate pauses it and uses none of it up', () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 0.0167, burst: 15, initial: 8 }, clock, () => 1)
    pace.pause()
    expect(pace.readyInMs()).toBe(1_000)
    pace.pause()
    expect(pace.readyInMs()).toBe(2_000)
    clock.advance(2_000)
    expect(pace.readyInMs()).toBe(0)
  })

  test('a pause saves up one call less than the burst and no more', async () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 5, burst: 5 }, clock)
    clock.advance(60_000)
    const times = await timesOf(7, pace, clock)
    expect(times.map((time) => time - 60_000)).toEqual([0, 0, 0, 0, 205, 409, 613])
  })

  test('never more than burst + rate × time in any window', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0.016, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.nat(5_000), { minLength: 1, maxLength: 60 }),
        async (rate, burst, pauses) => {
          const clock = virtualClock()
          const pace = createPace({ rate, burst }, clock)
          const times: number[] = []
          for (const pause of pauses) {
            clock.advance(pause)
            await pace.take()
            times.push(clock.now())
          }
          for (const [from, first] of times.entries()) {
            for (const [to, last] of times.entries()) {
              if (to < from) continue
              expect(to - from + 1).toBeLessThanOrEqual(burst + ((last - first) / 1_000) * rate + 1e-6)
            }
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the rate that Amazon names wins; none named changes nothing', async () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 5, burst: 1 }, clock)
    await pace.take()
    pace.adapt(0.5)
    const started = clock.now()
    expect((await timesOf(2, pace, clock)).map((time) => time - started)).toEqual([2_041, 4_082])
    pace.adapt(null)
    expect((await timesOf(1, pace, clock)).map((time) => time - started)).toEqual([6_123])
  })

  test('a refusal closes it for longer each time in a row, up to a minute, and an answer ends that', async () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 1_000, burst: 1 }, clock, () => 1)
    const waits: number[] = []
    for (let index = 0; index < 8; index += 1) {
      const before = clock.now()
      pace.backOff()
      await pace.take()
      waits.push(clock.now() - before)
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
    pace.adapt(null)
    const before = clock.now()
    pace.backOff()
    await pace.take()
    expect(clock.now() - before).toBe(1_000)
  })

  test('a refusal’s pause is jittered between half of it and all of it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), async (random) => {
        const clock = virtualClock()
        const pace = createPace({ rate: 1_000, burst: 1 }, clock, () => random)
        pace.backOff()
        await pace.take()
        expect(clock.now()).toBeGreaterThanOrEqual(500)
        expect(clock.now()).toBeLessThanOrEqual(1_001)
        expect(Math.abs(clock.now() - 1_000 * (0.5 + random / 2))).toBeLessThan(2)
      }),
    )
  })

  test('callers are served in the order in which they came', async () => {
    const clock = virtualClock()
    const pace = createPace({ rate: 5, burst: 5 }, clock)
    const served: number[] = []
    await Promise.all([1, 2, 3, 4].map((caller) => pace.take().then(() => served.push(caller))))
    expect(served).toEqual([1, 2, 3, 4])
  })
})
