import { openSellers } from '../../actions/publisher/adapters/sellers'
import { work } from '../../actions/publisher/worker/work'
import type { SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import type { Database } from '../../actions/shared/database/client/database-client'
import type { CommerceReader } from '../../actions/shared/publishing/commerce-port'
import type { Limits } from '../../actions/shared/publishing/limits'
import type { Merchant } from '../../actions/shared/publishing/merchant'
import type { Logger } from '../../actions/shared/runtime/logger'
import { quietPorts } from '../actions/shared/publishing/quiet-ports'
import { createIncarnation, type Incarnation } from './incarnation'
import type { Random } from './random'
import type { Story } from './story'
import type { VirtualClock } from './virtual-clock'

/** The running publishers. */
export interface Workers {
  start(why: string): void
  running(): readonly Incarnation[]
  thawedAt(name: string): number | null
  accepted(): number
}

export interface WorkersOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly story: Story
  readonly merchant: () => Merchant
  readonly limits: Limits
  readonly isPaceOfEachTask: boolean
  /** Share of processes with a wrong clock, and by how much. */
  readonly wrongClocks: () => number
  readonly clockOffMs: number
  readonly finishSaves: (database: Database) => Promise<number>
  readonly database: (incarnation: Incarnation) => Database
  readonly commerce: (incarnation: Incarnation) => CommerceReader
  readonly partner: (incarnation: Incarnation, accountId: string) => SellingPartner
}

const LINGER_MS = 10_000
const DOZE_MS = 60_000
const HOUR_MS = 60 * 60_000
const RUN_MS = 480_000

/** Starts the publisher as the action does, surrounded by models. */
export function createWorkers(options: WorkersOptions): Workers {
  const { clock, random, story } = options
  const all = new Map<string, Incarnation>()
  const running = new Set<Incarnation>()
  let accepted = 0

  function start(why: string): void {
    const name = `worker ${all.size + 1}`
    const own = random.stream(name)
    const offset = own.chance(options.wrongClocks()) ? options.clockOffMs : 0
    if (offset !== 0) story.tell(`the clock of ${name} is ${offset / HOUR_MS} h ahead`)
    const incarnation = createIncarnation(name, clock, offset)
    all.set(name, incarnation)
    running.add(incarnation)
    publish(incarnation, options, own)
      .then((outcome) => {
        accepted += outcome.accepted
        if (outcome.kind === 'worked') story.tell(`${name} of ${why} ends, accepted ${outcome.accepted}`)
        if (outcome.hasMore) start('more to do')
      })
      .catch((error: unknown) => story.tell(`${name} of ${why} fails: ${error}`))
      .finally(() => running.delete(incarnation))
  }

  return {
    start,
    running: () => [...running].filter((each) => each.isAlive()),
    thawedAt: (name) => all.get(name)?.thawedAt() ?? null,
    accepted: () => accepted,
  }
}

function publish(incarnation: Incarnation, options: WorkersOptions, random: Random) {
  const { story, merchant, limits, commerce, partner, finishSaves } = options
  const database = options.database(incarnation)
  return work({
    ...quietPorts(),
    activationId: incarnation.name,
    database,
    loadMerchant: async () => merchant(),
    finishSaves: () => finishSaves(database),
    commerce: commerce(incarnation),
    openSellers: (maySend) => {
      const open = () =>
        openSellers({
          openPartner: async (accountId) => partner(incarnation, accountId),
          clock: incarnation.clock,
          maySend,
          random: random.next,
        })
      return options.isPaceOfEachTask ? { of: (accountId) => open().of(accountId) } : open()
    },
    clock: incarnation.clock,
    log: logTo(story, incarnation.name),
    limits,
    lingerMs: LINGER_MS,
    dozeMs: DOZE_MS,
    runMs: RUN_MS,
  })
}

function logTo(story: Story, name: string): Logger {
  const tell: Logger['warn'] = (message, fields) =>
    story.tell(`${name} logs: ${message} ${JSON.stringify(fields ?? {})}`)
  return { debug: () => {}, info: () => {}, warn: tell, error: tell }
}
