import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Seals text so that it opens only under the same key and the same name. */
export interface SecretBox {
  seal(name: string, secret: string): string
  /** Throws a {@link SecretUnreadableError} when key, name or text are not those that it was sealed with. */
  open(name: string, sealed: string): string
  /** Whether it was surely sealed with the current key; what an older version of the app sealed does not say. */
  isCurrent(sealed: string): boolean
}

export class SecretUnreadableError extends Error {
  readonly code = 'SECRET_UNREADABLE'

  constructor(name: string) {
    super(
      `The credentials of ${name} cannot be read with the configured ENCRYPTION_KEY: restore the key that they were ` +
        'saved with, or give it as ENCRYPTION_KEY_PREVIOUS, or connect the account again.',
    )
    this.name = 'SecretUnreadableError'
  }
}

/** The format of before keys could be rotated: without a key id. */
const WITHOUT_KEY_ID = 'v1'
const WITH_KEY_ID = 'v2'
const IV_BYTES = 12
const TAG_BYTES = 16
const KEY_ID_CHARACTERS = 12

/**
 * AES-256-GCM with an IV of its own for each text, bound to its name as additional data. Keys have 32 bytes; whatever
 * is sealed is sealed with `current`, and what `previous` sealed opens too.
 */
export function createSecretBox(current: Buffer, previous?: Buffer): SecretBox {
  const keys = [current, ...(previous ? [previous] : [])]
  const currentId = keyIdOf(current)
  const prefix = `${WITH_KEY_ID}.${currentId}.`
  return {
    seal: (name, secret) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', current, iv)
      cipher.setAAD(Buffer.from(name))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return prefix + [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url')).join('.')
    },
    open: (name, sealed) => {
      const { keyId, parts } = parse(sealed)
      const fitting = keyId === null ? keys : keys.filter((key) => keyIdOf(key) === keyId)
      for (const key of fitting) {
        const opened = decipher(key, name, parts)
        if (opened !== null) return opened
      }
      throw new SecretUnreadableError(name)
    },
    isCurrent: (sealed) => sealed.startsWith(prefix),
  }
}

/** Tells keys apart and says nothing of them: a key is 32 random bytes. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('key id').update(key).digest('hex').slice(0, KEY_ID_CHARACTERS)
}

function parse(sealed: string): { readonly keyId: string | null; readonly parts: readonly string[] } {
  const [version, ...rest] = sealed.split('.')
  if (version === WITHOUT_KEY_ID) return { keyId: null, parts: rest }
  // Anything else has a key id that no key has.
  return { keyId: version === WITH_KEY_ID ? (rest[0] ?? '') : '', parts: rest.slice(1) }
}

/** Null when it does not open. */
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
