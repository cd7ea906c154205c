import type {
  Effect,
  SimulatedChangeRequest,
  SimulatedCounts,
  SimulatedPart,
  SimulatedRow,
  SimulationReply,
  SimulationRequest,
} from '../../../../actions/admin-api/contract/simulation'
import type { AdminApi } from '../api/admin-api'
import { unwrap } from '../api/admin-api-context'

/** Rows of each effect that are kept for the lists. */
const ROWS_MAXIMUM = 5_000

/** What a change would do to which Amazon quantities, of all parts together. */
export interface Simulated {
  readonly id: string
  /** By store id. */
  readonly counts: ReadonlyMap<string, StoreCounts>
  /** At most 5,000 of each effect, in the order of the seller SKU. */
  readonly rows: readonly SimulatedRow[]
  readonly names: SimulationReply['names']
  /** When the oldest stored stock among all parts was read, in ISO 8601; null: none was needed. */
  readonly stockReadAt: string | null
}

export type StoreCounts = Omit<SimulatedCounts, 'storeId'>

export interface RunOptions {
  readonly signal: AbortSignal
  /** A share from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** The parts of a simulation as they arrive. */
export class SimulatedParts {
  private id: string | null = null
  private names: Simulated['names'] = {}
  private stockReadAt: string | null = null
  private readonly counts = new Map<string, StoreCounts>()
  private readonly rows: SimulatedRow[] = []
  private readonly kept = new Map<Effect, number>()

  add({ id, names, counts, rows, stockAgeSeconds }: SimulatedPart): void {
    this.id = id
    this.names = names
    const readAt = agedAt(stockAgeSeconds, Date.now())
    // In this form, the earlier time is the smaller text.
    if (readAt && !(this.stockReadAt && this.stockReadAt < readAt)) this.stockReadAt = readAt
    for (const each of counts) {
      this.counts.set(each.storeId, sumCounts(each, this.counts.get(each.storeId)))
    }
    for (const row of rows) {
      const known = this.kept.get(row.effect) ?? 0
      if (known < ROWS_MAXIMUM) this.rows.push(row)
      this.kept.set(row.effect, known + 1)
    }
  }

  /** Null without any part. */
  whole(): Simulated | null {
    if (this.id === null) return null
    const { id, names, counts, rows, stockReadAt } = this
    return { id, names, counts, rows, stockReadAt }
  }
}

/** Requests one part of a simulation after the other. Null: there was none. */
export async function runSimulation(
  api: AdminApi,
  change: SimulatedChangeRequest,
  { signal, onProgress }: RunOptions,
): Promise<Simulated | null> {
  const parts = new SimulatedParts()
  let [done, total] = [0, 0]
  let position: Pick<SimulationRequest, 'id' | 'after'> = { id: null, after: null }
  for (;;) {
    const body: SimulationRequest = { change, ...position }
    const part = unwrap(await api<SimulationReply>({ method: 'POST', path: '/simulations', body, signal }))
    parts.add(part)
    done += part.done
    total = part.total ?? total
    onProgress(total === 0 ? 1 : Math.min(1, done / total))
    if (part.next === null) return parts.whole()
    position = { id: part.id, after: part.next }
  }
}

/** The time of something of this age, in ISO 8601 by the browser's clock. */
export function agedAt(ageSeconds: number | null, now: number): string | null {
  return ageSeconds === null ? null : new Date(now - ageSeconds * 1_000).toISOString()
}

function sumCounts(one: StoreCounts, other: StoreCounts | undefined): StoreCounts {
  if (!other) return one
  const effects = { ...other.effects }
  for (const [effect, count] of Object.entries(one.effects) as [Effect, number][]) {
    effects[effect] = (effects[effect] ?? 0) + count
  }
  return { total: one.total + other.total, effects, aboveStock: one.aboveStock + other.aboveStock }
}
