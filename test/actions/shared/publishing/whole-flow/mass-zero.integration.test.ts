import { authoriseZeros, dismissZeros } from '../../../../../actions/publisher/jobs/answer-zeros'
import { republishStore } from '../../../../../actions/publisher/jobs/republish-store'
import type { JobKind } from '../../../../../actions/shared/database/work/jobs'
import { LIMITS } from '../../../../../actions/shared/publishing/limits'
import { breakerLane } from '../../../../../actions/shared/publishing/pending/lanes'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { createCatalogue } from '../../../../../dev/catalogue/create-catalogue'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { simulateChange } from '../../../admin-api/simulation/simulate'
import { change, drain, mark, publicationWorld, publishHandedOver } from './change-and-publish'

const { sellerId, marketplaceIds } = amazon.accounts.europe
const skus = createCatalogue()
  .listings.filter(
    (listing) =>
      listing.sellerSku.startsWith('MUG-') &&
      listing.account === 'europe' &&
      listing.marketplaceIds.includes(marketplaceIds[0]),
  )
  .map(({ sellerSku }) => sellerSku)
  .slice(0, 6)
let loopback: LoopbackWorld

const setStock = (sku: string, quantity: number) =>
  loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
const shown = () => skus.map((sku) => loopback.amazon.liveQuantity(sellerId, sku))

/** The defaults, but for only a few listings. */
async function smallWorld(): Promise<Ports> {
  const world = await publicationWorld(loopback)
  return { ...world, limits: { ...LIMITS, breakerMinimum: 3 } }
}

async function answer(kind: JobKind, simulationId?: string): Promise<void> {
  const world = await smallWorld()
  const job = await world.jobs.create(
    { kind, storeId: STORE_IDS.germany, ...(simulationId === undefined ? {} : { simulationId }) },
    world.now(),
  )
  await (kind === 'authorise-zeros' ? authoriseZeros : dismissZeros)(world, job)
  await drain(await smallWorld())
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())
beforeEach(async () => {
  const world = await smallWorld()
  await world.breakers.save(STORE_IDS.germany, { zeros: [], open: null, authorisedUntil: null })
  await world.pending.drop(breakerLane(STORE_IDS.germany))
  for (const sku of skus) setStock(sku, 80)
  await change(loopback, 'stock-item', ...skus)
  expect(shown()).toEqual(skus.map(() => 10))
})

describe('zeros of many listings that no event of their own asked for', () => {
  test('wait, and the merchant is asked', async () => {
    for (const sku of skus) setStock(sku, 0)
    await mark(loopback, 'sweep', ...skus.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())
    expect(shown()).toEqual(skus.map(() => 10))
    const world = await smallWorld()
    expect(await world.breakers.load(STORE_IDS.germany)).toMatchObject({
      open: { listings: skus.length, reasons: ['sweep'] },
    })
    expect(await world.pending.countInLane(breakerLane(STORE_IDS.germany))).toBe(skus.length)
    expect(await loopback.listing(STORE_IDS.germany, skus[0] ?? '')).toMatchObject({
      state: 'held',
      massZero: 'asked',
    })

    await answer('authorise-zeros')
    expect(shown()).toEqual(skus.map(() => 0))
    expect(await loopback.listing(STORE_IDS.germany, skus[0] ?? '')).toMatchObject({
      state: 'out-of-stock',
      massZero: null,
    })
  })

  test('are sent as far as they were shown, and the others wait for another answer', async () => {
    const [first = '', second = '', third = '', ...later] = skus
    const early = [first, second, third]
    for (const sku of early) setStock(sku, 0)
    await mark(loopback, 'sweep', ...early.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())
    const simulation = await simulateChange(loopback, { kind: 'zeros', storeId: STORE_IDS.germany })
    expect(simulation.effects).toEqual({ 'to-zero': 3 })
    expect(simulation.rows.map(({ sellerSku, shown, quantity }) => [sellerSku, shown, quantity])).toEqual(
      early.toSorted().map((sku) => [sku, 10, 0]),
    )
    for (const sku of later) setStock(sku, 0)
    await mark(loopback, 'sweep', ...later.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())

    await answer('authorise-zeros', simulation.id)
    expect(shown()).toEqual([0, 0, 0, ...later.map(() => 10)])
    const { body } = await callAdminApi(loopback, { method: 'GET', path: `/stores/${STORE_IDS.germany}` })
    expect(body.breaker).toMatchObject({ listings: later.length })

    const rest = await simulateChange(loopback, { kind: 'zeros', storeId: STORE_IDS.germany })
    await answer('authorise-zeros', rest.id)
    expect(shown()).toEqual(skus.map(() => 0))
    expect(await (await smallWorld()).breakers.load(STORE_IDS.germany)).toMatchObject({ open: null })
  })

  test('that follow a confirmed save pass only where the save was said to cause them', async () => {
    const [first = '', ...others] = skus
    setStock(first, 7)
    await change(loopback, 'stock-item', first)
    const settings = { ...SETTINGS, outOfStockThreshold: 8 }
    const simulation = await simulateChange(loopback, {
      kind: 'settings',
      storeId: STORE_IDS.germany,
      settings,
    })
    expect(
      simulation.rows.filter(({ effect }) => effect === 'to-zero').map(({ sellerSku }) => sellerSku),
    ).toEqual([first])
    // A source closes between the question and the answer, and no event says so.
    for (const sku of others) setStock(sku, 0)
    const path = `/stores/${STORE_IDS.germany}/stock-quantity`
    const { version } = (await callAdminApi(loopback, { method: 'GET', path })).body
    const body = { version, settings, simulationId: simulation.id }
    const { status, body: saved } = await callAdminApi(loopback, { method: 'PUT', path, body })
    expect(status).toBe(200)
    const world = await smallWorld()
    const job = await world.jobs.load(saved.job.id)
    if (!job) throw new Error('expected the job of the save')
    await republishStore(world, job)
    await drain(await smallWorld())
    expect(shown()).toEqual([0, ...others.map(() => 10)])
    await saveSettings(loopback, STORE_IDS.germany)
  })

  test('stay away when the merchant does not want them, until something of their own changes', async () => {
    for (const sku of skus) setStock(sku, 0)
    await mark(loopback, 'sweep', ...skus.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())
    await answer('dismiss-zeros')
    expect(shown()).toEqual(skus.map(() => 10))
    const [first = ''] = skus
    expect(await loopback.listing(STORE_IDS.germany, first)).toMatchObject({ massZero: 'dismissed' })
    await change(loopback, 'order', first)
    expect(loopback.amazon.liveQuantity(sellerId, first)).toBe(0)
  })

  test('with an order or stock event of their own go out, also while the question is open', async () => {
    const [first = '', ...others] = skus
    for (const sku of skus) setStock(sku, 0)
    await mark(loopback, 'sweep', ...others.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())
    await mark(loopback, 'stock-item', `sku:${first}`)
    await drain(await smallWorld())
    expect(loopback.amazon.liveQuantity(sellerId, first)).toBe(0)
    expect(others.map((sku) => loopback.amazon.liveQuantity(sellerId, sku))).toEqual(others.map(() => 10))
  })

  test('go out where they are few', async () => {
    const few = skus.slice(0, 2)
    for (const sku of few) setStock(sku, 0)
    await mark(loopback, 'sweep', ...few.map((sku) => `sku:${sku}` as const))
    await drain(await smallWorld())
    expect(few.map((sku) => loopback.amazon.liveQuantity(sellerId, sku))).toEqual([0, 0])
  })

  test('count once where a lane goes on with the look that counted them', async () => {
    const few = skus.slice(0, 2)
    for (const sku of few) setStock(sku, 0)
    await mark(loopback, 'sweep', ...few.map((sku) => `sku:${sku}` as const))
    await publishHandedOver(await smallWorld())
    const world = await smallWorld()
    const breaker = await world.breakers.load(STORE_IDS.germany)
    expect(breaker?.zeros.map(({ count }) => count)).toEqual([few.length])
    expect(few.map((sku) => loopback.amazon.liveQuantity(sellerId, sku))).toEqual([0, 0])
  })

  test('of a save that the merchant confirmed go out', async () => {
    for (const sku of skus) setStock(sku, 0)
    for (const sku of skus) {
      await mark(loopback, 'job:1', `sku:${sku}`)
      await mark(loopback, 'authorised', `sku:${sku}`)
    }
    await drain(await smallWorld())
    expect(shown()).toEqual(skus.map(() => 0))
  })
})
