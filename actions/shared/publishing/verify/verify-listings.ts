import { partition } from 'es-toolkit'
import type { ListingChange, ListingDocument } from '../../database/listings/listing-document'
import { MERCHANT_FULFILLED } from '../../listing-quantity/decide-listing-quantity'
import { addMs, minutes } from '../../time'
import { judgeGap, judgeReading, type Verdict } from '../amazon-state/compare-reading'
import { type ChannelReading, readChannels } from '../amazon-state/read-channels'
import { readFields } from '../amazon-state/read-fields'
import type { ActOnSharingPorts } from '../amazon-state/shared-inventory'
import {
  actOnSharing,
  type ControlledUnit,
  findSharing,
  findSuspect,
  isHeldAsShared,
  sharingChanges,
} from '../amazon-state/shared-inventory'
import { unitsOf } from '../evaluate/decide-units'
import type { LoadGroupsPorts } from '../evaluate/load-groups'
import { loadGroups } from '../evaluate/load-groups'
import type { UndecidedUnit } from '../group-types'
import type { Ports } from '../ports'
import { isHeldByChannel, mergeChanges } from '../record/listing-changes'
import { actOnVerdict, changeAll, closeGap, type Judged, markOf } from './act-on-verdict'

const REFUSED_MS = minutes(5)

export type VerifyListingsPorts = DueUnitsPorts &
  ActOnSharingPorts &
  Pick<Ports, 'fence' | 'seller' | 'limits'>

export interface ReadBackOptions {
  /** What Amazon has just shown, by listing id. Everything else is read. */
  readonly given?: ReadonlyMap<string, ChannelReading>
  /** Listings that are not due. They are read too, and only a difference or another channel is stored. */
  readonly along?: readonly ListingDocument[]
}

/**
 * Compares what Amazon shows with what it accepted, minus later orders. Differences are made pending: the stock is read
 * and decided again, and a stored quantity is never sent again.
 * Resolves to the ids of the listings along that Amazon shows as it should.
 */
export async function verifyListings(
  ports: VerifyListingsPorts,
  due: readonly ListingDocument[],
  { given = new Map(), along = [] }: ReadBackOptions = {},
): Promise<readonly string[]> {
  const { all: known, due: units } = await dueUnits(ports, [...due, ...along])
  const ordersUntil = new Map(
    (await ports.accountStates.all()).map((state) => [state._id, state.ordersUntil] as const),
  )
  const settled = new Map<UndecidedUnit, Verdict>()
  for (const unit of units) {
    const gap = unit.publishing.unexplained
    const verdict =
      gap && judgeGap(unit.knownQuantity, gap, ordersUntil.get(unit.inventory.accountId) ?? null)
    if (verdict) settled.set(unit, verdict)
  }
  const unread = units.filter((unit) => !settled.has(unit)).flatMap(watched)
  const read = await readChannels(
    ports,
    unread.filter(({ _id }) => !given.has(_id)),
  )
  const readings = new Map([...given, ...read])
  const dueIds = new Set(due.map(({ _id }) => _id))
  const isDue = ({ sharing }: UndecidedUnit) => sharing.some(({ _id }) => dueIds.has(_id))
  const [dueOnes, others] = partition(units, isDue)
  const verdicts = new Map(others.map((unit) => [unit, verdictAlong(unit, readings)]))
  const differing = others.filter(
    (unit) => DIFFERENCES.has(verdicts.get(unit) ?? '') || isToBeDecided(unit, readOf(unit, readings)),
  )
  const judged = [
    ...withoutUnit(ports, due, units, ordersUntil),
    ...[...dueOnes, ...differing].map((unit) => {
      const until = ordersUntil.get(unit.inventory.accountId) ?? null
      return judge(ports, unit, { settled: settled.get(unit), readings, ordersUntil: until, known })
    }),
  ]
  await record(ports, judged, {
    listings: [...due, ...units.flatMap(({ sharing }) => sharing)],
    others: otherChannels(units, readings),
  })
  return others.filter((unit) => verdicts.get(unit) === 'confirmed').map(({ publishing }) => publishing._id)
}

interface Recorded {
  /** As they were when they were read. */
  readonly listings: readonly ListingDocument[]
  readonly others: readonly ListingChange[]
}

async function record(
  ports: VerifyListingsPorts,
  judged: readonly Judged[],
  { listings, others }: Recorded,
): Promise<void> {
  const acceptedAt = new Map(listings.map(({ _id, accepted }) => [_id, accepted?.at ?? null]))
  const changes = mergeChanges(judged.flatMap((each) => each.changes)).map((change) => ({
    ...change,
    acceptedAt: acceptedAt.get(change._id) ?? null,
  }))
  await ports.listings.changeAsRead([...changes, ...others], ports.fence)
  // Written before the marks, so that their evaluation knows what is held.
  const sharing = judged.flatMap((each) => each.sharing ?? [])
  const suspects = judged.flatMap((each) => each.suspect ?? [])
  await ports.listings.changeAsRead(mergeChanges(sharingChanges(ports, sharing, suspects)), ports.fence)
  await ports.pending.mark(
    judged.flatMap(({ mark }) => mark ?? []),
    ports.now(),
  )
  await ports.errors.record(judged.flatMap(({ error }) => error ?? []))
  await actOnSharing(ports, sharing)
}

const DIFFERENCES: ReadonlySet<string> = new Set(['gap', 'drift', 'not-merchant-fulfilled'])

/** What a reading says about a quantity that is not due. Null if there is none, or missing units are being watched. */
function verdictAlong(
  { knownQuantity, publishing }: UndecidedUnit,
  readings: ReadonlyMap<string, ChannelReading>,
): Verdict['kind'] | null {
  const reading = readings.get(publishing._id)
  if (reading?.kind !== 'read' || publishing.unexplained !== null) return null
  return judgeReading(knownQuantity, reading).kind
}

type DueUnitsPorts = LoadGroupsPorts

async function dueUnits(
  ports: DueUnitsPorts,
  due: readonly ListingDocument[],
): Promise<{ readonly all: readonly ControlledUnit[]; readonly due: readonly ControlledUnit[] }> {
  const ids = new Set(due.map(({ _id }) => _id))
  const works = await loadGroups(ports, new Map(due.map(({ sellerSku }) => [sellerSku, []])))
  const all = works.flatMap((work) =>
    unitsOf(work).map((unit) => ({ ...unit, controllingStoreId: work.group.controllingStoreId })),
  )
  return { all, due: all.filter(({ sharing }) => sharing.some(({ _id }) => ids.has(_id))) }
}

/**
 * Whether a reading asks for another decision, whatever the quantity: a channel changed, or its change was stored by a
 * worker that ended before anything was decided.
 */
function isToBeDecided(unit: UndecidedUnit, read: readonly ReadListing[]): boolean {
  if (read.some(({ isOther }) => isOther)) return true
  const isOwn = read.length === watched(unit).length && read.every(({ change }) => !isElsewhere(change.set))
  return isOwn && isHeldByChannel(unit.publishing.decision)
}

/** Another channel is stored regardless of acceptances, because it says whether anything may be sent. */
function otherChannels(
  units: readonly UndecidedUnit[],
  readings: ReadonlyMap<string, ChannelReading>,
): readonly ListingChange[] {
  return units
    .flatMap((unit) => readOf(unit, readings))
    .filter(({ isOther }) => isOther)
    .map(({ change: { _id, set } }) => {
      const { channels, channelsReadAt } = set
      return { _id, set: { channels, channelsReadAt } }
    })
}

/** A listing that only paused stores show need not be watched, once the units of its gap are known. */
function withoutUnit(
  ports: Pick<Ports, 'now'>,
  due: readonly ListingDocument[],
  units: readonly UndecidedUnit[],
  ordersUntil: ReadonlyMap<string, Date | null>,
): readonly Judged[] {
  const known = new Set(units.flatMap(({ sharing }) => sharing.map(({ _id }) => _id)))
  return due
    .filter(({ _id }) => !known.has(_id))
    .map((listing) =>
      closeGap(
        ports,
        { publishing: listing, sharing: [listing] },
        ordersUntil.get(listing.accountId) ?? null,
        {
          againMs: null,
        },
      ),
    )
}

/** The listing whose quantity counts, and those whose channel prevents a send. */
function watched({ publishing, sharing }: UndecidedUnit): readonly ListingDocument[] {
  return [publishing, ...sharing.filter((each) => each._id !== publishing._id && isElsewhere(each))]
}

function isElsewhere({ channels }: Pick<ListingDocument, 'channels'>): boolean {
  return channels.some((channel) => channel !== MERCHANT_FULFILLED)
}

interface Found {
  /** What is known about an earlier gap, without a reading. */
  readonly settled: Verdict | undefined
  readonly readings: ReadonlyMap<string, ChannelReading>
  /** All of the account's orders are known until then. */
  readonly ordersUntil: Date | null
  /** Every quantity of the seller SKUs, including other groups. */
  readonly known: readonly ControlledUnit[]
}

function judge(
  ports: Pick<Ports, 'now' | 'runId' | 'merchant' | 'limits'>,
  unit: ControlledUnit,
  { settled, readings, ordersUntil, known }: Found,
): Judged {
  const reading = readings.get(unit.publishing._id)
  const dueIn = (milliseconds: number) => addMs(ports.now(), milliseconds)
  if (!settled && reading?.kind !== 'read')
    return { changes: changeAll(unit, { confirmDueAt: dueIn(REFUSED_MS) }) }
  const verdict =
    settled ?? judgeReading(unit.knownQuantity, reading as Extract<ChannelReading, { kind: 'read' }>)
  const read = settled ? [] : readOf(unit, readings)
  // The other group's quantity is not ours to repair.
  const isHeld = isHeldAsShared(unit, ports)
  const { changes, ...rest } = actOnVerdict(ports, unit, isHeld ? { kind: 'nothing' } : verdict, ordersUntil)
  const sharing = isHeld ? null : findSharing(ports, unit, verdict, known)
  const suspect = isHeld ? null : findSuspect(unit, verdict, known)
  const mark = !settled && isToBeDecided(unit, read) ? { mark: markOf(unit, 'channel') } : {}
  return {
    ...mark,
    ...rest,
    ...(sharing ? { sharing } : {}),
    ...(suspect ? { suspect } : {}),
    changes: [...changes, ...read.map(({ change }) => change)],
  }
}

interface ReadListing {
  /** Not in the channels that are stored. */
  readonly isOther: boolean
  readonly change: { readonly _id: string; readonly set: ReturnType<typeof readFields> }
}

/** What was read of the listings that are watched for a quantity. */
function readOf(unit: UndecidedUnit, readings: ReadonlyMap<string, ChannelReading>): readonly ReadListing[] {
  return watched(unit).flatMap((listing) => {
    const { _id, channels: known } = listing
    const reading = readings.get(_id)
    if (reading?.kind !== 'read') return []
    const { channels } = reading
    const isOther = channels.length !== known.length || channels.some((channel) => !known.includes(channel))
    return [{ isOther, change: { _id, set: readFields(listing, reading) } }]
  })
}
