import { decideListingQuantity } from '../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { CommerceReader } from '../../../actions/shared/publication/world'
import type { AmazonModel } from '../../simulation/amazon-model'

/** Who reads when the publisher reads, knows everything of Amazon, and sends only where the rule differs from what it holds. */
export interface Oracle {
  /** The reader, with the oracle looking over its shoulder. */
  watch(reader: CommerceReader): CommerceReader
  /** Buyers ordered so many units. */
  sold(sku: string, units: number): void
  patches(): number
}

export interface OracleOptions {
  readonly settings: StockQuantitySettings
  readonly amazon: AmazonModel
}

export function createOracle({ settings, amazon }: OracleOptions): Oracle {
  const held = new Map(amazon.numbers.map(({ sku, held: first }) => [sku, first]))
  let patches = 0

  const look = (sku: string, stock: { readonly quantity: number; readonly salable: boolean }) => {
    const soldNotInCommerce = amazon
      .ordersOf(sku)
      .filter(({ isImported, isCancelled }) => !isImported && !isCancelled)
      .reduce((sum, { units }) => sum + units, 0)
    const decision = decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings,
      listing: { fulfillmentChannels: ['DEFAULT'] },
      product: { status: 'enabled', type: 'simple' },
      stock: { kind: 'managed', ...stock, soldNotInCommerce },
    })
    if (decision.kind === 'hold' || decision.quantity === held.get(sku)) return
    held.set(sku, decision.quantity)
    patches += 1
  }

  return {
    watch: (reader) => ({
      ...reader,
      readSalableQuantities: async (websiteCode, skus) => {
        const reply = await reader.readSalableQuantities(websiteCode, skus)
        if (reply.kind === 'read') for (const [sku, row] of reply.bySku) look(sku, row)
        return reply
      },
    }),
    sold: (sku, units) => {
      held.set(sku, Math.max(0, (held.get(sku) ?? 0) - units))
    },
    patches: () => patches,
  }
}
