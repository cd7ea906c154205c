import { type AmazonWatcher, nameOf, type SentNumber } from './amazon-model'
import type { AmazonNumber } from './amazon-numbers'
import { type Story, timeOf } from './story'
import type { Truth } from './truth'
import type { VirtualClock } from './virtual-clock'

/** What must never happen. */
export interface Invariants extends AmazonWatcher {
  /** Amazon reported the channels of these seller SKUs to a process. */
  told(accountId: string, channels: ReadonlyMap<string, string>): void
  /** A call that sets quantities leaves a process. `holder` has the lease. */
  leaving(by: string, holder: string | null): void
  fenceLowered(by: string, listingId: string): void
  atRest(shared: readonly SharedNumber[]): void
  /**
   * When everything is right, nothing is left to do: no document is pending, nothing is sent, and Amazon gets almost no
   * calls.
   */
  silent(minute: QuietMinute): void
  /** What another system or the publisher's own clock did to a quantity. */
  foreign(number: AmazonNumber): void
  sold(number: AmazonNumber): void
  wasSent(number: AmazonNumber): boolean
  violate(line: string): void
  violations(): readonly string[]
}

/** An Amazon quantity, with what each listing that shows it claims. */
export interface SharedNumber {
  readonly number: AmazonNumber
  readonly quantities: readonly number[]
}

export interface QuietMinute {
  readonly waiting: number
  readonly sent: number
  readonly calls: number
}

export interface InvariantsOptions {
  readonly clock: VirtualClock
  readonly numbers: readonly AmazonNumber[]
  readonly truth: () => Truth
  readonly story: Story
  /** When the process with this name continued after being frozen, if ever. */
  readonly thawedAt: (name: string) => number | null
  /** Processes stand still for longer than their lease, so two may call Amazon at once. */
  readonly isTimingBroken: boolean
  /** A lease depends on clocks, and some are wrong. */
  readonly areClocksWrong: boolean
  /** How far Commerce's index lags behind. */
  readonly lagMs: number
  /** Time until a closed source is found, before a rise and before a fall. */
  readonly sourcesMs: { readonly rise: number; readonly fall: number }
  /** Time until Amazon orders are known, if Commerce does not report them. */
  readonly ordersMs: number
  /** When Commerce started to answer without any row. Null while it does not. */
  readonly emptySince: () => number | null
}

const DAY_MS = 24 * 60 * 60_000
const REPAIRS_OF_DAY = 24
const CHANNEL_MS = 60 * 60_000
const STOCK_MS = 15_000
const ON_ITS_WAY_MS = 400
const DEADLINE_MS = 20_000
/** A few due read-backs, and each account's orders. With many quantities, 20 of them per call, in ten minutes. */
const CALLS_AT_REST = 26
const NUMBERS_OF_CALL = 20

export function createInvariants(options: InvariantsOptions): Invariants {
  const {
    clock,
    numbers,
    truth,
    story,
    thawedAt,
    isTimingBroken,
    areClocksWrong,
    lagMs,
    sourcesMs,
    ordersMs,
    emptySince,
  } = options
  const violations: string[] = []
  const elsewhere = new Map<AmazonNumber, number>()
  const bySellerSku = Map.groupBy(numbers, ({ accountId, sellerSku }) => `${accountId} ${sellerSku}`)
  const violate = (line: string) => {
    violations.push(line)
    story.tell(`VIOLATION  ${line}`)
  }

  const checkChannel = ({ number, by, quantity, leftAt }: SentNumber) => {
    const at = elsewhere.get(number)
    // A call that left before the answer came could not know of it.
    if (at === undefined || leftAt < at || leftAt - at >= CHANNEL_MS) return
    violate(`${by} sent ${quantity} to ${nameOf(number)}, which Amazon fulfils as it said at ${timeOf(at)}`)
  }
  const sentBefore = new Map<AmazonNumber, number>()
  const checkStock = ({ number, by, quantity }: SentNumber) => {
    const wasFrozen = thawedAt(by) !== null
    const span = STOCK_MS + ON_ITS_WAY_MS + (wasFrozen ? DEADLINE_MS : 0)
    const from = clock.now() - span
    // While the index is late, a quantity may stay or fall. It may rise only by what is true.
    const isFall = lagMs + sourcesMs.fall > 0 && quantity <= (sentBefore.get(number) ?? number.held)
    const most = truth().mostBetween(number, [from - sourcesMs.rise, clock.now()], ordersMs)
    if (quantity > most && !isFall)
      violate(`${by} sent ${quantity} to ${nameOf(number)}, where no stock of late allows more than ${most}`)
    const foundMs = isFall ? sourcesMs.fall : sourcesMs.rise
    const onHand = truth().mostOnHand(number, from - foundMs, clock.now())
    if (quantity > onHand)
      violate(`${by} sent ${quantity} to ${nameOf(number)}, where the sources allow no more than ${onHand}`)
  }
  const checkZero = ({ number, by, quantity }: SentNumber) => {
    const since = emptySince()
    if (quantity > 0 || since === null) return
    if (!truth().allowsZero(number, since - STOCK_MS - DEADLINE_MS, clock.now()))
      violate(`${by} sent 0 to ${nameOf(number)} because Commerce answered nothing`)
  }
  const repairs = new Map<AmazonNumber, number[]>()
  const ordered = new Set<AmazonNumber>()
  const checkRepair = ({ number, by, quantity }: SentNumber) => {
    const isRepair =
      repairs.has(number) && quantity > 0 && sentBefore.get(number) === quantity && !ordered.has(number)
    if (!isRepair) return
    const since = clock.now() - DAY_MS
    const recent = [...(repairs.get(number) ?? []), clock.now()].filter((at) => at > since)
    repairs.set(number, recent)
    if (recent.length > REPAIRS_OF_DAY)
      violate(`${by} repaired ${nameOf(number)} ${recent.length} times in a day`)
  }

  return {
    asked: (sent) => {
      checkChannel(sent)
      checkStock(sent)
      checkZero(sent)
      checkRepair(sent)
      sentBefore.set(sent.number, sent.quantity)
      ordered.delete(sent.number)
    },
    overRate: (accountId, operation, isTwice) => {
      story.tell(`${accountId} calls ${operation} too early`)
      if (isTwice) violate(`${accountId} called ${operation} more than twice as fast as Amazon allows`)
      else if (!isTimingBroken) violate(`${accountId} called ${operation} faster than Amazon allows`)
    },
    told: (accountId, channels) => {
      for (const [sellerSku, channel] of channels) {
        for (const number of bySellerSku.get(`${accountId} ${sellerSku}`) ?? []) {
          if (channel === 'DEFAULT') elsewhere.delete(number)
          else if (!elsewhere.has(number)) elsewhere.set(number, clock.now())
        }
      }
    },
    leaving: (by, holder) => {
      if (by !== holder && !areClocksWrong) violate(`${by} sends while the lease is ${holder ?? 'nobody'}'s`)
    },
    fenceLowered: (by, listingId) => violate(`${by} wrote ${listingId} over what a later worker had written`),
    atRest: (shared) => {
      for (const line of unmatched(numbers, truth())) violate(line)
      for (const { number, quantities } of shared)
        if (new Set(quantities).size > 1)
          violate(`${nameOf(number)} has more than one number: ${quantities.join(', ')}`)
    },
    silent: ({ waiting, sent, calls }) => {
      if (waiting > 0) violate(`${waiting} changes still wait although all is right`)
      if (sent > 0) violate(`${sent} numbers were sent in minutes in which all was right`)
      if (calls > CALLS_AT_REST + numbers.length / NUMBERS_OF_CALL)
        violate(`Amazon was called ${calls} times in minutes in which all was right`)
    },
    foreign: (number) => {
      if (!repairs.has(number)) repairs.set(number, [])
    },
    // Publishing again after a sale is not a repair.
    sold: (number) => void ordered.add(number),
    wasSent: (number) => sentBefore.has(number),
    violate,
    violations: () => violations,
  }
}

/** Wrong quantities, in words. */
export function unmatched(numbers: readonly AmazonNumber[], truth: Truth): readonly string[] {
  return numbers.flatMap((number) => {
    const expected = truth.expected(number)
    if (truth.isRight(number, number.held) && truth.isRight(number, number.shown)) return []
    return [`${nameOf(number)} is ${number.held}, shown as ${number.shown}, and has to be ${expected}`]
  })
}
