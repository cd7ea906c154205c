import type { CommerceFailure } from '../../actions/shared/commerce/client/commerce-client'
import type { KeyAnswers } from '../../actions/shared/commerce/client/read-by-key'
import { skuBatches } from '../../actions/shared/commerce/client/sku-batches'
import type { UpdatedPage } from '../../actions/shared/commerce/client/updated-page'
import type { SalableQuantity } from '../../actions/shared/commerce/stock/salable-quantity'
import type { StockConfiguration } from '../../actions/shared/commerce/stock/stock-items'
import type { CommerceReader, StockConfigurations } from '../../actions/shared/publishing/commerce-port'
import { anOrderLine, answersFor, failedFor } from '../commerce-answers'
import type { CommerceModel, ModelProduct, StockItem } from './commerce-model-types'
import type { Incarnation } from './incarnation'
import { STOCK_OF_WEBSITE } from './merchant-model'
import type { Random } from './random'
import type { VirtualClock } from './virtual-clock'

/** Shares of reads. */
export interface CommerceFaults {
  /** Fail without an answer. */
  readonly failing: number
  /** Well-formed answers that omit a part. */
  readonly half: number
  /** Well-formed answers without any row. */
  readonly empty?: number
  /** SKUs whose stock cannot be read. */
  readonly badSkus?: ReadonlySet<string>
}

export const QUIET_COMMERCE: CommerceFaults = { failing: 0, half: 0 }

export interface CommerceReaderOptions {
  readonly model: CommerceModel
  readonly clock: VirtualClock
  readonly random: Random
  readonly faults: () => CommerceFaults
  /** Page size of lists. Small by default, so that lists have several pages. */
  readonly pageSize?: number
}

const SLOWEST_MS = 150
const PAGE = 3
/** SKUs that are requested together with a SKU that is absent alone. */
const WITNESSES = 20

/** Commerce as one process reads it. An answer was true at some time during the read. */
export function createCommerceReader(
  incarnation: Incarnation,
  options: CommerceReaderOptions,
): CommerceReader {
  const { model, pageSize = PAGE } = options
  const read = readingOver(incarnation, options)
  const partly = partlyOver(options)
  const byKey: ReadByKey = async (keys, work) => {
    const reply = await read(work)
    return 'kind' in reply ? failedFor(keys, reply) : reply
  }

  /** As the app's reader does: requests an absent SKU again together with one that has a row. */
  const asking = <T>(rowsOf: (sku: string) => T, maximum: () => number = () => 1) => {
    const remembered = new Set<string>()
    const witnesses = (skus: readonly string[]) =>
      [...remembered, ...model.products.keys()].filter((sku) => !skus.includes(sku)).slice(0, WITNESSES)
    return async (skus: readonly string[]): Promise<KeyAnswers<string, Exclude<T, undefined>>> => {
      const ask = (all: readonly string[]) =>
        byKey(all, () => {
          const answered = new Set(partly(all, maximum()))
          return answersFor(all, (sku) => (answered.has(sku) ? rowsOf(sku) : undefined) as T)
        })
      const answers = new Map(await ask(skus))
      const isAlone = [...answers.values()].every(({ kind }) => kind === 'absent')
      const along = isAlone ? witnesses(skus) : []
      if (along.length > 0) {
        const again = await ask([...skus, ...along])
        for (const sku of skus) {
          const answer = again.get(sku)
          if (answer && answer.kind !== 'failed') answers.set(sku, answer)
        }
      }
      for (const [sku, { kind }] of answers) if (kind === 'found') remembered.add(sku)
      return answers
    }
  }
  const salable = new Map(
    [...STOCK_OF_WEBSITE.keys()].map((code) => [code, asking((sku) => rowOf(model, code, sku))]),
  )
  const products = new Map(
    [null, ...STOCK_OF_WEBSITE.keys()].map((code) => [
      code,
      asking((sku) => copyOf(model.products.get(sku), code)),
    ]),
  )
  const sources = asking(
    (sku) => model.sourceItems(sku),
    () => 0,
  )

  return {
    skuBatches,
    readCategories: async () => [],
    readCategoryMembers: async () => [],
    readAttributeInputs: async () => new Map(),
    readSalableQuantities: async (websiteCode, skus) => {
      const answers = new Map(await (salable.get(websiteCode)?.(skus) ?? new Map()))
      const { badSkus } = options.faults()
      for (const sku of skus) if (badSkus?.has(sku)) answers.set(sku, failed('UNAVAILABLE', 500))
      return answers
    },
    readStockConfigurations: (websiteCode, skus) =>
      configurationsOf(byKey(skus, () => answersFor(skus, (sku) => model.item(websiteCode, sku)))),
    readSourceItems: (skus) => sources(skus),
    readProductsBySku: (websiteCode, skus) => products.get(websiteCode)?.(skus) ?? Promise.resolve(new Map()),
    readProductsById: (websiteCode, ids) =>
      byKey(ids, () => answersFor(ids, (id) => copyOf(model.productById(id), websiteCode))),
    readUpdatedProducts: (page) =>
      read(() => {
        const [found, hasMore] = pageOf(model.productsSince(page.since), page, pageSize)
        return { kind: 'read', products: found.map((product) => ({ ...product })), hasMore }
      }),
    ...orderReads(model, { read, byKey }, pageSize),
    readTopology: () =>
      read(() => ({
        kind: 'read',
        digest: JSON.stringify([...model.openSources()]),
        stockOfWebsite: STOCK_OF_WEBSITE,
        sourcesOfStock: model.openSources(),
        inventory: 'multi-source',
      })),
    readSubscriptions: async () => ({ kind: 'read', subscriptions: [] }),
  }
}

type ReadByKey = <K, T>(keys: readonly K[], work: () => KeyAnswers<K, T>) => Promise<KeyAnswers<K, T>>

type Read = <T>(work: () => T) => Promise<T | CommerceFailure>

function readingOver(incarnation: Incarnation, { clock, random, faults }: CommerceReaderOptions): Read {
  return async (work) => {
    const way = () => incarnation.gate(clock.sleep(5 + random.next() * SLOWEST_MS))
    await way()
    const isFailing = random.chance(faults().failing)
    const result = isFailing ? failed('UNAVAILABLE', 503) : work()
    await way()
    return result
  }
}

/** `share` of the faults that omit a part. */
function partlyOver({ random, faults }: CommerceReaderOptions) {
  return <T>(items: readonly T[], share: number): readonly T[] => {
    const { half, empty = 0 } = faults()
    if (empty > 0 && random.chance(empty)) return []
    return random.chance(half * share) ? items.filter(() => random.chance(0.5)) : items
  }
}

function orderReads(
  { orders, importedOrders, isShipped }: CommerceModel,
  { read, byKey }: { readonly read: Read; readonly byKey: ReadByKey },
  pageSize: number,
) {
  return {
    readOrderLines: (orderId) =>
      read(() => {
        const order = orders.find(({ id }) => id === orderId)
        return order
          ? { kind: 'read' as const, lines: order.skus.map((sku) => anOrderLine({ sku })) }
          : failed('NOT_FOUND', 404)
      }),
    readUpdatedOrders: (page) =>
      read(() => {
        const [found, hasMore] = pageOf(orders, page, pageSize)
        return {
          kind: 'read',
          orders: found.map(({ id, skus }) => ({
            id,
            lines: skus.map((sku) => anOrderLine({ sku })),
            isShownLate: false,
          })),
          hasMore,
        }
      }),
    readRecentImports: (since) =>
      read(() => ({
        kind: 'read' as const,
        units: orders.flatMap(({ amazonOrderId, place: { sku }, units, createdAt, isShipped: shipped }) =>
          amazonOrderId === null || createdAt < since
            ? []
            : [{ amazonOrderId, sku, units, createdAt, isShipped: shipped }],
        ),
      })),
    readImportedOrders: (ids) =>
      byKey(ids, () =>
        answersFor(ids, (id) => (importedOrders.has(id) ? { isShipped: isShipped(id) } : undefined)),
      ),
  } satisfies Partial<CommerceReader>
}

function rowOf(model: CommerceModel, websiteCode: string, sku: string): SalableQuantity | undefined {
  const row = model.exported(websiteCode, sku)
  return row && { sku, ...row }
}

type ReadConfiguration = { readonly kind: 'read'; readonly configuration: StockConfiguration }

async function configurationsOf(
  reading: Promise<KeyAnswers<string, StockItem>>,
): Promise<StockConfigurations> {
  return new Map(
    [...(await reading)].map(([sku, answer]): [string, CommerceFailure | ReadConfiguration] => {
      if (answer.kind !== 'found') return [sku, answer.kind === 'failed' ? answer : failed('NOT_FOUND', 404)]
      const configuration = { managed: answer.row.managed, backorders: false, minimumQuantity: 0 }
      return [sku, { kind: 'read', configuration }]
    }),
  )
}

/** With its status in the website. */
function copyOf(product: ModelProduct | undefined, websiteCode: string | null) {
  if (!product) return undefined
  const { id, sku, type, status, statusIn } = product
  return { id, sku, type, status: statusIn?.get(websiteCode ?? '') ?? status }
}

/** Ordered by id. Commerce's times have no fraction of a second. */
function pageOf<T extends { readonly id: number; readonly updatedAt: Date }>(
  all: readonly T[],
  { since, until, after }: UpdatedPage,
  pageSize: number,
): readonly [readonly T[], boolean] {
  const second = (at: Date) => Math.floor(at.getTime() / 1000)
  const found = all
    .filter(({ updatedAt }) => second(updatedAt) >= second(since) && second(updatedAt) <= second(until))
    .filter(({ id }) => id > after)
    .sort((left, right) => left.id - right.id)
  return [found.slice(0, pageSize), found.length > pageSize]
}

function failed(code: CommerceFailure['code'], status: number): CommerceFailure {
  return { kind: 'failed', code, message: `Commerce answered HTTP ${status}.`, status }
}
