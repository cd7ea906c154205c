import { readParticipations } from '../../../../../actions/shared/amazon/accounts/sellers'
import { createSellingPartner } from '../../../../../actions/shared/amazon/client/selling-partner'
import {
  patchQuantity,
  readListings,
  SEARCH_SKUS_MAXIMUM,
} from '../../../../../actions/shared/amazon/listings/listings-items'
import { examples } from '../../../../../dev/catalogue/examples'
import type { Fault } from '../../../../../dev/stand-in'
import { amazon as world } from '../../../../../dev/world'
import { ACCESS, runAmazon } from '../running-amazon'

const { europe } = world.accounts
const GERMANY = europe.marketplaceIds[0]
const { amazon, agent, open } = runAmazon()
const patch = (sellerSku: string, quantity = 7) => ({ sellerSku, marketplaceId: GERMANY, quantity })
const requestsTo = (path: RegExp) => amazon.standIn.requests.filter((request) => path.test(request.path))
const LISTINGS = '/listings/'

describe('a PATCH', () => {
  test('goes to version 2021-08-01 of the API, for its own seller SKU, each time', async () => {
    const seller = open()
    for (const sku of [examples.plain, examples.warehouseFull, examples.plain]) {
      expect(await patchQuantity(seller, patch(sku))).toMatchObject({ kind: 'accepted' })
    }
    expect(amazon.patches().map(({ sellerSku }) => sellerSku)).toEqual([
      examples.plain,
      examples.warehouseFull,
      examples.plain,
    ])
    expect(requestsTo(/^\/listings\/2021-08-01\/items\//)).toHaveLength(3)
    expect(requestsTo(/^\/listings\/(?!2021-08-01)/)).toEqual([])
  })

  test.each([
    examples.withSpace,
    examples.withSlash,
    examples.withComma,
    examples.withPlus,
    examples.withPercent,
    examples.withQuote,
    examples.withAmpersand,
    examples.withUmlaut,
    examples.japanese,
    examples.emoji,
  ])('reaches the seller SKU %s', async (sku) => {
    await patchQuantity(open(), patch(sku, 4))
    expect(amazon.liveQuantity(europe.sellerId, sku)).toBe(4)
    expect(amazon.mistakes()).toEqual([])
  })

  test('that Amazon calls INVALID is a rejection in Amazon’s words', async () => {
    const outcome = await patchQuantity(open(), patch(examples.plain, -1))
    expect(outcome).toMatchObject({ kind: 'invalid', code: expect.any(String), message: expect.any(String) })
  })

  test.each<[string, Fault, string, string]>([
    [
      '429',
      { status: 429, body: { errors: [{ code: 'QuotaExceeded', message: 'slow' }] } },
      'throttled',
      'QuotaExceeded',
    ],
    ['429 without a body', { status: 429 }, 'throttled', 'NO_JSON'],
    [
      '400',
      { status: 400, body: { errors: [{ code: 'InvalidInput', message: 'no' }] } },
      'refused',
      'InvalidInput',
    ],
    ['404', { status: 404, body: { errors: [{ code: 'NotFound', message: 'no' }] } }, 'refused', 'NotFound'],
    [
      '403',
      { status: 403, body: { errors: [{ code: 'Unauthorized', message: 'no' }] } },
      'unauthorised',
      'Unauthorized',
    ],
    ['400 with a page', { status: 400, body: '<html>' }, 'unavailable', 'NO_JSON'],
    [
      '500',
      { status: 500, body: { errors: [{ code: 'InternalFailure', message: 'no' }] } },
      'unavailable',
      'InternalFailure',
    ],
    ['503 with HTML', { status: 503, body: '<html>busy</html>' }, 'unavailable', 'NO_JSON'],
    ['504 with nothing', { status: 504 }, 'unavailable', 'NO_JSON'],
    ['a success of another form', { status: 200, body: [] }, 'unavailable', 'UNREADABLE'],
    ['a connection that is cut', { cut: 'before' }, 'unavailable', 'ECONNRESET'],
  ])('answered %s ends as one failure after one request', async (_words, fault, kind, code) => {
    amazon.standIn.fail({ path: LISTINGS, ...fault, times: 9 })
    expect(await patchQuantity(open(), patch(examples.plain))).toMatchObject({ kind, code })
    expect(requestsTo(/^\/listings/)).toHaveLength(1)
  })

  test.each<[string, Fault]>([
    ['hangs', { hang: true }],
    ['breaks off after half of its body', { cut: 'middle' }],
    ['comes too late', { delayMs: 2_000 }],
  ])('whose answer %s ends by the deadline', async (_words, fault) => {
    amazon.standIn.fail({ path: LISTINGS, ...fault })
    expect(await patchQuantity(open(400), patch(examples.plain))).toMatchObject({ kind: 'unavailable' })
    expect(requestsTo(/^\/listings/)).toHaveLength(1)
  })

  test('is sent although many before it never came back', async () => {
    amazon.standIn.fail({ path: LISTINGS, hang: true, times: 10 })
    const hung = await Promise.all(
      Array.from({ length: 10 }, () => patchQuantity(open(400), patch(examples.plain))),
    )
    expect(new Set(hung.map(({ kind }) => kind))).toEqual(new Set(['unavailable']))
    amazon.standIn.heal()
    expect(await patchQuantity(open(1_000), patch(examples.plain))).toMatchObject({ kind: 'accepted' })
  })

  test('that waited for a new token beyond its deadline is not sent late', async () => {
    const seller = open(300)
    await readParticipations(seller)
    const expired = {
      errors: [{ code: 'Unauthorized', message: 'The access token you provided has expired.' }],
    }
    amazon.standIn.fail({ path: LISTINGS, status: 403, body: expired, delayMs: 200 })
    amazon.standIn.fail({ path: '/auth/', delayMs: 200 })
    expect(await patchQuantity(seller, patch(examples.plain))).toMatchObject({ code: 'DEADLINE' })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(requestsTo(/^\/listings/)).toHaveLength(1)
  })

  test('names the rate that Amazon states', async () => {
    expect(await patchQuantity(open(), patch(examples.plain))).toMatchObject({
      ratePerSecond: 5,
      requestId: expect.any(String),
    })
  })
})

describe('the access token', () => {
  test('is fetched once for calls that begin together', async () => {
    const seller = open()
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => patchQuantity(seller, patch(examples.plain))),
    )
    expect(outcomes.every(({ kind }) => kind === 'accepted')).toBe(true)
    expect(requestsTo(/auth/)).toHaveLength(1)
  })

  test('that has expired is fetched once more, and the calls go through', async () => {
    const seller = open()
    await patchQuantity(seller, patch(examples.plain))
    amazon.expireAccessTokens()
    const outcomes = await Promise.all(
      [1, 2, 3].map((one) => patchQuantity(seller, patch(examples.plain, one))),
    )
    expect(outcomes.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted'])
    expect(requestsTo(/auth/)).toHaveLength(2)
  })

  test('that stays expired is not asked for without end', async () => {
    const expired = {
      errors: [{ code: 'Unauthorized', message: 'The access token you provided has expired.' }],
    }
    amazon.standIn.fail({ path: LISTINGS, status: 403, body: expired, times: 99 })
    expect(await patchQuantity(open(), patch(examples.plain))).toMatchObject({ kind: 'unauthorised' })
    expect(requestsTo(/^\/listings/)).toHaveLength(2)
  })

  test.each([
    ['anew where it is some minutes old, since rights may have been given', 120_000, 'accepted', 2],
    ['not where it is new', 0, 'unauthorised', 1],
  ])('is fetched after a refusal %s', async (_words, later, kind, tokens) => {
    let time = 0
    const seller = createSellingPartner(ACCESS, { agent, now: () => time })
    await readParticipations(seller)
    time += later
    const denied = {
      errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }],
    }
    amazon.standIn.fail({ path: LISTINGS, status: 403, body: denied })
    expect(await patchQuantity(seller, patch(examples.plain))).toMatchObject({ kind })
    expect(requestsTo(/auth/)).toHaveLength(tokens)
    expect(requestsTo(/^\/listings/)).toHaveLength(tokens)
  })

  test('of an authorization that was taken away is unauthorized, and asked for again with the next call', async () => {
    const seller = open(5_000, { refreshToken: 'Atzr|revoked' })
    expect(await readParticipations(seller)).toMatchObject({ kind: 'unauthorised', code: 'invalid_grant' })
    expect(await readParticipations(seller)).toMatchObject({ kind: 'unauthorised' })
    expect(requestsTo(/auth/)).toHaveLength(2)
  })

  test('with wrong credentials of the app is unauthorized', async () => {
    const seller = open(5_000, { lwa: { clientId: world.lwa.clientId, clientSecret: 'wrong' } })
    expect(await readParticipations(seller)).toMatchObject({ kind: 'unauthorised', code: 'invalid_client' })
  })

  test.each<[string, Fault]>([
    ['a page', { status: 503, body: '<html>busy</html>' }],
    ['nothing', { status: 500 }],
    ['a cut connection', { cut: 'before' }],
    ['no answer', { hang: true }],
  ])('that cannot be had (%s) is unavailable, and the next call has it', async (_words, fault) => {
    const seller = open(600)
    amazon.standIn.fail({ path: '/auth/', ...fault })
    const outcome = await readParticipations(seller)
    expect(outcome).toMatchObject({ kind: 'unavailable' })
    expect(JSON.stringify(outcome)).not.toContain('Atz')
    if (!fault.hang) expect(await readParticipations(seller)).toMatchObject({ kind: 'read' })
  })
})

describe('what is read', () => {
  test('a character that arrives in two parts stays whole', async () => {
    amazon.standIn.fail({ path: LISTINGS, split: 'character' })
    const outcome = await readListings(open(), GERMANY, [examples.japanese])
    expect(outcome).toMatchObject({
      kind: 'read',
      listings: [{ sellerSku: examples.japanese, title: '鉄瓶 南部鉄器 0.8 L', channels: ['DEFAULT'] }],
    })
  })

  test('a seller SKU that the marketplace does not have is left out', async () => {
    const outcome = await readListings(open(), GERMANY, [examples.plain, examples.americaOnly])
    expect(outcome.kind === 'read' && outcome.listings.map(({ sellerSku }) => sellerSku)).toEqual([
      examples.plain,
    ])
  })

  test('both channels of a listing are told, with the merchant’s own quantity', async () => {
    const outcome = await readListings(open(), GERMANY, [examples.bothChannels, examples.fulfilledByAmazon])
    const found = outcome.kind === 'read' ? outcome.listings : []
    expect(found.find(({ sellerSku }) => sellerSku === examples.bothChannels)).toMatchObject({
      channels: ['DEFAULT', 'AMAZON_EU'],
      quantity: expect.any(Number),
    })
    expect(found.find(({ sellerSku }) => sellerSku === examples.fulfilledByAmazon)).toMatchObject({
      channels: ['AMAZON_EU'],
      quantity: null,
    })
  })

  test('more than 20 seller SKUs are an error of the caller', async () => {
    const many = Array.from({ length: SEARCH_SKUS_MAXIMUM + 1 }, (_, index) => `SKU-${index}`)
    await expect(readListings(open(), GERMANY, many)).rejects.toThrow(RangeError)
  })

  test('each marketplace says whether the seller takes part in it and may sell there', async () => {
    const { marketplaceIds, suspendedMarketplaceIds = [], leftMarketplaceIds = [] } = europe
    const expected = (ids: readonly string[], isParticipating: boolean, hasSuspendedListings: boolean) =>
      ids.map((marketplaceId) => ({
        marketplaceId,
        storeName: 'Veldkeuken',
        isParticipating,
        hasSuspendedListings,
      }))
    expect(await readParticipations(open())).toEqual({
      kind: 'read',
      participations: expect.arrayContaining([
        ...expected(marketplaceIds, true, false),
        ...expected(suspendedMarketplaceIds, true, true),
        ...expected(leftMarketplaceIds, false, false),
      ]),
    })
  })
})
