import { isDeepStrictEqual } from 'node:util'
import { parseOverrideRow, type RowOverride } from '../csv/override-rows'
import { mistake, shortened } from '../csv/row-mistakes'
import { lastOfEach, type UploadedRow } from '../csv/uploaded-rows'
import type { StoredOverride } from '../database/listings/listing-document'
import { listingId } from '../database/listings/listings'
import type { OverridableListing } from '../database/listings/overrides'
import type { RefusedLine } from '../database/work/uploads'
import { activeOverride } from '../listing-quantity/listing-override'

/** What the rows of a file would do to the listings of a store. */
export interface PlannedOverrides<Listing> {
  readonly refused: readonly RefusedLine[]
  /** Number of rows that change nothing. */
  readonly unchanged: number
  readonly changes: readonly { readonly listing: Listing; readonly override: RowOverride | null }[]
}

interface Given {
  readonly line: number
  readonly id: string
  readonly sellerSku: string
  readonly override: RowOverride | null
}

export async function planOverrides<Listing extends OverridableListing>(
  find: (ids: readonly string[]) => Promise<readonly Listing[]>,
  storeId: string,
  rows: readonly UploadedRow[],
  now: Date,
): Promise<PlannedOverrides<Listing>> {
  const refused: RefusedLine[] = []
  const given: Given[] = []
  for (const { line, cell } of rows) {
    const row = parseOverrideRow(cell, now)
    if (row.kind === 'wrong') refused.push({ line, mistakes: row.mistakes })
    else {
      const override = row.kind === 'override' ? row.override : null
      given.push({ line, id: listingId(storeId, row.sellerSku), sellerSku: row.sellerSku, override })
    }
  }
  const wanted = lastOfEach(given, ({ id }) => id)
  const byId = new Map((await find(wanted.map(({ id }) => id))).map((listing) => [listing._id, listing]))
  const changes: { listing: Listing; override: RowOverride | null }[] = []
  let unchanged = 0
  for (const { line, id, sellerSku, override } of wanted) {
    const listing = byId.get(id)
    if (!listing)
      refused.push({ line, mistakes: [mistake('no-listing', { sellerSku: shortened(sellerSku) })] })
    else if (isSo(listing.override, override, now)) unchanged += 1
    else changes.push({ listing, override })
  }
  return { refused, unchanged, changes }
}

function isSo(stored: StoredOverride | null | undefined, wanted: RowOverride | null, now: Date): boolean {
  if (!stored || !activeOverride(stored, now)) return wanted === null
  const { changes, reason, endsAt } = stored
  return wanted !== null && isDeepStrictEqual({ changes, reason, endsAt }, { ...wanted })
}
