import express, { type Request } from 'express'
import type { ImsStandIn } from '../ims/ims-stand-in'
import { refuseCaller } from '../io-events/caller'
import { createJournal } from '../io-events/journal'
import { addManagementRoutes, type ManagedEvents } from '../io-events/management'
import type { StandIn } from '../stand-in'
import { ims as known } from '../world'
import type { EventDelivery } from './event-delivery'

const ANY_BODY = express.text({ type: () => true, limit: '1mb' })

interface EventRoutes {
  readonly delivery: EventDelivery
  readonly ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>
  readonly state: ManagedEvents
  /** Called after each request that may have changed the state. */
  readonly changed: () => void
}

/** The ingress, journal and management of I/O Events, and the developer's view of deliveries. */
export function addEventRoutes({ app }: StandIn, { delivery, ims, state, changed }: EventRoutes): void {
  const journal = createJournal()
  const accept = (event: unknown) => {
    const eventId = delivery.accept(event)
    const isObject = typeof event === 'object' && event !== null
    const recorded = isObject ? { ...event, event_id: eventId, recipient_client_id: known.clientId } : event
    journal.append(recorded)
    return eventId
  }

  app.post('/ingress', ANY_BODY, (request, response) => {
    if (refuseCaller(request, response, ims)) return
    const event = parse(request.body)
    const refusal = refuseEvent(request, event)
    if (refusal) return void response.status(400).json({ reason: 'Bad request', message: refusal })
    accept(event)
    response.status(200).type('text').send('OK')
  })
  app.get(
    '/events/organizations/:organization/integrations/:integration/:registration',
    (request, response) => {
      if (!refuseCaller(request, response, ims)) journal.answer(request, response)
    },
  )

  addManagementRoutes(app, { state, ims, changed })
  app.post('/__events', ANY_BODY, (request, response) => {
    response.status(202).json({ eventId: accept(parse(request.body)) })
  })
  app.get('/__deliveries', (_request, response) => void response.json(delivery.deliveries))
  app.get('/__registrations', (_request, response) => void response.json({ disabled: delivery.disabled() }))
  app.post('/__registrations/enable', express.json(), (request, response) => {
    delivery.enable(String((request.body as { action?: unknown } | undefined)?.action))
    response.status(204).end()
  })
}

function refuseEvent(request: Request, event: unknown): string | undefined {
  if (!request.is('application/cloudevents+json'))
    return 'the content type must be application/cloudevents+json'
  const { specversion, id, source, type } = (event ?? {}) as Record<string, unknown>
  const complete =
    specversion === '1.0' && [id, source, type].every((each) => typeof each === 'string' && each !== '')
  return complete ? undefined : 'specversion 1.0, id, source and type are required'
}

/** Text that is not JSON stays text. */
function parse(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return body
  }
}
