import type {
  Effect,
  SimulatedChangeRequest,
  SimulatedCounts,
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
}

export type StoreCounts = Omit<SimulatedCounts, 'storeId'>

export interface RunOptions {
  readonly signal: AbortSignal
  /** A share from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Requests one part of a simulation after the other. */
export async function runSimulation(
  api: AdminApi,
  change: SimulatedChangeRequest,
  { signal, onProgress }: RunOptions,
): Promise<Simulated> {
  const counts = new Map<string, StoreCounts>()
  const rows: SimulatedRow[] = []
  const kept = new Map<Effect, number>()
  let [done, total] = [0, 0]
  let position: Pick<SimulationRequest, 'id' | 'after'> = { id: null, after: null }
  for (;;) {
    const body: SimulationRequest = { change, ...position }
    const part = unwrap(await api<SimulationReply>({ method: 'POST', path: '/simulations', body, signal }))
    for (const each of part.counts) counts.set(each.storeId, sumCounts(each, counts.get(each.storeId)))
    for (const row of part.rows) {
      const known = kept.get(row.effect) ?? 0
      if (known < ROWS_MAXIMUM) rows.push(row)
      kept.set(row.effect, known + 1)
    }
    done += part.done
    total = part.total ?? total
    onProgress(total === 0 ? 1 : Math.min(1, done / total))
    if (part.next === null) return { id: part.id, counts, rows, names: part.names }
    position = { id: part.id, after: part.next }
  }
}

function sumCounts(one: StoreCounts, other: StoreCounts | undefined): StoreCounts {
  if (!other) return one
  const effects = { ...other.effects }
  for (const [effect, count] of Object.entries(one.effects) as [Effect, number][]) {
    effects[effect] = (effects[effect] ?? 0) + count
  }
  return { total: one.total + other.total, effects, aboveStock: one.aboveStock + other.aboveStock }
}
