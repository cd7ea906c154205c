import { createFeedModel, type FeedFaults, type FeedModel } from './amazon-feeds'
import type { AmazonNumber } from './amazon-numbers'
import type { Random } from './random'
import { createRateBuckets, type RatedOperation } from './rate-buckets'
import type { Story } from './story'
import type { VirtualClock } from './virtual-clock'

export interface AmazonOrderModel {
  readonly orderId: string
  readonly number: AmazonNumber
  readonly marketplaceId: string
  readonly websiteCode: string
  readonly units: number
  readonly createdAt: Date
  /** When a search starts to find it. */
  shownAt: Date
  /** When the first search that found it was sent, in the clock's milliseconds. Null before. */
  foundAt: number | null
  updatedAt: Date
  isCancelled: boolean
  isImported: boolean
}

/** Receives what happened on Amazon. */
export interface AmazonWatcher {
  /** Amazon was asked to set a quantity, by a patch or a feed message. */
  asked(sent: SentNumber): void
  /** A call exceeded the rate. `isTwice`: even twice the rate. */
  overRate(accountId: string, operation: RatedOperation, isTwice: boolean): void
}

export interface SentNumber {
  readonly number: AmazonNumber
  readonly quantity: number
  /** When it left the process. */
  readonly leftAt: number
  readonly by: string
}

export interface AmazonModel {
  readonly numbers: readonly AmazonNumber[]
  readonly orders: readonly AmazonOrderModel[]
  readonly feeds: FeedModel
  /** Orders per page of a search. */
  readonly ordersPage: number
  /** Orders of one Commerce SKU. */
  ordersOf(sku: string): readonly AmazonOrderModel[]
  find(accountId: string, marketplaceId: string, sellerSku: string): AmazonNumber | undefined
  take(accountId: string, operation: RatedOperation): boolean
  /** Calls since the beginning. */
  calls(): ReadonlyMap<RatedOperation, number>
  /** Calls that exceeded the rate. */
  throttled(): number
  /** Accepts a patch's quantity, which becomes visible later. */
  patch(sent: SentNumber): void
  /** Another system writes a quantity. */
  write(number: AmazonNumber, quantity: number): void
  /** A buyer orders. Null if there is nothing to buy. */
  sell(number: AmazonNumber, wanted: number): AmazonOrderModel | null
}

export interface AmazonModelOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly numbers: readonly AmazonNumber[]
  readonly watcher: AmazonWatcher
  readonly feedFaults: () => FeedFaults
  readonly story: Story
  /** Defaults to Amazon's page size. A smaller one makes searches span several pages. */
  readonly ordersPage?: number
}

/** The maximum in Amazon's model of Orders 2026-01-01. */
const ORDERS_PAGE = 100

/** Time until an accepted quantity is visible. */
const SHOWN_WITHIN_MS = 20_000

/** Amazon itself: quantities, orders, feeds and its counts of calls. */
export function createAmazonModel(options: AmazonModelOptions): AmazonModel {
  const { clock, random, numbers, watcher, story, feedFaults, ordersPage = ORDERS_PAGE } = options
  const buckets = createRateBuckets(clock)
  const doubled = createRateBuckets(clock, 2)
  const calls = new Map<RatedOperation, number>()
  let throttled = 0
  const byPlace = new Map(
    numbers.flatMap((number) =>
      number.stores.map((store) => [
        placeOf(number.accountId, store.marketplaceId, number.sellerSku),
        number,
      ]),
    ),
  )
  const find: AmazonModel['find'] = (...place) => byPlace.get(placeOf(...place))
  const accept = acceptanceOver(options)
  const feeds = createFeedModel({
    clock,
    random: random.stream('feeds'),
    story,
    faults: feedFaults,
    find,
    onSubmitted: (number, quantity, { leftAt, by }) => watcher.asked({ number, quantity, leftAt, by }),
    accept: (number, quantity, { leftAt, by }) => accept({ number, quantity, leftAt, by }),
  })
  return {
    numbers,
    feeds,
    ordersPage,
    find,
    calls: () => calls,
    throttled: () => throttled,
    take: (accountId, operation) => {
      calls.set(operation, (calls.get(operation) ?? 0) + 1)
      const isIn = buckets.take(accountId, operation)
      const isTwice = !doubled.take(accountId, operation)
      if (!isIn) throttled += 1
      if (!isIn) watcher.overRate(accountId, operation, isTwice)
      return isIn
    },
    patch: (sent) => {
      watcher.asked(sent)
      accept(sent)
    },
    write: (number, quantity) => {
      number.held = quantity
      number.shown = quantity
      story.tell(`Another system writes ${nameOf(number)} = ${quantity}`)
    },
    ...ordersOver(options),
  }
}

function placeOf(accountId: string, marketplaceId: string, sellerSku: string): string {
  return `${accountId} ${marketplaceId} ${sellerSku}`
}

/** Sets a quantity, which readers see later. */
function acceptanceOver({ clock, random, story }: AmazonModelOptions) {
  const versions = new Map<AmazonNumber, number>()
  return ({ number, quantity, by }: SentNumber): void => {
    story.tell(`Amazon takes ${nameOf(number)} = ${quantity} of ${by}, where it held ${number.held}`)
    number.held = quantity
    const version = (versions.get(number) ?? 0) + 1
    versions.set(number, version)
    clock.later(random.next() * SHOWN_WITHIN_MS, () => {
      if (versions.get(number) === version) number.shown = number.held
    })
  }
}

function ordersOver({ clock, random, story }: AmazonModelOptions) {
  const orders: AmazonOrderModel[] = []
  const bySku = new Map<string, AmazonOrderModel[]>()
  return {
    orders,
    ordersOf: (sku: string) => bySku.get(sku) ?? [],
    sell: (number: AmazonNumber, wanted: number): AmazonOrderModel | null => {
      const units = Math.min(wanted, number.held, number.shown)
      if (units < 1) return null
      number.held -= units
      number.shown -= units
      const store = random.pick(number.stores)
      const order = {
        orderId: `303-${orders.length + 1}`,
        number,
        marketplaceId: store.marketplaceId,
        websiteCode: store.websiteCode,
        units,
        createdAt: clock.date(),
        shownAt: clock.date(),
        foundAt: null,
        updatedAt: clock.date(),
        isCancelled: false,
        isImported: false,
      }
      orders.push(order)
      bySku.set(number.sku, [...(bySku.get(number.sku) ?? []), order])
      story.tell(`Amazon sells ${units} of ${nameOf(number)}, order ${order.orderId}, ${number.held} left`)
      return order
    },
  }
}

export function nameOf({ accountId, scope, sellerSku }: AmazonNumber): string {
  return `${accountId}/${scope}/${sellerSku}`
}
