import type { Listing } from '../../../../actions/admin-api/contract/listings'
import { isStopped } from '../../../../actions/shared/listing-quantity/amazon-status'
import { isAlwaysAvailable } from '../../i18n/channel-words'
import type { Words } from '../../i18n/words'

const AMAZON_CHANNEL = /^AMAZON(_|$)/

/** Says who ships a listing, by its fulfillment channels. */
export function sayChannel({ fulfillmentChannels: channels }: Listing, { say }: Words): string {
  const byMerchant = channels.includes('DEFAULT')
  const byAmazon = channels.some((channel) => AMAZON_CHANNEL.test(channel))
  if (channels.length === 0) return say('listings.channel.unknown')
  if (isAlwaysAvailable(channels)) return say('listings.channel.always')
  if (byMerchant && byAmazon) return say('listings.channel.mixed')
  if (byAmazon) return say('listings.channel.amazon')
  return say(
    channels.every((channel) => channel === 'DEFAULT')
      ? 'listings.channel.merchant'
      : 'listings.channel.other',
  )
}

/** Says what Amazon shows as far as known: the last accepted quantity, or the one that was read. */
export function sayShown(listing: Listing, { say, number }: Words): string {
  const { published, shown, vanishedAt, decision, onAmazon, fulfillmentChannels: channels } = listing
  if (vanishedAt) return say('vanished.shown')
  if (published && published.status !== 'accepted' && decision?.kind !== 'hold') {
    return say(published.status === 'rejected' ? 'listings.refused' : 'listings.send-failed')
  }
  if (shown) {
    const quantity = number(shown.quantity)
    if (!onAmazon || shown.quantity === 0 || !isStopped(onAmazon.status)) return quantity
    return `${quantity} · ${say(`on-amazon.${onAmazon.status}`)}`
  }
  if (isAlwaysAvailable(channels)) return say('listings.shown.always')
  const isByAmazon = channels.some((channel) => AMAZON_CHANNEL.test(channel))
  return say(isByAmazon ? 'listings.shown.amazon' : 'listings.shown.unknown')
}

/** Says in short why a listing shows its quantity. */
export function sayRule(listing: Listing, { say }: Words): string {
  const { sku, decision, massZero, vanishedAt, fulfillmentChannels: channels } = listing
  if (vanishedAt) return say('vanished.rule')
  if (sku === null && decision?.rule === 'stock-unknown') return say('rule.unmatched')
  if (massZero) return say(`mass-zero.${massZero}`)
  if (decision?.rule === 'other-channel' && isAlwaysAvailable(channels)) return say('listings.rule.always')
  return decision === null ? say('listings.undecided') : say(`rule.${decision.rule}`)
}
