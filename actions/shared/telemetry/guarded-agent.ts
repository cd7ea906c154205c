import { lookup } from 'node:dns'
import { Agent as PlainAgent } from 'node:http'
import { Agent } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isPublicAddress } from '../alerts/public-address'

const SOCKETS_MAXIMUM = 4

/** An agent with persistent connections, to public addresses only. Each address is checked when it is connected to. */
export function guardedAgent(isAllowed: (address: string) => boolean = isPublicAddress): Agent {
  return new Agent({ keepAlive: true, maxSockets: SOCKETS_MAXIMUM, lookup: onlyAllowed(isAllowed) })
}

/** For loopback addresses that replace a host. */
export function plainAgent(): PlainAgent {
  return new PlainAgent({ keepAlive: true, maxSockets: SOCKETS_MAXIMUM })
}

/** Refuses a name if any of its addresses is not allowed, so that the result does not depend on which one is used. */
function onlyAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0)
      const [first] = found
      if (!first || !found.every(({ address }) => isAllowed(address))) return callback(refused(host), '', 0)
      if (options.all) callback(null, found)
      else callback(null, first.address, first.family)
    })
  }
}

function refused(host: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${host} is not a host of the public internet.`), {
    code: 'ADDRESS_REFUSED',
  })
}
