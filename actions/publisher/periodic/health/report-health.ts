import { NO_OBSERVER } from '../../../shared/publishing/observer'
import type { Ports } from '../../../shared/publishing/ports'
import { seconds } from '../../../shared/time'
import type { PeriodicTask } from '../task'
import { countDrifting } from './alert-conditions'

const LOOK_MS = seconds(30)

export type ReportHealthPorts = Pick<Ports, 'now' | 'observer' | 'pending' | 'errors' | 'breakers'>

/** Reports to the observer how far publishing lags, and what waits for a person. */
export const reportHealth: PeriodicTask<ReportHealthPorts> = async (ports) => {
  const { observer } = ports
  if (observer === NO_OBSERVER) return LOOK_MS
  const now = ports.now().getTime()
  const [oldest, waiting, drifting, breakers] = await Promise.all([
    ports.pending.oldest(ports.now()),
    ports.pending.count(ports.now()),
    countDrifting(ports),
    ports.breakers.all(),
  ])
  observer.health({
    oldestSeconds: oldest ? Math.max(0, now - oldest.firstAt.getTime()) / 1000 : 0,
    waiting,
    drifting,
    openBreakers: breakers.filter(({ open }) => open !== null).length,
  })
  return LOOK_MS
}
