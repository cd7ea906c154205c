import type { NextFunction, Request, Response } from 'express'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { commerce } from '../world'
import type { Behaviour } from './behaviour'
import type { CommerceOptions } from './commerce-options'
import { oauthParameters, signatureFits } from './oauth-signature'
import { CommerceError } from './replies'

const CLOCK_TOLERANCE_S = 600

/** Accepts requests with the integration's OAuth 1.0a signature or an IMS token. Answers 401 to others. */
export function createAuthorisation(options: CommerceOptions, behaviour: Behaviour) {
  const nonces = new Set<string>()
  const isBearerValid = options.verifyBearer ?? imsVerification(options)
  return async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    const header = request.get('authorization') ?? ''
    if (/^OAuth /i.test(header)) checkOAuth(request, header, nonces, behaviour)
    else if (!/^Bearer /i.test(header) || !(await isBearerValid(header.slice('Bearer '.length)))) {
      throw notAuthorised(request)
    }
    const { resources } = behaviour
    if (resources !== null && !resources.includes(resourceOf(request))) throw notAuthorised(request)
    next()
  }
}

function checkOAuth(request: Request, header: string, nonces: Set<string>, behaviour: Behaviour): void {
  const { consumerKey, consumerSecret, accessToken, accessTokenSecret } = commerce.integration
  const oauth = oauthParameters(header)
  if (oauth.oauth_consumer_key !== consumerKey || oauth.oauth_token !== accessToken)
    throw notAuthorised(request)
  if (oauth.oauth_signature_method !== 'HMAC-SHA256') {
    throw new CommerceError(400, 'Signature method %1 is not supported', [oauth.oauth_signature_method ?? ''])
  }
  // The caller signs with its machine's clock, even if a test uses another time.
  const seconds = Date.now() / 1000
  if (Math.abs(Number(oauth.oauth_timestamp) - seconds) > CLOCK_TOLERANCE_S) {
    throw new CommerceError(401, 'Incorrect timestamp value in the oauth_timestamp parameter')
  }
  const url = new URL(request.originalUrl, `http://${request.headers.host ?? ''}`)
  const signed = { method: request.method, url, version: behaviour.version }
  if (!signatureFits(signed, oauth, { consumerSecret, accessTokenSecret })) {
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

/** The resource that a route needs. The first match applies. */
const RESOURCES: readonly (readonly [RegExp, string])[] = [
  [/^inventory\/(sources|source-items)/, 'Magento_InventoryApi::source'],
  [/^inventory\/stock-source-links/, 'Magento_InventoryApi::stock_source_link'],
  [/^inventory\/(stock-resolver|get-product|is-product|are-products)/, 'Magento_InventorySalesApi::stock'],
  [/^inventory\//, 'Magento_InventoryApi::stock'],
  [/^(stockItems|products\/[^/]+\/stockItems)/, 'Magento_Catalog::catalog_inventory'],
  [/^categories/, 'Magento_Catalog::categories'],
  [/^products\/attribute-sets/, 'Magento_Catalog::sets'],
  [/^products\/attributes/, 'Magento_Catalog::attributes_attributes'],
  [/^products/, 'Magento_Catalog::products'],
  [/^orders/, 'Magento_Sales::actions_view'],
  [/^order\//, 'Magento_Sales::ship'],
  [/^store\//, 'Magento_Backend::store'],
]

function resourceOf(request: Request): string {
  const route = /\/V1\/([^?]+)/.exec(request.originalUrl)?.[1] ?? ''
  return RESOURCES.find(([pattern]) => pattern.test(route))?.[1] ?? 'Magento_Backend::all'
}

function notAuthorised(request: Request): CommerceError {
  return new CommerceError(401, "The consumer isn't authorized to access %resources.", {
    resources: resourceOf(request),
  })
}
