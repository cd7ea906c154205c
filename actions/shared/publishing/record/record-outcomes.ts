import type { ListingChange, ListingDocument } from '../../database/listings/listing-document'
import { type ActivityDocument, activityId } from '../../database/log/activity'
import type { HealthSample } from '../../database/log/health'
import { refusedNumber } from '../guards/refused-numbers'
import { isRepair, recentRepairs } from '../guards/repairs'
import { communicationError } from '../note-error'
import type { Ports } from '../ports'
import type { PlannedSend, SentQuantity } from '../send-types'
import { settingsRuleName, stateOf } from '../stored-decision'
import { acceptance, activityEntry, healthSample } from './answered-quantity'
import { readBackAfterSend } from './read-back-time'

/** Milliseconds until a failed send is retried unchanged. A refused quantity has its own follow-up. */
export function retryDelayMs({ outcome }: SentQuantity): number | null {
  switch (outcome.kind) {
    case 'accepted':
    case 'invalid':
    case 'refused':
    case 'unauthorised':
    case 'unsent':
      return null
    case 'throttled':
      return 2_000
    case 'unavailable':
      return 15_000
  }
}

/** Amazon's answer, for every listing that shows the quantity. */
export function outcomeChanges(
  ports: Pick<Ports, 'limits'>,
  sent: readonly SentQuantity[],
  unneeded: readonly PlannedSend[],
  isPaused: boolean,
): readonly ListingChange[] {
  const answered = sent.flatMap((each) => {
    const { unit, work } = each.send
    return unit.sharing.map((listing) => {
      const change = changeOf(ports, listing, { ...each, isPaused })
      // A paused store shows the quantity too, but its listing stays held.
      return work.group.pausedStoreIds.includes(listing.storeId) ? withoutState(change) : change
    })
  })
  const untouched = unneeded.flatMap(({ unit }) =>
    unit.sharing.map(({ _id, sending }) => ({ _id, set: { sending } })),
  )
  return [...answered, ...untouched]
}

export type RecordOutcomesPorts = Pick<Ports, 'runId' | 'log' | 'observer' | 'activity' | 'errors' | 'health'>

/** Stores Amazon's answers in both logs and in the figures. */
export async function recordOutcomes(
  ports: RecordOutcomesPorts,
  sent: readonly SentQuantity[],
): Promise<void> {
  logOutcomes(ports, sent)
  const samples = sent.flatMap(healthOf)
  await Promise.all([
    ports.activity.record(sent.flatMap((each, index) => activityOf(ports, each, index))),
    ports.errors.record(sent.flatMap((each, index) => errorOf(ports, each, index))),
    ports.health.record(samples),
  ])
  ports.observer.counted(samples)
  ports.observer.answered(sent)
}

/** An activation may log 10 MB, so more quantities than this share one line per run. */
const LINES_MAXIMUM = 20

/** Quantities with an event get a line with its id, if there are few. All are counted. */
function logOutcomes(ports: Pick<Ports, 'log'>, sent: readonly SentQuantity[]): void {
  const traced = sent.filter(({ send }) => send.work.cause !== undefined)
  const logged = sent.length <= LINES_MAXIMUM ? sent : traced.slice(0, LINES_MAXIMUM)
  for (const each of logged) logOutcome(ports, each)
  if (logged.length === sent.length) return
  const counts = Map.groupBy(sent, ({ outcome }) => outcome.kind)
  ports.log.info('quantities were answered', {
    ...Object.fromEntries([...counts].map(([kind, own]) => [kind, own.length])),
    withLines: logged.length,
  })
}

/** Includes its event, with the same id as in the log of `stock-events`. */
function logOutcome(ports: Pick<Ports, 'log'>, { send, outcome }: SentQuantity): void {
  const { accountId, storeId, sellerSku } = send.unit.publishing
  ports.log.info('a quantity was answered', {
    eventId: send.work.cause ?? null,
    accountId,
    storeId,
    sellerSku,
    from: send.from,
    to: send.quantity,
    outcome: outcome.kind,
    submissionId: outcome.kind === 'accepted' ? outcome.submissionId : null,
  })
}

function healthOf({ send, outcome, at }: SentQuantity): HealthSample[] {
  if (outcome.kind === 'unsent') return []
  const { storeId } = send.unit.publishing
  return [healthSample({ storeId, at, firstAt: send.work.firstAt }, outcome)]
}

function withoutState({ _id, set: { state: _state, ...set } }: ListingChange): ListingChange {
  return { _id, set }
}

/** `listing` before the send. What was open then stays open until Amazon accepts a quantity. */
function changeOf(
  ports: Pick<Ports, 'limits'>,
  { _id, sending, failure: known, repairs }: ListingDocument,
  { isPaused, ...sent }: SentQuantity & { readonly isPaused: boolean },
): ListingChange {
  const { send, outcome, at } = sent
  const { quantity } = send
  // What waits for the end of the account's pause is tried then.
  const refused = isPaused && outcome.kind === 'unauthorised' ? null : refusedNumber(known, sent)
  if (refused) return { _id, set: { sending, failure: refused, state: 'failing' } }
  switch (outcome.kind) {
    case 'accepted':
      return {
        _id,
        set: {
          ...acceptance(ports, { quantity, at, submissionId: outcome.submissionId, before: send.from }),
          ...readBackAfterSend(sent),
          ...(isRepair(send.work, send.unit) ? { repairs: [...recentRepairs(repairs, at), at] } : {}),
          massZero: null,
          state: stateOf(send.unit.decision),
        },
      }
    case 'unsent':
    case 'throttled':
      return { _id, set: { sending } }
    default: {
      const { kind, code, message } = outcome
      // A call without an answer may have succeeded, so Amazon's quantity is unknown.
      const open = kind === 'unavailable' ? {} : { sending }
      return {
        _id,
        set: { ...open, failure: { kind: 'failed', code, message, quantity, at }, state: 'failing' },
      }
    }
  }
}

function activityOf(
  ports: Pick<Ports, 'runId'>,
  { send, outcome, at }: SentQuantity,
  sequence: number,
): ActivityDocument[] {
  const { publishing, decision } = send.unit
  if (decision.kind === 'hold' || outcome.kind === 'unsent') return []
  const entry = {
    _id: activityId(at, `${ports.runId}.${publishing.accountId}`, sequence),
    at,
    storeId: publishing.storeId,
    sellerSku: publishing.sellerSku,
    from: send.from,
    to: send.quantity,
    rule: decision.rule,
    ...settingsRuleName(decision),
    ...(send.work.cause ? { cause: send.work.cause } : {}),
  }
  return activityEntry(entry, outcome)
}

function errorOf(
  ports: Pick<Ports, 'runId'>,
  { send, outcome, at, isLogged }: SentQuantity,
  sequence: number,
) {
  if (outcome.kind === 'accepted' || outcome.kind === 'unsent' || isLogged) return []
  const { publishing } = send.unit
  const error = communicationError(ports, publishing.accountId, {
    at,
    sequence,
    system: 'amazon',
    accountId: publishing.accountId,
    storeId: publishing.storeId,
    sellerSku: publishing.sellerSku,
    code: outcome.code,
    message: outcome.message,
    requestId: outcome.requestId,
  })
  return [error]
}
