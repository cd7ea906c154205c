const { createServer } = require('node:net')

/**
 * Ports of one run of the tests: a block that no other run on this machine has, below those that the system gives to
 * outgoing connections. The first port of the block stays open for the whole run, which is what marks it as taken.
 */
const FIRST = 10_000
const END = 32_000
/** A hundred for each worker, and as many for the servers of its browser tests 1,000 above. */
const BLOCK = 2_000
/** Of each worker, the ports that its servers listen on. */
const WORKERS = 6
const SERVERS = 9

function listen(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}

async function isFree(port) {
  const server = await listen(port)
  if (server) await new Promise((resolve) => server.close(resolve))
  return server !== null
}

async function areFree(base) {
  for (let worker = 1; worker <= WORKERS; worker += 1) {
    for (let server = 0; server <= SERVERS; server += 1) {
      const port = base + 100 * worker + server
      if (!(await isFree(port)) || !(await isFree(port + 1_000))) return false
    }
  }
  return true
}

/** `TEST_PORTS_FROM` names a block by hand. */
module.exports = async () => {
  if (process.env.TEST_PORTS_FROM) return
  const blocks = Array.from({ length: (END - FIRST) / BLOCK }, (_, index) => FIRST + index * BLOCK)
  for (const base of blocks) {
    const mark = await listen(base)
    if (mark === null) continue
    if (await areFree(base)) {
      process.env.TEST_PORTS_FROM = String(base)
      mark.unref()
      return
    }
    mark.close()
  }
  throw new Error(
    `No free ports: the tests need ${BLOCK} in a row from ${FIRST} to ${END}. Stop what uses them.`,
  )
}
