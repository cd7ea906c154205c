import type { SoldDocument } from '../../../shared/database/accounts/sold'
import { noteError } from '../../../shared/publishing/note-error'
import type { Seller } from '../../../shared/publishing/world'
import type { OrdersWorld } from './poll-orders'
import { orderSurroundings, soldEntries, soldMarks } from './sold-entries'

const TASK = 'ask-pending-orders'
const INTERVAL_MS = 10 * 60_000
/** No search of orders goes further back: what was cancelled while nobody searched is seen by none. */
const UNSEEN_MS = 24 * 60 * 60_000
const ENTRIES_MAXIMUM = 50

/** What the task needs of the publication's world. */
export interface PendingOrdersWorld extends Omit<OrdersWorld, 'seller' | 'commerce'> {
  readonly seller: (accountId: string) => Promise<Pick<Seller, 'readOrder'> | undefined>
}

/**
 * Asks Amazon by its id for each order that is said to be PENDING and that nothing was heard of for a day. Units of such
 * an order never run out, so that one that was cancelled unseen would count for ever.
 */
export async function askPendingOrders(world: PendingOrdersWorld): Promise<number> {
  const startedAt = world.now()
  if (world.merchant.readOnly) return INTERVAL_MS
  const known = await world.taskStates.load(TASK)
  const wait = (known?.dueAt.getTime() ?? 0) - startedAt.getTime()
  if (wait > 0) return Math.min(INTERVAL_MS, wait)
  const dueAt = new Date(startedAt.getTime() + INTERVAL_MS)
  await world.taskStates.save({ _id: TASK, dueAt, cursor: null, startedAt, notes: {} })

  const before = new Date(startedAt.getTime() - UNSEEN_MS)
  const entries = await world.sold.pendingSince(before, ENTRIES_MAXIMUM)
  // Whatever comes of it, the others have their turn before these are asked for again.
  await world.sold.noteAsked(
    entries.map(({ _id }) => _id),
    startedAt,
  )
  const byAccount = Map.groupBy(entries, ({ accountId }) => accountId)
  await Promise.all([...byAccount].map(([accountId, own]) => askAccount(world, accountId, own)))
  return INTERVAL_MS
}

async function askAccount(
  world: PendingOrdersWorld,
  accountId: string,
  entries: readonly SoldDocument[],
): Promise<void> {
  const seller = await world.seller(accountId)
  if (!seller?.readOrder) return
  for (const [orderId, own] of Map.groupBy(entries, ({ amazonOrderId }) => amazonOrderId)) {
    if (!world.maySend()) return
    const outcome = await seller.readOrder(orderId)
    if (outcome.kind === 'read') {
      const { account, ...given } = await orderSurroundings(world, accountId, own.map(skuOf))
      if (!account) return
      const found = soldEntries([outcome.order], { account, ...given }, new Date(0))
      await mark(world, await world.sold.record(found))
    } else if (outcome.status === 404) {
      const ids = own.map(({ _id }) => _id)
      await world.sold.end(ids, 'expired')
      await mark(
        world,
        own.map((entry) => ({ ...entry, isPending: false, state: 'expired' as const })),
      )
    } else {
      const { code, message, requestId } = outcome
      // The next order may be answered: each has its turn once a day.
      await noteError(world, `${TASK} ${accountId}`, {
        system: 'amazon',
        code,
        message,
        accountId,
        requestId,
      })
    }
  }
}

function skuOf({ sellerSku }: SoldDocument): string {
  return sellerSku
}

async function mark(world: PendingOrdersWorld, changed: readonly SoldDocument[]): Promise<void> {
  await world.pending.mark(soldMarks(changed), world.now())
}
