import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'
import type { Merchant, MerchantStore } from '../../actions/shared/publication/world'
import type { AmazonModel } from './amazon-model'
import { type AmazonNumber, controllingStore } from './amazon-numbers'
import type { CommerceModel } from './commerce-model'
import { STOCK_OF_WEBSITE } from './merchant-model'

/** What each number has to be, out of what is true everywhere and not of what the publisher knows. */
export interface Truth {
  storeOf(number: AmazonNumber): MerchantStore
  /** Null when nothing is to be sent. */
  expected(number: AmazonNumber): number | null
  /** The most that may be sent by a stock that was true between two moments. */
  mostBetween(number: AmazonNumber, from: number, to: number): number
}

export interface TruthOptions {
  readonly merchant: Merchant
  readonly commerce: CommerceModel
  readonly amazon: AmazonModel
}

export function createTruth({ merchant, commerce, amazon }: TruthOptions): Truth {
  const stores = new Map(amazon.numbers.map((number) => [number, controllingStore(amazon.numbers, number)]))
  const storeOf = (number: AmazonNumber) => stores.get(number) as MerchantStore

  const decide = (
    number: AmazonNumber,
    stock: CommerceStock,
    status: 'enabled' | 'disabled',
    channel: string,
  ) => {
    const decision = decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings: merchant.settingsOf.get(storeOf(number).id) ?? null,
      listing: { fulfillmentChannels: [channel] },
      product: { status, type: 'simple' },
      stock,
    })
    return decision.kind === 'hold' ? null : decision.quantity
  }

  /** Units sold on Amazon out of the number's stock that no order of Commerce carries. */
  const soldNotInCommerce = (number: AmazonNumber) => {
    const stock = STOCK_OF_WEBSITE.get(storeOf(number).websiteCode)
    return amazon.orders
      .filter(({ isCancelled, isImported }) => !isCancelled && !isImported)
      .filter((order) => order.number.sku === number.sku && STOCK_OF_WEBSITE.get(order.websiteCode) === stock)
      .reduce((sum, { units }) => sum + units, 0)
  }

  return {
    storeOf,
    expected: (number) => {
      const stock = commerce.stock(storeOf(number).websiteCode, number.sku)
      const left =
        stock.kind === 'managed' ? { ...stock, soldNotInCommerce: soldNotInCommerce(number) } : stock
      return decide(number, left, commerce.products.get(number.sku)?.status ?? 'disabled', number.channel)
    },
    mostBetween: (number, from, to) => {
      const place = { websiteCode: storeOf(number).websiteCode, sku: number.sku }
      const answers = commerce
        .stocksBetween(place, from, to)
        .map((stock) => decide(number, stock, 'enabled', 'DEFAULT') ?? 0)
      return Math.max(0, ...answers)
    },
  }
}
