import {
  COMMERCE_PROVIDER_METADATA,
  EVENT_SUBSCRIPTIONS,
  isEventOf,
  STOCK_EVENTS_ACTION,
} from '../../shared/commerce/events/event-subscriptions'
import {
  type CommerceSubscription,
  readSubscriptions,
  subscriptionProblems,
} from '../../shared/commerce/events/eventing'
import { isRegistrationOf } from '../../shared/io-events/events-management'
import type { OnboardingContext, Step } from './onboarding-context'

const TRY_AGAIN = 'In Commerce Admin, Apps, App Management: Try again, or Uninstall and then Install.'

/**
 * What App Management set up for this workspace; undefined if it did not. The onboarding adds nothing to it, because
 * each event would arrive twice.
 */
export async function checkManaged(context: OnboardingContext): Promise<readonly Step[] | undefined> {
  const providers = await context.management.providers(COMMERCE_PROVIDER_METADATA)
  const own = providers.find(({ instanceId }) => instanceId === context.managedInstanceId)
  if (!own) return undefined
  const words = 'App Management installed the app. Its setup is used as it is, and nothing is added.'
  return [
    { what: `event provider ${own.id}`, outcome: 'present', words },
    await checkRegistration(context, own.id),
    ...(await checkSubscriptions(context, own.id)),
  ]
}

async function checkRegistration({ management }: OnboardingContext, providerId: string): Promise<Step> {
  const what = `registration of ${STOCK_EVENTS_ACTION}`
  const own = (await management.registrations()).filter(
    (each) =>
      isRegistrationOf(each, STOCK_EVENTS_ACTION) &&
      EVENT_SUBSCRIPTIONS.every((wanted) =>
        each.eventsOfInterest.some(
          (event) => event.providerId === providerId && isEventOf(event.eventCode, wanted.name),
        ),
      ),
  )
  if (own.some(({ isEnabled }) => isEnabled)) return { what, outcome: 'present' }
  const [disabled] = own
  const words = disabled
    ? `The registration ${disabled.name} is disabled: enable it in Adobe Developer Console, Events of the workspace.`
    : `It is missing, or lacks an event. ${TRY_AGAIN}`
  return { what, outcome: 'failed', words }
}

async function checkSubscriptions(context: OnboardingContext, providerId: string): Promise<readonly Step[]> {
  const reply = await readSubscriptions(context.commerce)
  if (reply.kind === 'failed')
    return [{ what: 'Commerce event subscriptions', outcome: 'failed', words: reply.message }]
  return EVENT_SUBSCRIPTIONS.map((wanted) => {
    const isWanted = (each: CommerceSubscription) =>
      each.providerId === providerId && isEventOf(each.name, wanted.name)
    const found = reply.subscriptions.find(isWanted)
    const what = `Commerce subscription ${wanted.name}`
    const problems = found ? subscriptionProblems(found, wanted) : ['it is missing']
    if (problems.length === 0) return { what, outcome: 'present' }
    return { what, outcome: 'failed', words: `${problems.join('; ')}. ${TRY_AGAIN}` }
  })
}
