import type { WebsiteCode } from '../catalogue/types'
import { websites } from '../world'
import { placeOrder } from './order-changes'
import { CommerceError } from './replies'
import type { CommerceWorld, Order } from './types'

/** An order that an integration writes over REST, without a cart. */
export interface WrittenOrder {
  readonly ext_order_id?: string
  readonly store_id?: number | string
  readonly items?: readonly { readonly sku?: string; readonly qty_ordered?: number }[]
}

/** Saves an order without reservations. Only orders from a cart lower the salable quantity. */
export function writeOrder(world: CommerceWorld, written: WrittenOrder): Order {
  const codes = Object.keys(websites) as WebsiteCode[]
  const website = codes.find((code) => websites[code].websiteId === Number(written.store_id)) ?? 'eu'
  const items = (written.items ?? []).map(({ sku = '', qty_ordered: qty = 1 }) => ({ sku, qty }))
  if (items.length === 0) throw new CommerceError(400, 'Please specify order items.')
  const { ext_order_id } = written
  return placeOrder(world, {
    items,
    website,
    force: true,
    isWritten: true,
    ...(ext_order_id !== undefined && { ext_order_id }),
  })
}
