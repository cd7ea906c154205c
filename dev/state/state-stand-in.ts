import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import { createStandIn, type StandIn } from '../stand-in'
import { type Container, createContainers } from './containers'

export interface StateCredential {
  /** Runtime namespace, which is also the container's name. */
  readonly namespace: string
  /** Runtime key, `user:password`. */
  readonly auth: string
}

export interface StateOptions extends StateCredential {
  /** Where values are stored. Omitted: in memory only. */
  readonly folder?: string
  /** Credentials of further namespaces. */
  readonly others?: readonly StateCredential[]
}

export interface StateStandIn {
  readonly standIn: StandIn
}

const MAX_VALUE_BYTES = 1024 * 1024
const DEFAULT_TTL_SECONDS = 86_400
const MAX_TTL_SECONDS = 31_536_000
const KEY = /^[a-zA-Z0-9-_.]{1,1024}$/
const MATCH = /^[a-zA-Z0-9-_.*]{1,1024}$/

/** App Builder's key-value storage, as `@adobe/aio-lib-state` speaks to it. */
export function createStateStandIn(options: StateOptions): StateStandIn {
  const containers = createContainers(options.folder)
  const standIn = createStandIn('state')
  const { app } = standIn
  const authOf = new Map(
    [options, ...(options.others ?? [])].map(({ namespace, auth }) => [namespace, auth] as const),
  )

  app.use('/containers/:namespace', (request, response, next) => {
    response.set('x-request-id', crypto.randomUUID())
    const refusal = refuseCaller(request, authOf)
    if (!refusal) return next()
    response.status(refusal.status).json({ error: refusal.error })
  })
  const container = (request: Request) => containers.of(String(request.params.namespace))
  addContainerRoutes(standIn, container)
  addKeyRoutes(standIn, container)
  app.use('/containers', (_request, response) => void response.status(405).json({ error: 'not supported' }))
  app.use(answerError)

  const close = async () => {
    await standIn.close()
    containers.flush()
  }
  return { standIn: { ...standIn, close } }
}

function refuseCaller(
  request: Request,
  authOf: ReadonlyMap<string, string>,
): { status: number; error: string } | undefined {
  const encoded = /^Basic (.+)$/.exec(request.header('authorization') ?? '')?.[1]
  if (!encoded) return { status: 401, error: 'no Basic credential was given' }
  const expected = authOf.get(String(request.params.namespace))
  if (expected && Buffer.from(encoded, 'base64').toString() === expected) return undefined
  return { status: 403, error: 'the credential is not that of the namespace' }
}

function addContainerRoutes({ app }: StandIn, container: (request: Request) => Container): void {
  app.head('/containers/:namespace', (request, response) => {
    response.status(container(request).stats().keys > 0 ? 200 : 404).end()
  })
  app.get('/containers/:namespace', (request, response) => {
    const stats = container(request).stats()
    response.status(stats.keys > 0 ? 200 : 404).json(stats)
  })
  app.delete('/containers/:namespace', (request, response) => {
    const match = patternOf(request.query.matchData)
    if (match === null) return refusePattern(response)
    const keys = container(request).deleteAll(match)
    response.status(keys > 0 ? 200 : 404).json({ keys })
  })
  app.get('/containers/:namespace/data', (request, response) => {
    const match = patternOf(request.query.match)
    const cursor = Number(request.query.cursor ?? 0)
    if (match === null) return refusePattern(response)
    if (!Number.isSafeInteger(cursor))
      return void response.status(400).json({ error: 'cursor is not a number' })
    const { keys } = container(request).stats()
    if (keys === 0) return void response.status(404).json({ error: 'nothing is stored' })
    response.json(container(request).list(match, cursor))
  })
}

/** Undefined without a pattern, null for an invalid one. */
function patternOf(given: unknown): string | undefined | null {
  if (given === undefined) return undefined
  return typeof given === 'string' && MATCH.test(given) ? given : null
}

function refusePattern(response: Response): void {
  response.status(400).json({ error: `the pattern must match ${MATCH.source}` })
}

function addKeyRoutes({ app }: StandIn, container: (request: Request) => Container): void {
  const path = '/containers/:namespace/data/:key'
  app.all(path, (request, response, next) => {
    if (KEY.test(String(request.params.key))) return next()
    response.status(400).json({ error: `the key must match ${KEY.source}` })
  })
  app.put(path, express.raw({ type: () => true, limit: MAX_VALUE_BYTES }), (request, response) => {
    const ttl = Number(request.query.ttl ?? 0)
    if (!Number.isInteger(ttl) || ttl < 0 || ttl > MAX_TTL_SECONDS) {
      return void response.status(400).json({ error: `ttl must be 0 to ${MAX_TTL_SECONDS} seconds` })
    }
    const value = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    container(request).put(String(request.params.key), value, ttl || DEFAULT_TTL_SECONDS)
    response.status(200).end()
  })
  app.get(path, (request, response) => {
    const entry = container(request).get(String(request.params.key))
    if (!entry) return void response.status(404).json({ error: 'no such key' })
    response
      .set('x-key-expires-ms', String(entry.expiresAt))
      .type('application/octet-stream')
      .send(entry.value)
  })
  app.delete(path, (request, response) => {
    response.status(container(request).delete(String(request.params.key)) ? 200 : 404).end()
  })
}

const answerError: ErrorRequestHandler = (
  error: { status?: number; message: string },
  _request,
  response,
  _next,
) => {
  response.status(error.status ?? 500).json({ error: error.message })
}
