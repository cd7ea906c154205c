import { MAPPING_COLUMNS, parseMappingRow } from '../../../shared/csv/mapping-rows'
import { lastOfEach } from '../../../shared/csv/uploaded-rows'
import type { RefusedLine } from '../../../shared/database/work/uploads'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'
import type { ApplyMappingsPorts } from '../apply-mappings'
import { applyMappings, type MappingRow } from '../apply-mappings'
import { uploadRows } from './upload-rows'

/**
 * Rows of `seller-sku` and `sku`. A row without a SKU changes nothing, because exported files have such rows. `yes` in
 * the optional column `remove` removes the match, so no SKU can be mistaken for that.
 */
export const uploadMappings = uploadRows<ApplyGivenPorts>({
  columns: MAPPING_COLUMNS,
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
  given: readonly GivenRow[],
): Promise<readonly RefusedLine[]> {
  const rows = lastOfEach(given, ({ sellerSku }) => sellerSku)
  const removed = rows.filter(({ sku }) => sku === null).map(({ sellerSku }) => sellerSku)
  const known = await ports.mappings.skusBySellerSku(accountId, removed)
  const refusals = await applyMappings(ports, accountId, rows)
  const refused = new Map(
    // A match of an unlisted seller SKU can still be removed.
    refusals.filter(({ sellerSku }) => !known.has(sellerSku)).map((each) => [each.sellerSku, each.mistake]),
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
