import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import type { CommerceStock } from '../../actions/shared/listing-quantity/decision'
import type { Merchant } from '../../actions/shared/publication/world'
import type { AmazonModel } from './amazon-model'
import { type AmazonNumber, controllingStore } from './amazon-numbers'
import type { CommerceModel } from './commerce-model'
import { type MerchantModel, STOCK_OF_WEBSITE } from './merchant-model'
import type { VirtualClock } from './virtual-clock'

/** What each number has to be, out of what is true everywhere and not of what the publisher knows. */
export interface Truth {
  /** Null when nothing is to be sent. */
  expected(number: AmazonNumber): number | null
  /** The most that may be sent by a stock that was true between two moments. */
  mostBetween(number: AmazonNumber, from: number, to: number): number
}

export interface TruthOptions {
  readonly clock: VirtualClock
  readonly merchant: MerchantModel
  readonly commerce: CommerceModel
  readonly amazon: AmazonModel
}

const MINUTE_MS = 60_000
/** What the merchant configured is read anew within 30 s, and a lane that has begun is worked through by it. */
const CONFIGURATION_MS = 60_000

interface Given {
  readonly merchant: Merchant
  readonly storeId: string
  readonly stock: CommerceStock
  readonly status: 'enabled' | 'disabled'
  readonly channel: string
}

export function createTruth({ clock, merchant: merchants, commerce, amazon }: TruthOptions): Truth {
  const bySellerSku = Map.groupBy(amazon.numbers, ({ sellerSku }) => sellerSku)
  const storeOf = (number: AmazonNumber, merchant: Merchant) =>
    controllingStore(bySellerSku.get(number.sellerSku) ?? [], number, merchant)

  /** Units sold on Amazon out of the website's stock that no order of Commerce carries, for as long as they count. */
  const soldNotInCommerce = (sku: string, websiteCode: string, merchant: Merchant) => {
    const stock = STOCK_OF_WEBSITE.get(websiteCode)
    const minutesOf = new Map(merchant.accounts.map(({ id, orderImportMinutes }) => [id, orderImportMinutes]))
    const endsAt = (createdAt: Date, accountId: string) =>
      createdAt.getTime() + (minutesOf.get(accountId) ?? 0) * MINUTE_MS
    return amazon
      .ordersOf(sku)
      .filter(({ isCancelled, isImported }) => !isCancelled && !isImported)
      .filter(({ createdAt, number }) => endsAt(createdAt, number.accountId) > clock.date().getTime())
      .filter((order) => STOCK_OF_WEBSITE.get(order.websiteCode) === stock)
      .reduce((sum, { units }) => sum + units, 0)
  }

  return {
    expected: (number) => {
      const merchant = merchants.now()
      const store = storeOf(number, merchant)
      if (store === null) return null
      const stock = commerce.stock(store.websiteCode, number.sku)
      const sold = soldNotInCommerce(number.sku, store.websiteCode, merchant)
      return decide({
        merchant,
        storeId: store.id,
        stock: stock.kind === 'managed' ? { ...stock, soldNotInCommerce: sold } : stock,
        status: commerce.products.get(number.sku)?.status ?? 'disabled',
        channel: number.channel,
      })
    },
    mostBetween: (number, from, to) => {
      const answers = merchants.between(from - CONFIGURATION_MS, to).flatMap((merchant) => {
        const store = storeOf(number, merchant)
        if (store === null) return []
        const place = { websiteCode: store.websiteCode, sku: number.sku }
        return commerce
          .stocksBetween(place, from, to)
          .map((stock) =>
            decide({ merchant, storeId: store.id, stock, status: 'enabled', channel: 'DEFAULT' }),
          )
      })
      return Math.max(0, ...answers.map((answer) => answer ?? 0))
    },
  }
}

function decide({ merchant, storeId, stock, status, channel }: Given): number | null {
  const decision = decideListingQuantity({
    store: { status: 'active' },
    readOnly: merchant.readOnly,
    settings: merchant.settingsOf.get(storeId) ?? null,
    listing: { fulfillmentChannels: [channel] },
    product: { status, type: 'simple' },
    stock,
  })
  return decision.kind === 'hold' ? null : decision.quantity
}
