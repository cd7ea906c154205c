import type { SimulatedChangeRequest } from '../../../../actions/admin-api/contract/simulation'
import { type PendingDocument, pendingCollection } from '../../../../actions/shared/database/work/pending'
import type { PendingReason } from '../../../../actions/shared/database/work/pending-reasons'
import type { LoopbackWorld } from '../../../loopback-world'
import { simulateChange, type WholeSimulation } from './simulate'

/** Each quantity that was sent, by account and seller SKU; the last one counts. */
function sent(loopback: LoopbackWorld): ReadonlyMap<string, number | undefined> {
  return new Map(
    loopback.amazon
      .patches()
      .map(({ sellerId, sellerSku, quantity }) => [`${sellerId} ${sellerSku}`, quantity]),
  )
}

/** The seller of a store: region, seller and marketplace make its id. */
export function sellerIn(storeId: string): string | undefined {
  return storeId.split('.')[1]
}

/** The quantities that a simulation says will be sent. */
export function told({ rows }: WholeSimulation): ReadonlyMap<string, number | null> {
  const toSend = rows.filter(({ effect }) => ['to-zero', 'comes-back', 'first', 'changes'].includes(effect))
  return new Map(
    toSend.map(({ storeId, sellerSku, quantity }) => [`${sellerIn(storeId)} ${sellerSku}`, quantity]),
  )
}

const inOrder = (quantities: ReadonlyMap<string, unknown>) => new Map([...quantities].toSorted())

/** As if the minutes had passed after which an absent SKU is read again. */
export async function passAbsence(loopback: LoopbackWorld): Promise<void> {
  const before = new Date(Date.now() - 5 * 60_000)
  await loopback.database
    .collection('listings')
    .updateMany({ absentSince: { $ne: null } }, { $set: { absentSince: before } })
  const pending = loopback.database.collection<PendingDocument>('pending')
  const followUps = await pending.find({ reasons: 'absent' }, { limit: 1_000 })
  await pending.deleteMany({ reasons: 'absent' })
  const marks = followUps.flatMap(({ key, reasons }) =>
    reasons.map((reason) => ({ key, reason: reason as PendingReason })),
  )
  await pendingCollection(loopback.database).mark(marks, new Date())
  await loopback.publish()
}

/** Simulates a change, makes it, and compares what is sent. */
export async function expectExact(
  loopback: LoopbackWorld,
  {
    change,
    carryOut,
  }: {
    readonly change: SimulatedChangeRequest
    readonly carryOut: (simulation: WholeSimulation) => Promise<unknown>
  },
): Promise<WholeSimulation> {
  loopback.amazon.goLive()
  loopback.amazon.clearRecords()
  const simulation = await simulateChange(loopback, change)
  expect(sent(loopback).size).toBe(0)
  await carryOut(simulation)
  await loopback.publish()
  await passAbsence(loopback)
  expect(inOrder(sent(loopback))).toEqual(inOrder(told(simulation)))
  const counted = Object.entries(simulation.effects).reduce((sum, [, count]) => sum + count, 0)
  expect(counted).toBe(simulation.total)
  return simulation
}
