import { connectState } from '../../actions/shared/settings-store/state-client'
import { examples } from '../../dev/catalogue/examples'
import { loopback as addressOf, portsFrom, runtime } from '../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../loopback-world'
import type { Stores } from './recording'

export const SKUS: readonly string[] = [
  examples.plain,
  examples.lastOne,
  examples.notManaged,
  examples.fulfilledByAmazon,
  examples.shared,
  examples.noCommerceProduct,
  examples.warehouseFull,
]

/** The stores of a world, which starts with these listings of Amazon. */
export async function openStores(): Promise<Stores & { readonly loopback: LoopbackWorld }> {
  const loopback = await startLoopbackWorld({ sellerSkus: SKUS })
  const { namespace, auth } = runtime
  const state = await connectState({ namespace, auth, region: 'emea' })
  const { commerce } = portsFrom(Number(process.env.TEST_PORT_BASE))
  return { loopback, database: loopback.database, state, commerceUrl: addressOf(commerce) }
}

/** A merchant with settings, an override, a match of their own, and a save that nobody has carried out yet. */
export async function openMerchant(): Promise<Stores & { readonly loopback: LoopbackWorld }> {
  const stores = await openStores()
  const { loopback } = stores
  const call = async (method: string, path: string, body?: object) => {
    const reply = await callAdminApi(loopback, { method, path, ...(body ? { body } : {}) })
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply)}`)
    return reply.body
  }
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
  await saveSettings(loopback, STORE_IDS.america, {
    outOfStockThreshold: 0,
    maximumMode: 'upTo',
    maximumListedQuantity: 150,
  })
  await call('PUT', `/stores/${STORE_IDS.germany}/overrides`, {
    sellerSkus: [examples.plain],
    changes: { maximumListedQuantity: 4 },
    reason: 'Fair in Utrecht',
    endsAt: null,
  })
  const [, seller] = STORE_IDS.germany.split('.')
  await call('PUT', `/accounts/eu.${seller}/mappings`, {
    mappings: [{ sellerSku: examples.noCommerceProduct, sku: examples.warehouseFull }],
  })
  await loopback.publish()
  const path = `/stores/${STORE_IDS.germany}/stock-quantity`
  const { version, settings } = await call('GET', path)
  await call('PUT', path, { version, settings })
  return stores
}
