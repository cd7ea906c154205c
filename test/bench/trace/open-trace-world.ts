import { ensureDatabase } from '../../../actions/shared/database/client/ensure-database'
import { type PendingMark, pendingCollection } from '../../../actions/shared/database/work/pending'
import type { PendingReason } from '../../../actions/shared/database/work/pending-reasons'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Merchant } from '../../../actions/shared/publishing/merchant'
import { type AmazonModel, createAmazonModel } from '../../simulation/amazon-model'
import { type AmazonNumber, amazonNumbers } from '../../simulation/amazon-numbers'
import { createPartner, QUIET_AMAZON } from '../../simulation/amazon-partner'
import { createCommerceModel } from '../../simulation/commerce-model'
import type { CommerceModel } from '../../simulation/commerce-model-types'
import { createCommerceReader, QUIET_COMMERCE } from '../../simulation/commerce-reader'
import { createDatabaseModel, type DatabaseModel, QUIET_DATABASE } from '../../simulation/database-model'
import { createIncarnation } from '../../simulation/incarnation'
import { createRandom, type Random } from '../../simulation/random'
import { createVirtualClock, type VirtualClock } from '../../simulation/virtual-clock'
import { type KeptPublisher, keepPublishing } from '../keep-publishing'
import { MERCHANT, publishedListing, STORE } from '../shop/generated-listings'
import { createOracle, type Oracle } from './oracle'
import { type CallCounts, type WatchedCalls, watchCalls } from './watch-calls'

/** One store of published listings in the models of the simulation, with an oracle beside the publisher. */
export interface TraceWorld {
  readonly settings: StockQuantitySettings
  readonly clock: VirtualClock
  readonly commerce: CommerceModel
  readonly amazon: AmazonModel
  readonly oracle: Oracle
  readonly publisher: KeptPublisher
  readonly patches: () => number
  /** Patches that repeat Amazon's quantity, by whether units were sold on Amazon in the hour before. */
  readonly needless: () => { readonly afterSale: number; readonly other: number }
  readonly overRate: () => number
  readonly calls: () => CallCounts
  /** Delivers an event for the SKU. */
  tell(sku: string, reason: PendingReason): void
}

export interface TraceWorldOptions {
  readonly settings: StockQuantitySettings
  readonly firstStock: ReadonlyMap<string, number>
}

const HOUR_MS = 3_600_000

export async function openTraceWorld({ settings, firstStock }: TraceWorldOptions): Promise<TraceWorld> {
  const clock = createVirtualClock()
  const random = createRandom('trace')
  const merchant: Merchant = { ...MERCHANT, settingsByStore: new Map([[STORE.id, settings]]) }
  const skus = [...firstStock.keys()]
  const commerce = createCommerceModel(clock, skus)
  const numbers = amazonNumbers(
    merchant,
    skus.map((sku) => ({ store: STORE, sku, sellerSku: sku })),
  )
  const byAddress = new Map(numbers.map((number) => [number.sellerSku, number]))
  const { amazon, patches, needless, overRate } = watchedAmazon(clock, random, numbers)
  const { direct, open } = createDatabaseModel({
    clock,
    random: random.stream('database'),
    faults: () => QUIET_DATABASE,
  })
  await ensureDatabase(direct, { sleep: async () => {} })
  const documents = skus.map((sku, index) => {
    const stock = firstStock.get(sku) ?? 0
    commerce.change('base', sku, { quantity: stock, managed: true, assigned: true })
    const document = publishedListing({ sku, productId: index + 1, stock, settings }, clock.date())
    const number = byAddress.get(sku)
    if (number)
      Object.assign(number, { held: document.decision?.quantity, shown: document.decision?.quantity })
    return document
  })
  await direct.collection('listings').bulk(documents.map((document) => ({ insertOne: { document } })))

  const oracle = createOracle({ settings, amazon })
  const calls = watchCalls(clock)
  const publisher = publishIn({ clock, random, merchant, commerce, amazon, oracle, calls, open })
  const pending = pendingCollection(direct)
  return {
    settings,
    clock,
    commerce,
    amazon,
    oracle,
    publisher,
    patches,
    needless,
    overRate,
    calls: calls.counts,
    tell: (sku, reason) => {
      const mark: PendingMark = { key: `sku:${sku}`, reason }
      void pending.mark([mark], clock.date()).then(publisher.wake)
    },
  }
}

/** Amazon, with counts of its requests. */
function watchedAmazon(clock: VirtualClock, random: Random, numbers: readonly AmazonNumber[]) {
  const counts = { patches: 0, overRate: 0 }
  const needless = { afterSale: 0, other: 0 }
  const amazon: AmazonModel = createAmazonModel({
    clock,
    random: random.stream('amazon'),
    numbers,
    feedFaults: () => QUIET_AMAZON,
    story: { tell: () => {}, lines: () => [] },
    watcher: {
      asked: ({ number, quantity }) => {
        counts.patches += 1
        if (quantity !== number.held) return
        const isAfterSale = amazon.orders.some(
          (order) => order.number === number && clock.date().getTime() - order.createdAt.getTime() < HOUR_MS,
        )
        needless[isAfterSale ? 'afterSale' : 'other'] += 1
      },
      overRate: () => {
        counts.overRate += 1
      },
    },
  })
  return {
    amazon,
    patches: () => counts.patches,
    needless: () => needless,
    overRate: () => counts.overRate,
  }
}

interface Surroundings extends Pick<TraceWorld, 'clock' | 'commerce' | 'amazon' | 'oracle'> {
  readonly random: Random
  readonly merchant: Merchant
  readonly calls: WatchedCalls
  readonly open: DatabaseModel['open']
}

function publishIn(surroundings: Surroundings): KeptPublisher {
  const { clock, random, merchant, commerce, amazon, oracle, calls, open } = surroundings
  const incarnation = createIncarnation('publisher', clock)
  const reader = createCommerceReader(incarnation, {
    model: commerce,
    clock,
    random: random.stream('commerce'),
    faults: () => QUIET_COMMERCE,
  })
  return keepPublishing({
    clock,
    database: open(incarnation),
    merchant,
    commerce: oracle.watchStock(reader),
    openPartner: async (accountId) => {
      const partner = createPartner(incarnation, accountId, {
        model: amazon,
        clock,
        random: random.stream('partner'),
        faults: () => QUIET_AMAZON,
        onChannels: () => {},
        onLeaving: () => {},
      })
      return calls.watch(oracle.watchOrders(partner))
    },
  })
}
