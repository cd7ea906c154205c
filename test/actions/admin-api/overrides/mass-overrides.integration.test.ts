import { OVERRIDE_COLUMNS } from '../../../../actions/shared/csv/override-rows'
import type { ListingDocument } from '../../../../actions/shared/database/listings/listing-document'
import * as world from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

const STORE = STORE_IDS.germany
const MANY = 101

let loopback: LoopbackWorld
let chosen: readonly string[]

const call = (method: string, path: string, body: object = {}) =>
  callAdminApi(loopback, { method, path, ...(method === 'GET' ? {} : { body }) })
const listings = async (): Promise<readonly ListingDocument[]> =>
  (await loopback.database
    .collection('listings')
    .find({ storeId: STORE }, { limit: 1_000, sort: { _id: 1 } })) as readonly ListingDocument[]
/** Number of chosen listings for which Amazon received a zero. */
const zeroed = async () =>
  (await listings()).filter(
    ({ sellerSku, accepted }) => chosen.includes(sellerSku) && accepted?.quantity === 0,
  ).length

async function upload(row: (sellerSku: string) => string): Promise<void> {
  const { body } = await call('POST', `/stores/${STORE}/uploads`, { kind: 'overrides' })
  const text = [OVERRIDE_COLUMNS.join(), ...chosen.map(row), ''].join('\n')
  await call('PUT', `/uploads/${body.upload.id}/pieces/0`, { text })
  const started = await call('POST', `/uploads/${body.upload.id}/start`, { pieces: 1 })
  expect(started.status).toBe(202)
  await loopback.publish()
}

beforeAll(async () => {
  loopback = await startLoopbackWorld()
  await connectStores(loopback)
  await saveSettings(loopback, STORE)
  const selling = (await listings()).filter(
    ({ accepted, stock }) => (accepted?.quantity ?? 0) > 0 && stock?.kind === 'managed',
  )
  chosen = selling.slice(0, MANY).map(({ sellerSku }) => sellerSku)
  expect(chosen).toHaveLength(MANY)
})
afterAll(() => loopback.close())

test('a file that excludes many listings leaves them as Amazon shows them', async () => {
  await upload((sellerSku) => `${sellerSku},,,,,,,yes,by mistake,`)
  expect((await call('GET', `/stores/${STORE}`)).body.breaker).toBeNull()
  expect(await zeroed()).toBe(0)
  await call('POST', `/stores/${STORE}/overrides/remove`, { sellerSkus: chosen })
  await loopback.publish()
})

test('a file that would bring 101 listings to 0 waits for an answer, and nothing is sent', async () => {
  await upload((sellerSku) => `${sellerSku},1000000,,,,,,,by mistake,`)
  expect((await call('GET', `/stores/${STORE}`)).body.breaker).toMatchObject({
    listings: MANY,
    reasons: ['override-many'],
  })
  expect(await zeroed()).toBe(0)
})

test('once a person has allowed it they go to 0, and who allowed it is kept', async () => {
  await call('POST', `/stores/${STORE}/zeros/authorise`)
  await loopback.publish()
  expect(await zeroed()).toBe(MANY)
  const { breaker, commands } = (await call('GET', `/stores/${STORE}`)).body
  expect(breaker).toBeNull()
  expect(commands[0]).toMatchObject({
    kind: 'authorise-zeros',
    state: 'done',
    by: world.ims.users.channelManager.email,
  })
})
