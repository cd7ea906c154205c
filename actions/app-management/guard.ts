import {
  type ActionParams,
  type ActionResult,
  type ActivationContext,
  defineAction,
  JSON_HEADERS,
} from '../shared/runtime/action'
import { type Caller, verifyCaller } from '../shared/runtime/caller/verify-caller'
import { parseCallerConfiguration } from '../shared/runtime/configuration/configuration'
import {
  createReader,
  isAcceptableUrl,
  isLoopback,
  isPlainUrl,
} from '../shared/runtime/configuration/configuration-reader'
import { parseWebRequest, tooLarge, type WebRequest } from '../shared/runtime/web-request'
import { commerceCredential } from './commerce-credential'

/** An action of Adobe's library, which does not check its caller. */
export type LibraryAction = (params: Record<string, unknown>) => Promise<unknown>

/** The parameters that App Management sends. Anything else in a request could replace an input. */
const FIELDS = ['appData', 'commerceBaseUrl', 'commerceEnv', 'ioEventsEnv', 'ioEventsUrl'] as const

/** Why a request is refused; undefined if it is not. */
export interface Objection {
  readonly status: 400 | 409
  /** What is wrong and what to do. */
  readonly message: string
}

export interface GuardedRequest {
  readonly request: WebRequest
  /** What App Management sent. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly caller: Caller
  readonly params: ActionParams
  readonly context: ActivationContext
}

/**
 * Puts checks in front of one of Adobe's actions: the caller belongs to the merchant's organization, the request
 * replaces no input and is not one that the action sends only to itself, and no address carries the workspace's
 * credential elsewhere. `before` runs for every request that passed, and may refuse it.
 */
export function guard(
  name: string,
  run: LibraryAction,
  before: (request: GuardedRequest) => Promise<Objection | undefined> = async () => undefined,
) {
  return defineAction(name, async (params, context) => {
    // The installation continues by invoking itself, with the namespace's own key and not as a web request.
    if (!isWebRequest(params)) return answerOf(await run({ ...params }))
    const status = tooLarge(params)
    if (status !== null) return { statusCode: status }
    const request = parseWebRequest(params)
    const verdict = await verifyCaller(request.headers, parseCallerConfiguration(params))
    if (verdict.kind === 'refused') return refusal(verdict.status, verdict)
    if (/\/execution$/.test(request.path)) return refusal(404, { code: 'NOT_FOUND', message: 'Not found.' })
    const fields = fieldsOf(request)
    const problem = addressProblem(fields, params)
    if (problem !== null) return refusal(400, { code: 'BAD_REQUEST', message: problem })
    const objection = await before({ request, fields, caller: verdict.caller, params, context })
    if (objection) return refusal(objection.status, { code: 'BAD_REQUEST', message: objection.message })
    const own = Object.fromEntries(Object.entries(params).filter(([name]) => !name.startsWith('__ow_')))
    const credential = request.method === 'POST' ? await commerceCredential(params) : {}
    const { __ow_method, __ow_path, __ow_headers } = params
    return answerOf(await run({ ...fields, ...own, ...credential, __ow_method, __ow_path, __ow_headers }))
  })
}

/** A raw web action always gets both. */
function isWebRequest(params: ActionParams): boolean {
  return '__ow_query' in params || '__ow_body' in params
}

function answerOf(answer: unknown): ActionResult {
  return answer as ActionResult
}

function refusal(
  statusCode: number,
  error: { readonly code: string; readonly message: string },
): ActionResult {
  const { code, message } = error
  return { statusCode, headers: JSON_HEADERS, body: { message, error: { code, message } } }
}

function fieldsOf({ body, query }: WebRequest): Record<string, unknown> {
  const given = { ...Object.fromEntries(query), ...parseObject(body) }
  return Object.fromEntries(FIELDS.filter((name) => name in given).map((name) => [name, given[name]]))
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Commerce receives the workspace's credential, and I/O Events its token. */
function addressProblem(fields: Record<string, unknown>, params: ActionParams): string | null {
  const { commerceBaseUrl, ioEventsUrl } = fields
  if (commerceBaseUrl !== undefined) {
    const url = URL.parse(String(commerceBaseUrl))
    if (!isAcceptableUrl(url) || !isPlainUrl(url))
      return 'commerceBaseUrl: expected the https URL of Commerce'
  }
  if (ioEventsUrl !== undefined && !isAdobes(URL.parse(String(ioEventsUrl)), params))
    return 'ioEventsUrl: expected an address of Adobe'
  return null
}

function isAdobes(url: URL | null, params: ActionParams): boolean {
  if (!url || !isPlainUrl(url)) return false
  const isOnLoopback = isLoopback(URL.parse(createReader(params).optional('IMS_BASE_URL') ?? ''))
  if (isOnLoopback && isLoopback(url)) return true
  return url.protocol === 'https:' && url.port === '' && /(^|\.)adobe\.io$/.test(url.hostname)
}
