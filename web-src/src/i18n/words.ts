import { MessageDictionary, MessageFormatter } from '@internationalized/message'
import type { Catalogue, MessageKey } from './catalogue-types'

export type MessageValues = Readonly<Record<string, string | number>>

/** All messages and formats of the page in one language. */
export interface Words {
  readonly locale: string
  readonly say: (key: MessageKey, values?: MessageValues) => string
  readonly number: (value: number) => string
  /** The name of an ISO 3166-1 alpha-2 country. */
  readonly country: (code: string) => string
  /** Date and time of an ISO 8601 timestamp, to the minute. */
  readonly moment: (iso: string) => string
  /** The time since or until an ISO 8601 timestamp, in its largest fitting unit. */
  readonly ago: (iso: string, now?: number) => string
  /** A duration in its largest fitting unit, with two digits. */
  readonly duration: (milliseconds: number) => string
}

type Unit = readonly [unit: 'day' | 'hour' | 'minute' | 'second', milliseconds: number]

const SECOND: Unit = ['second', 1_000]
const UNITS: readonly Unit[] = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000], SECOND]

export function createWords(locale: string, catalogue: Catalogue): Words {
  const formatter = new MessageFormatter(
    locale,
    new MessageDictionary({ [locale]: { ...catalogue } }, locale),
  )
  const numbers = new Intl.NumberFormat(locale)
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  return {
    locale,
    say: (key, values) => String(formatter.format(key, values)),
    number: (value) => numbers.format(value),
    country: (code) => nameOf(countries, code),
    moment: (iso) => moments.format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      const distance = Date.parse(iso) - now
      const [unit, size] = unitOf(distance)
      return relative.format(Math.trunc(distance / size), unit)
    },
    duration: (milliseconds) => {
      const [unit, size] = unitOf(milliseconds)
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumSignificantDigits: 2,
      }).format(milliseconds / size)
    },
  }
}

function unitOf(milliseconds: number): Unit {
  return UNITS.find(([, length]) => Math.abs(milliseconds) >= length) ?? SECOND
}

/** `Intl.DisplayNames` throws for anything that is not shaped like a region. */
function nameOf(countries: Intl.DisplayNames, code: string): string {
  try {
    return countries.of(code) ?? code
  } catch {
    return code
  }
}
