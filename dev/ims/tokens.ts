import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { createSavedJson } from '../saved-json'

const KEY_ID = 'ims_na1-key-at-1'

/** Claims of an IMS access token. Times are strings of milliseconds, and there is no `exp`. */
export interface TokenClaims {
  readonly id: string
  readonly type: 'access_token'
  readonly client_id: string
  readonly user_id: string
  readonly as: 'ims-na1'
  readonly scope: string
  readonly created_at: string
  readonly expires_in: string
}

export type VerifiedToken =
  | { readonly kind: 'valid'; readonly claims: TokenClaims }
  | { readonly kind: 'expired'; readonly claims: TokenClaims }
  | { readonly kind: 'invalid' }

const DAY_MS = 86_400_000

export interface MintedToken {
  readonly clientId: string
  readonly userId: string
  readonly scopes: readonly string[]
  /** Negative: expired for that long. */
  readonly expiresInSeconds: number
  /** Signed with a key that is not published. */
  readonly forged?: boolean
}

export interface Tokens {
  mint(token: MintedToken): string
  verify(token: string): VerifiedToken
  /** The published key as a JSON Web Key. */
  publicKey(): Record<string, unknown>
}

interface SavedKey {
  readonly privateKey: string
}

/** Signs and verifies access tokens with one RSA key pair, which is stored in `folder` if given. */
export function createTokens(folder?: string): Tokens {
  const privateKey = loadOrCreateKey(folder)
  const publicKey = createPublicKey(privateKey)
  let strangersKey: KeyObject | undefined
  const keyOfStranger = () => {
    strangersKey ??= newPrivateKey()
    return strangersKey
  }
  // A client sends the same token again and again.
  const genuine = new Set<string>()
  const isSigned = (token: string) => {
    if (!genuine.has(token) && hasSignature(token, publicKey)) genuine.add(token)
    return genuine.has(token)
  }
  return {
    mint: (token) => signToken(token, token.forged ? keyOfStranger() : privateKey),
    verify: (token) => verifyToken(token, isSigned),
    publicKey: () => ({ ...publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' }),
  }
}

function loadOrCreateKey(folder?: string): KeyObject {
  let pem = ''
  const saved = createSavedJson<SavedKey>(folder, 'ims-key.json', () => ({ privateKey: pem }))
  const known = saved.load()
  if (known) return createPrivateKey(known.privateKey)
  const created = newPrivateKey()
  pem = created.export({ type: 'pkcs8', format: 'pem' }).toString()
  saved.changed()
  saved.flush()
  return created
}

function newPrivateKey(): KeyObject {
  return generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
}

function signToken(token: MintedToken, key: KeyObject): string {
  const now = Date.now()
  // An expired token also had a lifetime of one day, as IMS issues them. It just started earlier.
  const lifeMs = token.expiresInSeconds > 0 ? token.expiresInSeconds * 1_000 : DAY_MS
  const createdAt = now + token.expiresInSeconds * 1_000 - lifeMs
  const header = { alg: 'RS256', x5u: `${KEY_ID}.cer`, kid: KEY_ID, itt: 'at' }
  const claims: TokenClaims = {
    id: `${now}_${crypto.randomUUID()}_uw2`,
    type: 'access_token',
    client_id: token.clientId,
    user_id: token.userId,
    as: 'ims-na1',
    scope: token.scopes.join(','),
    created_at: String(createdAt),
    expires_in: String(lifeMs),
  }
  const signed = `${encode(header)}.${encode(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url')
}

function hasSignature(token: string, key: KeyObject): boolean {
  const [header = '', payload = '', signature = '', ...rest] = token.split('.')
  if (!signature || rest.length > 0) return false
  return verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))
}

function verifyToken(token: string, isSigned: (token: string) => boolean): VerifiedToken {
  if (!isSigned(token)) return { kind: 'invalid' }
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as TokenClaims
  const expiresAt = Number(claims.created_at) + Number(claims.expires_in)
  return { kind: expiresAt > Date.now() ? 'valid' : 'expired', claims }
}
