import express from 'express'
import { createStandIn, type StandIn } from '../stand-in'

export interface ReceivedAlert {
  readonly path: string
  readonly host: string
  readonly headers: Readonly<Record<string, unknown>>
  /** As it came, so that its signature can be checked. */
  readonly body: string
}

export interface WebhookStandIn {
  readonly standIn: StandIn
  /** Oldest first. */
  readonly received: readonly ReceivedAlert[]
}

/** A merchant's webhook: takes whatever is posted, and shows it at `GET /__alerts`. */
export function createWebhookStandIn(): WebhookStandIn {
  const standIn = createStandIn('webhook')
  const received: ReceivedAlert[] = []
  standIn.app.get('/__alerts', (_request, response) => void response.json(received))
  standIn.app.post(/.*/, express.text({ type: () => true }), (request, response) => {
    const { headers, originalUrl } = request
    received.push({ path: originalUrl, host: headers.host ?? '', headers, body: String(request.body) })
    response.status(204).end()
  })
  return { standIn, received }
}
