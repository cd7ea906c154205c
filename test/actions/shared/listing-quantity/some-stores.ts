import {
  type GroupAccount,
  type GroupStore,
  quantityGroups,
} from '../../../../actions/shared/listing-quantity/quantity-groups'

export const region = (id: string): GroupAccount => ({ id, inventoryScope: 'region' })
export const country = (id: string): GroupAccount => ({ id, inventoryScope: 'country' })
export const store = (id: string, accountId: string, land: string, day: number): GroupStore => ({
  id,
  accountId,
  country: land,
  status: 'active',
  createdAt: `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
})
export const paused = (one: GroupStore): GroupStore => ({ ...one, status: 'paused' })
export const everywhere = (stores: readonly GroupStore[], sellerSku = 'MUG') =>
  stores.map(({ id }) => ({ storeId: id, sellerSku }))
export const groupsOf = (stores: readonly GroupStore[], accounts: readonly GroupAccount[]) =>
  quantityGroups(stores, accounts, everywhere(stores))
