import { type Figure, figureInWords, type Measured } from '../figures'
import { CUT_OFF, createResults, jsonOf } from './results'

const figure = (name: string, value: number): Figure => ({
  name,
  value,
  unit: 's',
  naive: null,
  bound: null,
  target: { atMost: 5 },
})

function recorded(names: readonly string[]) {
  const kept: (readonly Measured[])[] = []
  return { results: createResults(names, (measured) => kept.push(measured)), kept }
}

it('keeps each figure at the moment it is added', () => {
  const { results, kept } = recorded(['one'])
  results.begin('one')
  results.add('one', figure('first', 1), 3)
  results.add('one', figure('second', 2), 4)
  expect(kept.map(([part]) => part?.figures.map(({ name }) => name))).toEqual([
    [],
    ['first'],
    ['first', 'second'],
  ])
})

it('calls a part cut off until it has ended', () => {
  const { results } = recorded(['one'])
  results.begin('one')
  results.add('one', figure('first', 1), 3)
  expect(results.measured()).toMatchObject([{ bench: 'one', failure: CUT_OFF, seconds: 3 }])
  results.end('one', null, 6)
  expect(results.measured()).toMatchObject([{ failure: null, seconds: 6, figures: [{ name: 'first' }] }])
})

it('keeps the figures of a part that ends with a failure', () => {
  const { results } = recorded(['one'])
  results.begin('one')
  results.add('one', figure('first', 1), 3)
  results.end('one', 'ended after its limit', 60)
  expect(results.measured()).toMatchObject([{ figures: [{ value: 1 }], failure: 'ended after its limit' }])
})

it('lists the parts in the order of their names, and none that has not begun', () => {
  const { results } = recorded(['one', 'two', 'three'])
  results.begin('three')
  results.begin('one')
  expect(results.measured().map(({ bench }) => bench)).toEqual(['one', 'three'])
})

it('says in JSON whether a figure reached its goal', () => {
  const { results } = recorded(['one'])
  results.add('one', figure('near', 4), 1)
  results.add('one', figure('far', 6), 1)
  expect(JSON.parse(jsonOf(results.measured()))).toMatchObject([
    {
      figures: [
        { name: 'near', reached: true },
        { name: 'far', reached: false },
      ],
    },
  ])
})

it('says a figure in one line', () => {
  expect(figureInWords(figure('wait', 4))).toBe('wait: 4 s (≤ 5, reached)')
  expect(figureInWords({ ...figure('wait', 6), target: null })).toBe('wait: 6 s')
})
