import * as v from 'valibot'
import { amazonWords } from './foreign-words'

/**
 * Why a call failed, by what can be done about it:
 * - `throttled`, `unavailable`: try again later. An `unavailable` call may still have taken effect.
 * - `refused`: the request is wrong or its listing is gone. The same request would fail again.
 * - `unauthorised`: a right is missing. Without a status, Login with Amazon refused the account. With a status, the right
 *   may concern a listing, a marketplace, an operation or the account.
 */
export interface AmazonFailure {
  readonly kind: 'throttled' | 'unavailable' | 'refused' | 'unauthorised'
  /** Amazon's own code, or one of this app: `DEADLINE`, `NO_JSON`, or a socket's code. */
  readonly code: string
  readonly message: string
  /** HTTP status; null if there was no answer. */
  readonly status: number | null
  readonly requestId: string | null
  readonly ratePerSecond: number | null
}

/** Metadata of every answer of Amazon. */
export interface Answered {
  readonly requestId: string | null
  /** The rate limit of the operation in calls per second; null if Amazon names none. */
  readonly ratePerSecond: number | null
}

interface FailedReply {
  readonly status: number
  /** Undefined if the answer was not JSON. */
  readonly body: unknown
  readonly requestId: string | null
  readonly ratePerSecond: number | null
}

const errorList = v.object({
  errors: v.pipe(
    v.array(v.object({ code: v.string(), message: v.string(), details: v.nullish(v.string()) })),
    v.minLength(1),
  ),
})

export function failureFromReply({ status, body, requestId, ratePerSecond }: FailedReply): AmazonFailure {
  const parsed = v.safeParse(errorList, body)
  const first = parsed.success ? parsed.output.errors[0] : undefined
  const details = first?.details ? ` ${first.details}` : ''
  return {
    kind: kindOfStatus(status, parsed.success),
    code: first?.code ?? (body === undefined ? 'NO_JSON' : `HTTP_${status}`),
    message: first
      ? amazonWords(`${first.message}${details}`)
      : `Amazon answered HTTP ${status} without an error that can be read.`,
    status,
    requestId,
    ratePerSecond,
  }
}

/** A success that does not match the model of its API. Whether the call took effect is unknown. */
export function unreadable(reply: Answered): AmazonFailure {
  return {
    kind: 'unavailable',
    code: 'UNREADABLE',
    message: 'Amazon answered in a form that is not the one its API describes.',
    status: 200,
    requestId: reply.requestId,
    ratePerSecond: reply.ratePerSecond,
  }
}

/** A failed transfer of a document. It can be tried again with a new URL. */
export function failedTransfer(
  code: string,
  status: number | null = null,
  requestId?: string | string[],
): AmazonFailure {
  return {
    kind: 'unavailable',
    code,
    message: `A document could not be exchanged with Amazon (${status === null ? 'no answer' : `HTTP ${status}`}).`,
    status,
    requestId: typeof requestId === 'string' ? requestId : null,
    ratePerSecond: null,
  }
}

function kindOfStatus(status: number, hasErrors: boolean): AmazonFailure['kind'] {
  if (status === 429) return 'throttled'
  if (status === 401 || status === 403) return 'unauthorised'
  // A proxy's page or a partial answer: whether the call took effect is unknown.
  if (status >= 500 || !hasErrors) return 'unavailable'
  return 'refused'
}

/** LWA errors that only a new authorization or other credentials can resolve. */
const LWA_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'access_denied',
])

/** amazon-sp-api throws LWA errors by their code, and socket errors unchanged. */
export function failureFromThrown(error: unknown): AmazonFailure {
  const { code, message } = v.is(v.object({ code: v.string(), message: v.string() }), error)
    ? error
    : { code: 'UNEXPECTED', message: 'The call to Amazon failed unexpectedly.' }
  const unauthorised = LWA_REFUSALS.has(code)
  return {
    kind: unauthorised ? 'unauthorised' : 'unavailable',
    code,
    // The message of an unparsable body may be a whole page or contain a token.
    message: code.endsWith('_ERROR')
      ? 'Amazon answered a token request with something that is no token.'
      : amazonWords(message),
    status: null,
    requestId: null,
    ratePerSecond: null,
  }
}

/** Answers of a gateway or of Amazon in trouble, which concern no item in particular. */
const OF_NOBODY: ReadonlySet<number> = new Set([429, 502, 503, 504])

/**
 * Whether one item may have caused the failure of a request for several: because of one seller SKU, Amazon can refuse the
 * whole request, fail, or send an unreadable answer. Any other failure, such as a refused token, concerns all items.
 */
export function isOfItem(outcome: { readonly kind: string }): boolean {
  const status = 'status' in outcome ? outcome.status : null
  return outcome.kind !== 'read' && typeof status === 'number' && !OF_NOBODY.has(status)
}

export function isExpiredToken(failure: AmazonFailure): boolean {
  return failure.kind === 'unauthorised' && /access token.*expired/i.test(failure.message)
}
