import { randomUUID } from 'node:crypto'
import { MAPPING_FILE, parseMappingRow } from '../../shared/csv/mapping-rows'
import { OVERRIDE_FILE } from '../../shared/csv/override-rows'
import { parseCsv, UnreadableCsvError } from '../../shared/csv/parse-csv'
import { lastRows, refuseRepeated } from '../../shared/csv/repeated-rows'
import { lastOfEach, rowBatches, type UploadedRow, uploadedRows } from '../../shared/csv/uploaded-rows'
import type { ListingDocument } from '../../shared/database/listings/listing-document'
import type { UploadDocument } from '../../shared/database/work/uploads'
import { activeOverride } from '../../shared/listing-quantity/listing-override'
import { planOverrides } from '../../shared/merchant/planned-overrides'
import { seconds } from '../../shared/time'
import type { PreviewRequest, UploadPreview } from '../contract/files/uploads'
import type { RouteContext } from '../http/route'
import { openOverrideSimulation } from '../simulation/simulate'
import { loadStore } from '../stores/stores'

type Counted = Pick<UploadPreview, 'excluded' | 'removed'>

/** Counts what rows would do. */
interface Counter {
  count(rows: readonly UploadedRow[]): Promise<Counted>
  /** Null if no quantity is simulated. */
  simulated(): Promise<UploadPreview['simulation']>
}

/** Well below the time limit of a web action. */
const SLICE_MS = seconds(8)
const NOTHING: Counted = { excluded: 0, removed: 0 }

/** Previews the rows after a line. The next call continues at the line where this one ends. */
export async function previewUpload(
  context: RouteContext,
  upload: UploadDocument,
  request: PreviewRequest,
): Promise<UploadPreview> {
  const [columns, counter] =
    upload.kind === 'overrides'
      ? [OVERRIDE_FILE, await overrideCounter(context, upload, request)]
      : [MAPPING_FILE, await mappingCounter(context, upload)]
  const until = Date.now() + SLICE_MS
  let counted = NOTHING
  let { line } = request
  let isWhole = true
  const rows = () => parseCsv(context.uploads.text(upload._id), columns)
  try {
    const last = await lastRows(rows())
    for await (const batch of rowBatches(rows(), line)) {
      const found = await counter.count(refuseRepeated(uploadedRows(batch), last).rows)
      counted = {
        excluded: counted.excluded + found.excluded,
        removed: counted.removed + found.removed,
      }
      line = batch.at(-1)?.line ?? line
      isWhole = Date.now() <= until
      if (!isWhole) break
    }
  } catch (error) {
    // Such a file changes nothing, and the job reports the mistake.
    if (!(error instanceof UnreadableCsvError)) throw error
    return { ...NOTHING, simulation: null, line, isWhole: true }
  }
  return { ...counted, simulation: await counter.simulated(), line, isWhole }
}

async function overrideCounter(
  context: RouteContext,
  { storeId, createdBy }: UploadDocument,
  { simulationId = randomUUID() }: PreviewRequest,
): Promise<Counter> {
  const simulation = await openOverrideSimulation(context, storeId)
  return {
    count: async (rows) => {
      const now = new Date()
      const find = (ids: readonly string[]) => context.listingQueries.loadSome(ids)
      const { changes } = await planOverrides(find, storeId, rows, now)
      const isExcluded = (listing: ListingDocument) =>
        activeOverride(listing.override, now)?.excluded ?? false
      await simulation.add(
        new Map(
          changes.map(({ listing, override }) => [
            listing.sellerSku,
            override && { ...override, setBy: createdBy, setAt: now },
          ]),
        ),
      )
      return {
        excluded: changes.filter(
          ({ listing, override }) => override?.changes.excluded && !isExcluded(listing),
        ).length,
        removed: changes.filter(({ override }) => override === null).length,
      }
    },
    simulated: () => simulation.present(simulationId),
  }
}

async function mappingCounter(context: RouteContext, { storeId }: UploadDocument): Promise<Counter> {
  const { accountId } = await loadStore(context, [storeId, ''])
  const count = async (rows: readonly UploadedRow[]) => {
    const given = rows.map(parseMappingRow).flatMap((row) => (row.kind === 'mapping' ? [row.mapping] : []))
    const wanted = lastOfEach(given, ({ sellerSku }) => sellerSku)
    const removed = wanted.filter(({ sku }) => sku === null).map(({ sellerSku }) => sellerSku)
    const known = await context.mappings.skusBySellerSku(accountId, removed)
    return { ...NOTHING, removed: known.size }
  }
  return { count, simulated: async () => null }
}
