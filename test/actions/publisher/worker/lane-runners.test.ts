import { createLaneRunners } from '../../../../actions/publisher/worker/lane-runners'
import type { FeedDocument } from '../../../../actions/shared/database/work/feeds'
import type { PendingDocument } from '../../../../actions/shared/database/work/pending'
import type { Seller } from '../../../../actions/shared/publishing/amazon-port'
import { LIMITS } from '../../../../actions/shared/publishing/limits'
import { accountLane } from '../../../../actions/shared/publishing/pending/lanes'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import { aCommerce } from '../../shared/publishing/a-commerce'
import type { SellerOptions } from '../../shared/publishing/a-seller'
import { aSeller } from '../../shared/publishing/a-seller'
import {
  ACCOUNT,
  accepted,
  aListing,
  aPending,
  minutesAgo,
  NOW,
  refusal,
} from '../../shared/publishing/example'
import { NOTHING_ALONG } from '../../shared/publishing/quiet-ports'
import { storedWorld } from '../../shared/publishing/stored-world'

const LANE = accountLane(ACCOUNT)

interface Runners extends SellerOptions {
  readonly count?: number
  readonly more?: Partial<Seller>
  readonly changes?: Partial<Ports>
  /** Minutes since the channels were read. */
  readonly readMinutesAgo?: number
}

/** An account with this many listings that show 4 and could show 10, all waiting in its lane. */
async function runners({
  count = 1,
  more = {},
  changes = {},
  readMinutesAgo = 10,
  ...options
}: Runners = {}) {
  const skus = Array.from({ length: count }, (_, index) => `SKU-${String(index).padStart(3, '0')}`)
  const { seller, patches, reads } = aSeller({
    shows: Object.fromEntries(skus.map((sku) => [sku, { quantity: 4 }])),
    ...options,
  })
  const stored = await storedWorld(
    {
      listings: skus.map((sellerSku) =>
        aListing({
          sellerSku,
          sku: sellerSku,
          accepted: accepted(4, minutesAgo(90)),
          channelsReadAt: minutesAgo(readMinutesAgo),
        }),
      ),
      pending: skus.map((sku) =>
        aPending({ _id: `sku:${sku}`, key: `sku:${sku}`, lane: LANE, cause: 'event-1' }),
      ),
    },
    {
      commerce: aCommerce({ stock: Object.fromEntries(skus.map((sku) => [sku, 80])) }),
      seller: async () => ({ ...seller, ...more }),
      ...changes,
    },
  )
  const news: boolean[] = []
  const work: Promise<unknown>[] = []
  const lanes = createLaneRunners({
    ports: async (isNews) => {
      news.push(isNews)
      return stored.world
    },
    now: () => NOW,
    keepOn: () => true,
    inBackground: (begin) => void work.push(begin().catch((error: unknown) => error)),
    readAlong: () => NOTHING_ALONG,
  })
  const left = async () => (await stored.all<PendingDocument>('pending')).map(({ _id, lane }) => [_id, lane])
  return {
    lanes,
    news,
    patches,
    reads,
    left,
    ended: () => Promise.all(work),
    work,
    world: stored.world,
    all: stored.all,
  }
}

test('a runner works until its lane is empty, and the lane is free again', async () => {
  const { lanes, patches, left, ended } = await runners({ count: 2 })
  lanes.start(ACCOUNT)
  expect(lanes.idleLanes([ACCOUNT, 'other'])).toEqual([accountLane('other')])
  expect(await ended()).toEqual([undefined])
  expect(patches.map(({ sellerSku }) => sellerSku)).toEqual(['SKU-000', 'SKU-001'])
  expect(await left()).toEqual([])
  expect(lanes.accepted()).toBe(2)
  expect(lanes.idleLanes([ACCOUNT])).toEqual([LANE])
})

test('a lane has one runner, and none while its account is refused', async () => {
  const { lanes, work, ended } = await runners()
  lanes.start(ACCOUNT)
  lanes.start(ACCOUNT)
  expect(work).toHaveLength(1)
  await ended()
  lanes.pause([ACCOUNT])
  lanes.start(ACCOUNT)
  expect(work).toHaveLength(1)
  expect(lanes.idleLanes([ACCOUNT])).toEqual([])
})

test('a run makes way for what is more urgent, and goes on after it', async () => {
  let sent = 0
  const before: number[] = []
  const { lanes, patches, news, ended } = await runners({
    count: 3,
    meanwhile: () => {
      sent += 1
      if (sent === 1) for (const urgency of [1, 2, 0, 1] as const) lanes.note(ACCOUNT, urgency)
      before.push(news.length)
    },
  })
  lanes.note(ACCOUNT, 0)
  lanes.start(ACCOUNT)
  await ended()
  expect(patches).toHaveLength(3)
  // The context is read for each run. The first run ended with a quantity in flight, which waits for the second.
  expect(before).toEqual([1, 2, 2, 2])
})

test('a runner whose account is refused has everything read anew, and ends', async () => {
  const { lanes, news, left, ended } = await runners({
    count: 2,
    answer: () => refusal,
    someFails: () => refusal,
  })
  lanes.start(ACCOUNT)
  expect(await ended()).toEqual([undefined])
  expect(news.at(-1)).toBe(true)
  expect((await left()).map(([, lane]) => lane)).toEqual([LANE, LANE])
})

test('a failure ends the runner, and the lane is free again', async () => {
  const away = new Error('away')
  const { lanes, ended } = await runners({
    meanwhile: () => {
      throw away
    },
  })
  lanes.start(ACCOUNT)
  expect(await ended()).toEqual([away])
  expect(lanes.idleLanes([ACCOUNT])).toEqual([LANE])
})

test('channels of what comes next are read while a run is being sent', async () => {
  let sent = 0
  let askedBefore: readonly string[] = []
  const meanwhile = () => {
    sent += 1
    if (sent === 400) askedBefore = reads.flatMap(({ sellerSkus }) => sellerSkus)
  }
  const { lanes, reads, left, ended } = await runners({ count: 450, readMinutesAgo: 58, meanwhile })
  lanes.start(ACCOUNT)
  expect(await ended()).toEqual([undefined])
  expect(await left()).toEqual([])
  expect(new Set(askedBefore).size).toBe(450)
  expect(reads.flatMap(({ sellerSkus }) => sellerSkus)).toHaveLength(450)
})

test('where the channels of what comes next cannot be read, the run is finished all the same', async () => {
  const away = new Error('away')
  const { lanes, patches, world, ended } = await runners({ count: 100 })
  const { mostUrgent } = world.pending
  let asked = 0
  Object.assign(world.pending, {
    mostUrgent: async (...given: Parameters<typeof mostUrgent>) => {
      asked += 1
      if (asked === 2) throw away
      return mostUrgent(...given)
    },
  })
  lanes.start(ACCOUNT)
  expect(await ended()).toEqual([away])
  expect(patches).toHaveLength(100)
})

test('many rises go as a bulk feed', async () => {
  const submitted: number[] = []
  const submitFeed: Seller['submitFeed'] = async (_marketplace, messages) => {
    submitted.push(messages.length)
    return { kind: 'submitted', feedId: 'feed', requestId: null, ratePerSecond: null }
  }
  const limits = { ...LIMITS, feedMinimum: 2 }
  const { lanes, patches, left, all, ended } = await runners({
    count: 400,
    more: { submitFeed },
    changes: { limits },
  })
  lanes.start(ACCOUNT)
  expect(await ended()).toEqual([undefined])
  expect(submitted).toEqual([400])
  const [feed] = await all<FeedDocument>('feeds')
  expect(feed?.messages[0]).toMatchObject({ quantity: 10, cause: 'event-1' })
  expect(patches).toEqual([])
  expect(new Set((await left()).map(([, lane]) => lane?.split('/')[0]))).toEqual(new Set(['feed']))
})

test('what was looked at before the last runner ended is looked at anew', async () => {
  const { lanes, news, ended } = await runners({ count: 2 })
  lanes.start(ACCOUNT)
  await ended()
  const before = news.length
  const resolved = [{ document: aPending(), skus: [], failed: false }]
  const evaluation = { loadedAt: minutesAgo(1), resolved, states: [], failures: [] }
  lanes.start(ACCOUNT, evaluation)
  await ended()
  // The lane is empty at once. Handed-over work would have been a separate run.
  expect(news.length - before).toBe(1)
})

const unavailable = { ...refusal, kind: 'unavailable' as const }

test.each<[string, Awaited<ReturnType<Seller['submitFeed']>>, number, string, number]>([
  ['is not sent in time', { kind: 'unsent', failure: null }, 400, 'ended', 0],
  ['cannot be uploaded', { kind: 'unsent', failure: unavailable }, 400, 'ended', 1],
  ['is refused', { ...refusal, kind: 'refused' }, 400, 'ended', 1],
  ['is not answered', unavailable, 400, 'stuck', 1],
])('rises whose feed %s go by patches', async (_words, outcome, patched, state, told) => {
  const limits = { ...LIMITS, feedMinimum: 2 }
  const { lanes, patches, world, all, ended } = await runners({
    count: 400,
    more: { submitFeed: async () => outcome },
    changes: { limits },
  })
  lanes.start(ACCOUNT)
  expect(await ended()).toEqual([undefined])
  expect(patches).toHaveLength(patched)
  expect(await all('feeds')).toMatchObject([{ state }])
  expect(await all('errors')).toHaveLength(told)
  expect([...world.openFeeds]).toEqual([])
})

test('rises of an account without credentials make no feed', async () => {
  const changes = { limits: { ...LIMITS, feedMinimum: 2 }, seller: async () => undefined }
  const { lanes, all, ended } = await runners({ count: 400, changes })
  lanes.start(ACCOUNT)
  await ended()
  expect(await all('feeds')).toEqual([])
})
