import { type GroupAccount, type GroupStore, type QuantityGroup, quantityGroups } from './quantity-groups'

export type StoreChange = 'pause' | 'resume' | 'remove'

/** Number of seller SKUs that exactly these stores list. */
export interface SharedSkuCount {
  readonly storeIds: readonly string[]
  readonly count: number
}

/** What happens to seller SKUs when a store starts or stops taking part. Counts are of seller SKUs. */
export interface ControlChange {
  /** All seller SKUs of the store. */
  readonly listings: number
  /** How many of them each other store lists too. */
  readonly shared: readonly { readonly storeId: string; readonly count: number }[]
  /** Seller SKUs whose settings come from another store afterwards. */
  readonly handovers: readonly { readonly from: string; readonly to: string; readonly count: number }[]
  /** Seller SKUs that, in the stopping store, keep showing the quantity of another store with the same inventory. */
  readonly follows: readonly { readonly storeId: string; readonly count: number }[]
  /** Seller SKUs for which nothing is sent in the store any more. Amazon keeps its quantity. */
  readonly stops: number
}

export interface ControlQuestion {
  readonly stores: readonly GroupStore[]
  readonly accounts: readonly GroupAccount[]
  readonly storeId: string
  readonly change: StoreChange
}

/** Which store decides before and after a store is paused, resumed or removed. */
export function planChangeOfControl(
  question: ControlQuestion,
  sharing: readonly SharedSkuCount[],
): ControlChange {
  const { storeId, accounts } = question
  const after = storesAfter(question)
  const shared = new Map<string, number>()
  const follows = new Map<string, number>()
  const handovers = new Map<string, number>()
  let stops = 0
  for (const { storeIds, count } of sharing) {
    const controlsBefore = controllers(question.stores, accounts, storeIds)
    const controlsAfter = controllers(after, accounts, storeIds)
    for (const id of storeIds) if (id !== storeId) add(shared, id, count)
    for (const pair of changedPairs(controlsBefore, controlsAfter)) add(handovers, pair, count)
    if (question.change === 'resume') continue
    const follower = controlsAfter.get(storeId)
    if (follower) add(follows, follower, count)
    else if (controlsBefore.get(storeId)) stops += count
  }
  return {
    listings: sharing.reduce((sum, { count }) => sum + count, 0),
    shared: [...shared].map(([id, count]) => ({ storeId: id, count })),
    handovers: [...handovers].map(([pair, count]) => {
      const [from, to] = JSON.parse(pair) as [string, string]
      return { from, to, count }
    }),
    follows: [...follows].map(([id, count]) => ({ storeId: id, count })),
    stops,
  }
}

/** Which quantities come from a store's stock. Counts are of seller SKUs. */
export interface StockReach {
  /** Seller SKUs that the store decides. They are decided again if it sells from another stock. */
  readonly decides: number
  /** How many of those also show their quantity in each other store. */
  readonly alsoIn: readonly { readonly storeId: string; readonly count: number }[]
  /** Seller SKUs whose quantity comes from another store's stock. */
  readonly elsewhere: readonly { readonly storeId: string; readonly count: number }[]
}

/** Which quantities a store's stock decides, and which not. */
export function planStockReach(
  { stores, accounts, storeId }: Omit<ControlQuestion, 'change'>,
  sharing: readonly SharedSkuCount[],
): StockReach {
  const alsoIn = new Map<string, number>()
  const elsewhere = new Map<string, number>()
  let decides = 0
  for (const { storeIds, count } of sharing) {
    const controls = controllers(stores, accounts, storeIds)
    const own = controls.get(storeId)
    if (own === storeId) decides += count
    else if (own !== undefined) add(elsewhere, own, count)
    for (const [shown, by] of controls) if (by === storeId && shown !== storeId) add(alsoIn, shown, count)
  }
  const listed = (counts: ReadonlyMap<string, number>) =>
    [...counts].map(([id, count]) => ({ storeId: id, count }))
  return { decides, alsoIn: listed(alsoIn), elsewhere: listed(elsewhere) }
}

/** Stores that may share a seller SKU's quantity with this one, by country or inventory, also indirectly. */
export function relatedStoreIds(
  stores: readonly GroupStore[],
  accounts: readonly GroupAccount[],
  storeId: string,
): readonly string[] {
  // As if every store took part and listed the same seller SKU.
  const active = stores.map((store) => ({ ...store, status: 'active' as const }))
  const listings = active.map(({ id }) => ({ storeId: id, sellerSku: '' }))
  const group = quantityGroups(active, accounts, listings).find(({ storeIds }) => storeIds.includes(storeId))
  return group?.storeIds ?? []
}

function storesAfter({ stores, storeId, change }: ControlQuestion): readonly GroupStore[] {
  if (change === 'remove') return stores.filter(({ id }) => id !== storeId)
  const status = change === 'pause' ? ('paused' as const) : ('active' as const)
  return stores.map((store) => (store.id === storeId ? { ...store, status } : store))
}

/** For one seller SKU: which store's settings decide the quantity of each store. */
function controllers(
  stores: readonly GroupStore[],
  accounts: readonly GroupAccount[],
  storeIds: readonly string[],
): ReadonlyMap<string, string> {
  const listings = stores
    .filter(({ id }) => storeIds.includes(id))
    .map(({ id }) => ({ storeId: id, sellerSku: '' }))
  return new Map(quantityGroups(stores, accounts, listings).flatMap(shownIn))
}

/** A paused store only shows the group's quantity if an active one shares its inventory. */
function shownIn(group: QuantityGroup): (readonly [string, string])[] {
  const { controllingStoreId } = group
  if (controllingStoreId === null) return []
  return group.units
    .filter(({ publishingStoreId }) => publishingStoreId !== null)
    .flatMap(({ storeIds }) => storeIds.map((id) => [id, controllingStoreId] as const))
}

/** Each change of the controlling store, once, if there is one before and after. */
function changedPairs(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  const pairs = [...before].flatMap(([id, from]) => {
    const to = after.get(id)
    return to !== undefined && to !== from ? [JSON.stringify([from, to])] : []
  })
  return new Set(pairs)
}

function add(counts: Map<string, number>, key: string, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}
