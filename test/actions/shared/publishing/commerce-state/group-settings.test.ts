import { compileRules } from '../../../../../actions/shared/listing-quantity/rules/compile-rules'
import { UNREAD_CATALOG } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  groupSettings,
  ruleFacts,
} from '../../../../../actions/shared/publishing/commerce-state/group-settings'
import { aRule } from '../../listing-quantity/rules/a-rule'
import {
  aGroup,
  aListing,
  aMerchant,
  aWork,
  minutesAgo,
  NOW,
  SETTINGS,
  SKU,
  secondsAhead,
  someFacts,
} from '../example'

const sale = aRule('Sale', [{ kind: 'product-type', types: ['simple'] }])
const rules = compileRules([sale], { ...UNREAD_CATALOG, skuKey: (sku) => sku })
const merchant = aMerchant({ rulesByStore: new Map([['de', rules]]) })
const settingsOf = (work = aWork(), facts = someFacts()) =>
  groupSettings({ merchant, now: () => NOW }, work, facts)

describe('a group is decided by', () => {
  test('the settings and rules of its controlling store', () => {
    expect(settingsOf()).toEqual({
      settings: SETTINGS,
      rule: { kind: 'matched', id: sale.id, name: 'Sale', values: sale.values },
      override: undefined,
    })
  })

  test('none of another store', () => {
    const group = aGroup({ controllingStoreId: 'nl' })
    expect(settingsOf(aWork({ group }))).toMatchObject({ settings: null, rule: undefined })
  })

  test('no rule that does not match its product, and none without a controlling listing', () => {
    const product = { id: 1, type: 'virtual', status: 'enabled' } as const
    expect(settingsOf(aWork(), someFacts({ product })).rule).toBeUndefined()
    expect(settingsOf(aWork({ controlling: null })).rule).toBeUndefined()
  })

  test('no settings where all stores are paused', () => {
    const group = aGroup({ controllingStoreId: null })
    expect(settingsOf(aWork({ group, controlling: null }))).toEqual({
      settings: null,
      rule: undefined,
      override: undefined,
    })
  })

  test('the override of its listing until it ends', () => {
    const ending = (endsAt: Date) =>
      aListing({
        override: {
          changes: { excluded: true },
          reason: '',
          endsAt,
          setBy: 'someone',
          setAt: minutesAgo(60),
        },
      })
    expect(settingsOf(aWork({ controlling: ending(secondsAhead(1)) })).override).toEqual({ excluded: true })
    expect(settingsOf(aWork({ controlling: ending(NOW) })).override).toBeUndefined()
  })
})

describe('rules ask', () => {
  const bare = { sku: null, product: null, stockConfiguration: null, stock: null }
  const managed = (isManaged: boolean) => ({ managed: isManaged, backorders: false, minimumQuantity: 0 })

  test('for what is known of the listing and its product', () => {
    const product = {
      id: 1,
      type: 'simple',
      status: 'enabled',
      facts: { price: 9, categoryIds: [3] },
    } as const
    expect(ruleFacts({ sellerSku: SKU, condition: null }, { ...bare, sku: 'CUP', product })).toEqual({
      sellerSku: SKU,
      sku: 'CUP',
      amazonCondition: null,
      productType: 'simple',
      price: 9,
      categoryIds: [3],
    })
    expect(ruleFacts({ sellerSku: SKU }, bare)).toEqual({ sellerSku: SKU, sku: null })
  })

  test.each<[string, Partial<Parameters<typeof ruleFacts>[1]>, boolean]>([
    [
      'is managed',
      { stock: { kind: 'managed', salable: true, quantity: 1 }, stockConfiguration: managed(false) },
      true,
    ],
    ['is not managed', { stock: { kind: 'unmanaged' }, stockConfiguration: managed(true) }, false],
    [
      'is managed by its configuration',
      { stock: { kind: 'not-assigned' }, stockConfiguration: managed(true) },
      true,
    ],
    ['is not managed by its configuration', { stockConfiguration: managed(false) }, false],
  ])('whether the stock is managed: it %s', (_words, known, isManaged) => {
    expect(ruleFacts({ sellerSku: SKU }, { ...bare, ...known }).isManaged).toBe(isManaged)
  })
})
