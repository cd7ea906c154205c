/** The parts of an Amazon store that quantity groups use. */
export interface GroupStore {
  readonly id: string
  readonly accountId: string
  /** ISO 3166-1 alpha-2 country of the store's marketplace. */
  readonly country: string
  readonly status: 'active' | 'paused'
  /** ISO 8601 in UTC. The oldest active store controls. */
  readonly createdAt: string
}

/** A seller account in one region. `region`: Amazon keeps one quantity per seller SKU for all its marketplaces. */
export interface GroupAccount {
  readonly id: string
  readonly inventoryScope: 'region' | 'country'
}

export interface GroupListing {
  readonly storeId: string
  readonly sellerSku: string
}

/** One quantity and one PATCH: a seller SKU in an account and inventory scope. */
export interface Inventory {
  readonly accountId: string
  /** `region`, or the country if the account's inventory is kept per country. */
  readonly scope: string
  readonly sellerSku: string
  /** The unit's oldest active store, whose marketplace the PATCH names. Null if all are paused. */
  readonly publishingStoreId: string | null
  /** Every store of the unit with this seller SKU, including paused ones. All show the quantity. */
  readonly storeIds: readonly string[]
}

export type ControlReason =
  /** No other store shares the seller SKU. */
  | 'only-store'
  /** Several stores share it, and this one was connected first. */
  | 'oldest-store'
  /** An older store shares it but is paused. */
  | 'oldest-active-store'
  /** Every store of the group is paused. */
  | 'all-paused'

export interface QuantityGroup {
  readonly sellerSku: string
  /** Active stores of the group, oldest first. */
  readonly storeIds: readonly string[]
  readonly pausedStoreIds: readonly string[]
  readonly controllingStoreId: string | null
  readonly reason: ControlReason
  readonly units: readonly Inventory[]
}

/** Where the account keeps a seller SKU's quantity: one key per quantity on Amazon. */
export function inventoryScopeOf(store: GroupStore, account: GroupAccount): string {
  return account.inventoryScope === 'region' ? 'region' : store.country.toUpperCase()
}

/**
 * The quantity groups of the listings, in the order in which their seller SKUs first appear.
 *
 * Two listings of one seller SKU are in one group when their stores sell in the same country, or share one account
 * whose inventory is kept for its whole region; the group is the transitive closure. A paused store takes no part:
 * it joins nothing and never controls, and is only named where its number is shared. Listings of unknown stores
 * and stores of unknown accounts are an error of the caller and throw.
 */
export function quantityGroups(
  stores: readonly GroupStore[],
  accounts: readonly GroupAccount[],
  listings: readonly GroupListing[],
): readonly QuantityGroup[] {
  const storeById = new Map(stores.map((store) => [store.id, store]))
  const accountById = new Map(accounts.map((account) => [account.id, account]))
  const storesBySku = new Map<string, Map<string, GroupStore>>()
  for (const { storeId, sellerSku } of listings) {
    const store = storeById.get(storeId)
    if (!store) throw new RangeError(`expected a known store, got a listing of store ${storeId}`)
    const sharing = storesBySku.get(sellerSku)
    if (sharing) sharing.set(storeId, store)
    else storesBySku.set(sellerSku, new Map([[storeId, store]]))
  }
  return [...storesBySku].flatMap(([sellerSku, sharing]) =>
    groupsOf(sellerSku, [...sharing.values()].sort(oldestFirst), accountById),
  )
}

function groupsOf(
  sellerSku: string,
  stores: readonly GroupStore[],
  accountById: ReadonlyMap<string, GroupAccount>,
): QuantityGroup[] {
  const unitKey = (store: GroupStore) => {
    const account = accountById.get(store.accountId)
    if (!account)
      throw new RangeError(`expected a known account, got ${store.accountId} of store ${store.id}`)
    return JSON.stringify([store.accountId, inventoryScopeOf(store, account)])
  }
  const active = stores.filter((store) => store.status === 'active')
  const paused = stores.filter((store) => store.status === 'paused')
  const groups = connected(active, unitKey).map((members) => {
    const units = new Set(members.map(unitKey))
    const countries = new Set(members.map(countryOf))
    // A paused store appears with the group whose quantity it shares or, for the reason, whose country it is in.
    const beside = paused.filter((store) => units.has(unitKey(store)) || countries.has(countryOf(store)))
    return describeGroup(sellerSku, { members, beside }, unitKey)
  })
  const named = new Set(groups.flatMap((group) => group.pausedStoreIds))
  const alone = connected(
    paused.filter((store) => !named.has(store.id)),
    unitKey,
  )
  return [...groups, ...alone.map((beside) => describeGroup(sellerSku, { members: [], beside }, unitKey))]
}

function describeGroup(
  sellerSku: string,
  { members, beside }: { readonly members: readonly GroupStore[]; readonly beside: readonly GroupStore[] },
  unitKey: (store: GroupStore) => string,
): QuantityGroup {
  const controlling = members[0] ?? null
  return {
    sellerSku,
    storeIds: members.map((store) => store.id),
    pausedStoreIds: beside.map((store) => store.id),
    controllingStoreId: controlling?.id ?? null,
    reason: reasonOf(controlling, members, beside),
    units: unitsOf(sellerSku, [...members, ...beside], unitKey),
  }
}

function reasonOf(
  controlling: GroupStore | null,
  members: readonly GroupStore[],
  beside: readonly GroupStore[],
): ControlReason {
  if (controlling === null) return 'all-paused'
  if (beside.some((store) => oldestFirst(store, controlling) < 0)) return 'oldest-active-store'
  return members.length === 1 ? 'only-store' : 'oldest-store'
}

function unitsOf(
  sellerSku: string,
  stores: readonly GroupStore[],
  unitKey: (store: GroupStore) => string,
): Inventory[] {
  const byUnit = Map.groupBy(stores, unitKey)
  return [...byUnit].map(([key, sharing]) => {
    const [accountId, scope] = JSON.parse(key) as [string, string]
    return {
      accountId,
      scope,
      sellerSku,
      publishingStoreId: sharing.find((store) => store.status === 'active')?.id ?? null,
      storeIds: sharing.map((store) => store.id),
    }
  })
}

/** The transitive closure over shared countries and inventory. Each component is oldest first, as given. */
function connected(stores: readonly GroupStore[], unitKey: (store: GroupStore) => string): GroupStore[][] {
  let components: { readonly keys: Set<string>; readonly stores: GroupStore[] }[] = []
  for (const store of stores) {
    const keys = [`country ${countryOf(store)}`, `unit ${unitKey(store)}`]
    const touching = components.filter((component) => keys.some((key) => component.keys.has(key)))
    const merged = {
      keys: new Set([...touching.flatMap((component) => [...component.keys]), ...keys]),
      stores: [...touching.flatMap((component) => component.stores), store].sort(oldestFirst),
    }
    components = [...components.filter((component) => !touching.includes(component)), merged]
  }
  return components.map((component) => component.stores).sort((a, b) => compareFirst(a, b))
}

function compareFirst(a: readonly GroupStore[], b: readonly GroupStore[]): number {
  return a[0] && b[0] ? oldestFirst(a[0], b[0]) : 0
}

function countryOf(store: GroupStore): string {
  return store.country.toUpperCase()
}

/** By creation, then by id, so that simultaneous stores have a stable order. */
function oldestFirst(a: GroupStore, b: GroupStore): number {
  return Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
