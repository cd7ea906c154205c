/** A channel of listings that Amazon is told to be always available. Such a listing has no quantity. */
const ALWAYS_AVAILABLE = 'ALWAYS_AVAILABLE'
const MERCHANT = 'DEFAULT'

/** Channels that ship the listing instead of the merchant. */
export function otherChannels(channels: readonly string[]): readonly string[] {
  return channels.filter((channel) => channel !== MERCHANT && channel !== ALWAYS_AVAILABLE)
}

/** Whether the merchant ships it, without a quantity. */
export function isAlwaysAvailable(channels: readonly string[]): boolean {
  return channels.includes(ALWAYS_AVAILABLE) && otherChannels(channels).length === 0
}
