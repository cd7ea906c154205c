import { webhookUrlProblem } from '../../alerts/webhook-url'
import type { TelemetryConfiguration } from './configuration-types'

/** The values as entered. */
export interface TelemetryValues {
  readonly endpoint: string | undefined
  readonly headers: string | undefined
  readonly connectTo: TelemetryConfiguration['connectTo']
}

const HEADERS_MAXIMUM = 10
const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/
const HEADER_VALUE = /^[\x20-\x7e]{1,4000}$/
/** Headers of the message itself, which the merchant must not set. */
const RESERVED = /^(host|content-.*|transfer-encoding|connection|te|trailer|upgrade|expect|proxy-.*)$/i

/** Undefined if telemetry is off. Adds problems by name, never by value. */
export function parseTelemetryValues(
  { endpoint, headers, connectTo }: TelemetryValues,
  problems: string[],
): TelemetryConfiguration | undefined {
  if (endpoint === undefined) {
    if (headers !== undefined) problems.push('TELEMETRY_OTLP_HEADERS: needs TELEMETRY_OTLP_ENDPOINT')
    return undefined
  }
  const problem = endpointProblem(endpoint)
  if (problem !== null) problems.push(`TELEMETRY_OTLP_ENDPOINT: ${problem}`)
  const parsed = parseHeaders(headers ?? '')
  if (parsed === null)
    problems.push(
      `TELEMETRY_OTLP_HEADERS: expected at most ${HEADERS_MAXIMUM} of name=value, separated by commas`,
    )
  return problem === null && parsed !== null
    ? { endpoint: endpoint.replace(/\/+$/, ''), headers: parsed, connectTo }
    : undefined
}

function endpointProblem(endpoint: string): string | null {
  const url = URL.parse(endpoint)
  if (url !== null && (url.search !== '' || url.hash !== '')) return 'expected a URL without a query'
  if (url !== null && /\/v1\/(traces|metrics|logs)\/?$/.test(url.pathname))
    return 'expected the URL before /v1/traces'
  return webhookUrlProblem(endpoint)
}

/** The format of `OTEL_EXPORTER_OTLP_HEADERS`, in which values are URL-encoded. */
function parseHeaders(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {}
  const parts = text.split(',').filter((part) => part.trim() !== '')
  if (parts.length > HEADERS_MAXIMUM) return null
  for (const part of parts) {
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(0, at)).trim()
    const value = decoded(part.slice(at + 1).trim())
    if (!HEADER_NAME.test(name) || RESERVED.test(name) || value === null || !HEADER_VALUE.test(value))
      return null
    headers[name.toLowerCase()] = value
  }
  return headers
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
