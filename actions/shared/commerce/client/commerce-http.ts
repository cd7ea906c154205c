import { AdobeCommerceHttpClient, type CommerceHttpClientParams } from '@adobe/aio-commerce-lib-api'
import type { IntegrationAuthProvider } from '@adobe/aio-commerce-lib-auth'
import type { CommerceAccess } from './commerce-access'

interface HttpAccess extends Pick<CommerceAccess, 'baseUrl' | 'flavor'> {
  readonly auth: CommerceAccess['auth'] | IntegrationAuthProvider
  readonly storeView?: string
  readonly timeoutMs: number
  /** `manual`: a redirect is an error, and the token is not sent to another host. */
  readonly redirect?: 'follow' | 'manual'
}

/** Adobe's HTTP client for one Commerce. It sends each request once; repeating is up to the caller. */
export function createCommerceHttp(access: HttpAccess): AdobeCommerceHttpClient {
  const { baseUrl, flavor, auth, storeView = 'all', timeoutMs, redirect = 'follow' } = access
  return new AdobeCommerceHttpClient({
    auth,
    config: { baseUrl, flavor, storeViewCode: storeView },
    fetchOptions: { timeout: timeoutMs, retry: 0, redirect },
    // The library pairs each flavor with its kinds of auth; the configuration has checked the pair.
  } as CommerceHttpClientParams)
}

/** Forwards the IMS token of a person. */
export function bearerAuth(token: string): CommerceAccess['auth'] {
  return {
    getAccessToken: async () => token,
    getHeaders: async () => ({ Authorization: `Bearer ${token}` }),
  }
}
