import type { NextFunction, Request, Response } from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { commerce } from '../world'
import type { CommerceOptions } from './commerce-options'
import { oauthParameters, signatureFits } from './oauth-signature'
import { CommerceError } from './replies'

const CLOCK_TOLERANCE_S = 600

/** Lets through requests that carry OAuth 1.0a of the integration, or an IMS token. Answers 401 otherwise. */
export function createAuthorisation(options: CommerceOptions) {
  const nonces = new Set<string>()
  const isBearerValid = options.verifyBearer ?? imsVerification(options)
  return async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    const header = request.get('authorization') ?? ''
    if (/^OAuth /i.test(header)) checkOAuth(request, header, nonces, options)
    else if (!/^Bearer /i.test(header) || !(await isBearerValid(header.slice('Bearer '.length)))) {
      throw notAuthorised(request)
    }
    next()
  }
}

function checkOAuth(request: Request, header: string, nonces: Set<string>, options: CommerceOptions): void {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret } = commerce.integration
  const oauth = oauthParameters(header)
  if (oauth.oauth_consumer_key !== consumerKey || oauth.oauth_token !== accessToken)
    throw notAuthorised(request)
  if (oauth.oauth_signature_method !== 'HMAC-SHA256') {
    throw new CommerceError(400, 'Signature method %1 is not supported', [oauth.oauth_signature_method ?? ''])
  }
  const seconds = (options.now ?? Date.now)() / 1000
  if (Math.abs(Number(oauth.oauth_timestamp) - seconds) > CLOCK_TOLERANCE_S) {
    throw new CommerceError(401, 'Incorrect timestamp value in the oauth_timestamp parameter')
  }
  const url = new URL(request.originalUrl, `http://${request.headers.host ?? ''}`)
  if (!signatureFits({ method: request.method, url }, oauth, { consumerSecret, accessTokenSecret })) {
    throw new CommerceError(401, 'The signature is invalid. Verify and try again.')
  }
  const nonce = `${oauth.oauth_timestamp} ${oauth.oauth_nonce}`
  if (nonces.has(nonce))
    throw new CommerceError(401, 'The nonce is already being used by the consumer with ID 1.')
  nonces.add(nonce)
}

function imsVerification({
  imsKeysUrl,
  now = Date.now,
}: CommerceOptions): (token: string) => Promise<boolean> {
  if (!imsKeysUrl) return async () => false
  const keys = createRemoteJWKSet(new URL(imsKeysUrl))
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, { algorithms: ['RS256'] })
      return Number(payload.created_at) + Number(payload.expires_in) > now()
    } catch {
      return false
    }
  }
}

const resources: Readonly<Record<string, string>> = {
  products: 'Magento_Catalog::products',
  stockItems: 'Magento_CatalogInventory::cataloginventory',
  inventory: 'Magento_InventoryApi::stock',
  orders: 'Magento_Sales::actions_view',
  order: 'Magento_Sales::ship',
  store: 'Magento_Backend::store',
}

function notAuthorised(request: Request): CommerceError {
  const area = /\/V1\/([^/?]+)/.exec(request.originalUrl)?.[1] ?? ''
  return new CommerceError(401, "The consumer isn't authorized to access %resources.", {
    resources: resources[area] ?? 'Magento_Backend::all',
  })
}
