import type { Agent } from 'node:https'
import { SellingPartner as SpApiClient } from 'amazon-sp-api'
import * as v from 'valibot'
import { seconds } from '../../time'
import { type AmazonFailure, failureFromThrown } from '../client/amazon-outcome'
import type { LwaCredentials } from '../client/selling-partner'
import type { Region } from '../marketplaces'

export type ExchangeOutcome =
  /** A secret, for sealed storage only. */
  { readonly kind: 'exchanged'; readonly refreshToken: string } | AmazonFailure

export interface CodeExchange {
  readonly region: Region
  /** `spapi_oauth_code` of the redirect: a secret that is valid once, for a few minutes. */
  readonly code: string
  readonly lwa: LwaCredentials
}

const DEADLINE_MS = seconds(15)

const tokens = v.object({ refresh_token: v.pipe(v.string(), v.minLength(1)) })

/** Exchanges the code of a seller's consent for a refresh token at Login with Amazon, through amazon-sp-api. */
export async function exchangeCode(
  { region, code, lwa }: CodeExchange,
  agent: Agent,
): Promise<ExchangeOutcome> {
  const client = new SpApiClient({
    region,
    credentials: {
      SELLING_PARTNER_APP_CLIENT_ID: lwa.clientId,
      SELLING_PARTNER_APP_CLIENT_SECRET: lwa.clientSecret,
    },
    options: {
      // The client does not open without a refresh token, and there is none yet.
      only_grantless_operations: true,
      auto_request_tokens: false,
      retry_remote_timeout: false,
      https_proxy_agent: agent,
    },
  })
  try {
    const parsed = v.safeParse(tokens, await withinDeadline(client.exchange(code)))
    if (parsed.success) return { kind: 'exchanged', refreshToken: parsed.output.refresh_token }
    return unavailable('UNREADABLE', 'Amazon answered a token request with something that is no token.')
  } catch (error) {
    return failureFromThrown(error)
  }
}

/** The client has no timeout of its own for this call. */
async function withinDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const reached = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      const message = `Amazon did not answer within ${DEADLINE_MS / 1000} s.`
      reject(Object.assign(new Error(message), { code: 'DEADLINE' }))
    }, DEADLINE_MS)
  })
  try {
    return await Promise.race([work, reached])
  } finally {
    clearTimeout(timer)
  }
}

function unavailable(code: string, message: string): AmazonFailure {
  return { kind: 'unavailable', code, message, status: null, requestId: null, ratePerSecond: null }
}
