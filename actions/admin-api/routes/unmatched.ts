import * as v from 'valibot'
import { formatCsv } from '../../shared/csv/format-csv'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import { parseBody, parseCursor, parseLimit } from '../parse-body'
import { presentJob } from '../present'
import type { JobReply } from '../replies'
import { notFound, RefusedError, type Route } from '../route'
import type { CsvPartReply, MappingsRequest, UnmatchedReply } from '../unmatched-replies'
import { loadStore } from './stores'

const LIMIT = 50
const LIMIT_MAXIMUM = 100
const CSV_ROWS = 1_000

export const listUnmatched: Route = {
  method: 'GET',
  path: '/stores/:id/unmatched',
  answer: async (world, { ids, query }) => {
    const { id } = await loadStore(world, ids)
    const limit = parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM)
    const [page, count, vanished] = await Promise.all([
      world.listings.unmatchedPage(id, parseCursor(query.get('after')), limit),
      world.listings.countUnmatched(id),
      world.listings.countVanished(id),
    ])
    const reply: UnmatchedReply = {
      listings: page.map(({ _id, sellerSku, title, asin }) => ({ id: _id, sellerSku, title, asin })),
      next: page.length === limit ? (page.at(-1)?._id ?? null) : null,
      count,
      vanished,
    }
    return { status: 200, body: reply }
  },
}

/** The `sku` column is empty, to be filled in and uploaded. */
export const exportUnmatched: Route = {
  method: 'GET',
  path: '/stores/:id/unmatched/csv',
  answer: async (world, { ids, query }) => {
    const { id } = await loadStore(world, ids)
    const after = parseCursor(query.get('after'))
    const page = await world.listings.unmatchedPage(id, after, CSV_ROWS)
    const rows = page.map(({ sellerSku, title, asin }) => [sellerSku, '', title, asin ?? ''])
    const reply: CsvPartReply = {
      text: formatCsv(['seller-sku', 'sku', 'title', 'asin'], rows, after === null),
      next: page.length === CSV_ROWS ? (page.at(-1)?._id ?? null) : null,
    }
    return { status: 200, body: reply }
  },
}

const MAPPINGS_MAXIMUM = 200
const sku = v.pipe(
  v.string('is required'),
  v.trim(),
  v.minLength(1, 'is required'),
  v.maxLength(200, 'is too long'),
)
const mappingsRequest = v.strictObject({
  mappings: v.pipe(
    v.array(v.strictObject({ sellerSku: sku, sku })),
    v.minLength(1, 'expected at least one'),
    v.maxLength(MAPPINGS_MAXIMUM, `expected at most ${MAPPINGS_MAXIMUM}; upload a CSV file for more`),
  ),
})

export const saveMappings: Route = {
  method: 'PUT',
  path: '/accounts/:id/mappings',
  answer: async (world, { ids, body }) => {
    const request = parseBody<MappingsRequest>(mappingsRequest, body)
    const account = await world.stores.settings.loadAccount(ids[0] ?? '')
    if (!account) throw notFound('account')
    const stores = await world.stores.settings.loadStores()
    const store = stores.find(({ accountId }) => accountId === account.id)
    if (!store) throw new RefusedError(409, 'NO_STORE', 'The account has no store with listings yet.')
    const savedBy = world.caller.name
    await world.mappings.save(
      request.mappings.map((mapping) => ({ accountId: account.id, ...mapping, savedBy, isApplied: false })),
      new Date(),
    )
    const job = await world.jobs.create({ kind: 'apply-mappings', storeId: store.id }, new Date())
    await wakePublisher(world.context)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}
