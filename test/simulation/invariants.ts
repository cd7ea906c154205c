import { type AmazonWatcher, nameOf, type SentNumber } from './amazon-model'
import type { AmazonNumber } from './amazon-numbers'
import { type Story, timeOf } from './story'
import type { Truth } from './truth'
import type { VirtualClock } from './virtual-clock'

/** What must never happen. */
export interface Invariants extends AmazonWatcher {
  /** Amazon has told a process which channels these seller SKUs are in. */
  told(accountId: string, channels: ReadonlyMap<string, string>): void
  /** A call that sets quantities leaves a process; `holder` has the lease. */
  leaving(by: string, holder: string | null): void
  fenceLowered(by: string, listingId: string): void
  atRest(shared: readonly SharedNumber[]): void
  /** Once all is right nothing is left to do: no mark waits, nothing is sent, and Amazon is asked next to nothing. */
  silent(minute: QuietMinute): void
  /** What another system or the publisher's own clock has done to a number. */
  foreign(number: AmazonNumber): void
  sold(number: AmazonNumber): void
  wasSent(number: AmazonNumber): boolean
  violate(line: string): void
  violations(): readonly string[]
}

/** A number of Amazon with what each listing that shows it says that it is. */
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
  /** When the process of this name went on after it had been frozen, if it ever was. */
  readonly thawedAt: (name: string) => number | null
  /** Processes stand still for longer than their lease: two may call Amazon at once. */
  readonly isTimingBroken: boolean
  /** A lease is kept by clocks, some of which are wrong. */
  readonly areClocksWrong: boolean
  /** How much older than the truth Commerce's index is. */
  readonly lagMs: number
  /** How long it may take until a source that closes is found, before a number rises and where it may fall. */
  readonly sourcesMs: { readonly rise: number; readonly fall: number }
  /** How long it may take until Amazon's orders are known, where Commerce does not tell. */
  readonly ordersMs: number
  /** Since when Commerce has answered without any row; null while it does not. */
  readonly emptySince: () => number | null
}

const DAY_MS = 24 * 60 * 60_000
const REPAIRS_OF_DAY = 24
const CHANNEL_MS = 60 * 60_000
const STOCK_MS = 15_000
const ON_ITS_WAY_MS = 400
const DEADLINE_MS = 20_000
/** A few read-backs that are due, and each account's orders; with many numbers, 20 of them in a call and ten minutes. */
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
    // What had left when the answer came could not know of it.
    if (at === undefined || leftAt < at || leftAt - at >= CHANNEL_MS) return
    violate(`${by} sent ${quantity} to ${nameOf(number)}, which Amazon fulfils as it said at ${timeOf(at)}`)
  }
  const sentBefore = new Map<AmazonNumber, number>()
  const checkStock = ({ number, by, quantity }: SentNumber) => {
    const wasFrozen = thawedAt(by) !== null
    const span = STOCK_MS + ON_ITS_WAY_MS + (wasFrozen ? DEADLINE_MS : 0)
    const from = clock.now() - span
    // While the index is late a number may stay and fall; it rises only by what is true.
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
    // Publishing again after a sale is no repair.
    sold: (number) => void ordered.add(number),
    wasSent: (number) => sentBefore.has(number),
    violate,
    violations: () => violations,
  }
}

/** Numbers that are not what they have to be, in words. */
export function unmatched(numbers: readonly AmazonNumber[], truth: Truth): readonly string[] {
  return numbers.flatMap((number) => {
    const expected = truth.expected(number)
    if (truth.isRight(number, number.held) && truth.isRight(number, number.shown)) return []
    return [`${nameOf(number)} is ${number.held}, shown as ${number.shown}, and has to be ${expected}`]
  })
}
