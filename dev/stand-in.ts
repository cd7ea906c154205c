import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Express, type Request, type Response } from 'express'

/** One way in which a stand-in fails. The first fault that fits a request is used, `times` times (1 unless set). */
export interface Fault {
  /** Regular expression on the path with its query; every path when left out. */
  readonly path?: string
  readonly method?: string
  /** Answer with this status, `headers` and `body` (an object is sent as JSON). */
  readonly status?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
  /** Wait this long, then answer as told by the other fields, or normally. */
  readonly delayMs?: number
  /** Do the work, then answer nothing: `before` closes the connection, `middle` after half of the body. */
  readonly cut?: 'before' | 'middle'
  /** Answer normally, in two parts that reach the client apart, split inside a character of more than one byte. */
  readonly split?: 'character'
  /** Never answer. */
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
 * A loopback HTTP server that can be told to fail. Routes are added to `app` by the caller; the controls are
 * `GET|POST|DELETE /__faults` and `GET|DELETE /__requests`.
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
        // A client in the same process must notice the end of its kept connections before it is asked again.
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

/** The handler still runs, so that work can be done whose answer never arrives. */
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

/** An answer without a character of more than one byte is sent whole. */
function splitAnswer(response: Response): void {
  const end = response.end.bind(response)
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    const body =
      typeof chunk === 'string' || Buffer.isBuffer(chunk) ? Buffer.from(chunk as string) : Buffer.alloc(0)
    const lead = body.findIndex((byte) => byte >= MULTI_BYTE_LEAD)
    if (lead < 0) return end(...([chunk, ...rest] as unknown as []))
    response.write(body.subarray(0, lead + 1))
    // Without the pause both parts would travel in one segment.
    setTimeout(() => end(body.subarray(lead + 1)), SPLIT_PAUSE_MS)
    return response
  }) as typeof response.end
}
