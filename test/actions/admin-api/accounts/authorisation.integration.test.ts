import { authorisationCollection } from '../../../../actions/shared/database/accounts/authorisations'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon, ims, loopback as originOf, portsFrom, redirectUri, runtime } from '../../../../dev/world'
import { type ApiCall, callAdminApi, type LoopbackWorld, startLoopbackWorld } from '../../../loopback-world'

let loopback: LoopbackWorld
const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const { europe, america } = amazon.accounts
const GERMANY = 'A1PA6795UKMFR9'
const MINUTE_MS = 60_000

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
})
afterAll(() => loopback.close())

const call = (method: string, path: string, body?: unknown, changes: Partial<ApiCall> = {}) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }), ...changes })

const begin = async (marketplaceId = GERMANY) =>
  (await call('POST', '/authorisations', { marketplaceId })).body as { consentUrl: string; state: string }

/** The answer that the seller's browser brings back to the static page. */
async function answer(consentUrl: string, sellerId: string, choice = 'approve'): Promise<URLSearchParams> {
  const page = await fetch(consentUrl)
  expect(page.status).toBe(200)
  const reply = await fetch(new URL('/apps/authorize/consent', consentUrl), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams([
      ...new URL(consentUrl).searchParams,
      ['account', sellerId],
      ['answer', choice],
    ]),
  })
  const back = new URL(reply.headers.get('location') ?? '')
  expect(back.href).toContain(redirectUri(ports.runtime))
  return back.searchParams
}

const exchange = (query: URLSearchParams, changes: object = {}) =>
  call('POST', '/authorisations/exchange', {
    code: query.get('spapi_oauth_code'),
    state: query.get('state'),
    sellingPartnerId: query.get('selling_partner_id'),
    ...changes,
  })

test('a seller who consents is connected, and authorizes again later', async () => {
  for (const status of [201, 200]) {
    const { consentUrl, state } = await begin()
    const url = new URL(consentUrl)
    expect(url.origin).toBe(originOf(ports.amazon))
    expect(Object.fromEntries(url.searchParams)).toEqual({
      application_id: amazon.application.id,
      redirect_uri: redirectUri(ports.runtime),
      state,
    })
    const reply = await exchange(await answer(consentUrl, europe.sellerId))
    expect(reply).toMatchObject({ status, body: { account: { id: `eu.${europe.sellerId}` } } })
    expect(JSON.stringify(reply)).not.toContain(europe.refreshToken)
  }
  expect(await loopback.settings.loadSecrets(`eu.${europe.sellerId}`)).toEqual({
    refreshToken: europe.refreshToken,
  })
})

test('in production the seller is sent to the Seller Central of the marketplace', async () => {
  const inputs = { AMAZON_CONSENT_HOST: '' }
  const hostOf = async (marketplaceId: string) => {
    const { body } = await call('POST', '/authorisations', { marketplaceId }, { inputs })
    return new URL(body.consentUrl).host
  }
  expect(await hostOf(GERMANY)).toBe('sellercentral-europe.amazon.com')
  expect(await hostOf('A1VC38T7YXB528')).toBe('sellercentral.amazon.co.jp')
})

test('an app in draft is asked for as such', async () => {
  loopback.amazon.changeApplication({ isDraft: true })
  const { consentUrl } = await begin()
  expect(await (await fetch(consentUrl)).text()).toContain('MD1000')
  const { body } = await call(
    'POST',
    '/authorisations',
    { marketplaceId: GERMANY },
    { inputs: { AMAZON_APP_IS_DRAFT: 'true' } },
  )
  expect((await fetch(body.consentUrl)).status).toBe(200)
  loopback.amazon.changeApplication({ isDraft: false })
})

test('a redirect URI that is not registered is refused by Amazon', async () => {
  const inputs = { AMAZON_REDIRECT_URI: 'https://elsewhere.example/amazon-callback.html' }
  const { body } = await call('POST', '/authorisations', { marketplaceId: GERMANY }, { inputs })
  const page = await fetch(body.consentUrl)
  expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('MD5101')])
})

test('who denies goes back without a code and with the state', async () => {
  const { consentUrl, state } = await begin()
  const query = await answer(consentUrl, europe.sellerId, 'deny')
  expect(Object.fromEntries(query)).toEqual({ state, error: 'access_denied' })
})

describe('the answer is refused', () => {
  const refused = (code: string) => ({ status: 400, body: { error: { code } } })

  test('with a state that nobody asked for', async () => {
    const query = await answer((await begin()).consentUrl, europe.sellerId)
    expect(await exchange(query, { state: 'made-up' })).toMatchObject(refused('STATE_UNKNOWN'))
  })

  test('with the state of somebody else', async () => {
    const { consentUrl, state } = await begin()
    const query = await answer(consentUrl, europe.sellerId)
    await loopback.database
      .collection('authorisations')
      .updateOne({ _id: state }, { $set: { userId: ims.users.outsider.userId } })
    expect(await exchange(query)).toMatchObject(refused('STATE_OF_ANOTHER'))
  })

  test('a second time, also when both come at once', async () => {
    const query = await answer((await begin()).consentUrl, europe.sellerId)
    const statuses = (await Promise.all([exchange(query), exchange(query)])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 400])
    expect(await exchange(query)).toMatchObject(refused('STATE_USED'))
  })

  test('after more than ten minutes', async () => {
    const { consentUrl, state } = await begin()
    const query = await answer(consentUrl, europe.sellerId)
    const begun = await authorisationCollection(loopback.database).load(state)
    expect(Number(begun?.expiresAt) - Number(begun?.createdAt)).toBe(10 * MINUTE_MS)
    await loopback.database
      .collection('authorisations')
      .updateOne({ _id: state }, { $set: { expiresAt: new Date(Date.now() - 1) } })
    expect(await exchange(query)).toMatchObject(refused('STATE_LATE'))
  })

  test('with a code that Amazon does not take', async () => {
    const query = await answer((await begin()).consentUrl, europe.sellerId)
    const reply = await exchange(query, { code: 'made-up-code' })
    expect(reply).toMatchObject(refused('CODE_REFUSED'))
    expect(JSON.stringify(reply)).not.toContain('made-up-code')
  })

  test('with a token of another region than was asked for', async () => {
    const query = await answer((await begin()).consentUrl, america.sellerId)
    expect(await exchange(query)).toMatchObject(refused('TOKEN_OF_OTHER_REGION'))
    expect(await loopback.settings.loadAccount(`eu.${america.sellerId}`)).toBeUndefined()
  })

  test('with another seller than the one who consented', async () => {
    const query = await answer((await begin()).consentUrl, europe.sellerId)
    const reply = await exchange(query, { sellingPartnerId: amazon.accounts.outlet.sellerId })
    expect(reply).toMatchObject(refused('LISTINGS_DENIED'))
  })

  test.each([
    ['no code', { code: '' }],
    ['no seller', { sellingPartnerId: null }],
    ['an unknown field', { more: 1 }],
  ])('with %s', async (_words, changes) => {
    const query = await answer((await begin()).consentUrl, europe.sellerId)
    expect(await exchange(query, changes)).toMatchObject(refused('BAD_REQUEST'))
  })

  test('while Amazon is away, as an outage', async () => {
    const query = await answer((await begin()).consentUrl, europe.sellerId)
    loopback.amazon.standIn.fail({ path: '/auth/o2/token', cut: 'before' })
    expect(await exchange(query)).toMatchObject({
      status: 503,
      body: { error: { code: 'AMAZON_UNAVAILABLE' } },
    })
  })
})

test('without its configuration nothing is begun', async () => {
  const inputs = { AMAZON_APPLICATION_ID: '', AMAZON_REDIRECT_URI: '' }
  expect((await call('GET', '/connection', undefined, { inputs })).body).toMatchObject({
    canAuthorise: false,
    hasAmazonApp: true,
  })
  const reply = await call('POST', '/authorisations', { marketplaceId: GERMANY }, { inputs })
  expect(reply).toMatchObject({ status: 400, body: { error: { code: 'AUTHORISATION_NOT_CONFIGURED' } } })
})

test('all of Amazon’s marketplaces can be chosen, each with its domain and region', async () => {
  const { body } = await call('GET', '/connection')
  expect(body.marketplaces).toHaveLength(23)
  expect(body.marketplaces).toContainEqual({
    id: 'A1VC38T7YXB528',
    country: 'JP',
    region: 'fe',
    domain: 'amazon.co.jp',
  })
  expect(body).toMatchObject({ canAuthorise: true, redirectUri: redirectUri(ports.runtime) })
})

test('the redirect URI is that of this deployment, for the merchant to copy before anything is set', async () => {
  const unset = { AMAZON_REDIRECT_URI: '', AMAZON_APPLICATION_ID: '' }
  const { body } = await call('GET', '/connection', undefined, { inputs: unset })
  const own = `https://${runtime.namespace}.adobeio-static.net/amazon-callback.html`
  expect(body).toMatchObject({ canAuthorise: false, redirectUri: own })
  const inputs = { AMAZON_REDIRECT_URI: '' }
  const reply = await call('POST', '/authorisations', { marketplaceId: GERMANY }, { inputs })
  expect(new URL(reply.body.consentUrl).searchParams.get('redirect_uri')).toBe(own)
})

test('websites come with their stock and its sources', async () => {
  const { body } = await call('GET', '/websites')
  expect(body.websites.find(({ code }: { code: string }) => code === 'eu')).toMatchObject({
    stock: {
      id: 2,
      sources: expect.arrayContaining([expect.objectContaining({ code: 'rotterdam', isEnabled: true })]),
    },
  })
})
