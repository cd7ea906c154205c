import express from 'express'
import { createStandIn, type StandIn } from '../stand-in'

export interface ReceivedAlert {
  readonly path: string
  readonly host: string
  readonly headers: Readonly<Record<string, unknown>>
  /** The unchanged body, to check its signature. */
  readonly body: string
}

export interface WebhookStandIn {
  readonly standIn: StandIn
  /** Oldest first. */
  readonly received: readonly ReceivedAlert[]
}

/** A merchant's webhook. Accepts every request, and shows them at `GET /__alerts`. */
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
