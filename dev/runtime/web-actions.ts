import type { NextFunction, Request, Response } from 'express'
import type { StandIn } from '../stand-in'
import type { ActivationResponse, Activations } from './activations'
import type { AuthGate } from './auth-gate'
import type { DeployedAction } from './deployment'

export interface WebActionsOptions {
  readonly namespace: string
  readonly actions: readonly DeployedAction[]
  readonly activations: Activations
  readonly gate: AuthGate
  /** How a raw action receives a body of text or JSON. */
  readonly rawBody: 'plain' | 'base64'
  /** How long the Runtime waits for an answer. */
  readonly waitMs: number
}

const BODY_LIMIT = 1024 * 1024
const TEXT_TYPE = /^(text\/|application\/(.+\+)?(json|xml)|application\/(javascript|x-www-form-urlencoded))/i
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'OPTIONS, GET, DELETE, POST, PUT, HEAD, PATCH',
  'access-control-allow-headers':
    'Authorization, Origin, X-Requested-With, Content-Type, Accept, User-Agent, X-GW-IMS-Org-Id',
}

/** `/api/v1/web/{package}/{action}[.extension]/{path…}`, with or without the namespace before the package. */
export function addWebActions(standIn: StandIn, options: WebActionsOptions): void {
  standIn.app.use('/api/v1/web', async (request, response, next: NextFunction) => {
    response.set(CORS)
    const asked = request.header('access-control-request-headers')
    if (asked) response.set('access-control-allow-headers', asked)
    if (request.method === 'OPTIONS') return void response.status(200).end()
    try {
      await answerWeb(request, response, options)
    } catch (error) {
      next(error)
    }
  })
}

async function answerWeb(request: Request, response: Response, options: WebActionsOptions): Promise<void> {
  const found = findAction(request.path, options)
  if (!found?.action.web)
    return void response.status(404).json({ error: 'The requested resource does not exist.' })
  const { action, path } = found
  const refusal = action.requireAdobeAuth ? options.gate(request.headers) : undefined
  if (refusal) return void response.status(refusal.status).json({ error: refusal.error })
  const body = await readBody(request)
  if (!body) return void response.status(413).json({ error: 'The request is larger than 1 MB.' })
  const parameters =
    action.web === 'raw' ? rawParameters(request, body, options) : mergedParameters(request, body)
  if (!parameters) return void response.status(400).json({ error: 'The request content was malformed.' })
  const reserved =
    action.final && !action.requireAdobeAuth && Object.keys(parameters).some((key) => key in action.inputs)
  if (reserved)
    return void response.status(400).json({ error: 'Request defines parameters that are not allowed.' })
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
  )
  const context = { __ow_method: request.method.toLowerCase(), __ow_headers: headers, __ow_path: path }
  const invocation = options.activations.invoke(action.name, { ...parameters, ...context })
  if (invocation.kind === 'throttled') return void response.status(429).json({ error: invocation.error })
  if (invocation.kind === 'unknown') return void response.status(404).end()
  response.set('x-openwhisk-activation-id', invocation.activationId)
  const activation = await within(invocation.done, options.waitMs)
  if (!activation?.response) return void response.status(202).json({ activationId: invocation.activationId })
  sendResult(response, activation.response)
}

function findAction(
  url: string,
  { actions, namespace }: WebActionsOptions,
): { action: DeployedAction; path: string } | undefined {
  const steps = url.split('/').slice(1)
  if (decodeURIComponent(steps[0] ?? '') === namespace) steps.shift()
  const [packageName = '', actionName = '', ...rest] = steps
  const name = `${packageName}/${actionName.replace(/\.(json|html|http|svg|text)$/, '')}`
  const action = actions.find((each) => each.name === name)
  return action && { action, path: rest.length > 0 ? `/${rest.join('/')}` : '' }
}

/** Undefined if it is too large. */
async function readBody(request: Request): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= BODY_LIMIT) chunks.push(chunk)
  }
  return bytes > BODY_LIMIT ? undefined : Buffer.concat(chunks)
}

function rawParameters(
  request: Request,
  body: Buffer,
  { rawBody }: WebActionsOptions,
): Record<string, unknown> {
  const type = request.header('content-type') ?? ''
  const plain = rawBody === 'plain' && (type === '' || TEXT_TYPE.test(type))
  const query = request.originalUrl.split('?').slice(1).join('?')
  return { __ow_query: query, __ow_body: body.toString(plain ? 'utf8' : 'base64') }
}

/** Merges query and body into parameters. Undefined if the body does not match its content type. */
function mergedParameters(request: Request, body: Buffer): Record<string, unknown> | undefined {
  const query = Object.fromEntries(new URL(request.originalUrl, 'http://runtime').searchParams)
  const type = request.header('content-type') ?? ''
  if (body.length === 0) return query
  if (/json/i.test(type)) {
    try {
      const parsed: unknown = JSON.parse(body.toString())
      const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      return { ...query, ...(isObject ? parsed : { __ow_body: parsed }) }
    } catch {
      return undefined
    }
  }
  if (/x-www-form-urlencoded/i.test(type))
    return { ...query, ...Object.fromEntries(new URLSearchParams(body.toString())) }
  return { ...query, __ow_body: body.toString(TEXT_TYPE.test(type) ? 'utf8' : 'base64') }
}

async function within<T>(work: Promise<T>, milliseconds: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  try {
    return await Promise.race([work, over])
  } finally {
    clearTimeout(timer)
  }
}

interface HttpResult {
  readonly statusCode?: number
  readonly headers?: Record<string, string>
  readonly body?: unknown
}

function sendResult(response: Response, { status, result }: ActivationResponse): void {
  if (status === 'action developer error') {
    return void response.status(502).json({ error: 'There was an error processing your request.' })
  }
  const error = result.error as HttpResult | string | undefined
  const given: HttpResult =
    typeof error === 'object' ? error : error ? { statusCode: 400, body: { error } } : result
  const { statusCode = error ? 400 : 200, headers = {}, body } = given
  const isText = typeof body === 'string'
  response.status(statusCode).set(headers)
  if (body === undefined || body === null || body === '') return void response.end()
  const type = String(
    response.getHeader('content-type') ?? (isText ? 'text/html; charset=utf-8' : 'application/json'),
  )
  response.setHeader('content-type', type)
  const bytes =
    isText && !TEXT_TYPE.test(type)
      ? Buffer.from(body, 'base64')
      : Buffer.from(isText ? body : JSON.stringify(body))
  if (bytes.length <= BODY_LIMIT) return void response.end(bytes)
  response.status(502).json({ error: 'The action produced a response that exceeded the allowed length.' })
}
