import { join } from 'node:path'
import { EJSON } from 'bson'
import express, { type ErrorRequestHandler, type Request, type Response } from 'express'
import type { ImsStandIn } from '../ims/ims-stand-in'
import { createStandIn, type StandIn } from '../stand-in'
import { type Cursors, createCursors } from './cursors'
import { runOperation } from './operations'
import { createProvision, type Provision } from './provision'
import { openStoredDatabase, type StoredDatabase } from './stored-database'
import { type Document, isDocument, parseBody, RefusedError } from './values'

export interface DatabaseOptions {
  /** The workspace's Runtime namespace. */
  readonly namespace: string
  readonly ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>
  /** Its `database` folder stores everything. Omitted: in memory only. */
  readonly folder?: string
  /** True: already provisioned. */
  readonly provisioned?: boolean
  /** Milliseconds that provisioning takes. Defaults to 500. */
  readonly provisionMs?: number
  /** Defaults to 20,000. */
  readonly requestsPerMinute?: number
}

export interface DatabaseStandIn {
  readonly standIn: StandIn
  /** Inserts initial documents without a request. */
  put(collection: string, documents: Iterable<Document>): void
  /** The stored document. Undefined if there is none. */
  get(collection: string, id: string): Document | undefined
}

interface Workspace {
  readonly database: StoredDatabase
  readonly provision: Provision
  readonly cursors: Cursors
  readonly namespace: string
}

const SESSION_COOKIE = 'database-session'
const MAX_BODY = '48mb'
const MINUTE_MS = 60_000

/** App Builder's Database Storage, as `@adobe/aio-lib-db` speaks to it. */
export function createDatabaseStandIn(options: DatabaseOptions): DatabaseStandIn {
  const standIn = createStandIn('database')
  const { app } = standIn
  const folder = options.folder && join(options.folder, 'database', encodeURIComponent(options.namespace))
  const workspace: Workspace = {
    database: openStoredDatabase(folder),
    provision: createProvision(folder, options),
    cursors: createCursors(),
    namespace: options.namespace,
  }

  app.use('/v1', (request, response, next) => {
    response.set('x-request-id', crypto.randomUUID())
    refuseCaller(request, options)
    next()
  })
  app.use('/v1', createRateLimit(options.requestsPerMinute ?? 20_000))
  app.use('/v1', express.text({ type: () => true, limit: MAX_BODY }))
  addDatabaseRoutes(standIn, workspace)
  app.use('/v1', (_request, _response, next) => {
    if (workspace.provision.status() !== 'PROVISIONED')
      throw new RefusedError(404, 'Database not provisioned')
    next()
  })
  addClientRoutes(standIn, workspace)
  app.post('/v1/collection/:collection/:operation', (request, response) => {
    answer(response, runOn(workspace, request, response))
  })
  app.use('/v1', () => {
    throw new RefusedError(404, 'no such endpoint')
  })
  app.use(answerError)
  return {
    standIn,
    put: (name, documents) => {
      const collection = workspace.database.findOrCreate(name)
      for (const document of documents) collection.insert(document)
      workspace.database.commit()
    },
    get: (name, id) => workspace.database.find(name)?.find({ filter: { _id: id } })[0],
  }
}

function runOn(workspace: Workspace, request: Request, response: Response): unknown {
  const body = parseBody(textOf(request))
  const { options = {} } = body
  if (!isDocument(options)) throw new RefusedError(400, 'options must be an object')
  const { collection, operation } = request.params as { collection: string; operation: string }
  const { database, cursors, namespace } = workspace
  const session = sessionOf(request, response)
  try {
    return runOperation(operation, collection, { database, cursors, session, namespace, body, options })
  } finally {
    // An unordered bulk that failed keeps what it wrote.
    database.commit()
  }
}

function refuseCaller(request: Request, { ims, namespace }: DatabaseOptions): void {
  const token = /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1]
  const verified = token ? ims.verify(token) : undefined
  if (verified?.kind !== 'valid') throw new RefusedError(401, 'OAuth token is not valid')
  const asked = request.header('x-runtime-namespace')
  if (!asked) throw new RefusedError(400, 'x-runtime-namespace is missing')
  if (asked !== namespace) throw new RefusedError(403, `no access to the namespace ${asked}`)
  const scopes = verified.claims.scope.split(',')
  for (const scope of ['adobeio.abdata.read', 'adobeio.abdata.write']) {
    if (!scopes.includes(scope)) throw new RefusedError(403, `Missing required scope: ${scope}`)
  }
}

function createRateLimit(
  perMinute: number,
): (request: Request, response: Response, next: () => void) => void {
  let windowStart = 0
  let count = 0
  return (_request, response, next) => {
    const now = Date.now()
    if (now - windowStart >= MINUTE_MS) {
      windowStart = now
      count = 0
    }
    count += 1
    if (count <= perMinute) return next()
    response.set('retry-after', String(Math.ceil((windowStart + MINUTE_MS - now) / 1000)))
    throw new RefusedError(429, 'Too many requests')
  }
}

function addDatabaseRoutes({ app }: StandIn, { provision, database, namespace }: Workspace): void {
  app.post('/v1/db/provision/status', (_request, response) => {
    // Adobe's command line reads a 404 as NOT_PROVISIONED.
    if (provision.status() === 'NOT_PROVISIONED') throw new RefusedError(404, 'Database not provisioned')
    answer(response, { status: provision.status(), namespace })
  })
  app.post('/v1/db/provision/request', (_request, response) => {
    answer(response, { status: provision.request(), namespace })
  })
  app.post('/v1/db/delete', (_request, response) => {
    database.dropAll()
    provision.undo()
    answer(response, { status: 'DELETED', namespace })
  })
  app.get('/v1/db/ping', (_request, response) => {
    if (provision.status() !== 'PROVISIONED') throw new RefusedError(404, 'Database not provisioned')
    answer(response, 'pong')
  })
}

function addClientRoutes({ app }: StandIn, { database, cursors, namespace }: Workspace): void {
  app.post('/v1/client/dbStats', (request, response) => {
    answer(response, database.stats(scaleOf(request)))
  })
  app.post('/v1/client/orgStats', (request, response) => {
    const stats = database.stats(scaleOf(request))
    answer(response, { ...stats, databases: 1, databaseStats: [{ namespace, ...stats }] })
  })
  app.post('/v1/client/listCollections', (request, response) => {
    const { filter } = parseBody(textOf(request))
    const wanted = isDocument(filter) ? filter.name : undefined
    const names = database.names().filter((name) => wanted === undefined || name === wanted)
    answer(
      response,
      names.map((name) => ({ name, type: 'collection', options: {}, info: { readOnly: false } })),
    )
  })
  app.post('/v1/client/createCollection', (request, response) => {
    const { name } = parseBody(textOf(request))
    if (typeof name !== 'string') throw new RefusedError(400, 'name must be a string')
    if (database.find(name)) throw new RefusedError(400, `Collection already exists: ${name}`)
    database.findOrCreate(name)
    database.commit()
    answer(response, { name })
  })
  app.post('/v1/client/close', (request, response) => {
    cursors.close(sessionOf(request, response))
    answer(response, { closed: true })
  })
}

function scaleOf(request: Request): number {
  const { options } = parseBody(textOf(request))
  return isDocument(options) && typeof options.scale === 'number' ? options.scale : 1
}

function textOf(request: Request): string {
  return typeof request.body === 'string' ? request.body : ''
}

/** A caller without a cookie gets a new one. Only the client's cursors keep it. */
function sessionOf(request: Request, response: Response): string {
  const known = new RegExp(`${SESSION_COOKIE}=([^;]+)`).exec(request.header('cookie') ?? '')?.[1]
  if (known) return known
  const created = crypto.randomUUID()
  response.cookie(SESSION_COOKIE, created, { httpOnly: true })
  return created
}

function answer(response: Response, data: unknown): void {
  send(response, { success: true, data })
}

function send(response: Response, reply: Document): void {
  response.type('application/json').send(EJSON.stringify(reply, { relaxed: false }))
}

const answerError: ErrorRequestHandler = (error: Error & { status?: number }, _request, response, _next) => {
  const requestId = response.getHeader('x-request-id')
  send(response.status(error.status ?? 500), { success: false, message: error.message, requestId })
}
