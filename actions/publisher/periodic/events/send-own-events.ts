import { createHash } from 'node:crypto'
import { chunk } from 'es-toolkit'
import * as v from 'valibot'
import type { ActivityDocument } from '../../../shared/database/log/activity'
import type { TaskState } from '../../../shared/database/work/task-states'
import type { OwnEvents } from '../../../shared/publishing/events-port'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { errorMessage } from '../../../shared/runtime/error-words'
import { addMs, days, hours, minutes, seconds } from '../../../shared/time'
import { stalledAlert } from '../health/alert-conditions'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

const TASK = 'own-events'
const LOOK_MS = seconds(15)
/** Time after which no more changes of that moment are written. */
const SETTLED_MS = seconds(10)
/** Listing changes read at once, and sent in one event. */
const LOOK_MAXIMUM = 200
const EVENT_MAXIMUM = 50
/** Changes older than this are no longer sent. */
const KEPT_MS = days(1)
const RETRY_MAXIMUM_MS = minutes(15)
const STALLED_AGAIN_MS = hours(6)

const notesSchema = v.object({ failures: v.number(), stalledAt: v.nullable(v.string()) })
type Notes = v.InferOutput<typeof notesSchema>

export type SendOwnEventsPorts = Pick<
  Ports,
  | 'now'
  | 'runId'
  | 'merchant'
  | 'ownEvents'
  | 'pending'
  | 'activity'
  | 'errors'
  | 'accountStates'
  | 'taskStates'
>

/**
 * Publishes what was accepted and rejected as own events. It reads the log of listing changes, independently of
 * publishing. While I/O Events fails, the log waits.
 */
export const sendOwnEvents = scheduled<SendOwnEventsPorts>({
  name: TASK,
  isIdle: ({ ownEvents }) => !ownEvents,
  run: async (ports, known) => {
    const { ownEvents } = ports
    if (!ownEvents) return LONGEST_PAUSE_MS
    const parsed = v.safeParse(notesSchema, known?.notes)
    const notes: Notes = parsed.success ? parsed.output : { failures: 0, stalledAt: null }
    const cursor = await startOf(ports, known)
    try {
      return await look(ports, ownEvents, cursor, notes)
    } catch (error) {
      if (notes.failures === 0) await record(ports, 'OWN_EVENTS_FAILED', errorMessage(error))
      const pauseMs = Math.min(RETRY_MAXIMUM_MS, minutes(2 ** notes.failures))
      return save(ports, cursor, { ...notes, failures: notes.failures + 1 }, pauseMs)
    }
  },
})

async function look(
  ports: SendOwnEventsPorts,
  ownEvents: OwnEvents,
  cursor: string,
  { stalledAt }: Notes,
): Promise<number> {
  const until = addMs(ports.now(), -SETTLED_MS).toISOString()
  const entries = await ports.activity.between(cursor, until, LOOK_MAXIMUM)
  for (const status of ['accepted', 'rejected'] as const) {
    const own = entries.filter((entry) => entry.status === status)
    for (const some of chunk(own, EVENT_MAXIMUM)) await publishChanges(ports, ownEvents, status, some)
  }
  const told = await tellStalled(ports, ownEvents, stalledAt)
  const last = entries.at(-1)?._id ?? cursor
  return save(ports, last, { failures: 0, stalledAt: told }, entries.length === LOOK_MAXIMUM ? 0 : LOOK_MS)
}

function publishChanges(
  ports: Pick<Ports, 'now'>,
  ownEvents: OwnEvents,
  status: ActivityDocument['status'],
  entries: readonly ActivityDocument[],
): Promise<void> {
  const changes = entries.map(({ storeId, sellerSku, from, to, rule, at, submissionId, message }) => ({
    storeId,
    sellerSku,
    from,
    to,
    rule,
    at: at.toISOString(),
    submissionId,
    message,
  }))
  return ownEvents.publish({
    id: idOf(entries.map(({ _id }) => _id)),
    type: status === 'accepted' ? 'listing_quantity.published' : 'listing_quantity.rejected',
    at: ports.now(),
    data: { changes },
  })
}

/** When the last stall was sent. */
async function tellStalled(
  ports: Pick<Ports, 'now' | 'merchant' | 'pending' | 'accountStates'>,
  ownEvents: OwnEvents,
  toldAt: string | null,
): Promise<string | null> {
  const now = ports.now()
  if (toldAt !== null && now.getTime() - Date.parse(toldAt) < STALLED_AGAIN_MS) return toldAt
  const [alert] = await stalledAlert(ports)
  if (!alert) return toldAt
  const at = now.toISOString()
  await ownEvents.publish({
    id: idOf(['stalled', at]),
    type: 'publisher.stalled',
    at: now,
    data: { message: alert.message },
  })
  return at
}

/** Starts with new changes, and never goes back beyond the retention time. */
async function startOf(ports: NoteErrorPorts, known: TaskState | null): Promise<string> {
  const now = ports.now()
  if (!known?.cursor) return now.toISOString()
  const oldest = addMs(now, -KEPT_MS).toISOString()
  if (known.cursor >= oldest) return known.cursor
  await record(
    ports,
    'OWN_EVENTS_DROPPED',
    `Own events could not be sent for a day. Those before ${oldest} are dropped.`,
  )
  return oldest
}

function idOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 32)
}

async function save(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  cursor: string,
  notes: Notes,
  pauseMs: number,
): Promise<number> {
  await ports.taskStates.save({
    _id: TASK,
    dueAt: addMs(ports.now(), pauseMs),
    cursor,
    startedAt: ports.now(),
    notes,
  })
  return Math.min(pauseMs, LONGEST_PAUSE_MS)
}

function record(ports: NoteErrorPorts, code: string, message: string): Promise<void> {
  return noteError(ports, `${TASK}.${code}`, { system: 'events', code, message })
}
