import { parseConfiguration } from '../../../../actions/shared/runtime/configuration/configuration'
import { type AmazonStandIn, createAmazonStandIn } from '../../../../dev/amazon/amazon-stand-in'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { amazon as accounts, portsFrom, redirectUri } from '../../../../dev/world'
import { actionInputs } from '../../../action-inputs'
import { type AMerchant, aMerchant, type Reply } from './a-merchant'
import type { Interruption } from './interruptible'

/** Commands that connect a merchant to Amazon, while the database or Amazon fails at one moment. */

let amazon: AmazonStandIn
const { europe } = accounts.accounts
const accountId = `eu.${europe.sellerId}`
const GERMANY = 'A1PA6795UKMFR9'
const HOW: readonly Interruption[] = ['refused', 'lost', 'repeated']

beforeAll(async () => {
  const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
  const options = {
    catalogue: createCatalogue(),
    throttle: false,
    redirectUris: [redirectUri(ports.runtime)],
  }
  amazon = createAmazonStandIn(options)
  await amazon.standIn.listen(ports.amazon)
})
afterAll(() => amazon.standIn.close())
beforeEach(() => amazon.standIn.heal())

const newMerchant = () => aMerchant(parseConfiguration(actionInputs()))
const connectAccount = (merchant: AMerchant) =>
  merchant.call('POST', '/accounts', {
    sellerId: europe.sellerId,
    region: 'eu',
    refreshToken: europe.refreshToken,
  })
const connectStore = (merchant: AMerchant) =>
  merchant.call('POST', '/stores', {
    accountId,
    marketplaceId: GERMANY,
    websiteCode: 'base',
    name: 'Amazon.de',
  })

/** The number of requests of the command without failures. */
async function requestsOf(
  prepare: (merchant: AMerchant) => Promise<unknown>,
  ask: (merchant: AMerchant) => Promise<Reply>,
): Promise<number> {
  const merchant = await newMerchant()
  await prepare(merchant)
  merchant.interrupt(null)
  expect((await ask(merchant)).status).toBe(201)
  return merchant.requests()
}

/** Null while not connected. A partial connection is neither. */
async function connectedAccount({ world }: AMerchant) {
  const { settings } = world.stores
  const all = (await settings.loadAccounts()).filter(({ id }) => id === accountId)
  expect(all.length).toBeLessThanOrEqual(1)
  if (all[0] === undefined) return null
  expect(await settings.loadSecrets(accountId)).toMatchObject({ refreshToken: europe.refreshToken })
  return all[0]
}

async function importsOf({ world }: AMerchant): Promise<number> {
  return (await world.jobs.open()).filter(
    ({ kind, storeId }) => kind === 'import-listings' && storeId === `${accountId}.${GERMANY}`,
  ).length
}

describe('connecting an account', () => {
  test.each(HOW)('works when any one request is %s and the page asks again', async (how) => {
    const requests = await requestsOf(async () => {}, connectAccount)
    for (let number = 1; number <= requests; number += 1) {
      const merchant = await newMerchant()
      merchant.interrupt(number, how)
      const first = await connectAccount(merchant)
      merchant.interrupt(null)
      if (first.status > 299) {
        expect(first.status).toBe(503)
        expect((await connectAccount(merchant)).status).toBeLessThan(300)
      }
      expect(await connectedAccount(merchant)).toMatchObject({ sellerId: europe.sellerId })
    }
  })

  test.each(HOW)('is done as a whole or not at all when any one is %s and nobody asks again', async (how) => {
    const requests = await requestsOf(async () => {}, connectAccount)
    for (let number = 1; number <= requests; number += 1) {
      const merchant = await newMerchant()
      merchant.interrupt(number, how)
      const { status } = await connectAccount(merchant)
      merchant.interrupt(null)
      await merchant.publish()
      const account = await connectedAccount(merchant)
      if (status < 300) expect(account).not.toBeNull()
    }
  })
})

describe('connecting a store', () => {
  test.each(HOW)(
    'imports its listings once when any one request is %s and the page asks again',
    async (how) => {
      const requests = await requestsOf(connectAccount, connectStore)
      for (let number = 1; number <= requests; number += 1) {
        const merchant = await newMerchant()
        await connectAccount(merchant)
        merchant.interrupt(number, how)
        const first = await connectStore(merchant)
        merchant.interrupt(null)
        if (first.status > 299) {
          expect(first.status).toBe(503)
          expect((await connectStore(merchant)).status).toBeLessThan(300)
        }
        await merchant.publish()
        expect(await importsOf(merchant)).toBe(1)
      }
    },
  )

  test.each(HOW)('is done as a whole or not at all when any one is %s and nobody asks again', async (how) => {
    const requests = await requestsOf(connectAccount, connectStore)
    for (let number = 1; number <= requests; number += 1) {
      const merchant = await newMerchant()
      await connectAccount(merchant)
      merchant.interrupt(number, how)
      await connectStore(merchant)
      merchant.interrupt(null)
      await merchant.publish()
      const store = await merchant.world.stores.settings.loadStore(`${accountId}.${GERMANY}`)
      expect([number, await importsOf(merchant)]).toEqual([number, store ? 1 : 0])
    }
  })
})

describe('the code of an authorization', () => {
  interface Consent {
    readonly code: string
    readonly state: string
  }
  const begin = async (merchant: AMerchant): Promise<Consent> => {
    const { body } = await merchant.call('POST', '/authorisations', { marketplaceId: GERMANY })
    return { code: amazon.consent(europe.sellerId), state: body.state }
  }
  const finish = (consent: Consent) => (merchant: AMerchant) =>
    merchant.call('POST', '/authorisations/exchange', { ...consent, sellingPartnerId: europe.sellerId })

  test.each(HOW)(
    'is used once at most when any one request is %s, and the person is told to begin again',
    async (how) => {
      let consent: Consent = { code: '', state: '' }
      const prepare = async (merchant: AMerchant) => {
        consent = await begin(merchant)
      }
      const requests = await requestsOf(prepare, (merchant) => finish(consent)(merchant))
      for (let number = 1; number <= requests; number += 1) {
        const merchant = await newMerchant()
        await prepare(merchant)
        merchant.interrupt(number, how)
        const first = await finish(consent)(merchant)
        merchant.interrupt(null)
        if (first.status > 299) {
          expect(first.status).toBe(503)
          const again = await finish(consent)(merchant)
          // Amazon would refuse a code that is used twice, so it is not asked.
          if (again.status > 299)
            expect(again.body.error).toMatchObject({
              code: 'STATE_USED',
              message: expect.stringContaining('Begin again'),
            })
          const anew = await begin(merchant)
          expect((await finish(anew)(merchant)).status).toBeLessThan(300)
        }
        expect(await connectedAccount(merchant)).not.toBeNull()
      }
    },
  )

  test.each([{ status: 503 }, { cut: 'before' as const }])(
    'is not sent a second time when the answer of Amazon is lost: %j',
    async (fault) => {
      const merchant = await newMerchant()
      const consent = await begin(merchant)
      amazon.standIn.requests.splice(0)
      amazon.standIn.fail({ path: '/auth/o2/token', times: 9, ...fault })
      expect((await finish(consent)(merchant)).status).toBe(503)
      expect((await finish(consent)(merchant)).body.error.code).toBe('STATE_USED')
      const exchanges = amazon.standIn.requests.filter(({ path }) => path === '/auth/o2/token')
      expect(exchanges).toHaveLength(1)
      expect(await connectedAccount(merchant)).toBeNull()
    },
  )

  test('of two tabs that bring it at once serves one', async () => {
    const merchant = await newMerchant()
    const consent = await begin(merchant)
    const replies = await Promise.all([finish(consent)(merchant), finish(consent)(merchant)])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 400])
  })
})
