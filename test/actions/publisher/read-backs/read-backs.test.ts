import { createReadBacks } from '../../../../actions/publisher/read-backs/read-backs'
import type { ListingDocument } from '../../../../actions/shared/database/listings/listing-document'
import type { PendingDocument } from '../../../../actions/shared/database/work/pending'
import { readChannels } from '../../../../actions/shared/publishing/amazon-state/read-channels'
import { addMs, minutes, seconds } from '../../../../actions/shared/time'
import { createVirtualClock } from '../../../simulation/virtual-clock'
import { aSeller } from '../../shared/publishing/a-seller'
import { ACCOUNT, accepted, aListing } from '../../shared/publishing/example'
import { storedWorld } from '../../shared/publishing/stored-world'

const clock = createVirtualClock()
const ago = (milliseconds: number) => addMs(clock.date(), -milliseconds)
const idOf = (sku: string) => `de/${sku}`

/** A listing for which Amazon accepted 10 an hour ago. Its read-back is due in a day. */
const listed = (sku: string, changes: Partial<ListingDocument> = {}) =>
  aListing({
    _id: idOf(sku),
    sku,
    sellerSku: sku,
    accepted: accepted(10, ago(minutes(60))),
    confirmDueAt: addMs(clock.date(), minutes(1_440)),
    orderSeenAt: ago(minutes(5)),
    ...changes,
  })
const due = (sku: string, changes: Partial<ListingDocument> = {}) =>
  listed(sku, { confirmDueAt: clock.date(), ...changes })

async function opened(listings: readonly ListingDocument[], shown: Readonly<Record<string, number>> = {}) {
  const shows = Object.fromEntries(
    listings.map(({ sellerSku }) => [sellerSku, { quantity: shown[sellerSku] ?? 10 }]),
  )
  const { seller, reads } = aSeller({ shows })
  const stored = await storedWorld({ listings }, { seller: async () => seller, now: clock.date, clock })
  const aside: Promise<void>[] = []
  const readBacks = createReadBacks({
    ports: async () => stored.world,
    clock,
    runLoop: { stayFor: () => {}, inBackground: (work) => void aside.push(work()) },
  })
  return {
    readBacks,
    world: stored.world,
    read: () => reads.map(({ sellerSkus }) => [...sellerSkus].sort()),
    marks: async () =>
      (await stored.all<PendingDocument>('pending')).map(({ key, reasons }) => [key, ...reasons]),
    listing: async (sku: string) =>
      (await stored.all<ListingDocument>('listings')).find(({ _id }) => _id === idOf(sku)),
    order: (sku: string, at = clock.date()) => readBacks.orderSeen(idOf(sku), at),
    turns: async (milliseconds: number) => {
      const end = clock.now() + milliseconds
      while (clock.now() < end) await clock.pass(await readBacks.turn())
    },
    asideEnded: () => Promise.all(aside),
  }
}

describe('read-backs after orders', () => {
  test('follow at once while there are few', async () => {
    const here = await opened([listed('MUG'), listed('CUP')])
    await here.turns(seconds(1))
    for (const sku of ['MUG', 'CUP', 'MUG']) {
      await here.world.listings.confirmNow([idOf(sku)], clock.date())
      here.order(sku)
      await here.turns(seconds(1))
    }
    expect(here.read()).toEqual([['MUG'], ['CUP', 'MUG'], ['CUP', 'MUG']])
  })

  test('go together each ten seconds while there are many', async () => {
    const skus = Array.from({ length: 30 }, (_, index) => `S-${10 + index}`)
    const here = await opened(skus.map((sku) => listed(sku)))
    await here.turns(seconds(1))
    for (const sku of skus) {
      await here.world.listings.confirmNow([idOf(sku)], clock.date())
      here.order(sku)
      await here.turns(seconds(2))
    }
    await here.turns(seconds(11))
    // A minute, with three calls that were saved up before.
    expect(here.read().length).toBeGreaterThanOrEqual(6)
    expect(here.read().length).toBeLessThanOrEqual(10)
    for (const sku of skus) expect((await here.listing(sku))?.confirmed).not.toBeNull()
  })

  test('wait until the accepted quantity is visible, which the worker knows when it ends', async () => {
    const at = addMs(clock.date(), seconds(20))
    const here = await opened([listed('MUG', { confirmDueAt: at })])
    here.order('MUG', at)
    expect(here.readBacks.nextAt()).toEqual(at)
    await here.turns(seconds(19))
    expect(here.read()).toEqual([])
    await here.turns(seconds(2))
    expect(here.read()).toEqual([['MUG']])
    expect(here.readBacks.nextAt()).toBeNull()
  })

  test('find units sold on Amazon, which are no repair', async () => {
    const here = await opened([due('MUG')], { MUG: 9 })
    here.order('MUG')
    await here.turns(seconds(1))
    expect(await here.marks()).toEqual([['sku:MUG', 'order-gap']])
  })

  test('name other missing units a gap', async () => {
    const { orderSeenAt: _none, ...unordered } = due('MUG')
    const here = await opened([unordered], { MUG: 9 })
    await here.turns(seconds(1))
    expect(await here.marks()).toEqual([['sku:MUG', 'gap']])
  })
})

describe('a call with room takes along', () => {
  const along = async (listings: readonly ListingDocument[], shown = {}, orders: readonly string[] = []) => {
    const here = await opened([listed('SENT'), ...listings], shown)
    for (const sku of orders) here.readBacks.orderSeen(idOf(sku), null)
    const needed = [listed('SENT')]
    const shared = here.readBacks.along(here.world, ACCOUNT)
    const chosen = await shared.choose(needed)
    shared.take(await readChannels(here.world, chosen))
    await here.asideEnded()
    return { ...here, chosen: chosen.map(({ sellerSku }) => sellerSku) }
  }

  test('read-backs that are due soon, if Amazon shows what it accepted', async () => {
    const soon = addMs(clock.date(), seconds(24))
    const { chosen, listing } = await along([
      due('MUG'),
      listed('CUP', { confirmDueAt: soon }),
      listed('JUG', { confirmDueAt: addMs(soon, seconds(2)) }),
      listed('POT', { confirmDueAt: soon, accepted: accepted(10, ago(seconds(31))) }),
    ])
    expect(chosen).toEqual(['MUG', 'CUP'])
    expect(await listing('CUP')).toMatchObject({ confirmed: { quantity: 10 } })
  })

  test('listings that had orders, of which only a difference is stored', async () => {
    const { chosen, listing, marks } = await along(
      [listed('MUG'), listed('CUP'), listed('JUG')],
      { MUG: 8 },
      ['CUP', 'MUG', 'MUG'],
    )
    expect(chosen.toSorted()).toEqual(['CUP', 'MUG'])
    expect(await marks()).toEqual([['sku:MUG', 'order-gap']])
    expect(await listing('MUG')).toMatchObject({ observed: { quantity: 8 } })
    expect((await listing('CUP'))?.confirmed).toBeNull()
  })

  test('none whose missing units could be the work of another writer', async () => {
    const { orderSeenAt: _none, ...unordered } = listed('MUG')
    expect((await along([unordered], {}, ['MUG'])).chosen).toEqual([])
  })

  test('as many as fit, and none of another account', async () => {
    const many = Array.from({ length: 25 }, (_, index) => due(`S-${10 + index}`))
    expect((await along(many)).chosen).toHaveLength(19)
    expect((await along([due('MUG', { accountId: 'other' })])).chosen).toEqual([])
  })
})
