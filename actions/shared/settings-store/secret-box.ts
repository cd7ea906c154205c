import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Seals text so that it opens only with the same key and name. */
export interface SecretBox {
  seal(name: string, secret: string): Promise<string>
  /** Throws a {@link SecretUnreadableError} if key, name or text differ from those at sealing. */
  open(name: string, sealed: string): Promise<string>
  /** Whether it is known to be sealed with the current key. Text sealed by an older version does not say. */
  isCurrent(sealed: string): Promise<boolean>
}

/** Keys have 32 bytes. */
export interface SecretKeys {
  /** The first key seals new text. If there is none, the app's own key does. */
  readonly given: readonly Buffer[]
  readonly own: OwnKey
}

/** A key that the app generates if none is configured. */
export interface OwnKey {
  /**
   * Undefined if there is no key; reading never creates one. `fresh` bypasses the cache, because a new installation has
   * a new key.
   */
  load(fresh?: boolean): Promise<Buffer | undefined>
  /** The existing key, or a new one. */
  ensure(): Promise<Buffer>
}

export class SecretUnreadableError extends Error {
  readonly code = 'SECRET_UNREADABLE'

  constructor(name: string) {
    super(
      `The credentials of ${name} cannot be read with the encryption key that the app has: authorize the account again, ` +
        'or restore the ENCRYPTION_KEY that they were saved with, or give it as ENCRYPTION_KEY_PREVIOUS.',
    )
    this.name = 'SecretUnreadableError'
  }
}

/** The format of versions without key rotation, which has no key id. */
const WITHOUT_KEY_ID = 'v1'
const WITH_KEY_ID = 'v2'
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_ID_CHARACTERS = 12

/**
 * AES-256-GCM with a separate IV for each text and the name as additional data. Text sealed with another key opens as
 * long as that key is known. A lost key is never replaced silently.
 */
export function createSecretBox({ given, own }: SecretKeys): SecretBox {
  const [first] = given
  return {
    seal: async (name, secret) => sealWith(first ?? (await own.ensure()), name, secret),
    open: async (name, sealed) => {
      const opened =
        openWith(given, name, sealed) ??
        openWith(await ownKeys(own, false), name, sealed) ??
        openWith(await ownKeys(own, true), name, sealed)
      if (opened === null) throw new SecretUnreadableError(name)
      return opened
    },
    isCurrent: async (sealed) => {
      const current = first ?? (await own.load())
      return current !== undefined && sealed.startsWith(prefixOf(current))
    },
  }
}

async function ownKeys(own: OwnKey, fresh: boolean): Promise<readonly Buffer[]> {
  const key = await own.load(fresh)
  return key ? [key] : []
}

function sealWith(key: Buffer, name: string, secret: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  cipher.setAAD(Buffer.from(name))
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))
  return prefixOf(key) + parts.join('.')
}

/** Null if none of the keys opens it. */
function openWith(keys: readonly Buffer[], name: string, sealed: string): string | null {
  const { keyId, parts } = parse(sealed)
  const fitting = keyId === null ? keys : keys.filter((key) => keyIdOf(key) === keyId)
  for (const key of fitting) {
    const opened = decipher(key, name, parts)
    if (opened !== null) return opened
  }
  return null
}

function prefixOf(key: Buffer): string {
  return `${WITH_KEY_ID}.${keyIdOf(key)}.`
}

/** Identifies a key without revealing it: a key is 32 random bytes. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('key id').update(key).digest('hex').slice(0, KEY_ID_CHARACTERS)
}

function parse(sealed: string): { readonly keyId: string | null; readonly parts: readonly string[] } {
  const [version, ...rest] = sealed.split('.')
  if (version === WITHOUT_KEY_ID) return { keyId: null, parts: rest }
  // Anything else has a key id that no key has.
  return { keyId: version === WITH_KEY_ID ? (rest[0] ?? '') : '', parts: rest.slice(1) }
}

/** Null if it does not open. */
function decipher(key: Buffer, name: string, [iv, tag, text]: readonly string[]): string | null {
  if (!iv || !tag || text === undefined) return null
  try {
    const opening = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
      authTagLength: TAG_BYTES,
    })
    opening.setAAD(Buffer.from(name))
    opening.setAuthTag(Buffer.from(tag, 'base64url'))
    return Buffer.concat([opening.update(Buffer.from(text, 'base64url')), opening.final()]).toString('utf8')
  } catch {
    return null
  }
}
