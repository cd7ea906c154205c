import type { Ports } from '../../shared/publishing/ports'
import { addMs, seconds } from '../../shared/time'
import type { PeriodicTask } from '../periodic/task'

const LOOK_MS = seconds(30)
/** By then, an uninterrupted save of matches has created its job. */
const CUT_OFF_MS = seconds(30)

export type FinishCommandsPorts = Pick<Ports, 'now' | 'merchant' | 'finishSaves' | 'jobs' | 'mappings'>

/** Completes commands that were accepted but interrupted between their writes. */
export const finishCommands: PeriodicTask<FinishCommandsPorts> = async (ports) => {
  const ended = await Promise.allSettled([ports.finishSaves(), applyForgotten(ports)])
  for (const each of ended) if (each.status === 'rejected') throw each.reason
  return LOOK_MS
}

async function applyForgotten(ports: Pick<Ports, 'now' | 'merchant' | 'jobs' | 'mappings'>): Promise<void> {
  const now = ports.now()
  const savers = await ports.mappings.saversUnapplied(addMs(now, -CUT_OFF_MS))
  for (const { accountId, savedBy } of savers) {
    const store = ports.merchant.stores.find((each) => each.accountId === accountId)
    if (!store) continue
    const isOpen = (await ports.jobs.openInStore(store.id)).some(({ kind }) => kind === 'apply-mappings')
    if (!isOpen) await ports.jobs.create({ kind: 'apply-mappings', storeId: store.id, by: savedBy }, now)
  }
}
