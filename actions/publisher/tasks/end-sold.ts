import type { SoldDocument } from '../../shared/database/sold'
import { noteError } from '../../shared/publication/note-error'
import type { CommerceReader, PublicationWorld } from '../../shared/publication/world'

const TASK = 'end-sold'
const INTERVAL_MS = 60_000
/** The ones that end first; with more, the others have their turn as these end. */
const ENTRIES_MAXIMUM = 1_000

/** What the task needs of the publication's world. */
export interface SoldWorld
  extends Pick<PublicationWorld, 'now' | 'runId' | 'pending' | 'errors' | 'sold' | 'taskStates'> {
  readonly commerce: Pick<CommerceReader, 'readImportedOrders'>
}

/**
 * Ends what counts as sold on Amazon: what a Commerce order carries now, and what none carried in time. The second
 * needs no answer of Commerce: the merchant said how long it may take.
 */
export async function endSold(world: SoldWorld): Promise<number> {
  const startedAt = world.now()
  const known = await world.taskStates.load(TASK)
  const wait = (known?.dueAt.getTime() ?? 0) - startedAt.getTime()
  if (wait > 0) return Math.min(INTERVAL_MS, wait)
  const open = await world.sold.open(ENTRIES_MAXIMUM)
  if (open.length === 0) return INTERVAL_MS
  const dueAt = new Date(startedAt.getTime() + INTERVAL_MS)
  await world.taskStates.save({ _id: TASK, dueAt, cursor: null, startedAt, notes: {} })

  const importedIds = await readImported(world, open)
  const [imported, missing] = split(open, ({ amazonOrderId }) => importedIds.has(amazonOrderId))
  const [expired] = split(missing, ({ endsAt }) => endsAt <= world.now())
  await end(world, imported, 'imported')
  await end(world, expired, 'expired')
  return INTERVAL_MS
}

/** Those that Commerce is known to carry. An order that could not be asked for is asked for next time. */
async function readImported(world: SoldWorld, open: readonly SoldDocument[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(open.map(({ amazonOrderId }) => amazonOrderId))]
  const answers = await world.commerce.readImportedOrders(ids)
  const failure = [...answers.values()].find((answer) => answer.kind === 'failed')
  if (failure) {
    await noteError(world, TASK, { system: 'commerce', code: failure.code, message: failure.message })
  }
  return new Set(ids.filter((id) => answers.get(id)?.kind === 'found'))
}

async function end(
  world: SoldWorld,
  entries: readonly SoldDocument[],
  state: 'imported' | 'expired',
): Promise<void> {
  await world.sold.end(
    entries.map(({ _id }) => _id),
    state,
  )
  const skus = new Set(entries.map(({ sku }) => sku).filter((sku) => sku !== null))
  await world.pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'sold-ended' })),
    world.now(),
  )
}

function split<T>(items: readonly T[], test: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}
