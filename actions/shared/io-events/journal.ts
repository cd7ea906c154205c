import type { EventsClient } from '@adobe/aio-lib-events'
import { seconds } from '../time'
import { IoEventsError, ioEventsError } from './io-events-error'

export interface JournalRead {
  /** Events in the order of publication; empty if there is nothing new. */
  readonly events: readonly unknown[]
  /** The URL at which to continue. */
  readonly next: string
}

const PAGE = 100
/** The library passes its timeout to a client that does not support it. */
const DEADLINE_MS = seconds(20)
/** I/O Events keeps seven days. */
const KEPT_HOURS = 7 * 24 - 1

/** The URL at which a journal begins a number of hours ago. */
export function journalSince(journalUrl: string, hours: number): string {
  const url = new URL(journalUrl)
  url.searchParams.set('seek', `-PT${Math.min(KEPT_HOURS, Math.ceil(hours))}H`)
  return url.href
}

/** Reads one page of a journal. Sends the app's token to Adobe's hosts only, wherever the address came from. */
export async function readJournal(
  client: EventsClient,
  url: string,
  baseUrl: string | undefined,
): Promise<JournalRead> {
  const what = 'reading the journal'
  if (!isJournalUrl(url, baseUrl)) throw new IoEventsError(`${what} at an address that is not Adobe's`, null)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new IoEventsError(what, null)), DEADLINE_MS)
  })
  const asked = client.getEventsFromJournal(url, { limit: PAGE }).catch((error: unknown) => {
    throw ioEventsError(what, error)
  })
  try {
    const { events = [], link } = await Promise.race([asked, late])
    return { events: events.map(({ event }) => event), next: link?.next ?? url }
  } finally {
    clearTimeout(timer)
  }
}

function isJournalUrl(url: string, baseUrl: string | undefined): boolean {
  const parsed = URL.parse(url)
  if (parsed === null) return false
  if (baseUrl !== undefined && parsed.origin === new URL(baseUrl).origin) return true
  return parsed.protocol === 'https:' && parsed.port === '' && /(^|\.)adobe\.io$/.test(parsed.hostname)
}
