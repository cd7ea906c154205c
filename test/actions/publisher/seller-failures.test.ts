import { openSellers } from '../../../actions/publisher/sellers'
import { createAmazonAgent } from '../../../actions/shared/amazon/amazon-agent'
import { createSellingPartner } from '../../../actions/shared/amazon/selling-partner'
import type { Seller } from '../../../actions/shared/publication/world'
import { type AmazonStandIn, createAmazonStandIn } from '../../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { examples } from '../../../dev/catalogue/examples'
import { amazon as world } from '../../../dev/world'

const port = Number(process.env.TEST_PORT_BASE) + 3
const { sellerId, refreshToken, marketplaceIds } = world.accounts.europe
const GERMANY = marketplaceIds[0]
const agent = createAmazonAgent(`127.0.0.1:${port}`)
const QUOTA = { errors: [{ code: 'QuotaExceeded', message: 'slow' }] }

let amazon: AmazonStandIn
let seller: Seller
let throttled = 0
let slept = 0

beforeAll(async () => {
  amazon = createAmazonStandIn({ catalogue: createCatalogue(), feedDelayMs: 0, throttle: false })
  await amazon.standIn.listen(port)
})
afterAll(async () => {
  agent.destroy()
  await amazon.standIn.close()
})
beforeEach(async () => {
  const { lwa } = world
  const opened = await openSellers({
    clock: {
      now: () => slept,
      sleep: async (milliseconds) => {
        slept += milliseconds
      },
    },
    maySend: () => true,
    openPartner: async (accountId) =>
      createSellingPartner({ accountId, sellerId, region: 'eu', refreshToken, lwa }, { agent }),
    onThrottled: () => {
      throttled += 1
    },
  }).of('eu')
  if (!opened) throw new Error('expected credentials')
  seller = opened
})

test('a search of orders that comes too soon for Amazon is counted', async () => {
  amazon.standIn.fail({ path: '/orders/', status: 429, body: QUOTA })
  const page = { updatedAfter: new Date(Date.now() - 60_000), updatedBefore: new Date() }
  expect(await seller.searchOrders(page)).toMatchObject({ kind: 'throttled' })
  expect(throttled).toBe(1)
})

test('where a seller SKU that is read alone cannot be read, the others are not asked for', async () => {
  const comma = examples.withComma
  expect(await seller.readListings(GERMANY, [comma])).toMatchObject({ kind: 'read', total: 1 })
  amazon.standIn.requests.splice(0)
  amazon.standIn.fail({ path: '/listings/', status: 503 })
  expect(await seller.readListings(GERMANY, [comma, examples.plain])).toMatchObject({ kind: 'unavailable' })
  expect(amazon.standIn.requests.filter(({ path }) => path.startsWith('/listings/'))).toHaveLength(1)
})

async function untilThrottled<T extends { readonly kind: string }>(
  ask: () => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = []
  while (answers.at(-1)?.kind !== 'throttled' && answers.length < 100) answers.push(await ask())
  return answers
}

test('a report is asked for, and opened, within Amazon’s rate or not at all', async () => {
  amazon.standIn.requests.splice(0)
  const created = await untilThrottled(() => seller.createListingsReport(GERMANY))
  amazon.standIn.fail({ path: '/reports/2021-06-30/documents', status: 503, times: 100 })
  const opened = await untilThrottled(() => seller.openReport('document'))
  amazon.standIn.heal()
  expect([created.at(-1)?.kind, opened.at(-1)?.kind]).toEqual(['throttled', 'throttled'])
  expect(opened[0]).toMatchObject({ kind: 'unavailable' })
  const asked = amazon.standIn.requests.filter(({ path }) => path.startsWith('/reports/'))
  expect(asked).toHaveLength(created.length - 1 + opened.length - 1)
})

test('a report whose document is gone says so', async () => {
  const created = await seller.createListingsReport(GERMANY)
  if (created.kind !== 'created') throw new Error(created.code)
  let report = await seller.readReport(created.reportId)
  while (report.kind === 'read' && report.documentId === null)
    report = await seller.readReport(created.reportId)
  if (report.kind !== 'read') throw new Error(report.code)
  amazon.standIn.fail({ path: '^/documents/', status: 403 })
  expect(await seller.openReport(report.documentId ?? '')).toMatchObject({
    kind: 'unavailable',
    code: 'DOCUMENT_HTTP_403',
  })
})
