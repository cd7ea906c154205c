import { importTaskId } from '../../actions/publisher/jobs/import/import-state'
import type { SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import { ensureDatabase } from '../../actions/shared/database/client/ensure-database'
import { pendingCollection } from '../../actions/shared/database/work/pending'
import { taskStateCollection } from '../../actions/shared/database/work/task-states'
import type { CommerceReader } from '../../actions/shared/publishing/commerce-port'
import type { Merchant, MerchantStore } from '../../actions/shared/publishing/merchant'
import { putListings } from '../put-listings'
import { type AmazonModel, createAmazonModel, type SentNumber } from './amazon-model'
import { type AmazonNumber, amazonNumbers, type ModelListing } from './amazon-numbers'
import { type AmazonFaults, createPartner, QUIET_AMAZON } from './amazon-partner'
import { createCommerceModel } from './commerce-model'
import type { CommerceModel } from './commerce-model-types'
import { type CommerceFaults, createCommerceReader, QUIET_COMMERCE } from './commerce-reader'
import {
  createDatabaseModel,
  type DatabaseCall,
  type DatabaseFaults,
  type DatabaseModel,
  QUIET_DATABASE,
} from './database-model'
import type { Plan } from './families'
import { createInvariants, type Invariants } from './invariants'
import { createMerchant, type MerchantModel, SIMULATED_LIMITS } from './merchant-model'
import { createMerchantSaves, type MerchantSaves } from './merchant-saves'
import type { Random } from './random'
import { createStory, type Story } from './story'
import { createTruth, type Truth } from './truth'
import { createVirtualClock, type VirtualClock } from './virtual-clock'
import { createWorkers, type Workers } from './workers'

/** A deliberate fault, which the invariants must notice. */
export interface Breakage {
  readonly database?: (call: DatabaseCall) => DatabaseCall
  readonly partner?: (partner: SellingPartner, clock: VirtualClock) => SellingPartner
  /** The merchant as the publisher sees them. */
  readonly merchant?: (merchant: Merchant) => Merchant
  readonly reader?: (reader: CommerceReader, clock: VirtualClock) => CommerceReader
  readonly isUnswept?: boolean
  /** Nobody completes an interrupted save. */
  readonly isUnfinished?: boolean
  /** Every task gets an account with a rate limit of its own. */
  readonly isPaceOfEachTask?: boolean
}

/** The current faults. */
export interface Weather {
  amazon: AmazonFaults
  database: DatabaseFaults
  commerce: CommerceFaults
  /** When Commerce started to answer without any row. */
  emptySince: number | null
  lostWrites: number
  wrongClocks: number
}

export interface SimulatedWorld {
  readonly clock: VirtualClock
  readonly story: Story
  readonly weather: Weather
  readonly merchant: MerchantModel
  readonly saves: MerchantSaves
  readonly commerce: CommerceModel
  readonly amazon: AmazonModel
  readonly database: DatabaseModel
  readonly workers: Workers
  readonly invariants: Invariants
  readonly truth: Truth
}

export interface SimulatedWorldOptions {
  readonly random: Random
  readonly plan: Plan
  readonly breakage?: Breakage
  /** A world of weeks, whose story would be too long. */
  readonly isLong?: boolean
  readonly onAsked?: (sent: SentNumber) => void
}

/** Time until an Amazon order on a single page is known, and the same again per further page. */
const ORDERS_MS = 7 * 60_000
const ORDERS_OF_PAGE_MS = 185_000
const ACCOUNTS = 3

/** Time for which open sources are cached before a rise. */
const SOURCES_MS = 30_000

/** Few enough for searches with several pages. */
const ORDERS_PAGE = 8

function ordersMs({ sales }: Plan): number {
  const pages = Math.max(1, Math.ceil(sales / ACCOUNTS / ORDERS_PAGE))
  return ORDERS_MS + (pages - 1) * ORDERS_OF_PAGE_MS
}

/** Merchant, Commerce, Amazon and database before the first publication. */
export async function createSimulatedWorld(options: SimulatedWorldOptions): Promise<SimulatedWorld> {
  const { random, plan, breakage = {}, isLong = false, onAsked } = options
  const clock = createVirtualClock()
  const story = createStory(clock, !isLong)
  const weather: Weather = {
    ...{ amazon: QUIET_AMAZON, database: QUIET_DATABASE, commerce: QUIET_COMMERCE, emptySince: null },
    ...{ lostWrites: plan.lostWrites, wrongClocks: plan.wrongClocks },
  }
  const merchant = createMerchant(clock, random.stream('merchant'), plan)
  const skus = Array.from({ length: random.whole(...plan.products) }, (_, index) => `P${index + 1}`)
  const commerce = createCommerceModel(clock, skus)
  const listings = skus.flatMap((sku) =>
    merchant
      .now()
      .stores.flatMap((store) => (random.chance(0.6) ? [{ store, sku, sellerSku: `${sku}-A` }] : [])),
  )
  const numbers = amazonNumbers(merchant.now(), listings)
  const invariants: Invariants = createInvariants({
    clock,
    numbers,
    story,
    isTimingBroken: plan.freezes > 0,
    areClocksWrong: plan.wrongClocks > 0,
    lagMs: Math.max(plan.lag.quantityMs, plan.lag.salabilityMs),
    sourcesMs:
      plan.closures > 0 ? { rise: SOURCES_MS, fall: 2 * SIMULATED_LIMITS.topologyMs } : { rise: 0, fall: 0 },
    ordersMs: plan.reserves ? 0 : ordersMs(plan),
    emptySince: () => weather.emptySince,
    truth: () => truth,
    thawedAt: (name) => workers.thawedAt(name),
  })
  const amazon = createAmazonModel({
    ordersPage: ORDERS_PAGE,
    clock,
    random: random.stream('amazon'),
    numbers,
    watcher: {
      ...invariants,
      asked: (sent) => {
        invariants.asked(sent)
        onAsked?.(sent)
      },
    },
    story,
    feedFaults: () => weather.amazon,
  })
  const truth = createTruth({ clock, merchant, commerce, amazon, wasSent: invariants.wasSent })
  const database = createDatabaseModel({
    clock,
    random: random.stream('database'),
    faults: () => weather.database,
    ...(isLong ? {} : { onFenceLowered: invariants.fenceLowered }),
    ...(breakage.database ? { distort: breakage.database } : {}),
  })
  const saves = createMerchantSaves({
    ...{ clock, story, merchant },
    random: random.stream('saves'),
    database: database.direct,
    lost: () => weather.lostWrites,
  })
  const models = { clock, story, weather, merchant, saves, commerce, amazon, database, invariants, truth }
  const workers: Workers = workersOf(models, options)
  const world = { ...models, workers }
  await stock(world, random.stream('stock'), listings)
  commerce.lagBehind(plan.lag)
  if (!plan.isSwept || breakage.isUnswept) await leaveUnswept(world)
  return world
}

function workersOf(models: Omit<SimulatedWorld, 'workers'>, options: SimulatedWorldOptions): Workers {
  const { clock, story, weather, merchant, saves, commerce, amazon, database, invariants } = models
  const { random, plan, breakage = {} } = options
  const partnerOptions = {
    model: amazon,
    clock,
    random: random.stream('partner'),
    faults: () => weather.amazon,
    onChannels: invariants.told,
    onLeaving: (by: string) => invariants.leaving(by, holderOf(models)),
  }
  const commerceOptions = {
    model: commerce,
    clock,
    random: random.stream('commerce'),
    faults: () => weather.commerce,
    ...(options.isLong ? { pageSize: 100 } : {}),
  }
  return createWorkers({
    clock,
    random: random.stream('workers'),
    story,
    merchant: () => breakage.merchant?.(merchant.now()) ?? merchant.now(),
    limits: { ...SIMULATED_LIMITS, ...plan.limits },
    isPaceOfEachTask: breakage.isPaceOfEachTask ?? false,
    clockOffMs: plan.clockOffMs,
    wrongClocks: () => weather.wrongClocks,
    finishSaves: (over) => (breakage.isUnfinished ? Promise.resolve(0) : saves.finish(over)),
    database: database.open,
    commerce: (incarnation) => {
      const reader = createCommerceReader(incarnation, commerceOptions)
      return breakage.reader?.(reader, clock) ?? reader
    },
    partner: (incarnation, accountId) => {
      const partner = createPartner(incarnation, accountId, partnerOptions)
      return breakage.partner?.(partner, clock) ?? partner
    },
  })
}

/** The holder of an unexpired lease. */
function holderOf({ clock, database }: Pick<SimulatedWorld, 'clock' | 'database'>): string | null {
  const lease = database.peek('leases', 'publisher')
  return lease && (lease.expiresAt as Date) > clock.date() ? String(lease.holder) : null
}

const SWEEPING = ['sweep', 'sweep-low-stock', 'poll-products', 'poll-commerce-orders']

/** Postpones every task that looks for changes by a day. */
async function leaveUnswept({ clock, database }: Pick<SimulatedWorld, 'clock' | 'database'>): Promise<void> {
  const startedAt = clock.date()
  const dueAt = new Date(startedAt.getTime() + 24 * 60 * 60_000)
  for (const _id of SWEEPING)
    await taskStateCollection(database.direct).save({ _id, dueAt, cursor: null, startedAt, notes: {} })
}

/** Inserts the first stocks, quantities and listings, as an import leaves them. */
async function stock(
  { clock, commerce, amazon, database, merchant }: SimulatedWorld,
  random: Random,
  listings: readonly ModelListing[],
): Promise<void> {
  for (const sku of commerce.products.keys())
    for (const websiteCode of ['base', 'us'])
      commerce.change(websiteCode, sku, {
        quantity: random.whole(0, 30),
        managed: random.chance(0.9),
        assigned: true,
      })
  for (const number of amazon.numbers) {
    number.held = random.whole(0, 20)
    number.shown = number.held
  }
  await ensureDatabase(database.direct, { sleep: async () => {} })
  const now = clock.date()
  await leaveImported(database, merchant.now().stores, now)
  await putListings(
    database.direct,
    listings.map((listing) => importedOf(listing, numberOf(amazon, listing), commerce)),
    now,
  )
  // As after a first save whose impact the merchant confirmed.
  const marks = [...commerce.products.keys()].flatMap((sku) =>
    (['import', 'authorised'] as const).map((reason) => ({ key: `sku:${sku}` as const, reason })),
  )
  await pendingCollection(database.direct).mark(marks, now)

  function importedOf({ store, sku, sellerSku }: ModelListing, number: AmazonNumber, model: CommerceModel) {
    return {
      storeId: store.id,
      accountId: store.accountId,
      sellerSku,
      sku,
      title: sellerSku,
      asin: null,
      channels: [number.channel],
      observed: { quantity: number.shown, at: now },
      product: { id: model.products.get(sku)?.id ?? 0, type: 'simple', status: 'enabled' as const },
    }
  }
}

/** There are no Amazon reports here. Every store had its import hours ago, and none is due during the world. */
async function leaveImported(
  { direct }: SimulatedWorld['database'],
  stores: readonly MerchantStore[],
  now: Date,
): Promise<void> {
  const startedAt = new Date(now.getTime() - 4 * 60 * 60_000)
  const dueAt = new Date(now.getTime() + 20 * 60 * 60_000)
  for (const { id } of stores)
    await taskStateCollection(direct).save({
      _id: importTaskId(id),
      dueAt,
      cursor: null,
      startedAt,
      notes: {},
    })
}

function numberOf(amazon: AmazonModel, { store, sellerSku }: ModelListing): AmazonNumber {
  return amazon.find(store.accountId, store.marketplaceId, sellerSku) as AmazonNumber
}
