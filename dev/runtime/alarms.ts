import type { Activations } from './activations'
import type { DeployedAlarm } from './deployment'

export interface Alarms {
  /** Fires at once. Returns the number of invoked actions, or undefined for an unknown trigger. */
  fire(trigger: string): number | undefined
  close(): void
}

export interface AlarmOptions {
  readonly alarms: readonly DeployedAlarm[]
  readonly activations: Pick<Activations, 'invoke'>
  /** False: triggers only fire through `fire`. */
  readonly enabled: boolean
  /** Length of a minute, as a fraction of a real one. */
  readonly scale: number
}

const MINUTE_MS = 60_000
const FIELDS = ['getUTCMinutes', 'getUTCHours', 'getUTCDate', 'getUTCMonth', 'getUTCDay'] as const

export function createAlarms({ alarms, activations, enabled, scale }: AlarmOptions): Alarms {
  const startedAt = Date.now()
  let minute = 0
  const fire = (alarm: DeployedAlarm) => {
    for (const action of alarm.actions) activations.invoke(action, alarm.payload)
    return alarm.actions.length
  }
  const tick = () => {
    minute += 1
    const now = new Date(startedAt + minute * MINUTE_MS)
    for (const alarm of alarms) if (isDue(alarm, minute, now)) fire(alarm)
  }
  const timer = enabled ? setInterval(tick, MINUTE_MS * scale) : undefined
  timer?.unref()
  return {
    fire: (trigger) => {
      const alarm = alarms.find((each) => each.trigger === trigger)
      return alarm && fire(alarm)
    },
    close: () => clearInterval(timer),
  }
}

function isDue({ minutes, cron }: DeployedAlarm, minute: number, now: Date): boolean {
  if (minutes !== undefined) return minute % minutes === 0
  return cron !== undefined && matchesCron(cron, now)
}

/** Five fields of `*`, numbers, ranges, lists and steps. Months count from 1. */
export function matchesCron(cron: string, at: Date): boolean {
  const fields = cron.trim().split(/\s+/)
  return FIELDS.every((read, place) => {
    const value = at[read]() + (read === 'getUTCMonth' ? 1 : 0)
    return (fields[place] ?? '*').split(',').some((part) => matchesPart(part, value))
  })
}

function matchesPart(part: string, value: number): boolean {
  const [range = '*', step = '1'] = part.split('/')
  const [low, high] = range === '*' ? [0, Number.POSITIVE_INFINITY] : range.split('-').map(Number)
  const first = low ?? 0
  const last = high ?? (part.includes('/') ? Number.POSITIVE_INFINITY : first)
  return value >= first && value <= last && (value - first) % Number(step) === 0
}
