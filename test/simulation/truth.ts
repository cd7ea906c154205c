import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'
import type { Merchant } from '../../actions/shared/publishing/merchant'
import type { AmazonModel, AmazonOrderModel } from './amazon-model'
import { type AmazonNumber, controllingStore } from './amazon-numbers'
import type { CommerceModel } from './commerce-model-types'
import { type MerchantModel, STOCK_OF_WEBSITE } from './merchant-model'
import type { VirtualClock } from './virtual-clock'

/** What each quantity must be, from everything that is true, not from what the publisher knows. */
export interface Truth {
  /** Null if nothing should be sent. */
  expected(number: AmazonNumber): number | null
  /** Units without a reservation may be offered as Commerce counts them, or left out. */
  isRight(number: AmazonNumber, quantity: number): boolean
  /** Every answer that is right now. Null among them means any. */
  rightNow(number: AmazonNumber): readonly (number | null)[]
  /** The highest quantity allowed by a stock that was true between the two times, while orders are known this late. */
  mostBetween(number: AmazonNumber, span: readonly [number, number], ordersMs: number): number
  /** The same for physical units only, ignoring orders. */
  mostOnHand(number: AmazonNumber, from: number, to: number): number
  /** Whether anything that was true between the two times asks for 0. */
  allowsZero(number: AmazonNumber, from: number, to: number): boolean
}

export interface TruthOptions {
  readonly clock: VirtualClock
  readonly merchant: MerchantModel
  readonly commerce: CommerceModel
  readonly amazon: AmazonModel
  /** Whether the publisher has sent this quantity before. */
  readonly wasSent: (number: AmazonNumber) => boolean
}

const MINUTE_MS = 60_000
/** An order found within this time is not late. */
const ORDERS_LAG_MS = 6 * MINUTE_MS
/** The configuration is read again within 30 s, and a started lane is finished with the earlier one. */
const CONFIGURATION_MS = 60_000

interface Given {
  readonly merchant: Merchant
  readonly storeId: string
  readonly stock: CommerceStock
  readonly status: 'enabled' | 'disabled'
  readonly channel: string
  readonly type: string
}

export function createTruth(options: TruthOptions): Truth {
  const { clock, merchant: merchants, commerce, amazon, wasSent } = options
  const bySellerSku = Map.groupBy(amazon.numbers, ({ sellerSku }) => sellerSku)
  const storeOf = (number: AmazonNumber, merchant: Merchant) =>
    controllingStore(bySellerSku.get(number.sellerSku) ?? [], number, merchant)

  /** Units sold on Amazon from the website's stock without a Commerce order, for as long as they count. */
  const soldNotInCommerce = (sku: string, websiteCode: string, merchant: Merchant) => {
    const stock = STOCK_OF_WEBSITE.get(websiteCode)
    const accounts = new Map(merchant.accounts.map((account) => [account.id, account]))
    // An order that is found late counts from then on.
    const endsAt = ({ createdAt, foundAt, number }: AmazonOrderModel) => {
      const sinceFound = clock.now() - (foundAt ?? clock.now())
      const knownAt = clock.date().getTime() - sinceFound - ORDERS_LAG_MS
      const minutes = accounts.get(number.accountId)?.orderImportMinutes ?? 0
      return Math.max(createdAt.getTime(), knownAt) + minutes * MINUTE_MS
    }
    const isReserved = ({ number }: AmazonOrderModel) =>
      accounts.get(number.accountId)?.importReserves ?? true
    return amazon
      .ordersOf(sku)
      .filter(({ isCancelled }) => !isCancelled)
      .filter((order) => !order.isImported || !(isReserved(order) || commerce.isShipped(order.orderId)))
      .filter((order) => order.isImported || endsAt(order) > clock.date().getTime())
      .filter((order) => STOCK_OF_WEBSITE.get(order.websiteCode) === stock)
      .reduce((sum, { units }) => sum + units, 0)
  }

  /** What may be sent for any of these stocks, with the merchant's settings between the two times. */
  const answersOf = (
    number: AmazonNumber,
    [from, to]: readonly [number, number],
    stocksOf: (place: Place) => readonly CommerceStock[],
  ) =>
    merchants.between(from - CONFIGURATION_MS, to).flatMap((merchant) => {
      const store = storeOf(number, merchant)
      if (store === null) return []
      const given = {
        merchant,
        storeId: store.id,
        status: 'enabled',
        channel: 'DEFAULT',
        type: 'simple',
      } as const
      const place = { websiteCode: store.websiteCode, sku: commerce.skuNow(number.sku) }
      return stocksOf(place).map((stock) => decide({ ...given, stock }))
    })

  /**
   * If a website's stock has none of the listed products, their absence may be Commerce's fault, so nothing is sent.
   */
  const isWitnessed = (websiteCode: string, merchant: Merchant) =>
    amazon.numbers.some(
      (number) =>
        storeOf(number, merchant)?.websiteCode === websiteCode &&
        commerce.item(websiteCode, commerce.skuNow(number.sku)).assigned,
    )

  const expectedBy = (stockOf: CommerceModel['stock']) => (number: AmazonNumber) => {
    const merchant = merchants.now()
    const store = storeOf(number, merchant)
    if (store === null) return null
    const sku = commerce.skuNow(number.sku)
    const { status = 'disabled', type = 'simple' } = commerce.products.get(sku) ?? {}
    // A listing that was never published as a product with its own stock keeps its quantity.
    if (type !== 'simple' && !wasSent(number)) return null
    const stock = stockOf(store.websiteCode, sku)
    if (stock.kind === 'not-assigned' && !isWitnessed(store.websiteCode, merchant)) return null
    const sold = soldNotInCommerce(number.sku, store.websiteCode, merchant)
    return decide({
      ...{ merchant, storeId: store.id, status, type, channel: number.channel },
      stock: stock.kind === 'managed' ? { ...stock, soldNotInCommerce: sold } : stock,
    })
  }
  const expected = expectedBy(commerce.stock)
  const careful = expectedBy(commerce.free)

  return {
    expected,
    isRight: (number, quantity) => {
      const answer = expected(number)
      return answer === null || answer === quantity || careful(number) === quantity
    },
    rightNow: (number) => [expected(number), careful(number)],
    mostBetween: (number, span, ordersMs) => {
      const answers = answersOf(number, span, (place) => commerce.stocksBetween(place, ...span, ordersMs))
      return Math.max(0, ...answers.map((answer) => answer ?? 0))
    },
    mostOnHand: (number, from, to) => {
      const answers = answersOf(number, [from, to], (place) => commerce.onHandBetween(place, from, to))
      return Math.max(0, ...answers.map((answer) => answer ?? 0))
    },
    allowsZero: (number, from, to) => {
      const sold = amazon.ordersOf(number.sku).reduce((sum, { units }) => sum + units, 0)
      const answers = answersOf(number, [from, to], (place) =>
        commerce
          .stocksBetween(place, from, to)
          .map((stock) => (stock.kind === 'managed' ? { ...stock, soldNotInCommerce: sold } : stock)),
      )
      const { status, updatedAt } = commerce.products.get(commerce.skuNow(number.sku)) ?? {}
      const isStatusNew = (updatedAt?.getTime() ?? 0) > clock.date().getTime() - clock.now() + from
      return answers.includes(0) || status !== 'enabled' || isStatusNew
    },
  }
}

interface Place {
  readonly websiteCode: string
  readonly sku: string
}

function decide({ merchant, storeId, stock, status, channel, type }: Given): number | null {
  const decision = decideListingQuantity({
    store: { status: 'active' },
    readOnly: merchant.readOnly,
    settings: merchant.settingsByStore.get(storeId) ?? null,
    listing: { fulfillmentChannels: [channel] },
    product: { status, type, hasLostItsStock: true },
    stock,
  })
  return decision.kind === 'hold' ? null : decision.quantity
}
