import type { CommunicationErrorDocument } from '../../../../actions/shared/database/communication-errors'
import type { ListingDocument } from '../../../../actions/shared/database/listing-document'
import { listingId } from '../../../../actions/shared/database/listings'
import type { PendingDocument } from '../../../../actions/shared/database/pending'
import type { SoldDocument } from '../../../../actions/shared/database/sold'
import { confirm } from '../../../../actions/shared/publication/confirm'
import type { Merchant } from '../../../../actions/shared/publication/world'
import { aSeller, type SellerOptions } from './a-seller'
import {
  ACCOUNT,
  accepted,
  aListing,
  aMerchant,
  aSale,
  minutesAgo,
  NOW,
  refusal,
  secondsAgo,
  secondsAhead,
} from './example'
import { storedWorld } from './stored-world'

const AN_HOUR_AGO = minutesAgo(60)
const live = (changes: Partial<ListingDocument> = {}) =>
  aListing({ accepted: accepted(10, AN_HOUR_AGO), confirmDueAt: NOW, ...changes })
const DE = listingId('de', 'MUG')

interface ReadBack extends SellerOptions {
  readonly listings?: readonly ListingDocument[]
  readonly due?: readonly ListingDocument[]
  readonly sold?: readonly SoldDocument[]
  readonly ordersUntil?: Date
  readonly merchant?: Merchant
  /** What is written by another between the read and what it changes. */
  readonly between?: Partial<ListingDocument>
}

async function readBack({ listings = [live()], due = listings, sold = [], between, ...rest }: ReadBack) {
  const { ordersUntil, merchant = aMerchant(), ...options } = rest
  const states = ordersUntil ? [{ _id: ACCOUNT, ordersUntil }] : []
  const { seller, reads } = aSeller(options)
  const stored = await storedWorld({ listings, sold, 'account-states': states }, { merchant })
  const world = {
    ...stored.world,
    seller: async () => {
      if (between) await stored.database.collection('listings').updateOne({ _id: DE }, { $set: between })
      return seller
    },
  }
  await confirm(world, due)
  const documents = await stored.all<ListingDocument>('listings')
  const [listing] = documents
  return {
    listing: documents.find(({ _id }) => _id === DE) ?? listing,
    documents,
    reads,
    marks: (await stored.all<PendingDocument>('pending')).map(({ key, reasons }) => [key, ...reasons]),
    errors: await stored.all<CommunicationErrorDocument>('errors'),
  }
}
const shows = (quantity: number | null, channels = ['DEFAULT']) => ({ MUG: { quantity, channels } })

describe('a read-back', () => {
  test('of what was accepted confirms it, ends what differed before, and is due again in a day', async () => {
    const drift = { quantity: 12, since: minutesAgo(20), times: 2 }
    const { listing, marks, errors } = await readBack({ listings: [live({ drift })], shows: shows(10) })
    expect(listing).toMatchObject({
      confirmed: { quantity: 10, at: NOW },
      confirmDueAt: secondsAhead(24 * 3_600),
      drift: null,
      observed: { quantity: 10, at: NOW },
      channels: ['DEFAULT'],
      channelsReadAt: NOW,
    })
    expect({ marks, errors }).toEqual({ marks: [], errors: [] })
  })

  test('of a number less what was ordered since confirms it', async () => {
    const sold = [aSale({ quantity: 3, orderedAt: minutesAgo(5) })]
    expect((await readBack({ shows: shows(7), sold })).listing?.confirmed?.quantity).toBe(7)
  })

  test('asks the marketplace of the publishing store, once for a number', async () => {
    const both = [live(), live({ storeId: 'nl', accepted: null })]
    const { reads, documents } = await readBack({ listings: both, due: both.slice(1), shows: shows(10) })
    expect(reads).toEqual([{ marketplaceId: 'A1PA6795UKMFR9', sellerSkus: ['MUG'] }])
    expect(documents.map(({ confirmed }) => confirmed?.quantity)).toEqual([10, 10])
    expect(documents.map(({ observed }) => observed?.quantity)).toEqual([10, undefined])
  })

  test('is one of what is due, and of nothing else', async () => {
    const mug = live()
    const { reads } = await readBack({ listings: [mug, live({ sellerSku: 'CUP' })], due: [mug] })
    expect(reads.flatMap(({ sellerSkus }) => sellerSkus)).toEqual(['MUG'])
  })

  test('while something is being sent waits a minute', async () => {
    const sending = { quantity: 4, at: NOW }
    const { listing, marks } = await readBack({ listings: [live({ sending })], shows: shows(7) })
    expect(listing).toMatchObject({ confirmDueAt: secondsAhead(60), confirmed: null })
    expect(marks).toEqual([])
  })

  test('too early waits until what was accepted has settled', async () => {
    const early = live({ accepted: accepted(10, secondsAgo(10)) })
    const { listing, marks } = await readBack({ listings: [early], shows: shows(3) })
    expect(listing).toMatchObject({ confirmDueAt: secondsAhead(20), confirmed: null })
    expect(marks).toEqual([])
  })

  test('that is refused is tried again in five minutes, and changes nothing else', async () => {
    const { listing, marks } = await readBack({ readFails: refusal })
    expect(listing).toMatchObject({
      confirmDueAt: secondsAhead(300),
      confirmed: null,
      observed: null,
      channelsReadAt: minutesAgo(10),
    })
    expect(marks).toEqual([])
  })

  test('of a listing of which nothing was accepted is due no more', async () => {
    const { listing } = await readBack({ listings: [live({ accepted: null })], shows: shows(10) })
    expect(listing).toMatchObject({ confirmDueAt: null, confirmed: null })
  })

  test('of a listing that only a paused store shows is due no more, and is not made', async () => {
    const stores = aMerchant().stores.map((store) => ({ ...store, status: 'paused' as const }))
    const { listing, reads } = await readBack({ merchant: aMerchant({ stores }), shows: shows(10) })
    expect(listing?.confirmDueAt).toBeNull()
    expect(reads).toEqual([])
  })

  test('of a listing that only a paused store shows ends its gap, once the orders before it are known', async () => {
    const stores = aMerchant().stores.map((store) => ({ ...store, status: 'paused' as const }))
    const paused = {
      merchant: aMerchant({ stores }),
      listings: [live({ unexplained: { units: 3, shown: 7, at: minutesAgo(4) } })],
    }
    const open = await readBack({ ...paused, ordersUntil: minutesAgo(5) })
    expect(open.listing).toMatchObject({ unexplained: { units: 3 }, confirmDueAt: secondsAhead(210) })
    const closed = await readBack({ ...paused, ordersUntil: minutesAgo(1) })
    expect(closed.listing).toMatchObject({ unexplained: null, confirmDueAt: null })
    expect(closed.marks).toEqual([['sku:MUG', 'gap']])
  })

  test('says nothing of a number that was accepted meanwhile', async () => {
    const between = { accepted: accepted(4, secondsAgo(1)), confirmDueAt: secondsAhead(60) }
    const { listing } = await readBack({ shows: shows(10), between })
    expect(listing).toMatchObject({ ...between, confirmed: null })
  })
})

describe('a listing in another channel', () => {
  test('is decided anew, and its channel is kept though another number was accepted meanwhile', async () => {
    const between = { accepted: accepted(4, secondsAgo(1)) }
    const elsewhere = { channels: ['AMAZON_EU'], channelsReadAt: NOW }
    const { listing, marks } = await readBack({ shows: shows(null, ['AMAZON_EU']), between })
    expect(listing).toMatchObject(elsewhere)
    expect(marks).toEqual([['sku:MUG', 'channel']])
    const undisturbed = await readBack({ shows: shows(null, ['AMAZON_EU']) })
    expect(undisturbed.listing).toMatchObject({ ...elsewhere, confirmDueAt: secondsAhead(24 * 3_600) })
  })

  test('is decided anew when it has come back to the merchant’s own', async () => {
    const listings = [live({ channels: ['AMAZON_EU'] })]
    const { listing, marks } = await readBack({ listings, shows: shows(10) })
    expect(listing).toMatchObject({ channels: ['DEFAULT'], confirmed: { quantity: 10 } })
    expect(marks).toEqual([['sku:MUG', 'channel']])
  })

  test('is decided anew when one channel came in place of another, or beside it', async () => {
    const listings = [live({ channels: ['DEFAULT', 'AMAZON_EU'] })]
    const marksWith = async (channels: string[]) =>
      (await readBack({ listings, shows: shows(10, channels) })).marks
    expect(await marksWith(['DEFAULT', 'b1f0'])).toEqual([['sku:MUG', 'channel']])
    expect(await marksWith(['DEFAULT'])).toEqual([['sku:MUG', 'channel']])
    expect(await marksWith(['AMAZON_EU', 'DEFAULT'])).toEqual([])
  })

  test('keeps no channel of an earlier read in the same one', async () => {
    const between = { accepted: accepted(4, secondsAgo(1)) }
    const { listing } = await readBack({ shows: shows(10), between })
    expect(listing?.channelsReadAt).toEqual(minutesAgo(10))
  })
})

describe('fewer on Amazon than were accepted', () => {
  test('count as sold until the orders are known, and the SKU is decided anew', async () => {
    const { listing, marks, documents } = await readBack({
      listings: [live(), live({ storeId: 'nl', accepted: null })],
      shows: shows(7),
    })
    expect(listing).toMatchObject({
      unexplained: { units: 3, shown: 7, at: NOW },
      confirmDueAt: secondsAhead(210),
      confirmed: null,
      observed: { quantity: 7 },
    })
    expect(documents.map(({ unexplained }) => unexplained?.units)).toEqual([3, undefined])
    expect(marks).toEqual([['sku:MUG', 'gap']])
  })

  const gap = { units: 3, shown: 7, at: minutesAgo(4) }
  const listings = [live({ unexplained: gap }), live({ storeId: 'nl', accepted: null })]
  const known = { listings, ordersUntil: minutesAgo(1) }

  test('are confirmed without another read once their orders have come to light', async () => {
    const sold = [aSale({ quantity: 3, orderedAt: minutesAgo(5) })]
    const { listing, marks, reads } = await readBack({ ...known, sold })
    expect(listing).toMatchObject({
      confirmed: { quantity: 7, at: gap.at },
      unexplained: null,
      drift: null,
      channelsReadAt: minutesAgo(10),
    })
    expect(marks).toEqual([['sku:MUG', 'gap']])
    expect(reads).toEqual([])
  })

  test('are drift once the orders are known and do not explain them', async () => {
    const { listing, marks, reads } = await readBack(known)
    expect(listing).toMatchObject({
      drift: { quantity: 7, since: gap.at, times: 1 },
      unexplained: null,
      confirmDueAt: secondsAhead(120),
    })
    expect(marks).toEqual([['sku:MUG', 'drift']])
    expect(reads).toEqual([])
  })

  test('are read again while the orders are not known until then', async () => {
    const { listing, reads } = await readBack({ ...known, ordersUntil: minutesAgo(5), shows: shows(7) })
    expect(reads).toHaveLength(1)
    expect(listing?.unexplained).toEqual({ units: 3, shown: 7, at: NOW })
    const { ordersUntil: _unknown, ...unpolled } = known
    expect((await readBack({ ...unpolled, shows: shows(7) })).reads).toHaveLength(1)
  })
})

describe('units that Amazon showed too few of, after another number was accepted', () => {
  const gap = { units: 3, shown: 7, at: minutesAgo(4) }
  const since = live({ unexplained: gap, accepted: accepted(8, minutesAgo(2)) })

  test('still count as sold while the orders before them are not known', async () => {
    const { listing, marks } = await readBack({
      listings: [since],
      ordersUntil: minutesAgo(5),
      shows: shows(8),
    })
    expect(listing).toMatchObject({
      confirmed: { quantity: 8, at: NOW },
      unexplained: gap,
      confirmDueAt: secondsAhead(210),
    })
    expect(marks).toEqual([])
  })

  test.each([
    ['where Amazon shows the number', shows(8), 'gap'],
    ['where Amazon fulfils the listing by now', shows(null, ['AMAZON_EU']), 'channel'],
  ])('end to count once the orders are known, %s', async (_where, shown, reason) => {
    const { listing, marks } = await readBack({
      listings: [since],
      ordersUntil: minutesAgo(1),
      shows: shown,
    })
    expect(listing).toMatchObject({ unexplained: null })
    expect(marks).toEqual([['sku:MUG', reason]])
  })
})

test('a listing whose channel keeps the shared number from being sent is read back with it', async () => {
  const elsewhere = live({ storeId: 'nl', channels: ['AMAZON_EU'], accepted: null })
  const { documents, marks } = await readBack({ listings: [live(), elsewhere], shows: shows(10) })
  expect(documents.map(({ channels }) => channels)).toEqual([['DEFAULT'], ['DEFAULT']])
  expect(marks).toEqual([['sku:MUG', 'channel']])
})

describe('more on Amazon than were accepted', () => {
  const drifted = (times: number) => ({ quantity: 15, since: minutesAgo(30), times })

  test('is drift: the SKU is decided anew, and no number is sent', async () => {
    const { listing, marks, errors } = await readBack({ shows: shows(12) })
    expect(listing).toMatchObject({
      drift: { quantity: 12, since: NOW, times: 1 },
      unexplained: null,
      confirmDueAt: secondsAhead(120),
      confirmed: null,
      accepted: { quantity: 10, at: AN_HOUR_AGO },
    })
    expect(marks).toEqual([['sku:MUG', 'drift']])
    expect(errors).toEqual([])
  })

  test.each([
    [1, 240, 0],
    [2, 480, 1],
    [3, 960, 0],
    [4, 1_920, 0],
    [5, 3_600, 0],
    [50, 3_600, 0],
  ])('after %d times is read again in %d s, with %d reports', async (times, seconds, told) => {
    const { listing, errors } = await readBack({
      listings: [live({ drift: drifted(times) })],
      shows: shows(12),
    })
    expect(listing).toMatchObject({
      drift: { quantity: 12, since: minutesAgo(30), times: times + 1 },
      confirmDueAt: secondsAhead(seconds),
    })
    expect(errors).toHaveLength(told)
  })

  test('is told the third time, with the numbers', async () => {
    const { errors } = await readBack({ listings: [live({ drift: drifted(2) })], shows: shows(12) })
    expect(errors).toMatchObject([
      {
        at: NOW,
        system: 'amazon',
        accountId: ACCOUNT,
        storeId: 'de',
        sellerSku: 'MUG',
        code: 'DRIFT',
        requestId: null,
      },
    ])
    expect(errors[0]?.message).toMatch(/shows 12 where it accepted 10, .*since 2026-11-23T11:30:00/)
    expect(errors[0]?._id).toContain(`run.drift.${DE}`)
  })

  test('of a listing that no product matched names its seller SKU', async () => {
    const { marks } = await readBack({ listings: [live({ sku: null })], shows: shows(12) })
    expect(marks).toEqual([['sku:MUG', 'drift']])
    const { marks: other } = await readBack({ listings: [live({ sku: 'MUG-C' })], shows: shows(12) })
    expect(other).toEqual([['sku:MUG-C', 'drift']])
  })
})
