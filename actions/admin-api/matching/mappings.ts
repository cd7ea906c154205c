import { readProductsBySku } from '../../shared/commerce/catalog/products'
import { skuBatches } from '../../shared/commerce/client/sku-batches'
import { formatCsv } from '../../shared/csv/format-csv'
import { REMOVE_COLUMN } from '../../shared/csv/yes-cell'
import type { JobDocument } from '../../shared/database/work/jobs'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { CsvPartReply } from '../contract/files/export'
import type { JobReply } from '../contract/jobs'
import { type MappingsReply, type MappingsRequest, mappingsRequest } from '../contract/matching'
import { nextPage } from '../http/next-page'
import { parseBody, parseCursor, parseLimit, parseSeparator } from '../http/parse-body'
import { notFound, RefusedError, type Route, type RouteContext } from '../http/route'
import { parseWords } from '../listings/parse-listing-query'
import { presentJob } from '../present'
import { loadStore } from '../stores/stores'

const LIMIT = 50
const LIMIT_MAXIMUM = 100
const CSV_ROWS = 1_000
/** The most SKUs that a refusal names. */
const NAMED_MAXIMUM = 5

/** The mappings of a store's account. */
export const listMappings: Route = {
  method: 'GET',
  path: '/stores/:id/mappings',
  answer: async (context, { ids, query }) => {
    const { accountId } = await loadStore(context, ids)
    const limit = parseLimit(query.get('limit'), LIMIT, LIMIT_MAXIMUM)
    const page = { after: parseCursor(query.get('after')), limit, words: parseWords(query) }
    const [found, count] = await Promise.all([
      context.mappings.page(accountId, page),
      context.mappings.count(accountId),
    ])
    const reply: MappingsReply = {
      mappings: found.flatMap(({ sellerSku, sku, savedAt, savedBy }) =>
        sku === null ? [] : [{ sellerSku, sku, savedAt: savedAt.toISOString(), savedBy }],
      ),
      next: nextPage(found, limit),
      count,
    }
    return { status: 200, body: reply }
  },
}

/** Mappings to edit and upload again; `yes` in the last column removes a row's mapping. */
export const exportMappings: Route = {
  method: 'GET',
  path: '/stores/:id/mappings/csv',
  answer: async (context, { ids, query }) => {
    const { accountId } = await loadStore(context, ids)
    const after = parseCursor(query.get('after'))
    const separator = parseSeparator(query.get('separator'))
    const page = await context.mappings.page(accountId, { after, limit: CSV_ROWS, words: [] })
    const rows = page.map(({ sellerSku, sku }) => [sellerSku, sku, ''])
    const reply: CsvPartReply = {
      text: formatCsv(['seller-sku', 'sku', REMOVE_COLUMN], rows, { hasHeader: after === null, separator }),
      rows: rows.length,
      next: nextPage(page, CSV_ROWS),
    }
    return { status: 200, body: reply }
  },
}

export const saveMappings: Route = {
  method: 'PUT',
  path: '/accounts/:id/mappings',
  answer: async (context, { ids, body }) => {
    const { mappings } = parseBody(mappingsRequest, body)
    const account = await context.stores.settings.loadAccount(ids[0])
    if (!account) throw notFound('account')
    const stores = await context.stores.settings.loadStores()
    const store = stores.find(({ accountId }) => accountId === account.id)
    if (!store)
      throw new RefusedError(
        409,
        'NO_STORE',
        'The account has no store with listings yet. Connect a store first.',
      )
    checkEachOnce(mappings)
    await checkProducts(context, mappings)
    const savedBy = context.caller.name
    const now = new Date()
    await context.mappings.save(
      mappings.map((mapping) => ({ accountId: account.id, ...mapping, savedBy, isApplied: false })),
      now,
    )
    const ofAccount = stores.filter(({ accountId }) => accountId === account.id)
    await context.simulations.noteChange(
      ofAccount.map(({ id }) => id),
      now,
    )
    const job = await applyingJob(context, store.id)
    await wakePublisher(context.activation)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}

/** Reuses a job that has not started yet. If creating one fails, the publisher finds the mappings and applies them. */
async function applyingJob({ jobs, caller }: RouteContext, storeId: string): Promise<JobDocument> {
  const waiting = (await jobs.openInStore(storeId)).find(
    ({ kind, state, by }) => kind === 'apply-mappings' && state === 'waiting' && by === caller.name,
  )
  return waiting ?? jobs.create({ kind: 'apply-mappings', storeId, by: caller.name }, new Date())
}

function checkEachOnce(mappings: MappingsRequest['mappings']): void {
  const sellerSkus = new Set(mappings.map(({ sellerSku }) => sellerSku))
  if (sellerSkus.size === mappings.length) return
  throw new RefusedError(400, 'BAD_REQUEST', 'mappings: expected each seller SKU once')
}

/** Checks the products in Commerce now. If Commerce cannot be asked, the job repeats the check until it can. */
async function checkProducts(
  { commerce }: RouteContext,
  mappings: MappingsRequest['mappings'],
): Promise<void> {
  const known = new Set<string>()
  const given = mappings.flatMap(({ sellerSku, sku }) => (sku === null ? [] : [{ sellerSku, sku }]))
  const asked = new Set(given.flatMap(({ sellerSku, sku }) => [sellerSku, sku]))
  for (const batch of skuBatches([...asked])) {
    for (const answer of (await readProductsBySku(commerce, { keys: batch })).values()) {
      if (answer.kind === 'failed') return
      if (answer.kind === 'found') known.add(answer.row.sku)
    }
  }
  const unknown = given.filter(({ sku }) => !known.has(sku)).map(({ sku }) => sku)
  if (unknown.length > 0) {
    const message = `Commerce has no product with the SKU ${named(unknown)}. Nothing was saved.`
    throw new RefusedError(400, 'UNKNOWN_PRODUCT', message, { field: 'sku' })
  }
  const equal = given.filter(({ sellerSku, sku }) => sku !== sellerSku && known.has(sellerSku))
  if (equal.length > 0) {
    const skus = named(equal.map(({ sellerSku }) => sellerSku))
    const message = `${skus} already matches the Commerce product with the same SKU. Nothing was saved.`
    throw new RefusedError(400, 'MATCHED_BY_ITSELF', message, { field: 'sku' })
  }
}

function named(skus: readonly string[]): string {
  const more = skus.length > NAMED_MAXIMUM ? ` and ${skus.length - NAMED_MAXIMUM} more` : ''
  return `${skus.slice(0, NAMED_MAXIMUM).join(', ')}${more}`
}
