import { setTimeout as sleep } from 'node:timers/promises'
import { connectDatabase } from '../shared/database/client/database-client'
import { ensureDatabase } from '../shared/database/client/ensure-database'
import { deploymentToken, parseDeployment } from './deployment'

/**
 * Runs after each deployment, and by hand if one was interrupted. Provisions the workspace's database if there is none,
 * and creates missing collections and indexes.
 */
async function main(): Promise<void> {
  const deployment = parseDeployment(process.env)
  const database = await connectDatabase({
    namespace: deployment.namespace,
    region: deployment.dataRegion,
    token: () => deploymentToken(deployment),
  })
  try {
    const changed = await ensureDatabase(database, {
      sleep: async (milliseconds) => {
        await sleep(milliseconds)
      },
      patienceMs: 120_000,
    })
    console.log(changed ? 'Database Storage is set up.' : 'Database Storage was set up already.')
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
