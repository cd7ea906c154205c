import { Agent } from 'node:https'
import { connect } from 'node:net'
import { type AmazonStandIn, createAmazonStandIn } from '../../../dev/amazon/amazon-stand-in'
import type { AmazonOptions } from '../../../dev/amazon/types'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { sellerClient } from './seller-client'

const port = Number(process.env.TEST_PORT_BASE) + 3

class PlainAgent extends Agent {
  override createConnection() {
    return connect({ port, host: '127.0.0.1', noDelay: true })
  }
}

/** Amazon on loopback, new for each test, with sellers' clients and a clock that only the test moves. */
export function amazonSurroundings() {
  let amazon: AmazonStandIn
  let agent: Agent
  let time = 0

  /** Replaces the previous one. */
  async function start(options: Partial<AmazonOptions>): Promise<void> {
    const catalogue = createCatalogue()
    amazon = createAmazonStandIn({ catalogue, acceptanceDelayMs: 60_000, now: () => time, ...options })
    await amazon.standIn.listen(port)
  }

  beforeEach(async () => {
    time = Date.parse('2026-11-23T10:00:00Z')
    await start({ feedDelayMs: 20 })
    agent = new PlainAgent({ keepAlive: true, maxSockets: 8 })
  })
  afterEach(async () => {
    agent.destroy()
    await amazon.standIn.close()
  })

  /** Reads until processing is done. */
  async function done(read: () => Promise<{ processingStatus: string; [name: string]: unknown }>) {
    for (;;) {
      const reply = await read()
      if (reply.processingStatus === 'DONE') return reply
      await new Promise((resolve) => setTimeout(resolve, 10))
      amazon.refillThrottle()
    }
  }

  return {
    get amazon() {
      return amazon
    },
    origin: `http://127.0.0.1:${port}`,
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds
    },
    start,
    done,
    ...sellerClient(() => agent),
  }
}
