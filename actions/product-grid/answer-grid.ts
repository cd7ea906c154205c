import * as v from 'valibot'
import { listingsOfProducts } from '../shared/database/listings/listings-of-products'
import {
  type ActionParams,
  type ActionResult,
  type ActivationContext,
  JSON_HEADERS,
} from '../shared/runtime/action'
import { verifyCaller } from '../shared/runtime/caller/verify-caller'
import { openDatabase } from '../shared/runtime/clients/open-database'
import {
  parseCallerConfiguration,
  parseDatabaseConfiguration,
} from '../shared/runtime/configuration/configuration'
import { parseWebRequest, tooLarge } from '../shared/runtime/web-request'
import { loadStores } from '../shared/settings-store/record-access'
import { connectState } from '../shared/settings-store/state-client'
import { cellsOf, EMPTY_CELLS } from './cells'

/** The most rows that Commerce requests at once; it splits larger requests. */
const ROWS_MAXIMUM = 1_000

const gridRequest = v.object({
  gridType: v.literal('product', 'gridType: expected "product"'),
  /** Commerce SKUs. */
  ids: v.pipe(
    v.array(v.string('ids: expected SKUs'), 'ids: expected a list of SKUs'),
    v.maxLength(ROWS_MAXIMUM, `ids: expected at most ${ROWS_MAXIMUM} SKUs`),
  ),
})

/**
 * Answers the columns of Commerce's product grid, in the format of Admin UI SDK v2: `{data: {<SKU>: {<column>:
 * <text>}}}`. A product without listings has empty cells. Uses stored data only, so that the grid never waits for
 * Amazon.
 */
export async function answerGrid(params: ActionParams, context: ActivationContext): Promise<ActionResult> {
  const status = tooLarge(params)
  if (status !== null) return reply(status, { message: 'The request is larger than a grid’s.' })
  const request = parseWebRequest(params)
  const verdict = await verifyCaller(request.headers, parseCallerConfiguration(params))
  if (verdict.kind === 'refused') return reply(verdict.status, { message: verdict.message })
  const parsed = v.safeParse(gridRequest, parseJson(request.body))
  if (!parsed.success) return reply(400, { message: parsed.issues[0].message })
  return reply(200, { data: await readCells(params, context, parsed.output.ids) })
}

async function readCells(params: ActionParams, context: ActivationContext, skus: readonly string[]) {
  const configuration = parseDatabaseConfiguration(params)
  const { namespace, apiKey: auth } = context
  const state = await connectState({ namespace, auth, region: configuration.dataRegion })
  const database = await openDatabase(configuration, context)
  try {
    const [stores, listings] = await Promise.all([loadStores(state), listingsOfProducts(database, skus)])
    const bySku = Map.groupBy(listings, ({ sku }) => sku)
    const rows = skus.map((sku) => [sku, cellsOf(bySku.get(sku) ?? [], stores)] as const)
    return { ...Object.fromEntries(rows), '*': EMPTY_CELLS }
  } finally {
    await database.close()
  }
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

function reply(statusCode: number, body: object): ActionResult {
  return { statusCode, headers: JSON_HEADERS, body }
}
