import { createWebhookStandIn, type WebhookStandIn } from '../../../../dev/alerts/webhook-stand-in'
import { portsFrom } from '../../../../dev/world'
import { callAdminApi, type LoopbackWorld, startLoopbackWorld } from '../../../loopback-world'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const url = 'https://hooks.merchant.example/services/t0ken'
const secret = 'a long secret of the merchant'
let loopback: LoopbackWorld
let webhook: WebhookStandIn

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [] })
  webhook = createWebhookStandIn()
  await webhook.standIn.listen(ports.alerts)
})
afterAll(async () => {
  await webhook.standIn.close()
  await loopback.close()
})

const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })

test('no webhook is set at first, and none is tested', async () => {
  expect((await call('GET', '/alerts')).body).toEqual({ webhook: null, last: null })
  expect((await call('POST', '/alerts/test')).status).toBe(404)
})

test.each([
  [{ url: 'http://hooks.merchant.example/', secret }, 'url'],
  [{ url: 'https://169.254.169.254/latest/meta-data', secret }, 'url'],
  [{ url: 'https://localhost/', secret }, 'url'],
  [{ url: 5, secret }, 'url'],
  [{ url }, 'secret'],
  [{ url, secret: 'short' }, 'secret'],
  [{ url, secret: 'x'.repeat(201) }, 'secret'],
  [{ url, secret, redirect: true }, 'redirect'],
])('%j is refused at its field', async (body, field) => {
  const reply = await call('PUT', '/alerts', body)
  expect(reply).toMatchObject({ status: 400, body: { error: { code: 'BAD_REQUEST', field } } })
  expect((await call('GET', '/alerts')).body.webhook).toBeNull()
})

test('a webhook is saved sealed, shown without what is secret, tested and removed', async () => {
  const saved = await call('PUT', '/alerts', { url, secret })
  expect(saved).toMatchObject({
    status: 200,
    body: { webhook: { origin: 'https://hooks.merchant.example' } },
  })
  expect(JSON.stringify(saved.body)).not.toMatch(/t0ken|long secret/)
  const stored = await fetch(
    `http://127.0.0.1:${ports.state}/containers/${process.env.__OW_NAMESPACE}/data/asq.secret.alerts`,
    { headers: { authorization: `Basic ${Buffer.from(process.env.__OW_API_KEY ?? '').toString('base64')}` } },
  )
  expect(stored.status).toBe(200)
  expect(await stored.text()).toMatch(/^v2\.[0-9a-f]+\.[\w-]+\.[\w-]+\.[\w-]+$/)

  expect((await call('POST', '/alerts/test')).body).toEqual({ isDelivered: true, code: null, message: null })
  const body = JSON.parse(webhook.received[0]?.body ?? '') as Record<string, unknown>
  expect(body).toMatchObject({ type: 'amazon-stock-quantity.alert', version: 1, kind: 'test', subject: null })

  webhook.standIn.fail({ status: 410 })
  expect((await call('POST', '/alerts/test')).body).toMatchObject({
    isDelivered: false,
    code: 'ALERT_REFUSED',
  })

  const other = 'https://other.merchant.example/'
  // A user who may change the address must not get alerts signed with somebody else's secret.
  expect(await call('PUT', '/alerts', { url: other })).toMatchObject({
    status: 400,
    body: { error: { field: 'secret' } },
  })
  const moved = await call('PUT', '/alerts', { url: other, secret: '0123456789abcdef' })
  expect(moved.body.webhook.origin).toBe('https://other.merchant.example')
  expect((await call('DELETE', '/alerts')).body.webhook).toBeNull()
  expect((await call('POST', '/alerts/test')).status).toBe(404)
})

test('whoever is not of the organization sees and changes nothing', async () => {
  const headers = { authorization: `Bearer ${loopback.ims.mintUserToken('outsider')}` }
  for (const [method, path] of [
    ['GET', '/alerts'],
    ['PUT', '/alerts'],
    ['DELETE', '/alerts'],
    ['POST', '/alerts/test'],
  ] as const) {
    expect((await callAdminApi(loopback, { method, path, headers })).status).toBe(403)
  }
})
