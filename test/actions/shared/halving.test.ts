import { askInHalves } from '../../../actions/shared/halving'

const numbers = (count: number) => Array.from({ length: count }, (_each, index) => index)

/** Answers unless one of the bad items is included. */
function sourceWith(bad: readonly number[]) {
  const asked: (readonly number[])[] = []
  const ask = async (items: readonly number[]) => {
    asked.push(items)
    return items.some((item) => bad.includes(item)) ? ('failed' as const) : ('answered' as const)
  }
  return { asked, ask }
}

const failedItems = (parts: Awaited<ReturnType<typeof askInHalves<number, string>>>) =>
  parts
    .filter(({ reply }) => reply === 'failed')
    .flatMap(({ items }) => items)
    .sort((left, right) => left - right)

describe('a question with a bad item', () => {
  test.each([
    ['none', []],
    ['the first', [0]],
    ['the last', [79]],
    ['the middle', [39]],
    ['one in each half', [3, 70]],
    ['one in each quarter', [5, 25, 45, 65]],
    ['the items that stand for their halves', [39, 78]],
    ['neighbours', [10, 11, 12]],
  ])('fails nothing but the bad item: %s', async (_words, bad) => {
    const { asked, ask } = sourceWith(bad)
    const parts = await askInHalves(numbers(80), ask, (reply) => reply === 'failed')
    expect(failedItems(parts)).toEqual(bad)
    expect(parts.flatMap(({ items }) => items).sort((a, b) => a - b)).toEqual(numbers(80))
    expect(asked.length).toBeLessThanOrEqual(1 + 16 * Math.max(1, bad.length))
  })

  test('is one call where nothing fails', async () => {
    const { asked, ask } = sourceWith([])
    await askInHalves(numbers(80), ask, (reply) => reply === 'failed')
    expect(asked).toHaveLength(1)
  })

  test('takes a bounded number of calls when many items are bad', async () => {
    const { asked, ask } = sourceWith(numbers(400).filter((each) => each % 2 === 1))
    const parts = await askInHalves(numbers(400), ask, (reply) => reply === 'failed')
    expect(asked.length).toBeLessThan(70)
    expect(parts.flatMap(({ items }) => items)).toHaveLength(400)
  })
})

test.each([1, 2, 3, 80, 1000])('an outage over %d items is noticed after a few calls', async (count) => {
  const { asked, ask } = sourceWith(numbers(count))
  const parts = await askInHalves(numbers(count), ask, (reply) => reply === 'failed')
  expect(failedItems(parts)).toEqual(numbers(count))
  expect(asked.length).toBeLessThanOrEqual(5)
})

test('a failure that no item causes is not asked again', async () => {
  const { asked, ask } = sourceWith([4])
  await askInHalves(numbers(8), ask, () => false)
  expect(asked).toHaveLength(1)
})

test('nothing is asked for nothing', async () => {
  const { asked, ask } = sourceWith([])
  expect(await askInHalves([], ask, () => true)).toEqual([])
  expect(asked).toHaveLength(0)
})
