import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import type { Catalogue } from '../../dev/catalogue/types'
import { connectMerchant } from '../../dev/connect-merchant'
import { startWorld } from '../../dev/start-world'
import type { Ports } from '../../dev/world'

/** The world of a test in a process of its own: among Jest's own globals its servers take two or three times as long. */

export interface WorldOrder {
  readonly ports: Ports
  /** Where it keeps what outlives a restart. */
  readonly folder: string
  readonly sellerSkus: readonly string[]
  /** False: the app is deployed, and not installed. */
  readonly isSetUp: boolean
}

export type WorldCommand = 'restart' | 'close'

export type WorldNews =
  | {
      readonly kind: 'ready'
      readonly adminUrl: string
      readonly runtimeUrl: string
      readonly userToken: string
    }
  | { readonly kind: 'failed'; readonly message: string }

function catalogueOf(sellerSkus: readonly string[]): Catalogue {
  const { products, listings } = createCatalogue()
  return { products, listings: listings.filter(({ sellerSku }) => sellerSkus.includes(sellerSku)) }
}

const tell = (news: WorldNews) => process.send?.(news)

async function serve({ ports, folder, sellerSkus, isSetUp }: WorldOrder): Promise<void> {
  const start = () => startWorld(ports, folder, { catalogue: catalogueOf(sellerSkus), isInstalled: isSetUp })
  let world = await start()
  if (isSetUp) await connectMerchant(world, () => {})
  const tellReady = () => {
    const { adminUrl, runtimeUrl } = world
    tell({ kind: 'ready', adminUrl, runtimeUrl, userToken: world.userToken() })
  }
  const obey = async (command: WorldCommand) => {
    await world.close()
    if (command === 'close') process.exit(0)
    world = await start()
    tellReady()
  }
  process.on('message', (command) => void obey(command as WorldCommand).catch(giveUp))
  tellReady()
}

function giveUp(error: unknown): void {
  tell({ kind: 'failed', message: error instanceof Error ? String(error.stack) : String(error) })
  process.exitCode = 1
  process.disconnect()
}

// Nobody is left to close it.
process.on('disconnect', () => process.exit())
serve(JSON.parse(process.argv[2] ?? '') as WorldOrder).catch(giveUp)
