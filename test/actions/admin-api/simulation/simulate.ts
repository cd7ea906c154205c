import type {
  SimulatedChangeRequest,
  SimulatedRow,
  SimulationReply,
} from '../../../../actions/admin-api/contract/simulation'
import { callAdminApi, type LoopbackWorld } from '../../../loopback-world'

/** All parts of a simulation together. */
export interface WholeSimulation {
  readonly id: string
  readonly rows: readonly SimulatedRow[]
  /** Number of quantities with each effect, over all stores. */
  readonly effects: Readonly<Record<string, number>>
  readonly total: number
}

/** Simulates a change part by part, as the page does. */
export async function simulateChange(
  loopback: LoopbackWorld,
  change: SimulatedChangeRequest,
): Promise<WholeSimulation> {
  const rows: SimulatedRow[] = []
  const effects: Record<string, number> = {}
  let total = 0
  let position: { id: string | null; after: string | null } = { id: null, after: null }
  for (;;) {
    const call = { method: 'POST', path: '/simulations', body: { change, ...position } }
    const { status, body } = await callAdminApi(loopback, call)
    if (status !== 200) throw new Error(`the change was not simulated: ${JSON.stringify(body)}`)
    const reply: SimulationReply = body
    rows.push(...reply.rows)
    for (const counts of reply.counts) {
      total += counts.total
      for (const [effect, count] of Object.entries(counts.effects)) {
        effects[effect] = (effects[effect] ?? 0) + count
      }
    }
    if (reply.next === null) return { id: reply.id, rows, effects, total }
    position = { id: reply.id, after: reply.next }
  }
}
