import { NEW } from '../../shared/database/work/pending'
import { accountLane } from '../../shared/publishing/pending/lanes'
import type { Collections, Ports } from '../../shared/publishing/ports'
import { TRIAGE_MAXIMUM, triagePending } from '../../shared/publishing/send/triage'
import { seconds } from '../../shared/time'
import { carryOutJobs } from '../jobs/open-jobs'
import { PERIODIC_TASKS } from '../periodic/periodic-tasks'
import type { PeriodicTask } from '../periodic/task'
import { createReadBacks, type ReadBacks } from '../read-backs/read-backs'
import { type ContextReader, createContextReader } from './context'
import type { HeldLease } from './hold-lease'
import { createLaneRunners, type LaneRunners } from './lane-runners'
import { readTogether } from './read-together'
import { createRunLoop, type RunLoop } from './run-loop'
import type { WorkOptions } from './work-options'

export interface LeasedWork extends WorkOptions {
  readonly lease: HeldLease
  readonly collections: Collections
}

export interface LeasedOutcome {
  /** Quantities that Amazon accepted. */
  readonly accepted: number
  /** Lanes in which the next worker can continue. */
  readonly lanes: readonly string[]
  /** When a read-back after an order is due. Null if none is known. */
  readonly readBackAt: Date | null
}

const POLL_MS = 300
/** A task that continues within this time keeps the worker awake. */
const CONTINUED_MS = seconds(5)

/**
 * Runs everything that the publisher does, concurrently: triages new documents, publishes each account's lane, and
 * gives slices to the merchant's jobs and the periodic tasks.
 */
export async function workUnderLease(given: LeasedWork): Promise<LeasedOutcome> {
  const { clock, lease, log, lingerMs, runMs } = given
  const collections = readTogether(given.collections, clock)
  const options = { ...given, collections }
  const runLoop = createRunLoop({ clock, lease, log, lingerMs, runMs })
  const contexts = createContextReader(given.collections, given.loadMerchant, clock, collections)
  const readBacks = createReadBacks({ ports: () => readPorts(false), clock, runLoop })
  const readPorts = createPortsReader(options, contexts, readBacks)
  const runners = createLaneRunners({
    ports: readPorts,
    now: clock.date,
    keepOn: () => runLoop.keepOn() && lease.isSafe(),
    inBackground: runLoop.inBackground,
    readAlong: readBacks.along,
  })
  await Promise.all([
    runLoop.repeat(carryOutJobs({ ...options, ports: readPorts, ...runLoop })),
    runLoop.repeat(triageNewDocuments(options, readPorts, { runLoop, runners })),
    runLoop.repeat(readBacks.turn),
    ...PERIODIC_TASKS.map((task) => runLoop.repeat(turnOf(task, readPorts, runLoop))),
  ])
  await runLoop.idle()
  const accounts = (await readPorts(false)).merchant.accounts.map(({ id }) => id)
  const lanes = [NEW, ...runners.idleLanes(accounts)]
  return { accepted: runners.accepted(), lanes, readBackAt: readBacks.nextAt() }
}

/** Whoever continues soon keeps the worker awake until then. */
function turnOf(task: PeriodicTask<Ports>, readPorts: PortsReader, { stayFor }: RunLoop) {
  return async () => {
    const pause = await task(await readPorts(false))
    if (pause <= CONTINUED_MS) stayFor(pause + POLL_MS)
    return pause
  }
}

type PortsReader = (isNews: boolean) => Promise<Ports & { readonly pausedAccounts: readonly string[] }>

function createPortsReader(
  options: LeasedWork,
  contexts: ContextReader,
  readBacks: Pick<ReadBacks, 'orderSeen' | 'shownAt'>,
): PortsReader {
  const { activationId, collections, renewRecords, clock, lease, commerce } = options
  const sellers = options.openSellers(lease.isSafe)
  const constant = {
    ...collections,
    now: clock.date,
    clock,
    runId: activationId,
    fence: lease.fence,
    trustedSince: lease.trustedSince,
    latestSeenAt: lease.latestSeenAt,
    maySend: lease.isSafe,
    orderSeen: readBacks.orderSeen,
    shownAt: readBacks.shownAt,
    commerce,
    seller: sellers.of,
    renewRecords,
    finishSaves: options.finishSaves,
    missedEvents: options.missedEvents,
    alerts: options.alerts,
    log: options.log,
    observer: options.observer,
    ownEvents: options.ownEvents,
  }
  return async (isNews) => {
    const context = await contexts.read(isNews)
    return { ...constant, ...context, limits: { ...options.limits, ...context.merchant.limits } }
  }
}

interface Looking {
  readonly runLoop: RunLoop
  readonly runners: LaneRunners
}

/** Triages new documents, and starts the lanes of accounts in which nobody works. */
function triageNewDocuments(
  { collections, clock }: LeasedWork,
  readPorts: PortsReader,
  { runLoop, runners }: Looking,
) {
  return async (): Promise<number> => {
    const before = await readPorts(false)
    runners.pause(before.pausedAccounts)
    const accounts = before.merchant.accounts.map(({ id }) => id)
    const lanes = [NEW, ...runners.idleLanes(accounts)]
    const due = await collections.pending.due(lanes, clock.date(), TRIAGE_MAXIMUM)
    for (const id of accounts) if (due.some(({ lane }) => lane === accountLane(id))) runners.start(id)
    const documents = due.filter(({ lane }) => lane === NEW)
    if (documents.length === 0) return POLL_MS
    await runLoop.during(async () => {
      // Read after the marks, because a save's marks follow its settings. In read-only mode everything is read again,
      // because a person may just have started publishing, and nothing decides these listings a second time.
      const ports = await readPorts(before.merchant.readOnly)
      const inFlight = { feeds: ports.openFeeds, underWay: runners.underWay }
      for (const [accountId, evaluation] of await triagePending(ports, documents, inFlight)) {
        for (const { document } of evaluation.resolved) runners.note(accountId, document.urgency)
        runners.start(accountId, evaluation)
      }
    })
    return 0
  }
}
