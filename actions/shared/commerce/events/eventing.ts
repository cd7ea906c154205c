import * as v from 'valibot'
import {
  type CommerceClient,
  type CommerceFailure,
  type CommerceReply,
  unreadable,
} from '../client/commerce-client'
import type { CommerceWriter } from '../client/commerce-writer'
import type { EventSubscription } from './event-subscriptions'

/** A subscription in Commerce. */
export interface CommerceSubscription {
  readonly name: string
  readonly fields: readonly string[]
  readonly priority: boolean
  /** `default`: the provider of Commerce's own configuration. */
  readonly providerId: string | null
}

export interface CommerceEventProvider {
  readonly providerId: string
  readonly instanceId: string | null
}

export type SubscriptionsReply =
  | { readonly kind: 'read'; readonly subscriptions: readonly CommerceSubscription[] }
  | CommerceFailure

export type CommerceProvidersReply =
  | { readonly kind: 'read'; readonly providers: readonly CommerceEventProvider[] }
  | CommerceFailure

/** Commerce writes booleans as `true`, `1` or `"1"`. */
const flag = v.pipe(
  v.nullish(v.union([v.boolean(), v.number(), v.string()]), false),
  v.transform((value) => value === true || value === 1 || value === '1' || value === 'true'),
)
const subscriptions = v.array(
  v.object({
    name: v.string(),
    fields: v.nullish(v.array(v.object({ name: v.string() })), []),
    priority: flag,
    provider_id: v.nullish(v.string(), null),
  }),
)
const providers = v.array(v.object({ provider_id: v.string(), instance_id: v.nullish(v.string(), null) }))

/** Every event that Commerce sends, to this app and to others. */
export async function readSubscriptions(commerce: CommerceClient): Promise<SubscriptionsReply> {
  const reply = await commerce.get('eventing/getEventSubscriptions')
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(subscriptions, reply.body)
  if (!parsed.success) return unreadable()
  return {
    kind: 'read',
    subscriptions: parsed.output.map(({ name, fields, priority, provider_id }) => ({
      name,
      fields: fields.map((field) => field.name),
      priority,
      providerId: provider_id,
    })),
  }
}

/** The providers that Commerce knows in addition to its configured one. */
export async function readCommerceProviders(commerce: CommerceClient): Promise<CommerceProvidersReply> {
  const reply = await commerce.get('eventing/eventProvider')
  if (reply.kind === 'failed') return reply
  const parsed = v.safeParse(providers, reply.body)
  if (!parsed.success) return unreadable()
  return {
    kind: 'read',
    providers: parsed.output.map(({ provider_id, instance_id }) => ({
      providerId: provider_id,
      instanceId: instance_id,
    })),
  }
}

/** What a subscription lacks, in words. */
export function subscriptionProblems(
  { fields, priority }: Pick<CommerceSubscription, 'fields' | 'priority'>,
  wanted: EventSubscription,
): readonly string[] {
  const missing = fields.includes('*') ? [] : wanted.fields.filter((field) => !fields.includes(field))
  return [
    ...(missing.length > 0 ? [`it lacked the fields ${missing.join(', ')}`] : []),
    ...(priority ? [] : ['it had no priority, so that events waited for a minute']),
  ]
}

export function subscribe(
  writer: CommerceWriter,
  { name, fields }: EventSubscription,
  providerId: string,
): Promise<CommerceReply> {
  const event = { name, fields: fields.map(named), priority: true, provider_id: providerId }
  return writer.send('POST', 'eventing/eventSubscribe', { event })
}

/** Adds the fields that are missing; Commerce keeps the existing ones. */
export function completeSubscription(
  writer: CommerceWriter,
  { name, fields }: EventSubscription,
  providerId: string,
): Promise<CommerceReply> {
  const event = { fields: fields.map(named), priority: true, provider_id: providerId }
  return writer.send('PUT', `eventing/eventSubscribe/${encodeURIComponent(name)}`, { event })
}

export interface NewCommerceProvider {
  readonly providerId: string
  readonly instanceId: string
  readonly label: string
  /** The text of the workspace file of Adobe Developer Console. It contains the workspace's secret. */
  readonly workspaceConfiguration: string
}

export function addCommerceProvider(
  writer: CommerceWriter,
  { providerId, instanceId, label, workspaceConfiguration }: NewCommerceProvider,
): Promise<CommerceReply> {
  const eventProvider = {
    provider_id: providerId,
    instance_id: instanceId,
    label,
    workspace_configuration: workspaceConfiguration,
  }
  return writer.send('POST', 'eventing/eventProvider', { eventProvider })
}

export interface EventingSettings {
  readonly merchantId: string
  readonly environmentId: string
}

/** Enables events in Commerce. */
export function enableEventing(
  writer: CommerceWriter,
  { merchantId, environmentId }: EventingSettings,
): Promise<CommerceReply> {
  const config = { enabled: true, merchant_id: merchantId, environment_id: environmentId }
  return writer.send('PUT', 'eventing/updateConfiguration', { config })
}

const named = (name: string) => ({ name })
