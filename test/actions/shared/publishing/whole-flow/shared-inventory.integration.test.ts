import { accountStateCollection } from '../../../../../actions/shared/database/accounts/account-states'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { startStore } from '../../../admin-api/simulation/start-store'

const sku = examples.plain
const { sellerId } = amazon.accounts.europe
const ACCOUNT = `eu.${sellerId}`
const [GERMANY, NETHERLANDS] = [STORE_IDS.germany, `${ACCOUNT}.A1805IZSGTT6HS`]
const MINUTE_MS = 60_000

let loopback: LoopbackWorld
const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const account = async () =>
  (await call('GET', '/accounts')).body.accounts.find(({ id }: { id: string }) => id === ACCOUNT)

async function setScope(inventoryScope: 'region' | 'country'): Promise<void> {
  const { version, orderImportMinutes } = await account()
  const change = { version, inventoryScope, orderImportMinutes, clientSecretRotatedOn: null }
  expect((await call('PUT', `/accounts/${ACCOUNT}`, change)).status).toBe(200)
  await loopback.publish()
}

/** Acceptances are some minutes old, and all Amazon orders until now are known. */
async function passMinutes(): Promise<void> {
  const listings = loopback.database.collection('listings')
  const earlier = (at: Date) => new Date(at.getTime() - 5 * MINUTE_MS)
  const found = (await listings.find({ sellerSku: sku, accountId: ACCOUNT }, { limit: 10 })) as {
    _id: string
    accepted: { at: Date } | null
    confirmed: { at: Date } | null
    unexplained: { at: Date } | null
    sharedInventory?: { numberAt: Date } | null
    repairs?: Date[]
  }[]
  for (const { _id, accepted, confirmed, unexplained, sharedInventory, repairs } of found) {
    await listings.updateOne(
      { _id },
      {
        $set: {
          confirmDueAt: new Date(0),
          ...(accepted ? { 'accepted.at': earlier(accepted.at) } : {}),
          ...(repairs ? { repairs: repairs.map(earlier) } : {}),
          ...(confirmed ? { 'confirmed.at': earlier(confirmed.at) } : {}),
          ...(unexplained ? { 'unexplained.at': earlier(unexplained.at) } : {}),
          ...(sharedInventory ? { 'sharedInventory.numberAt': earlier(sharedInventory.numberAt) } : {}),
        },
      },
    )
  }
  await accountStateCollection(loopback.database).save(ACCOUNT, { ordersUntil: new Date() })
}

async function passRounds(rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await passMinutes()
    await loopback.publish()
  }
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  if (!(await loopback.settings.loadStore(NETHERLANDS))) {
    const store = {
      accountId: ACCOUNT,
      marketplaceId: 'A1805IZSGTT6HS',
      websiteCode: 'eu',
      name: 'Amazon.nl',
    }
    expect((await call('POST', '/stores', store)).status).toBe(201)
    await loopback.publish()
    await startStore(loopback, NETHERLANDS)
  }
  await setScope('country')
  await saveSettings(loopback, GERMANY, { maximumListedQuantity: 10 })
  await saveSettings(loopback, NETHERLANDS, { maximumListedQuantity: 10 })
})
afterAll(() => loopback.close())

test('two groups that decide the same number tell nothing', async () => {
  await passRounds(3)
  expect(await account()).toMatchObject({ inventoryScope: 'country', warnings: [] })
  expect(await loopback.listing(NETHERLANDS, sku)).toMatchObject({ decision: { quantity: 10 } })
})

test('one number of another group is chance; a second one holds the younger group and is told', async () => {
  await saveSettings(loopback, NETHERLANDS, { maximumListedQuantity: 4 })
  const held = async () => (await loopback.listing(NETHERLANDS, sku))?.decision?.rule === 'shared-inventory'
  let rounds = 0
  for (; rounds < 12 && !(await held()); rounds += 1) await passRounds(1)
  expect(rounds).toBeGreaterThan(1)
  expect(await held()).toBe(true)
  await passRounds(2)
  // Nobody reverts it any more.
  expect(loopback.amazon.liveQuantity(sellerId, sku)).toBe(10)
  loopback.amazon.clearRecords()
  await passRounds(2)
  expect(loopback.amazon.patches()).toEqual([])

  expect(await account()).toMatchObject({
    proposedScope: 'region',
    warnings: [{ kind: 'shared-inventory', code: 'SHARED_INVENTORY' }],
  })
  expect((await call('GET', `/stores/${GERMANY}`)).body.account.proposedScope).toBe('region')
  const { body } = await call('GET', `/stores/${NETHERLANDS}/errors`)
  const codes = body.entries.map(({ code }: { code: string }) => code)
  expect(codes.filter((code: string) => code === 'SHARED_INVENTORY')).toHaveLength(1)
  const { body: impact } = await call('GET', `/stores/${NETHERLANDS}/impact`)
  expect(impact.listings).toMatchObject([{ listing: { sharedWith: '' } }])
})

test('the account’s scope as proposed makes one group of both, which the oldest store decides', async () => {
  await setScope('region')
  expect(await account()).toMatchObject({ inventoryScope: 'region', warnings: [] })
  expect(await account()).not.toHaveProperty('proposedScope')
  expect((await call('GET', `/stores/${GERMANY}`)).body.account.proposedScope).toBeNull()
  await saveSettings(loopback, GERMANY, { maximumListedQuantity: 8 })
  expect(await loopback.listing(NETHERLANDS, sku)).toMatchObject({
    decision: { quantity: 8, rule: 'maximum' },
    sharedInventory: null,
  })
  expect(loopback.amazon.liveQuantity(sellerId, sku)).toBe(8)
})
