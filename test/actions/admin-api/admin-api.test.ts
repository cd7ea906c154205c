import { examples } from '../../../dev/catalogue/examples'
import { amazon, ims as world } from '../../../dev/world'
import {
  type ApiCall,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  startLoopbackWorld,
} from '../../loopback-world'

let loopback: LoopbackWorld
const replies: string[] = []
const store = `/stores/${STORE_IDS.germany}`
const { europe } = amazon.accounts

async function call(method: string, path: string, body?: unknown, headers?: ApiCall['headers']) {
  const reply = await callAdminApi(loopback, {
    method,
    path,
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  })
  replies.push(JSON.stringify(reply))
  return reply
}
const bearer = (token: string, orgId: string = world.orgId) => ({
  authorization: `Bearer ${token}`,
  'x-gw-ims-org-id': orgId,
})
const account = { sellerId: europe.sellerId, region: 'eu', refreshToken: europe.refreshToken }

beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.warehouseFull, examples.withSlash],
  })
  await connectStores(loopback)
}, 60_000)
afterAll(() => loopback.close())

describe('who may call', () => {
  test.each<[string, () => ApiCall['headers'], number]>([
    ['nobody', () => ({}), 401],
    ['no bearer', () => ({ authorization: 'Basic abc' }), 401],
    ['a token that is none', () => bearer('a.b.c'), 401],
    ['a forged token', () => bearer(loopback.ims.mintUserToken('channelManager', { forged: true })), 401],
    [
      'a session that has ended',
      () => bearer(loopback.ims.mintUserToken('channelManager', { expiresInSeconds: -1 })),
      401,
    ],
    [
      'another organisation, by header',
      () => bearer(loopback.ims.mintUserToken('channelManager'), world.otherOrgId),
      403,
    ],
    ['another organisation, by membership', () => bearer(loopback.ims.mintUserToken('outsider')), 403],
  ])('%s is refused', async (_words, headers, status) => {
    loopback.databaseServer.requests.splice(0)
    const reply = await call('GET', '/stores', undefined, headers())
    expect(reply).toMatchObject({ status, body: { error: { code: expect.any(String) } } })
    expect(loopback.databaseServer.requests).toEqual([])
  })

  test('while IMS is away nobody is told to sign in again', async () => {
    loopback.ims.standIn.fail({ path: '/ims/organizations', status: 500, times: 9 })
    const reply = await call(
      'GET',
      '/stores',
      undefined,
      bearer(loopback.ims.mintUserToken('channelManager')),
    )
    loopback.ims.standIn.heal()
    expect(reply).toMatchObject({ status: 503, body: { error: { code: 'IMS_UNAVAILABLE' } } })
  })

  test('a verdict is kept: the same token asks IMS once', async () => {
    const headers = bearer(loopback.ims.mintUserToken('channelManager', { expiresInSeconds: 1_000 }))
    loopback.ims.standIn.requests.splice(0)
    for (let index = 0; index < 3; index += 1) await call('GET', store, undefined, headers)
    const asked = loopback.ims.standIn.requests.filter(({ path }) => path.startsWith('/ims/organizations'))
    expect(asked).toHaveLength(1)
  })
})

describe('addresses', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/nothing'],
    ['GET', '/stores/../accounts'],
    ['GET', '/stores/a%2Fb'],
    ['GET', '/stores/%2e%2e/stock-quantity'],
    ['GET', `/stores/${'x'.repeat(201)}`],
    ['GET', '/stores/__proto__'],
    ['GET', '/stores/nobody/listings'],
    ['PUT', '/stores/nobody/stock-quantity'],
    ['GET', '/jobs/nobody'],
    ['GET', `${store}/stock-quantity/history/1`],
  ])('%s %s is not found', async (method, path) => {
    expect(await call(method, path)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
  })

  test.each([
    ['DELETE', '/stores'],
    ['GET', '/accounts'],
    ['POST', `${store}/stock-quantity`],
    ['PUT', `${store}/listings`],
    ['GET', `${store}/import`],
  ])('%s %s is not allowed', async (method, path) => {
    expect(await call(method, path)).toMatchObject({
      status: 405,
      body: { error: { code: 'METHOD_NOT_ALLOWED' } },
    })
  })
})

describe('accounts and stores', () => {
  test('stores are listed oldest first, without settings and with their counts', async () => {
    const { status, body } = await call('GET', '/stores')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      readOnly: false,
      stores: [{ id: STORE_IDS.germany }, {}, { id: STORE_IDS.outlet }],
    })
    expect(body.stores[0]).toMatchObject({
      country: 'DE',
      domain: 'amazon.de',
      sellerId: europe.sellerId,
      hasSettings: false,
      counts: { total: 3, held: 3, listed: 0 },
    })
  })

  test('a store shows its pending changes and its last job', async () => {
    const { status, body } = await call('GET', store)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      store: { id: STORE_IDS.germany },
      lastPublishedAt: null,
      job: { kind: 'import-listings', state: 'done', done: 3, total: 3 },
    })
  })

  test('connecting an account again renews its authorisation', async () => {
    expect(await call('POST', '/accounts', account)).toMatchObject({
      status: 200,
      body: { account: { id: `eu.${europe.sellerId}`, inventoryScope: 'region' } },
    })
  })

  test.each<[string, unknown, string]>([
    ['no body', undefined, 'BAD_REQUEST'],
    ['a list', [], 'BAD_REQUEST'],
    ['text', '{', 'NOT_JSON'],
    ['an unknown field', { ...account, more: 1 }, 'BAD_REQUEST'],
    ['a seller id that is none', { ...account, sellerId: '../x' }, 'BAD_REQUEST'],
    ['a region that is none', { ...account, region: 'mars' }, 'BAD_REQUEST'],
    ['no refresh token', { ...account, refreshToken: '' }, 'BAD_REQUEST'],
    ['a refresh token without end', { ...account, refreshToken: 'x'.repeat(4_097) }, 'BAD_REQUEST'],
    ['half of the credentials', { ...account, lwaClientId: 'x' }, 'BAD_REQUEST'],
    [
      'a refresh token that Amazon refuses',
      { ...account, refreshToken: 'Atzr|wrong-token' },
      'AMAZON_REFUSED',
    ],
  ])('an account with %s is refused', async (_words, body, code) => {
    const reply = await call('POST', '/accounts', body)
    expect(reply).toMatchObject({ status: 400, body: { error: { code } } })
    expect(JSON.stringify(reply)).not.toContain('wrong-token')
  })

  test('while Amazon is away an account cannot be connected, and that is said so', async () => {
    loopback.amazon.standIn.fail({ path: '/sellers/', status: 503 })
    expect(await call('POST', '/accounts', account)).toMatchObject({
      status: 503,
      body: { error: { code: 'AMAZON_UNAVAILABLE' } },
    })
  })

  const connected = {
    accountId: `eu.${europe.sellerId}`,
    marketplaceId: 'A1805IZSGTT6HS',
    websiteCode: 'eu',
    name: 'Amazon.nl',
  }

  test.each<[string, object, string]>([
    ['an unknown account', { accountId: 'eu.NOBODY' }, 'UNKNOWN_ACCOUNT'],
    ['an unknown marketplace', { marketplaceId: 'A38D8NSA03LJTC' }, 'UNKNOWN_MARKETPLACE'],
    ['a marketplace of another region', { marketplaceId: 'ATVPDKIKX0DER' }, 'OTHER_REGION'],
    [
      'a marketplace that the seller does not sell on',
      { marketplaceId: 'A13V1IB3VIYZZH' },
      'NOT_PARTICIPATING',
    ],
    ['an unknown website', { websiteCode: 'mars' }, 'UNKNOWN_WEBSITE'],
    ['no name', { name: '  ' }, 'BAD_REQUEST'],
    ['an unknown field', { status: 'paused' }, 'BAD_REQUEST'],
  ])('a store with %s is refused', async (_words, changes, code) => {
    const reply = await call('POST', '/stores', { ...connected, ...changes })
    expect(reply).toMatchObject({ status: 400, body: { error: { code } } })
  })

  test('a store that is connected already is a conflict', async () => {
    const marketplaceId = 'A1PA6795UKMFR9'
    const reply = await call('POST', '/stores', { ...connected, marketplaceId })
    expect(reply).toMatchObject({ status: 409, body: { error: { code: 'ALREADY_CONNECTED' } } })
  })

  test('an import is a job that the page can follow', async () => {
    const { status, body } = await call('POST', `${store}/import`)
    expect([status, body.job.state]).toEqual([202, 'waiting'])
    expect(await call('GET', `/jobs/${body.job.id}`)).toMatchObject({
      status: 200,
      body: { job: { id: body.job.id, kind: 'import-listings', storeId: STORE_IDS.germany } },
    })
  })
})

describe('Stock / Quantity', () => {
  const settings = `${store}/stock-quantity`

  test('settings that were never saved are version 0 and null', async () => {
    expect(await call('GET', settings)).toEqual({
      status: 200,
      body: { version: 0, settings: null, saved: null, cautions: [] },
    })
  })

  test.each<[string, unknown, string]>([
    ['no version', { settings: SETTINGS }, 'BAD_REQUEST'],
    ['a version that is text', { version: '0', settings: SETTINGS }, 'BAD_REQUEST'],
    ['an unknown field', { version: 0, settings: SETTINGS, force: true }, 'BAD_REQUEST'],
    ['no settings', { version: 0 }, 'BAD_REQUEST'],
    ['settings that are text', { version: 0, settings: 'x' }, 'SETTINGS_INVALID'],
    ['more than 64 KB', `{"version":0,"settings":"${'x'.repeat(65_536)}"}`, 'TOO_LARGE'],
  ])('a save with %s is refused', async (_words, body, code) => {
    expect((await call('PUT', settings, body)).body.error.code).toBe(code)
  })

  test('a save that is wrong names each field', async () => {
    const wrong = { ...SETTINGS, maximumListedQuantity: '10', safetyBuffer: -1 }
    const { status, body } = await call('PUT', settings, { version: 0, settings: wrong })
    expect(status).toBe(400)
    expect(body.error.issues).toMatchObject([
      { field: 'maximumListedQuantity', code: 'not-a-number' },
      { field: 'safetyBuffer', code: 'too-small' },
    ])
    expect((await call('GET', settings)).body.version).toBe(0)
  })

  test('a save has a version, an author and a job; the same version again is a conflict that names them', async () => {
    const first = await call('PUT', settings, { version: 0, settings: SETTINGS })
    expect(first).toMatchObject({
      status: 200,
      body: {
        version: 1,
        settings: SETTINGS,
        saved: { version: 1, savedBy: world.users.channelManager.email },
        job: { kind: 'republish-store' },
      },
    })
    const second = await call('PUT', settings, {
      version: 0,
      settings: { ...SETTINGS, outOfStockThreshold: 1 },
    })
    expect(second).toMatchObject({
      status: 409,
      body: {
        error: {
          current: { version: 1, settings: SETTINGS, savedBy: world.users.channelManager.email },
        },
      },
    })
    expect((await call('GET', settings)).body.settings).toEqual(SETTINGS)
  })

  test('of two saves at once exactly one is kept', async () => {
    const drafts = [11, 12].map((maximumListedQuantity) => ({ ...SETTINGS, maximumListedQuantity }))
    const saves = await Promise.all(
      drafts.map((draft) => call('PUT', settings, { version: 1, settings: draft })),
    )
    expect(saves.map(({ status }) => status).sort()).toEqual([200, 409])
    const kept = saves.find(({ status }) => status === 200)?.body.settings
    expect((await call('GET', settings)).body).toMatchObject({ version: 2, settings: kept })
  })

  test('a caution is given without refusing', async () => {
    const reply = await call('PUT', settings, {
      version: 2,
      settings: { ...SETTINGS, outOfStockThreshold: 50 },
    })
    expect(reply).toMatchObject({ status: 200, body: { cautions: ['maximum-below-threshold'] } })
    await call('PUT', settings, { version: 3, settings: SETTINGS })
  })

  test('the history is newest first', async () => {
    const { body } = await call('GET', `${settings}/history`)
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([4, 3, 2, 1])
    expect(body.versions[3]).toMatchObject({ settings: SETTINGS, savedBy: world.users.channelManager.email })
  })

  test('while aio state is away nothing is answered for it', async () => {
    loopback.state.fail({ path: 'asq.store', status: 403, times: 9 })
    expect(await call('GET', settings)).toMatchObject({ status: 503 })
    loopback.state.heal()
  })
})

describe('what was published', () => {
  test('listings come page by page, each once, with the decision and its trace', async () => {
    for (const sellerSku of [examples.plain, examples.warehouseFull, examples.withSlash]) {
      loopback.amazon.putListing({
        sellerId: europe.sellerId,
        sellerSku,
        channels: [{ code: 'DEFAULT', quantity: 1 }],
      })
    }
    await call('POST', `${store}/import`)
    await loopback.publish()
    const found: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body } = await call(
        'GET',
        `${store}/listings?limit=2${after && `&after=${encodeURIComponent(after)}`}`,
      )
      found.push(...body.listings.map(({ sellerSku }: { sellerSku: string }) => sellerSku))
      after = body.next
    }
    expect(found.sort()).toEqual([examples.plain, examples.warehouseFull, examples.withSlash].sort())
    const { body } = await call('GET', `${store}/listings`)
    const [listing] = body.listings.filter((each: { published: unknown }) => each.published !== null)
    expect(listing).toMatchObject({
      decision: { kind: 'list', quantity: 10, rule: 'maximum', trace: expect.any(Array) },
      published: { quantity: 10, status: 'accepted' },
    })
  })

  test('the activity is newest first and comes page by page', async () => {
    const { body } = await call('GET', `${store}/activity?limit=2`)
    expect(body.entries).toHaveLength(2)
    expect(body.entries[0]).toMatchObject({ to: 10, rule: 'maximum', status: 'accepted' })
    const rest = await call('GET', `${store}/activity?limit=2&before=${encodeURIComponent(body.next)}`)
    const ids = [...body.entries, ...rest.body.entries].map(({ id }: { id: string }) => id)
    expect(ids).toEqual([...new Set(ids)].sort().reverse())
  })

  test.each(['limit=0', 'limit=1.5', 'limit=x', 'limit=101', 'limit=', 'after='])(
    '%s is refused',
    async (query) => {
      expect((await call('GET', `${store}/listings?${query}`)).status).toBe(400)
    },
  )
})

describe('secrets', () => {
  const secrets = () => [
    ...Object.values(amazon.accounts).map(({ refreshToken }) => refreshToken),
    amazon.lwa.clientSecret,
    world.clientSecret,
    String(loopback.inputs.ENCRYPTION_KEY),
    String(loopback.inputs.AIO_COMMERCE_AUTH_INTEGRATION_ACCESS_TOKEN_SECRET),
  ]

  test('stand in no reply', () => {
    expect(replies.length).toBeGreaterThan(50)
    for (const secret of secrets()) expect(replies.filter((reply) => reply.includes(secret))).toEqual([])
  })

  test('stand in clear in nothing that is stored', async () => {
    const stored: unknown[] = []
    for (const name of await loopback.database.collectionNames()) {
      stored.push(await loopback.database.collection(name as 'listings').find({}, { limit: 1_000 }))
    }
    const credential = Buffer.from(String(process.env.__OW_API_KEY)).toString('base64')
    const container = `${process.env.AIO_STATE_ENDPOINT}/containers/${process.env.__OW_NAMESPACE}`
    const headers = { authorization: `Basic ${credential}` }
    const { keys } = (await (await fetch(`${container}/data`, { headers })).json()) as { keys: string[] }
    for (const key of keys)
      stored.push(key, await (await fetch(`${container}/data/${key}`, { headers })).text())
    const text = JSON.stringify(stored)
    expect(keys.filter((key) => key.startsWith('asq.secret'))).toHaveLength(3)
    for (const secret of secrets()) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret).toString('base64url'))
    }
  })
})
