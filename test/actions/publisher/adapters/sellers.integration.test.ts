import { openSellers } from '../../../../actions/publisher/adapters/sellers'
import { createAmazonAgent } from '../../../../actions/shared/amazon/client/amazon-agent'
import type { Clock } from '../../../../actions/shared/amazon/client/pacing'
import { createSellingPartner } from '../../../../actions/shared/amazon/client/selling-partner'
import type { Seller } from '../../../../actions/shared/publishing/amazon-port'
import { type AmazonStandIn, createAmazonStandIn } from '../../../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon as world } from '../../../../dev/world'
import { PATIENCE_MS } from '../../../patience'

const port = Number(process.env.TEST_PORT_BASE) + 3
const { europe } = world.accounts
const GERMANY = europe.marketplaceIds[0]
const agent = createAmazonAgent(`127.0.0.1:${port}`)

let amazon: AmazonStandIn
let maySend: boolean
let refreshToken: string | null
let opened: number
let slept: number

/** Time that moves only while somebody sleeps. */
const clock: Clock = {
  now: () => slept,
  sleep: async (milliseconds) => {
    slept += milliseconds
  },
}

beforeAll(async () => {
  amazon = createAmazonStandIn({
    catalogue: createCatalogue(),
    acceptanceDelayMs: 0,
    feedDelayMs: 0,
    orderDelayMs: 0,
    throttle: false,
  })
  await amazon.standIn.listen(port)
})
afterAll(async () => {
  agent.destroy()
  await amazon.standIn.close()
})
beforeEach(() => {
  amazon.standIn.heal()
  amazon.standIn.requests.splice(0)
  maySend = true
  refreshToken = europe.refreshToken
  opened = 0
  slept = 0
})

function open() {
  return openSellers({
    clock,
    maySend: () => maySend,
    random: () => 1,
    openPartner: async (accountId) => {
      opened += 1
      if (refreshToken === null) return undefined
      const { sellerId } = europe
      return createSellingPartner(
        { accountId, sellerId, region: 'eu', refreshToken, lwa: world.lwa },
        { agent, deadlineMs: 2_000 },
      )
    },
  })
}
async function europeOf(sellers: ReturnType<typeof open>): Promise<Seller> {
  const seller = await sellers.of('eu')
  if (!seller) throw new Error('expected credentials')
  return seller
}
const patch = { sellerSku: examples.plain, marketplaceId: GERMANY, quantity: 4 }
const message = { messageId: 1, sellerSku: examples.plain, quantity: 6 }
const isCurrent = () => true
const requestsTo = (path: string, method?: string) =>
  amazon.standIn.requests.filter(
    (each) => each.path.startsWith(path) && (method === undefined || each.method === method),
  )
const FEEDS = '/feeds/2021-06-30/feeds'

describe('the accounts of a run', () => {
  test('are opened once each, however many ask at once', async () => {
    const sellers = open()
    const all = await Promise.all([europeOf(sellers), europeOf(sellers), europeOf(sellers)])
    expect(new Set(all).size).toBe(1)
    expect(opened).toBe(1)
  })

  test('without credentials are looked for again: they may come while the run goes on', async () => {
    const sellers = open()
    refreshToken = null
    expect(await sellers.of('eu')).toBeUndefined()
    refreshToken = europe.refreshToken
    expect(await (await europeOf(sellers)).patchQuantity(patch, isCurrent)).toMatchObject({
      kind: 'accepted',
    })
  })

  test('that Amazon refused are opened anew, with the credentials of then and the pace of before', async () => {
    const sellers = open()
    refreshToken = 'Atzr|revoked'
    const refused = await europeOf(sellers)
    expect(await refused.patchQuantity(patch, isCurrent)).toMatchObject({ kind: 'unauthorised' })
    refreshToken = europe.refreshToken
    const renewed = await europeOf(sellers)
    const before = slept
    expect(await renewed.patchQuantity(patch, isCurrent)).toMatchObject({ kind: 'accepted' })
    expect(slept - before).toBe(204)
    expect(await europeOf(sellers)).toBe(renewed)
    expect(opened).toBe(2)
    await refused.patchQuantity(patch, isCurrent)
    expect(await europeOf(sellers)).toBe(renewed)
  })

  test('are opened anew after a refused search of orders too', async () => {
    const sellers = open()
    amazon.standIn.fail({
      path: '/orders/',
      status: 403,
      body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
    })
    const page = { updatedAfter: new Date(Date.now() - 60_000), updatedBefore: new Date() }
    expect(await (await europeOf(sellers)).searchOrders(page)).toMatchObject({ kind: 'unauthorised' })
    expect(await (await europeOf(sellers)).searchOrders(page)).toMatchObject({ kind: 'read' })
    expect(opened).toBe(2)
  })
})

describe('a call of an account', () => {
  test('that searches for orders does not wait', async () => {
    const seller = await europeOf(open())
    const page = { updatedAfter: new Date(Date.now() - 60_000), updatedBefore: new Date() }
    for (let count = 0; count < 3; count += 1) {
      expect(await seller.searchOrders(page)).toMatchObject({ kind: 'read' })
    }
    expect(slept).toBe(0)
  })

  test.each([
    ['nothing may be sent any more', false, true],
    ['its number is no longer current', true, false],
  ])('is not sent when by its turn %s', async (_words, mayStill, isStill) => {
    const seller = await europeOf(open())
    maySend = mayStill
    expect(await seller.patchQuantity(patch, () => isStill)).toEqual({ kind: 'unsent' })
    expect(requestsTo('/listings/')).toEqual([])
  })
})

describe('what Amazon says of a channel', () => {
  const put = (code: string) =>
    amazon.putListing({ sellerId: europe.sellerId, sellerSku: examples.plain, channels: [{ code }] })
  const isElsewhere = (seller: Seller, marketplaceId: string = GERMANY) =>
    seller.hasOtherChannel(examples.plain, [marketplaceId])
  afterEach(() => put('DEFAULT'))

  test('counts at once, for that marketplace, until it says something else', async () => {
    const seller = await europeOf(open())
    expect(isElsewhere(seller)).toBe(false)
    put('AMAZON_EU')
    expect(isElsewhere(seller)).toBe(false)
    await seller.readListings(GERMANY, [examples.plain])
    expect(isElsewhere(seller)).toBe(true)
    expect(isElsewhere(seller, europe.marketplaceIds[1])).toBe(false)
    put('DEFAULT')
    await seller.readListings(GERMANY, [examples.plain])
    expect(isElsewhere(seller)).toBe(false)
  })

  test('outlives credentials that are renewed', async () => {
    const sellers = open()
    const seller = await europeOf(sellers)
    put('AMAZON_EU')
    await seller.readListings(GERMANY, [examples.plain])
    amazon.standIn.fail({
      path: '/orders/',
      status: 403,
      body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
    })
    await seller.searchOrders({ updatedAfter: new Date(Date.now() - 60_000), updatedBefore: new Date() })
    const renewed = await europeOf(sellers)
    expect(renewed).not.toBe(seller)
    expect(isElsewhere(renewed)).toBe(true)
  })
})

describe('a bulk feed of an account', () => {
  test('goes at once, or not at all: one that would wait for Amazon’s rate is unsent', async () => {
    const seller = await europeOf(open())
    expect(await seller.submitFeed(GERMANY, [message], isCurrent)).toMatchObject({ kind: 'submitted' })
    amazon.standIn.requests.splice(0)
    expect(await seller.submitFeed(GERMANY, [message], isCurrent)).toMatchObject({ kind: 'unsent' })
    expect(amazon.standIn.requests).toEqual([])
    expect(slept).toBe(0)
    slept += 123_000
    expect(await seller.submitFeed(GERMANY, [message], isCurrent)).toMatchObject({ kind: 'submitted' })
  })

  test('of numbers that are no longer current is unsent', async () => {
    const seller = await europeOf(open())
    expect(await seller.submitFeed(GERMANY, [message], () => false)).toMatchObject({ kind: 'unsent' })
    expect(amazon.standIn.requests).toEqual([])
  })

  test('is followed to its report', async () => {
    const seller = await europeOf(open())
    const submitted = await seller.submitFeed(GERMANY, [message], isCurrent)
    if (submitted.kind !== 'submitted') throw new Error(submitted.kind)
    let documentId: string | null = null
    for (const ends = Date.now() + PATIENCE_MS; documentId === null && Date.now() < ends; ) {
      const reading = await seller.readFeed(submitted.feedId)
      if (reading.kind !== 'read') throw new Error(reading.code)
      documentId = reading.resultDocumentId ?? null
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(await seller.readFeedReport(documentId ?? '')).toMatchObject({
      kind: 'report',
      messagesAccepted: 1,
    })
  })

  test('is not created when nothing may be sent any more after its upload', async () => {
    const { sellerId } = europe
    const partner = createSellingPartner(
      { accountId: 'eu', sellerId, region: 'eu', refreshToken: europe.refreshToken, lwa: world.lwa },
      { agent },
    )
    const transfer: typeof partner.transfer = async (document) => {
      const reply = await partner.transfer(document)
      maySend = false
      return reply
    }
    const guarded = openSellers({
      clock,
      maySend: () => maySend,
      openPartner: async () => ({ ...partner, transfer }),
    })
    expect(await (await europeOf(guarded)).submitFeed(GERMANY, [message], isCurrent)).toMatchObject({
      kind: 'unsent',
    })
    expect(requestsTo('/documents/', 'PUT')).toHaveLength(1)
    expect(requestsTo(FEEDS)).toEqual([])
  })

  test('that could not be uploaded is unsent, with the failure', async () => {
    const seller = await europeOf(open())
    amazon.standIn.fail({ path: '^/documents/', status: 503 })
    expect(await seller.submitFeed(GERMANY, [message], isCurrent)).toMatchObject({
      kind: 'unsent',
      failure: { kind: 'unavailable', code: 'DOCUMENT_HTTP_503' },
    })
    expect(requestsTo(FEEDS)).toEqual([])
  })

  test('whose creation was not answered may have been carried out', async () => {
    const seller = await europeOf(open())
    amazon.standIn.fail({ path: FEEDS, cut: 'before' })
    expect(await seller.submitFeed(GERMANY, [message], isCurrent)).toMatchObject({ kind: 'unavailable' })
  })

  test.each([
    [429, 'QuotaExceeded', 'throttled'],
    [403, 'Unauthorized', 'unauthorised'],
    [400, 'InvalidInput', 'refused'],
  ])('that Amazon answers %i %s is %s', async (status, code, kind) => {
    const seller = await europeOf(open())
    amazon.standIn.fail({ path: '/feeds/', status, body: { errors: [{ code, message: code }] } })
    expect(await seller.submitFeed(GERMANY, [message], isCurrent)).toMatchObject({ kind, code })
  })
})
