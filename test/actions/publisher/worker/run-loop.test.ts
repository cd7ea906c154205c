import type { HeldLease } from '../../../../actions/publisher/worker/hold-lease'
import { createRunLoop } from '../../../../actions/publisher/worker/run-loop'
import { LeaseLostError } from '../../../../actions/shared/database/listings/listing-writes'
import type { Logger } from '../../../../actions/shared/runtime/logger'

function aCourse() {
  let time = 0
  let isCalledBack = false
  const said: unknown[] = []
  const naps: number[] = []
  const note = (words: string, details: unknown) => void said.push([words, details])
  const course = createRunLoop({
    clock: {
      now: () => time,
      date: () => new Date(time),
      every: () => () => {},
      sleep: async (milliseconds) => {
        naps.push(milliseconds)
        time += milliseconds
      },
    },
    lease: { isLost: () => false, isCalledBack: () => isCalledBack } as HeldLease,
    log: { warn: note, error: note } as Partial<Logger> as Logger,
    lingerMs: 5_000,
    runMs: 60_000,
  })
  const callBack = () => {
    isCalledBack = true
  }
  return { course, said, naps, callBack }
}
const failing = (error: unknown) => async () => {
  throw error
}

test('work that fails is repeated with longer and longer pauses, and told by its code', async () => {
  const { course, said, naps } = aCourse()
  course.stayFor(20_000)
  await course.repeat(failing(Object.assign(new Error('away'), { code: 'AWAY' })))
  expect(naps).toEqual([1_000, 2_000, 4_000, 8_000, 10_000])
  expect(said[0]).toEqual([
    'work failed and is repeated',
    { code: 'AWAY', reason: 'away', stack: expect.any(String) },
  ])
})

test.each([
  ['an error without a code by its name', new TypeError('a bug'), { code: 'TypeError', reason: 'a bug' }],
  ['what is no error as unknown', 'text', { code: 'UNKNOWN' }],
])('work beside everything else tells %s, and ends nothing', async (_words, error, told) => {
  const { course, said } = aCourse()
  course.inBackground(failing(error))
  await course.idle()
  expect(said).toEqual([['work failed and is repeated', expect.objectContaining(told)]])
  expect(course.keepOn()).toBe(true)
})

test('a lease that was taken over ends everything', async () => {
  const { course, said } = aCourse()
  course.inBackground(failing(new LeaseLostError()))
  await course.idle()
  expect(said).toMatchObject([['the lease was taken over', { code: 'LEASE_LOST' }]])
  expect(course.keepOn()).toBe(false)
})

test('a lease that is called back ends everything once what was begun is done', async () => {
  const { course, callBack } = aCourse()
  const done: string[] = []
  await course.repeat(async () => {
    callBack()
    done.push('the slice')
    return 300
  })
  expect({ done, keepOn: course.keepOn() }).toEqual({ done: ['the slice'], keepOn: false })
})

test('without work it ends after one turn of each task', async () => {
  const { course, naps } = aCourse()
  let turns = 0
  const task = async () => {
    turns += 1
    return 300
  }
  await course.repeat(task)
  expect([turns, naps]).toEqual([1, [300]])
  expect(course.keepOn()).toBe(false)
})

test('after work it stays for the time that it lingers, and looks as often as before', async () => {
  const { course, naps } = aCourse()
  await course.during(async () => {})
  await course.repeat(async () => 1_000)
  expect(naps).toEqual([1_000, 1_000, 1_000, 1_000, 1_000])
})

describe('that it was cut off', () => {
  test('is said when there is more to do at the end of its time', async () => {
    const { course, naps } = aCourse()
    await course.repeat(async () => {
      course.stayFor(30_000)
      return 20_000
    })
    expect(naps).toEqual([20_000, 20_000, 20_000])
    expect(course.isCutOff()).toBe(true)
  })

  test('is not said when nothing is left to do', async () => {
    const { course } = aCourse()
    await course.repeat(async () => 300)
    expect(course.isCutOff()).toBe(false)
  })

  test('is not said when its lease is called back', async () => {
    const { course, callBack } = aCourse()
    course.stayFor(90_000)
    await course.repeat(async () => {
      callBack()
      return 70_000
    })
    expect(course.isCutOff()).toBe(false)
  })
})
