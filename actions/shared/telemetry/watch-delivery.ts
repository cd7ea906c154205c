import type { Logger } from '../runtime/logger'
import { minutes, seconds } from '../time'

/** The part of OpenTelemetry's exporters that is watched; 0 means that the collector accepted the data. */
interface Exporter<Item> {
  export(items: Item, done: (result: ExportResult) => void): void
}

interface ExportResult {
  readonly code: number
  readonly error?: Error
}

export interface Delivery {
  /** The same exporter. The results of its calls decide whether a flush is worth waiting for. */
  watch<Item, T extends Exporter<Item>>(exporter: T & Exporter<Item>): T
  /** Never rejects. Does not wait for a collector that failed recently. */
  flush(send: () => Promise<unknown>): Promise<void>
}

/** The longest time that an activation waits for the collector. */
const FLUSH_MS = seconds(2)
/** How long nobody waits for a collector that failed. */
const PAUSE_MS = minutes(1)

/** Keeps a slow collector from delaying the app. */
export function watchDelivery(log: Logger, now: () => number = () => performance.now()): Delivery {
  let failedAt: number | undefined
  let underWay: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const isPaused = () => failedAt !== undefined && now() - failedAt < PAUSE_MS

  const note = ({ code, error }: ExportResult) => {
    if (code === 0) failedAt = undefined
    else if (!isPaused()) {
      failedAt = now()
      log.warn('telemetry could not be sent', { reason: reasonOf(error) })
    }
  }
  const flushOnce = async (send: () => Promise<unknown>) => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), FLUSH_MS)
    })
    const sent = send().catch((error: unknown) => note({ code: 1, error: error as Error }))
    if ((await Promise.race([sent, late])) === 'late') note({ code: 1, error: new Error('deadline') })
    clearTimeout(timer)
  }
  return {
    watch: (exporter) => {
      const send = exporter.export.bind(exporter)
      exporter.export = (items, done) =>
        send(items, (result) => {
          note(result)
          done(result)
        })
      return exporter
    },
    flush: async (send) => {
      // Data that arrives after a flush has begun goes with the next one, which all waiting callers share.
      next ??= underWay.then(() => {
        next = undefined
        underWay = isPaused() ? Promise.resolve() : flushOnce(send)
        return underWay
      })
      await next
    },
  }
}

/** The collector's own message may contain anything. */
function reasonOf(error: Error | undefined): string {
  if (error && 'code' in error && error.code !== undefined) return String(error.code)
  return error?.name ?? 'unknown'
}
