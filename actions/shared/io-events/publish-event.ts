import type { EventsClient } from '@adobe/aio-lib-events'
import { seconds } from '../time'
import { IoEventsError, ioEventsError } from './io-events-error'

/** An event of the app itself. */
export interface OwnEvent {
  /** The same for the same content, so that receivers can recognize a repetition. */
  readonly id: string
  readonly type: 'listing_quantity.published' | 'listing_quantity.rejected' | 'publisher.stalled'
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** The library passes its timeout to a client that does not support it. */
const DEADLINE_MS = seconds(5)

/** Sends one event to I/O Events. Throws an `IoEventsError` if it is not accepted in time. */
export async function publishOwnEvent(
  client: EventsClient,
  providerId: string,
  { id, type, at, data }: OwnEvent,
): Promise<void> {
  const what = 'publishing an own event'
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new IoEventsError(what, null)), DEADLINE_MS)
  })
  const sent = client
    .publishEvent({
      specversion: '1.0',
      id,
      source: `urn:uuid:${providerId}`,
      type,
      datacontenttype: 'application/json',
      time: at.toISOString(),
      data,
    })
    .catch((error: unknown) => {
      throw ioEventsError(what, error)
    })
  try {
    await Promise.race([sent, late])
  } finally {
    clearTimeout(timer)
  }
}
