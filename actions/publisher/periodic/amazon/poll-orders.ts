import type { AmazonFailure } from '../../../shared/amazon/client/amazon-outcome'
import type { AmazonOrder, OrdersOutcome, UnreadableOrder } from '../../../shared/amazon/orders'
import type { AccountState } from '../../../shared/database/accounts/account-states'
import type { SoldDocument } from '../../../shared/database/accounts/sold'
import type { ListingDocument } from '../../../shared/database/listings/listing-document'
import type { PendingMark } from '../../../shared/database/work/pending'
import type { Seller } from '../../../shared/publishing/amazon-port'
import { endCarried } from '../../../shared/publishing/commerce-state/imported-orders'
import type { MerchantAccount } from '../../../shared/publishing/merchant'
import { noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { minutes, seconds } from '../../../shared/time'
import {
  beginPage,
  endPage,
  endSearch,
  failPage,
  isLagging,
  mendedPoll,
  type OrdersPoll,
  type OrdersSearch,
  ordersTaskId,
  parseOrdersPoll,
  searchOf,
  toTaskState,
  waitOf,
} from './orders-poll'
import { orderSurroundings, soldEntries, soldMarks } from './sold-entries'

const LOOK_MS = seconds(2)
const LONGEST_PAUSE_MS = minutes(1)
/** A few seconds. An account with many orders continues in the next slice. */
const PAGES_OF_SLICE = 5
const LAG_TOLD_MS = minutes(10)

/** The ports of this task. */
export interface OrdersPorts
  extends Pick<Ports, 'now' | 'runId' | 'maySend' | 'merchant' | 'listings' | 'pending' | 'errors'>,
    Pick<Ports, 'sold' | 'accountStates' | 'taskStates'> {
  readonly commerce: Pick<Ports['commerce'], 'readImportedOrders'>
  readonly seller: (accountId: string) => Promise<Pick<Seller, 'searchOrders'> | undefined>
}

/**
 * Updates the ledger of units sold on Amazon from each account's merchant-fulfilled orders, about every three minutes.
 * A failing account delays no other.
 */
export async function pollOrders(ports: OrdersPorts): Promise<number> {
  if (!ports.maySend()) return LOOK_MS
  // A copy of a shop would take the few calls away from the original, which uses the same account.
  if (ports.merchant.readOnly) return LONGEST_PAUSE_MS
  const states = new Map((await ports.accountStates.all()).map((state) => [state._id, state]))
  const { accounts, stores } = ports.merchant
  const polled = accounts.filter(
    ({ id }) => stores.some(({ accountId }) => accountId === id) && !states.get(id)?.paused,
  )
  const ended = await Promise.allSettled(
    polled.map((account) => pollAccount(ports, account, states.get(account.id))),
  )
  const waits = ended.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  return Math.min(LONGEST_PAUSE_MS, ...waits)
}

/** The poll of one account. */
interface Turn {
  readonly ports: OrdersPorts
  readonly account: MerchantAccount
  readonly seller: Pick<Seller, 'searchOrders'>
  readonly ordersUntil: Date | null
  /** The refusal of orders that was already logged, if any. */
  readonly refused: AccountState['ordersRefused']
}

/** Reads the pages of one search while there are calls for them. Returns the milliseconds until the next. */
async function pollAccount(
  ports: OrdersPorts,
  account: MerchantAccount,
  state: AccountState | undefined,
): Promise<number> {
  const seller = await ports.seller(account.id)
  if (!seller) return LONGEST_PAUSE_MS
  const { ordersUntil = null, ordersRefused: refused = null } = state ?? {}
  const turn = { ports, account, seller, ordersUntil, refused }
  let poll = parseOrdersPoll(await ports.taskStates.load(ordersTaskId(account.id)), ports.now())
  const mended = mendedPoll(poll, ports.now())
  if (mended) await ports.taskStates.save(toTaskState(account.id, mended))
  poll = mended ?? poll
  for (let pages = 0; pages < PAGES_OF_SLICE && ports.maySend(); pages += 1) {
    if (waitOf(poll, ports.now()) > 0) break
    poll = await pollPage(turn, poll)
    if (poll.search === null) break
  }
  return waitOf(poll, ports.now())
}

async function pollPage(turn: Turn, poll: OrdersPoll): Promise<OrdersPoll> {
  const { ports, account, seller } = turn
  const search = searchOf(poll, { ...account, ordersUntil: turn.ordersUntil }, ports.now())
  const begun = beginPage(poll, search, ports.now())
  // Saved before the call, because a run that ends during it has still spent the token.
  await ports.taskStates.save(toTaskState(account.id, begun))
  const { updatedAfter, updatedBefore, pageToken } = search
  const outcome = await seller.searchOrders({
    updatedAfter,
    updatedBefore,
    ...(pageToken === null ? {} : { pageToken }),
    isPlain: search.isPlain,
  })
  const ended =
    outcome.kind === 'read'
      ? await keepPage(turn, { begun, search, outcome })
      : await noteFailure(turn, { begun, search, failure: outcome })
  if (isLagging(ended)) await ports.accountStates.save(account.id, { ordersLag: true })
  await ports.taskStates.save(toTaskState(account.id, ended))
  return ended
}

interface ReadPage {
  readonly begun: OrdersPoll
  readonly search: OrdersSearch
  readonly outcome: Extract<OrdersOutcome, { kind: 'read' }>
}

async function keepPage(turn: Turn, { begun, search, outcome }: ReadPage): Promise<OrdersPoll> {
  const { ports, account, ordersUntil } = turn
  const counted = (ordersUntil ?? begun.startedAt ?? ports.now()).getTime()
  // In a window that reaches further back, orders missing from the ledger were shown late.
  const importedSince = counted - minutes(account.orderImportMinutes)
  const orderedSince = new Date(Math.min(importedSince, search.updatedAfter.getTime()))
  const unreadable = outcome.unreadable ?? []
  await keepOrders(turn, {
    orders: outcome.orders,
    unreadable,
    orderedSince,
    isRepeated: search.isRepeated,
  })
  await noteUnreadable(turn, unreadable)
  const { nextToken, ratePerSecond } = outcome
  if (nextToken === null) {
    const upToDate = { ordersUntil: search.updatedBefore, ordersLag: false, ordersRefused: null }
    await ports.accountStates.save(account.id, upToDate)
  }
  const read = { ...search, found: search.found + outcome.orders.length }
  const next = nextToken === null ? null : { ...read, pageToken: nextToken }
  const ended = endPage(begun, next, ratePerSecond, ports.now())
  return next === null ? endSearch(ended, read, ports.now()) : ended
}

/** Logged each time with its id, because a person must check Seller Central. */
async function noteUnreadable(
  { ports, account }: Turn,
  unreadable: readonly UnreadableOrder[],
): Promise<void> {
  if (unreadable.length === 0) return
  const ids = unreadable.map(({ orderId }) => orderId ?? 'one without an id').join(', ')
  await noteError(ports, `unreadable orders ${account.id}`, {
    system: 'amazon',
    code: 'ORDER_UNREADABLE',
    message: `Amazon gave orders that cannot be read, all others count: ${ids}.`,
    accountId: account.id,
  })
}

interface FoundOrders {
  readonly orders: readonly AmazonOrder[]
  readonly unreadable: readonly UnreadableOrder[]
  readonly orderedSince: Date
  readonly isRepeated: boolean
}

async function keepOrders({ ports, account, ordersUntil }: Turn, found: FoundOrders): Promise<void> {
  const sellerSkus = [
    ...found.orders.flatMap(({ items }) => items.map(({ sellerSku }) => sellerSku)),
    ...found.unreadable.flatMap((order) => order.sellerSkus),
  ]
  const { foundAt, ...given } = await orderSurroundings(ports, account.id, sellerSkus)
  const surroundings = { ...given, account, foundAt: ordersUntil === null ? new Date(0) : foundAt }
  const entries = soldEntries(found.orders, surroundings, found.orderedSince)
  const recorded = await ports.sold.record(entries)
  const changed = await withoutCarried(ports, found.isRepeated ? entries : recorded)
  const marks = [...soldMarks(changed), ...unreadableMarks(found.unreadable, surroundings.listings)]
  await ports.pending.mark(marks, ports.now())
}

/** Omits what Commerce has already imported, which must not be subtracted twice. */
async function withoutCarried(
  ports: OrdersPorts,
  entries: readonly SoldDocument[],
): Promise<readonly SoldDocument[]> {
  const open = entries.filter(({ state }) => state === 'open')
  if (open.length === 0) return entries
  const carried = await endCarried(ports, open)
  return [...entries.filter(({ state }) => state !== 'open'), ...carried.entries]
}

/** The units of an unreadable order can only be seen in Amazon's own quantity. */
function unreadableMarks(
  unreadable: readonly UnreadableOrder[],
  listings: readonly Pick<ListingDocument, 'sellerSku' | 'sku'>[],
): readonly PendingMark[] {
  const sellerSkus = new Set(unreadable.flatMap((order) => order.sellerSkus))
  const skus = new Set(listings.filter(({ sellerSku }) => sellerSkus.has(sellerSku)).map(({ sku }) => sku))
  return [...skus].flatMap((sku) => (sku === null ? [] : [{ key: `sku:${sku}` as const, reason: 'order' }]))
}

interface FailedPage {
  readonly begun: OrdersPoll
  readonly search: OrdersSearch
  readonly failure: AmazonFailure
}

/**
 * If Amazon rejects a page token, such as an expired one, the search starts again. A refusal of the account's orders is
 * reported once.
 */
async function noteFailure(turn: Turn, { begun, search, failure }: FailedPage): Promise<OrdersPoll> {
  const { ports, account, refused } = turn
  const now = ports.now()
  const { kind, code, message, requestId } = failure
  const again = kind === 'refused' ? simpler(search) : search
  const failed = failPage(begun, again, kind, now)
  const isRefusedPlain = kind === 'refused' && search.isPlain && search.pageToken === null
  if (kind === 'unauthorised' || isRefusedPlain) {
    await ports.accountStates.save(account.id, { ordersRefused: { code, message, at: refused?.at ?? now } })
    if (refused?.code === code) return failed
  }
  // Whatever the reason, the page tells the merchant when sold units may not be counted.
  const until = turn.ordersUntil?.getTime() ?? now.getTime()
  if (now.getTime() - until > LAG_TOLD_MS) await ports.accountStates.save(account.id, { ordersLag: true })
  const error = { system: 'amazon', code, message, accountId: account.id, requestId } as const
  await noteError(ports, `orders ${account.id}`, error)
  return failed
}

/** A refused search starts again, the second time without optional data. */
function simpler(search: OrdersSearch): OrdersSearch {
  return search.pageToken === null ? { ...search, isPlain: true } : { ...search, pageToken: null }
}
