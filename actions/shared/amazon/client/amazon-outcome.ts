import * as v from 'valibot'
import { amazonWords } from './foreign-words'

/**
 * Why Amazon did not do what was asked, by what can be done about it:
 * - `throttled`, `unavailable`: again later; an `unavailable` call may have been carried out all the same.
 * - `refused`: this request is wrong or its listing is gone; the same again brings the same.
 * - `unauthorised`: a right is missing. Without a status, Login with Amazon refused the account; with one, it may be
 *   that of one listing, a marketplace, an operation or the account.
 */
export interface AmazonFailure {
  readonly kind: 'throttled' | 'unavailable' | 'refused' | 'unauthorised'
  /** Amazon's own code, or one in capitals of ours: `DEADLINE`, `NO_JSON`, a socket's code. */
  readonly code: string
  readonly message: string
  /** HTTP status, null when there was no answer. */
  readonly status: number | null
  readonly requestId: string | null
  readonly ratePerSecond: number | null
}

/** What comes with every answer of Amazon. */
export interface Answered {
  readonly requestId: string | null
  /** Calls per second that Amazon names for the operation; null when it names none. */
  readonly ratePerSecond: number | null
}

interface FailedReply {
  readonly status: number
  /** Undefined when it was not JSON. */
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

/** A success that is not what the model of its API describes: whether it was carried out is not known. */
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

/** A document that could not be exchanged; another URL for it is to be had, so that it can be tried again. */
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
  // A proxy's page, or half an answer: whether anything was done is not known.
  if (status >= 500 || !hasErrors) return 'unavailable'
  return 'refused'
}

/** LWA errors that only a new authorisation or other credentials can end. */
const LWA_REFUSALS: ReadonlySet<string> = new Set([
  'invalid_grant',
  'invalid_client',
  'unauthorized_client',
  'invalid_request',
  'access_denied',
])

/** amazon-sp-api throws LWA's errors by their code, and socket errors as they are. */
export function failureFromThrown(error: unknown): AmazonFailure {
  const { code, message } = v.is(v.object({ code: v.string(), message: v.string() }), error)
    ? error
    : { code: 'UNEXPECTED', message: 'The call to Amazon failed unexpectedly.' }
  const unauthorised = LWA_REFUSALS.has(code)
  return {
    kind: unauthorised ? 'unauthorised' : 'unavailable',
    code,
    // A body that could not be parsed comes as the message, and may be a whole page or hold a token.
    message: code.endsWith('_ERROR')
      ? 'Amazon answered a token request with something that is no token.'
      : amazonWords(message),
    status: null,
    requestId: null,
    ratePerSecond: null,
  }
}

/** Answers of a gateway or an Amazon in trouble, which are of nobody in particular. */
const OF_NOBODY: ReadonlySet<number> = new Set([429, 502, 503, 504])

/**
 * Whether one item may be the reason of a failure of several: Amazon refuses a whole request because of one seller SKU
 * in it, breaks down over it, or answers what cannot be read. Anything else, a refused token among it, is of nobody in
 * particular.
 */
export function isOfItem(outcome: { readonly kind: string }): boolean {
  const status = 'status' in outcome ? outcome.status : null
  return outcome.kind !== 'read' && typeof status === 'number' && !OF_NOBODY.has(status)
}

export function isExpiredToken(failure: AmazonFailure): boolean {
  return failure.kind === 'unauthorised' && /access token.*expired/i.test(failure.message)
}
