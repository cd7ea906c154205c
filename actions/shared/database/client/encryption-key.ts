import { randomBytes } from 'node:crypto'
import type { Database } from './database-client'

/** The encryption key that the app generated and keeps in the database. */
export interface StoredEncryptionKey {
  /** Undefined if none was generated. */
  load(): Promise<Buffer | undefined>
  /** The existing key, or a new one. If several callers create one at the same time, all of them get the same. */
  ensure(): Promise<Buffer>
}

interface KeyDocument {
  readonly _id: string
  /** Base64. */
  readonly key: string
  readonly madeAt: Date
}

const ID = 'encryption-key'
const KEY_BYTES = 32

export function storedEncryptionKey(database: Database): StoredEncryptionKey {
  const schema = database.collection<KeyDocument>('schema')
  const load = async () => {
    const found = await schema.findOne({ _id: ID })
    return found ? Buffer.from(found.key, 'base64') : undefined
  }
  return {
    load,
    ensure: async () => {
      const known = await load()
      if (known) return known
      const fresh = { _id: ID, key: randomBytes(KEY_BYTES).toString('base64'), madeAt: new Date() }
      if (await schema.insert(fresh)) return Buffer.from(fresh.key, 'base64')
      const winner = await load()
      if (!winner) throw new Error('The encryption key was removed while it was being created. Try again.')
      return winner
    },
  }
}
