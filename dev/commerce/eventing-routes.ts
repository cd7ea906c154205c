import type { Router } from 'express'
import { commerce } from '../world'
import { usualSubscriptions } from './event-outbox'
import { CommerceError } from './replies'

interface StoredSubscription {
  readonly name: string
  fields: { name: string }[]
  priority: boolean
  provider_id: string
}

/** What Commerce is told to send; a test may change it. */
export interface EventingState {
  readonly subscriptions: StoredSubscription[]
  readonly providers: { provider_id: string; instance_id: string; label: string }[]
  configuration: Record<string, unknown>
  /** False: a Commerce that knows the provider of its configuration only. */
  hasProviders: boolean
}

/** Every field of a subscription, as a merchant who chose `*`. */
export function eventingState(): EventingState {
  return {
    subscriptions: usualSubscriptions.map((name) => ({
      name,
      fields: [{ name: '*' }],
      priority: true,
      provider_id: commerce.eventProviderId,
    })),
    providers: [
      { provider_id: commerce.eventProviderId, instance_id: 'veldkeuken', label: 'Commerce events' },
    ],
    configuration: { enabled: true },
    hasProviders: true,
  }
}

/** Commerce's REST endpoints for eventing. Source: commerce-extensibility, "REST endpoints for eventing". */
export function addEventingRoutes(router: Router, state: EventingState): void {
  router.get('/eventing/supportedList', (_request, response) => {
    response.json(usualSubscriptions.map((name) => ({ name })))
  })
  router.get(
    '/eventing/getEventSubscriptions',
    (_request, response) => void response.json(state.subscriptions),
  )
  router.post('/eventing/eventSubscribe', (request, response) => {
    const { event } = request.body as { event: StoredSubscription }
    if (!/^(observer|plugin)\./.test(event?.name ?? '') || !event.fields?.length)
      throw new CommerceError(400, 'The "%1" event is not valid', [event?.name ?? ''])
    if (state.subscriptions.some(({ name }) => name === event.name))
      throw new CommerceError(400, 'The subscription for the event "%1" already exists', [event.name])
    checkProvider(state, event.provider_id)
    const { name, fields, priority = false, provider_id = 'default' } = event
    state.subscriptions.push({ name, fields, priority, provider_id })
    response.json([])
  })
  router.put('/eventing/eventSubscribe/:name', (request, response) => {
    const found = state.subscriptions.find(({ name }) => name === request.params.name)
    if (!found) throw new CommerceError(404, 'The "%1" event is not registered', [request.params.name])
    const { event } = request.body as { event: Partial<StoredSubscription> }
    if (event.provider_id) checkProvider(state, event.provider_id)
    const added = (event.fields ?? []).filter(({ name }) => !found.fields.some((one) => one.name === name))
    found.fields.push(...added)
    found.priority = event.priority ?? found.priority
    found.provider_id = event.provider_id ?? found.provider_id
    response.json([])
  })
  addProviderRoutes(router, state)
  router.put('/eventing/updateConfiguration', (request, response) => {
    const { config } = request.body as { config: Record<string, unknown> }
    Object.assign(state.configuration, config)
    response.json(true)
  })
}

function addProviderRoutes(router: Router, state: EventingState): void {
  router.use('/eventing/eventProvider', (_request, _response, next) => {
    if (!state.hasProviders) throw new CommerceError(404, 'Request does not match any route.')
    next()
  })
  router.get('/eventing/eventProvider', (_request, response) => {
    response.json(state.providers.map((each) => ({ ...each, workspace_configuration: '******' })))
  })
  router.post('/eventing/eventProvider', (request, response) => {
    const { eventProvider: given } = request.body as {
      eventProvider: EventingState['providers'][number] & { workspace_configuration?: string }
    }
    if (!given.provider_id || !given.instance_id)
      throw new CommerceError(400, 'provider_id and instance_id are required')
    JSON.parse(given.workspace_configuration ?? '{}')
    const { provider_id, instance_id, label } = given
    state.providers.push({ provider_id, instance_id, label })
    response.json({ ...given, id: String(state.providers.length), workspace_configuration: '******' })
  })
}

function checkProvider({ providers }: EventingState, id: string): void {
  if (id === 'default' || providers.some(({ provider_id }) => provider_id === id)) return
  throw new CommerceError(400, 'The event provider "%1" does not exist', [id])
}
