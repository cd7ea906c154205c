import { followFeeds } from '../../../../../actions/publisher/periodic/amazon/follow-feeds'
import type { FeedReading, FeedReport } from '../../../../../actions/shared/amazon/listings/feeds'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { listingId } from '../../../../../actions/shared/database/listings/listings'
import type { CommunicationErrorDocument } from '../../../../../actions/shared/database/log/communication-errors'
import type { FeedDocument } from '../../../../../actions/shared/database/work/feeds'
import type { PendingDocument } from '../../../../../actions/shared/database/work/pending'
import type { Seller } from '../../../../../actions/shared/publishing/amazon-port'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import {
  ACCOUNT,
  aListing,
  aPending,
  minutesAgo,
  NOW,
  refusal,
  secondsAhead,
} from '../../../shared/publishing/example'
import { storedWorld } from '../../../shared/publishing/stored-world'

const ANSWERED = { requestId: null, ratePerSecond: null }
const reading = (status: FeedReading['status'], resultDocumentId: string | null = null) =>
  ({ ...ANSWERED, kind: 'read', status, resultDocumentId }) as const
const report: FeedReport & typeof ANSWERED = {
  ...ANSWERED,
  kind: 'report',
  issues: [],
  messagesAccepted: 1,
  messagesInvalid: 0,
}

const aFeed = (minutes: number, changes: Partial<FeedDocument> = {}): FeedDocument => ({
  _id: 'f1',
  accountId: ACCOUNT,
  marketplaceId: 'A1PA6795UKMFR9',
  feedId: 'amazon-feed',
  createdAt: minutesAgo(minutes),
  checkAt: NOW,
  state: 'open',
  messages: [
    {
      messageId: 1,
      sellerSku: 'MUG',
      quantity: 10,
      from: 4,
      rule: 'maximum',
      storeId: 'de',
      listingIds: [listingId('de', 'MUG')],
      firstAt: minutesAgo(minutes),
    },
  ],
  ...changes,
})

interface Answers {
  readonly status?: ReturnType<typeof reading> | typeof refusal
  readonly report?: typeof report | typeof refusal
}

async function followed(
  feed: FeedDocument,
  answers: Answers | 'no credentials' = {},
  feeds: Partial<Ports['feeds']> = {},
) {
  const amazon =
    answers === 'no credentials'
      ? undefined
      : {
          readFeed: async () => answers.status ?? reading('IN_PROGRESS'),
          readFeedReport: async () => answers.report ?? report,
        }
  const seller: Ports['seller'] = async () => amazon as Partial<Seller> as Seller | undefined
  const sending = { quantity: 10, at: feed.createdAt, feedId: 'f1' }
  const { world, all } = await storedWorld(
    {
      feeds: [feed],
      listings: [aListing({ sending })],
      pending: [aPending({ _id: 'sku:waiting', key: 'sku:waiting', lane: 'feed/f1' })],
    },
    { seller, openFeeds: new Set(['f1']) },
  )
  Object.assign(world.feeds, feeds)
  const looksIn = await followFeeds(world)
  const [kept] = await all<FeedDocument>('feeds')
  const [listing] = await all<ListingDocument>('listings')
  const pending = await all<PendingDocument>('pending')
  return {
    looksIn,
    state: kept?.state,
    checkAt: kept?.checkAt,
    accepted: listing?.accepted?.quantity,
    confirmDueAt: listing?.confirmDueAt,
    lane: pending.find(({ _id }) => _id === 'sku:waiting')?.lane,
    told: (await all<CommunicationErrorDocument>('errors')).map(({ message }) => message),
  }
}

const HOURS = 60

test.each<[string, FeedDocument, Answers | 'no credentials', object]>([
  ['is at it', aFeed(5), {}, { state: 'open', lane: 'feed/f1', told: [], checkAt: secondsAhead(120) }],
  ['is at it, where the account has no credentials', aFeed(5), 'no credentials', { state: 'open', told: [] }],
  ['does not say', aFeed(5), { status: refusal }, { state: 'open', told: [] }],
  ['is done', aFeed(5), { status: reading('DONE', 'd') }, { state: 'ended', accepted: 10, lane: 'new' }],
  [
    'is done without a report',
    aFeed(5),
    { status: reading('DONE') },
    { state: 'ended', accepted: undefined },
  ],
  [
    'is done, and its report cannot be had yet',
    aFeed(5),
    { status: reading('DONE', 'd'), report: refusal },
    { state: 'open' },
  ],
  [
    'was done half a day ago, and its report cannot be had',
    aFeed(12 * HOURS),
    { status: reading('DONE', 'd'), report: refusal },
    { state: 'ended', accepted: undefined },
  ],
  ['could not do it', aFeed(5), { status: reading('FATAL') }, { state: 'ended', accepted: undefined }],
  [
    'has been at it for an hour',
    aFeed(HOURS),
    {},
    { state: 'stuck', lane: 'new', told: [expect.stringMatching(/^Feed amazon-feed takes too long/)] },
  ],
  [
    'has been at it for longer, which was told',
    aFeed(HOURS, { state: 'stuck' }),
    {},
    { state: 'stuck', told: [] },
  ],
  ['has been at it for half a day', aFeed(12 * HOURS), {}, { state: 'stuck' }],
  ['has been at it for three days', aFeed(72 * HOURS), {}, { state: 'ended', accepted: undefined }],
  [
    'may or may not have taken',
    aFeed(5, { feedId: null }),
    {},
    {
      state: 'stuck',
      lane: 'new',
      confirmDueAt: NOW,
      told: [expect.stringMatching(/^Feed without an id may or may not have been taken/)],
    },
  ],
  ['may have taken half a day ago', aFeed(12 * HOURS, { feedId: null }), {}, { state: 'ended' }],
])('a feed that Amazon %s', async (_words, feed, answers, expected) => {
  expect(await followed(feed, answers)).toMatchObject(expected)
})

test('a feed is left alone until it is time for the next look', async () => {
  const feed = aFeed(5, { checkAt: secondsAhead(1) })
  expect(await followed(feed, { status: reading('FATAL') })).toMatchObject({ state: 'open', looksIn: 5_000 })
})

test.each<[string, FeedDocument, Answers, string]>([
  ['done', aFeed(5), { status: reading('DONE') }, 'open'],
  ['given up', aFeed(72 * HOURS), {}, 'open'],
  ['overtaken', aFeed(5, { feedId: null }), {}, 'stuck'],
])('a feed that is gone when it is %s is left as it is', async (_words, feed, answers, state) => {
  expect(await followed(feed, answers, { load: async () => null })).toMatchObject({
    state,
    accepted: undefined,
  })
})
