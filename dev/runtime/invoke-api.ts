import express, { type Request, type Response } from 'express'
import type { StandIn } from '../stand-in'
import type { Activation, Activations } from './activations'

export interface InvokeOptions {
  readonly namespace: string
  readonly auth: string
  readonly activations: Activations
  /** How long a blocking invocation waits. */
  readonly waitMs: number
}

/** OpenWhisk's API below `/api/v1/namespaces/{namespace}`; `_` is the caller's own namespace. */
export function addInvokeApi({ app }: StandIn, options: InvokeOptions): void {
  const base = '/api/v1/namespaces/:namespace'
  app.use(base, (request, response, next) => {
    const encoded = /^Basic (.+)$/.exec(request.header('authorization') ?? '')?.[1] ?? ''
    if (Buffer.from(encoded, 'base64').toString() !== options.auth) {
      return void response.status(401).json({ error: 'The supplied authentication is invalid' })
    }
    const namespace = String(request.params.namespace)
    if (namespace === '_' || namespace === options.namespace) return next()
    response
      .status(403)
      .json({ error: 'The supplied authentication is not authorized to access this resource.' })
  })
  app.post(`${base}/actions/:package/:action`, express.json({ limit: '1mb' }), async (request, response) => {
    await invoke(request, response, options)
  })
  addActivationRoutes(app, base, options.activations)
}

async function invoke(
  request: Request,
  response: Response,
  { activations, waitMs }: InvokeOptions,
): Promise<void> {
  const name = `${String(request.params.package)}/${String(request.params.action)}`
  const invocation = activations.invoke(name, (request.body ?? {}) as Record<string, unknown>)
  if (invocation.kind === 'unknown') {
    return void response.status(404).json({ error: 'The requested resource does not exist.' })
  }
  if (invocation.kind === 'throttled') return void response.status(429).json({ error: invocation.error })
  const { activationId } = invocation
  if (request.query.blocking !== 'true') return void response.status(202).json({ activationId })
  const waited = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), waitMs).unref())
  const activation = await Promise.race([invocation.done, waited])
  if (!activation?.response) return void response.status(202).json({ activationId })
  const status = activation.response.success ? 200 : 502
  response
    .status(status)
    .json(request.query.result === 'true' ? activation.response.result : describe(activation))
}

function addActivationRoutes(app: StandIn['app'], base: string, activations: Activations): void {
  app.get(`${base}/activations`, (request, response) => {
    const limit = Number(request.query.limit ?? 30)
    response.json(activations.recent(limit).map(describe))
  })
  app.get(`${base}/activations/:id{/:part}`, (request, response) => {
    const activation = activations.find(String(request.params.id))
    if (!activation?.response)
      return void response.status(404).json({ error: 'The requested resource does not exist.' })
    const { part } = request.params
    if (part === 'logs') response.json({ logs: activation.logs })
    else if (part === 'result') response.json(activation.response)
    else response.json(describe(activation))
  })
}

const STATUS_CODES = { success: 0, 'application error': 1, 'action developer error': 2 } as const

function describe(activation: Activation): object {
  const { response, ...rest } = activation
  if (!response) return rest
  return { ...rest, statusCode: STATUS_CODES[response.status], response }
}
