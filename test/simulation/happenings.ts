import { nameOf } from './amazon-model'
import { type AmazonFaults, QUIET_AMAZON } from './amazon-partner'
import { QUIET_COMMERCE } from './commerce-reader'
import { QUIET_DATABASE } from './database-model'
import { followOrder, scheduleDisorder } from './disorder'
import { deliver, type Stage } from './events'
import { scheduleMerchant } from './merchant-happenings'
import { schedulePurchases } from './purchases'
import type { SimulatedWorld } from './simulated-world'

/** Plans everything that happens until the storm is over. */
export function schedule(stage: Stage): void {
  const { world, plan, random, stormMs } = stage
  const { clock, workers, story } = world
  const times = (count: number, work: () => void) => {
    for (let index = 0; index < count; index += 1) clock.later(random.next() * stormMs, work)
  }
  clock.every(60_000, () => workers.start('the alarm'))
  workers.start('the beginning')
  times(plan.changes, () => changeCommerce(stage))
  schedulePurchases(stage, times)
  times(plan.flips, () => flip(stage))
  times(plan.writers, () => writeAgainAndAgain(stage))
  scheduleMerchant(stage, times)
  times(plan.kills, () => {
    for (const each of workers.running()) {
      story.tell(`${each.name} dies`)
      each.kill()
    }
  })
  times(plan.freezes, () => {
    for (const each of workers.running().slice(0, 1)) {
      const milliseconds = random.whole(10_000, 70_000)
      story.tell(`${each.name} is frozen for ${milliseconds} ms`)
      each.freeze(milliseconds)
    }
  })
  times(plan.rivals, () => {
    workers.start('a rival')
    workers.start('another rival')
  })
  scheduleTroubles(stage, times)
  scheduleDisorder(stage, times)
}

const LONGEST_ABSENCE_MS = 300_000

/** Moves a listing to Amazon's fulfillment, sometimes only for a while. */
function flip({ world, plan, random, later }: Stage): void {
  const { amazon, story } = world
  const number = random.pick(amazon.numbers)
  number.channel = 'AMAZON_EU'
  story.tell(`${nameOf(number)} goes over to fulfilment by Amazon`)
  if (!random.chance(plan.returning)) return
  later(random.whole(5_000, LONGEST_ABSENCE_MS), () => {
    number.channel = 'DEFAULT'
    story.tell(`${nameOf(number)} comes back to fulfilment by the merchant`)
  })
}

const REWRITTEN_MS = 45_000

/** Another system sets a quantity, and sets it again after each correction. */
function writeAgainAndAgain({ world, plan, random, later, stormMs }: Stage): void {
  const { amazon, clock } = world
  const number = random.pick(amazon.numbers)
  const quantity = random.pick([0, 500])
  for (let index = 0; index < plan.rewrites; index += 1)
    later(index * REWRITTEN_MS, () => {
      if (clock.now() < stormMs) amazon.write(number, quantity)
    })
}

type Times = (count: number, work: () => void) => void

function scheduleTroubles({ world, plan, random, stormMs }: Stage, times: Times): void {
  const { clock, weather, story } = world
  const isOver = () => clock.now() >= stormMs
  times(plan.troubles, () => {
    story.tell('trouble begins')
    Object.assign(weather, { database: plan.database, commerce: plan.commerce })
    weather.amazon = { ...plan.amazon, ...refusedIn(weather.amazon) }
    clock.later(random.whole(20_000, 90_000), () => {
      if (isOver()) return
      story.tell('trouble ends')
      Object.assign(weather, { database: QUIET_DATABASE, commerce: QUIET_COMMERCE })
      weather.amazon = { ...QUIET_AMAZON, ...refusedIn(weather.amazon) }
    })
  })
  times(plan.refusals, () => {
    const account = random.pick(['eu', 'na', 'other'])
    const what = plan.refusesPatchesOnly ? 'refusedPatches' : 'refused'
    story.tell(`Amazon refuses ${account}${plan.refusesPatchesOnly ? ' its patches' : ''}`)
    weather.amazon = { ...weather.amazon, [what]: new Set([account]) }
    clock.later(random.whole(...plan.refusedMs), () => {
      weather.amazon = { ...weather.amazon, [what]: new Set() }
    })
  })
}

function refusedIn({ refused, refusedPatches }: AmazonFaults) {
  return { refused, refusedPatches }
}

/** Removes every fault. */
export function heal({ weather, story }: SimulatedWorld): void {
  story.tell('everything is well from now on')
  Object.assign(weather, { amazon: QUIET_AMAZON, database: QUIET_DATABASE, commerce: QUIET_COMMERCE })
  Object.assign(weather, { emptySince: null, lostWrites: 0, wrongClocks: 0 })
}

function changeCommerce(stage: Stage): void {
  const { world, random } = stage
  const { commerce, story } = world
  const sku = random.pick([...commerce.products.keys()])
  const websiteCode = random.pick(['base', 'base', 'us'])
  const what = random.whole(1, 20)
  if (what <= 11) {
    const quantity = random.pick([0, 1, 2, 3, random.whole(0, 40), random.whole(0, 40)])
    commerce.restock(websiteCode, sku, quantity)
    story.tell(`Commerce: ${sku} in ${websiteCode} has ${quantity}`)
    deliver(stage, { key: `sku:${sku}`, reason: 'stock-item' })
  } else if (what <= 15) {
    const units = random.whole(1, 4)
    const id = commerce.order({ websiteCode, sku }, units)
    story.tell(`Commerce: order ${id} of ${units} ${sku} in ${websiteCode}`)
    deliver(stage, { key: `order:${id}`, reason: 'order' })
    followOrder(stage, id)
  } else if (what <= 17) {
    const managed = !commerce.item(websiteCode, sku).managed
    commerce.change(websiteCode, sku, { managed })
    story.tell(`Commerce: ${sku} in ${websiteCode} is ${managed ? 'managed' : 'not managed'}`)
    deliver(stage, { key: `sku:${sku}`, reason: 'stock-item' })
  } else if (what <= 19) {
    const status = commerce.products.get(sku)?.status === 'enabled' ? 'disabled' : 'enabled'
    commerce.setStatus(sku, status)
    story.tell(`Commerce: ${sku} is ${status}`)
    deliver(stage, { key: `product:${commerce.products.get(sku)?.id ?? 0}`, reason: 'product' })
  } else {
    const assigned = !commerce.item(websiteCode, sku).assigned
    commerce.change(websiteCode, sku, { assigned })
    story.tell(`Commerce: ${sku} in ${websiteCode} is ${assigned ? 'assigned' : 'not assigned'}`)
    deliver(stage, { key: `sku:${sku}`, reason: 'stock-item' })
  }
}
