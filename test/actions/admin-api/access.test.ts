import { examples } from '../../../dev/catalogue/examples'
import type { Fault } from '../../../dev/stand-in'
import { ims as world } from '../../../dev/world'
import {
  type ApiCall,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../loopback-world'

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
      'another organisation, by header',
      () => bearer(loopback.ims.mintUserToken('channelManager'), world.otherOrgId),
      403,
      'OTHER_ORGANISATION',
    ],
    [
      'another organisation, by membership',
      () => bearer(loopback.ims.mintUserToken('outsider')),
      403,
      'OTHER_ORGANISATION',
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
  ])('a token whose organisations are asked for and that %s', async (_words, fault, status, code) => {
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
