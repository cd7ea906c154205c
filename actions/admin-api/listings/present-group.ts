import type { ListingDocument } from '../../shared/database/listings/listing-document'
import { type QuantityGroup, quantityGroups } from '../../shared/listing-quantity/quantity-groups'
import type { AccountRecord, StoreRecord } from '../../shared/settings-store/records'
import type { SettingsStore } from '../../shared/settings-store/settings-store'
import type { Group, GroupMember } from '../contract/listings'
import { presentShown } from '../present'

/** The connected stores and accounts. */
export interface Connected {
  readonly stores: readonly StoreRecord[]
  readonly accounts: readonly AccountRecord[]
}

export async function loadConnected(settings: SettingsStore): Promise<Connected> {
  const [stores, accounts] = await Promise.all([settings.loadStores(), settings.loadAccounts()])
  return { stores, accounts }
}

/** Stores of which two share the quantity of a seller SKU that both have. See `quantityGroups`. */
export function sharingStores({ stores, accounts }: Connected): readonly (readonly string[])[] {
  const ofRegion = new Set(accounts.filter((each) => each.inventoryScope === 'region').map(({ id }) => id))
  const byCountry = Map.groupBy(stores, ({ country }) => country.toUpperCase())
  const byAccount = Map.groupBy(stores, ({ accountId }) => accountId)
  for (const id of byAccount.keys()) if (!ofRegion.has(id)) byAccount.delete(id)
  return [...byCountry.values(), ...byAccount.values()]
    .filter((sharing) => sharing.length > 1)
    .map((sharing) => sharing.map(({ id }) => id))
}

/** The quantity groups of the listings, each with its stores. Listings of removed stores are left out. */
export function presentGroups(connected: Connected, listings: readonly ListingDocument[]): readonly Group[] {
  const accountIds = new Set(connected.accounts.map(({ id }) => id))
  const stores = connected.stores.filter(({ accountId }) => accountIds.has(accountId))
  const storeIds = new Set(stores.map(({ id }) => id))
  const known = listings.filter(({ storeId }) => storeIds.has(storeId))
  return quantityGroups(stores, connected.accounts, known).map((group) => ({
    sellerSku: group.sellerSku,
    controllingStoreId: group.controllingStoreId,
    reason: group.reason,
    members: [...group.storeIds, ...group.pausedStoreIds].flatMap((storeId) =>
      memberOf(connected, group, known, storeId),
    ),
  }))
}

function memberOf(
  { stores, accounts }: Connected,
  group: QuantityGroup,
  listings: readonly ListingDocument[],
  storeId: string,
): readonly GroupMember[] {
  const store = stores.find(({ id }) => id === storeId)
  const listing = listings.find((each) => each.storeId === storeId && each.sellerSku === group.sellerSku)
  if (!store || !listing) return []
  const { name, country, accountId, status, createdAt } = store
  const account = accounts.find(({ id }) => id === accountId)
  return [
    {
      storeId,
      name,
      country,
      accountId,
      sellerId: account?.sellerId ?? '',
      ...(account?.sellerName === undefined ? {} : { sellerName: account.sellerName }),
      status,
      createdAt,
      part: partOf(group, store),
      number: group.units.findIndex(({ storeIds }) => storeIds.includes(storeId)) + 1,
      quantity: listing.decision?.quantity ?? null,
      shown: presentShown(listing),
    },
  ]
}

function partOf(
  { controllingStoreId, units }: QuantityGroup,
  { id, status }: StoreRecord,
): GroupMember['part'] {
  if (id === controllingStoreId) return 'controls'
  if (status === 'active') return 'follows'
  const unit = units.find(({ storeIds }) => storeIds.includes(id))
  return unit && unit.publishingStoreId !== null ? 'paused-shares' : 'paused-keeps'
}
