import express, { type Response as Answer, type Request } from 'express'
import { createStandIn, type StandIn } from '../stand-in'
import { ims } from '../world'
import { createTokens, type TokenClaims, type VerifiedToken } from './tokens'

export interface ImsOptions {
  /** Where the key pair is stored. Omitted: every start has a new one. */
  readonly folder?: string
}

export type WorldUser = keyof typeof ims.users

export interface UserTokenOptions {
  /** Defaults to 24 hours. Negative for an expired token. */
  readonly expiresInSeconds?: number
  /** Signed with a key that IMS does not publish. */
  readonly forged?: boolean
}

export interface ImsStandIn {
  readonly standIn: StandIn
  /** An access token that Commerce Admin has for a user. */
  mintUserToken(user: WorldUser, options?: UserTokenOptions): string
  /** An access token of the app's own credential. */
  mintServiceToken(scopes?: readonly string[]): string
  verify(token: string): VerifiedToken
  /** Identifiers (`…@AdobeOrg`) of the organizations of the token's user. */
  organizationsOf(claims: TokenClaims): string[]
}

const TOKEN_SECONDS = 86_399
const USER_SCOPES = ['AdobeID', 'openid', 'read_organizations', 'additional_info.projectedProductContext']

/** Adobe's identity service: tokens, keys, validation, organizations and profile. */
export function createImsStandIn({ folder }: ImsOptions = {}): ImsStandIn {
  const tokens = createTokens(folder)
  const standIn = createStandIn('ims')

  const mintUserToken = (user: WorldUser, options: UserTokenOptions = {}) =>
    tokens.mint({
      clientId: ims.adminClientId,
      userId: ims.users[user].userId,
      scopes: USER_SCOPES,
      expiresInSeconds: options.expiresInSeconds ?? TOKEN_SECONDS,
      forged: options.forged ?? false,
    })
  const mintServiceToken = (scopes: readonly string[] = ims.scopes) =>
    tokens.mint({
      clientId: ims.clientId,
      userId: ims.technicalAccountId,
      scopes,
      expiresInSeconds: TOKEN_SECONDS,
    })

  addTokenRoutes(standIn, mintServiceToken)
  addReadRoutes(standIn, tokens.verify, tokens.publicKey())
  standIn.app.post('/__tokens', express.json(), (request, response) => {
    const { user, ...options } = (request.body ?? {}) as { user?: WorldUser } & UserTokenOptions
    if (!user || !(user in ims.users)) {
      response.status(400).json({ error: `user must be one of ${Object.keys(ims.users).join(', ')}` })
      return
    }
    response.json({ access_token: mintUserToken(user, options), token_type: 'bearer' })
  })

  return { standIn, mintUserToken, mintServiceToken, verify: tokens.verify, organizationsOf }
}

function organizationsOf(claims: TokenClaims): string[] {
  const { outsider, ...members } = ims.users
  if (claims.user_id === outsider.userId) return [ims.otherOrgId]
  const insiders: string[] = [...Object.values(members).map(({ userId }) => userId), ims.technicalAccountId]
  return insiders.includes(claims.user_id) ? [ims.orgId] : []
}

function addTokenRoutes({ app }: StandIn, mintServiceToken: (scopes: readonly string[]) => string): void {
  const paths = ['/ims/token/v2', '/ims/token/v3', '/ims/token/v4']
  app.post(paths, express.raw({ type: () => true }), async (request, response) => {
    const form = { ...request.query, ...(await readForm(request)) } as Record<string, string | undefined>
    const scopes = (form.scope ?? ims.scopes.join(',')).split(/[\s,]+/).filter(Boolean)
    const refusal = refuseCredential(form, scopes)
    if (refusal) {
      const [status, error, error_description] = refusal
      response.status(status).set('x-debug-id', crypto.randomUUID()).json({ error, error_description })
      return
    }
    response.json({ access_token: mintServiceToken(scopes), token_type: 'bearer', expires_in: TOKEN_SECONDS })
  })
}

/** Adobe's libraries send either form of HTML. */
async function readForm(request: Request): Promise<object> {
  const contentType = request.header('content-type') ?? ''
  if (!/form/.test(contentType) || !Buffer.isBuffer(request.body)) return {}
  const sent = new Response(new Uint8Array(request.body), { headers: { 'content-type': contentType } })
  return Object.fromEntries(await sent.formData())
}

function refuseCredential(
  form: Record<string, string | undefined>,
  scopes: readonly string[],
): [status: number, error: string, description: string] | undefined {
  if (form.grant_type !== 'client_credentials') {
    return [400, 'unsupported_grant_type', 'grant_type must be client_credentials']
  }
  if (form.client_id !== ims.clientId) return [400, 'invalid_client', 'invalid client_id parameter']
  if (form.client_secret !== ims.clientSecret)
    return [401, 'invalid_client', 'invalid client_secret parameter']
  if (form.org_id !== undefined && form.org_id !== ims.orgId) {
    return [400, 'invalid_request', 'org_id is not the organization of this client']
  }
  const unknown = scopes.filter((scope) => !(ims.scopes as readonly string[]).includes(scope))
  if (unknown.length > 0)
    return [400, 'invalid_scope', `scope not allowed for this client: ${unknown.join(',')}`]
  return undefined
}

function addReadRoutes(
  { app }: StandIn,
  verify: (token: string) => VerifiedToken,
  publicKey: Record<string, unknown>,
): void {
  app.get('/ims/keys', (_request, response) => void response.json({ keys: [publicKey] }))

  app.all('/ims/validate_token/v1', express.urlencoded({ extended: false }), (request, response) => {
    const form = { ...request.query, ...(request.body as object | undefined) } as { token?: string }
    const verified = verify(form.token ?? bearerOf(request))
    if (verified.kind === 'invalid') return void response.json({ valid: false, reason: 'bad_signature' })
    const { claims } = verified
    const expires_at = Number(claims.created_at) + Number(claims.expires_in)
    if (verified.kind === 'expired')
      return void response.json({ valid: false, reason: 'expired', expires_at })
    response.json({ valid: true, expires_at, token: claims })
  })

  const withUser = (answer: (claims: TokenClaims, response: Answer) => void) => {
    return (request: Request, response: Answer) => {
      const verified = verify(bearerOf(request))
      if (verified.kind === 'valid') return answer(verified.claims, response)
      response
        .status(401)
        .json({ error: 'invalid_token', error_description: `the token is ${verified.kind}` })
    }
  }
  app.get(
    ['/ims/organizations/v5', '/ims/organizations/v6'],
    withUser((claims, response) => void response.json(organizationsOf(claims).map(describeOrganization))),
  )
  app.get(
    '/ims/profile/v1',
    withUser((claims, response) => void response.json(describeUser(claims))),
  )
}

function bearerOf(request: Request): string {
  return /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? ''
}

function describeOrganization(identifier: string): object {
  const [ident, authSrc] = identifier.split('@')
  const orgName = identifier === ims.orgId ? 'Loopback Merchant' : 'Elsewhere'
  const groups = [{ groupName: 'Commerce Administrators', role: 'GRP_MEMBER', ident: 1_0000_0001 }]
  return { orgName, orgRef: { ident, authSrc }, orgType: 'Enterprise', countryCode: 'NL', groups }
}

function describeUser(claims: TokenClaims): object {
  const user = Object.values(ims.users).find(({ userId }) => userId === claims.user_id)
  const email = user?.email ?? ims.technicalAccountEmail
  return {
    userId: claims.user_id,
    email,
    name: email.split('@')[0],
    account_type: 'type3',
    emailVerified: 'true',
  }
}
