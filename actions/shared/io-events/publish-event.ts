import type { EventsClient } from '@adobe/aio-lib-events'
import { seconds } from '../time'
import { IoEventsError, ioEventsError } from './io-events-error'

/** What the app tells others. */
export interface OwnEvent {
  /** The same for the same content, so that one which is sent twice can be told. */
  readonly id: string
  readonly type: 'listing_quantity.published' | 'listing_quantity.rejected' | 'publisher.stalled'
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
}

/** The library passes its own timeout on to a client that does not know it. */
const DEADLINE_MS = seconds(5)

/** Hands one event to I/O Events. Throws an `IoEventsError` where it was not taken in time. */
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
