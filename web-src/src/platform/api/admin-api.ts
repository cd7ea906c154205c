import type { ErrorReply, SavedBy } from '../../../../actions/admin-api/contract/common'
import type {
  SettingsIssue,
  StockQuantitySettings,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Credentials } from '../host/session'

/** All pages and web actions of an App Builder app share an origin, so the path is enough. */
const ADMIN_API_PATH = '/api/v1/web/amazon-stock/admin-api'

export type SavedSettings = SavedBy & { readonly settings: StockQuantitySettings }

/** The details of a refusal, for messages of the page's own. */
export interface RefusalDetails {
  readonly code?: string
  /** The field of the request that was refused. */
  readonly field?: string
}

export type ApiFailure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timed-out' }
  /** A command may have been carried out although its answer is missing. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'signed-out' }
  | ({ readonly kind: 'not-allowed'; readonly requestId: string | null } & RefusalDetails)
  | { readonly kind: 'not-found' }
  | ({
      readonly kind: 'refused'
      readonly issues: readonly SettingsIssue[]
      readonly requestId: string | null
    } & RefusalDetails)
  | ({ readonly kind: 'conflict'; readonly current: SavedSettings | null } & RefusalDetails)
  | { readonly kind: 'too-many'; readonly retryAfterSeconds: number | null }
  | ({ readonly kind: 'server'; readonly requestId: string | null } & RefusalDetails)

export type ApiResult<T> = { readonly kind: 'ok'; readonly value: T } | ApiFailure

export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path below the API's root, with its query: `/stores/…`. */
  readonly path: string
  readonly body?: unknown
  /** Left out by commands, which are carried out even if nobody waits for the answer. */
  readonly signal?: AbortSignal
}

export interface AdminApiOptions {
  readonly credentials: () => Credentials
  /** Requests new credentials from Adobe's host after a refusal. Null if it has none. */
  readonly askAnew?: () => Promise<Credentials | null>
  /** Milliseconds before a call is aborted. Adobe gives web actions one minute. */
  readonly timeout?: number
  /** Defaults to the page's own origin. */
  readonly origin?: string
}

/** Calls the app's back end. All requests of the page go through it. The promise never rejects. */
export type AdminApi = <T>(request: ApiRequest) => Promise<ApiResult<T>>

/** A request refused for its token never began, so it is sent once more if the host has a newer token. */
export function createAdminApi(options: AdminApiOptions): AdminApi {
  const { credentials, askAnew } = options
  let asking: Promise<Credentials | null> | null = null
  /** Several calls fail at once when a token expires. The host is asked once for all of them. */
  const renewed = async () => {
    asking ??= (askAnew?.() ?? Promise.resolve(null)).finally(() => {
      asking = null
    })
    return asking
  }
  return async <T>(request: ApiRequest): Promise<ApiResult<T>> => {
    const used = credentials()
    const result = await send<T>(request, used, options)
    if (result.kind !== 'signed-out') return result
    const newer = await renewed()
    return newer && newer.imsToken !== used.imsToken ? send<T>(request, newer, options) : result
  }
}

async function send<T>(
  request: ApiRequest,
  credentials: Credentials,
  { timeout = 60_000, origin = '' }: AdminApiOptions,
): Promise<ApiResult<T>> {
  const limit = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(`${origin}${ADMIN_API_PATH}${request.path}`, {
      method: request.method ?? 'GET',
      headers: headersOf(request, credentials),
      signal: request.signal ? AbortSignal.any([limit, request.signal]) : limit,
      cache: 'no-store',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    })
    const body = parseJson(await response.text())
    return response.ok ? okOf<T>(body) : failureOf(response, body)
  } catch {
    if (isCommand(request)) return { kind: 'no-answer' }
    return { kind: limit.aborted ? 'timed-out' : 'unreachable' }
  }
}

function isCommand({ method = 'GET', signal }: ApiRequest): boolean {
  return method !== 'GET' && signal === undefined
}

function headersOf(request: ApiRequest, { imsToken, imsOrgId }: Credentials): Record<string, string> {
  return {
    accept: 'application/json',
    authorization: `Bearer ${imsToken}`,
    'x-gw-ims-org-id': imsOrgId,
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
  }
}

/** Gateways answer in HTML. A body that is not JSON counts as no body. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function okOf<T>(body: unknown): ApiResult<T> {
  if (typeof body !== 'object' || body === null) return { kind: 'server', requestId: null }
  return { kind: 'ok', value: body as T }
}

function failureOf(response: Response, body: unknown): ApiFailure {
  const error = errorOf(body)
  const requestId = error?.requestId ?? response.headers.get('x-request-id')
  switch (response.status) {
    case 401:
      return { kind: 'signed-out' }
    case 403:
      return { kind: 'not-allowed', requestId, ...refusalDetails(error) }
    case 404:
      return { kind: 'not-found' }
    case 409:
      return { kind: 'conflict', current: error?.current ?? null, ...refusalDetails(error) }
    case 429:
      return { kind: 'too-many', retryAfterSeconds: secondsOf(response.headers.get('retry-after')) }
    default:
      return response.status < 500
        ? { kind: 'refused', issues: error?.issues ?? [], requestId, ...refusalDetails(error) }
        : { kind: 'server', requestId, ...refusalDetails(error) }
  }
}

/** Proxies and gateways use other shapes, so any field may be missing. */
function errorOf(body: unknown): Partial<ErrorReply['error']> | null {
  if (typeof body !== 'object' || body === null) return null
  const { error } = body as { error?: unknown }
  return typeof error === 'object' && error !== null ? (error as Partial<ErrorReply['error']>) : null
}

function refusalDetails(error: Partial<ErrorReply['error']> | null): RefusalDetails {
  const { code, field } = error ?? {}
  return { ...(code ? { code } : {}), ...(field ? { field } : {}) }
}

function secondsOf(header: string | null): number | null {
  if (header === null) return null
  const seconds = Number(header)
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : null
}
