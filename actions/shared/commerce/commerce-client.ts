import {
  AdobeCommerceHttpClient,
  buildSearchCriteriaRecord,
  type SearchCriteria,
} from '@adobe/aio-commerce-lib-api'
import type { ImsAuthProvider, IntegrationAuthParams } from '@adobe/aio-commerce-lib-auth'

/** `paas`: a Commerce instance of the merchant's own or on Cloud; `saas`: Adobe Commerce as a Cloud Service. */
export type CommerceFlavor = 'paas' | 'saas'

export interface CommerceAccess {
  readonly baseUrl: string
  readonly flavor: CommerceFlavor
  readonly auth: ImsAuthProvider | IntegrationAuthParams
}

/** What went wrong with one read, in words that hold no secret. */
export interface CommerceFailure {
  readonly kind: 'failed'
  /** `NOT_FOUND` is Commerce saying so; everything else means not known. */
  readonly code: 'NOT_FOUND' | 'UNAUTHORISED' | 'THROTTLED' | 'UNAVAILABLE' | 'REFUSED' | 'UNREADABLE'
  readonly message: string
  readonly status: number | null
}

export type CommerceReply = { readonly kind: 'answered'; readonly body: unknown } | CommerceFailure

export interface CommerceClient {
  /** GET of `path` below `/V1`, in a store view; segments of the path are encoded by the caller. */
  get(path: string, query?: Readonly<Record<string, string>>, storeView?: string): Promise<CommerceReply>
}

export type CommerceSearch = SearchCriteria

/** Cloud Service reads were seen to pass the library's 10 s. */
const TIMEOUT_MS = 30_000

/** `searchCriteria[...]` parameters, to be merged with others of the same request. */
export function searchParameters(criteria: CommerceSearch): Record<string, string> {
  return buildSearchCriteriaRecord(criteria)
}

/**
 * Reads Commerce over Adobe's own client, signed with OAuth 1.0a or an IMS token, whatever the flavour. A 429 or 5xx
 * is tried twice more by the library; then, as with every other refusal, the failure is the answer. Nothing throws.
 */
export function createCommerceClient(access: CommerceAccess): CommerceClient {
  const byStoreView = new Map<string, AdobeCommerceHttpClient>()

  function clientOf(storeView: string): AdobeCommerceHttpClient {
    const known = byStoreView.get(storeView)
    if (known) return known
    const client = new AdobeCommerceHttpClient({
      auth: access.auth,
      config: { baseUrl: access.baseUrl, flavor: access.flavor, storeViewCode: storeView },
      fetchOptions: { timeout: TIMEOUT_MS, retry: { limit: 2, maxRetryAfter: 10_000 } },
    } as ConstructorParameters<typeof AdobeCommerceHttpClient>[0])
    byStoreView.set(storeView, client)
    return client
  }

  return {
    get: async (path, query, storeView = 'all') => {
      try {
        const response = await clientOf(storeView).get(query ? `${path}?${encodeQuery(query)}` : path)
        return parseAnswer(await response.text(), response.status)
      } catch (error) {
        return failureOfThrown(error)
      }
    },
  }
}

/** With `%20` for a space: a `+`, as URLSearchParams writes it, does not fit the OAuth signature that Commerce checks. */
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

/** For an answer that is not what Commerce's REST reference describes. */
export function unreadable(status = 200): CommerceFailure {
  return {
    kind: 'failed',
    code: 'UNREADABLE',
    message: 'Commerce answered something that is not what its REST API describes.',
    status,
  }
}

function failureOfStatus(status: number): CommerceFailure {
  const [code, message] = describeStatus(status)
  return { kind: 'failed', code, message, status }
}

function describeStatus(status: number): readonly [CommerceFailure['code'], string] {
  if (status === 404) return ['NOT_FOUND', 'Commerce does not know what was asked for.']
  if (status === 401 || status === 403) {
    return [
      'UNAUTHORISED',
      'Commerce refused the access: check the integration and the resources of its role.',
    ]
  }
  if (status === 429) return ['THROTTLED', 'Commerce asks for fewer requests.']
  if (status >= 500) return ['UNAVAILABLE', `Commerce is not available (HTTP ${status}).`]
  return ['REFUSED', `Commerce refused the request (HTTP ${status}).`]
}

export function failureOfThrown(error: unknown): CommerceFailure {
  const status = statusOf(error)
  if (status !== null) return failureOfStatus(status)
  const isTimeout = error instanceof Error && error.name === 'TimeoutError'
  return {
    kind: 'failed',
    code: 'UNAVAILABLE',
    message: isTimeout
      ? `Commerce did not answer within ${TIMEOUT_MS / 1000} s.`
      : `Commerce could not be reached (${error instanceof Error ? error.name : 'unknown error'}).`,
    status: null,
  }
}

/** The library throws an answer that is no success as an error which carries the response. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('response' in error)) return null
  return error.response instanceof Response ? error.response.status : null
}
