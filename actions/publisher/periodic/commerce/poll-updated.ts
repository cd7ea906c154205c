import * as v from 'valibot'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import type { UpdatedPage } from '../../../shared/commerce/client/updated-page'
import type { PendingMark } from '../../../shared/database/work/pending'
import type { TaskState } from '../../../shared/database/work/task-states'
import type { Limits } from '../../../shared/publishing/limits'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, days, minutes, msBetween } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'
import type { PeriodicTask } from '../task'
import { pastBadRow } from './past-bad-row'

export type ReadUpdatedPorts = Pick<Ports, 'now' | 'commerce' | 'listings'>
export type PollUpdatedPorts = ReadUpdatedPorts &
  NoteErrorPorts &
  Pick<Ports, 'merchant' | 'limits' | 'pending' | 'taskStates'>

/** A poll of what Commerce updated, for lost events. */
export interface UpdatePoll {
  /** Also the id of its stored state. */
  readonly name: string
  readonly everyMs: (limits: Limits) => number
  readonly readPage: (ports: ReadUpdatedPorts, page: UpdatedPage) => Promise<UpdatedMarks>
}

export type UpdatedMarks =
  | {
      readonly kind: 'read'
      readonly marks: readonly PendingMark[]
      /** The entity id after which the next page begins. Null if there is none. */
      readonly next: number | null
    }
  | CommerceFailure

const RETRY_MS = minutes(1)
const PAGES_OF_SLICE = 5
/** A long save has the time of its start. */
const OVERLAP_MS = minutes(2)
/** How far back the first poll goes. I/O Events retries a delivery for this long. */
const FIRST_SPAN_MS = days(1)

const dateOfText = v.pipe(
  v.string(),
  v.transform((text) => new Date(text)),
  v.date(),
)
const cursorSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ since: dateOfText, until: dateOfText, after: v.number(), size: v.optional(v.number()) }),
)

/** Reads page by page what was updated since the last poll. A page counts once its marks are stored. */
export function pollUpdated({ name, everyMs, readPage }: UpdatePoll): PeriodicTask<PollUpdatedPorts> {
  return scheduled({
    name,
    isIdle: ({ merchant }) => merchant.stores.length === 0,
    run: async (ports, known) => {
      let page = nextPage(ports, known)
      for (let count = 0; count < PAGES_OF_SLICE; count += 1) {
        const found = await readPage(ports, page)
        if (found.kind === 'failed') {
          const smaller = await pastBadRow(ports, { page, failure: found, readPage })
          if (smaller !== null) {
            page = smaller
            continue
          }
          await noteError(ports, name, { system: 'commerce', code: found.code, message: found.message })
          await save(ports, name, { page, dueAt: addMs(ports.now(), RETRY_MS), startedAt: page.until })
          return RETRY_MS
        }
        await ports.pending.mark(found.marks, ports.now())
        if (found.next === null) {
          const dueAt = addMs(page.until, everyMs(ports.limits))
          await save(ports, name, { page: null, dueAt, startedAt: page.until })
          return Math.min(LONGEST_PAUSE_MS, Math.max(0, msBetween(ports.now(), dueAt)))
        }
        page = { since: page.since, until: page.until, after: found.next }
      }
      await save(ports, name, { page, dueAt: ports.now(), startedAt: page.until })
      return 0
    },
  })
}

/** The next page of the last slice, or the first page of a new span. */
function nextPage(ports: Pick<Ports, 'now'>, known: TaskState | null): UpdatedPage {
  const cursor = v.safeParse(cursorSchema, known?.cursor)
  if (cursor.success) return cursor.output
  const until = ports.now()
  const since = known?.startedAt ? addMs(known.startedAt, -OVERLAP_MS) : addMs(until, -FIRST_SPAN_MS)
  return { since, until, after: 0 }
}

interface PollState {
  readonly page: UpdatedPage | null
  readonly dueAt: Date
  /** The end of the current or last span. */
  readonly startedAt: Date
}

function save(ports: Pick<Ports, 'taskStates'>, name: string, { page, ...times }: PollState): Promise<void> {
  return ports.taskStates.save({ _id: name, ...times, cursor: page && JSON.stringify(page), notes: {} })
}
