import { followFeeds } from '../../../../../actions/publisher/periodic/amazon/follow-feeds'
import type { StoredFeedMessage } from '../../../../../actions/shared/database/work/feeds'
import { NEW } from '../../../../../actions/shared/database/work/pending'
import { LIMITS } from '../../../../../actions/shared/publishing/limits'
import { accountLane, feedLane } from '../../../../../actions/shared/publishing/pending/lanes'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { messageOutcomes } from '../../../../../actions/shared/publishing/send/apply-feed-report'
import { createBulkFeed } from '../../../../../actions/shared/publishing/send/submit-feed'
import { TRIAGE_MAXIMUM, triagePending } from '../../../../../actions/shared/publishing/send/triage'
import { createCatalogue } from '../../../../../dev/catalogue/create-catalogue'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { PATIENCE_MS } from '../../../../patience'
import { clearErrors, drain, mark, minutesAgo, publicationWorld, storedErrors } from './change-and-publish'

const { sellerId, marketplaceIds } = amazon.accounts.europe
const accountId = `eu.${sellerId}`
const skus = createCatalogue()
  .listings.filter(
    (listing) =>
      listing.sellerSku.startsWith('MUG-') &&
      listing.account === 'europe' &&
      listing.marketplaceIds.includes(marketplaceIds[0]),
  )
  .map(({ sellerSku }) => sellerSku)
  .slice(0, 5)
let loopback: LoopbackWorld

const live = () => skus.map((sku) => loopback.amazon.liveQuantity(sellerId, sku))
const calls = (path: RegExp, method: string) =>
  loopback.amazon.standIn.requests.filter((each) => path.test(each.path) && each.method === method).length

async function smallWorld(minutes = 0): Promise<Ports> {
  const changes = { now: () => minutesAgo(-minutes), limits: { ...LIMITS, feedMinimum: 2 } }
  return publicationWorld(loopback, changes)
}

/** Rises of all listings wait in the account's lane, and a feed sends them. */
const ALONE = { feeds: new Set<string>(), underWay: { mayHaveSent: () => false } }

async function feed(): Promise<Ports> {
  for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 80, viaProductSave: false })
  await mark(loopback, 'stock-item', ...skus.map((sku) => `sku:${sku}` as const))
  const world = await smallWorld()
  await triagePending(world, await world.pending.due([NEW], world.now(), TRIAGE_MAXIMUM), ALONE)
  expect(await world.pending.countInLane(accountLane(accountId), 2)).toBe(skus.length)
  loopback.amazon.standIn.requests.splice(0)
  const bulk = createBulkFeed(accountId)
  while (await bulk.next(world)) if (world.openFeeds.size > 0) break
  return world
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())
describe('a bulk feed', () => {
  beforeEach(async () => {
    loopback.amazon.standIn.heal()
    await loopback.database.collection('feeds').deleteMany({})
    await loopback.database.collection('pending').deleteMany({})
    await clearErrors(loopback)
    for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 0, viaProductSave: false })
    await mark(loopback, 'stock-item', ...skus.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())
    expect(live()).toEqual(skus.map(() => 0))
    loopback.amazon.refillThrottle()
  })

  test('many rises go out as one feed, and each is settled by its report', async () => {
    const world = await feed()
    expect(calls(/feeds$/, 'POST')).toBe(1)
    expect(calls(/^\/listings/, 'PATCH')).toBe(0)
    const [open] = await world.feeds.unfinished()
    expect(await world.pending.countInLane(feedLane(open?._id ?? ''))).toBe(skus.length)

    await waitFor(() => live().every((quantity) => quantity === 10))
    const after = { ...(await smallWorld(2)), openFeeds: world.openFeeds }
    await followFeeds(after)
    expect(await world.feeds.unfinished()).toEqual([])
    for (const sku of skus) {
      expect(await loopback.listing(STORE_IDS.germany, sku)).toMatchObject({
        accepted: { quantity: 10 },
        sending: null,
      })
    }
    await drain(after)
    expect(calls(/^\/listings/, 'PATCH')).toBe(0)
    expect(await world.pending.countInLane(NEW)).toBe(0)
  })

  test('a fall waits for no feed, and is read back when the feed has ended', async () => {
    const world = await feed()
    const [first = ''] = skus
    loopback.commerce.setStock(first, { quantity: 0, viaProductSave: false })
    await mark(loopback, 'stock-item', `sku:${first}`)
    await drain({ ...(await smallWorld()), openFeeds: world.openFeeds })
    expect(await loopback.listing(STORE_IDS.germany, first)).toMatchObject({ accepted: { quantity: 0 } })

    await waitFor(() =>
      live()
        .slice(1)
        .every((quantity) => quantity === 10),
    )
    const after = { ...(await smallWorld(2)), openFeeds: world.openFeeds }
    await followFeeds(after)
    await drain(after)
    expect(loopback.amazon.liveQuantity(sellerId, first)).toBe(0)
  })

  test('that Amazon does not take is told, and its listings go by patches for a while', async () => {
    const denied = { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] }
    loopback.amazon.standIn.fail({ path: '/feeds/2021-06-30/documents', status: 403, body: denied, times: 9 })
    for (const sku of skus) loopback.commerce.setStock(sku, { quantity: 80, viaProductSave: false })
    await mark(loopback, 'stock-item', ...skus.map((sku) => `sku:${sku}` as const))
    const world = await smallWorld()
    await triagePending(world, await world.pending.due([NEW], world.now(), TRIAGE_MAXIMUM), ALONE)
    const bulk = createBulkFeed(accountId)
    expect(await bulk.next(world)).toBe(true)
    expect(await bulk.next(world)).toBe(false)
    expect(await storedErrors(loopback)).toMatchObject([
      { code: 'Unauthorized', message: expect.stringContaining('did not accept a bulk feed') },
    ])
    loopback.amazon.standIn.requests.splice(0)
    expect(await bulk.next(world)).toBe(false)
    expect(loopback.amazon.standIn.requests).toEqual([])
    expect(await bulk.next(await smallWorld(16))).toBe(true)

    await drain(world)
    expect(live()).toEqual(skus.map(() => 10))
    expect(await world.feeds.unfinished()).toEqual([])
  })

  // The last test, because Amazon processes the feed after all.
  test('a feed that takes too long is told, and overtaken by patches', async () => {
    const world = await feed()
    loopback.amazon.standIn.fail({
      method: 'GET',
      path: '/feeds/2021-06-30/feeds/',
      status: 200,
      body: {
        feedId: (await world.feeds.unfinished())[0]?.feedId,
        feedType: 'JSON_LISTINGS_FEED',
        createdTime: new Date().toISOString(),
        processingStatus: 'IN_QUEUE',
      },
      times: 99,
    })
    const after = { ...(await smallWorld(61)), openFeeds: world.openFeeds }
    await followFeeds(after)
    expect((await storedErrors(loopback)).map(({ code }) => code)).toContain('FEED_STUCK')
    await drain(after)
    expect(live()).toEqual(skus.map(() => 10))
    expect(calls(/^\/listings/, 'PATCH')).toBe(skus.length)
  })
})

async function waitFor(isThere: () => boolean): Promise<void> {
  for (const ends = Date.now() + PATIENCE_MS; Date.now() < ends; ) {
    if (isThere()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('it did not come about')
}

describe('the outcome of each message', () => {
  const messages = [1, 2, 3].map(
    (messageId) => ({ messageId, sellerSku: `S${messageId}` }) as StoredFeedMessage,
  )
  const issue = (changes: object) => ({
    messageId: null,
    sellerSku: null,
    code: '1',
    message: 'no',
    isError: true,
    ...changes,
  })
  const report = (issues: object[], messagesAccepted: number | null = 2) =>
    ({ kind: 'report', issues: issues.map(issue), messagesAccepted, messagesInvalid: null }) as never
  const kinds = (given: never) => [...messageOutcomes(messages, given).values()].map(({ kind }) => kind)

  test.each<[string, object[], string[]]>([
    ['without issues all were accepted', [], ['accepted', 'accepted', 'accepted']],
    ['a warning rejects nothing', [{ messageId: 2, isError: false }], ['accepted', 'accepted', 'accepted']],
    ['by its message’s id', [{ messageId: 2 }], ['accepted', 'rejected', 'accepted']],
    ['by its SKU alone', [{ sellerSku: 'S3' }], ['accepted', 'accepted', 'rejected']],
    [
      'of the feed as a whole leaves the others open',
      [{ messageId: 1 }, {}],
      ['rejected', 'unknown', 'unknown'],
    ],
  ])('%s', (_words, issues, expected) => {
    expect(kinds(report(issues))).toEqual(expected)
  })

  test('is a rejection of all where none was accepted, and unknown without a report', () => {
    expect(kinds(report([{}], 0))).toEqual(['rejected', 'rejected', 'rejected'])
    expect(kinds(null as never)).toEqual(['unknown', 'unknown', 'unknown'])
  })
})
