import { activityId } from '../../../shared/database/log/activity'
import type { FeedStatus } from '../../../shared/database/work/feeds'
import { feedLane } from '../../../shared/publishing/pending/lanes'
import { settleFeed } from '../../../shared/publishing/send/apply-feed-report'
import type { PublicationWorld } from '../../../shared/publishing/world'
import type { PeriodicTask } from '../task'

/** The first check of a feed is a minute after it was submitted. */
const LOOK_MS = 30_000
const NEXT_LOOK_MS = 5_000
const CHECK_MS = 2 * 60_000
/** One that was perhaps never created ends after it. */
const GIVEN_UP_MS = 12 * 60 * 60_000
/** Amazon was seen to carry out feeds half a day late: as long as it may, its numbers are read back when it does. */
const WATCHED_MS = 3 * 24 * 60 * 60_000
const ENDED = ['DONE', 'FATAL', 'CANCELLED']

/** Looks how far the bulk feeds are, and settles those that have ended. */
export const followFeeds: PeriodicTask = async (world) => {
  const unfinished = await world.feeds.unfinished()
  const due = unfinished.filter(({ checkAt }) => checkAt <= world.now())
  // A feed that cannot be followed keeps no other from its turn.
  const ended = await Promise.allSettled(due.map((feed) => follow(world, feed)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return unfinished.length > 0 ? NEXT_LOOK_MS : LOOK_MS
}

async function follow(world: PublicationWorld, feed: FeedStatus): Promise<void> {
  // Kept first: a check that fails in whatever way has its next turn later.
  await world.feeds.update(feed._id, { checkAt: new Date(world.now().getTime() + CHECK_MS) })
  const age = world.now().getTime() - feed.createdAt.getTime()
  if (feed.feedId === null) return followUnknown(world, feed, age)
  const seller = await world.seller(feed.accountId)
  const reading = await seller?.readFeed(feed.feedId)
  if (seller && reading?.kind === 'read' && ENDED.includes(reading.status)) {
    const report =
      reading.status === 'DONE' && reading.resultDocumentId !== null
        ? await seller.readFeedReport(reading.resultDocumentId)
        : null
    // Without its report a feed that is done is asked for it again.
    if (report !== null && report.kind !== 'report' && age < GIVEN_UP_MS) return
    const whole = await world.feeds.load(feed._id)
    if (whole) await settleFeed(world, whole, report?.kind === 'report' ? report : null)
    return
  }
  if (age >= WATCHED_MS) await giveUp(world, feed)
  else if (age >= world.limits.feedStuckMs) await overtake(world, feed, 'takes too long')
}

/** Whether Amazon took it was never told: its listings are published by patches, and read back again and again. */
async function followUnknown(world: PublicationWorld, feed: FeedStatus, age: number): Promise<void> {
  await overtake(world, feed, 'may or may not have been taken')
  const whole = await world.feeds.load(feed._id)
  if (age < GIVEN_UP_MS) await world.listings.confirmNow(listingIds(whole), world.now())
  else await giveUp(world, feed)
}

function listingIds(
  feed: { readonly messages: readonly { readonly listingIds: readonly string[] }[] } | null,
) {
  return feed?.messages.flatMap((message) => message.listingIds) ?? []
}

async function giveUp(world: PublicationWorld, feed: FeedStatus): Promise<void> {
  const whole = await world.feeds.load(feed._id)
  if (whole) await settleFeed(world, whole, null)
}

/** Says once that a feed is stuck, and has its listings published by patches. */
async function overtake(world: PublicationWorld, feed: FeedStatus, what: string): Promise<void> {
  const at = world.now()
  world.openFeeds.delete(feed._id)
  await world.pending.release(feedLane(feed._id))
  if (feed.state === 'stuck') return
  await world.feeds.update(feed._id, { state: 'stuck' })
  await world.errors.record([
    {
      _id: activityId(at, `feed.${feed._id}`, 0),
      at,
      system: 'amazon',
      accountId: feed.accountId,
      storeId: null,
      sellerSku: null,
      code: 'FEED_STUCK',
      message: `Feed ${feed.feedId ?? 'without an id'} ${what}. Its listings are published one by one instead.`,
      requestId: null,
    },
  ])
}
