import { randomUUID } from 'node:crypto'
import express, { type Express, type Request, type Response } from 'express'
import type { ImsStandIn } from '../ims/ims-stand-in'
import { developerConsole, ims as known } from '../world'
import { refuseCaller } from './caller'

export interface StoredProvider {
  readonly id: string
  readonly label: string
  readonly description: string
  readonly instance_id: string
  readonly provider_metadata: string
  readonly events: { event_code: string; label: string; description: string }[]
}

export interface StoredRegistration {
  readonly registration_id: string
  name: string
  description: string
  client_id: string
  delivery_type: string
  runtime_action: string | undefined
  events_of_interest: { provider_id: string; event_code: string }[]
  enabled: boolean
  webhook_status: string
}

/** What I/O Events knows of the workspace; a test may change it. */
export interface ManagedEvents {
  readonly providers: StoredProvider[]
  readonly registrations: StoredRegistration[]
}

/** Providers, their events and registrations, by I/O Events' management API. */
export function addManagementRoutes(
  app: Express,
  state: ManagedEvents,
  ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>,
): void {
  const { consumerId, projectId, workspaceId } = developerConsole
  const workspace = `/events/${consumerId}/${projectId}/${workspaceId}`
  app.use('/events', express.json(), (request, response, next) => {
    if (!refuseCaller(request, response, ims)) next()
  })
  addProviderRoutes(app, state, workspace)
  app.get(`${workspace}/registrations`, (request, response) => {
    const registrations = state.registrations.map((each) => present(each, request))
    response.json({ _embedded: { registrations } })
  })
  app.post(`${workspace}/registrations`, (request, response) => {
    const refusal = refuseRegistration(state, request.body)
    if (refusal) return void response.status(400).json({ message: refusal })
    const created: StoredRegistration = {
      registration_id: randomUUID(),
      enabled: true,
      webhook_status: 'verified',
      ...(request.body as Omit<StoredRegistration, 'registration_id' | 'enabled' | 'webhook_status'>),
    }
    state.registrations.push(created)
    response.status(201).json(present(created, request))
  })
  app.put(`${workspace}/registrations/:id`, (request, response) => {
    const found = state.registrations.find((each) => each.registration_id === request.params.id)
    if (!found) return void response.status(404).json({ message: 'no such registration' })
    const refusal = refuseRegistration(state, request.body)
    if (refusal) return void response.status(400).json({ message: refusal })
    Object.assign(found, request.body)
    response.json(present(found, request))
  })
}

function addProviderRoutes(app: Express, state: ManagedEvents, workspace: string): void {
  app.get(`/events/${developerConsole.consumerId}/providers`, (request, response) => {
    const { providerMetadataId } = request.query
    const providers = state.providers.filter(
      (each) => providerMetadataId === undefined || each.provider_metadata === providerMetadataId,
    )
    response.json({ _embedded: { providers: providers.map(({ events: _events, ...shown }) => shown) } })
  })
  app.post(`${workspace}/providers`, (request, response) => {
    const body = request.body as Omit<StoredProvider, 'id' | 'events'>
    if (!body.label || !body.provider_metadata || !body.instance_id)
      return void response
        .status(400)
        .json({ message: 'label, provider_metadata and instance_id are required' })
    const isTaken = state.providers.some(
      (each) => each.provider_metadata === body.provider_metadata && each.instance_id === body.instance_id,
    )
    if (isTaken) return void response.status(409).json({ message: 'the provider exists' })
    const created = { ...body, id: randomUUID(), events: [] }
    state.providers.push(created)
    const { events: _events, ...shown } = created
    response.status(201).json(shown)
  })
  app.get('/events/providers/:id/eventmetadata', (request, response) => {
    const found = providerOf(state, request, response)
    if (found) response.json({ _embedded: { eventmetadata: found.events } })
  })
  app.post(`${workspace}/providers/:id/eventmetadata`, (request, response) => {
    const found = providerOf(state, request, response)
    if (!found) return
    const { event_code, label, description } = request.body as StoredProvider['events'][number]
    if (!event_code || !label || !description)
      return void response.status(400).json({ message: 'event_code, label and description are required' })
    if (found.events.some((each) => each.event_code === event_code))
      return void response.status(409).json({ message: 'the event is described' })
    found.events.push({ event_code, label, description })
    response.status(201).json({ event_code, label, description })
  })
}

function providerOf(
  { providers }: ManagedEvents,
  request: Request,
  response: Response,
): StoredProvider | undefined {
  const found = providers.find(({ id }) => id === request.params.id)
  if (!found) response.status(404).json({ message: 'no such provider' })
  return found
}

function refuseRegistration({ providers }: ManagedEvents, body: unknown): string | undefined {
  const { name, client_id, delivery_type, runtime_action, events_of_interest } =
    body as Partial<StoredRegistration>
  if (!name || client_id !== known.clientId || delivery_type !== 'webhook' || !runtime_action)
    return 'name, client_id, delivery_type and runtime_action are required'
  for (const { provider_id, event_code } of events_of_interest ?? []) {
    const provider = providers.find(({ id }) => id === provider_id)
    if (!provider?.events.some((each) => each.event_code === event_code))
      return `the provider does not know the event ${event_code}`
  }
  return events_of_interest?.length ? undefined : 'events_of_interest is required'
}

function present(registration: StoredRegistration, request: Request): object {
  const journal = `http://${request.header('host')}/events/organizations/${developerConsole.consumerId}/integrations/1/${registration.registration_id}`
  return { ...registration, _links: { 'rel:events': { href: journal } } }
}
