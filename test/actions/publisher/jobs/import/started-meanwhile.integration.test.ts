import { jobCollection } from '../../../../../actions/shared/database/work/jobs'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectOnly,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  startLoopbackWorld,
  startPublishing,
} from '../../../../loopback-world'

let loopback: LoopbackWorld
afterAll(() => loopback.close())

const isImporting = async () =>
  (await jobCollection(loopback.database).open()).some(({ state }) => state === 'running')

test('who starts publishing during the first import has its listings published by the same worker', async () => {
  // The report takes this long on Amazon.
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain], feedDelayMs: 3_000 })
  await connectOnly(loopback)
  const path = `/stores/${STORE_IDS.germany}/stock-quantity`
  const body = { version: 0, settings: SETTINGS }
  expect((await callAdminApi(loopback, { method: 'PUT', path, body })).status).toBe(200)
  const publishing = loopback.publish()
  while (!(await isImporting())) await new Promise((resolve) => setTimeout(resolve, 50))
  await startPublishing(loopback)
  await publishing
  const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
  expect(listing?.decision?.rule).toBe('maximum')
  expect(loopback.amazon.liveQuantity(amazon.accounts.europe.sellerId, examples.plain)).toBe(10)
})
