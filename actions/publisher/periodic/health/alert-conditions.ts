import type { Alert } from '../../../shared/alerts/alert'
import { areOrdersUnknown, isStalled, waitingSince } from '../../../shared/alerts/conditions'
import type { AccountState } from '../../../shared/database/accounts/account-states'
import { isRegistrationDisabled, JOURNAL_TASK } from '../../../shared/io-events/journal-state'
import { outdatedRules } from '../../../shared/listing-quantity/rules/compile-rules'
import { UNREADABLE } from '../../../shared/listing-quantity/stock-quantity-settings'
import type { Merchant } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, hours, msBetween } from '../../../shared/time'

/** Period in which logged drift counts. */
const DRIFT_MS = hours(1)

export type AlertConditionsPorts = Pick<
  Ports,
  'now' | 'merchant' | 'pending' | 'errors' | 'accountStates' | 'breakers' | 'listings' | 'taskStates'
>

/** Everything that needs a person now. Each condition has one alert per account or store. */
export async function alertConditions(ports: AlertConditionsPorts): Promise<readonly Alert[]> {
  const states = await ports.accountStates.all()
  const found = await Promise.all([
    stalledAlert(ports),
    openBreakers(ports),
    refusedAccounts(states),
    refusedQuantities(ports.merchant, states),
    unreadableSettings(ports.merchant),
    outdatedRulesAlerts(ports),
    unknownOrders(states),
    drift(ports),
    disabledEvents(ports),
  ])
  return found.flat()
}

/** Returns at most one. */
export async function stalledAlert({
  now,
  merchant,
  pending,
  accountStates,
}: Pick<Ports, 'now' | 'merchant' | 'pending' | 'accountStates'>): Promise<readonly Alert[]> {
  const oldest = await pending.oldest(now())
  const states = oldest ? await accountStates.all() : []
  const accountIds = merchant.accounts.map(({ id }) => id)
  const since = await waitingSince(pending, { now: now(), oldest, states, accountIds })
  if (!isStalled(since, now())) return []
  const minutes = Math.floor(msBetween(since, now()) / 60_000)
  const message = `A change has waited for ${minutes} minutes and is not on Amazon yet. In the app, open “Check the installation”, then “Communication errors”.`
  return [{ kind: 'stalled', subject: null, message }]
}

async function openBreakers({
  breakers,
  listings,
}: Pick<Ports, 'breakers' | 'listings'>): Promise<readonly Alert[]> {
  const open = (await breakers.all()).filter((breaker) => breaker.open !== null)
  const asked = await Promise.all(open.map(({ _id }) => listings.countAsked(_id)))
  return open.flatMap(({ _id }, index): Alert[] => {
    const count = asked[index] ?? 0
    const message = `${count} listings of the store would go to 0 and wait for your answer on the store's page.`
    return count > 0 ? [{ kind: 'mass-zero', subject: _id, message }] : []
  })
}

function refusedAccounts(states: readonly AccountState[]): readonly Alert[] {
  return states.flatMap(({ _id, paused }) =>
    paused
      ? [
          {
            kind: 'account-refused' as const,
            subject: _id,
            message: `Amazon refuses the account (${paused.code}), so nothing is published for it. Re-authorize it on the page “Seller accounts”.`,
          },
        ]
      : [],
  )
}

/** Patches of a store's marketplace are refused. A refused account has its own alert. */
function refusedQuantities({ stores }: Merchant, states: readonly AccountState[]): readonly Alert[] {
  return stores.flatMap(({ id, accountId, marketplaceId }): Alert[] => {
    const state = states.find(({ _id }) => _id === accountId)
    const refused = state?.paused ? undefined : state?.patchesRefused[marketplaceId]
    if (!refused) return []
    const message = `Amazon refuses every quantity of the store (${refused.code}), so nothing is published for it. See “Communication errors”.`
    return [{ kind: 'quantities-refused', subject: id, message }]
  })
}

function unreadableSettings({ stores, settingsByStore }: Merchant): readonly Alert[] {
  return stores.flatMap(({ id }): Alert[] => {
    if (settingsByStore.get(id) !== UNREADABLE) return []
    const message =
      'The settings of the store cannot be read, so its listings are on hold. Open its Listing Settings to see why.'
    return [{ kind: 'settings-unreadable', subject: id, message }]
  })
}

function outdatedRulesAlerts({ now, merchant }: Pick<Ports, 'now' | 'merchant'>): readonly Alert[] {
  return [...merchant.rulesByStore].flatMap(([storeId, rules]): Alert[] => {
    const names = outdatedRules(rules, now())
    if (names.length === 0) return []
    const message = `Commerce no longer has what these rules of the store name, so the listings that they could match are on hold: ${names.join(', ')}. Open the rules in its Listing Settings.`
    return [{ kind: 'rules-outdated', subject: storeId, message }]
  })
}

function unknownOrders(states: readonly AccountState[]): readonly Alert[] {
  return states.flatMap((state) =>
    areOrdersUnknown(state)
      ? [
          {
            kind: 'orders-unknown' as const,
            subject: state._id,
            message: `The newest orders of the account could not be read from Amazon${state.ordersRefused ? ` (${state.ordersRefused.code})` : ''}. Quantities rise only after Amazon's own quantity was read. See “Communication errors”.`,
          },
        ]
      : [],
  )
}

/** Listings for which Amazon showed another quantity within the last hour, at least for the third time. */
export function countDrifting(ports: Pick<Ports, 'now' | 'errors'>): Promise<number> {
  return ports.errors.countSince('DRIFT', addMs(ports.now(), -DRIFT_MS))
}

async function drift(ports: Pick<Ports, 'now' | 'errors'>): Promise<readonly Alert[]> {
  const count = await countDrifting(ports)
  if (count === 0) return []
  const message = `Within the last hour, Amazon repeatedly showed another quantity than it had accepted, for ${count} listings. Another tool may be setting quantities. See “Communication errors”.`
  return [{ kind: 'drift', subject: null, message }]
}

/** Deliveries were given up. The journal alone is no sign, because it is also read after a gap of the publisher. */
async function disabledEvents(ports: Pick<Ports, 'taskStates'>): Promise<readonly Alert[]> {
  const state = await ports.taskStates.load(JOURNAL_TASK)
  if (!isRegistrationDisabled(state?.notes)) return []
  const message =
    'I/O Events no longer delivers the events of Commerce. Enable the registration in Adobe Developer Console. Meanwhile, the app reads the journal, which is slower.'
  return [{ kind: 'events-disabled', subject: null, message }]
}
