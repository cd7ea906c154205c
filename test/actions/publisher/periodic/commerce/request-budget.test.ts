import { createRequestBudget } from '../../../../../actions/publisher/periodic/commerce/request-budget'
import type { CommerceFailure } from '../../../../../actions/shared/commerce/client/commerce-client'

const READ = { kind: 'read' } as const
const failed = (code: CommerceFailure['code']): CommerceFailure => ({
  kind: 'failed',
  code,
  message: '',
  status: null,
})

function budgetWithClock() {
  let now = 1_000_000
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds
    },
  }
  const budget = createRequestBudget(clock)
  return {
    budget,
    now: () => now,
    /** Sends requests one after the other, each answered after so many milliseconds. */
    ask: async (times: number, tookMs: number, reply: Parameters<typeof budget.note>[1] = READ) => {
      for (let count = 0; count < times; count += 1) {
        await budget.take()
        now += tookMs
        budget.note(tookMs, reply)
      }
    },
  }
}

test('a budget begins with two requests a second', async () => {
  const { budget, now } = budgetWithClock()
  const began = now()
  for (let count = 0; count < 5; count += 1) await budget.take()
  expect(now() - began).toBe(2_000)
})

test('it grows with good answers up to eight a second, and no further', async () => {
  const { budget, ask, now } = budgetWithClock()
  await ask(100, 10)
  expect(budget.rate()).toBe(8)
  await ask(100, 10)
  expect(budget.rate()).toBe(8)
  const began = now()
  for (let count = 0; count < 80; count += 1) await budget.take()
  expect(now() - began).toBeCloseTo(10_000, -2)
})

test.each<[string, number, Parameters<ReturnType<typeof createRequestBudget>['note']>[1], number]>([
  ['Commerce asks for fewer', 10, failed('THROTTLED'), 1],
  ['Commerce is not available', 10, failed('UNAVAILABLE'), 1],
  ['an answer took more than five seconds', 5_001, READ, 1],
  ['an answer took five seconds', 5_000, READ, 2.1],
  ['Commerce refuses what was asked', 10, failed('REFUSED'), 2],
  ['Commerce refuses the access', 10, failed('UNAUTHORISED'), 2],
])('when %s', async (_when, tookMs, reply, rate) => {
  const { budget, ask } = budgetWithClock()
  await ask(1, tookMs, reply)
  expect(budget.rate()).toBeCloseTo(rate)
})

test('requests that were on their way together halve it once', () => {
  const { budget } = budgetWithClock()
  for (let count = 0; count < 4; count += 1) budget.note(1_000, failed('UNAVAILABLE'))
  expect(budget.rate()).toBe(1)
})

test('it backs off to one request in ten seconds, and recovers', async () => {
  const { budget, ask, now } = budgetWithClock()
  await ask(20, 10, failed('THROTTLED'))
  expect(budget.rate()).toBe(0.1)
  const began = now()
  await ask(79, 10)
  expect(budget.rate()).toBeCloseTo(8)
  expect(now() - began).toBeLessThan(70_000)
})
