import { randomUUID } from 'node:crypto'
import type { ActivationTelemetry } from '../telemetry/telemetry'
import { errorCode } from './error-words'
import { createLogger, type Logger } from './logger'

export type ActionParams = Readonly<Record<string, unknown>>

/** The result of an action: an HTTP response of a web action, or a status for I/O Events. */
export interface ActionResult {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What I/O Runtime says about the current activation. */
export interface ActivationContext {
  readonly activationId: string
  readonly namespace: string
  readonly apiHost: string
  readonly apiKey: string
  /** `/namespace/package/action`. */
  readonly actionName: string
  readonly log: Logger
  /** Undefined if the merchant has no collector. */
  readonly telemetry?: ActivationTelemetry
}

/** Error codes after which the same request may succeed later. */
const PASSING = /^(DATABASE_|STATE_(?!CORRUPT|NEWER)|DEADLINE|ERROR_|IMS_)/

/**
 * The only place that catches errors. Logs what a handler throws, once and without its inputs. Answers 503 if a store
 * or service is unavailable, because a retry may help, and 500 for a bug or an incomplete configuration.
 */
export function defineAction(
  name: string,
  handler: (params: ActionParams, context: ActivationContext) => Promise<ActionResult>,
): (params: ActionParams) => Promise<ActionResult | { readonly error: ActionResult }> {
  return async (params) => {
    const context = activationContext(name, params)
    try {
      return await handler(params, context)
    } catch (error) {
      const code = errorCode(error) ?? 'INTERNAL'
      const message = error instanceof Error ? error.message : 'An unexpected error.'
      context.log.error(`${name} failed`, {
        code,
        message,
        stack: error instanceof Error ? error.stack : undefined,
      })
      return { error: failure(code, message, context.activationId) }
    }
  }
}

function activationContext(name: string, params: ActionParams): ActivationContext {
  const { env } = process
  return {
    activationId: env.__OW_ACTIVATION_ID ?? randomUUID(),
    namespace: env.__OW_NAMESPACE ?? '',
    apiHost: env.__OW_API_HOST ?? '',
    apiKey: env.__OW_API_KEY ?? '',
    actionName: env.__OW_ACTION_NAME ?? '',
    log: createLogger(name, params.LOG_LEVEL),
  }
}

function failure(code: string, message: string, requestId: string): ActionResult {
  const isPassing = PASSING.test(code)
  // The message of a bug may contain anything, so only errors with a code of this app show their message.
  const shown = code === 'INTERNAL' ? 'Something went wrong. The activation log has the details.' : message
  return {
    statusCode: isPassing ? 503 : 500,
    headers: JSON_HEADERS,
    body: { error: { code, message: shown, requestId } },
  }
}

export const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' } as const
