const http = require('node:http')
const https = require('node:https')
const { syncBuiltinESMExports } = require('node:module')
const { urlToHttpOptions } = require('node:url')

/**
 * Sends https requests for hosts that Adobe's libraries have built in to their stand-ins on loopback, by host name. What
 * is deployed stays as it is; every other host is left alone.
 */
module.exports = function redirectFixedHosts(standIns) {
  const request = https.request
  https.request = (target, ...rest) => {
    const options =
      typeof target === 'string' || target instanceof URL ? urlToHttpOptions(new URL(target)) : target
    const standIn = standIns[options.hostname ?? options.host]
    if (standIn === undefined) return request(target, ...rest)
    const { hostname, port, protocol } = new URL(standIn)
    return http.request({ ...options, protocol, hostname, host: hostname, port, agent: undefined }, ...rest)
  }
  syncBuiltinESMExports()
}
