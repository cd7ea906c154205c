import { OVERRIDE_COLUMNS } from '../../../shared/csv/override-rows'
import { applyOverrides, type OverrideFor } from '../../../shared/merchant/apply-overrides'
import { planOverrides } from '../../../shared/merchant/planned-overrides'
import { uploadRows } from './upload-rows'

/** Rows of overrides, each in place of what its listing had; one that says what is so already leaves who set it and when. */
export const uploadOverrides = uploadRows({
  columns: OVERRIDE_COLUMNS,
  apply: async (world, { store, upload }, rows) => {
    const now = world.now()
    const plan = await planOverrides((ids) => world.overrides.find(ids), store.id, rows, now)
    const pairs = plan.changes.map(({ listing, override }): OverrideFor => {
      const stored = override && { ...override, setBy: upload.createdBy, setAt: now }
      return [listing, stored]
    })
    await applyOverrides(world, { pairs, by: upload.createdBy, isOfFile: true }, now)
    return { refused: plan.refused, unchanged: plan.unchanged }
  },
})
