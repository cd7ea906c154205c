import type { ListingChange } from '../../database/listings/listing-document'
import type { CommunicationErrorDocument } from '../../database/log/communication-errors'
import type { PendingMark } from '../../database/work/pending'
import type { PendingReason } from '../../database/work/pending-reasons'
import { addMs, hours, minutes } from '../../time'
import type { Verdict } from '../amazon-state/compare-reading'
import { addedTo, GAP_MS, isGapKnown } from '../amazon-state/gaps'
import { type ControlledUnit, type FoundSharing, isHeldAsShared } from '../amazon-state/shared-inventory'
import type { UndecidedUnit } from '../group-types'
import { OTHER_WRITER_TIMES, recentRepairs } from '../guards/repairs'
import type { Ports } from '../ports'
import { driftError } from '../record/drift-error'
import { isHeldByChannel } from '../record/listing-changes'

const DRIFT_LONGEST_MS = hours(1)
/** How soon a quantity that another system wrote is read again. */
const CONTESTED_MS = hours(1)

export interface Judged {
  readonly changes: readonly ListingChange[]
  readonly mark?: PendingMark
  readonly error?: CommunicationErrorDocument
  readonly sharing?: FoundSharing
  /** Another group, whose quantity Amazon may show here. */
  readonly suspect?: ControlledUnit
}

/** The same change for every listing that shows the quantity. */
export function changeAll(
  { sharing }: Pick<UndecidedUnit, 'sharing'>,
  set: ListingChange['set'],
): readonly ListingChange[] {
  return sharing.map(({ _id }) => ({ _id, set }))
}

export function actOnVerdict(
  ports: Pick<Ports, 'now' | 'runId' | 'merchant' | 'limits'>,
  unit: UndecidedUnit,
  verdict: Verdict,
  ordersUntil: Date | null,
): Judged {
  const dueIn = (milliseconds: number) => addMs(ports.now(), milliseconds)
  switch (verdict.kind) {
    case 'nothing':
      return closeGap(ports, unit, ordersUntil, {
        againMs:
          isHeldByChannel(unit.publishing.decision) || isHeldAsShared(unit, ports)
            ? ports.limits.confirmAgainMs
            : null,
      })
    case 'later':
      return { changes: changeAll(unit, { confirmDueAt: verdict.at }) }
    case 'confirmed':
      return closeGap(ports, unit, ordersUntil, {
        set: { confirmed: { quantity: verdict.quantity, at: verdict.at }, drift: null },
        againMs: isContested(ports, unit)
          ? Math.min(CONTESTED_MS, ports.limits.confirmAgainMs)
          : ports.limits.confirmAgainMs,
      })
    case 'kept-off':
      return closeGap(ports, unit, ordersUntil, {
        set: { confirmed: { quantity: verdict.quantity, at: verdict.at }, drift: null },
        againMs: ports.limits.confirmAgainMs,
        mark: markOf(unit, 'sold-ended'),
      })
    case 'gap': {
      const { units, shown, at } = verdict
      return {
        changes: [
          ...changeAll(unit, { confirmDueAt: dueIn(GAP_MS) }),
          {
            _id: unit.publishing._id,
            set: { unexplained: addedTo(unit, { units, shown, at }, ports.now()) },
          },
        ],
        mark: markOf(unit, isAfterOrder(unit, ports.now()) ? 'order-gap' : 'gap'),
      }
    }
    case 'not-merchant-fulfilled':
      return closeGap(ports, unit, ordersUntil, {
        againMs: ports.limits.confirmAgainMs,
        mark: markOf(unit, 'channel'),
      })
    case 'drift':
      return actOnDrift(ports, unit, verdict)
  }
}

interface Closing {
  readonly set?: ListingChange['set']
  /** Milliseconds until it is read again. Null: not before something is accepted. */
  readonly againMs: number | null
  readonly mark?: PendingMark
}

/**
 * The quantity is right. The units of an earlier gap stay subtracted from the stock of every listing of the SKU until
 * all orders up to then are known, regardless of later acceptances. Then the SKU is decided again without them.
 */
export function closeGap(
  ports: Pick<Ports, 'now'>,
  unit: Pick<UndecidedUnit, 'publishing' | 'sharing'>,
  ordersUntil: Date | null,
  { set, againMs, mark }: Closing,
): Judged {
  const gaps = unit.sharing.flatMap(({ unexplained }) => unexplained ?? [])
  const isOpen = gaps.some((gap) => !isGapKnown(gap, ordersUntil))
  const pause = isOpen ? GAP_MS : againMs
  const confirmDueAt = pause === null ? null : addMs(ports.now(), pause)
  const isClosed = gaps.length > 0 && !isOpen
  const marked = mark ?? (isClosed ? markOf(unit, 'gap') : undefined)
  return {
    changes: changeAll(unit, { ...set, confirmDueAt, ...(isClosed ? { unexplained: null } : {}) }),
    ...(marked ? { mark: marked } : {}),
  }
}

function actOnDrift(
  ports: Pick<Ports, 'now' | 'runId'>,
  unit: UndecidedUnit,
  { quantity, at }: Extract<Verdict, { kind: 'drift' }>,
): Judged {
  const times = (unit.publishing.drift?.times ?? 0) + 1
  const repaired = recentRepairs(unit.publishing.repairs, ports.now()).length
  const drift = { quantity, since: unit.publishing.drift?.since ?? at, at, times }
  const pause = Math.min(DRIFT_LONGEST_MS, minutes(2 ** times))
  return {
    changes: changeAll(unit, {
      drift,
      unexplained: null,
      confirmDueAt: addMs(ports.now(), pause),
    }),
    mark: markOf(unit, 'drift'),
    ...(times === OTHER_WRITER_TIMES || repaired === OTHER_WRITER_TIMES
      ? { error: driftError(ports, unit, drift) }
      : {}),
  }
}

/** An order of Commerce, which may be Amazon's own, came after the last accepted quantity. */
function isAfterOrder({ publishing, knownQuantity: { accepted } }: UndecidedUnit, now: Date): boolean {
  const { orderSeenAt } = publishing
  // A future time comes from a wrong clock.
  if (orderSeenAt === undefined || orderSeenAt > now || accepted === null) return false
  return orderSeenAt >= accepted.at
}

/** Another system wrote the quantity within the last day, and may do so again. */
function isContested({ now }: Pick<Ports, 'now'>, { publishing }: UndecidedUnit): boolean {
  return recentRepairs(publishing.repairs, now()).length > 0
}

export function markOf(
  { publishing }: Pick<UndecidedUnit, 'publishing'>,
  reason: PendingReason,
): PendingMark {
  return { key: `sku:${publishing.sku ?? publishing.sellerSku}`, reason }
}
