import {
  type AdobeCommerceHttpClient,
  buildSearchCriteriaRecord,
  type SearchCriteria,
} from '@adobe/aio-commerce-lib-api'
import type { IntegrationAuthProvider } from '@adobe/aio-commerce-lib-auth'
import { minutes, seconds } from '../../time'
import type { CommerceAccess } from './commerce-access'
import { type CommerceFailure, failureFromStatus, unreadable } from './commerce-failure'
import { createCommerceHttp } from './commerce-http'
import { decodedPathAuth, isSignedTwoWays } from './oauth-path'

export type { CommerceAccess }
export { type CommerceFailure, unreadable }

export type CommerceReply = { readonly kind: 'answered'; readonly body: unknown } | CommerceFailure

export interface CommerceClient {
  /** GET of `path` below `/V1`, in a store view. Encode its segments with `pathSegment`. */
  get(
    path: string,
    query?: Readonly<Record<string, string>>,
    storeView?: string,
    options?: GetOptions,
  ): Promise<CommerceReply>
}

export interface GetOptions {
  /** Not repeated after a failure, because the caller asks in another way then. */
  readonly isTriedOnce?: boolean
}

interface CommerceRequest {
  readonly path: string
  readonly query: Readonly<Record<string, string>> | undefined
  readonly storeView: string
}

export type CommerceSearch = SearchCriteria

/** Reads of Cloud Service were seen to exceed the library's 10 s. */
const TIMEOUT_MS = seconds(30)
/** Pauses before the second and third try. */
const RETRY_MS = [1_000, 2_000] as const
/**
 * The longest pause that a call waits out when Commerce asks for fewer requests. If it is longer, the call fails at
 * once.
 */
const WAIT_MAXIMUM_MS = seconds(10)

/** A clock in milliseconds and a way to wait, so that a test can replace both. */
export interface ClientClock {
  now(): number
  sleep(milliseconds: number): Promise<void>
}

const systemClock: ClientClock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
}

/** `searchCriteria[...]` parameters, to be combined with other parameters of the same request. */
export function searchParameters(criteria: CommerceSearch): Record<string, string> {
  return buildSearchCriteriaRecord(criteria)
}

/**
 * Reads Commerce with Adobe's client, signed with OAuth 1.0a or an IMS token. A request is tried three times if that
 * may help. While Commerce asks for a pause of more than 10 s, requests fail at once and nothing is sent. Never throws.
 */
export function createCommerceClient(
  access: CommerceAccess,
  clock: ClientClock = systemClock,
): CommerceClient {
  const { send } = createSender(access)
  let pausedUntil = Number.NEGATIVE_INFINITY

  const pauseFor = (failure: SentFailure) => {
    if (failure.retryAfterMs !== null) {
      pausedUntil = Math.max(pausedUntil, clock.now() + failure.retryAfterMs)
    }
  }

  return {
    get: async (path, query, storeView = 'all', { isTriedOnce = false } = {}) => {
      const triesAgain = isTriedOnce ? [] : RETRY_MS
      for (let attempt = 0; ; attempt += 1) {
        const pause = pausedUntil - clock.now()
        if (pause > WAIT_MAXIMUM_MS) return throttled(pause)
        if (pause > 0) await clock.sleep(pause)
        const sent = await send({ path, query, storeView })
        if (sent.kind === 'answered') return parseAnswer(sent.text, sent.status)
        pauseFor(sent)
        const delay = triesAgain[attempt]
        const isLong = (sent.retryAfterMs ?? 0) > WAIT_MAXIMUM_MS
        if (delay === undefined || isLong || !sent.isPassing) return sent.failure
        await clock.sleep(sent.retryAfterMs ?? delay)
      }
    },
  }
}

interface SentFailure {
  readonly kind: 'failed'
  readonly failure: CommerceFailure
  /** Whether the same request may succeed a moment later. */
  readonly isPassing: boolean
  readonly retryAfterMs: number | null
}

type Sent = { readonly kind: 'answered'; readonly text: string; readonly status: number } | SentFailure

/** Sends one request once, or twice if versions of Commerce disagree about its signature. */
function createSender({ baseUrl, flavor, auth }: CommerceAccess) {
  const clients = new Map<string, AdobeCommerceHttpClient>()
  const decodedAuth = 'consumerKey' in auth ? decodedPathAuth(auth) : null
  /** How the last such request was accepted. */
  let isPathDecoded = false

  function clientOf(storeView: string, isDecoded: boolean): AdobeCommerceHttpClient {
    const key = `${isDecoded} ${storeView}`
    const known = clients.get(key)
    if (known) return known
    const used: CommerceAccess['auth'] | IntegrationAuthProvider =
      isDecoded && decodedAuth ? decodedAuth : auth
    const client = createCommerceHttp({ baseUrl, flavor, auth: used, storeView, timeoutMs: TIMEOUT_MS })
    clients.set(key, client)
    return client
  }

  async function sendSigned(request: CommerceRequest, isDecoded: boolean): Promise<Sent> {
    const { path, query, storeView } = request
    try {
      const url = query ? `${path}?${encodeQuery(query)}` : path
      const response = await clientOf(storeView, isDecoded).get(url)
      return { kind: 'answered', text: await response.text(), status: response.status }
    } catch (error) {
      return sentFailure(error)
    }
  }

  return {
    send: async (request: CommerceRequest): Promise<Sent> => {
      if (decodedAuth === null || !isSignedTwoWays(request.path)) return sendSigned(request, false)
      const first = await sendSigned(request, isPathDecoded)
      const isSignature = first.kind === 'failed' && isSignatureRefused(first.failure)
      if (!isSignature) return first
      const second = await sendSigned(request, !isPathDecoded)
      if (second.kind === 'answered' || !isSignatureRefused(second.failure)) isPathDecoded = !isPathDecoded
      return second
    },
  }
}

/** If a role lacks a resource, Commerce names it; without a name, the signature was refused. */
function isSignatureRefused({ status, resource }: CommerceFailure): boolean {
  return status === 401 && resource === undefined
}

/** Encodes a space as `%20`. The `+` of URLSearchParams does not match the OAuth signature that Commerce checks. */
function encodeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')
}

export function parseAnswer(text: string, status: number): CommerceReply {
  try {
    return { kind: 'answered', body: JSON.parse(text) }
  } catch {
    return unreadable(status)
  }
}

function throttled(pauseMs: number): CommerceFailure {
  const seconds = Math.ceil(pauseMs / 1000)
  return {
    kind: 'failed',
    code: 'THROTTLED',
    message: `Commerce asks for fewer requests: it is asked again in ${seconds} s.`,
    status: 429,
  }
}

/** Statuses after which a second try may succeed. */
const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 413, 429, 500, 502, 503, 504])

async function sentFailure(error: unknown): Promise<SentFailure> {
  const response = error instanceof Error && 'response' in error ? error.response : null
  if (response instanceof Response) {
    const { status } = response
    const body = await response.text().catch(() => '')
    const failure = failureFromStatus(status, body)
    return {
      kind: 'failed',
      failure,
      isPassing: PASSING_STATUSES.has(status),
      retryAfterMs: retryAfterMs(response.headers),
    }
  }
  const failure = failureFromThrown(error)
  return { kind: 'failed', failure, isPassing: !isTimeout(error), retryAfterMs: null }
}

/** Accepts seconds or a date. Null if the header is missing. */
function retryAfterMs(headers: Headers): number | null {
  const written = headers.get('retry-after')
  if (written === null) return null
  const seconds = Number(written)
  const milliseconds = Number.isNaN(seconds) ? Date.parse(written) - Date.now() : seconds * 1000
  return Number.isFinite(milliseconds) ? Math.min(Math.max(0, milliseconds), RETRY_AFTER_MAXIMUM_MS) : null
}

/** A wrong header must not silence the app for days. */
const RETRY_AFTER_MAXIMUM_MS = minutes(15)

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError'
}

/** The library throws an error that carries the response if the status is not a success. */
export async function failureFromError(error: unknown): Promise<CommerceFailure> {
  return (await sentFailure(error)).failure
}

export function failureFromThrown(error: unknown): CommerceFailure {
  return {
    kind: 'failed',
    code: 'UNAVAILABLE',
    message: isTimeout(error)
      ? `Commerce did not answer within ${TIMEOUT_MS / 1000} s.`
      : `Commerce could not be reached (${error instanceof Error ? error.name : 'unknown error'}).`,
    status: null,
    ...(isTimeout(error) ? { isTimeout: true } : {}),
  }
}
