import { examples } from '../../../dev/catalogue/examples'
import { connectOnly, type LoopbackWorld, startLoopbackWorld } from '../../loopback-world'
import { passAbsence } from './simulation/expect-exact'

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

/** A world with all of them, imported and not published yet. What Commerce lacks is known to be absent. */
export async function startWithKindsOfListings(): Promise<LoopbackWorld> {
  const loopback = await startLoopbackWorld({ sellerSkus: KINDS_OF_LISTINGS })
  await connectOnly(loopback)
  await loopback.publish()
  await passAbsence(loopback)
  return loopback
}
