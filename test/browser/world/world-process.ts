import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectDatabase } from '../../../actions/shared/database/client/database-client'
import { ensureDatabase } from '../../../actions/shared/database/client/ensure-database'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import type { Catalogue } from '../../../dev/catalogue/types'
import { connectMerchant } from '../../../dev/connect-merchant'
import { type RunningWorld, startWorld } from '../../../dev/start-world'
import { type Ports, runtime } from '../../../dev/world'

/**
 * Runs one world after the other in its own process, so that modules load only once. Among Jest's own globals, the
 * servers would be two to three times slower.
 */

export interface WorldOrder {
  readonly sellerSkus: readonly string[]
  /** False: deployed, but not installed. */
  readonly isSetUp: boolean
}

export type WorldCommand =
  | ({ readonly kind: 'start' } & WorldOrder)
  /** Stops every server, and starts them again with the stored data. */
  | { readonly kind: 'restart' }
  | { readonly kind: 'stop' }

export type WorldNews =
  | {
      readonly kind: 'ready'
      readonly adminUrl: string
      readonly runtimeUrl: string
      readonly userToken: string
    }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string }

interface Started {
  readonly world: RunningWorld
  /** Holds what survives a restart. */
  readonly folder: string
  readonly order: WorldOrder
}

const ports = JSON.parse(process.argv[2] ?? '') as Ports
let started: Started | undefined

function catalogueOf(sellerSkus: readonly string[]): Catalogue {
  const { products, listings } = createCatalogue()
  return { products, listings: listings.filter(({ sellerSku }) => sellerSkus.includes(sellerSku)) }
}

function start({ sellerSkus, isSetUp }: WorldOrder, folder: string): Promise<RunningWorld> {
  const catalogue = catalogueOf(sellerSkus)
  return startWorld(ports, folder, { catalogue, isInstalled: isSetUp, setUpDatabase })
}

/** The work of the deployment hook, without a process of its own. */
async function setUpDatabase(token: () => Promise<string>): Promise<void> {
  const database = await connectDatabase({ namespace: runtime.namespace, region: 'amer', token })
  await ensureDatabase(database, { sleep: async (milliseconds) => void (await sleep(milliseconds)) })
  await database.close()
}

async function stop(): Promise<void> {
  if (!started) return
  const { world, folder } = started
  started = undefined
  await world.close()
  await rm(folder, { recursive: true, force: true })
}

async function obey(command: WorldCommand): Promise<WorldNews> {
  if (command.kind === 'stop') {
    await stop()
    return { kind: 'stopped' }
  }
  if (command.kind === 'restart') {
    if (!started) throw new Error('No world was started.')
    await started.world.close()
    started = { ...started, world: await start(started.order, started.folder) }
  } else {
    await stop()
    const folder = await mkdtemp(path.join(tmpdir(), 'stock-quantity-world-'))
    started = { order: command, folder, world: await start(command, folder) }
    if (command.isSetUp) await connectMerchant(started.world, () => {})
  }
  const { adminUrl, runtimeUrl, userToken } = started.world
  return { kind: 'ready', adminUrl, runtimeUrl, userToken: userToken() }
}

process.on('message', (command) => {
  obey(command as WorldCommand)
    .catch((error): WorldNews => ({ kind: 'failed', message: String(error?.stack ?? error) }))
    .then((news) => process.send?.(news))
})
// The parent is gone, so nobody else stops it.
process.on('disconnect', () => void stop().finally(() => process.exit()))
