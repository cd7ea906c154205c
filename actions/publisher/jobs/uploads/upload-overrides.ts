import { OVERRIDE_FILE } from '../../../shared/csv/override-rows'
import { applyOverrides, type OverrideFor } from '../../../shared/merchant/apply-overrides'
import { planOverrides } from '../../../shared/merchant/planned-overrides'
import type { Ports } from '../../../shared/publishing/ports'
import { uploadRows } from './upload-rows'

/** Rows of overrides. Each replaces its listing's override. A row without changes keeps who set it and when. */
export const uploadOverrides = uploadRows<Pick<Ports, 'now' | 'pending' | 'overrides' | 'simulations'>>({
  columns: OVERRIDE_FILE,
  apply: async (ports, { store, upload, job }, rows) => {
    const now = ports.now()
    const plan = await planOverrides((ids) => ports.overrides.find(ids), store.id, rows, now)
    const pairs = plan.changes.map(({ listing, override }): OverrideFor => {
      const stored = override && { ...override, setBy: upload.createdBy, setAt: now }
      return [listing, stored]
    })
    const skus = pairs.map(([{ sku, sellerSku }]) => sku ?? sellerSku)
    const authorised = await ports.simulations.shownAmong(job.simulationId, skus)
    await applyOverrides(
      ports,
      { storeId: store.id, pairs, by: upload.createdBy, authorised, isOfFile: true },
      now,
    )
    return { refused: plan.refused, unchanged: plan.unchanged }
  },
})
