import fc from 'fast-check'
import {
  type GroupAccount,
  type GroupStore,
  quantityGroups,
} from '../../../../actions/shared/listing-quantity/quantity-groups'
import { everywhere, groupsOf, store } from './some-stores'

interface Merchant {
  readonly stores: readonly GroupStore[]
  readonly accounts: readonly GroupAccount[]
}

const merchant: fc.Arbitrary<Merchant> = fc
  .record({
    scopes: fc.array(fc.constantFrom('region' as const, 'country' as const), { minLength: 3, maxLength: 3 }),
    stores: fc.array(
      fc.record({
        account: fc.nat(2),
        country: fc.constantFrom('DE', 'NL', 'FR', 'IT'),
        status: fc.constantFrom('active' as const, 'active' as const, 'paused' as const),
        day: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ scopes, stores }) => ({
    accounts: scopes.map((inventoryScope, index) => ({ id: `a${index}`, inventoryScope })),
    stores: stores.map(({ account, country: land, status, day }, index) => ({
      ...store(`s${index}`, `a${account}`, land, day),
      status,
    })),
  }))

describe('whatever the merchant has', () => {
  test('groups part the active stores: each is in exactly one', () => {
    fc.assert(
      fc.property(merchant, ({ stores, accounts }) => {
        const members = groupsOf(stores, accounts).flatMap(({ storeIds }) => storeIds)
        const active = stores.filter(({ status }) => status === 'active').map(({ id }) => id)
        expect([...members].sort()).toEqual([...active].sort())
      }),
    )
  })

  test('the oldest member controls, and each number is published by exactly one active store', () => {
    fc.assert(
      fc.property(merchant, ({ stores, accounts }) => {
        const byId = new Map(stores.map((each) => [each.id, each]))
        const published: string[] = []
        for (const group of groupsOf(stores, accounts)) {
          const ages = group.storeIds.map((id) => Date.parse(byId.get(id)?.createdAt ?? ''))
          expect(group.controllingStoreId).toBe(group.storeIds[0] ?? null)
          expect(ages).toEqual(ages.toSorted((a, b) => a - b))
          for (const { publishingStoreId, accountId, scope } of group.units) {
            if (publishingStoreId === null) continue
            expect(group.storeIds).toContain(publishingStoreId)
            published.push(`${accountId} ${scope}`)
          }
        }
        expect(published).toHaveLength(new Set(published).size)
      }),
    )
  })

  test('two active stores are in one group whenever they share a country or a number', () => {
    fc.assert(
      fc.property(merchant, ({ stores, accounts }) => {
        const scopeOf = new Map(accounts.map(({ id, inventoryScope }) => [id, inventoryScope]))
        const groups = groupsOf(stores, accounts)
        const groupOf = (id: string) => groups.findIndex(({ storeIds }) => storeIds.includes(id))
        const active = stores.filter(({ status }) => status === 'active')
        for (const one of active) {
          for (const two of active) {
            const shareNumber = one.accountId === two.accountId && scopeOf.get(one.accountId) === 'region'
            if (one.country === two.country || shareNumber) expect(groupOf(one.id)).toBe(groupOf(two.id))
          }
        }
      }),
    )
  })

  test('and only then: groups are the smallest closure, of each seller SKU by itself', () => {
    const some = merchant.chain((given) =>
      fc.tuple(fc.constant(given), fc.subarray([...given.stores]), fc.subarray([...given.stores])),
    )
    fc.assert(
      fc.property(some, ([{ stores, accounts }, mugs, pans]) => {
        const listings = [...everywhere(mugs), ...everywhere(pans, 'PAN')]
        const groups = quantityGroups(stores, accounts, listings)
        for (const [sellerSku, listing] of [
          ['MUG', mugs],
          ['PAN', pans],
        ] as const) {
          const found = groups.filter((group) => group.sellerSku === sellerSku && group.storeIds.length > 0)
          expect(found.map(({ storeIds }) => storeIds.toSorted()).toSorted(byText)).toEqual(
            closureOf(listing, accounts).toSorted(byText),
          )
        }
      }),
    )
  })
})

const byText = (one: readonly string[], other: readonly string[]) => (`${one}` < `${other}` ? -1 : 1)

/** Everything that each store reaches, step by step. */
function closureOf(stores: readonly GroupStore[], accounts: readonly GroupAccount[]): string[][] {
  const isShared = (id: string) => accounts.find((account) => account.id === id)?.inventoryScope === 'region'
  const touch = (one: GroupStore, other: GroupStore) =>
    one.country === other.country || (one.accountId === other.accountId && isShared(one.accountId))
  const open = new Set(stores.filter(({ status }) => status === 'active'))
  const closure: string[][] = []
  for (const first of open) {
    const reached = [first]
    open.delete(first)
    for (const one of reached) {
      for (const other of open) {
        if (!touch(one, other)) continue
        reached.push(other)
        open.delete(other)
      }
    }
    closure.push(reached.map(({ id }) => id).toSorted())
  }
  return closure
}
