import type { FeedIssue, FeedReport } from '../../../../../actions/shared/amazon/listings/feeds'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { listingId } from '../../../../../actions/shared/database/listings/listings'
import type { ActivityDocument } from '../../../../../actions/shared/database/log/activity'
import type { FeedDocument, StoredFeedMessage } from '../../../../../actions/shared/database/work/feeds'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import {
  applyFeedReport,
  messageOutcomes,
} from '../../../../../actions/shared/publishing/send/apply-feed-report'
import { ACCOUNT, aListing, aPending, minutesAgo, NOW, secondsAgo, secondsAhead } from '../example'
import { storedWorld } from '../stored-world'

const message = (messageId: number, sellerSku: string, quantity = 10): StoredFeedMessage => ({
  messageId,
  sellerSku,
  quantity,
  from: 4,
  rule: 'maximum',
  storeId: 'de',
  listingIds: [listingId('de', sellerSku)],
  firstAt: secondsAgo(90),
})
const issue = (changes: Partial<FeedIssue>): FeedIssue => ({
  messageId: null,
  sellerSku: null,
  code: '90220',
  message: 'A required attribute is missing.',
  isError: true,
  isPassing: false,
  ...changes,
})
const report = (issues: readonly FeedIssue[], messagesAccepted: number | null = 2): FeedReport => ({
  kind: 'report',
  issues,
  messagesAccepted,
  messagesInvalid: null,
})
const rejected = {
  kind: 'rejected',
  isPassing: false,
  code: '90220',
  message: 'A required attribute is missing.',
}

describe('what became of the messages of a feed', () => {
  const messages = [message(1, 'MUG'), message(2, 'CUP')]
  const outcomes = (of: FeedReport | null) => [...messageOutcomes(messages, of)]

  test('without an issue all are accepted', () => {
    expect(outcomes(report([]))).toEqual([
      [1, { kind: 'accepted' }],
      [2, { kind: 'accepted' }],
    ])
  })

  test.each([
    ['its message', { messageId: 2 }],
    ['its seller SKU alone', { sellerSku: 'CUP' }],
    ['both', { messageId: 2, sellerSku: 'CUP' }],
  ])('an error that names %s is that message’s alone', (_words, named) => {
    expect(outcomes(report([issue(named)]))).toEqual([
      [1, { kind: 'accepted' }],
      [2, rejected],
    ])
  })

  test('a warning changes nothing', () => {
    expect(outcomes(report([issue({ messageId: 2, isError: false })]))[1]).toEqual([2, { kind: 'accepted' }])
    expect(outcomes(report([issue({ isError: false })]))[1]).toEqual([2, { kind: 'accepted' }])
  })

  test('an error of a message is not one of another that has its seller SKU', () => {
    expect(outcomes(report([issue({ messageId: 7, sellerSku: 'CUP' })]))[1]).toEqual([
      2,
      { kind: 'accepted' },
    ])
  })

  test('an error of the feed as a whole leaves open all without an error of their own', () => {
    expect(outcomes(report([issue({ messageId: 1 }), issue({ code: '8008' })]))).toEqual([
      [1, rejected],
      [2, { kind: 'unknown' }],
    ])
  })

  test('an error of the feed as a whole rejects all when none was accepted', () => {
    expect(outcomes(report([issue({})], 0))).toEqual([
      [1, rejected],
      [2, rejected],
    ])
    expect(outcomes(report([issue({})], null))[0]).toEqual([1, { kind: 'unknown' }])
    expect(outcomes(report([issue({ messageId: 1 })], 0))[1]).toEqual([2, { kind: 'accepted' }])
  })

  test('without a report nothing is known', () => {
    expect(outcomes(null)).toEqual([
      [1, { kind: 'unknown' }],
      [2, { kind: 'unknown' }],
    ])
  })
})

const inFeed = (sellerSku: string, changes: Partial<ListingDocument> = {}) =>
  aListing({
    sellerSku,
    sku: `${sellerSku}-C`,
    sending: { quantity: 10, at: minutesAgo(1), feedId: 'f1' },
    unexplained: { units: 1, shown: 3, at: minutesAgo(9) },
    failure: { kind: 'failed', code: 'X', message: 'x', quantity: 4, at: minutesAgo(9) },
    ...changes,
  })

async function settled(
  listings: readonly ListingDocument[],
  of: FeedReport | null,
  messages = listings.map(({ sellerSku }, index) => message(index + 1, sellerSku)),
) {
  const feed: FeedDocument = {
    _id: 'f1',
    accountId: ACCOUNT,
    marketplaceId: 'A1PA6795UKMFR9',
    feedId: 'amazon-feed',
    createdAt: minutesAgo(1),
    checkAt: NOW,
    state: 'open',
    messages,
  }
  const waiting = [
    aPending({ _id: 'sku:waiting', key: 'sku:waiting', lane: 'feed/f1' }),
    aPending({ _id: 'sku:other', key: 'sku:other', lane: 'feed/f2' }),
  ]
  const openFeeds = new Set(['f1', 'f2'])
  const health: object[] = []
  const { world, all } = await storedWorld({ listings, feeds: [feed], pending: waiting }, { openFeeds })
  const record = async (samples: readonly object[]) => void health.push(...samples)
  await applyFeedReport({ ...world, health: { ...world.health, record } }, feed, of)
  const documents = await all<ListingDocument>('listings')
  const pending = await all<PendingDocument>('pending')
  return {
    listing: (sellerSku: string) => documents.find((each) => each.sellerSku === sellerSku),
    activity: await all<ActivityDocument>('activity'),
    marks: pending.filter(({ _id }) => !waiting.some((each) => each._id === _id)),
    lanes: pending.filter(({ _id }) => waiting.some((each) => each._id === _id)).map(({ lane }) => lane),
    feed: (await all<FeedDocument>('feeds'))[0],
    health,
    openFeeds,
  }
}

describe('a feed that has ended', () => {
  test('what was accepted is kept like any acceptance, and read back; an open gap stays open', async () => {
    const { listing, activity, health, marks } = await settled([inFeed('MUG')], report([]))
    expect(listing('MUG')).toMatchObject({
      accepted: { quantity: 10, at: NOW },
      sending: null,
      confirmDueAt: secondsAhead(60),
      unexplained: { units: 1 },
      failure: null,
    })
    expect(listing('MUG')?.accepted?.submissionId).toContain('1')
    expect(activity).toMatchObject([
      {
        at: NOW,
        storeId: 'de',
        sellerSku: 'MUG',
        from: 4,
        to: 10,
        rule: 'maximum',
        status: 'accepted',
        submissionId: 'amazon-feed',
        message: null,
      },
    ])
    expect(health).toEqual([{ storeId: 'de', at: NOW, outcome: 'accepted', latencyMs: 90_000, error: null }])
    expect(marks).toEqual([])
  })

  test('what was rejected is kept like any rejection', async () => {
    const { listing, activity, health, marks } = await settled(
      [inFeed('MUG')],
      report([issue({ messageId: 1 })]),
    )
    const { code, message: words } = rejected
    expect(listing('MUG')).toMatchObject({
      accepted: null,
      sending: null,
      failure: { kind: 'rejected', code, message: words, quantity: 10, at: NOW },
      state: 'failing',
    })
    expect(activity).toMatchObject([
      { status: 'rejected', submissionId: null, message: `${code}: ${words}`, to: 10 },
    ])
    expect(health).toEqual([
      { storeId: 'de', at: NOW, outcome: 'rejected', latencyMs: null, error: { code, message: words } },
    ])
    expect(marks).toMatchObject([{ reasons: ['retry'] }])
  })

  test('what nobody knows stays open, and is read back before the next decision', async () => {
    const { listing, activity, health, marks } = await settled([inFeed('MUG')], null)
    expect(listing('MUG')).toMatchObject({ accepted: null, sending: { quantity: 10, at: NOW } })
    expect(listing('MUG')?.sending).not.toHaveProperty('feedId')
    expect({ activity, health }).toEqual({ activity: [], health: [] })
    expect(marks).toMatchObject([{ key: 'sku:MUG-C', reasons: ['feed'] }])
  })

  test('what was published beside it keeps that, and is read back', async () => {
    const patched = { sending: null, accepted: { quantity: 0, at: minutesAgo(0.5), submissionId: 'patch' } }
    const { listing, activity, marks } = await settled([inFeed('MUG', patched)], report([]))
    expect(listing('MUG')).toMatchObject(patched)
    expect(activity).toEqual([])
    expect(marks).toMatchObject([{ key: 'sku:MUG-C', reasons: ['feed'] }])
    const again = { sending: { quantity: 3, at: NOW, feedId: 'f2' } }
    expect((await settled([inFeed('MUG', again)], report([]))).listing('MUG')).toMatchObject(again)
  })

  test('every listing that shows the number keeps its outcome', async () => {
    const both = [inFeed('MUG'), inFeed('MUG', { storeId: 'nl' })]
    const messages = [{ ...message(1, 'MUG'), listingIds: both.map(({ _id }) => _id) }]
    const { world, all } = await storedWorld({ listings: both })
    await applyFeedReport(world, { _id: 'f1', feedId: 'amazon-feed', messages } as never, report([]))
    const kept = await all<ListingDocument>('listings')
    expect(kept.map(({ accepted }) => accepted?.quantity)).toEqual([10, 10])
  })

  test('a listing that is gone is looked at by its seller SKU', async () => {
    const { marks } = await settled([], report([]), [message(1, 'GONE')])
    expect(marks).toMatchObject([{ key: 'sku:GONE', reasons: ['feed'] }])
  })

  test('each message has a listing change of its own', async () => {
    const { activity } = await settled([inFeed('MUG'), inFeed('CUP')], report([]))
    expect(activity.map(({ sellerSku }) => sellerSku).sort()).toEqual(['CUP', 'MUG'])
    for (const { _id } of activity) expect(_id).toMatch(/^2026-11-23T12:00:00\.000Z\/feed\.f1\//)
  })

  test('it is over, and what waited for it alone is looked at anew', async () => {
    const { feed, openFeeds, lanes } = await settled([inFeed('MUG')], report([]))
    expect(feed?.state).toBe('ended')
    expect([...openFeeds]).toEqual(['f2'])
    expect(lanes).toEqual(['feed/f2', 'new'])
  })

  test('however many messages it has, each is settled once', async () => {
    const listings = Array.from({ length: 501 }, (_, index) => inFeed(`SKU-${index}`))
    const { activity, marks, listing } = await settled(listings, report([issue({ messageId: 501 })]))
    expect(activity).toHaveLength(501)
    expect(marks).toMatchObject([{ reasons: ['retry'] }])
    expect(listing('SKU-499')?.accepted?.quantity).toBe(10)
    expect(listing('SKU-500')).toMatchObject({ accepted: null, failure: { kind: 'rejected' } })
  })
})
