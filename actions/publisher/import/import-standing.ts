import * as v from 'valibot'
import type { PublicationWorld } from '../../shared/publication/world'

const standingSchema = v.object({
  /** Listings that the last import that was believed has named. */
  rows: v.number(),
  /** Since when reports have been much smaller than that one. */
  smallerSince: v.nullable(v.date()),
})

export type ImportStanding = v.InferOutput<typeof standingSchema>

/** A store's next import is a day after its last one, so that stores are spread as they were connected. */
export const DAILY_MS = 24 * 60 * 60_000

export function standingId(storeId: string): string {
  return `import/${storeId}`
}

/** Before the first import it is measured by what is kept. */
export async function loadStanding(world: PublicationWorld, storeId: string): Promise<ImportStanding> {
  const state = await world.taskStates.load(standingId(storeId))
  const parsed = v.safeParse(standingSchema, state?.notes)
  return parsed.success ? parsed.output : { rows: 0, smallerSince: null }
}

/** Also says when the store is imported again. */
export async function saveStanding(
  world: PublicationWorld,
  storeId: string,
  standing: ImportStanding,
): Promise<void> {
  const now = world.now()
  await world.taskStates.save({
    _id: standingId(storeId),
    dueAt: new Date(now.getTime() + DAILY_MS),
    cursor: null,
    startedAt: now,
    notes: { ...standing },
  })
}
