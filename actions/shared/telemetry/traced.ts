import type { ActionParams, ActionResult, ActivationContext } from '../runtime/action'
import { parseTelemetryConfiguration } from '../runtime/configuration/configuration'
import type { TelemetryConfiguration } from '../runtime/configuration/configuration-types'
import { errorCode, errorMessage } from '../runtime/error-words'
import type { ActivationTelemetry, Attributes, Telemetry } from './telemetry'

type Handler = (params: ActionParams, context: ActivationContext) => Promise<ActionResult>

/** One per container, since the configuration belongs to the deployment. */
let opened: Promise<Telemetry> | undefined

/**
 * Wraps a handler so that its activations are sent to the merchant's collector, if there is one. Problems of the
 * telemetry configuration are logged and do not affect the handler.
 */
export function traced(name: string, handler: Handler): Handler {
  return async (params, context) => {
    const telemetry = await openTelemetry(params, context)
    if (!telemetry) return handler(params, context)
    const activation = activationOf(telemetry, name, context)
    try {
      const result = await handler(params, { ...context, telemetry: activation })
      activation.end({ 'http.response.status_code': result.statusCode }, result.statusCode >= 500)
      return result
    } catch (error) {
      activation.end({ 'error.type': errorCode(error) ?? 'INTERNAL' }, true)
      throw error
    } finally {
      await telemetry.flush()
    }
  }
}

async function openTelemetry(
  params: ActionParams,
  { log }: ActivationContext,
): Promise<Telemetry | undefined> {
  let configuration: TelemetryConfiguration | undefined
  try {
    configuration = parseTelemetryConfiguration(params)
  } catch (error) {
    log.warn('telemetry is off', { message: errorMessage(error) })
    return undefined
  }
  if (!configuration) return undefined
  opened ??= load(configuration, log)
  try {
    return await opened
  } catch (error) {
    opened = undefined
    log.warn('telemetry is off', { message: String(error) })
    return undefined
  }
}

/**
 * Loaded on demand: OpenTelemetry is a separate file next to the action, so that it costs nothing when telemetry is
 * off.
 */
async function load(configuration: TelemetryConfiguration, log: ActivationContext['log']) {
  const { createOtlpTelemetry } = await import(
    /* webpackMode: "lazy", webpackChunkName: "telemetry" */ './otlp-telemetry'
  )
  return createOtlpTelemetry(configuration, log)
}

function activationOf(
  telemetry: Telemetry,
  name: string,
  { activationId }: ActivationContext,
): ActivationTelemetry & { end(attributes: Attributes, isFailed: boolean): void } {
  const startedAt = new Date()
  let noted: Attributes = { 'faas.name': name, 'faas.invocation_id': activationId }
  return {
    ...telemetry,
    note: (attributes) => {
      noted = { ...noted, ...attributes }
    },
    end: (attributes, isFailed) =>
      telemetry.record({
        name,
        cause: null,
        startedAt,
        endedAt: new Date(),
        isFailed,
        attributes: { ...noted, ...attributes },
      }),
  }
}
