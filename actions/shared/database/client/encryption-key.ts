import { randomBytes } from 'node:crypto'
import type { Database } from './database-client'

/** The key that the app made for itself, as the database keeps it. */
export interface StoredEncryptionKey {
  /** Undefined where none was made. */
  load(): Promise<Buffer | undefined>
  /** The one that is there, or a new one: of several that make one at once, one wins for all. */
  ensure(): Promise<Buffer>
}

const ID = 'encryption-key'
const KEY_BYTES = 32

export function storedEncryptionKey(database: Database): StoredEncryptionKey {
  const schema = database.collection('schema')
  const load = async () => {
    const found = (await schema.findOne({ _id: ID })) as { readonly key: string } | null
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
      if (!winner) throw new Error('the encryption key was removed while it was made')
      return winner
    },
  }
}
