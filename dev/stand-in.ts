import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express, type Request, type Response } from 'express'

/** A way to fail. The first fault that matches a request applies, `times` times (default 1). */
export interface Fault {
  /** Regular expression for the path with its query. Every path if omitted. */
  readonly path?: string
  readonly method?: string
  /** Answers with this status, `headers` and `body` (objects are sent as JSON). */
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  /** Waits before the answer. */
  readonly delayMs?: number
  /** Does the work, then closes the connection: `before` the answer, or in its `middle`. */
  readonly cut?: 'before' | 'middle'
  /** Sends a normal answer in two parts, split inside a multi-byte character. */
  readonly split?: 'character'
  /** Never answers. */
  readonly hang?: boolean
  readonly times?: number
}

export interface LoggedRequest {
  readonly at: number
  readonly method: string
  readonly path: string
  status: number
}

export interface StandIn {
  readonly name: string
  readonly app: Express
  /** The last 10,000 requests, oldest first, without bodies or credentials. */
  readonly requests: LoggedRequest[]
  fail(fault: Fault): void
  heal(): void
  listen(port: number): Promise<string>
  close(): Promise<void>
}

const REQUESTS_KEPT = 10_000
const CLOSING_PAUSE_MS = 15

/**
 * A loopback HTTP server that can fail on request. The caller adds routes to `app`. The controls are `GET|POST|DELETE
 * /__faults` and `GET|DELETE /__requests`.
 */
export function createStandIn(name: string): StandIn {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  const requests: LoggedRequest[] = []
  const faults: SetFault[] = []
  const fail = (fault: Fault) => void faults.push({ ...fault, left: fault.times ?? 1 })
  const heal = () => void faults.splice(0)
  addControls(app, { requests, faults, fail, heal })
  app.use((request, response, next) => {
    logRequest(requests, request, response)
    const fault = takeFault(faults, request)
    if (!fault) return next()
    applyFault(fault, request, response, next)
  })
  return { name, app, requests, fail, heal, ...createListener(app) }
}

type SetFault = Fault & { left: number }

interface Controlled extends Pick<StandIn, 'requests' | 'fail' | 'heal'> {
  readonly faults: readonly SetFault[]
}

function addControls(app: Express, { requests, faults, fail, heal }: Controlled): void {
  app.get('/__faults', (_request, response) => void response.json(faults))
  app.post('/__faults', express.json(), (request, response) => {
    const given: Fault[] = Array.isArray(request.body) ? request.body : [request.body]
    for (const fault of given) fail(fault)
    response.status(201).json(faults)
  })
  app.delete('/__faults', (_request, response) => {
    heal()
    response.status(204).end()
  })
  app.get('/__requests', (_request, response) => void response.json(requests))
  app.delete('/__requests', (_request, response) => {
    requests.splice(0)
    response.status(204).end()
  })
}

function logRequest(requests: LoggedRequest[], { method, originalUrl }: Request, response: Response): void {
  const logged: LoggedRequest = { at: Date.now(), method, path: originalUrl, status: 0 }
  requests.push(logged)
  if (requests.length > REQUESTS_KEPT) requests.shift()
  response.on('close', () => {
    logged.status = response.headersSent ? response.statusCode : 0
  })
}

function createListener(app: Express): Pick<StandIn, 'listen' | 'close'> {
  let server: Server | undefined
  return {
    listen: (port) =>
      new Promise((resolve, reject) => {
        const started = createServer(app)
        server = started
        started.keepAliveTimeout = 60_000
        started.once('error', reject)
        started.listen(port, '127.0.0.1', () => {
          resolve(`http://127.0.0.1:${(started.address() as AddressInfo).port}`)
        })
      }),
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve()
        // A client in the same process must notice that its kept connections ended before it is called again.
        server.close(() => setTimeout(resolve, CLOSING_PAUSE_MS))
        server.closeAllConnections()
      }),
  }
}

function takeFault(faults: SetFault[], request: Request): Fault | undefined {
  const index = faults.findIndex(
    (fault) =>
      (!fault.method || fault.method === request.method) &&
      (!fault.path || new RegExp(fault.path).test(request.originalUrl)),
  )
  const fault = faults[index]
  if (!fault) return undefined
  fault.left -= 1
  if (fault.left <= 0) faults.splice(index, 1)
  return fault
}

function applyFault(fault: Fault, request: Request, response: Response, next: () => void): void {
  const act = () => {
    if (fault.hang) return
    if (fault.cut) cutAnswer(fault.cut, request, response)
    if (fault.split) splitAnswer(response)
    if (fault.status === undefined) return next()
    response.status(fault.status).set(fault.headers ?? {})
    if (fault.body === undefined) response.end()
    else response.send(fault.body)
  }
  if (fault.delayMs) setTimeout(act, fault.delayMs)
  else act()
}

/** The handler still runs, so the work is done although its answer never arrives. */
function cutAnswer(where: 'before' | 'middle', request: Request, response: Response): void {
  const end = response.end.bind(response)
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    const body =
      typeof chunk === 'string' || Buffer.isBuffer(chunk) ? Buffer.from(chunk as string) : Buffer.alloc(0)
    if (where === 'middle' && body.length > 1) {
      response.setHeader('content-length', body.length)
      response.write(body.subarray(0, Math.floor(body.length / 2)))
      setImmediate(() => request.socket.destroy())
      return response
    }
    request.socket.destroy()
    return end(...(rest as []))
  }) as typeof response.end
}

const MULTI_BYTE_LEAD = 0xc0
const SPLIT_PAUSE_MS = 25

/** An answer without multi-byte characters is sent whole. */
function splitAnswer(response: Response): void {
  const end = response.end.bind(response)
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    const body =
      typeof chunk === 'string' || Buffer.isBuffer(chunk) ? Buffer.from(chunk as string) : Buffer.alloc(0)
    const lead = body.findIndex((byte) => byte >= MULTI_BYTE_LEAD)
    if (lead < 0) return end(...([chunk, ...rest] as unknown as []))
    response.write(body.subarray(0, lead + 1))
    // Without the pause, both parts would share one segment.
    setTimeout(() => end(body.subarray(lead + 1)), SPLIT_PAUSE_MS)
    return response
  }) as typeof response.end
}
