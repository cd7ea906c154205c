import type { Listing } from '../../../../actions/admin-api/contract/listings'
import type { Words } from '../../i18n/words'

const AMAZON_CHANNEL = /^AMAZON(_|$)/

/** Says who ships a listing, by its fulfillment channels. */
export function sayChannel({ fulfillmentChannels: channels }: Listing, { say }: Words): string {
  const byMerchant = channels.includes('DEFAULT')
  const byAmazon = channels.some((channel) => AMAZON_CHANNEL.test(channel))
  if (channels.length === 0) return say('listings.channel.unknown')
  if (byMerchant && byAmazon) return say('listings.channel.mixed')
  if (byAmazon) return say('listings.channel.amazon')
  return say(
    channels.every((channel) => channel === 'DEFAULT')
      ? 'listings.channel.merchant'
      : 'listings.channel.other',
  )
}

/** Says what Amazon shows as far as known: the last accepted quantity. */
export function sayShown({ published, shown, vanishedAt }: Listing, { say, number }: Words): string {
  if (vanishedAt) return say('vanished.shown')
  if (published === null) return shown ? number(shown.quantity) : say('listings.not-published')
  if (published.status === 'accepted') return number(published.quantity)
  return say(published.status === 'rejected' ? 'listings.refused' : 'listings.send-failed')
}

/** Says in short why a listing shows its quantity. */
export function sayRule({ sku, decision, massZero, vanishedAt }: Listing, { say }: Words): string {
  if (vanishedAt) return say('vanished.rule')
  if (sku === null && decision?.rule === 'stock-unknown') return say('matching.rule')
  if (massZero) return say(`mass-zero.${massZero}`)
  return decision === null ? say('listings.undecided') : say(`rule.${decision.rule}`)
}
