import type { CollectionName, Database } from '../../../actions/shared/database/client/database-client'
import { portsFrom } from '../../../dev/world'
import { DISTANCES, farDatabase, openDatabase, openFarCommerce, openFarPartner } from '../far-clients'
import { keepPublishing } from '../keep-publishing'
import { MERCHANT } from '../shop/generated-listings'
import { withRules } from '../shop/generated-rules'
import { createWireClock } from '../wire-clock'

/** The cost of one pass over all listings, in a process with nothing but the product. */
export interface SweptReport {
  readonly listings: number
  /** Milliseconds of the publisher's own time. */
  readonly took: number
  /** Milliseconds of it in which no worker ran. */
  readonly withoutWorker: number
  readonly cpuSeconds: number
  readonly residentBefore: number
  readonly residentPeak: number
  readonly complaints: readonly string[]
}

const STEP_MS = 1_000

async function main(ports: number, token: string, hasRules: boolean): Promise<void> {
  const clock = createWireClock()
  const places = portsFrom(ports)
  const opened = await openDatabase(() => token)
  let swept: number | null = null
  const database = watchSweep(farDatabase(opened, clock, DISTANCES.database), (seen) => {
    swept ??= seen
  })
  const publisher = keepPublishing({
    clock,
    database,
    merchant: hasRules ? withRules(MERCHANT) : MERCHANT,
    commerce: openFarCommerce(clock, places, DISTANCES),
    openPartner: openFarPartner(clock, places, DISTANCES),
  })
  const residentBefore = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  publisher.start()
  let withoutWorker = 0
  while (swept === null && publisher.complaints().length === 0) {
    await clock.pass(STEP_MS)
    if (publisher.running() === 0) withoutWorker += STEP_MS
  }
  const { user, system } = process.cpuUsage(cpu)
  const report: SweptReport = {
    listings: swept ?? 0,
    took: clock.now(),
    withoutWorker,
    cpuSeconds: (user + system) / 1e6,
    residentBefore,
    residentPeak: process.resourceUsage().maxRSS * 1024,
    complaints: publisher.complaints(),
  }
  process.send?.(report, () => process.exit(0))
}

/** Reports when the sweep of all listings has completed a pass, and how many it saw. */
function watchSweep(database: Database, ended: (seen: number) => void): Database {
  return {
    ...database,
    collection: <T>(name: CollectionName) => {
      const collection = database.collection<T>(name)
      if (name !== 'tasks') return collection
      return {
        ...collection,
        bulk: async (operations) => {
          const result = await collection.bulk(operations)
          for (const operation of operations) {
            const { filter, update } = (operation as TaskSave).updateOne
            if (filter._id === 'sweep' && update.$set.cursor === null) ended(update.$set.notes.seen)
          }
          return result
        },
      }
    },
  }
}

interface TaskSave {
  readonly updateOne: {
    readonly filter: { readonly _id: string }
    readonly update: {
      readonly $set: { readonly cursor: string | null; readonly notes: { readonly seen: number } }
    }
  }
}

main(Number(process.argv[2]), process.argv[3] ?? '', process.argv[4] === 'rules').catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
