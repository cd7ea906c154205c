import * as sweeps from '../../actions/publisher/tasks/sweep-stock'
import type { PeriodicTask } from '../../actions/publisher/tasks/task'
import type { PublicationWorld } from '../../actions/shared/publication/world'

/**
 * The sweeps keep their budget of requests as long as their module lives, with the clock of the first run. Here each
 * publisher has a clock of its own, which stops when it dies: so the budget gets one that never waits.
 */
export async function warmProcess(): Promise<void> {
  const nothingToSweep = {
    taskStates: { load: async () => null, save: async () => {} },
    listings: { sweepPage: async () => [], countAll: async () => 0 },
    pending: { mark: async () => {} },
    merchant: { stores: [] },
    limits: { sweepMs: 60_000, lowStockSweepMs: 60_000, lowStock: 0 },
    clock: { now: () => 0, sleep: async () => {} },
    now: () => new Date(0),
  } as unknown as PublicationWorld
  const { sweepStock, sweepLowStock } = sweeps as Partial<Record<string, PeriodicTask>>
  await sweepStock?.(nothingToSweep)
  await sweepLowStock?.(nothingToSweep)
}
