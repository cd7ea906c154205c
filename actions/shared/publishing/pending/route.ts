import type { PendingMove, Urgency } from '../../database/work/pending'
import { addMs, earlier, seconds } from '../../time'
import type { ResolvedPending } from './resolve-pending'

/** A product or order that Commerce did not resolve is retried after this long. */
const RESOLVE_RETRY_MS = seconds(15)

/** Where the documents of one SKU go next. */
interface Route {
  readonly lanes: Set<string>
  urgency: Urgency
  retryAt: Date | null
  stays: boolean
}

/** Collects, for each SKU, where its documents go next. */
export interface Routes {
  /** The documents go on in this lane. */
  send(skus: readonly string[], lane: string, urgency: Urgency): void
  /** The documents are evaluated again at this time. */
  retry(skus: readonly string[], at: Date): void
  /** The documents stay in the lane that they are in. */
  stay(skus: readonly string[]): void
  /**
   * The move of one document, which goes where any of its SKUs goes. `retries-first` postpones it when one of its SKUs
   * is to be retried, even if another has a lane; `lanes-first` does the opposite. Null when the document stays.
   */
  moveOf(resolved: ResolvedPending, order: 'lanes-first' | 'retries-first', now: Date): PendingMove | null
}

export function createRoutes(): Routes {
  const bySku = new Map<string, Route>()

  const change = (skus: readonly string[], apply: (route: Route) => void) => {
    for (const sku of skus) {
      const route = bySku.get(sku) ?? { lanes: new Set<string>(), urgency: 2, retryAt: null, stays: false }
      bySku.set(sku, route)
      apply(route)
    }
  }

  return {
    send: (skus, lane, urgency) =>
      change(skus, (route) => {
        route.lanes.add(lane)
        route.urgency = Math.min(route.urgency, urgency) as Urgency
      }),
    retry: (skus, at) =>
      change(skus, (route) => {
        route.retryAt = route.retryAt === null ? at : earlier(route.retryAt, at)
      }),
    stay: (skus) =>
      change(skus, (route) => {
        route.stays = true
      }),
    moveOf: ({ document, skus, failed }, order, now) => {
      const routes = skus.map((sku) => bySku.get(sku)).filter((route) => route !== undefined)
      const [lane, ...others] = new Set(routes.flatMap(({ lanes }) => [...lanes]))
      const retries = routes.map(({ retryAt }) => retryAt).filter((at) => at !== null)
      if (failed) retries.push(addMs(now, RESOLVE_RETRY_MS))
      const [first, ...later] = retries
      const isPostponed = first !== undefined && (order === 'retries-first' || lane === undefined)
      if (isPostponed) return [document, { kind: 'postpone', dueAt: later.reduce(earlier, first) }]
      if (routes.some(({ stays }) => stays)) return null
      if (lane === undefined) return [document, { kind: 'handled' }]
      const urgency = Math.min(...routes.map((route) => route.urgency)) as Urgency
      return [document, { kind: 'wait', lanes: [lane, ...others], urgency }]
    },
  }
}
