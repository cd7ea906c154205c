import type { SellingPartner } from '../../actions/shared/amazon/client/selling-partner'
import type { CommerceReader } from '../../actions/shared/publishing/commerce-port'
import type { Merchant } from '../../actions/shared/publishing/merchant'
import type { BrokenWorld } from './broken-world'
import { sourceOf } from './commerce-model'
import type { DatabaseCall } from './database-model'
import { STOCK_OF_WEBSITE } from './merchant-model'
import type { VirtualClock } from './virtual-clock'

/** Worlds of the disorder families, each without the mechanism that makes it harmless. */
export const DISORDERLY_WORLDS: readonly BrokenWorld[] = [
  {
    what: 'a product that spoils every batch that it is in',
    family: 'stuck',
    seed: 1,
    breakage: { reader: failingTogether },
    noticedAs: /though nothing keeps it back/,
  },
  {
    what: 'commands that wait for what is put off',
    family: 'stuck',
    seed: 3,
    breakage: { database: countingEverything },
    noticedAs: /has not ended after|commands never end/,
  },
  {
    what: 'accounts that wait for each other',
    family: 'accounts',
    seed: 1,
    breakage: { partner: oneAfterTheOther() },
    noticedAs: /though nothing keeps it back/,
  },
  {
    what: 'commands that wait for an account that is refused',
    family: 'accounts',
    seed: 1,
    breakage: { database: countingEverything },
    plan: { saves: 20 },
    noticedAs: /has not ended after/,
  },
  {
    what: 'sources that are never looked at',
    family: 'index-lag',
    seed: 1,
    breakage: { reader: withoutBounds },
    noticedAs: /the sources allow no more than|no stock of late allows/,
  },
  {
    what: 'sources that are taken for open for ever',
    family: 'closed-sources',
    seed: 3,
    breakage: { reader: withOpenSources },
    plan: { closures: 10, changes: 150 },
    noticedAs: /no stock of late allows/,
  },
  {
    what: 'searches of orders that look back no further than to the last one',
    family: 'late-orders',
    seed: 21,
    breakage: { partner: lookingBackShortly },
    plan: { sales: 40, lateOrders: 1 },
    noticedAs: /and has to be/,
  },
  {
    what: 'imports that are taken for reservations',
    family: 'unreserved',
    seed: 4,
    breakage: { merchant: takingImportsForReservations },
    plan: { sales: 24 },
    noticedAs: /no stock of late allows/,
  },
  {
    what: 'times of a clock that was ahead, which stay ahead',
    family: 'clocks-ahead',
    seed: 9,
    breakage: { database: withoutMending },
    noticedAs: /has to be/,
  },
  {
    what: 'repairs that nobody counts',
    family: 'foreign-writers',
    seed: 2,
    breakage: { database: withoutRepairs },
    // Read so often that only the count of repairs limits them.
    plan: { changes: 0, sales: 0, limits: { confirmAgainMs: 30_000 } },
    noticedAs: /repaired .* times in a day/,
  },
  {
    what: 'saves that nobody finishes',
    family: 'lost-writes',
    seed: 1,
    breakage: { isUnfinished: true },
    noticedAs: /what was saved of .* is not in force/,
  },
  {
    what: 'an absence that needs no witness',
    family: 'empty-answers',
    seed: 2,
    breakage: { reader: credulous },
    noticedAs: /because Commerce answered nothing/,
  },
  {
    what: 'products that are not followed when they are renamed',
    family: 'renames',
    seed: 2,
    breakage: { reader: withoutIds },
    noticedAs: /and has to be/,
  },
]

function failingTogether(reader: CommerceReader): CommerceReader {
  return {
    ...reader,
    readSalableQuantities: async (websiteCode, skus, options) => {
      const answers = await reader.readSalableQuantities(websiteCode, skus, options)
      const failure = [...answers.values()].find((answer) => answer.kind === 'failed')
      if (failure?.kind === 'failed') fails.add(reader)
      return failure?.kind === 'failed' || fails.has(reader)
        ? new Map(skus.map((sku) => [sku, failure ?? UNAVAILABLE]))
        : answers
    },
  }
}

const UNAVAILABLE = { kind: 'failed', code: 'UNAVAILABLE', message: 'Simulated.', status: 500 } as const
/** Readers that have met such a product. */
const fails = new WeakSet<CommerceReader>()

/** Postponed work counts as open, whatever postpones it. */
function countingEverything(call: DatabaseCall): DatabaseCall {
  const pipeline = call.body.pipeline as readonly { readonly $match?: Readonly<Record<string, unknown>> }[]
  if (call.collection !== 'pending' || call.operation !== 'aggregate') return call
  const changed = pipeline.map((stage) =>
    stage.$match?.dueAt ? { $match: { reasons: stage.$match.reasons } } : stage,
  )
  return { ...call, body: { ...call.body, pipeline: changed } } as DatabaseCall
}

/** A refused account delays everybody else by a minute and a half. */
function oneAfterTheOther() {
  const freeAt = new WeakMap<VirtualClock, number>()
  return (partner: SellingPartner, clock: VirtualClock): SellingPartner => ({
    ...partner,
    call: async (request) => {
      await clock.sleep((freeAt.get(clock) ?? 0) - clock.now())
      const reply = await partner.call(request)
      if (reply.kind === 'unauthorised') freeAt.set(clock, clock.now() + 90_000)
      return reply
    },
  })
}

/** Every source has more than anybody can order. */
function withoutBounds(reader: CommerceReader): CommerceReader {
  const all = [...new Set(STOCK_OF_WEBSITE.values())].map((stockId) => ({
    ...{ sourceCode: sourceOf(stockId), quantity: 1_000_000, inStock: true },
  }))
  return {
    ...reader,
    readSourceItems: async (skus) => new Map(skus.map((sku) => [sku, { kind: 'found', row: all }])),
  }
}

/** Never reports closed sources. */
function withOpenSources(reader: CommerceReader): CommerceReader {
  const open = new Map([...new Set(STOCK_OF_WEBSITE.values())].map((id) => [id, [sourceOf(id)]]))
  return {
    ...reader,
    readTopology: async () => {
      const reply = await reader.readTopology()
      return reply.kind === 'read' ? { ...reply, digest: 'always', sourcesOfStock: open } : reply
    },
  }
}

/** Never finds an order that Amazon shows later than that. */
function lookingBackShortly(partner: SellingPartner): SellingPartner {
  return {
    ...partner,
    call: (request) => {
      const { lastUpdatedBefore, ...query } = request.query ?? {}
      if (request.operation !== 'orders.searchOrders' || lastUpdatedBefore === undefined)
        return partner.call(request)
      const lastUpdatedAfter = new Date(Date.parse(String(lastUpdatedBefore)) - BETWEEN_SEARCHES_MS)
      return partner.call({
        ...request,
        query: { ...query, lastUpdatedBefore, lastUpdatedAfter: lastUpdatedAfter.toISOString() },
      })
    },
  }
}

const BETWEEN_SEARCHES_MS = 4 * 60_000

function withoutRepairs(call: DatabaseCall): DatabaseCall {
  if (call.collection !== 'listings' || call.operation !== 'bulkWrite') return call
  const operations = call.body.operations as readonly {
    readonly updateOne?: { readonly update: { readonly $set?: Readonly<Record<string, unknown>> } }
  }[]
  const changed = operations.map((operation) => {
    const { updateOne } = operation
    if (!updateOne?.update.$set) return operation
    const { repairs: _repairs, ...set } = updateOne.update.$set
    return { updateOne: { ...updateOne, update: { ...updateOne.update, $set: set } } }
  })
  return { ...call, body: { ...call.body, operations: changed } } as DatabaseCall
}

function credulous(reader: CommerceReader): CommerceReader {
  return {
    ...reader,
    readSalableQuantities: async (websiteCode, skus, options) =>
      new Map(
        [...(await reader.readSalableQuantities(websiteCode, skus, options))].map(([sku, answer]) => [
          sku,
          answer.kind === 'absent' ? { ...answer, isWitnessed: true } : answer,
        ]),
      ),
  }
}

function withoutIds(reader: CommerceReader): CommerceReader {
  return {
    ...reader,
    readProductsById: async (_websiteCode, ids) =>
      new Map(ids.map((id) => [id, { kind: 'absent', isWitnessed: true }])),
  }
}

function takingImportsForReservations(merchant: Merchant): Merchant {
  return { ...merchant, accounts: merchant.accounts.map((account) => ({ ...account, importReserves: true })) }
}

/** Finds no times in the future to repair. */
function withoutMending(call: DatabaseCall): DatabaseCall {
  const text = JSON.stringify(call.body ?? {})
  const isMending =
    /"(accepted|unexplained)\.at":\{"\$gt"/.test(text) || /"expired".*"endsAt":\{"\$gt"/.test(text)
  return isMending ? ({ ...call, body: { ...call.body, filter: { _id: 'none' } } } as DatabaseCall) : call
}
