import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import { addMs, seconds } from '../../../../../../actions/shared/time'
import { aCommerce } from '../../a-commerce'
import { aSeller } from '../../a-seller'
import { minutesAgo, NOW, twoAccounts } from '../../example'
import { publishDocuments } from '../../publish-documents'
import { storedWorld } from '../../stored-world'
import { published, showing, waiting } from './a-lane-run'

const sweptZero = { reasons: ['sweep'], urgency: 0 } as const

describe('a run of an account’s lane', () => {
  test('sends what differs, keeps what Amazon answered, and is done with it', async () => {
    const { outcome, sent, pending, listings, activity } = await published({
      listings: [showing(4), showing(10, { sellerSku: 'CUP' })],
      pending: [waiting('sku:MUG'), waiting('sku:CUP')],
      stock: { MUG: 80, CUP: 0 },
    })
    expect(sent).toEqual([
      ['CUP', 0],
      ['MUG', 10],
    ])
    expect(outcome).toEqual({ accepted: 2, isPaused: false })
    expect(pending).toEqual([])
    expect(listings).toMatchObject([
      { sellerSku: 'CUP', accepted: { quantity: 0 }, sending: null, state: 'out-of-stock' },
      { sellerSku: 'MUG', accepted: { quantity: 10 }, sending: null, state: 'listed' },
    ])
    expect(activity.map(({ sellerSku, from, to }) => [sellerSku, from, to]).sort()).toEqual([
      ['CUP', 10, 0],
      ['MUG', 4, 10],
    ])
  })

  test('notes what it is about to send before it is sent', async () => {
    const notes: unknown[] = []
    const listing = showing(4)
    const stored = await storedWorld(
      { listings: [listing], pending: [waiting('sku:MUG')] },
      { commerce: aCommerce({ stock: { MUG: 80 } }) },
    )
    const { seller } = aSeller()
    const watched = {
      ...seller,
      patchQuantity: async (...given: Parameters<typeof seller.patchQuantity>) => {
        notes.push((await stored.all<ListingDocument>('listings'))[0]?.sending)
        return seller.patchQuantity(...given)
      },
    }
    await publishDocuments({ ...stored.world, seller: async () => watched }, [waiting('sku:MUG')])
    expect(notes).toEqual([{ quantity: 10, at: NOW }])
  })

  test('sends nothing that Amazon holds already', async () => {
    const { sent, pending, outcome } = await published({ listings: [showing(10)], stock: { MUG: 80 } })
    expect({ sent, pending, accepted: outcome.accepted }).toEqual({ sent: [], pending: [], accepted: 0 })
  })

  test('reads a stale channel first, and sends nothing to what Amazon fulfils', async () => {
    const { sent, reads, pending, listings } = await published({
      listings: [showing(4, { channelsReadAt: minutesAgo(56) })],
      stock: { MUG: 80 },
      shows: { MUG: { channels: ['AMAZON_EU'], quantity: null } },
    })
    expect(reads).toHaveLength(1)
    expect({ sent, pending }).toEqual({ sent: [], pending: [] })
    expect(listings[0]).toMatchObject({
      channels: ['AMAZON_EU'],
      channelsReadAt: NOW,
      sending: null,
      state: 'held',
      decision: { rule: 'fulfilled-by-amazon' },
    })
  })
})

test('a run that reads the stock again before it sends keeps the title and the image that it read', async () => {
  const look = { title: 'A mug', image: 'https://m.media-amazon.com/images/I/71Xg3nWq5L.jpg' }
  const stored = await storedWorld(
    { listings: [showing(4, { title: '', channelsReadAt: minutesAgo(56) })], pending: [waiting('sku:MUG')] },
    { commerce: aCommerce({ stock: { MUG: 80 } }) },
  )
  const { seller, patches } = aSeller({ shows: { MUG: { quantity: 4 } } })
  let time = NOW
  const readListings: typeof seller.readListings = async (...given) => {
    time = addMs(NOW, seconds(20))
    const reply = await seller.readListings(...given)
    return reply.kind === 'read'
      ? { ...reply, listings: reply.listings.map((listing) => ({ ...listing, ...look })) }
      : reply
  }
  const world = { ...stored.world, now: () => time, seller: async () => ({ ...seller, readListings }) }
  await publishDocuments(world, [waiting('sku:MUG')])
  expect(patches).toHaveLength(1)
  const [listing] = await stored.all<ListingDocument>('listings')
  expect(listing).toMatchObject({ ...look, accepted: { quantity: 10 }, decision: { at: time } })
})

describe('what a run leaves to others', () => {
  const other = (quantity: number) => showing(quantity, { storeId: 'other', accountId: 'second' })

  test('another account’s number goes to that account’s lane', async () => {
    const { sent, lanes } = await published({
      listings: [showing(4), other(12)],
      stock: { MUG: 80 },
      merchant: twoAccounts,
    })
    expect(sent).toEqual([['MUG', 10]])
    expect(lanes).toEqual([['sku:MUG', 'account/second', 1]])
  })

  test('another account that holds the number already, or is only to be read, needs nothing', async () => {
    const run = { listings: [showing(4), other(10)], stock: { MUG: 80 }, merchant: twoAccounts }
    expect((await published(run)).pending).toEqual([])
    const pending = [waiting('sku:MUG', { reasons: ['order'] })]
    expect((await published({ ...run, pending, shows: { MUG: { quantity: 4 } } })).pending).toEqual([])
  })

  test('a zero behind an open breaker waits for the merchant', async () => {
    const open = { since: minutesAgo(1), reasons: ['sweep'], listings: 30 }
    const { sent, lanes, listings } = await published({
      listings: [showing(10)],
      stock: { MUG: 0 },
      pending: [waiting('sku:MUG', sweptZero)],
      breakers: [{ _id: 'de', zeros: [], open, authorisedUntil: null }],
    })
    expect(sent).toEqual([])
    expect(lanes).toEqual([['sku:MUG', 'breaker/de', 0]])
    expect(listings[0]).toMatchObject({ massZero: 'asked', state: 'held', accepted: { quantity: 10 } })
  })

  test('a rise that an open feed carries waits for the feed', async () => {
    const sending = { quantity: 10, at: minutesAgo(1), feedId: 'f1' }
    const { sent, lanes, listings } = await published({
      listings: [showing(4, { sending })],
      stock: { MUG: 80 },
      feeds: ['f1'],
    })
    expect(sent).toEqual([])
    expect(lanes).toEqual([['sku:MUG', 'feed/f1', 2]])
    expect(listings[0]?.sending).toEqual(sending)
  })
})
