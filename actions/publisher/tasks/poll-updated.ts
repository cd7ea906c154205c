import * as v from 'valibot'
import type { CommerceFailure } from '../../shared/commerce/commerce-client'
import type { UpdatedPage } from '../../shared/commerce/updated-page'
import { activityId } from '../../shared/database/activity'
import type { PendingMark } from '../../shared/database/pending'
import type { TaskState } from '../../shared/database/task-states'
import type { PublicationWorld } from '../../shared/publication/world'
import type { PeriodicTask } from './task'

/** A poll of what Commerce says was updated, for changes whose event was lost. */
export interface UpdatePoll {
  /** Also the id of its stored state. */
  readonly name: string
  readonly everyMs: (world: PublicationWorld) => number
  readonly readPage: (world: PublicationWorld, page: UpdatedPage) => Promise<UpdatedMarks>
}

export type UpdatedMarks =
  | { readonly kind: 'read'; readonly marks: readonly PendingMark[]; readonly hasMore: boolean }
  | CommerceFailure

const LONGEST_PAUSE_MS = 60_000
const RETRY_MS = 60_000
const PAGES_OF_SLICE = 5
/** A save that took long carries the time at which it began. */
const OVERLAP_MS = 2 * 60_000

const cursorSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ since: v.string(), until: v.string(), page: v.number() }),
)

/** Page by page through what was updated since the last poll; a page counts once its marks are kept. */
export function pollUpdated({ name, everyMs, readPage }: UpdatePoll): PeriodicTask {
  return async (world) => {
    const known = await world.taskStates.load(name)
    const wait = known ? known.dueAt.getTime() - world.now().getTime() : 0
    if (wait > 0) return Math.min(wait, LONGEST_PAUSE_MS)

    let page = nextPage(world, known)
    for (let count = 0; count < PAGES_OF_SLICE; count += 1) {
      const found = await readPage(world, page)
      if (found.kind === 'failed') {
        await noteFailure(world, name, found)
        await save(world, name, { page, dueAt: after(world.now(), RETRY_MS), startedAt: page.until })
        return LONGEST_PAUSE_MS
      }
      await world.pending.mark(found.marks, world.now())
      if (!found.hasMore) {
        await save(world, name, {
          page: null,
          dueAt: after(page.until, everyMs(world)),
          startedAt: page.until,
        })
        return LONGEST_PAUSE_MS
      }
      page = { ...page, page: page.page + 1 }
    }
    await save(world, name, { page, dueAt: world.now(), startedAt: page.until })
    return 0
  }
}

function nextPage(world: PublicationWorld, known: TaskState | null): UpdatedPage {
  const cursor = v.safeParse(cursorSchema, known?.cursor)
  if (cursor.success) {
    const { since, until, page } = cursor.output
    return { since: new Date(since), until: new Date(until), page }
  }
  const now = world.now()
  const since = known?.startedAt ? after(known.startedAt, -OVERLAP_MS) : after(now, -OVERLAP_MS)
  return { since, until: now, page: 1 }
}

interface Standing {
  readonly page: UpdatedPage | null
  readonly dueAt: Date
  readonly startedAt: Date
}

function save(world: PublicationWorld, name: string, { page, ...times }: Standing): Promise<void> {
  return world.taskStates.save({ _id: name, ...times, cursor: page && JSON.stringify(page), notes: {} })
}

function after(date: Date, milliseconds: number): Date {
  return new Date(date.getTime() + milliseconds)
}

/** For the log of communication errors. */
export async function noteFailure(
  world: PublicationWorld,
  task: string,
  { code, message }: CommerceFailure,
): Promise<void> {
  const at = world.now()
  const unplaced = { accountId: null, storeId: null, sellerSku: null, requestId: null }
  const _id = activityId(at, `${world.runId}.${task}`, 0)
  await world.errors.record([{ _id, at, system: 'commerce', code, message, ...unplaced }])
}
