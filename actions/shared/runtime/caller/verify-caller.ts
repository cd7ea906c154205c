import { createHash } from 'node:crypto'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import * as v from 'valibot'
import { minutes, seconds } from '../../time'
import { imsUrl, redirectIms } from '../clients/ims-token'
import type { Configuration } from '../configuration/configuration-types'

/** Somebody who may use `admin-api`. */
export interface Caller {
  readonly userId: string
  /** The IMS client that the token was issued to. */
  readonly clientId: string
  /** E-mail address, or the user id if IMS gives no address. Stored as the author of saves. */
  readonly name: string
}

export interface Refusal {
  readonly kind: 'refused'
  readonly status: 401 | 403 | 503
  readonly code: string
  readonly message: string
}

export type CallerVerdict =
  | { readonly kind: 'caller'; readonly caller: Caller; readonly token: string }
  | Refusal

/** IMS could not be asked, so nothing is known about the caller. */
class ImsUnavailableError extends Error {
  readonly code = 'IMS_UNAVAILABLE'

  constructor(doing: string) {
    super(`Adobe IMS could not ${doing}.`)
    this.name = 'ImsUnavailableError'
  }
}

type CallerConfiguration = Pick<Configuration, 'imsOrgId' | 'imsBaseUrl' | 'imsEnvironment'>

const VERDICT_MS = minutes(5)
const VERDICTS_MAXIMUM = 1_000
const TIMEOUT_MS = seconds(10)

/** Positive results by the hash of the token, never by the token, and never beyond its expiry. */
const verdicts = new Map<string, { readonly caller: Caller; readonly until: number }>()
let keys: ReturnType<typeof createRemoteJWKSet> | undefined

/**
 * Checks that the owner of the request's IMS token belongs to the configured organization. Signature and expiry are
 * checked against IMS's published keys, and IMS is asked for the membership. The organization never comes from the
 * request.
 */
export async function verifyCaller(
  headers: Readonly<Record<string, string>>,
  configuration: CallerConfiguration,
): Promise<CallerVerdict> {
  redirectIms(configuration)
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(headers.authorization ?? '')?.[1]
  if (!token) return refused(401, 'TOKEN_MISSING', 'Expected an IMS access token as bearer.')
  const organisation = headers['x-gw-ims-org-id']
  if (organisation !== undefined && organisation !== configuration.imsOrgId) return otherOrganisation()

  const hash = createHash('sha256').update(token).digest('base64')
  const known = verdicts.get(hash)
  if (known && known.until > Date.now()) return { kind: 'caller', caller: known.caller, token }

  const claims = await verifiedClaims(token, configuration)
  if (claims.kind === 'refused') return claims
  if (!(await belongsToOrganisation(token, configuration))) return otherOrganisation()
  const { userId, clientId } = claims
  const caller = { userId, clientId, name: await nameOf(token, userId, configuration) }
  remember(hash, caller, Math.min(claims.expiresAt, Date.now() + VERDICT_MS))
  return { kind: 'caller', caller, token }
}

function refused(status: 401 | 403, code: string, message: string): Refusal {
  return { kind: 'refused', status, code, message }
}

function otherOrganisation() {
  return refused(
    403,
    'OTHER_ORGANISATION',
    'This app belongs to another organization than the one you signed in to.',
  )
}

/** IMS writes the lifetime of an access token in milliseconds, as text, and no `exp`. */
const accessToken = v.object({
  type: v.literal('access_token'),
  client_id: v.string(),
  user_id: v.pipe(v.string(), v.minLength(1)),
  created_at: v.pipe(v.string(), v.digits(), v.transform(Number)),
  expires_in: v.pipe(v.string(), v.digits(), v.transform(Number)),
})

async function verifiedClaims(token: string, configuration: CallerConfiguration) {
  keys ??= createRemoteJWKSet(new URL(`${imsUrl(configuration)}/ims/keys`), { timeoutDuration: TIMEOUT_MS })
  let payload: JWTPayload
  try {
    payload = (await jwtVerify(token, keys, { algorithms: ['RS256'] })).payload
  } catch (error) {
    if (isRefusal(error))
      return refused(401, 'TOKEN_INVALID', 'The IMS access token is not valid. Sign in again.')
    throw new ImsUnavailableError('hand out its keys')
  }
  const parsed = v.safeParse(accessToken, payload)
  if (!parsed.success) return refused(401, 'TOKEN_INVALID', 'Expected an IMS access token of a user.')
  const { client_id, user_id, created_at, expires_in } = parsed.output
  const expiresAt = created_at + expires_in
  if (expiresAt <= Date.now()) return refused(401, 'TOKEN_EXPIRED', 'The session has ended. Sign in again.')
  return { kind: 'verified' as const, userId: user_id, clientId: client_id, expiresAt }
}

function isRefusal(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false
  return !(
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === 'ERR_JOSE_GENERIC'
  )
}

const organisations = v.array(v.object({ orgRef: v.object({ ident: v.string(), authSrc: v.string() }) }))

async function belongsToOrganisation(token: string, configuration: CallerConfiguration): Promise<boolean> {
  const answer = v.safeParse(organisations, await askIms('/ims/organizations/v6', token, configuration))
  if (!answer.success) throw new ImsUnavailableError('name the organizations of the caller')
  return answer.output.some(({ orgRef }) => `${orgRef.ident}@${orgRef.authSrc}` === configuration.imsOrgId)
}

async function nameOf(token: string, userId: string, configuration: CallerConfiguration): Promise<string> {
  const profile = await askIms('/ims/profile/v1', token, configuration)
  const parsed = v.safeParse(
    v.object({ email: v.pipe(v.string(), v.minLength(1), v.maxLength(254)) }),
    profile,
  )
  return parsed.success ? parsed.output.email : userId
}

async function askIms(path: string, token: string, configuration: CallerConfiguration): Promise<unknown> {
  try {
    const response = await fetch(`${imsUrl(configuration)}${path}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.status === 401 || response.status === 403) return []
    if (!response.ok) throw new ImsUnavailableError(`answer ${path}`)
    return await response.json()
  } catch (error) {
    throw error instanceof ImsUnavailableError ? error : new ImsUnavailableError(`answer ${path}`)
  }
}

function remember(hash: string, caller: Caller, until: number): void {
  const oldest = verdicts.keys().next()
  if (verdicts.size >= VERDICTS_MAXIMUM && !oldest.done) verdicts.delete(oldest.value)
  verdicts.set(hash, { caller, until })
}
