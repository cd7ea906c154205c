import { seconds } from '../../time'
import { type CommerceAccess, type CommerceReply, failureFromError, parseAnswer } from './commerce-client'
import { createCommerceHttp } from './commerce-http'

/** Changes the setup of Commerce itself. Only the onboarding and the installation use one. */
export interface CommerceWriter {
  /** Sends to `path` below `/V1`, for all store views. Never throws. */
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<CommerceReply>
}

const TIMEOUT_MS = seconds(30)
const METHODS = { POST: 'post', PUT: 'put', DELETE: 'delete' } as const

/** Sends each change once. After a failure, the caller reads whether the change took effect. */
export function createCommerceWriter(access: CommerceAccess): CommerceWriter {
  const client = createCommerceHttp({ ...access, timeoutMs: TIMEOUT_MS })
  return {
    send: async (method, path, body) => {
      try {
        const response = await client[METHODS[method]](path, body ? { json: body } : {})
        return parseAnswer(await response.text(), response.status)
      } catch (error) {
        return failureFromError(error)
      }
    },
  }
}
