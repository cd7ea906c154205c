import { randomBytes } from 'node:crypto'
import express, { type Express, type Response } from 'express'
import { amazon } from '../world'
import { accountOf } from './accounts'
import type { AmazonWorld } from './types'

const LIFETIME_S = 3600
const SCOPES = ['sellingpartnerapi::notifications', 'sellingpartnerapi::client_credential:rotation']

interface Grant {
  readonly sellerId?: string
  readonly refreshToken?: string
  readonly scope?: string
}

class LoginRefused extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    description: string,
  ) {
    super(description)
  }
}

/** Login with Amazon: `POST /auth/o2/token` with a form or JSON. */
export function addLogin(app: Express, world: AmazonWorld): void {
  app.post('/auth/o2/token', express.json(), express.urlencoded({ extended: false }), (request, response) => {
    try {
      answerWithToken(world, response, grantFor(world, textFields(request.body)))
    } catch (error) {
      if (!(error instanceof LoginRefused)) throw error
      response.status(error.status).json({ error: error.error, error_description: error.message })
    }
  })
}

type Fields = Readonly<Record<string, string | undefined>>

function textFields(body: unknown): Fields {
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).filter(([, value]) => typeof value === 'string'))
}

function grantFor(world: AmazonWorld, fields: Fields): Grant {
  if (fields.client_id !== amazon.lwa.clientId || fields.client_secret !== amazon.lwa.clientSecret) {
    throw new LoginRefused(401, 'invalid_client', 'Client authentication failed')
  }
  if (world.state.application.isSuspended) {
    throw new LoginRefused(400, 'unauthorized_client', 'The client is not authorized to use this grant')
  }
  switch (fields.grant_type) {
    case 'refresh_token':
      return byRefreshToken(world, fields.refresh_token ?? '')
    case 'authorization_code':
      return byCode(world, fields.code ?? '')
    case 'client_credentials':
      return byScope(fields.scope ?? '')
    default:
      throw new LoginRefused(400, 'unsupported_grant_type', 'The grant type is not supported')
  }
}

function byRefreshToken(world: AmazonWorld, refreshToken: string): Grant {
  const sellerId = world.state.refreshTokens[refreshToken]
  if (!sellerId) throw invalidGrant('refresh_token')
  return { sellerId, refreshToken }
}

function byCode(world: AmazonWorld, code: string): Grant {
  const given = world.state.codes[code]
  delete world.state.codes[code]
  if (!given || given.expiresAt <= world.now()) throw invalidGrant('code')
  const { sellerId } = given
  // Returns the account's known refresh token, so that the constants of this world stay valid.
  const refreshToken = accountOf(sellerId)?.refreshToken ?? `Atzr|${randomBytes(24).toString('base64url')}`
  world.state.refreshTokens[refreshToken] = sellerId
  return { sellerId, refreshToken }
}

function byScope(scope: string): Grant {
  if (!SCOPES.includes(scope)) {
    throw new LoginRefused(400, 'invalid_scope', 'The request has an invalid parameter : scope')
  }
  return { scope }
}

function invalidGrant(parameter: string): LoginRefused {
  return new LoginRefused(400, 'invalid_grant', `The request has an invalid grant parameter : ${parameter}`)
}

function answerWithToken(world: AmazonWorld, response: Response, grant: Grant): void {
  const token = `Atza|${randomBytes(24).toString('base64url')}`
  dropExpired(world)
  world.state.accessTokens[token] = {
    ...(grant.sellerId !== undefined && { sellerId: grant.sellerId }),
    ...(grant.scope !== undefined && { scope: grant.scope }),
    expiresAt: world.now() + LIFETIME_S * 1000,
  }
  world.saved.changed()
  response.set('cache-control', 'no-store').json({
    access_token: token,
    token_type: 'bearer',
    expires_in: LIFETIME_S,
    ...(grant.refreshToken && { refresh_token: grant.refreshToken }),
    ...(grant.scope && { scope: grant.scope }),
  })
}

function dropExpired(world: AmazonWorld): void {
  for (const [token, login] of Object.entries(world.state.accessTokens)) {
    if (login.expiresAt < world.now()) delete world.state.accessTokens[token]
  }
}
