import type { AmazonOrderModel } from './amazon-model'
import { deliver, type Stage } from './events'

/** Purchases on Amazon. Most are imported into Commerce minutes later, a few are canceled first. */
export function schedulePurchases(stage: Stage, times: (count: number, work: () => void) => void): void {
  const { world, plan, random } = stage
  times(plan.sales, () => {
    const sellable = world.amazon.numbers.filter(({ channel, held }) => channel === 'DEFAULT' && held > 0)
    if (sellable.length === 0) return
    const order = world.amazon.sell(random.pick(sellable), random.whole(1, 3))
    if (!order) return
    world.invariants.sold(order.number)
    goOn(stage, order)
    if (plan.lateOrders > 0 && random.chance(plan.lateOrders)) showLater(stage, order)
  })
}

const LATEST_SHIPMENT_MS = 15 * 60_000
const LATEST_MS = 30 * 60_000

function showLater({ random, later }: Stage, order: AmazonOrderModel): void {
  const lateMs = random.whole(LATEST_MS / 6, LATEST_MS)
  order.shownAt = new Date(order.createdAt.getTime() + lateMs)
  later(lateMs, () => {})
}

function goOn(stage: Stage, order: AmazonOrderModel): void {
  const { world, plan, random, later } = stage
  const { clock, commerce, story } = world
  const fate = random.next()
  if (fate < 0.15) return
  later(random.whole(10_000, plan.importWithinMs), () => {
    order.updatedAt = clock.date()
    if (fate < 0.3) {
      order.isCancelled = true
      return story.tell(`Amazon: order ${order.orderId} is cancelled`)
    }
    const { websiteCode, number, units, orderId } = order
    const place = { websiteCode, sku: commerce.skuNow(number.sku) }
    const id = plan.reserves
      ? commerce.order(place, units, orderId)
      : commerce.writeOrder(place, units, orderId)
    order.isImported = true
    story.tell(`Commerce: order ${id} is Amazon's ${orderId}, ${units} ${place.sku} in ${websiteCode}`)
    deliver(stage, { key: `order:${id}`, reason: 'order' })
    if (plan.reserves) return
    later(random.whole(20_000, LATEST_SHIPMENT_MS), () => {
      commerce.ship(id)
      story.tell(`Commerce: order ${id} is shipped`)
      deliver(stage, { key: `order:${id}`, reason: 'order' })
    })
  })
}
