import { ROUTES } from '../../../../actions/admin-api/http/route-table'
import { examples } from '../../../../dev/catalogue/examples'
import type { WorldUser } from '../../../../dev/ims/ims-stand-in'
import type { Fault } from '../../../../dev/stand-in'
import { ims as world } from '../../../../dev/world'
import {
  type ApiCall,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'

let loopback: LoopbackWorld
const store = `/stores/${STORE_IDS.germany}`

function call(method: string, path: string, body?: unknown, headers?: ApiCall['headers']) {
  return callAdminApi(loopback, {
    method,
    path,
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  })
}
const bearer = (token: string, orgId: string = world.orgId) => ({
  authorization: `Bearer ${token}`,
  'x-gw-ims-org-id': orgId,
})

beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.warehouseFull, examples.withSlash],
  })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('who may call', () => {
  test.each<[string, () => ApiCall['headers'], number, string]>([
    ['nobody', () => ({}), 401, 'TOKEN_MISSING'],
    ['no bearer', () => ({ authorization: 'Basic abc' }), 401, 'TOKEN_MISSING'],
    ['a token that is none', () => bearer('a.b.c'), 401, 'TOKEN_INVALID'],
    [
      'a forged token',
      () => bearer(loopback.ims.mintUserToken('channelManager', { forged: true })),
      401,
      'TOKEN_INVALID',
    ],
    [
      'a session that has ended',
      () => bearer(loopback.ims.mintUserToken('channelManager', { expiresInSeconds: -1 })),
      401,
      'TOKEN_EXPIRED',
    ],
    [
      'another organization, by header',
      () => bearer(loopback.ims.mintUserToken('channelManager'), world.otherOrgId),
      403,
      'OTHER_ORGANISATION',
    ],
    [
      'another organization, by membership',
      () => bearer(loopback.ims.mintUserToken('outsider')),
      403,
      'OTHER_ORGANISATION',
    ],
    ['a technical account', () => bearer(loopback.ims.mintServiceToken()), 403, 'NOT_A_PERSON'],
    [
      'a person whose role lacks the app',
      () => bearer(loopback.ims.mintUserToken('packer')),
      403,
      'NO_RIGHT_TO_VIEW',
    ],
  ])('%s is refused', async (_words, headers, status, code) => {
    loopback.databaseServer.requests.splice(0)
    const reply = await call('GET', '/stores', undefined, headers())
    expect(reply).toMatchObject({ status, body: { error: { code } } })
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

  test.each<[string, Fault, number, string]>([
    ['is refused', { path: '/ims/organizations', status: 401 }, 403, 'OTHER_ORGANISATION'],
    [
      'is answered in another form',
      { path: '/ims/organizations', status: 200, body: {} },
      503,
      'IMS_UNAVAILABLE',
    ],
    ['gets a page', { path: '/ims/organizations', status: 200, body: '<html>' }, 503, 'IMS_UNAVAILABLE'],
  ])('a token whose organizations are asked for and that %s', async (_words, fault, status, code) => {
    loopback.ims.standIn.fail(fault)
    const token = loopback.ims.mintUserToken('channelManager')
    expect(await call('GET', '/stores', undefined, bearer(token))).toMatchObject({
      status,
      body: { error: { code } },
    })
    loopback.ims.standIn.heal()
  })

  test('a caller whose profile says no address is named by the id', async () => {
    loopback.ims.standIn.fail({ path: '/ims/profile', status: 200, body: { name: 'somebody' } })
    const token = loopback.ims.mintUserToken('channelManager')
    const { body } = await call('GET', '/app', undefined, bearer(token))
    const limits = { lowStock: 4 }
    const saved = await call('PUT', '/app', { version: body.version, limits }, bearer(token))
    expect(saved.body.saved.savedBy).toBe(world.users.channelManager.userId)
  })

  test('a verdict is kept: the same token asks IMS once', async () => {
    const headers = bearer(loopback.ims.mintUserToken('channelManager', { expiresInSeconds: 1_000 }))
    loopback.ims.standIn.requests.splice(0)
    for (let index = 0; index < 3; index += 1) await call('GET', store, undefined, headers)
    const asked = loopback.ims.standIn.requests.filter(({ path }) => path.startsWith('/ims/organizations'))
    expect(asked).toHaveLength(1)
  })
})

describe('what a role in Commerce allows', () => {
  const asking = (path: string) =>
    loopback.commerce.standIn.requests.filter((request) => request.path.endsWith(path))
  const PERMISSION = '/adminuisdk/permission/check'
  const somebody = (user: WorldUser) => bearer(loopback.ims.mintUserToken(user))
  const change = { sellerSkus: [examples.plain], override: { excluded: true } }
  const now = Date.now
  let ahead = 0
  /** Lets Commerce's last answer about a user expire. */
  const afterAMinute = () => {
    ahead += 61_000
  }
  beforeAll(() => void jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead))
  afterEach(afterAMinute)
  afterAll(() => jest.restoreAllMocks())

  test('who may only look sees everything and changes nothing', async () => {
    const headers = somebody('viewer')
    expect((await call('GET', '/rights', undefined, headers)).body).toEqual({ manage: false })
    for (const path of ['/stores', store, `${store}/listings`, '/app', '/doctor'])
      expect(await call('GET', path, undefined, headers)).toMatchObject({ status: 200 })
    const chosen = { sellerSkus: [examples.plain], hasHeader: true, separator: 'comma' }
    expect((await call('POST', `${store}/listings/csv`, chosen, headers)).status).toBe(200)
    const before = await call('GET', `${store}/stock-quantity`)
    for (const { method, path } of ROUTES.filter(
      (route) => route.method !== 'GET' && route.right !== 'view',
    )) {
      const address = path.replace('/stores/:id', store).replaceAll(':id', '1')
      expect(await call(method, address, change, headers)).toMatchObject({
        status: 403,
        body: { error: { code: 'NO_RIGHT_TO_MANAGE' } },
      })
    }
    expect(await call('GET', `${store}/stock-quantity`)).toEqual(before)
  })

  test('who may change things is asked about once, and not by the token of somebody else', async () => {
    const headers = somebody('channelManager')
    loopback.commerce.standIn.requests.splice(0)
    for (let index = 0; index < 3; index += 1) {
      expect((await call('GET', '/rights', undefined, headers)).body).toEqual({ manage: true })
    }
    expect(asking(PERMISSION)).toHaveLength(2)
    expect((await call('GET', '/rights', undefined, somebody('viewer'))).body).toEqual({ manage: false })
  })

  test('while Commerce is away its last word counts, and nobody it said nothing of is let in', async () => {
    const known = somebody('channelManager')
    await call('GET', '/stores', undefined, known)
    afterAMinute()
    loopback.commerce.standIn.fail({ path: PERMISSION, status: 503, times: 9 })
    expect((await call('GET', '/stores', undefined, known)).status).toBe(200)
    expect((await call('GET', '/stores', undefined, somebody('packer'))).status).toBe(403)
    expect(await call('PUT', '/app', {}, somebody('packer'))).toMatchObject({
      status: 503,
      body: { error: { code: 'RIGHT_UNKNOWN' } },
    })
    loopback.commerce.standIn.heal()
    expect((await call('PUT', '/app', {}, somebody('packer'))).status).toBe(403)
  })

  test('who is no user of Commerce Admin is refused', async () => {
    loopback.commerce.standIn.fail({ path: PERMISSION, status: 401, body: { message: 'no' } })
    expect(await call('GET', '/stores', undefined, somebody('channelManager'))).toMatchObject({
      status: 403,
      body: { error: { code: 'NOT_A_COMMERCE_USER' } },
    })
    loopback.commerce.standIn.heal()
  })

  test('a web server that answers 404 lets nobody in', async () => {
    loopback.commerce.standIn.fail({ path: PERMISSION, status: 404, body: '<html>', times: 9 })
    expect((await call('POST', '/stores', {}, somebody('viewer'))).status).toBe(403)
    expect((await call('GET', '/app', undefined, somebody('packer'))).status).toBe(403)
    loopback.commerce.standIn.heal()
  })

  test('a Commerce that has no roles for apps lets every member of the organization', async () => {
    loopback.commerce.behave({ adminUiSdk: 'v1' })
    expect((await call('GET', '/rights', undefined, somebody('packer'))).body).toEqual({ manage: true })
    loopback.commerce.behave({ adminUiSdk: 'v2' })
  })

  test('only clients that a developer named are taken, where any are named', async () => {
    const token = loopback.ims.mintUserToken('channelManager')
    const named = (IMS_CLIENT_IDS: string) =>
      callAdminApi(loopback, {
        method: 'GET',
        path: '/stores',
        headers: bearer(token),
        inputs: { IMS_CLIENT_IDS },
      })
    expect((await named(`other, ${world.adminClientId}`)).status).toBe(200)
    expect(await named('other')).toMatchObject({ status: 403, body: { error: { code: 'OTHER_CLIENT' } } })
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
    ['GET', '/stores/nobody/errors'],
    ['POST', '/stores/nobody/zeros/authorise'],
    ['POST', `${store}/zeros/everything`],
    ['GET', '/jobs/nobody'],
    ['GET', `${store}/stock-quantity/history/1`],
  ])('%s %s is not found', async (method, path) => {
    expect(await call(method, path)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } })
  })

  test.each([
    ['DELETE', '/stores'],
    ['DELETE', '/accounts'],
    ['GET', '/authorisations'],
    ['POST', `${store}/stock-quantity`],
    ['PUT', `${store}/listings`],
    ['GET', `${store}/import`],
    ['GET', `${store}/zeros/dismiss`],
    ['POST', `${store}/errors`],
    ['POST', '/app'],
  ])('%s %s is not allowed', async (method, path) => {
    expect(await call(method, path)).toMatchObject({
      status: 405,
      body: { error: { code: 'METHOD_NOT_ALLOWED' } },
    })
  })
})
