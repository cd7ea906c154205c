import { STOCK_EVENTS_ACTION } from '../commerce/events/event-subscriptions'
import { readSubscriptions } from '../commerce/events/eventing'
import { otherReceivers } from '../commerce/events/other-receivers'
import { communicationErrorCollection } from '../database/log/communication-errors'
import { isRegistrationOf, providersOf } from '../io-events/events-management'
import { addMs, days } from '../time'
import type { DoctorCheck, DoctorContext } from './doctor-context'
import { type Finding, finding } from './finding'

/** Other systems that may write the quantities of the same listings. Failed reads are reported by other checks. */
export const checkInstallation: DoctorCheck = async (context) => {
  const [receivers, listings] = await Promise.all([findReceivers(context), countOverwritten(context)])
  const found: readonly Finding[] = [
    ...(receivers.length > 0
      ? [finding('installation', 'installation.other-receiver', { receivers: receivers.join(', ') })]
      : []),
    ...(listings > 0 ? [finding('installation', 'installation.other-writer', { listings })] : []),
  ]
  return found.length > 0 ? found : [finding('installation', 'installation.alone')]
}

async function findReceivers(context: DoctorContext): Promise<readonly string[]> {
  const [reply, providers] = await Promise.all([readSubscriptions(context.commerce), readProviders(context)])
  return reply.kind === 'read' ? otherReceivers(reply.subscriptions, new Set(providers)) : []
}

async function readProviders(context: DoctorContext): Promise<readonly string[]> {
  const events = await context.openEvents()?.catch(() => null)
  const registrations = (await events?.registrations().catch(() => [])) ?? []
  return providersOf(registrations.filter((each) => isRegistrationOf(each, STOCK_EVENTS_ACTION)))
}

async function countOverwritten(context: DoctorContext): Promise<number> {
  const errors = communicationErrorCollection(await context.openDatabase())
  return errors.countListingsSince('DRIFT', addMs(context.now(), -days(1)))
}
