import { Agent } from 'node:https'
import { connect, isIP } from 'node:net'

/** Calls are paced for each account, so more sockets would only wait. */
const SOCKETS_MAXIMUM = 8

/**
 * The agent of every call to Amazon. With `connectTo` (host:port), each call goes to that server in plain HTTP with its
 * real Host header. Only loopback addresses are accepted, because an access token travels with the call.
 */
export function createAmazonAgent(connectTo: string | undefined): Agent {
  const options = { keepAlive: true, maxSockets: SOCKETS_MAXIMUM }
  if (connectTo === undefined) return new Agent(options)
  const { host, port } = parseLoopback(connectTo)
  const agent = new Agent(options)
  // amazon-sp-api fixes its hosts, port and scheme; the agent is the only thing that can be replaced.
  agent.createConnection = () => connect({ host, port, noDelay: true })
  return agent
}

function parseLoopback(connectTo: string): { host: string; port: number } {
  const match = /^(?:\[([0-9a-f:]+)\]|([^:]+)):(\d{1,5})$/i.exec(connectTo)
  const host = match?.[1] ?? match?.[2] ?? ''
  const port = Number(match?.[3])
  const isLoopback = host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
  if (!isLoopback || port < 1 || port > 65_535) {
    throw new RangeError(
      `AMAZON_CONNECT_TO: expected host:port on a loopback address, got "${connectTo}". Leave it unset in production.`,
    )
  }
  return { host, port }
}
