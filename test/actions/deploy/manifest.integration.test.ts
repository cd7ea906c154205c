import { readFileSync } from 'node:fs'
import { load } from '@adobe/aio-cli-lib-app-config'
import { parseDeployment } from '../../../actions/deploy/deployment'
import { main as registration } from '../../../actions/registration/index'
import { imageOf } from '../../../actions/shared/amazon/listings/listing-image'
import appManagement from '../../../app.commerce.config'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import { ims, loopback, portsFrom } from '../../../dev/world'
import { EXTENSION_ID } from '../../../web-src/src/platform/admin-ui-sdk/extension'

interface Package {
  readonly inputs?: Readonly<Record<string, string>>
  readonly actions: Readonly<
    Record<string, { readonly web: string; readonly annotations: Record<string, unknown> }>
  >
}

interface Manifest {
  readonly database?: unknown
  readonly packages: Readonly<Record<string, Package>>
}

const variables = {
  AIO_RUNTIME_NAMESPACE: 'ns',
  IMS_OAUTH_S2S_CLIENT_ID: 'id',
  IMS_OAUTH_S2S_CLIENT_SECRET: 'not-to-be-shown',
  IMS_OAUTH_S2S_ORG_ID: 'org',
  IMS_OAUTH_S2S_SCOPES: '["a","b"]',
}

async function manifest(): Promise<Manifest> {
  const { all } = await load({ validateAppConfig: true })
  return all['commerce/backend-ui/1']?.manifest.full as unknown as Manifest
}

describe('the manifest', () => {
  test('leaves the database to the app, which asks for it in the one region that was chosen', async () => {
    expect((await manifest()).database).toBeUndefined()
    const { packages } = await manifest()
    expect(packages['amazon-stock']?.inputs).toMatchObject({ DATA_REGION: '$DATA_REGION' })
    expect(parseDeployment(variables).dataRegion).toBe('emea')
    expect(parseDeployment({ ...variables, DATA_REGION: 'amer' }).dataRegion).toBe('amer')
    expect(() => parseDeployment({ ...variables, DATA_REGION: 'mars' })).toThrow('DATA_REGION')
  })

  test('secures every web action, and hands none of them inputs that a request could override', async () => {
    const { packages } = await manifest()
    const actions = Object.values(packages).flatMap(({ actions }) => Object.values(actions))
    const web = actions.filter((action) => action.web !== 'no')
    expect(web.length).toBe(2)
    for (const { web: kind, annotations } of web) {
      expect(kind).toBe('raw')
      expect(annotations['require-adobe-auth']).toBe(true)
    }
  })

  test('lets in no script of a stranger: both versions serve the page with the same headers', async () => {
    const { all } = (await load({ validateAppConfig: true })) as unknown as {
      readonly all: Readonly<Record<string, { readonly web: Readonly<Record<string, Headers>> }>>
    }
    type Headers = Readonly<Record<'/*', Readonly<Record<string, string>>>>
    const [first, second] = ['1', '2'].map((version) => all[`commerce/backend-ui/${version}`]?.web)
    expect(second?.['response-headers']).toEqual(first?.['response-headers'])
    const headers = first?.['response-headers']?.['/*'] ?? {}
    expect(headers).toMatchObject({ 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' })
    const policy = headers['Content-Security-Policy'] ?? ''
    expect(policy).toContain("script-src 'self' https://*.adobe.com https://*.adobe.net;")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]+unsafe-inline/)
    const images = / img-src 'self' data: ([^;]+);/.exec(policy)?.[1]?.split(' ') ?? []
    expect(images.map((source) => imageOf(`${source.replace('*', 'images-eu')}I/1.jpg`))).toEqual([
      'https://m.media-amazon.com/images/I/1.jpg',
      'https://images-eu.ssl-images-amazon.com/images/I/1.jpg',
    ])
    // Stored with each file, where the storage allows two kilobytes.
    expect(JSON.stringify(headers).length).toBeLessThan(2_000)
  })

  test('takes no value that the installation guide does not explain', () => {
    const guide = readFileSync('docs/install.md', 'utf8')
    const variables = readFileSync('ext.config.yaml', 'utf8').matchAll(/\$([A-Z_]+)/g)
    for (const [, name = ''] of variables) {
      const explained = guide.includes(name) || guide.includes(`\`${name.replace(/.*INTEGRATION/, '')}\``)
      expect({ name, explained }).toEqual({ name, explained: true })
    }
  })
})

describe('the registration in Commerce Admin', () => {
  const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
  const server = createImsStandIn()
  beforeAll(() => server.standIn.listen(ports.ims))
  afterAll(() => server.standIn.close())

  const call = (headers: Readonly<Record<string, string>>) =>
    registration({
      IMS_ORG_ID: ims.orgId,
      IMS_BASE_URL: loopback(ports.ims),
      __ow_method: 'post',
      __ow_path: '',
      __ow_headers: headers,
    })

  test('uses the id that the page registers under', async () => {
    const token = server.mintUserToken('channelManager')
    const result = await call({ authorization: `Bearer ${token}`, 'x-gw-ims-org-id': ims.orgId })
    expect(result).toMatchObject({ statusCode: 200 })
    const items = (result as { body: { registration: { menuItems: { id: string; sandbox?: string }[] } } })
      .body.registration.menuItems
    expect(items.map(({ id }) => id.split('::')[0])).toEqual([EXTENSION_ID, EXTENSION_ID])
    for (const { id } of items) expect(id).toMatch(/^[a-zA-Z0-9/:_]+$/)
    // Both generations of the Admin UI SDK give the frame the same permissions.
    expect(items[0]?.sandbox?.split(' ')).toEqual(appManagement.adminUi.menu.sandboxPermissions)
  })

  test('is told to nobody without a token of the organization', async () => {
    expect(await call({})).toMatchObject({ statusCode: 401 })
    const outsider = server.mintUserToken('outsider')
    expect(await call({ authorization: `Bearer ${outsider}` })).toMatchObject({ statusCode: 403 })
  })
})

describe('a deployment', () => {
  test('reads its workspace from the variables of the command line', () => {
    expect(parseDeployment(variables)).toMatchObject({ namespace: 'ns', credentials: { scopes: ['a', 'b'] } })
  })

  test('names every variable that is missing, and shows no value', () => {
    const { IMS_OAUTH_S2S_CLIENT_ID: _id, AIO_RUNTIME_NAMESPACE: _namespace, ...rest } = variables
    const attempt = () => parseDeployment({ ...rest, IMS_OAUTH_S2S_SCOPES: 'not-to-be-shown' })
    expect(attempt).toThrow(/AIO_RUNTIME_NAMESPACE.*IMS_OAUTH_S2S_CLIENT_ID.*IMS_OAUTH_S2S_SCOPES/)
    expect(attempt).not.toThrow(/not-to-be-shown/)
  })
})
