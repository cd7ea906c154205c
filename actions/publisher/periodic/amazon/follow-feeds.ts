import { activityId } from '../../../shared/database/log/activity'
import type { FeedStatus } from '../../../shared/database/work/feeds'
import { feedLane } from '../../../shared/publishing/pending/lanes'
import type { Ports } from '../../../shared/publishing/ports'
import type { ApplyFeedReportPorts } from '../../../shared/publishing/send/apply-feed-report'
import { applyFeedReport } from '../../../shared/publishing/send/apply-feed-report'
import { addMs, days, hours, minutes, msBetween, seconds } from '../../../shared/time'
import type { PeriodicTask } from '../task'

/** A feed is first checked one minute after its submission. */
const LOOK_MS = seconds(30)
const NEXT_LOOK_MS = seconds(5)
const CHECK_MS = minutes(2)
/** How long a feed is followed that was possibly never created. */
const GIVEN_UP_MS = hours(12)
/** Amazon has processed feeds half a day late. Until this time, their quantities are read back when they complete. */
const WATCHED_MS = days(3)
const ENDED = ['DONE', 'FATAL', 'CANCELLED']

export type FollowFeedsPorts = ApplyFeedReportPorts & Pick<Ports, 'seller' | 'errors'>

/** Checks bulk feeds, and applies the reports of completed ones. */
export const followFeeds: PeriodicTask<FollowFeedsPorts> = async (ports) => {
  const unfinished = await ports.feeds.unfinished()
  const due = unfinished.filter(({ checkAt }) => checkAt <= ports.now())
  // A feed that cannot be followed delays no other.
  const ended = await Promise.allSettled(due.map((feed) => follow(ports, feed)))
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return unfinished.length > 0 ? NEXT_LOOK_MS : LOOK_MS
}

async function follow(ports: FollowFeedsPorts, feed: FeedStatus): Promise<void> {
  // Stored first, so that a failing check is repeated later.
  await ports.feeds.update(feed._id, { checkAt: addMs(ports.now(), CHECK_MS) })
  const age = msBetween(feed.createdAt, ports.now())
  if (feed.feedId === null) return followUnknown(ports, feed, age)
  const seller = await ports.seller(feed.accountId)
  const reading = await seller?.readFeed(feed.feedId)
  if (seller && reading?.kind === 'read' && ENDED.includes(reading.status)) {
    const report =
      reading.status === 'DONE' && reading.resultDocumentId !== null
        ? await seller.readFeedReport(reading.resultDocumentId)
        : null
    // A completed feed without its report is asked for it again.
    if (report !== null && report.kind !== 'report' && age < GIVEN_UP_MS) return
    const whole = await ports.feeds.load(feed._id)
    if (whole) await applyFeedReport(ports, whole, report?.kind === 'report' ? report : null)
    return
  }
  if (age >= WATCHED_MS) await giveUp(ports, feed)
  else if (age >= ports.limits.feedStuckMs) await overtake(ports, feed, 'takes too long')
}

/** Nobody knows whether Amazon received it. Its listings are published by patches and read back repeatedly. */
async function followUnknown(ports: FollowFeedsPorts, feed: FeedStatus, age: number): Promise<void> {
  await overtake(ports, feed, 'may or may not have been taken')
  const whole = await ports.feeds.load(feed._id)
  if (age < GIVEN_UP_MS) await ports.listings.confirmNow(listingIds(whole), ports.now())
  else await giveUp(ports, feed)
}

function listingIds(
  feed: { readonly messages: readonly { readonly listingIds: readonly string[] }[] } | null,
) {
  return feed?.messages.flatMap((message) => message.listingIds) ?? []
}

async function giveUp(ports: FollowFeedsPorts, feed: FeedStatus): Promise<void> {
  const whole = await ports.feeds.load(feed._id)
  if (whole) await applyFeedReport(ports, whole, null)
}

type OvertakePorts = Pick<Ports, 'now' | 'openFeeds' | 'pending' | 'errors' | 'feeds'>

/** Reports a stuck feed once, and publishes its listings by patches. */
async function overtake(ports: OvertakePorts, feed: FeedStatus, what: string): Promise<void> {
  const at = ports.now()
  ports.openFeeds.delete(feed._id)
  await ports.pending.release(feedLane(feed._id))
  if (feed.state === 'stuck') return
  await ports.feeds.update(feed._id, { state: 'stuck' })
  await ports.errors.record([
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
