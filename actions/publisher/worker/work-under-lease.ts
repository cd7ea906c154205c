import { createPace } from '../../shared/amazon/client/pacing'
import { NEW, type PendingDocument } from '../../shared/database/work/pending'
import { BULK_RATE } from '../../shared/publishing/limits'
import { accountLane } from '../../shared/publishing/pending/lanes'
import type { Collections, Ports } from '../../shared/publishing/ports'
import { TRIAGE_MAXIMUM, triagePending } from '../../shared/publishing/send/triage'
import { seconds } from '../../shared/time'
import { carryOutJobs } from '../jobs/open-jobs'
import { PERIODIC_TASKS } from '../periodic/periodic-tasks'
import type { PeriodicTask } from '../periodic/task'
import { createReadBacks, type ReadBacks } from '../read-backs/read-backs'
import { type ContextReader, createContextReader } from './context'
import { type FirstQuantities, firstQuantities } from './first-quantities'
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
  /** Whether it ended only because its time was over. */
  readonly isCutOff: boolean
}

const POLL_MS = 300
/** A task that continues within this time keeps the worker awake. */
const CONTINUED_MS = seconds(5)

/**
 * Runs everything that the publisher does, concurrently: triages new documents, publishes each account's lane, and
 * gives slices to the merchant's jobs and the periodic tasks.
 */
export async function workUnderLease(given: LeasedWork): Promise<LeasedOutcome> {
  const { clock, lease, log, lingerMs, runMs, wake } = given
  const patienceMs = wake?.patienceMs ?? 0
  const { collections, restart } = readTogether(given.collections, clock)
  const options = { ...given, collections }
  const runLoop = createRunLoop({ clock, lease, log, lingerMs, runMs })
  const contexts = createContextReader(given.collections, given.loadMerchant, clock, collections)
  const sellers = given.openSellers(lease.isSafe)
  const readBacks = createReadBacks({ ports: () => readPorts(false), clock, runLoop })
  const readPorts = createPortsReader(options, contexts, sellers, readBacks)
  const runners = createLaneRunners({
    ports: readPorts,
    now: clock.date,
    keepOn: () => runLoop.keepOn() && lease.isSafe(),
    inBackground: runLoop.inBackground,
    readAlong: readBacks.along,
  })
  runLoop.stayFor(patienceMs)
  const first = firstQuantities({ clock, patienceMs, idle: runLoop.idle, onOver: restart })
  await Promise.all([
    runLoop.repeat(carryOutJobs({ ...options, ports: readPorts, ...runLoop })),
    runLoop.repeat(
      triageNewDocuments(options, readPorts, { runLoop, runners, first, prepare: sellers.prepare }),
    ),
    runLoop.repeat(() => first.areOver.then(readBacks.turn)),
    ...PERIODIC_TASKS.map((task) => runLoop.repeat(turnOf(task, readPorts, { ...runLoop, first }))),
  ])
  await runLoop.idle()
  const accounts = (await readPorts(false)).merchant.accounts.map(({ id }) => id)
  const lanes = [NEW, ...runners.idleLanes(accounts)]
  return { accepted: runners.accepted(), lanes, readBackAt: readBacks.nextAt(), isCutOff: runLoop.isCutOff() }
}

/** Whoever continues soon keeps the worker awake until then. */
function turnOf(
  task: PeriodicTask<Ports>,
  readPorts: PortsReader,
  { stayFor, first }: Pick<RunLoop, 'stayFor'> & { readonly first: FirstQuantities },
) {
  return async () => {
    await first.areOver
    const pause = await task(await readPorts(false))
    if (pause <= CONTINUED_MS) stayFor(pause + POLL_MS)
    return pause
  }
}

type PortsReader = (isNews: boolean) => Promise<Ports & { readonly pausedAccounts: readonly string[] }>

function createPortsReader(
  options: LeasedWork,
  contexts: ContextReader,
  sellers: ReturnType<LeasedWork['openSellers']>,
  readBacks: Pick<ReadBacks, 'orderSeen' | 'shownAt'>,
): PortsReader {
  const { activationId, collections, renewRecords, clock, lease, commerce } = options
  const constant = {
    ...collections,
    now: clock.date,
    clock,
    bulkPace: createPace(BULK_RATE, clock),
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
    snapshot: options.snapshot,
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
  readonly first: FirstQuantities
  /** Begins what the first call to an account needs. */
  readonly prepare: ((accountId: string) => void) | undefined
}

/** Triages new documents, and starts the lanes of accounts in which nobody works. */
function triageNewDocuments(
  { collections, clock, wake }: LeasedWork,
  readPorts: PortsReader,
  { runLoop, runners, first, prepare }: Looking,
) {
  const triage = async (documents: readonly PendingDocument[], isReadAgain: boolean) => {
    // Read after the marks, because a save's marks follow its settings. In read-only mode everything is read again,
    // because a person may just have started publishing, and nothing decides these listings a second time.
    const ports = await readPorts(isReadAgain)
    const inFlight = { feeds: ports.openFeeds, underWay: runners.underWay }
    const prepareAccount = first.isOver() ? undefined : prepare
    for (const [accountId, evaluation] of await triagePending(
      { ...ports, prepareAccount },
      documents,
      inFlight,
    )) {
      for (const { document } of evaluation.resolved) runners.note(accountId, document.urgency)
      runners.start(accountId, evaluation)
    }
  }

  const dueIn = (lanes: readonly string[]) => collections.pending.due(lanes, clock.date(), TRIAGE_MAXIMUM)
  // What a worker was woken for is new, so it is read together with the context.
  let isWokenFor = wake !== undefined

  return async (): Promise<number> => {
    let due: readonly PendingDocument[] = []
    try {
      const [{ merchant, pausedAccounts }, woken = []] = await Promise.all([
        readPorts(false),
        isWokenFor ? dueIn([NEW]) : undefined,
      ])
      isWokenFor = false
      runners.pause(pausedAccounts)
      const accounts = merchant.accounts.map(({ id }) => id)
      const lanes = [NEW, ...runners.idleLanes(accounts)]
      due = woken.length > 0 ? woken : await dueIn(lanes)
      for (const id of accounts) if (due.some(({ lane }) => lane === accountLane(id))) runners.start(id)
      const documents = due.filter(({ lane }) => lane === NEW)
      if (documents.length === 0) return POLL_MS
      await runLoop.during(() => triage(documents, merchant.readOnly))
      return 0
    } finally {
      first.note(due.length > 0)
    }
  }
}
