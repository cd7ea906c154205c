import { importDaily } from '../../../../actions/publisher/jobs/import/import-daily'
import { followFeeds } from '../../../../actions/publisher/periodic/amazon/follow-feeds'
import { probeAccounts } from '../../../../actions/publisher/periodic/amazon/probe-accounts'
import { releaseStranded } from '../../../../actions/publisher/periodic/upkeep/release-stranded'
import { confirmListings } from '../../../../actions/publisher/read-backs/confirm-listings'
import type { ListingDocument } from '../../../../actions/shared/database/listings/listing-document'
import type { PendingDocument } from '../../../../actions/shared/database/work/pending'
import { aSeller } from '../../shared/publishing/a-seller'
import {
  accepted,
  aListing,
  aMerchant,
  aPending,
  aStore,
  minutesAgo,
  NOW,
  twoAccounts,
} from '../../shared/publishing/example'
import { NOTHING_ALONG } from '../../shared/publishing/quiet-ports'
import { storedWorld } from '../../shared/publishing/stored-world'

/** One step of a task always fails. Every other step still has its turn. */

const unreadable = async () => {
  throw new Error('the credentials cannot be read')
}
const [FIRST, SECOND] = twoAccounts.accounts.map(({ id }) => id) as [string, string]
const storeOf = (accountId: string) =>
  twoAccounts.stores.find((store) => store.accountId === accountId)?.id ?? ''
const sellerExcept = (failing: string, seller: object) => async (accountId: string) =>
  accountId === failing ? unreadable() : (seller as never)

describe.each([
  ['first', FIRST, SECOND],
  ['second', SECOND, FIRST],
])('while the credentials of the %s account cannot be read', (_, failing, other) => {
  test('the other account’s numbers are read back, however many of the failing one are due', async () => {
    const live = (accountId: string, index: number) =>
      aListing({
        storeId: storeOf(accountId),
        accountId,
        sellerSku: `${accountId}-${index}`,
        sku: `${accountId}-${index}`,
        accepted: accepted(10, minutesAgo(60)),
        confirmDueAt: accountId === failing ? minutesAgo(10) : minutesAgo(5),
      })
    const many = Array.from({ length: 250 }, (_each, index) => live(failing, index))
    const shown = { [`${other}-0`]: { quantity: 10 } }
    const { seller } = aSeller({ shows: shown })
    const { world, all } = await storedWorld(
      { listings: [...many, live(other, 0)] },
      { merchant: twoAccounts, seller: sellerExcept(failing, seller) },
    )
    for (let slices = 0; slices < 3; slices += 1) await confirmListings(world, NOTHING_ALONG).catch(() => {})
    const listings = await all<ListingDocument>('listings')
    const own = listings.find(({ accountId }) => accountId === other)
    expect(own?.confirmed).toMatchObject({ quantity: 10 })
    for (const { accountId, confirmed, confirmDueAt } of listings.filter((each) => each !== own)) {
      expect([accountId, confirmed]).toEqual([failing, null])
      expect(confirmDueAt?.getTime()).toBeGreaterThan(NOW.getTime())
    }
  })

  test('the other account’s bulk feed is followed in the same turn', async () => {
    const asked: string[] = []
    const seller = {
      readFeed: async (feedId: string) => {
        asked.push(feedId)
        return { kind: 'read', status: 'IN_PROGRESS', resultDocumentId: null }
      },
    }
    const feed = (accountId: string) => ({
      _id: accountId === failing ? 'a' : 'b',
      accountId,
      marketplaceId: 'A1PA6795UKMFR9',
      feedId: `feed of ${accountId}`,
      createdAt: minutesAgo(5),
      checkAt: accountId === failing ? minutesAgo(3) : minutesAgo(1),
      state: 'open',
      messages: [],
    })
    const { world } = await storedWorld(
      { feeds: [feed(failing), feed(other)] },
      { merchant: twoAccounts, seller: sellerExcept(failing, seller) },
    )
    await expect(followFeeds(world)).rejects.toThrow('credentials')
    expect(asked).toEqual([`feed of ${other}`])
  })

  test('the other account, which Amazon refused, is asked whether it is refused still', async () => {
    const paused = { code: 'Unauthorized', message: '', at: minutesAgo(60), probeAt: minutesAgo(1) }
    const { seller } = aSeller()
    const { world } = await storedWorld(
      { 'account-states': [FIRST, SECOND].map((_id) => ({ _id, paused })) as never },
      { merchant: twoAccounts, seller: sellerExcept(failing, seller) },
    )
    await probeAccounts(world).catch(() => {})
    expect((await world.accountStates.load(failing))?.paused).not.toBeNull()
    expect((await world.accountStates.load(other))?.paused).toBeNull()
  })
})

test('a lane that cannot be released keeps no other waiting', async () => {
  const waiting = ['feed/first', 'feed/second'].map((lane) =>
    aPending({ _id: lane, key: `sku:${lane}`, lane }),
  )
  const stored = await storedWorld({ pending: waiting as never })
  const { pending } = stored.world
  const world = {
    ...stored.world,
    pending: {
      ...pending,
      release: async (lane: string) => (lane === 'feed/first' ? unreadable() : pending.release(lane)),
    },
  }
  await expect(releaseStranded(world)).rejects.toThrow()
  const lanes = (await stored.all<PendingDocument>('pending')).map(({ lane }) => lane)
  expect(lanes.toSorted()).toEqual(['feed/first', 'new'])
})

test('a store whose import cannot be started keeps no other from its own', async () => {
  const stores = ['one', 'two'].map((id) => aStore({ id, createdAt: minutesAgo(60).toISOString() }))
  const stored = await storedWorld({}, { merchant: aMerchant({ stores }) })
  const { jobs } = stored.world
  const world = {
    ...stored.world,
    jobs: {
      ...jobs,
      openInStore: async (storeId: string) => (storeId === 'one' ? unreadable() : jobs.openInStore(storeId)),
    },
  }
  await expect(importDaily(world)).rejects.toThrow()
  expect((await jobs.open()).map(({ storeId }) => storeId)).toEqual(['two'])
})
