import { endSold } from '../../../../../actions/publisher/periodic/amazon/end-sold'
import { pollOrders } from '../../../../../actions/publisher/periodic/amazon/poll-orders'
import { confirmListings } from '../../../../../actions/publisher/read-backs/confirm-listings'
import type { PendingReason } from '../../../../../actions/shared/database/work/pending-reasons'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import type { LoopbackWorld } from '../../../../loopback-world'
import { NOTHING_ALONG } from '../quiet-ports'
import { drain, publicationWorld } from './change-and-publish'

const MINUTE_MS = 60_000

/** A clock that runs and that a test moves ahead, shared by Commerce, Amazon and the app. */
export interface MovingTime {
  now(): Date
  /** Minutes from now. Negative: before now. */
  inMinutes(minutes: number): Date
  /** Lets minutes pass while the publisher does nothing. */
  skip(minutes: number): void
  /** The publisher's context at this moment. */
  world(loopback: LoopbackWorld): Promise<Ports>
  /** Marks a SKU as an event from Commerce would, and publishes until nothing is due. */
  event(loopback: LoopbackWorld, reason: PendingReason, sku: string): Promise<void>
  /** Lets minutes pass. After each, the publisher does what is due: orders, read-backs and changes. */
  pass(loopback: LoopbackWorld, minutes: number, step?: number): Promise<void>
}

export function movingTime(): MovingTime {
  let ahead = 0
  let known: Ports | undefined
  const now = () => new Date(Date.now() + ahead)

  async function ordersUntil({ accountStates }: Ports) {
    const states = await accountStates.all()
    return new Map(states.map((state) => [state._id, state.ordersUntil]))
  }

  async function world(loopback: LoopbackWorld): Promise<Ports> {
    known ??= await publicationWorld(loopback, { now })
    return { ...known, ordersUntil: await ordersUntil(known) }
  }

  async function workOnce(loopback: LoopbackWorld): Promise<void> {
    const current = await world(loopback)
    for (const task of [pollOrders, endSold]) await task(current)
    await confirmListings(current, NOTHING_ALONG)
    await drain({ ...current, ordersUntil: await ordersUntil(current) })
  }

  return {
    now,
    inMinutes: (minutes) => new Date(now().getTime() + minutes * MINUTE_MS),
    world,
    skip: (minutes) => {
      ahead += minutes * MINUTE_MS
    },
    event: async (loopback, reason, sku) => {
      const current = await world(loopback)
      await current.pending.mark([{ key: `sku:${sku}`, reason }], now())
      await drain(current)
    },
    pass: async (loopback, minutes, step = 1) => {
      for (let passed = 0; passed < minutes; passed += step) {
        ahead += step * MINUTE_MS
        await workOnce(loopback)
      }
    },
  }
}
