import { jobCollection } from '../../actions/shared/database/work/jobs'
import { pendingCollection } from '../../actions/shared/database/work/pending'
import type { Stage } from './events'
import type { SimulatedWorld } from './simulated-world'

type Times = (count: number, work: () => void) => void

const LONGEST_PAUSE_MS = 120_000

/** Saves settings, pauses stores, and uses read-only mode for a while. */
export function scheduleMerchant(stage: Stage, times: Times): void {
  const { world, plan, random, later } = stage
  const { merchant, story, workers } = world
  const anyStore = () => random.pick(merchant.now().stores).id
  times(plan.saves, () => {
    const storeId = anyStore()
    void world.saves.save(storeId, merchant.draft()).then(() => workers.start(`a save of ${storeId}`))
  })
  times(plan.raises, () => {
    void world.saves.save('eu.DE', merchant.draftRaise('eu.DE')).then(() => workers.start('a raise'))
  })
  times(plan.pauses, () => {
    const storeId = anyStore()
    const set = (status: 'active' | 'paused') => {
      merchant.setStatus(storeId, status)
      story.tell(`the merchant has ${storeId} ${status}`)
      markAll(world, storeId)
      republish(world, storeId)
    }
    set('paused')
    later(random.whole(5_000, LONGEST_PAUSE_MS), () => set('active'))
  })
  times(plan.readOnly, () => {
    merchant.setReadOnly(true)
    story.tell('read-only from now on')
    later(random.whole(5_000, LONGEST_PAUSE_MS), () => {
      merchant.setReadOnly(false)
      story.tell('no longer read-only')
      for (const { id } of merchant.now().stores) republish(world, id)
    })
  })
}

/** A command whose impact the merchant confirmed: creates the job, and starts a publisher if none works. */
function republish({ clock, database, workers }: SimulatedWorld, storeId: string): void {
  void jobCollection(database.direct).create(
    { kind: 'republish-store', storeId, isAuthorised: true },
    clock.date(),
  )
  workers.start(`a command for ${storeId}`)
}

/** A paused store's listings may have outdated products, so everything is read again. */
function markAll({ clock, database, amazon }: SimulatedWorld, storeId: string): void {
  const own = amazon.numbers.filter(({ stores }) => stores.some(({ id }) => id === storeId))
  const marks = own.map(({ sku }) => ({ key: `sku:${sku}` as const, reason: 'topology' as const }))
  void pendingCollection(database.direct).mark(marks, clock.date())
}
