import { chunk } from 'es-toolkit'
import { isScientific } from './clean-cell'
import { SELLER_SKU_COLUMN } from './file-columns'
import { mistake, type RowMistake, shortened } from './row-mistakes'

/** The most zeros that a spreadsheet may have removed, and the most seller SKUs of a batch for which that is checked. */
const ZEROS_MAXIMUM = 10
const CHECKED_MAXIMUM = 90
/** What one lookup takes. */
const LOOKUP_MAXIMUM = 1_000

/** Returns those of the seller SKUs that a listing has. */
export type FindListed = (sellerSkus: readonly string[]) => Promise<readonly string[]>

/** Says of each seller SKU that no listing has what may have happened to it. */
export async function mistakesOfUnknown(
  find: FindListed,
  sellerSkus: readonly string[],
): Promise<ReadonlyMap<string, RowMistake>> {
  const numeric = sellerSkus.filter((sellerSku) => /^[1-9]\d*$/.test(sellerSku)).slice(0, CHECKED_MAXIMUM)
  const candidates = new Map(numeric.map((sellerSku) => [sellerSku, withZeros(sellerSku)]))
  const listed = new Set<string>()
  for (const some of chunk([...candidates.values()].flat(), LOOKUP_MAXIMUM)) {
    for (const found of await find(some)) listed.add(found)
  }
  return new Map(
    sellerSkus.map((sellerSku) => {
      const alike = (candidates.get(sellerSku) ?? []).filter((candidate) => listed.has(candidate))
      return [sellerSku, mistakeOf(sellerSku, alike)]
    }),
  )
}

function withZeros(sellerSku: string): readonly string[] {
  return Array.from({ length: ZEROS_MAXIMUM }, (_, index) => '0'.repeat(index + 1) + sellerSku)
}

function mistakeOf(sellerSku: string, alike: readonly string[]): RowMistake {
  const [listing] = alike
  if (listing !== undefined && alike.length === 1) return mistake('zeros-lost', { sellerSku, listing })
  return isScientific(sellerSku)
    ? mistake('changed-by-excel', { column: SELLER_SKU_COLUMN, got: shortened(sellerSku) })
    : mistake('no-listing', { sellerSku: shortened(sellerSku) })
}
