import {
  ConfigurationError,
  parseCallerConfiguration,
  parseConfiguration,
} from '../../../../actions/shared/runtime/configuration/configuration'
import { actionInputs } from '../../../action-inputs'

const inputs = actionInputs()
const credential = inputs.__ims_oauth_s2s as object

function problemOf(changes: Record<string, unknown>): string {
  try {
    parseConfiguration({ ...inputs, ...changes })
    return ''
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message
  }
}

describe('the configuration', () => {
  test('of the loopback world is complete', () => {
    expect(parseConfiguration(inputs)).toMatchObject({
      imsEnvironment: 'prod',
      dataRegion: 'emea',
      commerce: { flavor: 'paas', integration: { consumerKey: expect.any(String) } },
    })
  })

  test('of a workspace on stage asks stage’s IMS', () => {
    const stage = { ...inputs, __ims_env: 'stage' }
    expect(parseConfiguration(stage)).toMatchObject({ imsEnvironment: 'stage' })
    expect(parseCallerConfiguration(stage)).toMatchObject({ imsEnvironment: 'stage' })
  })

  test('of a public Amazon app needs its LWA credentials', () => {
    const without = { AMAZON_LWA_CLIENT_ID: '', AMAZON_LWA_CLIENT_SECRET: '' }
    expect(problemOf(without)).toContain('AMAZON_APPLICATION_ID: needs AMAZON_LWA_CLIENT_ID')
  })

  test('takes what nobody has to enter from the workspace, and what nobody chose as it is delivered', () => {
    const unset = { IMS_ORG_ID: '', DATA_REGION: '$DATA_REGION', ENCRYPTION_KEY: '', AMAZON_REDIRECT_URI: '' }
    expect(parseConfiguration({ ...inputs, ...unset })).toMatchObject({
      imsOrgId: inputs.IMS_ORG_ID,
      dataRegion: 'emea',
      encryptionKey: undefined,
      amazonRedirectUri: undefined,
    })
    expect(parseCallerConfiguration({ ...inputs, ...unset }).imsOrgId).toBe(inputs.IMS_ORG_ID)
  })

  test('can be set in every part by a developer', () => {
    const set = { IMS_ORG_ID: 'OTHER@AdobeOrg', DATA_REGION: 'apac' }
    expect(parseConfiguration({ ...inputs, ...set })).toMatchObject({
      imsOrgId: 'OTHER@AdobeOrg',
      dataRegion: 'apac',
    })
  })

  test.each(['AIO_COMMERCE_API_BASE_URL'])(
    '%s is asked for where it is missing, empty, or the name of its own variable',
    (name) => {
      for (const value of [undefined, '', '  ', `$${name}`, 5, null]) {
        expect(problemOf({ [name]: value })).toContain(`${name} is missing`)
      }
    },
  )

  test('everything that is missing is named at once', () => {
    try {
      parseConfiguration({})
    } catch (error) {
      const message = error instanceof Error ? error.message : ''
      for (const name of ['IMS_OAUTH_S2S_ORG_ID', 'AIO_COMMERCE_API_BASE_URL', 'IMS_OAUTH']) {
        expect(message).toContain(name)
      }
    }
    expect.assertions(3)
  })

  test.each<[string, Record<string, unknown>]>([
    ['DATA_REGION', { DATA_REGION: 'mars' }],
    ['ENCRYPTION_KEY', { ENCRYPTION_KEY: Buffer.alloc(31).toString('base64') }],
    ['ENCRYPTION_KEY', { ENCRYPTION_KEY: 'secret passphrase' }],
    ['AMAZON_LWA_CLIENT_SECRET', { AMAZON_LWA_CLIENT_SECRET: '' }],
    ['AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_KEY', { AIO_COMMERCE_AUTH_INTEGRATION_CONSUMER_KEY: '' }],
    ['AIO_COMMERCE_API_FLAVOR', { AIO_COMMERCE_API_FLAVOR: 'both' }],
    ['AIO_COMMERCE_AUTH_INTEGRATION', { AIO_COMMERCE_API_FLAVOR: 'saas' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'http://shop.example' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'shop.example' }],
    ['COMMERCE_ADMIN_URL', { COMMERCE_ADMIN_URL: 'javascript:alert(1)' }],
    ['COMMERCE_ADMIN_URL', { COMMERCE_ADMIN_URL: 'http://shop.example/admin' }],
    ['COMMERCE_ADMIN_URL', { COMMERCE_ADMIN_URL: 'https://shop.example/admin?key=x' }],
    ['IMS_BASE_URL', { IMS_BASE_URL: 'https://ims.example' }],
    ['IMS_BASE_URL', { IMS_BASE_URL: 'http://127.0.0.1.example:9105' }],
    ['IMS_BASE_URL', { IMS_BASE_URL: 'http://127.0.0.1@ims.example' }],
    ['IMS_ORG_ID', { IMS_ORG_ID: '8F99160E571FC0427F000101' }],
    ['AMAZON_CONNECT_TO', { AMAZON_CONNECT_TO: 'sellingpartnerapi-eu.amazon.com:443' }],
    ['ENCRYPTION_KEY', { ENCRYPTION_KEY: 'a pass phrase of forty-three letters of base64 x' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'https://shop.example/rest' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'https://shop.example/rest/all/V1/' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'https://shop.example/?store=eu' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'https://user:word@shop.example/' }],
    ['AIO_COMMERCE_API_BASE_URL', { AIO_COMMERCE_API_BASE_URL: 'https://na1.api.commerce.adobe.com/' }],
    ['IMS_OAUTH_S2S_CLIENT_SECRET', { __ims_oauth_s2s: { ...credential, client_secret: '' } }],
    ['IMS_OAUTH_S2S_CLIENT_ID', { __ims_oauth_s2s: { ...credential, client_id: undefined } }],
    ['IMS_OAUTH_S2S_ORG_ID', { __ims_oauth_s2s: { ...credential, org_id: '' } }],
    ['IMS_OAUTH_S2S_SCOPES', { __ims_oauth_s2s: { ...credential, scopes: 'openid, AdobeID' } }],
    ['IMS_OAUTH_S2S_SCOPES', { __ims_oauth_s2s: { ...credential, scopes: [] } }],
  ])('%s that is not what it should be is named: %j', (name, changes) => {
    expect(problemOf(changes)).toContain(name)
  })

  test('one field of the credential that is wrong is named alone', () => {
    const problem = problemOf({ __ims_oauth_s2s: { ...credential, client_secret: '' } })
    expect(problem.match(/IMS_OAUTH_S2S_\w+/g)).toEqual(['IMS_OAUTH_S2S_CLIENT_SECRET'])
  })

  test('no message holds a value', () => {
    const secrets = {
      AMAZON_CONNECT_TO: 'secret-7.example:443',
      __ims_oauth_s2s: { ...credential, scopes: 'secret-7' },
      ENCRYPTION_KEY: 'passphrase-7',
      DATA_REGION: 'mars-7',
      IMS_BASE_URL: 'https://secret-7.example',
    }
    expect(problemOf({ ...secrets, AIO_COMMERCE_API_BASE_URL: 'http://secret-7.example' })).not.toContain(
      '-7',
    )
  })

  test('a Cloud Service is known by its host, and takes the IMS token', () => {
    const none = Object.fromEntries(
      Object.keys(inputs)
        .filter((name) => name.includes('INTEGRATION'))
        .map((name) => [name, '']),
    )
    const cloud = { AIO_COMMERCE_API_BASE_URL: 'https://na1.api.commerce.adobe.com/tenant', ...none }
    expect(parseConfiguration({ ...inputs, ...cloud }).commerce).toMatchObject({
      flavor: 'saas',
      integration: undefined,
    })
    const lookalike = { AIO_COMMERCE_API_BASE_URL: 'https://api.commerce.adobe.com.example', ...none }
    expect(parseConfiguration({ ...inputs, ...lookalike }).commerce.flavor).toBe('paas')
  })

  test('without an Amazon app of its own each account brings its credentials', () => {
    const none = { AMAZON_LWA_CLIENT_ID: '', AMAZON_LWA_CLIENT_SECRET: '', AMAZON_APPLICATION_ID: '' }
    expect(parseConfiguration({ ...inputs, ...none, AMAZON_REDIRECT_URI: '' }).amazonApp).toBeUndefined()
  })

  test.each([
    [
      'an application id that is none',
      { AMAZON_APPLICATION_ID: 'my app' },
      'AMAZON_APPLICATION_ID: expected',
    ],
    [
      'a redirect in the clear',
      { AMAZON_REDIRECT_URI: 'http://shop.example/x' },
      'AMAZON_REDIRECT_URI: expected',
    ],
    ['a draft that is neither', { AMAZON_APP_IS_DRAFT: 'perhaps' }, 'AMAZON_APP_IS_DRAFT'],
    ['a consent page elsewhere', { AMAZON_CONSENT_HOST: 'shop.example' }, 'AMAZON_CONSENT_HOST'],
    [
      'a consent page behind a name',
      { AMAZON_CONSENT_HOST: '127.0.0.1@shop.example' },
      'AMAZON_CONSENT_HOST',
    ],
    ['a consent host with a path', { AMAZON_CONSENT_HOST: '127.0.0.1:9103/x' }, 'AMAZON_CONSENT_HOST'],
    ['a previous key that is too short', { ENCRYPTION_KEY_PREVIOUS: 'c2hvcnQ=' }, 'ENCRYPTION_KEY_PREVIOUS'],
  ])('%s is refused, and named', (_words, changes, name) => {
    expect(() => parseConfiguration({ ...inputs, ...changes })).toThrow(name)
  })
})
