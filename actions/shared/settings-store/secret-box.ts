import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Seals text so that it opens only under the same key and the same name. */
export interface SecretBox {
  seal(name: string, secret: string): string
  /** Throws a {@link SecretUnreadableError} when key, name or text are not those that it was sealed with. */
  open(name: string, sealed: string): string
}

export class SecretUnreadableError extends Error {
  readonly code = 'SECRET_UNREADABLE'

  constructor(name: string) {
    super(
      `The credentials of ${name} cannot be read with the configured ENCRYPTION_KEY: ` +
        'restore the key that they were saved with, or connect the account again.',
    )
    this.name = 'SecretUnreadableError'
  }
}

const VERSION = 'v1'
const IV_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with an IV of its own for each text, bound to its name as additional data. `key` has 32 bytes. */
export function createSecretBox(key: Buffer): SecretBox {
  return {
    seal: (name, secret) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      cipher.setAAD(Buffer.from(name))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      return [VERSION, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join(
        '.',
      )
    },
    open: (name, sealed) => {
      const [version, iv, tag, text] = sealed.split('.')
      try {
        if (version !== VERSION || !iv || !tag || text === undefined) throw new SecretUnreadableError(name)
        const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64url'), {
          authTagLength: TAG_BYTES,
        })
        decipher.setAAD(Buffer.from(name))
        decipher.setAuthTag(Buffer.from(tag, 'base64url'))
        return Buffer.concat([decipher.update(Buffer.from(text, 'base64url')), decipher.final()]).toString(
          'utf8',
        )
      } catch {
        throw new SecretUnreadableError(name)
      }
    },
  }
}
