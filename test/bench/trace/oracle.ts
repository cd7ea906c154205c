import type { SellingPartner } from '../../../actions/shared/amazon/client/selling-partner'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { CommerceReader } from '../../../actions/shared/publishing/commerce-port'
import { rowsOf } from '../../commerce-answers'
import type { AmazonModel } from '../../simulation/amazon-model'
import { rightQuantity } from './right-quantity'

/**
 * Reads whenever the publisher reads Commerce's stock and Amazon's orders. It also knows what Amazon shows, and sends
 * only where the rule differs from that.
 */
export interface Oracle {
  /** The reader, observed by the oracle. */
  watchStock(reader: CommerceReader): CommerceReader
  /** The Amazon account, whose orders the oracle reads too. */
  watchOrders(partner: SellingPartner): SellingPartner
  /** Records units that buyers ordered. */
  sold(sku: string, units: number): void
  patches(): number
}

export interface OracleOptions {
  readonly settings: StockQuantitySettings
  readonly amazon: AmazonModel
}

export function createOracle({ settings, amazon }: OracleOptions): Oracle {
  const held = new Map(amazon.numbers.map(({ sku, held: first }) => [sku, first]))
  const read = new Set<string>()
  let patches = 0

  const look = (sku: string, stock: { readonly quantity: number; readonly salable: boolean }) => {
    const soldNotInCommerce = amazon
      .ordersOf(sku)
      .filter(({ orderId, isImported, isCancelled }) => read.has(orderId) && !isImported && !isCancelled)
      .reduce((sum, { units }) => sum + units, 0)
    const wanted = rightQuantity(settings, { kind: 'managed', ...stock, soldNotInCommerce })
    if (wanted === null || wanted === held.get(sku)) return
    held.set(sku, wanted)
    patches += 1
  }

  return {
    watchStock: (reader) => ({
      ...reader,
      readSalableQuantities: async (websiteCode, skus) => {
        const reply = await reader.readSalableQuantities(websiteCode, skus)
        for (const [sku, row] of rowsOf(reply)) look(sku, row)
        return reply
      },
    }),
    watchOrders: (partner) => ({
      ...partner,
      call: async (request) => {
        const reply = await partner.call(request)
        if (request.operation === 'orders.searchOrders' && reply.kind === 'answered') {
          const { orders } = reply.body as { readonly orders: readonly { readonly orderId: string }[] }
          for (const { orderId } of orders) read.add(orderId)
        }
        return reply
      },
    }),
    sold: (sku, units) => {
      held.set(sku, Math.max(0, (held.get(sku) ?? 0) - units))
    },
    patches: () => patches,
  }
}
