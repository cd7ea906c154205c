import { isDeepStrictEqual } from 'node:util'
import { changeOverride, parseOverrideRow, type RowChange, type RowOverride } from '../csv/override-rows'
import { mistakesOfUnknown } from '../csv/unknown-seller-skus'
import { lastOfEach, type UploadedRow } from '../csv/uploaded-rows'
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

type Find<Listing> = (ids: readonly string[]) => Promise<readonly Listing[]>

interface Given {
  readonly line: number
  /** The row's seller SKU in each way that it can be read. */
  readonly sellerSkus: readonly string[]
  readonly change: RowChange | null
}

interface Wanted<Listing> extends Given {
  readonly listing: Listing
}

/** Plans at most 500 rows. */
export async function planOverrides<Listing extends OverridableListing>(
  find: Find<Listing>,
  storeId: string,
  rows: readonly UploadedRow[],
  now: Date,
): Promise<PlannedOverrides<Listing>> {
  const { refused, given } = parseRows(rows, now)
  const { wanted, unknown } = await findWanted(find, storeId, given)
  refused.push(...unknown)
  const changes: { listing: Listing; override: RowOverride | null }[] = []
  let unchanged = 0
  for (const { line, listing, change } of lastOfEach(wanted, ({ listing: { _id } }) => _id)) {
    const stored = storedOverride(listing, now)
    const changed = change && changeOverride(stored, change)
    if (changed?.kind === 'wrong') refused.push({ line, mistakes: [changed.mistake] })
    else if (isDeepStrictEqual(stored, changed?.override ?? null)) unchanged += 1
    else changes.push({ listing, override: changed?.override ?? null })
  }
  return { refused, unchanged, changes }
}

function parseRows(rows: readonly UploadedRow[], now: Date) {
  const refused: RefusedLine[] = []
  const given: Given[] = []
  for (const each of rows) {
    const row = parseOverrideRow(each, now)
    if (row.kind === 'wrong') refused.push({ line: each.line, mistakes: row.mistakes })
    else {
      const change = row.kind === 'override' ? row.change : null
      given.push({ line: each.line, sellerSkus: row.sellerSkus, change })
    }
  }
  return { refused, given }
}

async function findWanted<Listing extends OverridableListing>(
  find: Find<Listing>,
  storeId: string,
  given: readonly Given[],
) {
  const listings = (sellerSkus: readonly string[]) =>
    find([...new Set(sellerSkus)].map((sellerSku) => listingId(storeId, sellerSku)))
  const found = await listings(given.flatMap(({ sellerSkus }) => sellerSkus))
  const bySellerSku = new Map(found.map((listing) => [listing.sellerSku, listing]))
  const wanted: Wanted<Listing>[] = []
  const missing: { line: number; sellerSku: string }[] = []
  for (const row of given) {
    const sellerSku = row.sellerSkus.find((each) => bySellerSku.has(each))
    const listing = sellerSku === undefined ? undefined : bySellerSku.get(sellerSku)
    if (listing) wanted.push({ ...row, listing })
    else missing.push({ line: row.line, sellerSku: row.sellerSkus.at(-1) ?? '' })
  }
  const mistakes = await mistakesOfUnknown(
    async (some) => (await listings(some)).map(({ sellerSku }) => sellerSku),
    missing.map(({ sellerSku }) => sellerSku),
  )
  const unknown = missing.map(({ line, sellerSku }): RefusedLine => {
    const mistake = mistakes.get(sellerSku)
    return { line, mistakes: mistake ? [mistake] : [] }
  })
  return { wanted, unknown }
}

/** The listing's override, if it has one that has not ended. */
function storedOverride({ override }: OverridableListing, now: Date): RowOverride | null {
  if (!override || !activeOverride(override, now)) return null
  const { changes, reason, endsAt } = override
  return { changes, reason, endsAt }
}
