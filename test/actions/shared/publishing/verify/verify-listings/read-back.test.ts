import { accepted, aMerchant, aSale, minutesAgo, NOW, refusal, secondsAgo, secondsAhead } from '../../example'
import { live, readBack, shows } from './a-read-back'

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
      listings: [live({ unexplained: { units: 3, shown: 7, at: minutesAgo(6) } })],
    }
    const open = await readBack({ ...paused, ordersUntil: minutesAgo(7) })
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

  test('is decided anew when it came back and was read along, though its number is right', async () => {
    const along = [live({ channels: ['AMAZON_EU'] })]
    const { listing, marks } = await readBack({ listings: along, due: [], along, shows: shows(10) })
    expect(listing).toMatchObject({ channels: ['DEFAULT'], channelsReadAt: NOW })
    expect(marks).toEqual([['sku:MUG', 'channel']])
  })

  test('is decided anew when its return was stored, but not decided', async () => {
    const held = { kind: 'hold', quantity: null, rule: 'fulfilled-by-amazon', trace: [], at: NOW } as const
    const listings = [live({ decision: held })]
    const back = await readBack({ listings, shows: shows(10) })
    expect(back.marks).toEqual([['sku:MUG', 'channel']])
    const listed = await readBack({
      listings: [live({ decision: { ...held, rule: 'store-paused' } })],
      shows: shows(10),
    })
    expect(listed.marks).toEqual([])
  })

  test('stays as it is when it was read along in its own channel', async () => {
    const along = [live()]
    const { listing, marks } = await readBack({ listings: along, due: [], along, shows: shows(10) })
    expect(listing?.channelsReadAt).toEqual(minutesAgo(10))
    expect(marks).toEqual([])
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

test('a listing whose channel keeps the shared number from being sent is read back with it', async () => {
  const elsewhere = live({ storeId: 'nl', channels: ['AMAZON_EU'], accepted: null })
  const { documents, marks } = await readBack({ listings: [live(), elsewhere], shows: shows(10) })
  expect(documents.map(({ channels }) => channels)).toEqual([['DEFAULT'], ['DEFAULT']])
  expect(marks).toEqual([['sku:MUG', 'channel']])
})
