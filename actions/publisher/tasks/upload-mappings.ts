import { withoutFormulaMark } from '../../shared/csv/format-csv'
import { applyMappings } from '../import/apply-mappings'
import { uploadRows } from './upload-rows'

const LENGTH_MAXIMUM = 200

/** Rows of `seller-sku` and `sku`; one without a SKU is left as it is, since exported files have those. */
export const uploadMappings = uploadRows({
  columns: ['seller-sku', 'sku'],
  apply: async (world, { store, upload }, rows) => {
    const given = rows.map(({ line, cells }) => ({
      line,
      sellerSku: withoutFormulaMark(cells['seller-sku'] ?? ''),
      sku: withoutFormulaMark(cells.sku ?? ''),
    }))
    const wrong = given.flatMap(({ line, sellerSku, sku }) => {
      if (sellerSku === '') return [{ line, message: 'expected a seller SKU, got an empty cell' }]
      if (sku === '') return [{ line, message: 'expected a Commerce SKU, got an empty cell' }]
      const isLong = sellerSku.length > LENGTH_MAXIMUM || sku.length > LENGTH_MAXIMUM
      return isLong ? [{ line, message: `expected at most ${LENGTH_MAXIMUM} characters` }] : []
    })
    const wrongLines = new Set(wrong.map(({ line }) => line))
    const right = given.filter(({ line }) => !wrongLines.has(line))
    const refusals = await applyMappings(world, store.accountId, right)
    const refused = new Map(refusals.map(({ sellerSku, message }) => [sellerSku, message]))
    await world.mappings.save(
      right
        .filter(({ sellerSku }) => !refused.has(sellerSku))
        .map(({ sellerSku, sku }) => ({
          accountId: store.accountId,
          sellerSku,
          sku,
          savedBy: upload.createdBy,
          isApplied: true,
        })),
      world.now(),
    )
    return [
      ...wrong,
      ...right.flatMap(({ line, sellerSku }) => {
        const message = refused.get(sellerSku)
        return message === undefined ? [] : [{ line, message }]
      }),
    ]
  },
})
