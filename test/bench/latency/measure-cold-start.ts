import { setTimeout as sleep } from 'node:timers/promises'
import type { BenchOptions } from '../bench'
import { type Figure, percentile } from '../figures'
import { addHops, HOPS_MS } from './hops'
import {
  closeLatencyWorld,
  type LatencyWorld,
  openLatencyWorld,
  type Sample,
  sample,
  untilCold,
} from './latency-world'
import { openOtherVersion } from './other-version'

/** Events for each version. */
const EVENTS = 20
/** What a worker does after its first quantity must not slow down the other version's. */
const AFTER_MS = 4_000
const OTHER_PORTS = 10

/**
 * From the delivery of an event to Amazon's acceptance while nobody publishes and no container runs, with the delays of
 * the cloud. With another version, both take turns in one run.
 */
export async function* measureColdStart(options: BenchOptions): AsyncGenerator<Figure> {
  const other = options.against === undefined ? undefined : await openOtherVersion(options.against)
  const worlds: LatencyWorld[] = []
  try {
    worlds.push(await openCold(options.ports))
    if (other) worlds.push(await openCold(options.ports + OTHER_PORTS, other.folder))
    const samples = await sampleInTurns(worlds)
    yield* figuresOf(samples)
  } finally {
    for (const world of worlds) await closeLatencyWorld(world)
    await other?.remove()
  }
}

async function openCold(firstPort: number, appFolder?: string): Promise<LatencyWorld> {
  const world = await openLatencyWorld(firstPort, { alarms: false, ...(appFolder ? { appFolder } : {}) })
  await addHops(world.ports)
  return world
}

/** One list of samples for each world. */
async function sampleInTurns(worlds: readonly LatencyWorld[]): Promise<readonly (readonly Sample[])[]> {
  const samples: Sample[][] = worlds.map(() => [])
  for (let turn = 0; turn < EVENTS; turn += 1) {
    for (const world of worlds) await untilCold(world)
    const order = turn % 2 === 0 ? [...worlds.keys()] : [...worlds.keys()].reverse()
    for (const place of order) {
      const world = worlds[place] as LatencyWorld
      samples[place]?.push(await sample(world))
      await sleep(AFTER_MS)
    }
    console.log(`  ${turn + 1}: ${samples.map((each) => `${each.at(-1)?.milliseconds} ms`).join(', ')}`)
  }
  return samples
}

function* figuresOf([own = [], other]: readonly (readonly Sample[])[]): Generator<Figure> {
  const { database, state, commerce, amazon, ims, runtime } = HOPS_MS
  const note = `${EVENTS} events; each request takes ${database} ms longer to the database, ${state} to aio state, ${commerce} to Commerce, ${amazon} to Amazon, ${ims} to IMS, ${runtime} to I/O Runtime`
  const plain = { naive: null, bound: null, target: null } as const
  for (const [words, share] of [
    ['median', 0.5],
    ['longest', 1],
  ] as const) {
    const value = timeOf(own, share)
    yield { ...plain, name: `event → accepted, no container: ${words}`, value, unit: 's', note }
    if (!other) continue
    const before = timeOf(other, share)
    yield { ...plain, name: `the same of the other version: ${words}`, value: before, unit: 's' }
    yield {
      ...plain,
      name: `their ratio: ${words}`,
      value: value / before,
      unit: '×',
      target: { atMost: 0.6 },
    }
  }
  yield {
    ...plain,
    name: 'operations of aio state until then: the most',
    value: most(own),
    unit: '',
    target: { atMost: 6 },
  }
  if (other) yield { ...plain, name: 'the same of the other version', value: most(other), unit: '' }
}

function timeOf(samples: readonly Sample[], share: number): number {
  return (
    percentile(
      samples.map(({ milliseconds }) => milliseconds),
      share,
    ) / 1_000
  )
}

function most(samples: readonly Sample[]): number {
  return Math.max(...samples.map(({ stateOperations }) => stateOperations))
}
