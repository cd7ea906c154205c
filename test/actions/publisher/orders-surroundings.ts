import { type OrdersPorts, pollOrders } from '../../../actions/publisher/periodic/amazon/poll-orders'
import {
  type AccountState,
  accountStateCollection,
} from '../../../actions/shared/database/accounts/account-states'
import { type SoldDocument, soldCollection } from '../../../actions/shared/database/accounts/sold'
import { listingCollection } from '../../../actions/shared/database/listings/listings'
import { communicationErrorCollection } from '../../../actions/shared/database/log/communication-errors'
import { type PendingDocument, pendingCollection } from '../../../actions/shared/database/work/pending'
import { type TaskState, taskStateCollection } from '../../../actions/shared/database/work/task-states'
import type { Merchant, MerchantAccount, MerchantStore } from '../../../actions/shared/publishing/merchant'
import { putListings as putImported } from '../../put-listings'
import { type DatabaseWorld, startDatabase } from '../shared/database/database-world'
import { type ScriptedOrder, type ScriptedOrders, scriptedOrders } from './scripted-orders'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const GERMANY = 'A1PA6795UKMFR9'
export const NETHERLANDS = 'A1805IZSGTT6HS'
const NOON = new Date('2026-11-23T12:00:00Z')

/** Amazon orders of two accounts, the database, and a clock that only the test moves. */
export interface OrdersSurroundings {
  readonly eu: ScriptedOrders
  readonly na: ScriptedOrders
  readonly date: Date
  /** Sets the number of European orders per page, and removes existing orders. */
  pageSize(size: number): void
  pass(milliseconds: number): void
  minutesAgo(minutes: number): Date
  world(changes?: Partial<OrdersPorts>): OrdersPorts
  /** A buyer orders in Europe, some time ago. */
  sell(minutes: number, changes?: Partial<ScriptedOrder>): ScriptedOrder
  /** Replaces the European order with its state after a change, just over two minutes ago. */
  replace(before: ScriptedOrder, changes: Partial<ScriptedOrder>): void
  ledger(): Promise<readonly SoldDocument[]>
  marks(): Promise<readonly PendingDocument[]>
  clearMarks(): Promise<void>
  stateOf(accountId: string): Promise<AccountState | null>
  errors(): Promise<readonly { readonly accountId: string; readonly code: string }[]>
  /** Runs the task whenever it is due, until the time has passed. */
  pollFor(milliseconds: number, given?: OrdersPorts): Promise<void>
}

const COLLECTIONS = ['sold', 'pending', 'tasks', 'account-states', 'errors', 'listings'] as const

/** Resets before each test of the file. */
export function ordersSurroundings(): OrdersSurroundings {
  let base: DatabaseWorld
  let date = NOON
  let orderNumber = 0
  let eu: ScriptedOrders
  let na: ScriptedOrders
  const now = () => date
  const minutesAgo = (minutes: number) => new Date(date.getTime() - minutes * MINUTE)
  const all = (name: (typeof COLLECTIONS)[number], sort: object) =>
    base.database.collection(name).find({}, { sort, limit: 1000 })

  beforeAll(async () => {
    base = await startDatabase()
  })
  afterAll(() => base.close())
  beforeEach(async () => {
    date = NOON
    eu = scriptedOrders(now)
    na = scriptedOrders(now)
    for (const name of COLLECTIONS) await base.database.collection(name).deleteMany({})
    await putListings(base)
  })

  const surroundings: OrdersSurroundings = {
    get eu() {
      return eu
    },
    get na() {
      return na
    },
    get date() {
      return date
    },
    pageSize: (size) => {
      eu = scriptedOrders(now, size)
    },
    pass: (milliseconds) => {
      date = new Date(date.getTime() + milliseconds)
    },
    minutesAgo,
    world: (changes) => ({
      ...worldOn(base),
      now,
      seller: async (id) => (id === 'eu' ? eu : id === 'na' ? na : undefined),
      ...changes,
    }),
    sell: (minutes, changes) => {
      orderNumber += 1
      const order = {
        orderId: `303-${orderNumber}`,
        orderedAt: minutesAgo(minutes),
        updatedAt: minutesAgo(minutes),
        marketplaceId: GERMANY,
        isCancelled: false,
        isPending: false,
        items: [{ orderItemId: `item-${orderNumber}`, sellerSku: 'MUG-AMZ', quantity: 2 }],
        ...changes,
      } as ScriptedOrder
      eu.orders.push(order)
      return order
    },
    replace: (before, changes) => {
      eu.orders[eu.orders.indexOf(before)] = {
        ...before,
        updatedAt: minutesAgo(3),
        ...changes,
      } as ScriptedOrder
    },
    ledger: async () => (await all('sold', { _id: 1 })) as readonly SoldDocument[],
    marks: async () => (await all('pending', { dueAt: 1 })) as readonly PendingDocument[],
    clearMarks: () => base.database.collection('pending').deleteMany({}),
    stateOf: (accountId) => accountStateCollection(base.database).load(accountId),
    errors: async () =>
      (await all('errors', { _id: 1 })) as readonly { readonly accountId: string; readonly code: string }[],
    pollFor: async (milliseconds, given = surroundings.world()) => {
      const end = date.getTime() + milliseconds
      while (date.getTime() < end) surroundings.pass(Math.max(1, await pollOrders(given)))
    },
  }
  return surroundings
}

function worldOn({ database }: DatabaseWorld): Omit<OrdersPorts, 'now' | 'seller'> {
  return {
    runId: 'run',
    maySend: () => true,
    merchant: merchant(),
    listings: listingCollection(database),
    pending: pendingCollection(database),
    errors: communicationErrorCollection(database),
    sold: soldCollection(database),
    accountStates: accountStateCollection(database),
    taskStates: taskStateCollection(database),
    commerce: { readImportedOrders: async () => new Map() },
  }
}

function store(accountId: string, marketplaceId: string, websiteCode: string): MerchantStore {
  return {
    id: `${accountId}.${marketplaceId}`,
    accountId,
    marketplaceId,
    websiteCode,
    country: 'DE',
    status: 'active',
    createdAt: '2026-01-01T00:00:00Z',
  }
}
export const account = (id: string, orderImportMinutes = 60): MerchantAccount => ({
  id,
  inventoryScope: 'region',
  orderImportMinutes,
})

/** Two accounts. The first one sells in two marketplaces. */
export function merchant(changes: Partial<Merchant> = {}): Merchant {
  return {
    readOnly: false,
    accounts: [account('eu'), account('na'), account('idle')],
    stores: [
      store('eu', GERMANY, 'base'),
      store('eu', NETHERLANDS, 'dutch'),
      store('na', 'ATVPDKIKX0DER', 'us'),
    ],
    settingsByStore: new Map(),
    rulesByStore: new Map(),
    limits: {},
    ...changes,
  }
}

export const onlyEurope = merchant({ accounts: [account('eu')] })

/** States in memory, because a day reads them thousands of times. */
export function quickStates(): Pick<OrdersPorts, 'accountStates' | 'taskStates'> {
  const accounts = new Map<string, AccountState>()
  const tasks = new Map<string, TaskState>()
  const fresh = {
    paused: null,
    ordersUntil: null,
    ordersLag: false,
    patchesRefused: {},
    ordersRefused: null,
    sharedInventory: null,
  }
  return {
    accountStates: {
      all: async () => [...accounts.values()],
      load: async (id) => accounts.get(id) ?? null,
      save: async (_id, set) => void accounts.set(_id, { ...fresh, ...accounts.get(_id), ...set, _id }),
      tryNow: async () => {},
    },
    taskStates: {
      all: async () => [...tasks.values()],
      load: async (id) => tasks.get(id) ?? null,
      loadSome: async () => [],
      nextDueAt: async () => null,
      mendDueTimes: async () => {},
      save: async (state) => void tasks.set(state._id, state),
    },
  }
}

async function putListings({ database }: DatabaseWorld): Promise<void> {
  const listing = (storeId: string, sellerSku: string, sku: string | null) => ({
    storeId,
    accountId: storeId.split('.')[0] ?? '',
    sellerSku,
    sku,
    title: sellerSku,
    asin: null,
    channels: ['DEFAULT'],
    observed: null,
    product: null,
  })
  await putImported(
    database,
    [
      listing(`eu.${GERMANY}`, 'MUG-AMZ', 'MUG'),
      listing(`eu.${NETHERLANDS}`, 'MUG-AMZ', 'MUG'),
      listing(`eu.${NETHERLANDS}`, 'CUP', 'CUP'),
      listing('na.ATVPDKIKX0DER', 'MUG-AMZ', 'MUG-US'),
    ],
    NOON,
  )
}
