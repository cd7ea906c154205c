import { isDeepStrictEqual } from 'node:util'
import { OVERRIDE_COLUMNS, parseOverrideRow, type RowOverride } from '../../shared/csv/override-rows'
import { mistake, shortened } from '../../shared/csv/row-mistakes'
import type { StoredOverride } from '../../shared/database/listing-document'
import { listingId } from '../../shared/database/listings'
import type { RefusedLine } from '../../shared/database/uploads'
import { activeOverride } from '../../shared/listing-quantity/listing-override'
import { applyOverrides, type OverrideFor } from '../../shared/merchant/apply-overrides'
import { lastOfEach, uploadRows } from './upload-rows'

/** Rows of overrides, each in place of what its listing had; one that says what is so already leaves who set it and when. */
export const uploadOverrides = uploadRows({
  columns: OVERRIDE_COLUMNS,
  apply: async (world, { store, upload }, rows) => {
    const now = world.now()
    const refused: RefusedLine[] = []
    const given: Given[] = []
    for (const { line, cell } of rows) {
      const row = parseOverrideRow(cell, now)
      if (row.kind === 'wrong') refused.push({ line, mistakes: row.mistakes })
      else {
        const override = row.kind === 'override' ? row.override : null
        given.push({ line, id: listingId(store.id, row.sellerSku), sellerSku: row.sellerSku, override })
      }
    }
    const wanted = lastOfEach(given, ({ id }) => id)
    const found = await world.overrides.find(wanted.map(({ id }) => id))
    const byId = new Map(found.map((listing) => [listing._id, listing]))
    const pairs: OverrideFor[] = []
    let unchanged = 0
    for (const { line, id, sellerSku, override } of wanted) {
      const listing = byId.get(id)
      if (!listing)
        refused.push({ line, mistakes: [mistake('no-listing', { sellerSku: shortened(sellerSku) })] })
      else if (isSo(listing.override, override, now)) unchanged += 1
      else {
        const stored = override && { ...override, setBy: upload.createdBy, setAt: now }
        pairs.push([listing, stored])
      }
    }
    await applyOverrides(world, { pairs, by: upload.createdBy, isOfFile: true }, now)
    return { refused, unchanged }
  },
})

interface Given {
  readonly line: number
  readonly id: string
  readonly sellerSku: string
  readonly override: RowOverride | null
}

function isSo(stored: StoredOverride | null | undefined, wanted: RowOverride | null, now: Date): boolean {
  if (!stored || !activeOverride(stored, now)) return wanted === null
  const { changes, reason, endsAt } = stored
  return wanted !== null && isDeepStrictEqual({ changes, reason, endsAt }, { ...wanted })
}
