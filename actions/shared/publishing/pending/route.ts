import type { PendingMove, PendingStep, Urgency } from '../../database/work/pending'
import { addMs, earlier, seconds } from '../../time'
import type { ResolvedPending } from './resolve-pending'

/** A product or order that Commerce did not resolve is retried after this long. */
const RESOLVE_RETRY_MS = seconds(15)

/** Collects, for each SKU, where its documents go next. */
export interface Routes {
  /** The documents go on in this lane. */
  send(skus: readonly string[], lane: string, urgency: Urgency): void
  /** The documents are evaluated again at this time. */
  retry(skus: readonly string[], at: Date): void
  /** The documents stay in the lane that they are in. */
  stay(skus: readonly string[]): void
  /**
   * The moves of the documents, each of which goes where any of its SKUs goes. `retries-first` postpones it when one of
   * its SKUs is to be retried, even if another has a lane; `lanes-first` does the opposite. Documents that stay have
   * none.
   */
  movesOf(
    resolved: readonly ResolvedPending[],
    order: 'lanes-first' | 'retries-first',
    now: Date,
  ): readonly PendingMove[]
}

export function createRoutes(): Routes {
  const stepsBySku = new Map<string, PendingStep[]>()
  const staying = new Set<string>()

  const add = (skus: readonly string[], step: PendingStep) => {
    for (const sku of skus) stepsBySku.set(sku, [...(stepsBySku.get(sku) ?? []), step])
  }
  const stepsOf = ({ skus }: ResolvedPending) => skus.flatMap((sku) => stepsBySku.get(sku) ?? [])

  return {
    send: (skus, lane, urgency) => add(skus, { kind: 'wait', lanes: [lane], urgency }),
    retry: (skus, at) => add(skus, { kind: 'postpone', dueAt: at }),
    stay: (skus) => {
      for (const sku of skus) staying.add(sku)
    },
    movesOf: (resolved, order, now) =>
      resolved.flatMap((each): readonly PendingMove[] => {
        const waits = stepsOf(each).filter((step) => step.kind === 'wait')
        const retries = stepsOf(each).flatMap((step) => (step.kind === 'postpone' ? [step.dueAt] : []))
        if (each.failed) retries.push(addMs(now, RESOLVE_RETRY_MS))
        const [lane, ...others] = new Set(waits.flatMap(({ lanes }) => lanes))
        const [first, ...later] = retries
        const isPostponed = first !== undefined && (order === 'retries-first' || lane === undefined)
        if (isPostponed) return [[each.document, { kind: 'postpone', dueAt: later.reduce(earlier, first) }]]
        if (each.skus.some((sku) => staying.has(sku))) return []
        if (lane === undefined) return [[each.document, { kind: 'handled' }]]
        const urgency = Math.min(...waits.map((wait) => wait.urgency)) as Urgency
        return [[each.document, { kind: 'wait', lanes: [lane, ...others], urgency }]]
      }),
  }
}
