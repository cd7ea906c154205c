import type { PendingDocument, Urgency } from '../../shared/database/work/pending'
import type { ReadAlong } from '../../shared/publishing/evaluate/check-channels'
import { evaluatePending } from '../../shared/publishing/evaluate/evaluate'
import type { Evaluation } from '../../shared/publishing/evaluate/evaluation'
import { accountLane } from '../../shared/publishing/pending/lanes'
import type { Ports } from '../../shared/publishing/ports'
import { createSendsUnderWay, type SendsUnderWay } from '../../shared/publishing/send/in-flight'
import { readAhead } from '../../shared/publishing/send/prefetch-channels'
import type { PublishLanePorts } from '../../shared/publishing/send/publish-lane'
import { LANE_MAXIMUM, type Lane, publishLane } from '../../shared/publishing/send/publish-lane'
import { type BulkFeed, createBulkFeed } from '../../shared/publishing/send/submit-feed'
import { LANE_BATCH_MAXIMUM } from '../../shared/publishing/send/triage'

export interface LaneRunners {
  /** Lanes that can start now: nobody works in them, and Amazon does not refuse their account. */
  idleLanes(accountIds: readonly string[]): readonly string[]
  /** Processes an account's lane in the background until it is empty. It begins with what was just evaluated, if given. */
  start(accountId: string, evaluation?: Evaluation): void
  /** Something entered a lane. Less urgent work there yields to it. */
  note(accountId: string, urgency: Urgency): void
  accepted(): number
  pause(accountIds: readonly string[]): void
  readonly underWay: SendsUnderWay
}

export interface LaneRunnersOptions {
  /** `true` refreshes the whole context. */
  readonly ports: (isNews: boolean) => Promise<Ports>
  readonly now: () => Date
  readonly keepOn: () => boolean
  /** Runs work in the background. A failure ends the lane for now. */
  readonly inBackground: (work: () => Promise<void>) => void
  /** Listings that can share the calls of an account's run. */
  readonly readAlong: (ports: Ports, accountId: string) => ReadAlong
}

/** State that the runners share. */
interface LaneContext extends Pick<LaneRunnersOptions, 'ports' | 'keepOn' | 'readAlong'> {
  readonly underWay: SendsUnderWay
  readonly running: Map<string, { waiting: Urgency | null }>
  /** When each account's runner last ended, in milliseconds since 1970. */
  readonly endedAt: Map<string, number>
  readonly feedOf: (accountId: string) => BulkFeed
  readonly addAccepted: (count: number) => void
}

/** Only rises, and more of them than one run takes. */
function isBulk(documents: readonly PendingDocument[]): boolean {
  return documents.length >= LANE_MAXIMUM && documents.every(({ urgency }) => urgency === 2)
}

/** One run after another until the lane is empty, or Amazon refuses the account. */
async function runLane(
  { ports, keepOn, readAlong, underWay, running, endedAt, feedOf, addAccepted }: LaneContext,
  accountId: string,
  evaluation: Evaluation | undefined,
): Promise<void> {
  const state = { waiting: null as Urgency | null }
  running.set(accountId, state)
  let run = underWay.begin(accountId)
  let current: Ports | undefined
  try {
    for (let given = evaluation; keepOn(); given = undefined) {
      current = await ports(false)
      state.waiting = null
      const documents =
        given?.resolved.map(({ document }) => document) ??
        (await current.pending.mostUrgent(accountLane(accountId), current.now(), LANE_MAXIMUM))
      if (documents.length === 0) {
        run.restrictTo(new Set())
        return
      }
      if (isBulk(documents) && (await feedOf(accountId).next(current))) continue
      const isOvertaken = (urgency: Urgency) => state.waiting !== null && state.waiting < urgency
      const lane = { accountId, underWay: run, isOvertaken, readAlong: readAlong(current, accountId) }
      const { outcome, read } = await publishAndReadAhead(current, lane, documents, given)
      addAccepted(outcome.accepted)
      run.end()
      run = underWay.begin(accountId)
      if (read.status === 'rejected') throw read.reason
      if (outcome.isPaused) {
        await ports(true)
        return
      }
    }
  } finally {
    running.delete(accountId)
    run.end()
    if (current) endedAt.set(accountId, current.now().getTime())
  }
}

/** Whatever happens to reading ahead, the lane belongs to this runner until everything is sent and stored. */
async function publishAndReadAhead(
  ports: PublishLanePorts,
  lane: Lane,
  documents: readonly PendingDocument[],
  given: Evaluation | undefined,
) {
  const ahead = documents.length < LANE_BATCH_MAXIMUM ? null : readAhead(ports, lane.accountId, documents)
  const publish = async () => publishLane(ports, lane, given ?? (await evaluatePending(ports, documents)))
  const [published, read] = await Promise.allSettled([publish(), ahead])
  if (published.status === 'rejected') throw published.reason
  return { outcome: published.value, read }
}

/** One runner for each account with work, so that a blocked account delays no other. */
export function createLaneRunners(options: LaneRunnersOptions): LaneRunners {
  const { ports, now, keepOn, inBackground, readAlong } = options
  const underWay = createSendsUnderWay(now)
  const running: LaneContext['running'] = new Map()
  const feeds = new Map<string, BulkFeed>()
  const endedAt: LaneContext['endedAt'] = new Map()
  let paused: ReadonlySet<string> = new Set()
  let accepted = 0

  /**
   * Listings that were loaded while a runner was still working may miss what that one sent, so the lane is read again.
   */
  const currentOf = (accountId: string, evaluation: Evaluation | undefined) => {
    const isCurrent = (evaluation?.loadedAt.getTime() ?? 0) > (endedAt.get(accountId) ?? -1)
    return isCurrent ? evaluation : undefined
  }

  const feedOf = (accountId: string) => {
    const feed = feeds.get(accountId) ?? createBulkFeed(accountId)
    feeds.set(accountId, feed)
    return feed
  }

  const addAccepted = (count: number) => {
    accepted += count
  }
  const context: LaneContext = { ports, keepOn, readAlong, underWay, running, endedAt, feedOf, addAccepted }

  return {
    idleLanes: (accountIds) =>
      accountIds.filter((id) => !running.has(id) && !paused.has(id)).map(accountLane),
    start: (accountId, evaluation) => {
      if (!running.has(accountId) && !paused.has(accountId))
        inBackground(() => runLane(context, accountId, currentOf(accountId, evaluation)))
    },
    note: (accountId, urgency) => {
      const state = running.get(accountId)
      if (state && (state.waiting === null || urgency < state.waiting)) state.waiting = urgency
    },
    accepted: () => accepted,
    underWay,
    pause: (accountIds) => {
      paused = new Set(accountIds)
    },
  }
}
