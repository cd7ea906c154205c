import * as v from 'valibot'
import { parseCommerceEvent } from '../../../shared/commerce/events/commerce-event'
import { journalSince } from '../../../shared/io-events/journal'
import { isRegistrationDisabled, JOURNAL_TASK, journalNotes } from '../../../shared/io-events/journal-state'
import type { MissedEvents, WatchedRegistration } from '../../../shared/publishing/events-port'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import { marksOfEvent } from '../../../shared/publishing/pending/event-marks'
import type { Ports } from '../../../shared/publishing/ports'
import { errorMessage } from '../../../shared/runtime/error-words'
import { addMs, hours, minutes, msBetween } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'

/** How often an enabled registration is checked. */
const LOOK_MS = minutes(15)
/** How often the journal of a disabled registration is read. It still receives events. */
const READ_ON_MS = minutes(2)
/** I/O Events gives up an event after a day of refused deliveries, all of which may precede the disabling. */
const RETRIED_HOURS = 25
/** After a gap this long between checks, the registration may have been disabled and enabled again. */
const UNSEEN_MS = hours(2)

interface JournalState {
  readonly soundAt: Date | null
  readonly isDisabled: boolean
  /** Where reading the journal continues. Null if there is nothing to catch up on. */
  readonly next: string | null
}

export type ReplayJournalPorts = Pick<
  Ports,
  'now' | 'runId' | 'merchant' | 'missedEvents' | 'pending' | 'errors' | 'taskStates'
>

/**
 * Catches up on events that I/O Events did not deliver. If the app's registration is disabled, or was not checked for
 * long, it reads the journal from a day before, until the registration is enabled and nothing new arrives. Events are
 * hints, so a repeated one costs an evaluation and changes nothing.
 */
export const replayJournal = scheduled<ReplayJournalPorts>({
  name: JOURNAL_TASK,
  isIdle: ({ missedEvents, merchant }) => !missedEvents || merchant.stores.length === 0,
  run: async (ports, known) => {
    const { missedEvents } = ports
    if (!missedEvents || ports.merchant.stores.length === 0) return LONGEST_PAUSE_MS
    const notes = v.safeParse(journalNotes, known?.notes)
    const soundAt = notes.success && notes.output.soundAt ? new Date(notes.output.soundAt) : null
    let state: JournalState = {
      soundAt,
      isDisabled: isRegistrationDisabled(known?.notes),
      next: known?.cursor ?? null,
    }
    try {
      const registration = await missedEvents.readRegistration().catch(async (error: unknown) => {
        // I/O Events keeps the journal of a disabled registration, so it can still be read.
        if (state.next === null) throw error
        await record(ports, 'EVENTS_UNREADABLE', errorMessage(error))
        return undefined
      })
      if (!registration && state.next !== null) return await readOn(ports, missedEvents, state)
      state = { ...state, isDisabled: registration?.isEnabled === false }
      return await look(ports, missedEvents, registration, state)
    } catch (error) {
      await record(ports, 'EVENTS_UNREADABLE', errorMessage(error))
      return save(ports, state, state.next === null ? LOOK_MS : READ_ON_MS)
    }
  },
})

async function look(
  ports: ReplayJournalPorts,
  events: MissedEvents,
  registration: WatchedRegistration | undefined,
  state: JournalState,
): Promise<number> {
  const now = ports.now()
  if (!registration?.journalUrl) return save(ports, state, LOOK_MS)
  const { isEnabled, journalUrl } = registration
  const next = state.next ?? (await startOf(ports, { ...registration, journalUrl }, state.soundAt))
  if (next === null) return save(ports, { soundAt: now, isDisabled: false, next: null }, LOOK_MS)
  const read = await events.readJournal(next)
  await markAll(ports, read.events)
  const reading = { ...state, next: read.next }
  if (read.events.length > 0) return save(ports, reading, 0)
  if (!isEnabled) return save(ports, reading, READ_ON_MS)
  return save(ports, { soundAt: now, isDisabled: false, next: null }, LOOK_MS)
}

/** Continues although it is not known whether the registration is enabled. */
async function readOn(
  ports: Pick<Ports, 'now' | 'pending' | 'taskStates'>,
  events: MissedEvents,
  state: JournalState,
): Promise<number> {
  const read = await events.readJournal(state.next ?? '')
  await markAll(ports, read.events)
  return save(ports, { ...state, next: read.next }, read.events.length > 0 ? 0 : READ_ON_MS)
}

/** Null if nothing was missed. */
async function startOf(
  ports: NoteErrorPorts,
  { isEnabled, name, journalUrl }: WatchedRegistration & { readonly journalUrl: string },
  soundAt: Date | null,
): Promise<string | null> {
  const unseenMs = soundAt ? msBetween(soundAt, ports.now()) : 0
  if (isEnabled && unseenMs < UNSEEN_MS) return null
  if (!isEnabled) {
    const message = `I/O Events disabled the registration ${name}. Enable it in Adobe Developer Console. Meanwhile, the app reads its journal.`
    await record(ports, 'EVENTS_DISABLED', message)
  }
  return journalSince(journalUrl, RETRIED_HOURS + unseenMs / hours(1))
}

async function markAll(ports: Pick<Ports, 'now' | 'pending'>, events: readonly unknown[]): Promise<void> {
  const now = ports.now()
  const marks = events.flatMap((event) => {
    const parsed = parseCommerceEvent(event)
    return parsed.kind === 'changes' ? marksOfEvent(parsed, now) : []
  })
  if (marks.length > 0) await ports.pending.mark(marks, now)
}

async function save(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  { soundAt, isDisabled, next }: JournalState,
  pauseMs: number,
): Promise<number> {
  await ports.taskStates.save({
    _id: JOURNAL_TASK,
    dueAt: addMs(ports.now(), pauseMs),
    cursor: next,
    startedAt: ports.now(),
    notes: { soundAt: soundAt?.toISOString() ?? null, isDisabled },
  })
  return Math.min(pauseMs, LONGEST_PAUSE_MS)
}

function record(ports: NoteErrorPorts, code: string, message: string): Promise<void> {
  return noteError(ports, JOURNAL_TASK, { system: 'events', code, message })
}
