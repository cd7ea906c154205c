import { durationInWords, type PartTime, secondsLeft, usualLimit } from './expected-time'

const waiting = (usual: number): PartTime => ({ usual, elapsed: null, isOver: false })
const running = (usual: number, elapsed: number): PartTime => ({ usual, elapsed, isOver: false })
const over = (usual: number): PartTime => ({ usual, elapsed: usual, isOver: true })

describe('secondsLeft', () => {
  it('adds parts that run alone', () => {
    expect(secondsLeft([over(50), running(100, 40), waiting(20)], [], 2)).toBe(80)
  })

  it('gives each part that waits to the slot that is free first', () => {
    expect(secondsLeft([], [waiting(100), waiting(30), waiting(40)], 2)).toBe(100)
    expect(secondsLeft([], [waiting(50), waiting(30), waiting(40)], 2)).toBe(70)
  })

  it('counts a part that runs before those that wait, whatever their order', () => {
    expect(secondsLeft([], [waiting(60), running(100, 10), running(100, 90)], 2)).toBe(90)
  })

  it('runs the parts that need the machine alone before the others', () => {
    expect(secondsLeft([waiting(10)], [waiting(5), waiting(7)], 2)).toBe(17)
  })

  it('never expects the end at once of a part that takes longer than usual', () => {
    expect(secondsLeft([running(100, 300)], [], 2)).toBe(10)
  })

  it('expects nothing when all are over', () => {
    expect(secondsLeft([over(5)], [over(9)], 2)).toBe(0)
  })
})

describe('durationInWords', () => {
  it.each([
    [0, '1 s'],
    [59, '59 s'],
    [95, '2 min'],
    [3_700, '1 h 2 min'],
  ])('says %d seconds as %s', (seconds, words) => {
    expect(durationInWords(seconds)).toBe(words)
  })
})

describe('usualLimit', () => {
  it('is three times the usual time, and at least ten minutes', () => {
    expect(usualLimit(30)).toBe(10)
    expect(usualLimit(20 * 60)).toBe(60)
  })
})
