import { type AmazonWatcher, nameOf, type SentNumber } from './amazon-model'
import type { AmazonNumber } from './amazon-numbers'
import type { Story } from './story'
import type { Truth } from './truth'
import type { VirtualClock } from './virtual-clock'

/** What must never happen. */
export interface Invariants extends AmazonWatcher {
  /** Amazon has told a process which channels these seller SKUs are in. */
  told(accountId: string, channels: ReadonlyMap<string, string>): void
  atRest(): void
  /** Once all is right nothing is left to do: no mark waits, and Amazon is asked next to nothing. */
  silent(pending: number, calls: number): void
  violations(): readonly string[]
}

export interface InvariantsOptions {
  readonly clock: VirtualClock
  readonly numbers: readonly AmazonNumber[]
  readonly truth: () => Truth
  readonly story: Story
  /** When the process of this name went on after it had been frozen, if it ever was. */
  readonly thawedAt: (name: string) => number | null
  /** How many calls may come too early. */
  readonly overRateAllowed: number
}

const CHANNEL_MS = 60 * 60_000
/** Numbers that were decided while the answer arrived; a decision is never sent later than that. */
const CROSSING_MS = 13_000
const STOCK_MS = 15_000
const ON_ITS_WAY_MS = 400
const DEADLINE_MS = 20_000
/** A few read-backs that are due. */
const CALLS_AT_REST = 20

export function createInvariants(options: InvariantsOptions): Invariants {
  const { clock, numbers, truth, story, thawedAt, overRateAllowed } = options
  const violations: string[] = []
  const elsewhere = new Map<AmazonNumber, number>()
  let overRate = 0
  const violate = (line: string) => {
    violations.push(line)
    story.tell(`VIOLATION  ${line}`)
  }

  const checkChannel = ({ number, by, quantity }: SentNumber) => {
    const at = elsewhere.get(number)
    if (at === undefined) return
    const age = clock.now() - at
    if (age > CROSSING_MS && age < CHANNEL_MS)
      violate(`${by} sent ${quantity} to ${nameOf(number)}, which Amazon fulfils as it said ${age} ms before`)
  }
  const checkStock = ({ number, by, quantity }: SentNumber) => {
    const wasFrozen = thawedAt(by) !== null
    const span = STOCK_MS + ON_ITS_WAY_MS + (wasFrozen ? DEADLINE_MS : 0)
    const most = truth().mostBetween(number, clock.now() - span, clock.now())
    if (quantity > most)
      violate(`${by} sent ${quantity} to ${nameOf(number)}, where no stock of late allows more than ${most}`)
  }

  return {
    patched: (sent) => {
      checkChannel(sent)
      checkStock(sent)
    },
    overRate: (accountId, operation) => {
      overRate += 1
      story.tell(`${accountId} calls ${operation} too early`)
      if (overRate > overRateAllowed) violate(`${accountId} called ${operation} faster than Amazon allows`)
    },
    told: (accountId, channels) => {
      for (const number of numbers) {
        const channel = number.accountId === accountId ? channels.get(number.sellerSku) : undefined
        if (channel === undefined) continue
        if (channel === 'DEFAULT') elsewhere.delete(number)
        else if (!elsewhere.has(number)) elsewhere.set(number, clock.now())
      }
    },
    atRest: () => {
      for (const line of unmatched(numbers, truth())) violate(line)
    },
    silent: (pending, calls) => {
      if (pending > 0) violate(`${pending} changes still wait although all is right`)
      if (calls > CALLS_AT_REST)
        violate(`Amazon was called ${calls} times in a minute in which all was right`)
    },
    violations: () => violations,
  }
}

/** Numbers that are not what they have to be, in words. */
export function unmatched(numbers: readonly AmazonNumber[], truth: Truth): readonly string[] {
  return numbers.flatMap((number) => {
    const expected = truth.expected(number)
    if (expected === null || (expected === number.held && expected === number.shown)) return []
    return [`${nameOf(number)} is ${number.held}, shown as ${number.shown}, and has to be ${expected}`]
  })
}
