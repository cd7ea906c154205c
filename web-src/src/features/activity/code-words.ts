import type { MessageKey } from '../../i18n/catalogue-types'
import type { Words } from '../../i18n/words'

/** What a code means for the merchant. Several codes can share a meaning. */
type Meaning = MessageKey extends infer Key ? (Key extends `code.${infer Name}.what` ? Name : never) : never

/** Codes of Amazon's listing issues, SP-API, Login with Amazon, sockets and this app. */
const AMAZON: Readonly<Record<string, Meaning>> = {
  '90220': 'attribute-missing',
  '99022': 'attribute-missing',
  '18448': 'attribute-missing',
  '90000900': 'attribute-invalid',
  '4000001': 'attribute-invalid',
  '8015': 'attribute-invalid',
  '18027': 'image',
  '18320': 'image',
  '18155': 'price',
  '18742': 'restricted',
  '99300': 'page-rules',
  '100390': 'compliance',
  QuotaExceeded: 'quota',
  Unauthorized: 'unauthorised',
  AccessDenied: 'unauthorised',
  invalid_grant: 'consent-ended',
  invalid_client: 'app-credentials',
  unauthorized_client: 'app-credentials',
  InvalidInput: 'request-refused',
  BAD_REQUEST: 'request-refused',
  NotFound: 'not-found',
  NOT_FOUND: 'not-found',
  InternalFailure: 'unavailable',
  ServiceUnavailable: 'unavailable',
  DEADLINE: 'no-answer',
  DOCUMENT_STOPPED: 'no-answer',
  NO_JSON: 'unreadable',
  UNREADABLE: 'unreadable',
  NO_CREDENTIALS: 'no-credentials',
  FEED_STUCK: 'feed-stuck',
  DRIFT: 'drift',
  REPORT_CUT_SHORT: 'report-doubted',
  REPORT_MUCH_SMALLER: 'report-doubted',
}

const COMMERCE: Readonly<Record<string, Meaning>> = {
  UNAUTHORISED: 'commerce-unauthorised',
  THROTTLED: 'commerce-throttled',
  UNAVAILABLE: 'commerce-unavailable',
  REFUSED: 'commerce-refused',
  UNREADABLE: 'commerce-unreadable',
}

const SOCKET = /^(ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EPIPE)$/
const SERVER_STATUS = /^HTTP_5\d\d$/

/** Returns what a code means and what to do about it. Returns null for an unknown code. */
export function explainCode(
  system: 'amazon' | 'commerce' | 'events',
  code: string,
  { say }: Words,
): { readonly what: string; readonly todo: string } | null {
  const meaning = meaningOf(system, code)
  return meaning === null ? null : { what: say(`code.${meaning}.what`), todo: say(`code.${meaning}.todo`) }
}

function meaningOf(system: 'amazon' | 'commerce' | 'events', code: string): Meaning | null {
  if (system === 'events') return code === 'EVENT_UNREADABLE' ? 'event-unreadable' : null
  const known = system === 'amazon' ? AMAZON : COMMERCE
  if (Object.hasOwn(known, code)) return known[code] ?? null
  if (system === 'commerce') return null
  if (SOCKET.test(code)) return 'no-answer'
  return SERVER_STATUS.test(code) ? 'unavailable' : null
}
