import { createRandom } from '../../simulation/random'
import type { TraceEvent } from './read-trace'

const EVENTS = 20_000
const SKUS = 2_000
const SPAN_MS = 8 * 3_600_000
const FIRST_STOCK_MAXIMUM = 120

/**
 * A working day of a busy shop. How often a SKU is sold falls with its rank as 1/rank, so that a tenth of the SKUs make
 * two thirds of the events. Three in five are orders of Commerce, and every eighth event is one that nothing has
 * changed behind; a quarter of the orders raises a second event within the second, as a stock item's save does.
 */
export function generateTrace(): readonly TraceEvent[] {
  const random = createRandom('a busy shop')
  const pick = zipf(SKUS)
  const stock = new Map<string, number>()
  const events: TraceEvent[] = []
  const stockOf = (sku: string) => {
    const known = stock.get(sku)
    if (known !== undefined) return known
    const first = Math.floor(random.next() ** 2 * FIRST_STOCK_MAXIMUM)
    stock.set(sku, first)
    return first
  }
  const tell = (event: TraceEvent) => {
    if (events.length < EVENTS) events.push(event)
  }
  for (let at = 0; events.length < EVENTS; at += (2 * random.next() * SPAN_MS) / EVENTS / 0.87) {
    const sku = `T-${String(pick(random.next())).padStart(5, '0')}`
    const now = stockOf(sku)
    const what = random.next()
    if (what < 0.6) {
      if (now < 1) continue
      const quantity = now - Math.min(now, random.whole(1, 3))
      stock.set(sku, quantity)
      tell({ at, sku, quantity })
      if (random.chance(0.25)) tell({ at, sku })
    } else if (what < 0.72) {
      // What is sold out is what is bought in.
      const quantity = now + random.whole(5, now === 0 ? 60 : 20)
      stock.set(sku, quantity)
      tell({ at, sku, quantity })
    } else if (what < 0.85) tell({ at, sku })
    else tell({ at, sku, sold: random.whole(1, 2) })
  }
  return events
}

/** A rank from 1 for a number from 0 to 1. */
function zipf(count: number): (share: number) => number {
  const sums: number[] = []
  let total = 0
  for (let rank = 1; rank <= count; rank += 1) {
    total += 1 / rank
    sums.push(total)
  }
  return (share) => {
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < share * total) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
