import type { AmazonListing } from '../../amazon/listings/listing-item'
import type { ListingDocument } from '../../database/listings/listing-document'
import { searchWords } from '../../database/listings/search-words'
import { mendedTitle } from '../../lost-letters'
import type { Look } from '../group-types'
import { onAmazonOf } from './on-amazon'
import type { ChannelReading } from './read-channels'

type Reading = Extract<ChannelReading, { kind: 'read' }>
type Read = Pick<ListingDocument, 'channels' | 'channelsReadAt' | 'observed' | 'onAmazon'> &
  Partial<Pick<ListingDocument, 'condition'>> &
  Look

/** The fields of a listing that a reading replaces. */
export function readFields(listing: ListingDocument, reading: Reading): Read {
  const { channels, at, observed, found } = reading
  const read = { channels, channelsReadAt: at, observed }
  if (!found) return { ...read, onAmazon: null }
  return {
    ...read,
    condition: found.condition ?? null,
    onAmazon: onAmazonOf(found, at, listing.accepted),
    ...changedLook(listing, found),
  }
}

/**
 * The title, if it had to be mended, and the image, if it is another one. A reading that names no image leaves the known
 * one, because Amazon may have left it out.
 */
function changedLook(listing: ListingDocument, found: AmazonListing): Look {
  const title = mendedTitle(listing.title, found.title)
  const { image } = found
  return {
    ...(title === null ? {} : { title, search: searchWords({ ...listing, title }) }),
    ...(image === undefined || image === listing.image ? {} : { image }),
  }
}
