import express, { type Request, type Response } from 'express'
import type { ImsStandIn } from '../ims/ims-stand-in'
import type { StandIn } from '../stand-in'
import { ims as known } from '../world'
import type { EventDelivery } from './event-delivery'

interface JournalEntry {
  readonly position: string
  readonly event: unknown
}

const KEPT = 10_000
const PAGE = 100
const RETRY_AFTER_SECONDS = 10
const ANY_BODY = express.text({ type: () => true, limit: '1mb' })

/** I/O Events' ingress and journal, and what a developer needs of deliveries. */
export function addEventRoutes(
  { app }: StandIn,
  delivery: EventDelivery,
  ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>,
): void {
  const journal: JournalEntry[] = []
  let last = 0
  const accept = (event: unknown) => {
    const eventId = delivery.accept(event)
    const isObject = typeof event === 'object' && event !== null
    const recorded = isObject ? { ...event, event_id: eventId, recipient_client_id: known.clientId } : event
    journal.push({ position: `position-${String(++last).padStart(12, '0')}`, event: recorded })
    if (journal.length > KEPT) journal.shift()
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
      if (!refuseCaller(request, response, ims)) answerJournal(request, response, journal)
    },
  )

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

function refuseCaller(
  request: Request,
  response: Response,
  ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>,
): boolean {
  const token = /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? ''
  const verified = ims.verify(token)
  const refuse = (status: number, message: string) => {
    response.status(status).json({ message })
    return true
  }
  if (verified.kind !== 'valid') return refuse(401, `the token is ${verified.kind}`)
  if (!request.header('x-api-key')) return refuse(403, 'x-api-key is missing')
  const organization = request.header('x-ims-org-id') ?? ''
  if (ims.organizationsOf(verified.claims).includes(organization)) return false
  return refuse(403, 'the token does not belong to the organization of x-ims-org-id')
}

function refuseEvent(request: Request, event: unknown): string | undefined {
  if (!request.is('application/cloudevents+json'))
    return 'the content type must be application/cloudevents+json'
  const { specversion, id, source, type } = (event ?? {}) as Record<string, unknown>
  const complete =
    specversion === '1.0' && [id, source, type].every((each) => typeof each === 'string' && each !== '')
  return complete ? undefined : 'specversion 1.0, id, source and type are required'
}

/** What is not JSON stays text. */
function parse(body: unknown): unknown {
  try {
    return JSON.parse(String(body))
  } catch {
    return body
  }
}

function answerJournal(request: Request, response: Response, journal: readonly JournalEntry[]): void {
  const { since, latest, limit } = request.query
  const after = latest === 'true' ? (journal.at(-1)?.position ?? '') : String(since ?? '')
  const from = latest === 'true' ? journal.length : journal.findIndex(({ position }) => position > after)
  const page = from < 0 ? [] : journal.slice(from, from + (Number(limit) || PAGE))
  const next = new URL(request.originalUrl, `http://${request.header('host')}`)
  next.searchParams.delete('latest')
  next.searchParams.set('since', page.at(-1)?.position ?? after)
  response.set('link', `<${next.href}>; rel="next"`)
  if (page.length > 0) return void response.json({ events: page, _page: { count: page.length } })
  response.status(204).set('retry-after', String(RETRY_AFTER_SECONDS)).end()
}
