import { generateAccessToken, invalidateCache } from '@adobe/aio-lib-core-auth'
import type { Configuration } from '../configuration/configuration-types'

type ImsConfiguration = Pick<Configuration, 'imsCredentials' | 'imsEnvironment' | 'imsBaseUrl'>

const IMS_URLS = {
  prod: 'https://ims-na1.adobelogin.com',
  stage: 'https://ims-na1-stg1.adobelogin.com',
} as const

/** The base URL of Adobe's IMS. */
export function imsUrl({ imsEnvironment }: Pick<Configuration, 'imsEnvironment'>): string {
  return IMS_URLS[imsEnvironment]
}

/**
 * The app's own access token. Adobe's library caches it for five minutes and shares it; `fresh` clears the cache first.
 */
export async function appAccessToken(configuration: ImsConfiguration, fresh = false): Promise<string> {
  redirectIms(configuration)
  if (fresh) invalidateCache()
  const { client_id: key } = configuration.imsCredentials
  const known = asking.get(key)
  // The request in flight may be answered with the token that was just refused.
  if (known && !fresh) return known
  const asked = askForToken(configuration).finally(() => {
    if (asking.get(key) === asked) asking.delete(key)
  })
  asking.set(key, asked)
  return asked
}

/** Requests in flight by credential. Activations that start together share one. */
const asking = new Map<string, Promise<string>>()

async function askForToken(configuration: ImsConfiguration): Promise<string> {
  // Passes only the two inputs of the annotation, because credentials of the caller at top level would take precedence.
  const token = (await generateAccessToken({
    __ims_oauth_s2s: configuration.imsCredentials,
    __ims_env: configuration.imsEnvironment,
  } as never)) as { readonly access_token: string }
  return token.access_token
}

let redirected: string | undefined

/** Adobe's libraries fix the IMS host. With `IMS_BASE_URL`, their calls go to that loopback address. */
export function redirectIms({
  imsBaseUrl,
  imsEnvironment,
}: Pick<Configuration, 'imsBaseUrl' | 'imsEnvironment'>): void {
  if (imsBaseUrl === undefined || redirected === imsBaseUrl) return
  const original = globalThis.fetch
  const from = IMS_URLS[imsEnvironment]
  redirected = imsBaseUrl
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    if (!url.startsWith(`${from}/`)) return original(input, init)
    const target = imsBaseUrl + url.slice(from.length)
    return original(input instanceof Request ? new Request(target, input) : target, init)
  }
}
