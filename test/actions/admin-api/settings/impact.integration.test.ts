import type { ImpactReply } from '../../../../actions/admin-api/contract/settings'
import { presentShown } from '../../../../actions/admin-api/present'
import type { ListingDocument } from '../../../../actions/shared/database/listings/listing-document'
import { unfoldAlike } from '../../../../actions/shared/listing-quantity/listings-alike'
import { settingsImpact, sumImpact } from '../../../../actions/shared/listing-quantity/settings-impact'
import type { StockQuantitySettings } from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { examples } from '../../../../dev/catalogue/examples'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'
import { KINDS_OF_LISTINGS } from '../kinds-of-listings'

let loopback: LoopbackWorld
const germany = `/stores/${STORE_IDS.germany}`

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: KINDS_OF_LISTINGS })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })

async function impactOf(after: StockQuantitySettings) {
  const { status, body } = await call('GET', `${germany}/impact`)
  expect(status).toBe(200)
  const reply = body as ImpactReply
  return sumImpact(settingsImpact(unfoldAlike(reply.listings), after).values())
}

/** The decided quantities of the store's listings. Null: held. */
async function decided(): Promise<ReadonlyMap<string, number | null>> {
  const found = (await loopback.database
    .collection('listings')
    .find({ controllingStoreId: STORE_IDS.germany, vanishedAt: null }, { limit: 1_000 })) as ListingDocument[]
  return new Map(found.map(({ _id, decision }) => [_id, decision?.quantity ?? null]))
}

/** What Amazon shows, as far as it is known. */
async function shown(): Promise<ReadonlyMap<string, number | null>> {
  const found = (await loopback.database
    .collection('listings')
    .find({ controllingStoreId: STORE_IDS.germany }, { limit: 1_000 })) as ListingDocument[]
  return new Map(found.map((listing) => [listing._id, presentShown(listing)?.quantity ?? null]))
}

/** Saves, publishes, and compares the result with the earlier impact. */
async function expectImpact(changes: Partial<StockQuantitySettings>): Promise<void> {
  const told = await impactOf({ ...SETTINGS, ...changes })
  const before = await shown()
  await saveSettings(loopback, STORE_IDS.germany, changes)
  const after = await decided()
  const moves = [...after].map(([id, to]) => ({ from: before.get(id) ?? null, to }))
  expect(after.size).toBe(before.size)
  expect(told).toMatchObject({
    total: after.size,
    changed: moves.filter(({ from, to }) => to !== null && to !== from).length,
    toZero: moves.filter(({ from, to }) => to === 0 && from !== 0).length,
    comeBack: moves.filter(({ from, to }) => to !== null && to > 0 && from === 0).length,
  })
}

test('a store without settings has nothing published, and the first save is told', async () => {
  const { body } = await call('GET', `${germany}/impact`)
  expect(body).toMatchObject({ settings: null, version: 0 })
  await expectImpact({})
  expect((await call('GET', `${germany}/impact`)).body).toMatchObject({ settings: SETTINGS, version: 1 })
})

test('listings of another store that share a seller SKU are among those that change', async () => {
  const { body } = await call('GET', `/stores/${STORE_IDS.outlet}/impact`)
  const ofOutlet = unfoldAlike((body as ImpactReply).listings).reduce((sum, { count }) => sum + count, 0)
  const [own, shared] = [await decided(), `${STORE_IDS.outlet}/${examples.shared}`]
  expect([...own.keys()]).toContain(shared)
  expect(ofOutlet).toBe(0)
})

test.each<[string, Partial<StockQuantitySettings>]>([
  ['a higher threshold', { outOfStockThreshold: 90 }],
  ['a lower one', { outOfStockThreshold: 1, maximumListedQuantity: 4 }],
  ['what is in stock', { maximumMode: 'upTo', maximumListedQuantity: 100 }],
  [
    'a share of it',
    { maximumMode: 'upTo', maximumListedQuantity: 100, stockPercentage: 40, safetyBuffer: 3 },
  ],
  ['the maximum again', { doNotManageStockQuantity: 8 }],
])('%s is told as it comes', (_what, changes) => expectImpact(changes), 60_000)

test('an override keeps its listing out, also where another store shows its number', async () => {
  for (const [sellerSku, changes] of [
    [examples.shared, { maximumListedQuantity: 2 }],
    [examples.plain, { excluded: true }],
    [examples.lastOne, { outOfStockThreshold: 0 }],
  ] as const) {
    const reply = await call('PUT', `${germany}/overrides`, {
      sellerSkus: [sellerSku],
      changes,
      reason: 'scarce',
      endsAt: null,
    })
    expect(reply.status).toBe(200)
  }
  await loopback.publish()
  await expectImpact({ outOfStockThreshold: 0, maximumListedQuantity: 6 })
  await expectImpact({ outOfStockThreshold: 20, maximumListedQuantity: 7 })
})

test('how many would show more than there is, as the listings tell once it is published', async () => {
  const draft = { outOfStockThreshold: 0, maximumListedQuantity: 100 }
  const told = await impactOf({ ...SETTINGS, ...draft })
  await saveSettings(loopback, STORE_IDS.germany, draft)
  const found = (await loopback.database
    .collection('listings')
    .find({ controllingStoreId: STORE_IDS.germany }, { limit: 1_000 })) as ListingDocument[]
  const above = found.filter(
    ({ decision, stock }) =>
      decision?.kind === 'list' && stock?.kind === 'managed' && (decision.quantity ?? 0) > stock.quantity,
  )
  expect(above.length).toBeGreaterThan(0)
  expect(told.aboveStock).toBe(above.length)
})

test('a store that is not there has none', async () => {
  expect((await call('GET', '/stores/none/impact')).status).toBe(404)
})
