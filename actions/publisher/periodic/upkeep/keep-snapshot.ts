import type { Ports } from '../../../shared/publishing/ports'
import { addMs, hours } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'
import type { PeriodicTask } from '../task'

const TASK = 'keep-snapshot'

export type KeepSnapshotPorts = Pick<Ports, 'now' | 'snapshot' | 'taskStates'>

async function keep({ now, snapshot, taskStates }: KeepSnapshotPorts): Promise<number> {
  const startedAt = now()
  await snapshot.keep()
  await taskStates.save({ _id: TASK, dueAt: addMs(startedAt, hours(1)), cursor: null, startedAt, notes: {} })
  return LONGEST_PAUSE_MS
}

const keepHourly = scheduled<KeepSnapshotPorts>({ name: TASK, run: keep })

/**
 * Every hour, and at once if a worker had to read records one by one: compares the configuration's records with their
 * history, restores lost ones, and corrects the snapshot that workers start from.
 */
export const keepSnapshot: PeriodicTask<KeepSnapshotPorts> = (ports) =>
  ports.snapshot.isBehind() ? keep(ports) : keepHourly(ports)
