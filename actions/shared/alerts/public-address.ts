import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** All of IPv6 that IANA has assigned to the public internet. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** Reserved for IETF protocols; ipaddr.js knows only the parts that are in use. */
const IETF_PROTOCOLS = ipaddr.IPv6.parseCIDR('2001::/23')

/** Whether an IP address belongs to the public internet; false for anything that is not an IP address. */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js also reads `010.0.0.1` and `8.8.8`, which name other addresses elsewhere.
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv4) return true
  return parsed.match(GLOBAL_UNICAST) && !parsed.match(IETF_PROTOCOLS)
}
