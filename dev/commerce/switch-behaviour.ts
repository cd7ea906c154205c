import type { Behaviour } from './behaviour'
import { hasOwnStock, onHand, reservationsOf } from './live-stock'
import type { CommerceWorld } from './types'

/** Changes how this Commerce behaves. Without the inventory modules, its stock items become its stock. */
export function behave(world: CommerceWorld, changes: Partial<Behaviour>): void {
  const wasSingle = world.behaviour.inventory === 'single-stock'
  Object.assign(world.behaviour, changes)
  if (world.behaviour.inventory === 'single-stock' && !wasSingle) moveToStockItems(world)
}

/** Copies the stock of Europe, minus its reservations, to the stock items. */
function moveToStockItems(world: CommerceWorld): void {
  const stock = world.state.stocks.find(({ websites }) => websites.includes('eu'))
  for (const product of Object.values(world.state.products)) {
    if (!stock || !hasOwnStock(product)) continue
    const quantity = onHand(world, product.sku, stock) + reservationsOf(world, product.sku, stock)
    const items = world.state.sourceItems[product.sku]
    const isIn = stock.sources.some((code) => items?.[code]?.status === 1)
    world.state.sourceItems[product.sku] = { default: { quantity, status: isIn && quantity > 0 ? 1 : 0 } }
  }
  world.index.clear()
}
