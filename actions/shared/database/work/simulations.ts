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
  /** In one document of a simulation for which it matters whether it went over everything. */
  readonly progress?: SimulationProgress
}

export interface SimulationProgress {
  readonly storeId: string
  /** The cursor of the next part; null once every listing was looked at. */
  readonly next: string | null
  /** The merchant's configuration at the beginning, as a hash of its versions; left out by earlier versions. */
  readonly configuration?: string
}

/** A simulation that went over all listings of a store. */
export interface WholeSimulation extends Pick<SimulationProgress, 'configuration'> {
  /** When it began. */
  readonly since: Date
}

/** A part of a simulation, from one cursor to the next. */
export interface SimulatedPart extends SimulationProgress {
  readonly simulationId: string
  /** Null in the first part. */
  readonly after: string | null
}

export interface SimulationCollection {
  /** Keeps the zeros of one part. */
  keep(simulationId: string, skus: readonly string[], now: Date): Promise<void>
  /** Notes a part that began at a time. A part that does not continue the one before is ignored. */
  noteProgress(part: SimulatedPart, began: Date): Promise<void>
  /** The simulation, if it went over all listings of the store. */
  whole(simulationId: string, storeId: string): Promise<WholeSimulation | undefined>
  /** The SKUs among these that the simulation showed to go to 0; none without a simulation. */
  shownAmong(simulationId: string | undefined, skus: readonly string[]): Promise<ReadonlySet<string>>
  /** All SKUs that the simulation showed to go to 0, by part. */
  parts(simulationId: string): AsyncGenerator<readonly string[]>
  /** Notes that single listings of these stores changed: their overrides or matches. Call it once they are written. */
  noteChange(storeIds: readonly string[], now: Date): Promise<void>
  /** When single listings of these stores last changed, as text, as long as simulations are kept. */
  changes(storeIds: readonly string[]): Promise<readonly string[]>
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
    noteProgress: async ({ simulationId, after, ...progress }, createdAt) => {
      const _id = progressId(simulationId)
      const { storeId, next } = progress
      if (after === null) await simulations.insert({ _id, simulationId, createdAt, skus: [], progress })
      else {
        const expected = { 'progress.storeId': storeId, 'progress.next': after }
        await simulations.updateOne({ _id, ...expected }, { $set: { 'progress.next': next } })
      }
    },
    whole: async (simulationId, storeId) => {
      const found = await simulations.findOne({ _id: progressId(simulationId) })
      if (found?.progress?.storeId !== storeId || found.progress.next !== null) return undefined
      const { configuration } = found.progress
      return { since: found.createdAt, ...(configuration === undefined ? {} : { configuration }) }
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
    noteChange: async (storeIds, createdAt) => {
      const set = { simulationId: CHANGE, createdAt, skus: [] }
      for (const some of chunk(storeIds, BATCH_MAXIMUM)) {
        await simulations.bulk(
          some.map((storeId) => ({
            updateOne: { filter: { _id: changeId(storeId) }, update: { $set: set }, upsert: true },
          })),
        )
      }
    },
    changes: async (storeIds) => {
      const found = await simulations.find({ _id: { $in: storeIds.map(changeId) } }, { limit: BATCH_MAXIMUM })
      return found.map(({ _id, createdAt }) => `${_id} ${createdAt.toISOString()}`)
    },
    deleteBefore: (at) => simulations.deleteMany({ createdAt: { $lt: at } }),
  }
}

/** In place of a simulation's id. */
const CHANGE = 'change'

function changeId(storeId: string): string {
  return `${CHANGE} ${storeId}`
}

function progressId(simulationId: string): string {
  return `progress ${simulationId}`
}
