import { accountWarnings } from '../../../../actions/admin-api/accounts/account-warnings'
import { examples } from '../../../../dev/catalogue/examples'
import { amazon } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const { europe, america } = amazon.accounts
const id = `eu.${europe.sellerId}`

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.shared] })
  await connectStores(loopback)
})
afterAll(() => loopback.close())
afterEach(() => {
  loopback.amazon.restrict(europe.sellerId, false)
  loopback.amazon.restoreGrants()
  loopback.amazon.changeApplication({ isSuspended: false })
})

const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const account = { sellerId: europe.sellerId, region: 'eu', refreshToken: europe.refreshToken }
const own = async () =>
  (await call('GET', '/accounts')).body.accounts.find((each: { id: string }) => each.id === id)

describe('connecting an account is refused', () => {
  test.each<[string, object, string, string, () => void]>([
    ['a revoked token', {}, 'TOKEN_REFUSED', 'refreshToken', () => loopback.amazon.revoke(europe.sellerId)],
    [
      'a token whose year is over',
      {},
      'TOKEN_REFUSED',
      'refreshToken',
      () => loopback.amazon.expireGrant(europe.sellerId),
    ],
    [
      'a client secret that is none',
      { lwaClientId: amazon.lwa.clientId, lwaClientSecret: 'amzn1.oa2-cs.v1.old' },
      'CLIENT_REFUSED',
      'lwaClientSecret',
      () => {},
    ],
    [
      'an app that Amazon does not allow',
      {},
      'CLIENT_NOT_ALLOWED',
      'lwaClientId',
      () => loopback.amazon.changeApplication({ isSuspended: true }),
    ],
    ['a token of another region', { region: 'na' }, 'TOKEN_OF_OTHER_REGION', 'refreshToken', () => {}],
    [
      'a token that does not reach listings',
      {},
      'LISTINGS_DENIED',
      'sellerId',
      () => loopback.amazon.restrict(europe.sellerId, true),
    ],
    [
      'another seller’s token',
      { refreshToken: amazon.accounts.outlet.refreshToken },
      'LISTINGS_DENIED',
      'sellerId',
      () => {},
    ],
  ])('with %s, and says which field to correct', async (_words, changes, code, field, prepare) => {
    prepare()
    const before = await loopback.settings.loadSecrets(id)
    const reply = await call('POST', '/accounts', { ...account, ...changes })
    expect(reply).toMatchObject({ status: 400, body: { error: { code, field } } })
    expect(JSON.stringify(reply)).not.toContain(europe.refreshToken)
    expect(await loopback.settings.loadSecrets(id)).toEqual(before)
  })
})

describe('connecting a store is refused', () => {
  test.each([
    ['a marketplace that the seller has left', 'A1C3SOZRARQ6R3', 'MARKETPLACE_LEFT'],
    ['suspended listings', 'APJ6JRA9NG5V4', 'LISTINGS_SUSPENDED'],
    ['a marketplace where the seller never was', 'A13V1IB3VIYZZH', 'NOT_PARTICIPATING'],
  ])('with %s', async (_words, marketplaceId, code) => {
    const reply = await call('POST', '/stores', {
      accountId: id,
      marketplaceId,
      websiteCode: 'eu',
      name: 'x',
    })
    expect(reply).toMatchObject({ status: 400, body: { error: { code, field: 'marketplaceId' } } })
  })

  test('once another tab has connected the same one', async () => {
    const body = { accountId: id, marketplaceId: 'A1805IZSGTT6HS', websiteCode: 'eu', name: 'Amazon.nl' }
    const other = { ...body, name: 'Nederland' }
    const replies = await Promise.all([call('POST', '/stores', body), call('POST', '/stores', other)])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(replies.find(({ status }) => status === 409)?.body.error.code).toBe('ALREADY_CONNECTED')
  })
})

describe('an account', () => {
  test('is listed with its stores and without anything secret', async () => {
    const { body } = await call('GET', '/accounts')
    expect(body.accounts).toHaveLength(3)
    expect(await own()).toMatchObject({
      sellerId: europe.sellerId,
      inventoryScope: 'region',
      orderImportMinutes: 60,
      hasOwnApp: false,
      warnings: [],
      storeIds: expect.arrayContaining([STORE_IDS.germany]),
    })
    expect(JSON.stringify(body)).not.toMatch(/Atzr|amzn1\.oa2/)
  })

  test('is changed over the version that was read', async () => {
    const { version } = await own()
    const change = {
      version,
      inventoryScope: 'region',
      orderImportMinutes: 90,
      clientSecretRotatedOn: '2026-11-01',
    }
    expect(await call('PUT', `/accounts/${id}`, change)).toMatchObject({
      status: 200,
      body: {
        account: { version: version + 1, orderImportMinutes: 90, clientSecretRotatedOn: '2026-11-01' },
      },
    })
    // Repeating the same save returns the saved one. A different save over its version is refused.
    expect(await call('PUT', `/accounts/${id}`, change)).toMatchObject({
      status: 200,
      body: { account: { version: version + 1 } },
    })
    expect(await call('PUT', `/accounts/${id}`, { ...change, orderImportMinutes: 30 })).toMatchObject({
      status: 409,
      body: { error: { code: 'SAVED_MEANWHILE' } },
    })
  })

  test('keeps in which field its import writes the order id and whether that reserves, until they are changed', async () => {
    const save = async (changes: object) => {
      const { version, inventoryScope, orderImportMinutes } = await own()
      const kept = { version, inventoryScope, orderImportMinutes, clientSecretRotatedOn: '2026-11-01' }
      return call('PUT', `/accounts/${id}`, { ...kept, ...changes })
    }
    const fields = { orderIdField: 'marketplace_order_id', importReserves: false }
    expect(await save(fields)).toMatchObject({ status: 200, body: { account: fields } })
    expect(await own()).toMatchObject(fields)
    // An older page that does not know these fields leaves them unchanged.
    expect(await save({ orderImportMinutes: 45 })).toMatchObject({ status: 200, body: { account: fields } })
    expect(await own()).toMatchObject({ ...fields, orderImportMinutes: 45 })
    const usual = { orderIdField: 'ext_order_id', importReserves: true, orderImportMinutes: 90 }
    expect(await save(usual)).toMatchObject({ status: 200, body: { account: usual } })
    expect(await own()).toMatchObject(usual)
  })

  test.each([
    ['no such scope', { inventoryScope: 'planet' }],
    ['half a minute', { orderImportMinutes: 0.5 }],
    ['a day to come', { clientSecretRotatedOn: '2999-01-01' }],
    ['a day that is none', { clientSecretRotatedOn: 'yesterday' }],
    ['no field', { orderIdField: '' }],
    ['a field with a path in it', { orderIdField: 'payment/ext_order_id' }],
    ['a field in capitals', { orderIdField: 'Ext_Order_Id' }],
    ['a field that is a condition', { orderIdField: "ext_order_id' or 1=1" }],
    ['a field that begins with a digit', { orderIdField: '2nd_id' }],
    ['a field without end', { orderIdField: 'a'.repeat(65) }],
    ['a field that is a list', { orderIdField: ['ext_order_id'] }],
    ['no field at all', { orderIdField: null }],
    ['an import that reserves in words', { importReserves: 'yes' }],
    ['an import of which nothing is known', { importReserves: null }],
  ])('is not changed to %s', async (_words, change) => {
    const { version, inventoryScope, orderImportMinutes } = await own()
    const reply = await call('PUT', `/accounts/${id}`, {
      version,
      inventoryScope,
      orderImportMinutes,
      clientSecretRotatedOn: null,
      ...change,
    })
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'BAD_REQUEST' } } })
  })

  test('that is authorized again keeps what was set, and the day counts anew', async () => {
    const before = await own()
    expect((await call('POST', '/accounts', account)).status).toBe(200)
    const after = await own()
    expect(after).toMatchObject({ orderImportMinutes: 90, version: before.version + 1 })
    expect(Date.parse(after.authorisedAt)).toBeGreaterThan(Date.parse(before.authorisedAt))
  })

  test('that Amazon refuses is said to be authorized again, until it is', async () => {
    const at = new Date()
    const paused = { code: 'invalid_grant', message: 'revoked', at, probeAt: at }
    await loopback.database.collection('account-states').updateOne({ _id: id }, { $set: { paused } })
    expect((await own()).warnings).toEqual([
      { kind: 'refused', at: at.toISOString(), code: 'invalid_grant', message: 'revoked' },
    ])
    await call('POST', '/accounts', account)
    expect((await own()).warnings).toEqual([])
  })

  test('whose inventory is kept per country has all its listings decided again', async () => {
    for (const store of [STORE_IDS.germany, STORE_IDS.america]) await saveSettings(loopback, store)
    const { version } = (await call('GET', '/accounts')).body.accounts.find(
      (each: { id: string }) => each.id === `na.${america.sellerId}`,
    )
    const change = { version, inventoryScope: 'region', orderImportMinutes: 60, clientSecretRotatedOn: null }
    await call('PUT', `/accounts/na.${america.sellerId}`, change)
    expect((await call('GET', `/stores/${STORE_IDS.america}`)).body.job).toMatchObject({
      kind: 'republish-store',
      state: 'waiting',
    })
    await loopback.publish()
    expect((await call('GET', `/stores/${STORE_IDS.america}`)).body.job).toMatchObject({ state: 'done' })
  })
})

describe('what runs out', () => {
  const record = {
    id,
    sellerId: europe.sellerId,
    region: 'eu' as const,
    inventoryScope: 'region' as const,
    orderImportMinutes: 60,
    createdAt: '2026-01-01T00:00:00.000Z',
    version: 1,
    savedAt: '2026-01-01T00:00:00.000Z',
    savedBy: 'somebody',
  }
  const kindsAt = (day: string, changes: object = {}) =>
    accountWarnings({ ...record, ...changes }, null, new Date(`${day}T00:00:00Z`)).map(({ kind }) => kind)

  test('is said 30 days before the authorization is a year old', () => {
    expect(kindsAt('2026-12-01')).toEqual([])
    expect(kindsAt('2026-12-02')).toEqual(['authorisation-due'])
    expect(kindsAt('2026-12-02', { authorisedAt: '2026-06-01T00:00:00.000Z' })).toEqual([])
  })

  test('is said 30 days before the client secret is 180 days old, where its day is known', () => {
    const rotated = { clientSecretRotatedOn: '2026-02-01' }
    expect(kindsAt('2026-06-30', rotated)).toEqual([])
    expect(kindsAt('2026-07-01', rotated)).toEqual(['client-secret-due'])
    expect(kindsAt('2026-07-01')).toEqual([])
  })
})

describe('an account that is removed', () => {
  test('is so only over the version that was read', async () => {
    const { version } = await own()
    expect((await call('DELETE', `/accounts/${id}`, { version: version - 1 })).status).toBe(409)
    expect((await call('DELETE', '/accounts/eu.NOBODY', { version: 1 })).status).toBe(404)
  })

  test('loses its credentials at once, and its stores and their listings, and no other is touched', async () => {
    const { version, storeIds } = await own()
    expect(storeIds).toContain(STORE_IDS.germany)
    const shown = () => loopback.amazon.liveQuantity(europe.sellerId, examples.shared)
    const before = shown()
    const removed = await call('DELETE', `/accounts/${id}`, { version })
    expect(removed).toMatchObject({ status: 200, body: { removedStoreIds: storeIds } })
    expect(await loopback.settings.loadSecrets(id)).toBeUndefined()
    expect(await own()).toBeUndefined()
    expect((await call('GET', `/stores/${STORE_IDS.germany}`)).status).toBe(404)
    // The same removal again, after its answer was lost.
    expect((await call('DELETE', `/accounts/${id}`, { version })).status).toBe(200)
    await loopback.publish()
    expect(await loopback.listing(STORE_IDS.germany, examples.shared)).toBeUndefined()
    expect(await loopback.listing(STORE_IDS.outlet, examples.shared)).toBeDefined()
    expect(shown()).toBe(before)
    expect(await loopback.settings.loadSettings(STORE_IDS.germany)).toBeUndefined()
  })

  test('can be connected again, and has no store then', async () => {
    expect((await call('POST', '/accounts', account)).status).toBeLessThan(300)
    expect(await own()).toMatchObject({ storeIds: [] })
    expect(await loopback.settings.loadSecrets(id)).toBeDefined()
  })
})
