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

/** The workspace's state in I/O Events. Tests may change it. */
export interface ManagedEvents {
  readonly providers: StoredProvider[]
  readonly registrations: StoredRegistration[]
}

interface Management {
  readonly state: ManagedEvents
  readonly ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>
  /** Called after each request that may have changed the state. */
  readonly changed?: () => void
}

/** The management API of I/O Events: providers, their events, and registrations. */
export function addManagementRoutes(app: Express, { state, ims, changed = () => {} }: Management): void {
  const { consumerId, projectId, workspaceId } = developerConsole
  const workspace = `/events/${consumerId}/${projectId}/${workspaceId}`
  app.use('/events', express.json(), (request, response, next) => {
    if (request.method !== 'GET') response.on('finish', changed)
    if (!refuseCaller(request, response, ims)) next()
  })
  addProviderRoutes(app, state, workspace)
  addRegistrationRoutes(app, state, workspace)
}

function addRegistrationRoutes(app: Express, state: ManagedEvents, workspace: string): void {
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
  app.delete(`${workspace}/registrations/:id`, (request, response) => {
    const index = state.registrations.findIndex((each) => each.registration_id === request.params.id)
    remove(response, state.registrations, index)
  })
}

function remove(response: Response, list: unknown[], index: number): void {
  if (index < 0) return void response.status(404).json({ message: 'there is none' })
  list.splice(index, 1)
  response.status(204).end()
}

function addProviderRoutes(app: Express, state: ManagedEvents, workspace: string): void {
  app.get(`/events/${developerConsole.consumerId}/providers`, (request, response) => {
    const { providerMetadataId, eventmetadata } = request.query
    const providers = state.providers.filter(
      (each) => providerMetadataId === undefined || each.provider_metadata === providerMetadataId,
    )
    const shown = providers.map(({ events, ...provider }) =>
      eventmetadata === 'true' ? { ...provider, _embedded: { eventmetadata: events } } : provider,
    )
    response.json({ _embedded: { providers: shown } })
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
  app.delete(`${workspace}/providers/:id/eventmetadata/:code`, (request, response) => {
    const { events } = providerOf(state, request, response) ?? {}
    if (!events) return
    const index = events.findIndex(({ event_code }) => event_code === request.params.code)
    remove(response, events, index)
  })
  app.delete(`${workspace}/providers/:id`, (request, response) => {
    const index = state.providers.findIndex(({ id }) => id === request.params.id)
    remove(response, state.providers, index)
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
  // Adobe's installation describes the events and registers for them at the same time.
  for (const { provider_id } of events_of_interest ?? [])
    if (!providers.some(({ id }) => id === provider_id)) return `there is no provider ${provider_id}`
  return events_of_interest?.length ? undefined : 'events_of_interest is required'
}

function present(registration: StoredRegistration, request: Request): object {
  const journal = `http://${request.header('host')}/events/organizations/${developerConsole.consumerId}/integrations/1/${registration.registration_id}`
  return { ...registration, _links: { 'rel:events': { href: journal } } }
}
