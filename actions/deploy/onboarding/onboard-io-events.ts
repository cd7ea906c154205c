import {
  COMMERCE_PROVIDER_METADATA,
  EVENT_SUBSCRIPTIONS,
  eventCodeOf,
  ONBOARDING,
  STOCK_EVENTS_ACTION,
} from '../../shared/commerce/events/event-subscriptions'
import {
  type EventProvider,
  isRegistrationOf,
  type NewRegistration,
  type Registration,
} from '../../shared/io-events/events-management'
import { type ChosenProvider, change, type OnboardingContext, type Step } from './onboarding-context'

export const PROVIDER_LABEL = 'Amazon Stock / Quantity'

export interface ProviderFound {
  readonly step: Step
  /** Undefined if there is none and none can be created. */
  readonly provider: ChosenProvider | undefined
}

/** Replaces an id in a dry run. */
const YET_TO_BE_MADE = '(new)'

/** The provider through which Commerce sends the app's events. */
export async function onboardProvider(context: OnboardingContext): Promise<ProviderFound> {
  const what = `event provider ${context.providerId ?? context.instanceId}`
  const providers = await context.management.providers(COMMERCE_PROVIDER_METADATA)
  const knownIds = providers.map(({ id }) => id)
  const chosen = (id: string): ChosenProvider => ({ id, isYetToBeMade: id === YET_TO_BE_MADE, knownIds })
  const found = providers.filter(({ id, instanceId }) =>
    context.providerId ? id === context.providerId : instanceId === context.instanceId,
  )
  const [first] = found
  if (found.length > 1) {
    const words = `There are ${found.length} providers with this instance id. Set COMMERCE_EVENT_PROVIDER_ID to the one to use: ${found.map(({ id }) => id).join(', ')}.`
    return { step: { what, outcome: 'failed', words }, provider: undefined }
  }
  if (first) {
    const step: Step = { what, outcome: 'present' }
    return { step, provider: chosen(first.id) }
  }
  if (context.providerId) {
    const words =
      'The organization has no Commerce event provider of this id: correct COMMERCE_EVENT_PROVIDER_ID, or leave it empty to have one made.'
    return { step: { what, outcome: 'failed', words }, provider: undefined }
  }
  let created: EventProvider | undefined
  const step = await change(context, { what, isNew: true }, async () => {
    created = await context.management.createProvider({
      label: PROVIDER_LABEL,
      description: 'Changes in Commerce that may change what Amazon is to show.',
      instanceId: context.instanceId,
      providerMetadataId: COMMERCE_PROVIDER_METADATA,
    })
    return undefined
  })
  if (created) return { step, provider: chosen(created.id) }
  return { step, provider: context.isDryRun ? chosen(YET_TO_BE_MADE) : undefined }
}

/** Each event has to be declared with its provider before anyone can register for it. */
export async function onboardEventCodes(
  context: OnboardingContext,
  { id: providerId, isYetToBeMade }: ChosenProvider,
): Promise<readonly Step[]> {
  const known = isYetToBeMade ? [] : await context.management.eventCodes(providerId)
  const steps: Step[] = []
  for (const { name, label, description } of EVENT_SUBSCRIPTIONS) {
    const code = eventCodeOf(name)
    const what = `event ${code}`
    if (known.includes(code)) steps.push({ what, outcome: 'present' })
    else {
      const describe = async () => {
        await context.management.describeEvent(providerId, { code, label, description })
        return undefined
      }
      steps.push(await change(context, { what, isNew: true }, describe))
    }
  }
  return steps
}

/** Registers the action for every event of the provider. */
export async function onboardRegistration(
  context: OnboardingContext,
  provider: ChosenProvider,
): Promise<Step> {
  const { id: providerId } = provider
  const what = `registration of ${STOCK_EVENTS_ACTION}`
  const all = await context.management.registrations()
  const own = all.filter((each) => isRegistrationOf(each, STOCK_EVENTS_ACTION))
  const wanted: NewRegistration = {
    name: ONBOARDING.registrationName,
    description: 'Hands what may change a stock to Amazon Stock / Quantity.',
    clientId: context.clientId,
    runtimeAction: STOCK_EVENTS_ACTION,
    eventsOfInterest: EVENT_SUBSCRIPTIONS.map(({ name }) => ({ providerId, eventCode: eventCodeOf(name) })),
  }
  const create = async () => {
    await context.management.createRegistration(wanted)
    return undefined
  }
  if (own.length === 0) return change(context, { what, isNew: true }, create)
  const best = own.find((each) => missingEvents(each, providerId).length === 0)
  if (best?.isEnabled) return { what, outcome: 'present' }
  if (best) {
    const words = `The registration ${best.name} is disabled${best.status ? ` (${best.status})` : ''}: enable it in Adobe Developer Console, Events of the workspace. What was missed meanwhile is read from its journal.`
    return { what, outcome: 'failed', words }
  }
  return complete(context, own[0] as Registration, { wanted, provider })
}

function complete(
  context: OnboardingContext,
  found: Registration,
  { wanted, provider }: { readonly wanted: NewRegistration; readonly provider: ChosenProvider },
): Promise<Step> {
  const missing = missingEvents(found, provider.id)
  const codes = wanted.eventsOfInterest.map(({ eventCode }) => eventCode)
  const others = found.eventsOfInterest.filter(
    (each) =>
      !wanted.eventsOfInterest.some((own) => isSame(own, each)) &&
      // I/O Events accepts no event of a deleted provider.
      (provider.knownIds.includes(each.providerId) || !codes.includes(each.eventCode)),
  )
  const update = async () => {
    const eventsOfInterest = [...others, ...wanted.eventsOfInterest]
    await context.management.updateRegistration(found.id, { ...wanted, name: found.name, eventsOfInterest })
    return undefined
  }
  const what = `registration of ${STOCK_EVENTS_ACTION}`
  return change(context, { what, isNew: false, words: `It lacked ${missing.join(', ')}.` }, update)
}

function missingEvents({ eventsOfInterest }: Registration, providerId: string): readonly string[] {
  return EVENT_SUBSCRIPTIONS.map(({ name }) => eventCodeOf(name)).filter(
    (eventCode) => !eventsOfInterest.some((each) => isSame(each, { providerId, eventCode })),
  )
}

function isSame(
  a: { readonly providerId: string; readonly eventCode: string },
  b: { readonly providerId: string; readonly eventCode: string },
): boolean {
  return a.providerId === b.providerId && a.eventCode === b.eventCode
}
