import { inventoryScopeOf } from '../../actions/shared/listing-quantity/quantity-groups'
import type { Merchant, MerchantStore } from '../../actions/shared/publishing/merchant'

/** One quantity that Amazon keeps, for all marketplaces that show it. */
export interface AmazonNumber {
  readonly accountId: string
  readonly scope: string
  readonly sellerSku: string
  readonly sku: string
  readonly stores: readonly MerchantStore[]
  channel: 'DEFAULT' | 'AMAZON_EU'
  /** Amazon's stored value. Readers see `shown` until an acceptance takes effect. */
  held: number
  shown: number
}

export interface ModelListing {
  readonly store: MerchantStore
  readonly sellerSku: string
  readonly sku: string
}

/** The quantities of these listings. */
export function amazonNumbers(
  merchant: Merchant,
  listings: readonly ModelListing[],
): readonly AmazonNumber[] {
  const scopeOf = (store: MerchantStore) => {
    const account = merchant.accounts.find(({ id }) => id === store.accountId)
    return account ? inventoryScopeOf(store, account) : ''
  }
  const byKey = Map.groupBy(listings, ({ store, sellerSku }) =>
    JSON.stringify([store.accountId, scopeOf(store), sellerSku]),
  )
  return [...byKey.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    return [
      {
        accountId: first.store.accountId,
        scope: scopeOf(first.store),
        sellerSku: first.sellerSku,
        sku: first.sku,
        stores: group.map(({ store }) => store),
        channel: 'DEFAULT' as const,
        held: 0,
        shown: 0,
      },
    ]
  })
}

/** The oldest active store of everything that one seller SKU connects. Null if all are paused. */
export function controllingStore(
  numbersOfSellerSku: readonly AmazonNumber[],
  number: AmazonNumber,
  { stores }: Pick<Merchant, 'stores'>,
): MerchantStore | null {
  const active = new Map(stores.filter(({ status }) => status === 'active').map((store) => [store.id, store]))
  const activeOf = (each: AmazonNumber) => each.stores.flatMap(({ id }) => active.get(id) ?? [])
  const group = new Set([number])
  for (let size = 0; size < group.size; ) {
    size = group.size
    const countries = new Set([...group].flatMap(activeOf).map(({ country }) => country))
    for (const other of numbersOfSellerSku)
      if (activeOf(other).some(({ country }) => countries.has(country))) group.add(other)
  }
  // If only paused stores show a quantity, nobody decides it.
  if (activeOf(number).length === 0) return null
  return [...group]
    .flatMap(activeOf)
    .reduce((oldest, each) => (each.createdAt < oldest.createdAt ? each : oldest))
}
