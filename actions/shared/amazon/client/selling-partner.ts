import type { Agent } from 'node:https'
import type { SellingPartner as SpApiClient } from 'amazon-sp-api'
import { minutes, seconds } from '../../time'
import type { Region } from '../marketplaces'
import { type Download, downloadDocument } from '../reports/download-document'
import { type Transfer, type TransferReply, transferDocument } from '../reports/transfer-document'
import { type AmazonFailure, failureFromReply, failureFromThrown, isExpiredToken } from './amazon-outcome'

export interface LwaCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** One seller in one region, with the credentials to act for it. Contains secrets; never log it. */
export interface SellerAccess {
  readonly accountId: string
  readonly sellerId: string
  readonly region: Region
  readonly refreshToken: string
  readonly lwa: LwaCredentials
}

export interface AmazonRequest {
  /** `api.operation`, by the names of amazon-sp-api. */
  readonly operation: string
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | readonly string[]>>
  readonly body?: object
}

export type AmazonReply =
  | {
      readonly kind: 'answered'
      /** Parsed JSON, not validated. */
      readonly body: unknown
      readonly requestId: string | null
      /** `x-amzn-RateLimit-Limit`, in calls per second. */
      readonly ratePerSecond: number | null
    }
  | AmazonFailure

export interface SellingPartner {
  readonly access: SellerAccess
  /** Fetches the access token of the next call. A failure is left to that call. */
  prepare?(): Promise<void>
  call(request: AmazonRequest): Promise<AmazonReply>
  /** Uploads or downloads a document by the URL that a call returned. */
  transfer(transfer: Transfer): Promise<TransferReply>
  /** Opens a document of any size by the URL that a call returned. The caller has to close it. */
  download(url: string): Promise<Download | AmazonFailure>
}

export interface SellingPartnerOptions {
  readonly agent: Agent
  /** Milliseconds for one call, including its token. */
  readonly deadlineMs?: number
  /** A monotonic clock, in milliseconds. */
  readonly now?: () => number
}

/** The API versions of the models in use; the client's own defaults are the oldest ones. */
const ENDPOINTS_VERSIONS = {
  listingsItems: '2021-08-01',
  sellers: 'v1',
  orders: '2026-01-01',
  feeds: '2021-06-30',
  reports: '2021-06-30',
}
const DEADLINE_MS = seconds(20)
/** Amazon's access tokens are valid for an hour. */
const TOKEN_LIFETIME_MS = minutes(55)
/** A call that was refused with a token older than this is repeated once with a new token. */
const TOKEN_NEW_MS = minutes(1)

/** The part of amazon-sp-api that is used. Its own typings do not describe these operations. */
interface RawReply {
  readonly chunks: readonly Uint8Array[]
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/**
 * SP-API for one seller, through amazon-sp-api. Its retries are off because they are unbounded, and its decoding is off
 * because it decodes each chunk separately. Every outcome is a value. The only retry is for a call that was refused
 * with an expired or aging access token, because rights may have been granted since.
 */
export function createSellingPartner(access: SellerAccess, options: SellingPartnerOptions): SellingPartner {
  const { agent, deadlineMs = DEADLINE_MS, now = () => performance.now() } = options
  let opening: ReturnType<typeof openClient> | undefined
  const client = () => {
    opening ??= openClient(access, agent, deadlineMs)
    return opening
  }
  const token = sharedToken(async () => (await client()).refreshAccessToken(), now)

  async function callOnce(request: AmazonRequest, timer: Deadline): Promise<CalledOnce> {
    const fetchedAt = await token.ensure()
    // The caller has moved on, so sending now would be too late.
    if (timer.isReached()) return timer.reached
    const isNew = now() - fetchedAt < TOKEN_NEW_MS
    const raw: RawReply = await (await client()).callAPI({
      // Built again for each call, because the client modifies it and would reuse the first path.
      operation: request.operation,
      ...(request.path ? { path: { ...request.path } } : {}),
      ...(request.query ? { query: { ...request.query } } : {}),
      ...(request.body ? { body: request.body } : {}),
      options: { raw_result: true },
    } as never)
    const reply = decode(raw)
    const isTokenDoubtful = reply.kind === 'unauthorised' && (!isNew || isExpiredToken(reply))
    if (isTokenDoubtful) token.forget(fetchedAt)
    return { reply, isTokenDoubtful }
  }

  return {
    access,
    prepare: async () => {
      await token.ensure().catch(() => {})
    },
    transfer: (transfer) => transferDocument(transfer, { agent }),
    download: (url) => downloadDocument(url, { agent }),
    call: async (request) => {
      const timer = deadline(deadlineMs)
      try {
        const first = await Promise.race([callOnce(request, timer), timer.reached])
        if (!first.isTokenDoubtful) return first.reply
        return (await Promise.race([callOnce(request, timer), timer.reached])).reply
      } catch (error) {
        return failureFromThrown(error)
      } finally {
        timer.clear()
      }
    },
  }
}

/** The library is loaded here, because a worker reads Commerce before it needs it. */
async function openClient(
  { region, refreshToken, lwa }: SellerAccess,
  agent: SellingPartnerOptions['agent'],
  deadlineMs: number,
): Promise<SpApiClient> {
  const { SellingPartner: Client } = await import('amazon-sp-api')
  return new Client({
    region,
    refresh_token: refreshToken,
    endpoints_versions: ENDPOINTS_VERSIONS,
    credentials: {
      SELLING_PARTNER_APP_CLIENT_ID: lwa.clientId,
      SELLING_PARTNER_APP_CLIENT_SECRET: lwa.clientSecret,
    },
    options: {
      auto_request_tokens: false,
      auto_request_throttled: false,
      version_fallback: false,
      retry_remote_timeout: false,
      https_proxy_agent: agent,
      // Aborts the request. Otherwise it would keep its socket, or deliver an old quantity late.
      timeouts: { deadline: deadlineMs },
      user_agent: 'AmazonStockQuantity/0.1 (Language=TypeScript; Platform=AdobeIORuntime)',
    },
  })
}

/** One refresh at a time, shared by all waiting calls. */
function sharedToken(refresh: () => Promise<void>, now: () => number) {
  let fetchedAt = Number.NEGATIVE_INFINITY
  let refreshing: Promise<void> | undefined
  return {
    /** Resolves to the time at which the current token was fetched. */
    ensure: async (): Promise<number> => {
      if (now() - fetchedAt < TOKEN_LIFETIME_MS) return fetchedAt
      refreshing ??= refresh()
        .then(() => {
          fetchedAt = now()
        })
        .finally(() => {
          refreshing = undefined
        })
      await refreshing
      return fetchedAt
    },
    /** Leaves a newer token in place: another call may have fetched one since. */
    forget: (fetched: number): void => {
      if (fetched === fetchedAt) fetchedAt = Number.NEGATIVE_INFINITY
    },
  }
}

function decode(raw: RawReply): AmazonReply {
  const requestId = header(raw, 'x-amzn-requestid')
  const rate = Number(header(raw, 'x-amzn-ratelimit-limit') ?? Number.NaN)
  const ratePerSecond = Number.isFinite(rate) && rate > 0 ? rate : null
  // The client decodes a body chunk by chunk, which breaks characters that span two chunks.
  const text = new TextDecoder().decode(Buffer.concat(raw.chunks))
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    return failureFromReply({ status: raw.statusCode, body: undefined, requestId, ratePerSecond })
  }
  if (raw.statusCode >= 200 && raw.statusCode < 300)
    return { kind: 'answered', body, requestId, ratePerSecond }
  return failureFromReply({ status: raw.statusCode, body, requestId, ratePerSecond })
}

function header(raw: RawReply, name: string): string | null {
  const value = raw.headers[name]
  return typeof value === 'string' ? value : null
}

interface CalledOnce {
  readonly reply: AmazonReply
  /** Whether a new access token may resolve the refusal. */
  readonly isTokenDoubtful: boolean
}

type Deadline = ReturnType<typeof deadline>

function deadline(milliseconds: number) {
  let clear = () => {}
  let isReached = false
  const reached = new Promise<CalledOnce>((resolve) => {
    const timer = setTimeout(() => {
      isReached = true
      const reply: AmazonFailure = {
        kind: 'unavailable',
        code: 'DEADLINE',
        message: `Amazon did not answer within ${milliseconds / 1000} s.`,
        status: null,
        requestId: null,
        ratePerSecond: null,
      }
      resolve({ reply, isTokenDoubtful: false })
    }, milliseconds)
    clear = () => clearTimeout(timer)
  })
  return { reached, isReached: () => isReached, clear: () => clear() }
}
