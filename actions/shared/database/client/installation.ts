import { randomUUID } from 'node:crypto'
import type { Database } from './database-client'

/** The id of this database, by which a newly provisioned one is recognized. */
export interface Installation {
  /** Null if the database has no id yet. */
  load(): Promise<string | null>
  /** The existing id, or a new one. */
  ensure(): Promise<string>
}

interface InstallationDocument {
  readonly _id: string
  readonly installation: string
}

const ID = 'installation'

export function installationOf(database: Database): Installation {
  const schema = database.collection<InstallationDocument>('schema')
  const load = async () => {
    const found = await schema.findOne({ _id: ID })
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
