import type { CommerceReader } from '../../../shared/publishing/commerce-port'
import { endCarried } from '../../../shared/publishing/commerce-state/imported-orders'
import { noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, minutes } from '../../../shared/time'
import { scheduled } from '../scheduled'

const TASK = 'end-sold'
const INTERVAL_MS = minutes(1)
/** The entries that expire first. With more, the others follow as these end. */
const ENTRIES_MAXIMUM = 1_000

/** The ports of this task. */
export interface EndSoldPorts
  extends Pick<Ports, 'now' | 'runId' | 'merchant' | 'pending' | 'errors' | 'sold' | 'taskStates'> {
  readonly commerce: Pick<CommerceReader, 'readImportedOrders'>
}

/**
 * Ends units that no longer count as sold on Amazon: those that Commerce has imported, and those that it did not import
 * in time. The latter needs no answer from Commerce, because the merchant set the time.
 */
export const endSold = scheduled<EndSoldPorts>({
  name: TASK,
  longestPauseMs: INTERVAL_MS,
  run: async (ports) => {
    const startedAt = ports.now()
    const open = await ports.sold.open(ENTRIES_MAXIMUM)
    if (open.length === 0) return INTERVAL_MS
    const dueAt = addMs(startedAt, INTERVAL_MS)
    await ports.taskStates.save({ _id: TASK, dueAt, cursor: null, startedAt, notes: {} })

    const { entries, failure } = await endCarried(ports, open)
    if (failure)
      await noteError(ports, TASK, { system: 'commerce', code: failure.code, message: failure.message })
    const imported = entries.filter(({ state }) => state === 'imported')
    // An imported unit waits for its shipment, however long that takes.
    const expired = entries.filter(
      ({ state, isPending, isImported, endsAt }) =>
        state === 'open' && !isPending && !isImported && endsAt <= ports.now(),
    )
    await ports.sold.end(
      expired.map(({ _id }) => _id),
      'expired',
    )
    const skus = new Set([...imported, ...expired].map(({ sku }) => sku).filter((sku) => sku !== null))
    await ports.pending.mark(
      [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'sold-ended' })),
      ports.now(),
    )
    return INTERVAL_MS
  },
})
