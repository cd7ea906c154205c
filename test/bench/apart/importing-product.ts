import { openSellers } from '../../../actions/publisher/adapters/sellers'
import { importListings } from '../../../actions/publisher/jobs/import/import-listings'
import { JobPostponedError } from '../../../actions/publisher/periodic/task'
import { systemClock } from '../../../actions/publisher/worker/clock'
import { openCollections } from '../../../actions/publisher/worker/open-collections'
import { createPace } from '../../../actions/shared/amazon/client/pacing'
import { commerceReader } from '../../../actions/shared/commerce-reader/commerce-reader'
import { BULK_RATE, LIMITS } from '../../../actions/shared/publishing/limits'
import type { Ports } from '../../../actions/shared/publishing/ports'
import { portsFrom } from '../../../dev/world'
import { quietPorts } from '../../actions/shared/publishing/quiet-ports'
import { openCommerce, openDatabase, openPartner } from '../far-clients'
import { MERCHANT, STORE } from '../shop/generated-listings'

/** The cost of importing one report, in a process with nothing but the product. */
export interface ImportedReport {
  readonly listings: number
  readonly unmatched: number
  readonly seconds: number
  readonly cpuSeconds: number
  readonly residentBefore: number
  readonly residentPeak: number
  readonly failure: string | null
}

async function main(ports: number, token: string): Promise<void> {
  const places = portsFrom(ports)
  const database = await openDatabase(() => token)
  const collections = openCollections(database)
  const partner = openPartner(places)
  const sellers = openSellers({ openPartner: async () => partner, clock: systemClock, maySend: () => true })
  const commerce = commerceReader(openCommerce(places), systemClock.now)
  const world: Ports = {
    ...quietPorts(),
    ...collections,
    now: systemClock.date,
    clock: systemClock,
    runId: 'bench',
    fence: 1,
    trustedSince: new Date(0),
    maySend: () => true,
    bulkPace: createPace(BULK_RATE, systemClock),
    merchant: MERCHANT,
    stockIdOf: (websiteCode) => websiteCode,
    commerce,
    seller: sellers.of,
    limits: LIMITS,
  }
  const residentBefore = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const began = performance.now()
  const { _id } = await world.jobs.create({ kind: 'import-listings', storeId: STORE.id }, world.now())
  const failure = await untilDone(world, _id)
  const { user, system } = process.cpuUsage(cpu)
  const report: ImportedReport = {
    listings: await world.listings.count(STORE.id),
    unmatched: await world.listings.countUnmatched(STORE.id),
    seconds: (performance.now() - began) / 1_000,
    cpuSeconds: (user + system) / 1e6,
    residentBefore,
    residentPeak: process.resourceUsage().maxRSS * 1024,
    failure,
  }
  process.send?.(report, () => process.exit(0))
}

/** How long the publisher leaves a job alone that Amazon's rate holds up. */
const POSTPONED_MS = 10_000

/** Runs slices as the publisher does. Null on success. */
async function untilDone(world: Ports, id: string): Promise<string | null> {
  for (;;) {
    const job = await world.jobs.load(id)
    if (!job || job.state === 'done') return null
    try {
      await importListings(world, job)
    } catch (error) {
      if (!(error instanceof JobPostponedError)) return String(error)
      await systemClock.sleep(POSTPONED_MS)
    }
    await systemClock.sleep(10)
  }
}

main(Number(process.argv[2]), process.argv[3] ?? '').catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
