import { rangeOf } from '../../../actions/shared/database/listings/search-words'
import { createStepwiseDatabase } from '../../simulation/interleavings/stepwise-database'

/** Sorted by UTF-8 bytes, as Database Storage compares. By UTF-16 units, `🍵` would come before `ﾎ`. */
const WORDS = ['茶', '茶z', '茶ﾎｯﾄ', '茶🍵', '🍵', '🍵z', '🍵ﾎ'] as const

async function found(filter: object): Promise<readonly string[]> {
  const items = createStepwiseDatabase()
    .over(async (_name, work) => work())
    .collection('listings')
  for (const word of [...WORDS].reverse()) await items.insert({ _id: word, word, search: [word] } as never)
  const rows = await items.find(filter, { sort: { word: 1 }, limit: 100 })
  return (rows as readonly { readonly word: string }[]).map(({ word }) => word)
}

test('texts are sorted by their UTF-8 bytes', async () => {
  expect(await found({})).toEqual(WORDS)
})

const tea = rangeOf('茶')
test.each<[string, object]>([
  ['of a field', { word: tea }],
  ['of an array', { search: { $elemMatch: tea } }],
  ['in a choice', { $or: [{ word: tea }, { word: 'none' }] }],
  ['in a choice of arrays', { $or: [{ search: { $elemMatch: tea } }, { word: 'none' }] }],
  ['beside a list', { _id: { $in: WORDS }, word: tea }],
  ['inside of both', { $and: [{ word: { $gte: tea.$gte } }, { word: { $lt: tea.$lt } }] }],
  ['the other way round', { word: { $not: { $gte: tea.$lt } } }],
])('a range %s finds what begins with a text, whatever comes after it', async (_words, filter) => {
  expect(await found(filter)).toEqual(['茶', '茶z', '茶ﾎｯﾄ', '茶🍵'])
})

test('an emoji is found by itself and by what follows it', async () => {
  expect(await found({ search: { $elemMatch: rangeOf('🍵') } })).toEqual(['🍵', '🍵z', '🍵ﾎ'])
})
