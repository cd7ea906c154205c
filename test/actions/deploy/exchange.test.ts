import { readFileSync } from 'node:fs'
import { load } from '@adobe/aio-cli-lib-app-config'
import { main as adminApi } from '../../../actions/admin-api/index'
import { main as publisher } from '../../../actions/publisher/index'
import { main as registration } from '../../../actions/registration/index'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration/configuration'
import {
  CONFIGURATION_VALUES,
  type EnteredBy,
} from '../../../actions/shared/runtime/configuration/configuration-values'
import { main as stockEvents } from '../../../actions/stock-events/index'
import { EXTENSION_ID } from '../../../web-src/src/platform/admin-ui-sdk/extension'
import { actionInputs } from '../../action-inputs'

interface SchemaItem {
  readonly envKey: string
  readonly title: string
  readonly description: string
  readonly secret?: boolean
}

const namesOf = (...by: readonly EnteredBy[]) =>
  CONFIGURATION_VALUES.filter((value) => by.includes(value.by)).map(({ name }) => name)

async function appConfig() {
  const loaded = (await load({ validateAppConfig: true })) as unknown as {
    readonly configSchema: { readonly properties: readonly SchemaItem[] }
    readonly productDependencies: readonly { readonly code: string }[]
    readonly all: Readonly<Record<string, { readonly manifest: { readonly full: { packages: Packages } } }>>
  }
  return loaded
}
type Packages = Readonly<Record<string, { readonly inputs?: Readonly<Record<string, string>> }>>

describe('what Adobe Exchange reads', () => {
  test('names the extension point, the product and one version', async () => {
    const { all, productDependencies } = await appConfig()
    const points = ['commerce/extensibility/1', 'commerce/backend-ui/1', 'commerce/backend-ui/2']
    expect(Object.keys(all)).toEqual(points)
    expect(productDependencies.map(({ code }) => code)).toEqual(['COMMC'])
    for (const point of points)
      expect(readFileSync('install.yaml', 'utf8')).toContain(`- extensionPointId: ${point}\n`)
    const manifest = JSON.parse(readFileSync('extension-manifest.json', 'utf8')) as Record<string, string>
    const ownPackage = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>
    expect(manifest).toMatchObject({
      name: ownPackage.name,
      description: ownPackage.description,
      version: ownPackage.version,
      platform: 'web',
      id: EXTENSION_ID,
    })
  })

  test('names the services that the database and the events need', () => {
    const apis = [...readFileSync('install.yaml', 'utf8').matchAll(/^ {2}- code: (\w+)$/gm)].map(
      ([, code]) => code,
    )
    expect(apis).toEqual(['AdobeIOManagementAPISDK', 'CloudIntegrationSDK', 'AppBuilderDataServicesSDK'])
  })

  test('asks the merchant for every value that a merchant enters, and hides each secret', async () => {
    const { properties } = (await appConfig()).configSchema
    expect(properties.map(({ envKey }) => envKey)).toEqual(namesOf('merchant'))
    const secrets = CONFIGURATION_VALUES.filter(({ by, isSecret }) => by === 'merchant' && isSecret)
    expect(properties.filter(({ secret }) => secret).map(({ envKey }) => envKey)).toEqual(
      secrets.map(({ name }) => name),
    )
    for (const { title, description } of properties) {
      expect(title.length).toBeGreaterThan(3)
      expect(description.length).toBeGreaterThan(10)
    }
  })
})

describe('a configuration value', () => {
  test('reaches the actions by an input of its own name', async () => {
    const { all } = await appConfig()
    const packages = all['commerce/backend-ui/1']?.manifest.full.packages ?? {}
    const inputs = packages['amazon-stock']?.inputs ?? {}
    const variables = Object.entries(inputs).filter(([, value]) => value.startsWith('$'))
    expect(variables.map(([name]) => name).sort()).toEqual(
      namesOf('merchant', 'developer', 'loopback').sort(),
    )
    for (const [name, value] of variables) expect(value).toBe(`$${name}`)
  })

  test('is in the table of the installation guide, with its source, its use and what happens without it', () => {
    const guide = readFileSync('docs/install.md', 'utf8')
    const rows = [...guide.matchAll(/^\| `([A-Z0-9_]+)` \|(.+)\|$/gm)]
    expect(rows.map(([, name]) => name)).toEqual(
      CONFIGURATION_VALUES.filter(({ by }) => by !== 'loopback')
        .map(({ name }) => name)
        .sort(byTableOrder),
    )
    for (const [, , cells = ''] of rows) expect(cells.split(' | ')).toHaveLength(3)
    for (const name of namesOf('loopback')) expect(guide).toContain(`\`${name}\``)
  })

  test('is in the example of `.env`, without any value of a secret', () => {
    const lines = readFileSync('docs/env.dist', 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z]/.test(line))
    expect(lines.map((line) => line.split('=')[0])).toEqual(
      namesOf('merchant', 'developer', 'workspace', 'command').sort(byTableOrder),
    )
    for (const { name } of CONFIGURATION_VALUES.filter(({ isSecret }) => isSecret))
      expect(lines).toContain(`${name}=`)
  })

  test('is read under no other name', () => {
    const read = namesRead()
    const known = [...CONFIGURATION_VALUES.map(({ name }) => name)]
    expect(read.filter((name) => !known.includes(name))).toEqual([])
    const unread = namesOf('merchant', 'developer', 'loopback').filter(
      (name) => !read.includes(name) && name !== 'LOG_LEVEL',
    )
    expect(unread).toEqual([])
  })
})

/** The inputs that the actions ask for, with everything that can be set. */
function namesRead(): readonly string[] {
  const read = new Set<string>()
  const all = Object.fromEntries(CONFIGURATION_VALUES.map(({ name }) => [name, '']))
  const inputs = new Proxy<Readonly<Record<string, unknown>>>(
    { ...all, ...actionInputs() },
    {
      get: (target, name) => {
        if (typeof name === 'string' && /^[A-Z]/.test(name)) read.add(name)
        return target[String(name)]
      },
    },
  )
  parseConfiguration(inputs)
  return [...read]
}

/** In the order of `CONFIGURATION_VALUES`. */
function byTableOrder(a: string, b: string): number {
  const order = CONFIGURATION_VALUES.map(({ name }) => name)
  return order.indexOf(a) - order.indexOf(b)
}

describe('an action that lacks a value', () => {
  const whole = {
    AIO_COMMERCE_API_BASE_URL: 'Commerce',
  }

  test.each([['admin-api', adminApi, Object.keys(whole)]])(
    '%s says which, and what it is, before it does anything',
    async (_name, main, required) => {
      for (const name of required) {
        const result = (await main({ ...actionInputs(), __ow_headers: {}, [name]: '' })) as {
          readonly error: {
            readonly statusCode: number
            readonly body: { readonly error: { message: string } }
          }
        }
        expect(result.error.statusCode).toBe(500)
        expect(result.error.body.error).toMatchObject({ code: 'CONFIGURATION' })
        expect(result.error.body.error.message).toMatch(new RegExp(`${name} is missing \\(.+\\)`))
      }
    },
  )

  test.each([
    ['admin-api', adminApi],
    ['publisher', publisher],
    ['stock-events', stockEvents],
    ['registration', registration],
  ])('%s says that its credential is missing', async (_name, main) => {
    const result = await main({ ...actionInputs(), IMS_ORG_ID: '', __ims_oauth_s2s: undefined })
    expect(result).toMatchObject({ error: { statusCode: 500, body: { error: { code: 'CONFIGURATION' } } } })
    expect(JSON.stringify(result)).toContain('IMS_OAUTH_S2S_')
  })
})
