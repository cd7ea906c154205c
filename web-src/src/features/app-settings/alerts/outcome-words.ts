import type { Words } from '../../../i18n/words'

const KNOWN = ['ALERT_URL', 'ALERT_ADDRESS', 'ALERT_REFUSED', 'ALERT_UNREACHABLE', 'ALERT_TIMEOUT'] as const

/** Says why an alert was not delivered, and what to do. */
export function sayOutcome(code: string, { say }: Words): string {
  const known = KNOWN.find((each) => each === code)
  return say(known ? `alerts.outcome.${known}` : 'alerts.outcome.other')
}
