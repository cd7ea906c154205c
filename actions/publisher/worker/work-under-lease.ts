import { NEW } from '../../shared/database/work/pending'
import { accountLane } from '../../shared/publishing/pending/lanes'
import type { Collections, Ports } from '../../shared/publishing/ports'
import { TRIAGE_MAXIMUM, triagePending } from '../../shared/publishing/send/triage'
import { carryOutJobs } from '../jobs/open-jobs'
import { PERIODIC_TASKS } from '../periodic/periodic-tasks'
import { createContextReader } from './context'
import type { HeldLease } from './hold-lease'
import { createLaneRunners, type LaneRunners } from './lane-runners'
import { type Course, createCourse } from './run-loop'
import type { WorkOptions } from './work-options'

export interface LeasedWork extends WorkOptions {
  readonly lease: HeldLease
  readonly collections: Collections
}

export interface LeasedOutcome {
  /** Quantities that Amazon accepted. */
  readonly accepted: number
  /** Those in which the next worker could go on. */
  readonly lanes: readonly string[]
}

const LOOK_MS = 300

/**
 * Everything that the publisher does goes on beside each other: what is new is looked at, each account's lane is
 * published, the merchant's jobs and the periodic tasks take their slices.
 */
export async function workUnderLease(options: LeasedWork): Promise<LeasedOutcome> {
  const { clock, lease, log, lingerMs, runMs } = options
  const course = createCourse({ clock, lease, log, lingerMs, runMs })
  const readPorts = createPortsReader(options)
  const runners = createLaneRunners({
    ports: readPorts,
    now: clock.date,
    keepOn: () => course.keepOn() && lease.isSafe(),
    beside: course.beside,
  })
  await Promise.all([
    course.repeat(carryOutJobs({ ...options, ports: readPorts, beside: course.beside })),
    course.repeat(lookForChanges(options, readPorts, { course, runners })),
    ...PERIODIC_TASKS.map((task) => course.repeat(async () => task(await readPorts(false)))),
  ])
  await course.settled()
  const accounts = (await readPorts(false)).merchant.accounts.map(({ id }) => id)
  return { accepted: runners.accepted(), lanes: [NEW, ...runners.idleLanes(accounts)] }
}

type PortsReader = (isNews: boolean) => Promise<Ports & { readonly pausedAccounts: readonly string[] }>

function createPortsReader(options: LeasedWork): PortsReader {
  const { activationId, collections, loadMerchant, renewRecords, clock, lease, commerce } = options
  const contexts = createContextReader(collections, loadMerchant, clock)
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
  readonly course: Course
  readonly runners: LaneRunners
}

/** What is new is looked at; the lanes of accounts that nobody works in are begun. */
function lookForChanges(
  { collections, clock }: LeasedWork,
  worldNow: PortsReader,
  { course, runners }: Looking,
) {
  return async (): Promise<number> => {
    const before = await worldNow(false)
    runners.pause(before.pausedAccounts)
    const accounts = before.merchant.accounts.map(({ id }) => id)
    const lanes = [NEW, ...runners.idleLanes(accounts)]
    const due = await collections.pending.due(lanes, clock.date(), TRIAGE_MAXIMUM)
    for (const id of accounts) if (due.some(({ lane }) => lane === accountLane(id))) runners.start(id)
    const documents = due.filter(({ lane }) => lane === NEW)
    if (documents.length === 0) return LOOK_MS
    await course.during(async () => {
      // Read after the marks: those of a save come after its settings can be read. In read-only mode everything is read
      // again: a person may just have started publishing, and nothing decides these listings a second time.
      const ports = await worldNow(before.merchant.readOnly)
      const beside = { feeds: ports.openFeeds, underWay: runners.underWay }
      for (const handover of await triagePending(ports, documents, beside)) {
        runners.note(handover.accountId, handover.urgency)
        runners.start(handover.accountId, handover)
      }
    })
    return 0
  }
}
