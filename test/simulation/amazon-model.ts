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
  updatedAt: Date
  isCancelled: boolean
  isImported: boolean
}

/** What happened at Amazon, for who judges it. */
export interface AmazonWatcher {
  patched(sent: SentNumber): void
  overRate(accountId: string, operation: RatedOperation): void
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
  find(accountId: string, marketplaceId: string, sellerSku: string): AmazonNumber | undefined
  take(accountId: string, operation: RatedOperation): boolean
  /** Since the beginning. */
  calls(): number
  /** Takes a quantity, which shows a while later. */
  accept(sent: SentNumber): void
  /** A buyer orders; null when there is nothing to buy. */
  sell(number: AmazonNumber, wanted: number): AmazonOrderModel | null
}

export interface AmazonModelOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly numbers: readonly AmazonNumber[]
  readonly watcher: AmazonWatcher
  readonly story: Story
}

/** An acceptance shows within it. */
const SHOWN_WITHIN_MS = 20_000

/** Amazon as it is: quantities, orders and its count of calls. */
export function createAmazonModel({
  clock,
  random,
  numbers,
  watcher,
  story,
}: AmazonModelOptions): AmazonModel {
  const buckets = createRateBuckets(clock)
  const orders: AmazonOrderModel[] = []
  let calls = 0
  const versions = new Map<AmazonNumber, number>()
  return {
    numbers,
    orders,
    find: (accountId, marketplaceId, sellerSku) =>
      numbers.find(
        (number) =>
          number.accountId === accountId &&
          number.sellerSku === sellerSku &&
          number.stores.some((store) => store.marketplaceId === marketplaceId),
      ),
    calls: () => calls,
    take: (accountId, operation) => {
      calls += 1
      const isIn = buckets.take(accountId, operation)
      if (!isIn) watcher.overRate(accountId, operation)
      return isIn
    },
    accept: (sent) => {
      const { number, quantity, by } = sent
      watcher.patched(sent)
      story.tell(`Amazon takes ${nameOf(number)} = ${quantity} of ${by}, where it held ${number.held}`)
      number.held = quantity
      const version = (versions.get(number) ?? 0) + 1
      versions.set(number, version)
      clock.later(random.next() * SHOWN_WITHIN_MS, () => {
        if (versions.get(number) === version) number.shown = number.held
      })
    },
    sell: (number, wanted) => {
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
        updatedAt: clock.date(),
        isCancelled: false,
        isImported: false,
      }
      orders.push(order)
      story.tell(`Amazon sells ${units} of ${nameOf(number)}, order ${order.orderId}, ${number.held} left`)
      return order
    },
  }
}

export function nameOf({ accountId, scope, sellerSku }: AmazonNumber): string {
  return `${accountId}/${scope}/${sellerSku}`
}
