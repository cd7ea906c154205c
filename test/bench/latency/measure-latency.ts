import { setTimeout as sleep } from 'node:timers/promises'
import { commerceReader } from '../../../actions/shared/commerce-reader/commerce-reader'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import type { BenchOptions } from '../bench'
import { openCommerce, openDatabase, openPartner } from '../far-clients'
import { type Figure, percentile } from '../figures'
import { handleNaively } from '../naive-design'
import {
  closeLatencyWorld,
  type LatencyWorld,
  openLatencyWorld,
  patches,
  type Sample,
  sample,
  untilAsleep,
} from './latency-world'

const AWAKE = 40
const ASLEEP = 3
const NAIVE = 20

/**
 * Milliseconds from the delivery of a Commerce event to Amazon's acceptance, in the built app with its container
 * processes.
 */
export async function* measureLatency(options: BenchOptions): AsyncGenerator<Figure> {
  const running = await openLatencyWorld(options.ports)
  try {
    const naive = await naiveTimes(running)
    const awake: number[] = []
    for (let count = 0; count < AWAKE; count += 1) {
      awake.push((await sample(running)).milliseconds)
      await sleep(running.random.whole(400, 1_200))
    }
    yield figureOf('event → accepted, a worker is awake: p50', {
      times: awake,
      naive,
      share: 0.5,
      atMost: 0.5,
    })
    yield figureOf('event → accepted, a worker is awake: p95', {
      times: awake,
      naive,
      share: 0.95,
      atMost: 1,
    })
    yield* measureAsleep(running, naive)
  } finally {
    await closeLatencyWorld(running)
  }
}

async function* measureAsleep(running: LatencyWorld, naive: readonly number[]): AsyncGenerator<Figure> {
  const asleep: Sample[] = []
  for (let count = 0; count < ASLEEP; count += 1) {
    await untilAsleep(running)
    asleep.push(await sample(running))
  }
  const times = asleep.map(({ milliseconds }) => milliseconds)
  yield {
    ...figureOf('event → accepted, none is awake: the longest', { times, naive, share: 1, atMost: 3 }),
    note: `${times.join(', ')} ms`,
  }
  yield {
    name: 'operations of aio state until then: the most',
    value: Math.max(...asleep.map(({ stateOperations }) => stateOperations)),
    unit: '',
    naive: 0,
    bound: null,
    target: { atMost: 6 },
  }
}

/** The naive design in this process, with open clients. */
async function naiveTimes({ ports, folder, skus }: LatencyWorld): Promise<readonly number[]> {
  const token = createImsStandIn({ folder }).mintServiceToken()
  const world = {
    database: await openDatabase(() => token),
    commerce: commerceReader(openCommerce(ports), () => performance.now()),
    partner: openPartner(ports),
  }
  const times: number[] = []
  for (const sku of skus.slice(0, NAIVE)) {
    const event = {
      type: 'com.adobe.commerce.observer.sales_order_save_commit_after',
      data: { value: { items: [{ sku }] } },
    }
    const before = (await patches(ports)).length
    const began = Date.now()
    await handleNaively(world, event)
    const sent = (await patches(ports))[before]
    if (sent) times.push(sent.at - began)
    await sleep(300)
  }
  return times
}

interface Times {
  readonly times: readonly number[]
  readonly naive: readonly number[]
  readonly share: number
  readonly atMost: number
}

function figureOf(name: string, { times, naive, share, atMost }: Times): Figure {
  return {
    name,
    value: percentile(times, share) / 1_000,
    unit: 's',
    naive: naive.length > 0 ? percentile(naive, share) / 1_000 : null,
    bound: null,
    target: { atMost },
    note: `${times.length} changes`,
  }
}
