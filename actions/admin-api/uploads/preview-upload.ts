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
import type { PreviewRequest, UploadPreview } from '../contract/uploads'
import type { RouteContext } from '../http/route'
import { simulateOverrides } from '../simulation/simulate'
import { loadStore } from '../stores/stores'

type Counted = Pick<UploadPreview, 'excluded' | 'removed' | 'parts'>
type Count = (rows: readonly UploadedRow[]) => Promise<Counted>

/** Well below the time limit of a web action. */
const SLICE_MS = seconds(8)
const NOTHING: Counted = { excluded: 0, removed: 0, parts: [] }

/** Previews the rows after a line. The next call continues at the line where this one ends. */
export async function previewUpload(
  context: RouteContext,
  upload: UploadDocument,
  { line: after, simulationId = randomUUID() }: PreviewRequest,
): Promise<UploadPreview> {
  const [columns, count] =
    upload.kind === 'overrides'
      ? [OVERRIDE_FILE, overrideCounter(context, upload, simulationId)]
      : [MAPPING_FILE, await mappingCounter(context, upload)]
  const until = Date.now() + SLICE_MS
  let counted = NOTHING
  let line = after
  const rows = () => parseCsv(context.uploads.text(upload._id), columns)
  try {
    const last = await lastRows(rows())
    for await (const batch of rowBatches(rows(), after)) {
      const found = await count(refuseRepeated(uploadedRows(batch), last).rows)
      counted = {
        excluded: counted.excluded + found.excluded,
        removed: counted.removed + found.removed,
        parts: [...counted.parts, ...found.parts],
      }
      line = batch.at(-1)?.line ?? line
      if (Date.now() > until) return { ...counted, simulationId, line, isWhole: false }
    }
  } catch (error) {
    // Such a file changes nothing, and the job reports the mistake.
    if (!(error instanceof UnreadableCsvError)) throw error
    return { ...NOTHING, simulationId, line, isWhole: true }
  }
  return { ...counted, simulationId, line, isWhole: true }
}

function overrideCounter(context: RouteContext, { storeId, createdBy }: UploadDocument, id: string): Count {
  return async (rows) => {
    const now = new Date()
    const { changes } = await planOverrides((ids) => context.listingQueries.loadSome(ids), storeId, rows, now)
    const isExcluded = (listing: ListingDocument) => activeOverride(listing.override, now)?.excluded ?? false
    const overrides = new Map(
      changes.map(({ listing, override }) => [
        listing.sellerSku,
        override && { ...override, setBy: createdBy, setAt: now },
      ]),
    )
    return {
      excluded: changes.filter(({ listing, override }) => override?.changes.excluded && !isExcluded(listing))
        .length,
      removed: changes.filter(({ override }) => override === null).length,
      parts: changes.length === 0 ? [] : [await simulateOverrides(context, id, storeId, overrides)],
    }
  }
}

async function mappingCounter(context: RouteContext, { storeId }: UploadDocument): Promise<Count> {
  const { accountId } = await loadStore(context, [storeId, ''])
  return async (rows) => {
    const given = rows.map(parseMappingRow).flatMap((row) => (row.kind === 'mapping' ? [row.mapping] : []))
    const wanted = lastOfEach(given, ({ sellerSku }) => sellerSku)
    const removed = wanted.filter(({ sku }) => sku === null).map(({ sellerSku }) => sellerSku)
    const known = await context.mappings.skusBySellerSku(accountId, removed)
    return { ...NOTHING, removed: known.size }
  }
}
