import { openSellers } from '../../actions/publisher/adapters/sellers'
import type { WorkerClock } from '../../actions/publisher/worker/clock'
import { work, workIfDue } from '../../actions/publisher/worker/work'
import type { SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import type { Database } from '../../actions/shared/database/client/database-client'
import type { CommerceReader } from '../../actions/shared/publishing/commerce-port'
import { LIMITS } from '../../actions/shared/publishing/limits'
import type { Merchant } from '../../actions/shared/publishing/merchant'
import type { Logger } from '../../actions/shared/runtime/logger'
import { quietPorts } from '../actions/shared/publishing/quiet-ports'
import { createRandom } from '../simulation/random'

export interface PublisherSurroundings {
  readonly clock: WorkerClock
  readonly database: Database
  readonly merchant: Merchant
  readonly commerce: CommerceReader
  readonly openPartner: (accountId: string) => Promise<SellingPartner>
  /** How long an idle worker stays. Defaults to the product's own time. */
  readonly lingerMs?: number
}

/** Keeps the publisher running as I/O Runtime does: an alarm each minute, and again at once when it asks for that. */
export interface KeptPublisher {
  start(): void
  /** Wakes the publisher as an event does. No effect while one is working. */
  wake(): void
  /** Stops the alarms. */
  stop(): void
  /** Number of running workers. */
  running(): number
  /** Logged warnings and errors, and failures. */
  complaints(): readonly string[]
}

const LINGER_MS = 10_000
const DOZE_MS = 60_000
const RUN_MS = 480_000

export function keepPublishing(surroundings: PublisherSurroundings): KeptPublisher {
  const { clock, database, merchant, commerce, openPartner, lingerMs = LINGER_MS } = surroundings
  const complaints: string[] = []
  const log = logTo(complaints)
  const random = createRandom('jitter')
  let count = 0
  let running = 0

  const run = async (start = work) => {
    count += 1
    running += 1
    try {
      const { hasMore } = await start({
        ...quietPorts(),
        activationId: `activation-${count}`,
        database,
        loadMerchant: async () => merchant,
        commerce,
        openSellers: (maySend) => openSellers({ openPartner, clock, maySend, random: random.next }),
        clock,
        log,
        limits: LIMITS,
        lingerMs,
        dozeMs: DOZE_MS,
        runMs: RUN_MS,
      })
      if (hasMore) void run()
    } catch (error) {
      complaints.push(String(error))
    } finally {
      running -= 1
    }
  }
  let stop = () => {}
  return {
    start: () => {
      stop = clock.every(60_000, () => void run(workIfDue))
      void run()
    },
    wake: () => {
      if (running === 0) void run()
    },
    stop: () => stop(),
    running: () => running,
    complaints: () => complaints,
  }
}

function logTo(complaints: string[]): Logger {
  const complain: Logger['warn'] = (message, fields) =>
    complaints.push(`${message} ${JSON.stringify(fields ?? {})}`)
  return { debug: () => {}, info: () => {}, warn: complain, error: complain }
}
