import { randomUUID } from 'node:crypto'
import type { Router } from 'express'
import { type EventingState, type StoredSubscription, usualSubscriptions } from './extensibility'
import { CommerceError } from './replies'

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
    if (!/^(observer|plugin)\./.test(event?.parent ?? event?.name ?? '') || !event.fields?.length)
      throw new CommerceError(400, 'The "%1" event is not valid', [event?.name ?? ''])
    if (state.subscriptions.some(({ name }) => name === event.name))
      throw new CommerceError(400, 'The subscription for the event "%1" already exists', [event.name])
    checkProvider(state, event.provider_id)
    const { name, parent, fields, priority = false, provider_id = 'default' } = event
    const origin = parent === undefined ? {} : { parent }
    state.subscriptions.push({ name, ...origin, fields, priority, provider_id })
    response.json([])
  })
  router.post('/eventing/eventUnsubscribe/:name', (request, response) => {
    const index = state.subscriptions.findIndex(({ name }) => name === request.params.name)
    if (index < 0) throw new CommerceError(404, 'The "%1" event is not registered', [request.params.name])
    state.subscriptions.splice(index, 1)
    response.json(true)
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
    const id = randomUUID()
    state.providers.push({ id, provider_id, instance_id, label })
    response.json({ ...given, id, workspace_configuration: '******' })
  })
  router.delete('/eventing/eventProvider/:id', (request, response) => {
    const { id } = request.params
    const index = state.providers.findIndex(({ provider_id }) => provider_id === id)
    if (index < 0) throw new CommerceError(404, 'The event provider "%1" does not exist', [id])
    if (state.subscriptions.some(({ provider_id }) => provider_id === id))
      throw new CommerceError(400, 'The event provider "%1" has subscriptions', [id])
    state.providers.splice(index, 1)
    response.json(true)
  })
}

function checkProvider({ providers }: EventingState, id: string): void {
  if (id === 'default' || providers.some(({ provider_id }) => provider_id === id)) return
  throw new CommerceError(400, 'The event provider "%1" does not exist', [id])
}
