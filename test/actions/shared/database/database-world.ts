import { connectDatabase, type Database } from '../../../../actions/shared/database/client/database-client'
import { ensureDatabase } from '../../../../actions/shared/database/client/ensure-database'
import { createDatabaseStandIn } from '../../../../dev/database/database-stand-in'
import { createImsStandIn } from '../../../../dev/ims/ims-stand-in'
import type { StandIn } from '../../../../dev/stand-in'
import { runtime } from '../../../../dev/world'

export const now = new Date('2026-11-23T12:00:00Z')

export function later(milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds)
}

export interface DatabaseWorld {
  readonly server: StandIn
  readonly database: Database
  close(): Promise<void>
}

/** An empty Database Storage on loopback, with its collections. */
export async function startDatabase(): Promise<DatabaseWorld> {
  const ims = createImsStandIn()
  const server = createDatabaseStandIn({ namespace: runtime.namespace, ims, provisionMs: 0 }).standIn
  await server.listen(Number(process.env.TEST_PORT_BASE) + 6)
  const database = await connectDatabase({
    namespace: runtime.namespace,
    region: 'emea',
    token: async () => ims.mintServiceToken(),
  })
  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => setTimeout(resolve, Math.min(milliseconds, 20)))
  await ensureDatabase(database, { sleep })
  return {
    server,
    database,
    close: async () => {
      await database.close()
      await server.close()
    },
  }
}
