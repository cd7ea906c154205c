import { MAPPING_FILE, parseMappingRow } from '../../shared/csv/mapping-rows'
import { OVERRIDE_FILE } from '../../shared/csv/override-rows'
import { parseCsv, UnreadableCsvError } from '../../shared/csv/parse-csv'
import { lastRows, refuseRepeated } from '../../shared/csv/repeated-rows'
import { lastOfEach, rowBatches, type UploadedRow, uploadedRows } from '../../shared/csv/uploaded-rows'
import { factsOf } from '../../shared/database/listings/controlled-listings'
import type { ListingDocument } from '../../shared/database/listings/listing-document'
import type { UploadDocument } from '../../shared/database/work/uploads'
import {
  decideListingQuantity,
  type ListingOverride,
} from '../../shared/listing-quantity/decide-listing-quantity'
import { activeOverride } from '../../shared/listing-quantity/listing-override'
import type { StockQuantitySettings } from '../../shared/listing-quantity/stock-quantity-settings'
import { planOverrides } from '../../shared/merchant/planned-overrides'
import { seconds } from '../../shared/time'
import type { UploadPreview } from '../contract/uploads'
import type { RouteContext } from '../http/route'
import { presentShown } from '../present'
import { entryOf } from '../settings/present-impact'
import { loadStore } from '../stores/stores'

type Counted = Omit<UploadPreview, 'line' | 'isWhole'>
type Count = (rows: readonly UploadedRow[]) => Promise<Counted>

/** Well below the time limit of a web action. */
const SLICE_MS = seconds(8)
const NOTHING: Counted = { excluded: 0, toZero: 0, removed: 0 }

/** Previews the rows after a line. The next call continues at the line where this one ends. */
export async function previewUpload(
  context: RouteContext,
  upload: UploadDocument,
  after: number,
): Promise<UploadPreview> {
  const [columns, count] =
    upload.kind === 'overrides'
      ? [OVERRIDE_FILE, await overrideCounter(context, upload)]
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
        toZero: counted.toZero + found.toZero,
        removed: counted.removed + found.removed,
      }
      line = batch.at(-1)?.line ?? line
      if (Date.now() > until) return { ...counted, line, isWhole: false }
    }
  } catch (error) {
    // Such a file changes nothing, and the job reports the mistake.
    if (!(error instanceof UnreadableCsvError)) throw error
    return { ...NOTHING, line, isWhole: true }
  }
  return { ...counted, line, isWhole: true }
}

async function overrideCounter(context: RouteContext, { storeId }: UploadDocument): Promise<Count> {
  const saved = await context.stores.settings.loadSettings(storeId)
  const settings = saved?.settings ?? null
  return async (rows) => {
    const now = new Date()
    const { changes } = await planOverrides((ids) => context.listingQueries.loadSome(ids), storeId, rows, now)
    const isExcluded = (listing: ListingDocument) => activeOverride(listing.override, now)?.excluded ?? false
    return {
      excluded: changes.filter(({ listing, override }) => override?.changes.excluded && !isExcluded(listing))
        .length,
      toZero: changes.filter(({ listing, override }) => {
        const shows = shownBy(listing, settings)
        const before = shows(activeOverride(listing.override, now)) ?? presentShown(listing)?.quantity
        return before !== 0 && shows(override?.changes) === 0
      }).length,
      removed: changes.filter(({ override }) => override === null).length,
    }
  }
}

/** The quantity that Amazon should show for a listing with an override; null if nothing is sent. */
function shownBy(listing: ListingDocument, settings: StockQuantitySettings | null) {
  return (override: ListingOverride | undefined): number | null => {
    // The settings and override of another store apply.
    if (listing.controllingStoreId !== listing.storeId || listing.vanishedAt !== null) return null
    const decision = decideListingQuantity({ ...entryOf(factsOf(listing), false, override), settings })
    return decision.kind === 'hold' ? null : decision.quantity
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
