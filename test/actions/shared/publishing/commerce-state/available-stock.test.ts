import { setImmediate } from 'node:timers/promises'
import type { SalableQuantity } from '../../../../../actions/shared/commerce/stock/salable-quantity'
import type { SourceItem } from '../../../../../actions/shared/commerce/stock/source-items'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { CommerceReader } from '../../../../../actions/shared/publishing/commerce-port'
import { evaluateGroups } from '../../../../../actions/shared/publishing/evaluate/evaluate-groups'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { answersFor, failedFor } from '../../../../commerce-answers'
import { aCommerce, failedRead } from '../a-commerce'
import { accepted, aListing, aMerchant, aWork, aWorld, minutesAgo, NOW, SETTINGS, SKU } from '../example'

const MANAGED = { managed: true, backorders: false, minimumQuantity: 0 }

interface Shop {
  readonly row: Omit<SalableQuantity, 'sku'>
  /** The row after the sources were read. The same by default. */
  readonly rowAfter?: Omit<SalableQuantity, 'sku'>
  /** Null: unreadable. */
  readonly sources: readonly SourceItem[] | null
  readonly configuration?: typeof MANAGED
  readonly settings?: Partial<StockQuantitySettings>
  readonly listing?: Partial<ListingDocument>
  readonly reason?: string
}

/** The decision, and the requests to Commerce. */
async function evaluate({
  row,
  rowAfter = row,
  sources,
  configuration = MANAGED,
  settings,
  listing,
  reason = 'sweep',
}: Shop) {
  const asked: string[] = []
  /** Whether the sources were requested before the first salable quantity was answered. */
  let isReadEarly: boolean | undefined
  const commerce: CommerceReader = {
    ...aCommerce({ stock: {} }),
    readSalableQuantities: async (_website, skus) => {
      const isAfter = asked.includes('sources')
      await setImmediate()
      isReadEarly ??= asked.includes('sources')
      return answersFor(skus, (sku) => ({ ...(isAfter ? rowAfter : row), sku }))
    },
    readSourceItems: async (skus) => {
      asked.push('sources')
      return sources === null ? failedFor(skus, failedRead()) : answersFor(skus, () => sources)
    },
    readStockConfigurations: async (_website, skus) => {
      asked.push('configuration')
      return new Map(skus.map((sku) => [sku, { kind: 'read', configuration }]))
    },
  }
  const world = aWorld({
    commerce,
    sourceCodesOf: () => ['rotterdam', 'berlin'],
    indexMode: 'prompt',
    merchant: aMerchant({ settingsByStore: new Map([['de', { ...SETTINGS, ...settings }]]) }),
  })
  const controlling = aListing({ accepted: accepted(10, minutesAgo(60)), ...listing })
  const work = aWork({ controlling, listings: [controlling], reasons: new Set([reason]) })
  const { states } = await evaluateGroups(world, [work])
  const [state] = states
  const decision = state?.units[0]?.decision
  const quantity = decision?.kind === 'hold' ? decision.rule : decision?.quantity
  return { quantity, asked, isReadEarly, facts: state?.facts, retryAt: state?.retryAt }
}

const inRotterdam = (quantity: number): SourceItem[] => [{ sourceCode: 'rotterdam', quantity, inStock: true }]
const upTo = { maximumMode: 'upTo', maximumListedQuantity: 1_000, outOfStockThreshold: 0 } as const

test('a salable quantity that was read before the sources were lowered holds no number back', async () => {
  const [before, after] = [
    { quantity: 30, salable: true },
    { quantity: 20, salable: true },
  ]
  const raced = { row: before, rowAfter: after, sources: inRotterdam(20), settings: upTo }
  const { quantity, asked, facts } = await evaluate(raced)
  expect({ quantity, asked: asked.filter((what) => what === 'sources').length }).toEqual({
    quantity: 20,
    asked: 2,
  })
  expect(facts).toMatchObject({ stockIndex: { quantity: 20, sources: 20, ahead: 0 }, boundUnknown: null })
  // If it stays above them, the number is real, and is not read a third time.
  const late = await evaluate({ ...raced, rowAfter: before })
  expect(late).toMatchObject({ quantity: 'stock-unknown', facts: { boundUnknown: 'index-behind' } })
  expect(late.asked.filter((what) => what === 'sources')).toHaveLength(2)
})

test('after an event, the sources are read once, at the same time as the salable quantity', async () => {
  const plenty = { row: { quantity: 20, salable: true }, sources: inRotterdam(20), settings: upTo }
  const early = await evaluate({ ...plenty, reason: 'stock-item' })
  expect(early).toMatchObject({ quantity: 20, isReadEarly: true })
  expect(early.asked.filter((what) => what === 'sources')).toHaveLength(1)
  // A sweep reads them only because the quantity rises.
  const late = await evaluate(plenty)
  expect(late).toMatchObject({ quantity: 20, isReadEarly: false })
  expect(late.asked).toContain('sources')
})

describe('a merchant oversells', () => {
  test('by backorders and a negative minimum that a mass update switched on without an event', async () => {
    const inflated = { row: { quantity: 59, salable: true }, sources: inRotterdam(10), settings: upTo }
    const read = { managed: true, backorders: true, minimumQuantity: -50 }
    expect((await evaluate({ ...inflated, configuration: read })).quantity).toBe(9)
    const kept = { stockConfiguration: MANAGED, stockConfigurationReadAt: minutesAgo(11) }
    expect((await evaluate({ ...inflated, configuration: read, listing: kept })).quantity).toBe(9)
    // A configuration that was just read is trusted. The sources still limit the stock.
    const fresh = { stockConfiguration: MANAGED, stockConfigurationReadAt: NOW }
    expect((await evaluate({ ...inflated, configuration: read, listing: fresh })).quantity).toBe(10)
  })

  test('by the same where its number is always the maximum, and never rises', async () => {
    const stock = { kind: 'managed', salable: true, quantity: 8 } as const
    const read = { managed: true, backorders: true, minimumQuantity: -50 }
    const inflated = { row: { quantity: 50, salable: true }, sources: inRotterdam(10), configuration: read }
    expect((await evaluate({ ...inflated, listing: { stock } })).quantity).toBe(0)
    // The index seems to be behind. An outdated configuration may be the cause.
    const stockIndex = { quantity: 50, sources: 10, ahead: 40, since: minutesAgo(12) }
    const same = { ...stock, quantity: 50 }
    const kept = { stock: same, stockIndex, stockConfigurationReadAt: minutesAgo(12) }
    expect((await evaluate({ ...inflated, listing: kept, reason: 'index' })).quantity).toBe(0)
  })

  test('by units that are held back or shared out, near the number that is offered last', async () => {
    const settings = { ...upTo, safetyBuffer: 10 }
    const few = { row: { quantity: 11, salable: true }, sources: inRotterdam(9) }
    expect((await evaluate({ ...few, settings })).quantity).toBe(0)
    const halves = { ...upTo, stockPercentage: 10 }
    expect((await evaluate({ ...few, settings: halves })).quantity).toBe(0)
    const override = {
      changes: { outOfStockThreshold: 10 },
      reason: 'scarce',
      endsAt: null,
      setBy: 'jo',
      setAt: NOW,
    }
    expect((await evaluate({ ...few, listing: { override } })).quantity).toBe(0)
  })

  test('by a product that was unmanaged until a mass update, and has nothing to sell but backorders', async () => {
    const listing = {
      stockConfiguration: { ...MANAGED, managed: false },
      stockConfigurationReadAt: minutesAgo(90),
    }
    const none = { row: { quantity: 0, salable: true }, sources: inRotterdam(0), listing }
    const configuration = { ...MANAGED, backorders: true }
    expect((await evaluate({ ...none, configuration, reason: 'order' })).quantity).toBe(0)
  })

  test('by the last units that were shipped, while the index still counts them', async () => {
    const shipped = { row: { quantity: 15, salable: true }, sources: inRotterdam(0) }
    expect((await evaluate({ ...shipped, reason: 'order' })).quantity).toBe(0)
  })

  test('by a source that was closed, or that calls its units out of stock', async () => {
    const closed = [...inRotterdam(4), { sourceCode: 'popup', quantity: 20, inStock: true }]
    const outOfStock = [...inRotterdam(4), { sourceCode: 'berlin', quantity: 20, inStock: false }]
    for (const sources of [closed, outOfStock]) {
      const { quantity } = await evaluate({
        row: { quantity: 24, salable: true },
        sources,
        settings: upTo,
        reason: 'topology',
      })
      expect(quantity).toBe(4)
    }
  })

  test('by a source whose quantity is negative', async () => {
    const sources = [...inRotterdam(10), { sourceCode: 'berlin', quantity: -4, inStock: true }]
    expect((await evaluate({ row: { quantity: 20, salable: true }, sources, settings: upTo })).quantity).toBe(
      6,
    )
  })
})

describe('sources that cannot be read', () => {
  const unread = { sources: null, settings: upTo }

  test('let a number fall', async () => {
    const { quantity, retryAt } = await evaluate({
      ...unread,
      row: { quantity: 7, salable: true },
      reason: 'order',
    })
    expect([quantity, retryAt]).toEqual([7, null])
  })

  test('let no number rise, and are asked again soon', async () => {
    const { quantity, retryAt } = await evaluate({ ...unread, row: { quantity: 12, salable: true } })
    expect(quantity).toBe('stock-unknown')
    expect(retryAt).not.toBeNull()
  })

  test('make nothing 0', async () => {
    const { quantity } = await evaluate({ ...unread, row: { quantity: 1, salable: true }, settings: upTo })
    expect(quantity).toBe(1)
  })
})

describe('the sources are read where the number depends on them', () => {
  const plenty = { row: { quantity: 80, salable: true }, sources: inRotterdam(80) }

  test('before a rise, with the configuration', async () => {
    const { asked, quantity } = await evaluate({
      ...plenty,
      listing: { accepted: accepted(9, minutesAgo(60)) },
    })
    // Both are read at the same time.
    expect(asked.toSorted()).toEqual(['configuration', 'sources'])
    expect(quantity).toBe(10)
  })

  test('near the threshold and near zero', async () => {
    const near = { row: { quantity: 6, salable: true }, sources: inRotterdam(6) }
    expect((await evaluate(near)).asked).toEqual(['sources'])
  })

  test('after something that the index may not know of yet', async () => {
    expect((await evaluate({ ...plenty, reason: 'order' })).asked).toEqual(['sources'])
  })

  test('while the index was behind', async () => {
    const stockIndex = { quantity: 80, sources: 60, ahead: 20, since: minutesAgo(2) }
    const { asked, quantity } = await evaluate({
      ...plenty,
      sources: inRotterdam(60),
      listing: { stockIndex, stockConfigurationReadAt: minutesAgo(5) },
    })
    expect([asked, quantity]).toEqual([['sources'], 10])
  })

  test('and not for a number that stays, falls to 0, or is not of the stock', async () => {
    expect((await evaluate(plenty)).asked).toEqual([])
    expect((await evaluate({ ...plenty, row: { quantity: 0, salable: false } })).asked).toEqual([])
    const unmanaged = {
      row: { quantity: 0, salable: true },
      listing: {
        stockConfiguration: { ...MANAGED, managed: false },
        stockConfigurationReadAt: minutesAgo(30),
      },
    }
    expect((await evaluate({ ...plenty, ...unmanaged })).asked).toEqual([])
  })
})

test('a maximum that is always shown is not cut by the sources, but by none left', async () => {
  const always = { row: { quantity: 80, salable: true }, reason: 'order' }
  expect((await evaluate({ ...always, sources: inRotterdam(6) })).quantity).toBe(10)
  expect((await evaluate({ ...always, sources: inRotterdam(4) })).quantity).toBe(0)
})

test('an unmanaged product has no bound', async () => {
  const configuration = { ...MANAGED, managed: false }
  const listing = { stockConfiguration: configuration }
  const row = { quantity: 0, salable: true }
  const { quantity } = await evaluate({ row, sources: [], listing, configuration, reason: 'order' })
  expect(quantity).toBe(3)
})

test('a renamed product keeps selling under its new SKU', async () => {
  const commerce: CommerceReader = {
    ...aCommerce({ stock: { 'NEW-MUG': 80, CUP: 3 } }),
    readProductsById: async (_website, ids) =>
      answersFor(ids, (id) => ({ id, sku: 'NEW-MUG', type: 'simple', status: 'enabled' as const })),
  }
  const renamed: (readonly string[])[] = []
  const sold = { rename: async (...names: readonly [string, string]) => void renamed.push(names) }
  const world = aWorld({ commerce, sold: sold as unknown as Ports['sold'] })
  const cup = aListing({ sku: 'CUP', sellerSku: 'CUP', productId: 2 })
  const works = [aWork(), aWork({ sku: 'CUP', controlling: cup, listings: [cup] })]
  const { states } = await evaluateGroups(world, works)
  expect(states[0]?.facts).toMatchObject({ sku: 'NEW-MUG', stock: { kind: 'managed', quantity: 80 } })
  expect(states[0]?.units[0]?.decision).toMatchObject({ kind: 'list', quantity: 10 })
  expect(renamed).toEqual([[SKU, 'NEW-MUG']])
})
