import type { Request } from 'express'
import { accountOf, type Region } from './accounts'
import { DOCUMENT_HOST } from './documents'
import { AmazonError, invalidInput, unauthorized } from './replies'
import type { AmazonWorld } from './types'

const LOGIN_HOST = 'api.amazon.com'
const API_HOST = /^sellingpartnerapi-(na|eu|fe)\.amazon\.com$/

function hostOf(request: Request): string {
  return (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase()
}

/** Refuses requests that would not reach this API at Amazon: another host, or an API path at the login host. */
export function checkHost(request: Request): void {
  const host = hostOf(request)
  if (request.path.startsWith('/auth/')) {
    if (host === LOGIN_HOST) return
  } else if ((request.path.startsWith('/documents/') ? DOCUMENT_HOST : API_HOST).test(host)) return
  throw new AmazonError(421, 'MisdirectedRequest', `${host || 'no host'} does not serve ${request.path}`)
}

/** The seller whose access token the request carries. Throws 403. */
export function sellerOf(world: AmazonWorld, request: Request): string {
  const token = request.get('x-amz-access-token')
  if (!token) throw unauthorized('Access token is missing in the request header.')
  const login = world.state.accessTokens[token]
  if (!login || login.expiresAt <= world.now()) {
    throw unauthorized('The access token you provided has expired.')
  }
  if (!login.sellerId) throw unauthorized()
  if (accountOf(login.sellerId)?.region !== regionOf(request)) throw unauthorized()
  if (request.path.startsWith('/listings/') && world.state.restricted.includes(login.sellerId)) {
    throw unauthorized()
  }
  return login.sellerId
}

/** The region of the requested host. */
export function regionOf(request: Request): Region {
  return API_HOST.exec(hostOf(request))?.[1] as Region
}

/** The requested marketplaces. Throws 400 if there are none, and 403 if the seller does not sell in one of them. */
export function marketplacesOf(world: AmazonWorld, request: Request, sellerId: string): string[] {
  const asked = listOf(request.query.marketplaceIds)
  if (asked.length === 0) throw invalidInput("'marketplaceIds' is required.")
  return marketplacesIn(world, asked, sellerId)
}

/** Throws 403 if the seller does not sell in one of them. */
export function marketplacesIn(world: AmazonWorld, asked: string[], sellerId: string): string[] {
  const own = [...(accountOf(sellerId)?.marketplaceIds ?? []), ...world.marketplaceIds]
  if (asked.some((id) => !own.includes(id))) throw unauthorized()
  return asked
}

/** A comma-separated query parameter, which may also be repeated. */
export function listOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((one) => (typeof one === 'string' && one !== '' ? one.split(',') : []))
}

/** A list whose members must be among `allowed`. Throws 400. */
export function listFrom<T extends string>(value: unknown, allowed: readonly T[], name: string): T[] {
  return listOf(value).map((one) => {
    const known = allowed.find((candidate) => candidate === one)
    if (known === undefined) throw invalidInput(`'${one}' is not a valid value for '${name}'.`)
    return known
  })
}
