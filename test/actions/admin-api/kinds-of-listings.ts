import { examples } from '../../../dev/catalogue/examples'

/** A listing of every kind that is decided in its own way. */
export const KINDS_OF_LISTINGS: readonly string[] = [
  examples.plain,
  examples.lastOne,
  examples.outOfStock,
  examples.decimal,
  examples.notManaged,
  examples.disabled,
  examples.notAssigned,
  examples.bundle,
  examples.virtual,
  examples.shared,
  examples.fulfilledByAmazon,
  examples.supplySource,
  examples.noCommerceProduct,
  examples.warehouseFull,
  examples.twoSources,
  examples.backorders,
]
