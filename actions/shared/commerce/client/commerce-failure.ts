import * as v from 'valibot'

/** Why a request failed, in words without secrets. */
export interface CommerceFailure {
  readonly kind: 'failed'
  /** `NOT_FOUND` comes from Commerce itself. With every other code the answer is unknown. */
  readonly code: 'NOT_FOUND' | 'UNAUTHORISED' | 'THROTTLED' | 'UNAVAILABLE' | 'REFUSED' | 'UNREADABLE'
  readonly message: string
  readonly status: number | null
  /** Whether Commerce's REST API answered, rather than a server in front of it. */
  readonly isFromCommerce?: boolean
  /** The resource that the role lacks, as Commerce names it. */
  readonly resource?: string
  /** The answer came too late or not at all. */
  readonly isTimeout?: true
  /** The largest page that Commerce allows, if the request asked for a larger one. */
  readonly pageSizeMaximum?: number
}

/** The body of an error of Commerce's REST API. */
const errorBody = v.object({
  message: v.string(),
  parameters: v.optional(v.unknown()),
})

/** For an answer that does not match Commerce's REST reference. */
export function unreadable(status = 200): CommerceFailure {
  return {
    kind: 'failed',
    code: 'UNREADABLE',
    message: 'Commerce answered something that is not what its REST API describes.',
    status,
  }
}

export function failureFromStatus(status: number, body: string): CommerceFailure {
  const [code, message] = describeStatus(status)
  return { kind: 'failed', code, message, status, ...whatCommerceSays(status, body) }
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

/** Reads the parameters of an error, not its message, which Commerce translates. */
function whatCommerceSays(status: number, body: string): Partial<CommerceFailure> {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), errorBody), body)
  if (!parsed.success) return {}
  const { message, parameters } = parsed.output
  const named = typeof parameters === 'object' && parameters !== null ? (parameters as object) : {}
  const said: Partial<CommerceFailure> = { isFromCommerce: true }
  if (status === 400) return { ...said, ...pageSizeMaximumOf(message, named) }
  if (status !== 401 && status !== 403) return said
  const resource = 'resources' in named ? named.resources : Object.values(named)[0]
  return typeof resource === 'string' && RESOURCE.test(resource)
    ? {
        ...said,
        resource,
        message: `Commerce refused the access: the role of the integration lacks ${resource}.`,
      }
    : said
}

/** One resource, or several joined. */
const RESOURCE = /^[A-Z]\w*_\w+::[\w:,\s]{1,200}$/

function pageSizeMaximumOf(message: string, named: object): Partial<CommerceFailure> {
  if (!/pagesize/i.test(message)) return {}
  const written = 'max' in named ? named.max : (Object.values(named)[0] ?? /\d+/.exec(message)?.[0])
  const maximum = Number(written)
  return Number.isInteger(maximum) && maximum > 0 ? { pageSizeMaximum: maximum } : {}
}
