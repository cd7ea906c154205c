import * as v from 'valibot'
import type { Alert } from '../../../shared/alerts/alert'
import { ALERTS_TASK, type AlertNotes, alertNotes } from '../../../shared/alerts/alert-notes'
import type { AlertOutcome } from '../../../shared/alerts/alert-sender'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, hours, minutes } from '../../../shared/time'
import { scheduled } from '../scheduled'
import type { AlertConditionsPorts } from './alert-conditions'
import { alertConditions } from './alert-conditions'

const LOOK_MS = minutes(1)
/** Shortest time between two equal alerts. */
const PERIOD_MS = hours(6)
/** How long a failing webhook is left alone. */
const RETRY_MS = minutes(10)
/** Alerts per slice. The others follow in the next one. */
const SENT_MAXIMUM = 5

export type RaiseAlertsPorts = AlertConditionsPorts & Pick<Ports, 'alerts'>

/** Sends what needs a person to the merchant's webhook: once per period each, one after the other, within seconds. */
export const raiseAlerts = scheduled<RaiseAlertsPorts>({
  name: ALERTS_TASK,
  isIdle: async ({ alerts }) => !(await alerts.isOn()),
  run: async (ports, known) => {
    const { alerts } = ports
    const now = ports.now()

    const parsed = v.safeParse(alertNotes, known?.notes)
    const notes: AlertNotes = parsed.success ? parsed.output : { sent: {}, last: null }
    const sent = Object.fromEntries(
      Object.entries(notes.sent).filter(([, at]) => now.getTime() - Date.parse(at) < PERIOD_MS),
    )
    const untold = (await alertConditions(ports)).filter((alert) => !(keyOf(alert) in sent))
    let last = notes.last
    for (const alert of untold.slice(0, SENT_MAXIMUM)) {
      const outcome = await alerts.send(alert)
      if (outcome.kind === 'off') break
      last = { at: ports.now().toISOString(), kind: alert.kind, ...wordsOf(outcome) }
      // The webhook's answer delays nothing else. A failing one is left alone for a while.
      if (outcome.kind === 'failed') return save(ports, { sent, last }, RETRY_MS)
      sent[keyOf(alert)] = ports.now().toISOString()
    }
    return save(ports, { sent, last }, LOOK_MS)
  },
})

function keyOf({ kind, subject }: Alert): string {
  return subject === null ? kind : `${kind} ${subject}`
}

function wordsOf(outcome: Exclude<AlertOutcome, { kind: 'off' }>) {
  return outcome.kind === 'delivered'
    ? { code: null, message: null }
    : { code: outcome.code, message: outcome.message }
}

async function save(
  ports: Pick<Ports, 'now' | 'taskStates'>,
  notes: AlertNotes,
  pauseMs: number,
): Promise<number> {
  await ports.taskStates.save({
    _id: ALERTS_TASK,
    dueAt: addMs(ports.now(), pauseMs),
    cursor: null,
    startedAt: ports.now(),
    notes: { ...notes },
  })
  return Math.min(pauseMs, LOOK_MS)
}
