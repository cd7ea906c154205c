import type { EventsClient } from '@adobe/aio-lib-events'
import * as v from 'valibot'
import { ioEventsError } from './io-events-error'

/** The app's project in Adobe Developer Console, by the ids of its workspace file. */
export interface Workspace {
  readonly consumerId: string
  readonly projectId: string
  readonly workspaceId: string
}

/** A source of events. */
export interface EventProvider {
  readonly id: string
  readonly label: string
  readonly instanceId: string | null
}

export interface EventOfInterest {
  readonly providerId: string
  readonly eventCode: string
}

/** A receiver with its events. */
export interface Registration {
  readonly id: string
  readonly name: string
  /** `package/action`; null for a webhook or a journal alone. */
  readonly runtimeAction: string | null
  /** False if I/O Events has disabled it, or somebody switched it off. */
  readonly isEnabled: boolean
  /** I/O Events' own status. */
  readonly status: string | null
  readonly eventsOfInterest: readonly EventOfInterest[]
  /** The URL at which its journal begins; null if unknown. */
  readonly journalUrl: string | null
}

export interface NewProvider {
  readonly label: string
  readonly description: string
  readonly instanceId: string
  readonly providerMetadataId: string
}

export interface NewRegistration {
  readonly name: string
  readonly description: string
  readonly clientId: string
  readonly runtimeAction: string
  readonly eventsOfInterest: readonly EventOfInterest[]
}

/** I/O Events' management API for one workspace. Every method throws an `IoEventsError` if there is no valid answer. */
export interface EventsManagement {
  providers(providerMetadataId: string): Promise<readonly EventProvider[]>
  createProvider(provider: NewProvider): Promise<EventProvider>
  /** The event codes that a provider declares. */
  eventCodes(providerId: string): Promise<readonly string[]>
  describeEvent(
    providerId: string,
    event: { code: string; label: string; description: string },
  ): Promise<void>
  registrations(): Promise<readonly Registration[]>
  createRegistration(registration: NewRegistration): Promise<void>
  updateRegistration(id: string, registration: NewRegistration): Promise<void>
  deleteRegistration(id: string): Promise<void>
  deleteEvent(providerId: string, code: string): Promise<void>
  deleteProvider(id: string): Promise<void>
}

const text = v.nullish(v.string(), null)
const provider = v.object({ id: v.string(), label: text, instance_id: text })
const providers = v.object({ _embedded: v.optional(v.object({ providers: v.array(provider) })) })
const metadata = v.object({
  _embedded: v.optional(v.object({ eventmetadata: v.array(v.object({ event_code: v.string() })) })),
})
const registration = v.object({
  registration_id: v.string(),
  name: text,
  runtime_action: text,
  enabled: v.optional(v.boolean(), true),
  status: text,
  webhook_status: text,
  events_url: text,
  events_of_interest: v.optional(v.array(v.object({ provider_id: v.string(), event_code: v.string() })), []),
  _links: v.optional(v.looseObject({ 'rel:events': v.optional(v.object({ href: v.string() })) })),
})
const registrations = v.object({ _embedded: v.optional(v.object({ registrations: v.array(registration) })) })

export function eventsManagement(client: EventsClient, workspace: Workspace): EventsManagement {
  const { consumerId, projectId, workspaceId } = workspace
  return {
    providers: async (providerMetadataId) => {
      const asked = client.getAllProviders(consumerId, { filterBy: { providerMetadataId } })
      const found = await ask('reading the event providers', providers, asked)
      return (found._embedded?.providers ?? []).map(presentProvider)
    },
    createProvider: async ({ label, description, instanceId, providerMetadataId }) => {
      const body = {
        label,
        description,
        instance_id: instanceId,
        provider_metadata: providerMetadataId,
        docs_url: '',
      }
      const asked = client.createProvider(consumerId, projectId, workspaceId, body)
      return presentProvider(await ask('creating the event provider', provider, asked))
    },
    eventCodes: async (providerId) => {
      const asked = client.getAllEventMetadataForProvider(providerId)
      const found = await ask('reading the events of the provider', metadata, asked)
      return (found._embedded?.eventmetadata ?? []).map(({ event_code }) => event_code)
    },
    describeEvent: async (providerId, { code, label, description }) => {
      const body = { event_code: code, label, description }
      const asked = client.createEventMetadataForProvider(
        consumerId,
        projectId,
        workspaceId,
        providerId,
        body,
      )
      await ask('describing an event', v.unknown(), asked)
    },
    registrations: async () => {
      const asked = client.getAllRegistrationsForWorkspace(consumerId, projectId, workspaceId)
      const found = await ask('reading the event registrations', registrations, asked)
      return (found._embedded?.registrations ?? []).map(presentRegistration)
    },
    createRegistration: async (wanted) => {
      const asked = client.createRegistration(consumerId, projectId, workspaceId, bodyOf(wanted))
      await ask('creating the event registration', v.unknown(), asked)
    },
    updateRegistration: async (id, wanted) => {
      const asked = client.updateRegistration(consumerId, projectId, workspaceId, id, bodyOf(wanted))
      await ask('changing the event registration', v.unknown(), asked)
    },
    deleteRegistration: async (id) => {
      const asked = client.deleteRegistration(consumerId, projectId, workspaceId, id)
      await ask('deleting the event registration', v.unknown(), asked)
    },
    deleteEvent: async (providerId, code) => {
      const asked = client.deleteEventMetadata(consumerId, projectId, workspaceId, providerId, code)
      await ask('deleting an event of the provider', v.unknown(), asked)
    },
    deleteProvider: async (id) => {
      const asked = client.deleteProvider(consumerId, projectId, workspaceId, id)
      await ask('deleting the event provider', v.unknown(), asked)
    },
  }
}

/**
 * The answer of I/O Events, parsed by a schema. Throws with the name of the request if there is none or it does not
 * match.
 */
async function ask<T>(
  what: string,
  schema: v.GenericSchema<unknown, T>,
  asked: Promise<unknown>,
): Promise<T> {
  const answer = await asked.catch((error: unknown) => {
    throw ioEventsError(what, error)
  })
  const parsed = v.safeParse(schema, answer ?? {})
  if (!parsed.success) throw ioEventsError(what, undefined)
  return parsed.output
}

function presentProvider({ id, label, instance_id }: v.InferOutput<typeof provider>): EventProvider {
  return { id, label: label ?? id, instanceId: instance_id }
}

function presentRegistration(found: v.InferOutput<typeof registration>): Registration {
  return {
    id: found.registration_id,
    name: found.name ?? found.registration_id,
    runtimeAction: found.runtime_action,
    isEnabled: found.enabled,
    status: found.webhook_status ?? found.status,
    eventsOfInterest: found.events_of_interest.map(({ provider_id, event_code }) => ({
      providerId: provider_id,
      eventCode: event_code,
    })),
    journalUrl: found._links?.['rel:events']?.href ?? found.events_url,
  }
}

function bodyOf({ name, description, clientId, runtimeAction, eventsOfInterest }: NewRegistration): object {
  return {
    client_id: clientId,
    name,
    description,
    delivery_type: 'webhook',
    runtime_action: runtimeAction,
    events_of_interest: eventsOfInterest.map(({ providerId, eventCode }) => ({
      provider_id: providerId,
      event_code: eventCode,
    })),
  }
}

/** Whether an action gets its events. A deployment names it `package/action`, with or without its namespace. */
export function isRegistrationOf({ runtimeAction }: Registration, action: string): boolean {
  return runtimeAction === action || (runtimeAction?.endsWith(`/${action}`) ?? false)
}

/** Ids of the providers whose events these registrations deliver. */
export function providersOf(registrations: readonly Registration[]): readonly string[] {
  const ids = registrations.flatMap(({ eventsOfInterest }) =>
    eventsOfInterest.map(({ providerId }) => providerId),
  )
  return [...new Set(ids)]
}
