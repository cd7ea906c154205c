import { redact } from '../runtime/logger'
import type { Attributes } from './telemetry'

const TEXT_MAXIMUM = 200
const E_MAIL = /[^\s@"'<>,;:]+@[^\s@"'<>,;:]+/g

/** Makes attributes safe to send: masks secrets and e-mail addresses in texts, and shortens them. */
export function safeAttributes(attributes: Attributes): Record<string, string | number | boolean> {
  const safe: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    safe[name] = typeof value === 'string' ? safeText(value) : value
  }
  return safe
}

function safeText(text: string): string {
  return redact(text).replace(E_MAIL, '[redacted]').slice(0, TEXT_MAXIMUM)
}
