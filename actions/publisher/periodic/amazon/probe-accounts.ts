import type { AccountState } from '../../../shared/database/accounts/account-states'
import { isDue } from '../../../shared/database/client/is-due'
import { PROBE_MS } from '../../../shared/publishing/guards/account-pause'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, seconds } from '../../../shared/time'
import type { PeriodicTask } from '../task'

const LOOK_MS = seconds(10)

/** Reads a refused account every quarter of an hour. The first successful read ends its pause. */
export const probeAccounts: PeriodicTask<
  Pick<Ports, 'now' | 'merchant' | 'seller' | 'accountStates'>
> = async (ports) => {
  const states = await ports.accountStates.all()
  const due = states.flatMap(({ _id, paused }) =>
    paused !== null && isDue(paused.probeAt, ports.now(), PROBE_MS) ? [probe(ports, _id, paused)] : [],
  )
  await Promise.all(due)
  return LOOK_MS
}

async function probe(
  ports: Pick<Ports, 'now' | 'merchant' | 'seller' | 'accountStates'>,
  accountId: string,
  paused: NonNullable<AccountState['paused']>,
): Promise<void> {
  // Saved before the read, so that a failing probe is not repeated at once.
  const probeAt = addMs(ports.now(), PROBE_MS)
  await ports.accountStates.save(accountId, { paused: { ...paused, probeAt } })
  const seller = await ports.seller(accountId)
  if (!seller) return
  const own = ports.merchant.stores.filter((store) => store.accountId === accountId)
  for (const marketplaceId of new Set(own.map((store) => store.marketplaceId))) {
    const reading = await seller.readSome(marketplaceId)
    if (reading.kind === 'read') return ports.accountStates.save(accountId, { paused: null })
    if (reading.kind !== 'unauthorised') return
  }
}
