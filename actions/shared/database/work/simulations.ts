import { randomUUID } from 'node:crypto'
import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Database } from '../client/database-client'
import { allOf, pagesOf } from '../client/pages-of'

/** SKUs whose quantity goes to 0 in one part of a simulation, as the merchant was shown. */
export interface SimulationDocument {
  readonly _id: string
  readonly simulationId: string
  readonly createdAt: Date
  readonly skus: readonly string[]
}

export interface SimulationCollection {
  /** Keeps the zeros of one part. */
  keep(simulationId: string, skus: readonly string[], now: Date): Promise<void>
  /** The SKUs among these that the simulation showed to go to 0; none without a simulation. */
  shownAmong(simulationId: string | undefined, skus: readonly string[]): Promise<ReadonlySet<string>>
  /** All SKUs that the simulation showed to go to 0, by part. */
  parts(simulationId: string): AsyncGenerator<readonly string[]>
  deleteBefore(at: Date): Promise<void>
}

export function simulationCollection(database: Database): SimulationCollection {
  const simulations = database.collection<SimulationDocument>('simulations')
  return {
    keep: async (simulationId, skus, createdAt) => {
      for (const some of chunk(skus, BATCH_MAXIMUM)) {
        await simulations.insert({ _id: randomUUID(), simulationId, createdAt, skus: some })
      }
    },
    shownAmong: async (simulationId, skus) => {
      if (simulationId === undefined || skus.length === 0) return new Set()
      const wanted = new Set(skus)
      const parts = await allOf(simulations.find, { simulationId, skus: { $in: skus } })
      return new Set(parts.flatMap((part) => part.skus.filter((sku) => wanted.has(sku))))
    },
    parts: async function* (simulationId) {
      for await (const page of pagesOf(simulations.find, { simulationId })) {
        for (const { skus } of page) yield skus
      }
    },
    deleteBefore: (at) => simulations.deleteMany({ createdAt: { $lt: at } }),
  }
}
