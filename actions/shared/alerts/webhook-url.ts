import { isIP } from 'node:net'
import { isPublicAddress } from './public-address'

const URL_MAXIMUM = 2_000

/**
 * Why an address cannot be a webhook, as a message for the user; null if it can. Names are resolved only when alerts
 * are sent.
 */
export function webhookUrlProblem(text: string): string | null {
  if (text.length > URL_MAXIMUM) return `expected at most ${URL_MAXIMUM} characters`
  const url = URL.parse(text)
  if (url === null) return 'expected a URL that begins with https://'
  if (url.protocol !== 'https:') return 'expected an https URL'
  if (url.username !== '' || url.password !== '')
    return 'expected no user name or password in the URL: the signature says who sends'
  const host = hostOf(url)
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : 'expected an address of the public internet'
  // A name without a dot belongs to the network that the app runs in.
  if (!host.includes('.') || /(^|\.)(localhost|local|internal|lan|home|arpa)\.?$/i.test(host))
    return 'expected a host of the public internet'
  return null
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '')
}
