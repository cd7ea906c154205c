import { type FeedDocument, feedCollection } from '../../../../../actions/shared/database/work/feeds'
import { type DatabaseWorld, startDatabase } from '../database-world'

const noon = new Date('2026-11-23T12:00:00Z')
const minutesOn = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)

let world: DatabaseWorld
const feeds = () => feedCollection(world.database)

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())
beforeEach(() => world.database.collection('feeds').deleteMany({}))

function feed(id: string, messages = 2, createdAt = noon): FeedDocument {
  return {
    _id: id,
    accountId: 'eu',
    marketplaceId: 'A1PA6795UKMFR9',
    feedId: null,
    createdAt,
    checkAt: minutesOn(1),
    state: 'open',
    messages: Array.from({ length: messages }, (_, index) => ({
      messageId: index + 1,
      sellerSku: `MUG-${index}`,
      quantity: index,
      from: index % 2 ? null : 7,
      rule: 'maximum' as const,
      storeId: 'eu.de',
      listingIds: [`eu.de/MUG-${index}`],
      firstAt: noon,
    })),
  }
}

describe('a bulk feed', () => {
  test('is kept with its messages, and put in once', async () => {
    const first = feed('1')
    await feeds().insert(first)
    await feeds().insert(feed('1', 5))
    expect(await feeds().load('1')).toEqual(first)
    expect(await feeds().load('2')).toBeNull()
  })

  test('of 25,000 messages comes back whole', async () => {
    const largest = feed('1', 25_000)
    await feeds().insert(largest)
    expect((await feeds().load('1'))?.messages).toEqual(largest.messages)
  })

  test('that is open or stuck is unfinished, and is told without its messages', async () => {
    for (const id of ['1', '2', '3']) await feeds().insert(feed(id))
    await feeds().update('2', { state: 'stuck', checkAt: minutesOn(30), feedId: '5001' })
    await feeds().update('3', { state: 'ended' })
    const { messages: _messages, ...open } = feed('1')
    expect(await feeds().unfinished()).toEqual([
      open,
      { ...open, _id: '2', state: 'stuck', checkAt: minutesOn(30), feedId: '5001' },
    ])
    expect((await feeds().load('2'))?.messages).toHaveLength(2)
  })

  test('that has ended is deleted by its age, an unfinished one never', async () => {
    await feeds().insert(feed('1', 1, minutesOn(-100)))
    await feeds().insert(feed('2', 1, minutesOn(-100)))
    await feeds().insert(feed('3', 1, minutesOn(-10)))
    await feeds().update('2', { state: 'ended' })
    await feeds().update('3', { state: 'ended' })
    await feeds().deleteEndedBefore(minutesOn(-50))
    expect(await feeds().load('1')).not.toBeNull()
    expect(await feeds().load('2')).toBeNull()
    expect(await feeds().load('3')).not.toBeNull()
  })
})
