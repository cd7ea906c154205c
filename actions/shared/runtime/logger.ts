import createCoreLogger from '@adobe/aio-lib-core-logging'
import { AMAZON_SECRETS } from '../amazon/client/foreign-words'

export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Writes one line per event: a text and plain fields. Masks secrets that slip into a text. */
export interface Logger {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

/** Amazon's tokens and client secrets, bearer tokens, JSON Web Tokens, and Adobe's client secrets. */
const SECRETS = [...AMAZON_SECRETS, /\bBasic\s+[\w\-+/=]+/gi, /\bp8e-[\w-]+/g, /\boauth_[a-z_]+="[^"]*"/g]
const TEXT_MAXIMUM = 1_000

export function redact(text: string): string {
  let redacted = text
  for (const secret of SECRETS) redacted = redacted.replace(secret, '[redacted]')
  // A line break would let a stored text forge log lines.
  return redacted.replace(/[\r\n\u2028\u2029]+/g, ' ').slice(0, TEXT_MAXIMUM)
}

export function createLogger(name: string, level: unknown): Logger {
  const core = createCoreLogger(name, { level: isLevel(level) ? level : 'info' })
  const line = (message: string, fields?: LogFields) => {
    if (!fields) return redact(message)
    const shown = Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? redact(value) : value,
    ])
    return `${redact(message)} ${JSON.stringify(Object.fromEntries(shown))}`
  }
  return {
    debug: (message, fields) => core.debug(line(message, fields)),
    info: (message, fields) => core.info(line(message, fields)),
    warn: (message, fields) => core.warn(line(message, fields)),
    error: (message, fields) => core.error(line(message, fields)),
  }
}

function isLevel(level: unknown): level is string {
  return typeof level === 'string' && ['error', 'warn', 'info', 'verbose', 'debug'].includes(level)
}
