import { createHmac } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { type ClientRequest, request as requestPlain } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { errorCode } from '../runtime/error-words'
import { seconds } from '../time'
import { isPublicAddress } from './public-address'
import { hostOf, webhookUrlProblem } from './webhook-url'

/** Where alerts are sent, and the secret that signs them. */
export interface Webhook {
  readonly url: string
  readonly secret: string
}

export type WebhookOutcome =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'failed'; readonly code: WebhookFailure; readonly message: string }

export type WebhookFailure =
  | 'ALERT_URL'
  | 'ALERT_ADDRESS'
  | 'ALERT_REFUSED'
  | 'ALERT_UNREACHABLE'
  | 'ALERT_TIMEOUT'

export interface WebhookOptions {
  /** Replaces the host, in plain HTTP; loopback only, unset in production. */
  readonly connectTo?: { readonly host: string; readonly port: number } | undefined
  /** Whether an address may be connected to; by default, addresses of the public internet. */
  readonly isAllowed?: (address: string) => boolean
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
  readonly deadlineMs?: number
  readonly now?: () => Date
}

const SIGNATURE_HEADER = 'x-stock-quantity-signature'
const TIMESTAMP_HEADER = 'x-stock-quantity-timestamp'
const DEADLINE_MS = seconds(5)
const BODY_MAXIMUM = 16_384

/**
 * Posts JSON once. Looks up and checks the host's addresses and connects to one of them, so that a later, different DNS
 * answer has no effect. Does not follow redirects or read the response body, and never exceeds the deadline. Never
 * throws, and never reveals the secret.
 */
export async function sendWebhook(
  { url: text, secret }: Webhook,
  payload: object,
  options: WebhookOptions = {},
): Promise<WebhookOutcome> {
  const problem = webhookUrlProblem(text)
  if (problem !== null) return failed('ALERT_URL', `The webhook's address cannot be used: ${problem}.`)
  const url = new URL(text)
  const body = JSON.stringify(payload)
  if (body.length > BODY_MAXIMUM) return failed('ALERT_REFUSED', 'The alert is too long to be sent.')
  const { deadlineMs = DEADLINE_MS, now = () => new Date() } = options
  const deadline = AbortSignal.timeout(deadlineMs)
  try {
    const addresses = options.connectTo ? [] : await checkedAddresses(url, options, deadline)
    if (addresses === null)
      return failed(
        'ALERT_ADDRESS',
        'The webhook’s host is not one of the public internet, or does not exist.',
      )
    const timestamp = String(Math.floor(now().getTime() / 1000))
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'user-agent': 'amazon-stock-quantity',
      [TIMESTAMP_HEADER]: timestamp,
      [SIGNATURE_HEADER]: signatureOf(secret, timestamp, body),
    }
    const status = await post({ url, headers, addresses, deadline, connectTo: options.connectTo }, body)
    return status >= 200 && status < 300
      ? { kind: 'delivered', status }
      : failed('ALERT_REFUSED', `The webhook answered HTTP ${status}. Redirects are not followed.`)
  } catch (error) {
    if (deadline.aborted)
      return failed('ALERT_TIMEOUT', `The webhook did not answer within ${deadlineMs / 1000} s.`)
    const code = errorCode(error) ?? 'unknown'
    return failed('ALERT_UNREACHABLE', `The webhook could not be reached (${code}).`)
  }
}

/** `v1=` and the hexadecimal HMAC-SHA256 of timestamp, full stop and body. */
function signatureOf(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/** Null if any address is not public, so that the result does not depend on which one is used. */
async function checkedAddresses(
  url: URL,
  { resolve = resolveAll, isAllowed = isPublicAddress }: WebhookOptions,
  deadline: AbortSignal,
): Promise<readonly string[] | null> {
  const host = hostOf(url)
  const aborted = new Promise<never>((_resolve, reject) => {
    deadline.addEventListener('abort', () => reject(new Error('deadline')), { once: true })
  })
  const addresses = isIP(host) !== 0 ? [host] : await Promise.race([resolve(host), aborted])
  return addresses.length > 0 && addresses.every(isAllowed) ? addresses : null
}

async function resolveAll(host: string): Promise<readonly string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address)
  } catch {
    return []
  }
}

interface Post {
  readonly url: URL
  readonly headers: Readonly<Record<string, string | number>>
  readonly addresses: readonly string[]
  readonly deadline: AbortSignal
  readonly connectTo: WebhookOptions['connectTo']
}

function post({ url, headers, addresses, deadline, connectTo }: Post, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const options: RequestOptions = { method: 'POST', headers, signal: deadline, agent: false }
    const sending: ClientRequest = connectTo
      ? requestPlain({
          ...options,
          ...connectTo,
          path: url.pathname + url.search,
          headers: { ...headers, host: url.host },
        })
      : request(url, { ...options, lookup: onlyTo(addresses) })
    sending.on('response', (response) => {
      resolve(response.statusCode ?? 0)
      // The body is never read, however long it is.
      response.destroy()
    })
    sending.on('error', reject)
    sending.end(body)
  })
}

/** Always answers with the checked addresses, whatever the name resolves to now. */
function onlyTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const [first] = found
    if (options.all) callback(null, found)
    else callback(null, first?.address ?? '', first?.family ?? 0)
  }
}

function failed(code: WebhookFailure, message: string): WebhookOutcome {
  return { kind: 'failed', code, message }
}
