import { isScientific } from '../../../shared/csv/clean-cell'
import { MAPPING_FILE, parseMappingRow } from '../../../shared/csv/mapping-rows'
import { mistake, type RowMistake } from '../../../shared/csv/row-mistakes'
import { mistakesOfUnknown } from '../../../shared/csv/unknown-seller-skus'
import { lastOfEach } from '../../../shared/csv/uploaded-rows'
import type { RefusedLine } from '../../../shared/database/work/uploads'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'
import type { ApplyMappingsPorts, RefusedMapping } from '../apply-mappings'
import { applyMappings, type MappingRow } from '../apply-mappings'
import { uploadRows } from './upload-rows'

/**
 * Rows of `seller-sku` and `sku`. A row without a SKU changes nothing, because exported files have such rows. `yes` in
 * the optional column `remove` removes the match, so no SKU can be mistaken for that.
 */
export const uploadMappings = uploadRows<ApplyGivenPorts>({
  columns: MAPPING_FILE,
  apply: async (ports, { store, upload }, rows) => {
    const read = rows.map((row) => ({ line: row.line, ...parseMappingRow(row) }))
    const wrong = read.flatMap((row) =>
      row.kind === 'wrong' ? [{ line: row.line, mistakes: [row.mistake] }] : [],
    )
    const given = read.flatMap((row) => (row.kind === 'mapping' ? [{ line: row.line, ...row.mapping }] : []))
    const refused = await applyGiven(ports, { store, savedBy: upload.createdBy }, given)
    const unchanged = read.filter(({ kind }) => kind === 'nothing').length
    return { refused: [...wrong, ...refused], unchanged }
  },
})

type ApplyGivenPorts = ApplyMappingsPorts & Pick<Ports, 'mappings'>
type GivenRow = MappingRow & { readonly line: number }

async function applyGiven(
  ports: ApplyGivenPorts,
  { store: { accountId }, savedBy }: { readonly store: MerchantStore; readonly savedBy: string },
  given: readonly (GivenRow & { readonly orSellerSku: string | null })[],
): Promise<readonly RefusedLine[]> {
  const spelled = await asListed(ports, accountId, given)
  const rows = lastOfEach(spelled, ({ sellerSku }) => sellerSku)
  const removed = rows.filter(({ sku }) => sku === null).map(({ sellerSku }) => sellerSku)
  const known = await ports.mappings.skusBySellerSku(accountId, removed)
  const refusals = await applyMappings(ports, accountId, rows)
  const refused = await reasonsFor(
    ports,
    accountId,
    // A match of an unlisted seller SKU can still be removed.
    refusals.filter(({ sellerSku }) => !known.has(sellerSku)),
  )
  const applied = rows.filter(({ sellerSku }) => !refused.has(sellerSku))
  await ports.mappings.save(
    applied.flatMap(({ sellerSku, sku }) =>
      sku === null ? [] : [{ accountId, sellerSku, sku, savedBy, isApplied: true }],
    ),
    ports.now(),
  )
  await ports.mappings.delete(accountId, removed)
  return rows.flatMap(({ line, sellerSku }) => {
    const wrong = refused.get(sellerSku)
    return wrong === undefined ? [] : [{ line, mistakes: [wrong] }]
  })
}

/** A seller SKU with hidden characters is used as typed if a listing has it, otherwise without them. */
async function asListed(
  ports: ApplyGivenPorts,
  accountId: string,
  given: readonly (GivenRow & { readonly orSellerSku: string | null })[],
): Promise<readonly GivenRow[]> {
  const doubtful = given.flatMap(({ sellerSku, orSellerSku }) => (orSellerSku === null ? [] : [sellerSku]))
  const listed = new Set(await listedOf(ports, accountId, doubtful))
  return given.map(({ line, sellerSku, orSellerSku, sku }) => ({
    line,
    sku,
    sellerSku: orSellerSku === null || listed.has(sellerSku) ? sellerSku : orSellerSku,
  }))
}

/** What is wrong with each refused seller SKU, and what a spreadsheet may have done to it. */
async function reasonsFor(
  ports: ApplyGivenPorts,
  accountId: string,
  refusals: readonly RefusedMapping[],
): Promise<ReadonlyMap<string, RowMistake>> {
  const unlisted = refusals.filter((refusal) => refusal.mistake.code === 'no-listing')
  const reasons = await mistakesOfUnknown(
    (sellerSkus) => listedOf(ports, accountId, sellerSkus),
    unlisted.map(({ sellerSku }) => sellerSku),
  )
  return new Map(
    refusals.map(({ sellerSku, mistake }) => [sellerSku, reasons.get(sellerSku) ?? productMistake(mistake)]),
  )
}

function productMistake(wrong: RowMistake): RowMistake {
  const { sku } = wrong.values
  return wrong.code === 'unknown-product' && typeof sku === 'string' && isScientific(sku)
    ? mistake('changed-by-excel', { column: 'sku', got: sku })
    : wrong
}

async function listedOf(
  { listings }: Pick<Ports, 'listings'>,
  accountId: string,
  sellerSkus: readonly string[],
): Promise<readonly string[]> {
  const found = await listings.bySellerSku(sellerSkus)
  return found.filter((listing) => listing.accountId === accountId).map(({ sellerSku }) => sellerSku)
}
