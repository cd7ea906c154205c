import type { AmazonFailure } from '../../../actions/shared/amazon/client/amazon-outcome'
import type {
  AmazonOrder,
  OrderOutcome,
  OrdersOutcome,
  OrdersPage,
} from '../../../actions/shared/amazon/orders'

/** An Amazon order with the time of its last change. */
export interface ScriptedOrder extends AmazonOrder {
  readonly updatedAt: Date
}

/** One account's Amazon orders, with Amazon's rate limit and rules. */
export interface ScriptedOrders {
  readonly orders: ScriptedOrder[]
  /** Every call with its time. */
  readonly calls: { readonly at: Date; readonly page: OrdersPage }[]
  /** Calls beyond the documented rate, answered with 429. */
  tooSoon(): number
  /** Failures of the next calls, one each. */
  readonly failures: (Partial<AmazonFailure> | Error)[]
  searchOrders(page: OrdersPage): Promise<OrdersOutcome>
  /** Order ids that were requested one by one. */
  readonly asked: string[]
  readOrder(orderId: string): Promise<OrderOutcome>
}

const RATE = 0.0056
const BURST = 20

export function scriptedOrders(now: () => Date, pageSize = 100): ScriptedOrders {
  const orders: ScriptedOrder[] = []
  const calls: { at: Date; page: OrdersPage }[] = []
  const failures: (Partial<AmazonFailure> | Error)[] = []
  const asked: string[] = []
  let tokens = BURST
  let countedAt = now().getTime()
  let refused = 0

  function mayCall(): boolean {
    const at = now().getTime()
    tokens = Math.min(BURST, tokens + (Math.max(0, at - countedAt) / 1000) * RATE)
    countedAt = at
    if (tokens < 1) {
      refused += 1
      return false
    }
    tokens -= 1
    return true
  }

  function answer({ updatedAfter, updatedBefore, pageToken }: OrdersPage): OrdersOutcome {
    const isTooLate = updatedBefore.getTime() > now().getTime() - 120_000 || updatedBefore < updatedAfter
    if (isTooLate) return failure({ kind: 'refused', code: 'InvalidInput', status: 400 })
    const found = orders
      .filter(({ updatedAt }) => updatedAt >= updatedAfter && updatedAt <= updatedBefore)
      .sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime())
    const from = Number(pageToken ?? 0)
    const to = from + pageSize
    const nextToken = to < found.length ? String(to) : null
    return { kind: 'read', orders: found.slice(from, to), nextToken, ratePerSecond: RATE }
  }

  return {
    orders,
    calls,
    failures,
    tooSoon: () => refused,
    searchOrders: async (page) => {
      calls.push({ at: now(), page })
      if (!mayCall()) return failure({ kind: 'throttled', code: 'QuotaExceeded', status: 429 })
      const next = failures.shift()
      if (next instanceof Error) throw next
      return next ? failure(next) : answer(page)
    },
    asked,
    readOrder: async (orderId) => {
      asked.push(orderId)
      const next = failures.shift()
      if (next && !(next instanceof Error)) return failure(next)
      const order = orders.find((each) => each.orderId === orderId)
      if (!order) return failure({ kind: 'refused', code: 'NotFound', status: 404 })
      return { kind: 'read', order, ratePerSecond: null }
    },
  }
}

function failure(changes: Partial<AmazonFailure>): AmazonFailure {
  return {
    kind: 'unavailable',
    code: 'InternalFailure',
    message: 'We encountered an internal error.',
    status: 500,
    requestId: 'request-1',
    ratePerSecond: null,
    ...changes,
  }
}
