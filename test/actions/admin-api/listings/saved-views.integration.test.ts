import { ims as world } from '../../../../dev/world'
import { callAdminApi, type LoopbackWorld, startLoopbackWorld } from '../../../loopback-world'

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [] })
})
afterAll(() => loopback.close())

function call(
  method: string,
  path: string,
  body?: object,
  user: 'channelManager' | 'viewer' = 'channelManager',
) {
  const headers = {
    authorization: `Bearer ${loopback.ims.mintUserToken(user)}`,
    'x-gw-ims-org-id': world.orgId,
  }
  return callAdminApi(loopback, { method, path, headers, ...(body ? { body } : {}) })
}

const mugs = { name: 'Mugs', filters: { text: 'mug', sort: '-stock' }, columns: ['sellerSku', 'stock'] }
const held = { name: 'Auf Eis / 「保留」', filters: { state: 'held' }, columns: [] }

test('each user saves, replaces and deletes views of their own', async () => {
  expect(await call('PUT', '/saved-views', { ...mugs, name: '  Mugs ' })).toEqual({
    status: 200,
    body: { views: [mugs] },
  })
  await call('PUT', '/saved-views', held)
  expect((await call('GET', '/saved-views')).body).toEqual({ views: [held, mugs] })
  const fewer = { ...mugs, columns: ['sellerSku'] }
  expect((await call('PUT', '/saved-views', fewer)).body).toEqual({ views: [held, fewer] })

  expect((await call('GET', '/saved-views', undefined, 'viewer')).body).toEqual({ views: [] })
  await call('PUT', '/saved-views', mugs, 'viewer')
  expect((await call('GET', '/saved-views')).body).toEqual({ views: [held, fewer] })

  await call('POST', '/saved-views/remove', { name: mugs.name })
  // Twice is as once.
  expect((await call('POST', '/saved-views/remove', { name: mugs.name })).body).toEqual({ views: [held] })
  expect((await call('GET', '/saved-views', undefined, 'viewer')).body).toEqual({ views: [mugs] })
})

test('a view past the limit is refused, and an existing one can still be replaced', async () => {
  for (let index = 0; index < 50; index += 1) {
    const view = { ...mugs, name: `View ${index}` }
    expect(await call('PUT', '/saved-views', view, 'viewer')).toMatchObject({
      status: index < 49 ? 200 : 409,
    })
  }
  const refused = await call('PUT', '/saved-views', { ...mugs, name: 'One more' }, 'viewer')
  expect(refused.body.error).toMatchObject({
    code: 'TOO_MANY_VIEWS',
    message: 'You have 50 views, which is the most. Remove one first.',
  })
  expect((await call('PUT', '/saved-views', { ...mugs, filters: {} }, 'viewer')).status).toBe(200)
})

test.each<[string, object, string]>([
  ['no name', { ...mugs, name: ' ' }, 'name: expected a name'],
  ['a long name', { ...mugs, name: 'x'.repeat(61) }, 'name: expected at most 60 characters'],
  ['a filter with a dot', { ...mugs, filters: { 'a.b': 'x' } }, 'filters.a.b: expected 1 to 40 letters'],
  ['a long value', { ...mugs, filters: { text: 'x'.repeat(201) } }, 'filters.text: expected at most 200'],
  ['no columns', { ...mugs, columns: 'all' }, 'columns: expected a list of columns'],
])('%s is refused with what was expected', async (_, view, message) => {
  const { status, body } = await call('PUT', '/saved-views', view)
  expect({ status, message: body.error.message }).toEqual({
    status: 400,
    message: expect.stringContaining(message),
  })
})
