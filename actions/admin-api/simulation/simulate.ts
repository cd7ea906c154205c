import { randomUUID } from 'node:crypto'
import type * as v from 'valibot'
import { commerceReader } from '../../shared/commerce-reader/commerce-reader'
import type { StoredOverride } from '../../shared/database/listings/listing-document'
import { INDEX_MODE, indexModeOf } from '../../shared/publishing/commerce-state/index-mode'
import { knownTopology, TOPOLOGY } from '../../shared/publishing/commerce-state/known-topology'
import {
  type SimulatePorts,
  StockUnreadError,
  simulateListings,
} from '../../shared/publishing/simulate/simulate-listings'
import type { SimulatedQuantity } from '../../shared/publishing/simulate/simulated-quantity'
import { comparedSince, SWEEP } from '../../shared/publishing/simulate/stock-age'
import { LARGE_BODY_MAXIMUM } from '../../shared/runtime/web-request'
import { seconds } from '../../shared/time'
import { type SimulatedPart, type SimulationReply, simulationRequest } from '../contract/simulation'
import { parseBody } from '../http/parse-body'
import type { Route, RouteContext } from '../http/route'
import { commerceUnavailable } from '../stores/connection'
import { configurationVersions } from './configuration-versions'
import { openOverrideChanges, type PreparedChange, prepareChange } from './prepare-change'
import { countEffects, isRow, oldestStock, presentRow } from './present-simulation'
import { scanListings } from './scan-listings'

/** Well below the time limit of a web action. */
const SLICE_MS = seconds(4)
/** A part ends after this many quantities. */
const QUANTITIES_MAXIMUM = 2_000
/** The most rows of a reply: below 1 MB. */
const ROWS_MAXIMUM = 4_000

/** What a change would do to which Amazon quantities. Changes nothing. */
export const simulate: Route = {
  method: 'POST',
  path: '/simulations',
  right: 'view',
  bodyMaximum: LARGE_BODY_MAXIMUM,
  answer: async (context, { body }) => {
    const request = parseBody(simulationRequest, body)
    const began = await beginPart(context, request)
    const change = await prepareChange(context, request.change)
    const id = request.id ?? randomUUID()
    const { quantities, done, next } = await simulatePart(context, change, request.after)
    if (began) await context.simulations.noteProgress({ ...began.part, simulationId: id, next }, began.at)
    const reply: SimulationReply = {
      ...(await presentPart(context, { id, change, quantities })),
      done,
      total: request.after === null ? await countListings(context, change) : null,
      next,
    }
    return { status: 200, body: reply }
  },
}

/** What a part of the simulation of a start begins with: what is saved from now on is not in it. Null for other changes. */
async function beginPart(context: RouteContext, { change, after }: v.InferOutput<typeof simulationRequest>) {
  if (change.kind !== 'resume') return null
  const { storeId } = change
  const at = new Date()
  const first = after === null ? { configuration: await configurationVersions(context, storeId) } : {}
  return { at, part: { storeId, after, ...first } }
}

interface Part {
  readonly quantities: readonly SimulatedQuantity[]
  readonly done: number
  readonly next: string | null
}

async function simulatePart(
  context: RouteContext,
  change: PreparedChange,
  after: string | null,
): Promise<Part> {
  const ports = await openPorts(context)
  const until = Date.now() + SLICE_MS
  const quantities: SimulatedQuantity[] = []
  let done = 0
  for (let next = after; ; ) {
    const page = await scanListings(context, change, next)
    quantities.push(...(await simulatePage(ports, change, page.listings.map(change.edit))))
    done += page.done
    next = page.next
    if (next === null || quantities.length >= QUANTITIES_MAXIMUM || Date.now() > until) {
      return { quantities, done, next }
    }
  }
}

async function simulatePage(...given: Parameters<typeof simulateListings>) {
  try {
    return await simulateListings(...given)
  } catch (error) {
    if (error instanceof StockUnreadError) throw commerceUnavailable(error.message)
    throw error
  }
}

async function openPorts({ commerce, sold, taskStates }: RouteContext): Promise<SimulatePorts> {
  const states = await taskStates.loadSome([TOPOLOGY, INDEX_MODE, SWEEP])
  const stateOf = (id: string) => states.find(({ _id }) => _id === id) ?? null
  return {
    now: () => new Date(),
    ...knownTopology(stateOf(TOPOLOGY)),
    indexMode: indexModeOf(stateOf(INDEX_MODE), new Date()),
    commerce: commerceReader(commerce, Date.now),
    sold,
    taskStates,
    comparedSince: comparedSince(stateOf(SWEEP)),
  }
}

interface ShownPart {
  readonly id: string
  readonly change: PreparedChange
  readonly quantities: readonly SimulatedQuantity[]
}

/** Presents a part, and keeps what a confirmation of it lets through: the SKUs that it shows to go to 0. */
async function presentPart(
  { simulations }: RouteContext,
  { id, change, quantities }: ShownPart,
): Promise<SimulatedPart> {
  const zeros = quantities.filter(({ effect }) => effect === 'to-zero').map(({ sku }) => sku)
  if (zeros.length > 0) await simulations.keep(id, [...new Set(zeros)], new Date())
  return {
    id,
    counts: countEffects(quantities),
    rows: quantities
      .filter((each) => change.listsAll || isRow(each))
      .slice(0, ROWS_MAXIMUM)
      .map(presentRow),
    names: change.names,
    stockAgeSeconds: oldestStock(quantities, new Date()),
  }
}

/** Simulates the overrides of a file, some rows at a time, and presents all of them as one part. */
export interface OverrideSimulation {
  /** Null removes an override. */
  add(overrides: ReadonlyMap<string, StoredOverride | null>): Promise<void>
  /** Counts everything, and lists the first of them. */
  present(id: string): Promise<SimulatedPart>
}

export async function openOverrideSimulation(
  context: RouteContext,
  storeId: string,
): Promise<OverrideSimulation> {
  const changeOf = await openOverrideChanges(context, storeId)
  const quantities: SimulatedQuantity[] = []
  return {
    add: async (overrides) => {
      if (overrides.size === 0) return
      const part = await simulatePart(context, changeOf(overrides), null)
      quantities.push(...part.quantities)
    },
    present: (id) => presentPart(context, { id, change: changeOf(new Map()), quantities }),
  }
}

async function countListings(
  { listings }: RouteContext,
  { storeIds, sellerSkus }: PreparedChange,
): Promise<number> {
  if (sellerSkus) return [...sellerSkus.values()].flat().length
  const counts = await Promise.all(storeIds.map((storeId) => listings.count(storeId)))
  return counts.reduce((sum, count) => sum + count, 0)
}
