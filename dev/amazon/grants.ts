import express, { type Express, type Response } from 'express'
import { sellerAccounts } from './accounts'
import type { AmazonWorld } from './types'

/** Ends, narrows and restores sellers' grants, and changes the app's own status. */
export function addGrantEndpoints(app: Express, world: AmazonWorld): void {
  const json = express.json()
  const done = (response: Response) => {
    world.saved.changed()
    response.status(204).end()
  }
  app.post('/__tokens/revoke', json, (request, response) => {
    revoke(world, String(request.body?.sellerId))
    done(response)
  })
  app.post('/__tokens/end', json, (request, response) => {
    expireGrant(world, String(request.body?.sellerId))
    done(response)
  })
  app.post('/__tokens/restrict', json, (request, response) => {
    restrict(world, String(request.body?.sellerId), request.body?.restricted !== false)
    done(response)
  })
  app.post('/__tokens/restore', (_request, response) => {
    world.state.refreshTokens = refreshTokens()
    world.state.restricted = []
    done(response)
  })
  app.post('/__tokens/expire', (_request, response) => {
    world.state.accessTokens = {}
    done(response)
  })
  app.put('/__application', json, (request, response) => {
    const { isDraft, isSuspended } = request.body as Partial<Record<string, unknown>>
    if (typeof isDraft === 'boolean') world.state.application.isDraft = isDraft
    if (typeof isSuspended === 'boolean') world.state.application.isSuspended = isSuspended
    done(response)
  })
}

/** The seller withdraws the authorization: its refresh and access tokens stop working. */
export function revoke(world: AmazonWorld, sellerId: string): void {
  expireGrant(world, sellerId)
  const { accessTokens: access } = world.state
  for (const [token, login] of Object.entries(access)) if (login.sellerId === sellerId) delete access[token]
}

/** After a year, no access token is issued any more. An existing one stays valid for its hour. */
export function expireGrant(world: AmazonWorld, sellerId: string): void {
  const { refreshTokens: refresh } = world.state
  for (const [token, owner] of Object.entries(refresh)) if (owner === sellerId) delete refresh[token]
}

export function restrict(world: AmazonWorld, sellerId: string, isRestricted: boolean): void {
  const others = world.state.restricted.filter((each) => each !== sellerId)
  world.state.restricted = isRestricted ? [...others, sellerId] : others
}

export function refreshTokens(): Record<string, string> {
  return Object.fromEntries(sellerAccounts.map((account) => [account.refreshToken, account.sellerId]))
}
