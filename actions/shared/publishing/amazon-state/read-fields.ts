import type { ListingDocument } from '../../database/listings/listing-document'
import { searchWords } from '../../database/listings/search-words'
import { mendedTitle } from '../../lost-letters'
import { onAmazonOf } from './on-amazon'
import type { ChannelReading } from './read-channels'

type Reading = Extract<ChannelReading, { kind: 'read' }>
type Read = Pick<ListingDocument, 'channels' | 'channelsReadAt' | 'observed' | 'onAmazon'> &
  Partial<Pick<ListingDocument, 'title' | 'search' | 'condition'>>

/** The fields of a listing that a reading replaces. The title is among them only if it had to be mended. */
export function readFields(listing: ListingDocument, { channels, at, observed, found }: Reading): Read {
  const read = { channels, channelsReadAt: at, observed }
  if (!found) return { ...read, onAmazon: null }
  const title = mendedTitle(listing.title, found.title)
  return {
    ...read,
    condition: found.condition ?? null,
    onAmazon: onAmazonOf(found, at, listing.accepted),
    ...(title === null ? {} : { title, search: searchWords({ ...listing, title }) }),
  }
}
