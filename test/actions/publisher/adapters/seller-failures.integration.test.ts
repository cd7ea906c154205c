import { openSellers } from '../../../../actions/publisher/adapters/sellers'
import { createAmazonAgent } from '../../../../actions/shared/amazon/client/amazon-agent'
import { createSellingPartner } from '../../../../actions/shared/amazon/client/selling-partner'
import type { Seller } from '../../../../actions/shared/publishing/amazon-port'
import { type AmazonStandIn, createAmazonStandIn } from '../../../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon as world } from '../../../../dev/world'

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

test('what can be read counts although the rest cannot', async () => {
  const comma = examples.withComma
  expect(await seller.readListings(GERMANY, [comma])).toMatchObject({ kind: 'read', total: 1 })
  amazon.standIn.requests.splice(0)
  amazon.standIn.fail({ path: '/listings/', status: 503 })
  const partly = await seller.readListings(GERMANY, [comma, examples.plain])
  if (partly.kind !== 'read') throw new Error(partly.code)
  expect(partly.listings.map(({ sellerSku }) => sellerSku)).toEqual([comma])
  expect([...(partly.failed ?? [])]).toMatchObject([[examples.plain, { kind: 'unavailable' }]])
  expect(amazon.standIn.requests.filter(({ path }) => path.startsWith('/listings/'))).toHaveLength(2)
  amazon.standIn.fail({ path: '/listings/', status: 503, times: 2 })
  expect(await seller.readListings(GERMANY, [examples.plain])).toMatchObject({ kind: 'unavailable' })
  amazon.standIn.heal()
})

describe('a seller SKU for which Amazon refuses the whole search', () => {
  const skus = [
    ...[examples.plain, examples.warehouseFull, examples.withSpace, examples.withUmlaut],
    ...[examples.shared, examples.outOfStock, examples.notManaged, examples.twoSources],
  ]
  const BAD = { errors: [{ code: 'InvalidInput', message: 'Request has missing or invalid parameters.' }] }
  const refuse = (sellerSku: string, where: string, status: number) =>
    amazon.standIn.fail({
      path: `${where}.*${encodeURIComponent(sellerSku).replaceAll('%', '(%|%25)')}`,
      status,
      body: BAD,
      times: 999,
    })
  afterEach(() => amazon.standIn.heal())

  test.each([
    [400, [0]],
    [400, [3, 7]],
    [400, [0, 1, 2, 3, 4, 5, 6]],
    [403, [5]],
    [404, [2, 3]],
    [413, [1]],
    [500, [6]],
    [500, [0, 4]],
  ])('%d for %j: the others are read', async (status, bad) => {
    const refused = bad.map((index) => skus[index] as string)
    for (const sellerSku of refused) {
      refuse(sellerSku, 'identifiers', status)
      refuse(sellerSku, '/items/[^/]*/', status === 404 ? 400 : status)
    }
    const outcome = await seller.readListings(GERMANY, skus)
    if (outcome.kind !== 'read') throw new Error(outcome.code)
    expect([...(outcome.failed?.keys() ?? [])].sort()).toEqual([...refused].sort())
    expect(outcome.listings.map((each) => each.sellerSku).sort()).toEqual(
      skus.filter((sku) => !refused.includes(sku)).sort(),
    )
  })

  test('is read by itself where Amazon takes it alone', async () => {
    refuse(skus[2] as string, 'identifiers', 400)
    const outcome = await seller.readListings(GERMANY, skus)
    expect(outcome).toMatchObject({ kind: 'read', total: skus.length })
    expect(outcome).not.toHaveProperty('failed')
  })

  test('costs two calls where Amazon breaks down over every one', async () => {
    amazon.standIn.requests.splice(0)
    amazon.standIn.fail({ path: '/listings/', status: 500, body: BAD, times: 999 })
    expect(await seller.readListings(GERMANY, skus)).toMatchObject({ kind: 'unavailable' })
    expect(amazon.standIn.requests.filter(({ path }) => path.startsWith('/listings/'))).toHaveLength(2)
  })

  test.each([
    [
      'its quantity is negative',
      { fulfillmentAvailability: [{ fulfillmentChannelCode: 'DEFAULT', quantity: -1 }] },
    ],
    ['its channel is missing', { fulfillmentAvailability: [{ quantity: 4 }] }],
  ])(
    'costs no other one its number where what Amazon shows of it cannot be read: %s',
    async (_words, odd) => {
      const items = skus.map((sku, index) => ({ sku, summaries: [], ...(index === 3 ? odd : {}) }))
      amazon.standIn.fail({ path: '/listings/', status: 200, body: { numberOfResults: 8, items } })
      const outcome = await seller.readListings(GERMANY, skus)
      if (outcome.kind !== 'read') throw new Error(outcome.code)
      expect([...(outcome.failed?.keys() ?? [])]).toEqual([skus[3]])
      expect(outcome.listings).toHaveLength(7)
    },
  )

  test('costs a few calls where the account is refused for every one', async () => {
    amazon.standIn.requests.splice(0)
    amazon.standIn.fail({ path: '/listings/', status: 403, body: BAD, times: 999 })
    expect(await seller.readListings(GERMANY, skus)).toMatchObject({ kind: 'unauthorised' })
    expect(amazon.standIn.requests.filter(({ path }) => path.startsWith('/listings/')).length).toBeLessThan(7)
  })
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
