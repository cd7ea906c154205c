import { AdobeCommerceHttpClient } from '@adobe/aio-commerce-lib-api'
import { type CommerceAccess, type CommerceReply, failureOf, parseAnswer } from './commerce-client'

/** Changes Commerce's own set-up; only the onboarding and the installation hold one. */
export interface CommerceWriter {
  /** `path` below `/V1`, in all store views. Nothing throws. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<CommerceReply>
}

const TIMEOUT_MS = 30_000
const METHODS = { POST: 'post', PUT: 'put', DELETE: 'delete' } as const

/** Each change is sent once: whether one that failed came through is found out by reading. */
export function createCommerceWriter({ auth, baseUrl, flavor }: CommerceAccess): CommerceWriter {
  const client = new AdobeCommerceHttpClient({
    auth,
    config: { baseUrl, flavor, storeViewCode: 'all' },
    fetchOptions: { timeout: TIMEOUT_MS, retry: 0 },
  } as ConstructorParameters<typeof AdobeCommerceHttpClient>[0])
  return {
    send: async (method, path, body) => {
      try {
        const response = await client[METHODS[method]](path, body ? { json: body } : {})
        return parseAnswer(await response.text(), response.status)
      } catch (error) {
        return failureOf(error)
      }
    },
  }
}
