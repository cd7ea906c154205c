import express from 'express'
import { createStandIn, type StandIn } from '../stand-in'
import { type ReceivedPoint, type ReceivedSpan, readMetrics, readTraces } from './otlp-messages'

export interface CollectorStandIn {
  readonly standIn: StandIn
  /** Oldest first. */
  readonly spans: ReceivedSpan[]
  readonly points: ReceivedPoint[]
  /** The unchanged bodies, to search them for data that must not be there. */
  readonly bodies: Buffer[]
  readonly headers: Readonly<Record<string, unknown>>[]
  clear(): void
}

const KEPT_MAXIMUM = 10_000

/**
 * An OpenTelemetry collector. Accepts OTLP over HTTP in protobuf, and shows it at `GET /__spans` and `GET /__metrics`.
 */
export function createCollectorStandIn(): CollectorStandIn {
  const standIn = createStandIn('collector')
  const spans: ReceivedSpan[] = []
  const points: ReceivedPoint[] = []
  const bodies: Buffer[] = []
  const headers: Readonly<Record<string, unknown>>[] = []
  const keep = <T>(kept: T[], added: readonly T[]) => {
    kept.push(...added)
    kept.splice(0, Math.max(0, kept.length - KEPT_MAXIMUM))
  }
  standIn.app.get('/__spans', (_request, response) => void response.json(spans))
  standIn.app.get('/__metrics', (_request, response) => void response.json(points))
  standIn.app.use(express.raw({ type: 'application/x-protobuf', limit: '10mb' }))
  standIn.app.post(/\/v1\/(traces|metrics)$/, (request, response) => {
    if (!Buffer.isBuffer(request.body)) return void response.status(415).end()
    keep(bodies, [request.body])
    keep(headers, [request.headers])
    if (request.path.endsWith('/traces')) keep(spans, readTraces(request.body))
    else keep(points, readMetrics(request.body))
    response.status(200).type('application/x-protobuf').end()
  })
  return {
    standIn,
    spans,
    points,
    bodies,
    headers,
    clear: () => {
      for (const kept of [spans, points, bodies, headers]) kept.splice(0)
    },
  }
}
