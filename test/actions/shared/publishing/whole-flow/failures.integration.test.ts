import { examples } from '../../../../../dev/catalogue/examples'
import type { Fault } from '../../../../../dev/stand-in'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import {
  change,
  changeListing,
  clearErrors,
  drain,
  hurryPending,
  minutesAgo,
  pendingDocuments,
  publicationWorld,
  storedErrors,
} from './change-and-publish'

let loopback: LoopbackWorld
const sku = examples.warehouseFull
const { sellerId } = amazon.accounts.europe
const live = () => loopback.amazon.liveQuantity(sellerId, sku)
const germany = () => loopback.listing(STORE_IDS.germany, sku)
const setStock = (quantity: number) => loopback.commerce.setStock(sku, { quantity, viaProductSave: false })
const waitingFor = async () => (await pendingDocuments(loopback)).filter(({ key }) => key === `sku:${sku}`)

async function activity() {
  const found = await loopback.database.collection('activity').find({}, { limit: 1000 })
  return found as readonly { status: string; to: number; message: string | null }[]
}

/** The listing shows 10, and no history is known. */
async function settle(): Promise<void> {
  for (const standIn of [loopback.amazon, loopback.commerce]) standIn.standIn.heal()
  setStock(150)
  await hurryPending(loopback, sku)
  await change(loopback, 'stock-item', sku)
  expect(live()).toBe(10)
  await clearErrors(loopback)
  await loopback.database.collection('activity').deleteMany({})
  loopback.amazon.clearRecords()
}

/** After recovery, postponed work reaches the right quantity without a new event. */
async function expectRecovery(): Promise<void> {
  loopback.amazon.standIn.heal()
  loopback.commerce.standIn.heal()
  expect(await waitingFor()).not.toEqual([])
  await hurryPending(loopback, sku)
  await drain(await publicationWorld(loopback))
  expect(live()).toBe(0)
  expect(await germany()).toMatchObject({ state: 'out-of-stock', failure: null, sending: null })
  expect(await waitingFor()).toEqual([])
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())
beforeEach(settle)

const PATCH = { method: 'PATCH', path: '/listings/' }
const errors = (code: string, message: string) => ({ errors: [{ code, message }] })

describe('a PATCH that Amazon does not answer as hoped', () => {
  test.each<[string, Fault, string, string]>([
    ['500', { status: 500, body: errors('InternalFailure', 'oops') }, 'InternalFailure', 'failed'],
    ['503 with a page', { status: 503, body: '<html>busy</html>' }, 'NO_JSON', 'failed'],
    ['nothing at all', { cut: 'before' }, 'ECONNRESET', 'failed'],
    ['an empty success', { status: 200, body: '' }, 'NO_JSON', 'failed'],
    ['a success of another form', { status: 200, body: { ok: true } }, 'UNREADABLE', 'failed'],
    ['403', { status: 403, body: errors('Unauthorized', 'Access denied.') }, 'Unauthorized', 'failed'],
  ])('%s: the failure is kept and the SKU stays pending', async (_words, fault, code, kind) => {
    setStock(0)
    loopback.amazon.standIn.fail({ ...PATCH, ...fault })
    await change(loopback, 'stock-item', sku)
    const listing = await germany()
    // What is retried within seconds may already have succeeded.
    if (listing?.state !== 'out-of-stock')
      expect(listing).toMatchObject({ state: 'failing', failure: { code, kind } })
    expect(await storedErrors(loopback)).toMatchObject([{ system: 'amazon', code, sellerSku: sku }])
    if (listing?.state !== 'out-of-stock') await expectRecovery()
    expect(live()).toBe(0)
    expect((await activity()).map(({ to, status }) => [to, status])).toEqual([[0, 'accepted']])
  })

  test('429: the call was not carried out, so that the listing stands as it did and the SKU stays pending', async () => {
    setStock(0)
    loopback.amazon.standIn.fail({ ...PATCH, status: 429, body: errors('QuotaExceeded', 'Too many.') })
    await change(loopback, 'stock-item', sku)
    expect(await germany()).toMatchObject({ failure: null })
    expect(await storedErrors(loopback)).toMatchObject([
      { system: 'amazon', code: 'QuotaExceeded', sellerSku: sku },
    ])
    if (live() !== 0) await expectRecovery()
    expect(live()).toBe(0)
  })

  test.each<[string, Fault, string]>([
    [
      '400',
      { status: 400, body: errors('InvalidInput', 'Wrong quantity.') },
      'InvalidInput: Wrong quantity.',
    ],
    ['404', { status: 404, body: errors('NotFound', 'No such SKU.') }, 'NotFound: No such SKU.'],
    [
      '413',
      { status: 413, body: errors('RequestEntityTooLarge', 'Too much.') },
      'RequestEntityTooLarge: Too much.',
    ],
    ['415', { status: 415, body: errors('UnsupportedMediaType', 'JSON.') }, 'UnsupportedMediaType: JSON.'],
    [
      'INVALID',
      {
        status: 200,
        body: {
          sku,
          status: 'INVALID',
          submissionId: 'b1',
          issues: [
            {
              code: '90220',
              message: 'Quantity is wrong.',
              severity: 'ERROR',
              categories: ['INVALID_ATTRIBUTE'],
            },
          ],
        },
      },
      '90220: Quantity is wrong.',
    ],
  ])(
    '%s: the rejection is shown in Amazon’s words, and tried again in a while',
    async (_words, fault, message) => {
      setStock(0)
      loopback.amazon.standIn.fail({ ...PATCH, ...fault })
      await change(loopback, 'stock-item', sku)
      expect(live()).toBe(10)
      expect(await germany()).toMatchObject({ state: 'failing', failure: { kind: 'rejected', quantity: 0 } })
      expect(await activity()).toMatchObject([{ to: 0, status: 'rejected', message }])
      expect(await storedErrors(loopback)).toHaveLength(1)
      expect(await waitingFor()).toMatchObject([{ reasons: ['retry'] }])
      await hurryPending(loopback, sku)
      await drain(await publicationWorld(loopback))
      expect(live()).toBe(0)
      expect(await germany()).toMatchObject({ state: 'out-of-stock', failure: null })
    },
  )

  test('a zero that Amazon could not take for an internal error is sent again within seconds', async () => {
    setStock(0)
    const issue = {
      code: '4000000',
      message: 'An internal error has occurred. Try again.',
      severity: 'ERROR',
    }
    const body = { sku, status: 'INVALID', submissionId: 'b2', issues: [{ ...issue, categories: [] }] }
    loopback.amazon.standIn.fail({ ...PATCH, status: 200, body })
    await change(loopback, 'sweep', sku)
    expect(live()).toBe(10)
    const [retry, ...others] = await waitingFor()
    expect(others).toEqual([])
    expect(retry?.dueAt.getTime()).toBeLessThan(Date.now() + 6_000)
    await hurryPending(loopback, sku)
    await drain(await publicationWorld(loopback))
    expect(live()).toBe(0)
    expect(await germany()).toMatchObject({ state: 'out-of-stock', failure: null })
  })

  test('a number whose answer was lost stays open until Amazon answers, whatever fails in between', async () => {
    setStock(0)
    loopback.amazon.standIn.fail({ ...PATCH, cut: 'before' })
    await change(loopback, 'stock-item', sku)
    expect(live()).toBe(0)
    expect(await germany()).toMatchObject({ accepted: { quantity: 10 }, sending: { quantity: 0 } })

    setStock(150)
    loopback.amazon.standIn.fail({ ...PATCH, status: 403, body: errors('Unauthorized', 'Access denied.') })
    await change(loopback, 'stock-item', sku)
    expect(live()).toBe(0)
    await hurryPending(loopback, sku)
    await drain(await publicationWorld(loopback))
    expect(live()).toBe(10)
  })
})

describe('what cannot be read', () => {
  test('a channel that Amazon does not tell is not guessed', async () => {
    setStock(0)
    await changeListing(loopback, STORE_IDS.germany, sku, { channelsReadAt: minutesAgo(61) })
    loopback.amazon.standIn.fail({ method: 'GET', path: '/listings/', status: 503, times: 9 })
    await change(loopback, 'stock-item', sku)
    expect(loopback.amazon.patches()).toEqual([])
    expect((await germany())?.decision).toMatchObject({ kind: 'hold', rule: 'channel-unknown' })
    expect(await storedErrors(loopback)).toMatchObject([{ system: 'amazon', code: 'NO_JSON' }])
    await expectRecovery()
  })

  test.each<[string, Fault, string]>([
    ['401', { status: 401, body: { message: 'no' } }, 'UNAUTHORISED'],
    ['404', { status: 404, body: { message: 'no' } }, 'NOT_FOUND'],
    ['400', { status: 400, body: { message: 'no' } }, 'REFUSED'],
    ['a page', { status: 200, body: '<html>maintenance</html>' }, 'UNREADABLE'],
    ['another form', { status: 200, body: { items: 3 } }, 'UNREADABLE'],
  ])('stock: %s holds what Amazon shows', async (_words, fault, code) => {
    setStock(0)
    loopback.commerce.standIn.fail({ path: 'export-stock', ...fault, times: 9 })
    await change(loopback, 'stock-item', sku)
    expect(live()).toBe(10)
    expect(loopback.amazon.patches()).toEqual([])
    expect((await germany())?.decision).toMatchObject({ kind: 'hold', rule: 'stock-unknown' })
    expect(await storedErrors(loopback)).toMatchObject([{ system: 'commerce', code }])
    await expectRecovery()
  })

  test('stock: a Commerce that is away holds what Amazon shows', async () => {
    setStock(0)
    loopback.commerce.standIn.fail({ status: 503, times: 99 })
    await change(loopback, 'stock-item', sku)
    expect(live()).toBe(10)
    expect(await storedErrors(loopback)).toMatchObject([{ system: 'commerce', code: 'UNAVAILABLE' }])
    await expectRecovery()
  })

  test('a product that cannot be read holds what Amazon shows', async () => {
    setStock(0)
    loopback.commerce.standIn.fail({ path: '/products', status: 403, times: 9 })
    await change(loopback, 'product', sku)
    expect(live()).toBe(10)
    await expectRecovery()
  })
})

describe('stores that fail', () => {
  test('a round that Database Storage interrupts leaves its changes pending', async () => {
    setStock(0)
    loopback.databaseServer.fail({ path: '/activity/bulkWrite', status: 400 })
    await expect(change(loopback, 'stock-item', sku)).rejects.toMatchObject({ code: 'DATABASE_HTTP_400' })
    await expectRecovery()
  })

  test('credentials that aio state could not give are asked for again by the same worker', async () => {
    setStock(0)
    loopback.state.fail({ path: 'asq.secret', status: 403 })
    const world = await publicationWorld(loopback)
    await world.pending.mark([{ key: `sku:${sku}`, reason: 'stock-item' }], world.now())
    await expect(drain(world)).rejects.toMatchObject({ code: 'ERROR_BAD_CREDENTIALS' })
    await drain(world)
    expect(live()).toBe(0)
  })
})
