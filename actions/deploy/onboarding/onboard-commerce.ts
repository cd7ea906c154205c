import type { CommerceReply } from '../../shared/commerce/client/commerce-client'
import { EVENT_SUBSCRIPTIONS, type EventSubscription } from '../../shared/commerce/events/event-subscriptions'
import {
  addCommerceProvider,
  type CommerceSubscription,
  completeSubscription,
  enableEventing,
  readCommerceProviders,
  readSubscriptions,
  subscribe,
  subscriptionProblems,
} from '../../shared/commerce/events/eventing'
import { PROVIDER_LABEL } from './onboard-io-events'
import { type ChosenProvider, change, type OnboardingContext, type Step } from './onboarding-context'

/** The rights for events that a role needs in Commerce. */
const RIGHTS =
  'the role of the credential or integration needs the resources Adobe I/O Events: Event Subscriptions, Subscribe, Event Providers'

/** Makes Commerce know the provider, and send events at all. */
export async function onboardCommerceProvider(
  context: OnboardingContext,
  { id: providerId }: ChosenProvider,
): Promise<readonly Step[]> {
  const what = `Commerce knows the event provider ${providerId}`
  const reply = await readCommerceProviders(context.commerce)
  if (reply.kind === 'failed' && reply.code === 'NOT_FOUND') {
    const words =
      'This Commerce knows one event provider only. Choose Stores, Configuration, Adobe Services, Adobe I/O Events, and set COMMERCE_EVENT_PROVIDER_ID to the provider of that page.'
    return context.providerId ? [] : [{ what, outcome: 'failed', words }]
  }
  if (reply.kind === 'failed') return [{ what, outcome: 'failed', words: wordsOf(reply) }]
  if (reply.providers.some((each) => each.providerId === providerId)) return [{ what, outcome: 'present' }]
  // The merchant's provider may be that of the configuration page, which the list does not include.
  if (context.providerId) return []
  const { workspaceConfiguration } = context
  if (workspaceConfiguration === undefined) {
    const words =
      'Download the workspace file in Adobe Developer Console (Project overview, Download), and set IO_WORKSPACE_FILE to its path.'
    return [{ what, outcome: 'failed', words }]
  }
  const steps: Step[] = []
  const { eventing } = context
  if (eventing) {
    const enable = async () => failureOf(await enableEventing(context.writer, eventing))
    steps.push(await change(context, { what: 'Commerce sends events', isNew: false }, enable))
  }
  const add = async () =>
    failureOf(
      await addCommerceProvider(context.writer, {
        providerId,
        instanceId: context.instanceId,
        label: PROVIDER_LABEL,
        workspaceConfiguration,
      }),
    )
  steps.push(await change(context, { what, isNew: true }, add))
  return steps
}

/** Makes Commerce send every event, with all its fields and without delay. */
export async function onboardSubscriptions(
  context: OnboardingContext,
  provider: ChosenProvider,
): Promise<readonly Step[]> {
  const reply = await readSubscriptions(context.commerce)
  if (reply.kind === 'failed') {
    return [{ what: 'Commerce event subscriptions', outcome: 'failed', words: wordsOf(reply) }]
  }
  const steps: Step[] = []
  for (const wanted of EVENT_SUBSCRIPTIONS) {
    const found = reply.subscriptions.find(({ name }) => name === wanted.name)
    steps.push(await onboardSubscription(context, wanted, found, provider))
  }
  return steps
}

async function onboardSubscription(
  context: OnboardingContext,
  wanted: EventSubscription,
  found: CommerceSubscription | undefined,
  provider: ChosenProvider,
): Promise<Step> {
  const { id: providerId } = provider
  const what = `Commerce subscription ${wanted.name}`
  if (!found) {
    const create = async () => failureOf(await subscribe(context.writer, wanted, providerId))
    return change(context, { what, isNew: true }, create)
  }
  const other = otherProvider(found, context, providerId)
  if (other !== undefined) return { what, outcome: 'failed', words: wordsOfOther(other, wanted, provider) }
  const problems = subscriptionProblems(found, wanted)
  if (problems.length === 0) return { what, outcome: 'present' }
  const update = async () => failureOf(await completeSubscription(context.writer, wanted, providerId))
  return change(context, { what, isNew: false, words: `${problems.join('; ')}.` }, update)
}

/** `default` is the provider of Commerce's configuration, which may be the merchant's choice. */
function otherProvider(
  { providerId }: CommerceSubscription,
  context: OnboardingContext,
  wanted: string,
): string | undefined {
  if (providerId === null || providerId === wanted) return undefined
  return providerId === 'default' && context.providerId !== undefined ? undefined : providerId
}

function wordsOfOther(other: string, { name }: EventSubscription, { knownIds }: ChosenProvider): string {
  if (other === 'default')
    return 'Commerce sends it to the provider of its configuration. Choose Stores, Configuration, Adobe Services, Adobe I/O Events, and set COMMERCE_EVENT_PROVIDER_ID to the provider of that page.'
  if (knownIds.includes(other))
    return `Commerce sends it to another provider, ${other}, for another app. Set COMMERCE_EVENT_PROVIDER_ID to ${other} to get it from there.`
  return `Commerce sends it to the provider ${other}, which this organization does not have: it was deleted, or is of another organization. Where nobody needs it, end the subscription in Commerce (bin/magento events:unsubscribe ${name}, or POST eventing/eventUnsubscribe/${name}), and run the onboarding again.`
}

function failureOf(reply: CommerceReply): string | undefined {
  return reply.kind === 'failed' ? wordsOf(reply) : undefined
}

function wordsOf(failure: { readonly code: string; readonly message: string }): string {
  return failure.code === 'UNAUTHORISED' ? `${failure.message} For events ${RIGHTS}.` : failure.message
}
