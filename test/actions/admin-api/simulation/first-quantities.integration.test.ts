import type { ListingDocument } from '../../../../actions/shared/database/listings/listing-document'
import {
  callAdminApi,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  startPublishing,
} from '../../../loopback-world'
import { startWithKindsOfListings } from '../kinds-of-listings'
import { expectExact, told } from './expect-exact'
import { simulateChange, type WholeSimulation } from './simulate'

let loopback: LoopbackWorld
const { germany } = STORE_IDS
const settings = { ...SETTINGS, outOfStockThreshold: 30 }
const firstSave = { kind: 'settings' as const, storeId: germany, settings }

beforeAll(async () => {
  loopback = await startWithKindsOfListings()
})
afterAll(() => loopback.close())

const call = async (method: string, path: string, body?: unknown) => {
  const reply = await callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
  expect(reply.status).toBeLessThan(300)
  return reply.body
}

/** As a listing is between its import and its first evaluation. */
async function forgetDecisions(): Promise<void> {
  const undecided: Partial<ListingDocument> = {
    sku: null,
    product: null,
    productId: null,
    stockConfiguration: null,
    stock: null,
    absentSince: null,
    decision: null,
    controllingStoreId: null,
    state: 'undecided',
  }
  await loopback.database.collection('listings').updateMany({}, { $set: undecided })
}

async function save(confirmed: object, changes: object = {}): Promise<void> {
  const path = `/stores/${germany}/stock-quantity`
  const { version } = await call('GET', path)
  await call('PUT', path, { version, settings: { ...settings, ...changes }, ...confirmed })
}

const zerosIn = (simulation: WholeSimulation) =>
  simulation.rows.filter(({ effect }) => effect === 'to-zero').map(({ sellerSku }) => sellerSku)

async function waiting(): Promise<readonly string[]> {
  const found = (await loopback.database
    .collection('listings')
    .find({ massZero: 'asked' }, { limit: 1_000 })) as ListingDocument[]
  return found.map(({ sellerSku }) => sellerSku)
}

/** Asks before a single zero. */
async function askAlways(): Promise<void> {
  const { version, limits } = await call('GET', '/app')
  const careful = { ...limits, breakerMinimum: 1, breakerPercent: 1 }
  await call('PUT', '/app', { version, limits: careful, startPublishing: true })
}

test('the first quantities of a store are simulated before its listings were decided once', async () => {
  await forgetDecisions()
  const simulation = await expectExact(loopback, {
    change: firstSave,
    carryOut: async ({ id }) => {
      await save({ simulationId: id })
      await startPublishing(loopback)
    },
  })
  expect(told(simulation).size).toBeGreaterThan(5)
  expect(zerosIn(simulation).length).toBeGreaterThan(0)
})

test('a save without a simulation allows no zero, and one with it allows those that were shown', async () => {
  await askAlways()
  const change = { ...firstSave, settings: { ...settings, outOfStockThreshold: 90 } }
  const zeros = zerosIn(await simulateChange(loopback, change))
  expect(zeros.length).toBeGreaterThan(0)
  loopback.amazon.clearRecords()
  await save({ impactConfirmed: true }, change.settings)
  await loopback.publish()
  expect((await waiting()).toSorted()).toEqual(zeros.toSorted())
  expect(loopback.amazon.patches().filter(({ quantity }) => quantity === 0)).toEqual([])

  const confirmed = await expectExact(loopback, {
    change,
    carryOut: ({ id }) => save({ simulationId: id }, change.settings),
  })
  expect(zerosIn(confirmed)).toEqual(zeros)
  expect(await waiting()).toEqual([])
})
