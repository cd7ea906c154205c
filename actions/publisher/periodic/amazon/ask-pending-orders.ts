import type { SoldDocument } from '../../../shared/database/accounts/sold'
import type { Seller } from '../../../shared/publishing/amazon-port'
import { noteError } from '../../../shared/publishing/note-error'
import { addMs, days, minutes } from '../../../shared/time'
import { scheduled } from '../scheduled'
import type { OrdersPorts } from './poll-orders'
import { orderSurroundings, soldEntries, soldMarks } from './sold-entries'

const TASK = 'ask-pending-orders'
const INTERVAL_MS = minutes(10)
/** No search goes back further, so orders canceled in a longer pause are never found by one. */
const UNSEEN_MS = days(1)
const ENTRIES_MAXIMUM = 50

/** The ports of this task. */
export interface PendingOrdersPorts extends Omit<OrdersPorts, 'seller' | 'commerce'> {
  readonly seller: (accountId: string) => Promise<Pick<Seller, 'readOrder'> | undefined>
}

/**
 * Asks Amazon by id about each PENDING order without news for a day. Such units never expire, so an unnoticed
 * cancellation would count forever.
 */
export const askPendingOrders = scheduled<PendingOrdersPorts>({
  name: TASK,
  longestPauseMs: INTERVAL_MS,
  isIdle: ({ merchant }) => merchant.readOnly,
  run: async (ports) => {
    const startedAt = ports.now()
    const dueAt = addMs(startedAt, INTERVAL_MS)
    await ports.taskStates.save({ _id: TASK, dueAt, cursor: null, startedAt, notes: {} })

    const before = addMs(startedAt, -UNSEEN_MS)
    const entries = await ports.sold.pendingSince(before, ENTRIES_MAXIMUM)
    // Whatever the result, the others come first the next time.
    await ports.sold.noteAsked(
      entries.map(({ _id }) => _id),
      startedAt,
    )
    const byAccount = Map.groupBy(entries, ({ accountId }) => accountId)
    await Promise.all([...byAccount].map(([accountId, own]) => askAccount(ports, accountId, own)))
    return INTERVAL_MS
  },
})

async function askAccount(
  ports: PendingOrdersPorts,
  accountId: string,
  entries: readonly SoldDocument[],
): Promise<void> {
  const seller = await ports.seller(accountId)
  if (!seller) return
  for (const [orderId, own] of Map.groupBy(entries, ({ amazonOrderId }) => amazonOrderId)) {
    if (!ports.maySend()) return
    const outcome = await seller.readOrder(orderId)
    if (outcome.kind === 'read') {
      const { account, ...given } = await orderSurroundings(ports, accountId, own.map(skuOf))
      if (!account) return
      const found = soldEntries([outcome.order], { account, ...given }, new Date(0))
      await mark(ports, await ports.sold.record(found))
    } else if (outcome.status === 404) {
      const ids = own.map(({ _id }) => _id)
      await ports.sold.end(ids, 'expired')
      await mark(
        ports,
        own.map((entry) => ({ ...entry, isPending: false, state: 'expired' as const })),
      )
    } else {
      const { code, message, requestId } = outcome
      // The next order may be answered. Each has its turn once a day.
      await noteError(ports, `${TASK} ${accountId}`, {
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

async function mark(ports: PendingOrdersPorts, changed: readonly SoldDocument[]): Promise<void> {
  await ports.pending.mark(soldMarks(changed), ports.now())
}
