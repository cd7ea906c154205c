import { guard, type LibraryAction } from '../../../actions/app-management/guard'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { ims as known, loopback, portsFrom } from '../../../dev/world'
import { actionInputs } from '../../action-inputs'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const ims = createImsStandIn()
const passed: Record<string, unknown>[] = []
const before: string[] = []
const library: LibraryAction = async (params) => {
  passed.push(params)
  return { statusCode: 204 }
}
const main = guard('installation', library, async ({ request }) => {
  before.push(request.path)
  return undefined
})

beforeAll(() => ims.standIn.listen(ports.ims))
afterAll(() => ims.standIn.close())
beforeEach(() => {
  passed.splice(0)
  before.splice(0)
})

const APP_DATA = { consumerOrgId: '100', projectId: '200', workspaceId: '300' }
const BODY = {
  appData: APP_DATA,
  commerceBaseUrl: 'https://shop.example/',
  commerceEnv: 'paas',
  ioEventsUrl: 'https://api.adobe.io/events',
}

interface Call {
  readonly user?: Parameters<typeof ims.mintUserToken>[0]
  readonly path?: string
  readonly method?: string
  readonly body?: object
  readonly query?: string
  readonly inputs?: object
}

/** Calls the action as I/O Runtime calls a raw web action. */
async function call({
  user = 'channelManager',
  path = '',
  method = 'post',
  body = BODY,
  query = '',
  inputs,
}: Call) {
  const answer = await main({
    ...actionInputs(),
    IMS_BASE_URL: loopback(ports.ims),
    ...inputs,
    __ow_method: method,
    __ow_path: path,
    __ow_query: query,
    __ow_headers: { authorization: `Bearer ${ims.mintUserToken(user)}` },
    __ow_body: Buffer.from(JSON.stringify(body)).toString('base64'),
  })
  return 'error' in answer ? answer.error : answer
}

describe('an action of App Management', () => {
  test('gets what App Management sends, as Adobe’s library takes it', async () => {
    expect(await call({ path: '/validation' })).toEqual({ statusCode: 204 })
    expect(passed).toMatchObject([{ ...BODY, __ow_method: 'post', __ow_path: '/validation' }])
    expect(before).toEqual(['/validation'])
    await call({ method: 'get', body: {}, query: 'commerceEnv=saas' })
    expect(passed[1]).toMatchObject({ commerceEnv: 'saas', __ow_method: 'get' })
  })

  test('answers nobody of another organization, and nobody without a token', async () => {
    expect(await call({ user: 'outsider' })).toMatchObject({ statusCode: 403 })
    const anonymous = await main({ ...actionInputs(), __ow_query: '', __ow_body: '', __ow_headers: {} })
    expect(anonymous).toMatchObject({ statusCode: 401 })
    expect([passed, before]).toEqual([[], []])
  })

  test('takes no input from a request', async () => {
    const forged = {
      IMS_ORG_ID: known.otherOrgId,
      AIO_EVENTS_API_BASE_URL: 'https://evil.example',
      AIO_COMMERCE_API_BASE_URL: 'https://evil.example',
      initialState: { id: 'forged' },
      appConfig: { forged: true },
      __ow_path: '/execution',
    }
    await call({ body: { ...BODY, ...forged }, query: new URLSearchParams({ IMS_ORG_ID: 'x' }).toString() })
    const inputs = actionInputs()
    expect(passed).toHaveLength(1)
    expect(passed[0]).toMatchObject({
      IMS_ORG_ID: inputs.IMS_ORG_ID,
      AIO_COMMERCE_API_BASE_URL: inputs.AIO_COMMERCE_API_BASE_URL,
      __ow_path: '',
    })
    for (const name of ['AIO_EVENTS_API_BASE_URL', 'initialState', 'appConfig'])
      expect(passed[0]).not.toHaveProperty(name)
  })

  test.each(['/execution', '/uninstallation/execution', '/execution/'])(
    'is asked for %s by itself alone',
    async (path) => {
      expect(await call({ path })).toMatchObject({ statusCode: 404 })
      expect(passed).toEqual([])
      await main({ ...actionInputs(), __ow_method: 'post', __ow_path: path, initialState: {} })
      expect(passed).toMatchObject([{ initialState: {} }])
    },
  )

  test.each([
    { commerceBaseUrl: 'http://shop.example/' },
    { commerceBaseUrl: 'https://user:word@shop.example/' },
    { commerceBaseUrl: 'shop' },
    { ioEventsUrl: 'https://evil.example/events' },
    { ioEventsUrl: 'https://api.adobe.io.evil.example/events' },
    { ioEventsUrl: 'https://api.adobe.io@evil.example/events' },
    { ioEventsUrl: 'http://api.adobe.io/events' },
    { ioEventsUrl: 'https://api.adobe.io:8443/events' },
    { ioEventsUrl: 7 },
  ])('sends the workspace’s credential to no address like %j', async (changes) => {
    const reply = await call({ body: { ...BODY, ...changes } })
    expect(reply).toMatchObject({ statusCode: 400 })
    expect(JSON.stringify(reply.body)).toContain(Object.keys(changes)[0])
    expect(passed).toEqual([])
  })

  test('knows the workspace’s credential under the names of Adobe’s library too', async () => {
    await call({})
    expect(passed[0]).toMatchObject({
      AIO_COMMERCE_AUTH_IMS_CLIENT_ID: known.clientId,
      AIO_COMMERCE_AUTH_IMS_CLIENT_SECRETS: JSON.stringify([known.clientSecret]),
      AIO_COMMERCE_AUTH_IMS_ORG_ID: known.orgId,
      AIO_COMMERCE_AUTH_IMS_SCOPES: JSON.stringify(known.scopes),
      AIO_COMMERCE_AUTH_IMS_TECHNICAL_ACCOUNT_EMAIL: expect.stringContaining('@'),
    })
    await call({ inputs: { AIO_COMMERCE_AUTH_IMS_CLIENT_ID: 'of-the-deployment' } })
    expect(passed[1]).toMatchObject({ AIO_COMMERCE_AUTH_IMS_CLIENT_ID: 'of-the-deployment' })
    expect(passed[1]).not.toHaveProperty('AIO_COMMERCE_AUTH_IMS_ORG_ID')
  })
})
