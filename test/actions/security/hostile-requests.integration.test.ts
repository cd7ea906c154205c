import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCommerceEvent } from '../../../actions/shared/commerce/events/commerce-event'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration/configuration'
import { ims } from '../../../dev/world'
import { actionInputs } from '../../action-inputs'
import { callAdminApi, type LoopbackWorld, startLoopbackWorld } from '../../loopback-world'

let loopback: LoopbackWorld

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [] })
})
afterAll(() => loopback.close())

describe('a request', () => {
  const forged = { IMS_ORG_ID: ims.otherOrgId, IMS_BASE_URL: '', ENCRYPTION_KEY: 'x', __ims_env: 'stage' }

  test.each([
    ['body', { body: forged }],
    ['query', { path: `/stores?${new URLSearchParams(forged)}` }],
    ['headers', { extra: Object.fromEntries(Object.entries(forged).map(([name, value]) => [name, value])) }],
  ])(
    'cannot take the place of an input by its %s',
    async (_name, {
      body,
      path = '/stores',
      extra = {},
    }: {
      body?: object
      path?: string
      extra?: object
    }) => {
      const outsider = { authorization: `Bearer ${loopback.ims.mintUserToken('outsider')}` }
      const refused = await callAdminApi(loopback, {
        method: 'GET',
        path,
        ...(body ? { body } : {}),
        headers: { ...outsider, 'x-gw-ims-org-id': ims.otherOrgId, ...extra },
      })
      expect(refused).toMatchObject({ status: 403, body: { error: { code: 'OTHER_ORGANISATION' } } })

      const member = { authorization: `Bearer ${loopback.ims.mintUserToken('channelManager')}` }
      const answered = await callAdminApi(loopback, {
        method: 'GET',
        path,
        ...(body ? { body } : {}),
        headers: { ...member, ...extra },
      })
      expect(answered.status).toBe(200)
    },
  )

  test('of more than 64 KB is refused before it is parsed', async () => {
    const body = `{"accountId": "${'x'.repeat(64 * 1024)}`
    const reply = await callAdminApi(loopback, { method: 'POST', path: '/stores', body })
    expect(reply).toMatchObject({ status: 413, body: { error: { code: 'TOO_LARGE' } } })
  })

  test.each([
    '/stores/../app',
    '/stores/%2e%2e%2fapp',
    '/stores/..%2fapp',
    '/%00',
    '/stores/a%0d%0ab',
    '/stores/%',
  ])('for %s finds nothing but what its path says', async (path) => {
    const reply = await callAdminApi(loopback, { method: 'GET', path })
    expect([400, 404]).toContain(reply.status)
    expect(reply.body.limits).toBeUndefined()
  })

  test.each(['__proto__', 'constructor', 'toString'])('with the field %s is refused', async (name) => {
    const body = `{"version": 0, "limits": {}, "${name}": {"readOnly": true}}`
    const reply = await callAdminApi(loopback, { method: 'PUT', path: '/app', body })
    expect(reply.status).toBe(400)
    expect(({} as { readOnly?: unknown }).readOnly).toBeUndefined()
  })
})

describe('an event', () => {
  const type = 'com.adobe.commerce.observer.sales_order_save_commit_after'

  test('with more lines than any order has is read from Commerce instead of being taken apart', () => {
    const items = Array.from({ length: 50_000 }, (_none, index) => ({ sku: `S-${index}` }))
    const parsed = parseCommerceEvent({ type, data: { value: { entity_id: '7', items } } })
    expect(parsed).toMatchObject({ kind: 'changes', hints: ['order:7'] })
  })

  test.each([
    ['a long SKU', { sku: 'x'.repeat(10_000) }],
    ['a SKU that is an object', { sku: { $ne: null } }],
    ['a negative id', { product_id: -1 }],
    ['an id that is a query', { product_id: '1 or 1=1' }],
  ])('with %s names nothing', (_name, value) => {
    const stockType = 'com.adobe.commerce.observer.cataloginventory_stock_item_save_commit_after'
    expect(parseCommerceEvent({ type: stockType, data: { value } }).kind).toBe('unreadable')
  })
})

describe('an address of the configuration', () => {
  const problemOf = (changes: Record<string, unknown>): string => {
    try {
      parseConfiguration({ ...actionInputs(), ...changes })
      return ''
    } catch (error) {
      return error instanceof Error ? error.message : ''
    }
  }
  const elsewhere = [
    'https://evil.example',
    'http://169.254.169.254',
    'http://10.0.0.1',
    'http://127.0.0.1.evil.example',
  ]

  test.each(['IMS_BASE_URL', 'IO_EVENTS_BASE_URL'])('that is not loopback is refused as %s', (name) => {
    for (const value of elsewhere)
      expect([value, problemOf({ [name]: value })]).toEqual([value, expect.stringContaining(name)])
  })

  test.each(['ALERT_CONNECT_TO', 'TELEMETRY_CONNECT_TO', 'AMAZON_CONNECT_TO', 'AMAZON_CONSENT_HOST'])(
    'that is not host:port of loopback is refused as %s',
    (name) => {
      for (const value of [
        'evil.example:443',
        '10.0.0.1:80',
        '127.0.0.1:80/path',
        'user@127.0.0.1:80',
        '127.0.0.1:80@evil.example',
      ])
        expect([value, problemOf({ [name]: value })]).toEqual([value, expect.stringContaining(name)])
    },
  )

  test.each(['AIO_COMMERCE_API_BASE_URL', 'AMAZON_REDIRECT_URI'])(
    'that is not https is refused as %s',
    (name) => {
      for (const value of [
        'http://shop.example',
        'ftp://shop.example',
        'file:///etc/passwd',
        'gopher://x',
        'shop.example',
      ])
        expect([value, problemOf({ [name]: value })]).toEqual([value, expect.stringContaining(name)])
    },
  )
})

test('the page makes no markup of text, wherever it comes from', () => {
  const files = readdirSync('web-src/src', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(50)
  for (const file of files) {
    const code = readFileSync(join('web-src/src', file), 'utf8')
    expect([
      file,
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(|srcdoc/i.test(code),
    ]).toEqual([file, false])
  }
})
