import { jobCollection } from '../../../actions/shared/database/work/jobs'
import { portsFrom } from '../../../dev/world'
import { DISTANCES, farDatabase, openDatabase, openFarCommerce, openFarPartner } from '../far-clients'
import { keepPublishing } from '../keep-publishing'
import { MERCHANT, STORE } from '../shop/generated-listings'
import { withRules } from '../shop/generated-rules'
import { createWireClock } from '../wire-clock'

/** The cost of a save, in a process with nothing but the product. */
export interface SavedReport {
  /** Milliseconds of the publisher's own time. */
  readonly took: number
  readonly cpuSeconds: number
  readonly complaints: readonly string[]
}

const STEP_MS = 1_000
/** Everything that is due at first is done by then. */
const SETTLE_MS = 120_000

/** Saves once for each message. */
async function main(ports: number, token: string, hasRules: boolean): Promise<void> {
  const clock = createWireClock()
  const places = portsFrom(ports)
  const database = await openDatabase(() => token)
  const jobs = jobCollection(database)
  const publisher = keepPublishing({
    clock,
    database: farDatabase(database, clock, DISTANCES.database),
    merchant: hasRules ? withRules(MERCHANT) : MERCHANT,
    commerce: openFarCommerce(clock, places, DISTANCES),
    openPartner: openFarPartner(clock, places, DISTANCES),
  })
  publisher.start()
  await clock.pass(SETTLE_MS)

  const save = async (): Promise<SavedReport> => {
    const [cpu, began] = [process.cpuUsage(), clock.now()]
    await clock.during(jobs.create({ kind: 'republish-store', storeId: STORE.id }, clock.date()))
    publisher.wake()
    do await clock.pass(STEP_MS)
    while ((await jobs.open()).length > 0 && publisher.complaints().length === 0)
    const { user, system } = process.cpuUsage(cpu)
    const took = clock.now() - began
    return { took, cpuSeconds: (user + system) / 1e6, complaints: publisher.complaints() }
  }
  process.on('message', async () => void process.send?.(await save()))
  process.send?.('ready')
}

main(Number(process.argv[2]), process.argv[3] ?? '', process.argv[4] === 'rules').catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
