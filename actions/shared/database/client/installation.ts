import { randomUUID } from 'node:crypto'
import type { Database } from './database-client'

/** Tells this database from one that was provisioned anew in its place. */
export interface Installation {
  /** Null in a database that holds nothing of the app yet. */
  load(): Promise<string | null>
  /** The id that it has, or gets now. */
  ensure(): Promise<string>
}

const ID = 'installation'

export function installationOf(database: Database): Installation {
  const schema = database.collection('schema')
  const load = async () => {
    const found = (await schema.findOne({ _id: ID })) as { readonly installation: string } | null
    return found?.installation ?? null
  }
  return {
    load,
    ensure: async () => {
      const fresh = { _id: ID, installation: randomUUID() }
      return (await load()) ?? ((await schema.insert(fresh)) ? fresh.installation : ((await load()) ?? ''))
    },
  }
}
