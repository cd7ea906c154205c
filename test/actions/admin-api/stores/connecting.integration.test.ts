import { examples } from '../../../../dev/catalogue/examples'
import { amazon, ims as world } from '../../../../dev/world'
import {
  type ApiCall,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'

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
const account = { sellerId: europe.sellerId, region: 'eu', refreshToken: europe.refreshToken }

beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.warehouseFull, examples.withSlash],
  })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

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
      // Publishing was started before it had listings, so no job follows.
      job: { kind: 'import-listings', state: 'done' },
      commands: expect.arrayContaining([
        expect.objectContaining({ kind: 'import-listings', state: 'done', done: 3, total: 3 }),
      ]),
    })
  })

  test('connecting an account again renews its authorization', async () => {
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
      'TOKEN_REFUSED',
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

  test.each(['settings-history', 'jobs'])(
    'a store whose connection was cut off at %s is connected, imported once, when it is asked for again',
    async (collection) => {
      const id = `${connected.accountId}.${connected.marketplaceId}`
      loopback.databaseServer.fail({ path: `collection/${collection}/insertOne`, status: 403 })
      expect((await call('POST', '/stores', connected)).status).toBe(503)
      const again = await call('POST', '/stores', connected)
      expect([200, 201]).toContain(again.status)
      expect(again.body.store).toMatchObject({ id, name: 'Amazon.nl' })
      expect(await call('POST', '/stores', connected)).toMatchObject({ status: 200, body: { store: { id } } })
      await loopback.publish()
      const jobs = await loopback.database.collection('jobs').find({ storeId: id }, { limit: 10 })
      expect(jobs).toMatchObject([{ kind: 'import-listings', state: 'done' }])
      await call('DELETE', `/stores/${encodeURIComponent(id)}`, {
        version: again.body.store.version,
      })
      await loopback.publish()
      await loopback.database.collection('jobs').deleteMany({ storeId: id })
    },
  )

  test('an import is a job that the page can follow', async () => {
    const { status, body } = await call('POST', `${store}/import`)
    expect([status, body.job.state]).toEqual([202, 'waiting'])
    expect(await call('GET', `/jobs/${body.job.id}`)).toMatchObject({
      status: 200,
      body: { job: { id: body.job.id, kind: 'import-listings', storeId: STORE_IDS.germany } },
    })
  })
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
    expect(replies.length).toBeGreaterThan(20)
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
