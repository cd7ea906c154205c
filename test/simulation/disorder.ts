import { nameOf } from './amazon-model'
import { QUIET_COMMERCE } from './commerce-reader'
import { deliver, type Stage } from './events'

/** Happenings that last for minutes, or that neither the merchant nor customers cause. */

type Times = (count: number, work: () => void) => void

const MINUTE = 60_000

export function scheduleDisorder(stage: Stage, times: Times): void {
  const { plan } = stage
  stick(stage)
  refuseOne(stage)
  writeAgain(stage)
  times(plan.outages, () => answerNothing(stage))
  times(plan.renames, () => rename(stage))
  times(plan.typeChanges, () => changeType(stage))
  times(plan.closures, () => closeSource(stage))
}

/** What happens to one of Commerce's own orders. */
export function followOrder(stage: Stage, orderId: number): void {
  const { world, plan, random, later } = stage
  const { commerce, story } = world
  if (plan.shipped + plan.cancelled === 0) return
  const fate = random.next()
  if (fate > plan.shipped + plan.cancelled) return
  later(random.whole(5_000, 2 * MINUTE), () => {
    const isShipped = fate < plan.shipped
    if (isShipped) commerce.ship(orderId)
    else commerce.cancel(orderId)
    story.tell(`Commerce: order ${orderId} is ${isShipped ? 'shipped' : 'cancelled'}`)
    deliver(stage, { key: `order:${orderId}`, reason: 'order' })
  })
}

/** Reads of some products fail during the storm. */
function stick({ world, plan, random }: Stage): void {
  const { weather, commerce, story } = world
  if (plan.stuck === 0) return
  const skus = [...commerce.products.keys()]
  const badSkus = new Set(Array.from({ length: plan.stuck }, () => random.pick(skus)))
  world.clock.later(MINUTE, () => {
    story.tell(`Commerce fails for ${[...badSkus].join(', ')}`)
    weather.commerce = { ...QUIET_COMMERCE, badSkus }
  })
}

function refuseOne({ world, plan, random }: Stage): void {
  const { weather, story, clock } = world
  if (!plan.isOneRefused) return
  const account = random.pick(['eu', 'na', 'other'])
  clock.later(MINUTE, () => {
    story.tell(`Amazon refuses ${account}`)
    weather.amazon = { ...weather.amazon, refused: new Set([account]) }
  })
}

/** Another system keeps setting its own quantity, too high or too low. */
function writeAgain({ world, plan, random, stormMs }: Stage): void {
  const { amazon, clock, invariants, story } = world
  for (let count = 0; count < plan.foreign; count += 1) {
    const number = random.pick(amazon.numbers)
    const quantity = random.pick([1, random.whole(2, 15), 500])
    const everyMs = random.whole(15_000, 40_000)
    const write = () => {
      if (clock.now() >= stormMs - MINUTE) return
      clock.later(everyMs, write)
      if (number.channel !== 'DEFAULT' || number.held === quantity) return
      invariants.foreign(number)
      story.tell(`another system writes ${quantity} to ${nameOf(number)}`)
      number.held = quantity
      number.shown = quantity
    }
    clock.later(2 * MINUTE + random.next() * MINUTE, write)
  }
}

function answerNothing({ world, random, stormMs }: Stage): void {
  const { weather, story, clock } = world
  if (weather.emptySince !== null) return
  story.tell('Commerce answers without any row')
  weather.emptySince = clock.now()
  weather.commerce = { ...QUIET_COMMERCE, empty: 1 }
  clock.later(random.whole(90_000, 5 * MINUTE), () => {
    if (clock.now() >= stormMs) return
    story.tell('Commerce answers as before')
    weather.emptySince = null
    weather.commerce = QUIET_COMMERCE
  })
}

function rename(stage: Stage): void {
  const { world, random, later } = stage
  const { commerce, story } = world
  const sku = random.pick([...commerce.products.keys()])
  const to = `${sku}-r`
  const { id } = commerce.products.get(sku) ?? { id: 0 }
  commerce.rename(sku, to)
  story.tell(`Commerce: ${sku} becomes ${to}`)
  deliver(stage, { key: `product:${id}`, reason: 'product' })
  const move = () => {
    commerce.moveStock(sku, to)
    story.tell(`Commerce: the stock of ${sku} is that of ${to}`)
    deliver(stage, { key: `sku:${to}`, reason: 'stock-item' })
  }
  if (random.chance(0.5)) move()
  else later(random.whole(1_000, 60_000), move)
}

/** A composite product has no stock of its own. */
function changeType(stage: Stage): void {
  const { world, random } = stage
  const { commerce, story } = world
  const sku = random.pick([...commerce.products.keys()])
  const { id } = commerce.products.get(sku) ?? { id: 0 }
  commerce.setType(sku, 'configurable')
  for (const websiteCode of ['base', 'us']) commerce.change(websiteCode, sku, { assigned: false })
  story.tell(`Commerce: ${sku} is configurable`)
  deliver(stage, { key: `product:${id}`, reason: 'product' })
}

const STAYS_CLOSED = 0.4

function closeSource({ world, random, later }: Stage): void {
  const { commerce, story } = world
  const websiteCode = random.pick(['base', 'us'])
  commerce.setSource(websiteCode, 'closed')
  story.tell(`Commerce: the source of ${websiteCode} is closed`)
  if (random.chance(STAYS_CLOSED)) return
  later(random.whole(MINUTE, 5 * MINUTE), () => {
    commerce.setSource(websiteCode, 'open')
    story.tell(`Commerce: the source of ${websiteCode} is open`)
  })
}
