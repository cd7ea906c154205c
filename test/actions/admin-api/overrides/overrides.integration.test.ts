import { examples } from '../../../../dev/catalogue/examples'
import { ims as world } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'
import { hurryPending, pendingDocuments } from '../../shared/publishing/whole-flow/change-and-publish'

let loopback: LoopbackWorld
const sku = examples.plain
const slashed = examples.withSlash
const path = `/stores/${STORE_IDS.germany}/overrides`
const call = (method: string, to: string, body?: unknown) =>
  callAdminApi(loopback, { method, path: to, ...(body === undefined ? {} : { body }) })
const set = (changes: object, more: object = {}) =>
  call('PUT', path, { sellerSkus: [sku], changes, reason: 'Fair in Utrecht', endsAt: null, ...more })
const germany = () => loopback.listing(STORE_IDS.germany, sku)

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku, slashed] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

describe('an override', () => {
  test('is kept with who set it, and published', async () => {
    const { status, body } = await set({ maximumListedQuantity: 3 }, { sellerSkus: [sku, slashed] })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      changed: 2,
      override: {
        changes: { maximumListedQuantity: 3 },
        reason: 'Fair in Utrecht',
        endsAt: null,
        setBy: world.users.channelManager.email,
      },
    })
    await loopback.publish()
    expect(await germany()).toMatchObject({ accepted: { quantity: 3 }, decision: { quantity: 3 } })
  })

  test('that was removed leaves the store’s settings in force', async () => {
    const { status, body } = await call('POST', `${path}/remove`, { sellerSkus: [sku] })
    expect([status, body]).toEqual([200, { changed: 1, override: null }])
    await loopback.publish()
    expect(await germany()).toMatchObject({ override: null, accepted: { quantity: 10 } })
  })

  test('ends by itself: its SKU is looked at just after its end', async () => {
    const endsAt = new Date(Date.now() + 600_000)
    await set({ excluded: true }, { endsAt: endsAt.toISOString() })
    const later = (await pendingDocuments(loopback)).find(
      ({ _id, key }) => _id.startsWith('later:') && key === `sku:${sku}`,
    )
    const after = (later?.dueAt.getTime() ?? 0) - endsAt.getTime()
    expect(after).toBeGreaterThanOrEqual(0)
    expect(after).toBeLessThan(30_000)
    await loopback.database
      .collection('listings')
      .updateMany(
        { sellerSku: sku, override: { $ne: null } },
        { $set: { 'override.endsAt': new Date(Date.now() - 1) } },
      )
    await hurryPending(loopback, sku)
    await loopback.publish()
    expect(await germany()).toMatchObject({ decision: { kind: 'list', quantity: 10 } })
  })

  test.each<[string, object, string]>([
    ['without a reason', { reason: ' ' }, 'reason'],
    ['with a reason of 201 characters', { reason: 'x'.repeat(201) }, 'reason'],
    ['that ended before', { endsAt: '2020-01-01T00:00:00Z' }, 'endsAt'],
    ['with an end that is no time', { endsAt: 'tomorrow' }, 'endsAt'],
    ['with an impossible end', { endsAt: '2999-02-31T99:00:00Z' }, 'endsAt'],
    ['of nothing', { changes: {} }, 'changes'],
    ['of a wrong number', { changes: { safetyBuffer: -1 } }, 'safetyBuffer'],
    ['for no listing', { sellerSkus: [] }, 'sellerSkus'],
    [
      'for 501 listings',
      { sellerSkus: Array.from({ length: 501 }, (_, index) => `S${index}`) },
      'sellerSkus',
    ],
    ['with an unknown field', { force: true }, 'force'],
  ])('%s is refused', async (_words, more, field) => {
    const { status, body } = await set({ maximumListedQuantity: 1 }, more)
    expect(status).toBe(400)
    expect(body.error.message).toContain(field)
  })

  test('for seller SKUs that the store does not list is refused by name, and changes nothing', async () => {
    const sellerSkus = [sku, ...Array.from({ length: 7 }, (_, index) => `NONE-${index}`)]
    const { status, body } = await set({ maximumListedQuantity: 1 }, { sellerSkus })
    expect([status, body.error.code]).toEqual([400, 'UNKNOWN_LISTING'])
    expect(body.error.message).toContain('NONE-0, NONE-1, NONE-2, NONE-3, NONE-4 and 2 more')
    expect((await germany())?.override?.changes).not.toEqual({ maximumListedQuantity: 1 })
  })

  test('of a store that is not there is a 404', async () => {
    expect((await call('PUT', '/stores/none/overrides', {})).status).toBe(404)
  })
})
