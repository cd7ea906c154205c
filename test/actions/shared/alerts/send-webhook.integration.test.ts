import { createHmac } from 'node:crypto'
import { createServer, setDefaultAutoSelectFamily } from 'node:net'
import fc from 'fast-check'
import { isPublicAddress } from '../../../../actions/shared/alerts/public-address'
import { sendWebhook } from '../../../../actions/shared/alerts/send-webhook'
import { webhookUrlProblem } from '../../../../actions/shared/alerts/webhook-url'
import { createWebhookStandIn, type WebhookStandIn } from '../../../../dev/alerts/webhook-stand-in'
import { portsFrom } from '../../../../dev/world'

const { alerts: port } = portsFrom(Number(process.env.TEST_PORT_BASE))
const connectTo = { host: '127.0.0.1', port }
const webhook = {
  url: 'https://alerts.merchant.example/hook?token=t0ken',
  secret: 'a secret of the merchant',
}
let standIn: WebhookStandIn

beforeEach(async () => {
  standIn = createWebhookStandIn()
  await standIn.standIn.listen(port)
})
afterEach(() => standIn.standIn.close())

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '127.255.255.254',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '192.0.0.192',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'ff02::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'fec0::1',
    'localhost',
    '',
  ])('%s is not of the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  test.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.167.1.1', '2606:4700::1111', '2a00:1450:4001::1'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  test('of a private range is refused, whatever the rest of it', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.constantFrom('10', '127'), byte, byte, byte, (first, ...rest) => {
        expect(isPublicAddress([first, ...rest].join('.'))).toBe(false)
      }),
    )
  })
})

describe('the URL of a webhook', () => {
  test.each([
    ['http://alerts.merchant.example/', /https/],
    ['ftp://alerts.merchant.example/', /https/],
    ['javascript:alert(1)', /https/],
    ['not a url', /expected a URL/],
    ['https://user:password@alerts.merchant.example/', /no user name/],
    ['https://localhost/', /public internet/],
    ['https://metadata.google.internal/', /public internet/],
    ['https://printer.local/', /public internet/],
    ['https://commerce/', /public internet/],
    ['https://127.0.0.1/', /public internet/],
    ['https://127.1/', /public internet/],
    ['https://0x7f.1/', /public internet/],
    ['https://2130706433/', /public internet/],
    ['https://[::1]/', /public internet/],
    ['https://[::ffff:169.254.169.254]/', /public internet/],
    [`https://alerts.merchant.example/${'a'.repeat(2_000)}`, /2000 characters/],
  ])('%s cannot be one', (url, problem) => {
    expect(webhookUrlProblem(url)).toMatch(problem)
  })

  test.each([
    'https://alerts.merchant.example/hook',
    'https://8.8.8.8/hook',
    'https://hooks.example.com:8443/x',
  ])('%s can', (url) => {
    expect(webhookUrlProblem(url)).toBeNull()
  })
})

describe('an alert', () => {
  test('is posted with a signature over its time and body, that the merchant can check', async () => {
    const now = new Date('2026-03-01T12:00:00Z')
    const outcome = await sendWebhook(webhook, { kind: 'test', text: 'Größe' }, { connectTo, now: () => now })
    expect(outcome).toEqual({ kind: 'delivered', status: 204 })
    const [received] = standIn.received
    expect(received).toMatchObject({ path: '/hook?token=t0ken', host: 'alerts.merchant.example' })
    expect(JSON.parse(received?.body ?? '')).toEqual({ kind: 'test', text: 'Größe' })
    const timestamp = String(received?.headers['x-stock-quantity-timestamp'])
    expect(timestamp).toBe(String(now.getTime() / 1000))
    const expected = createHmac('sha256', webhook.secret)
      .update(`${timestamp}.${received?.body}`)
      .digest('hex')
    expect(received?.headers['x-stock-quantity-signature']).toBe(`v1=${expected}`)
  })

  test('follows no redirect', async () => {
    standIn.standIn.fail({ status: 302, headers: { location: `http://127.0.0.1:${port}/elsewhere` } })
    expect(await sendWebhook(webhook, {}, { connectTo })).toMatchObject({
      kind: 'failed',
      code: 'ALERT_REFUSED',
      message: expect.stringContaining('302'),
    })
    expect(standIn.standIn.requests).toHaveLength(1)
  })

  test.each([
    ['an error', { status: 500 }, 'ALERT_REFUSED'],
    ['no answer', { hang: true }, 'ALERT_TIMEOUT'],
    ['an answer that is too late', { delayMs: 2_000 }, 'ALERT_TIMEOUT'],
    ['a connection that is cut', { cut: 'before' as const }, 'ALERT_UNREACHABLE'],
  ])('that gets %s has failed, in time', async (_name, fault, code) => {
    standIn.standIn.fail(fault)
    expect(await sendWebhook(webhook, {}, { connectTo, deadlineMs: 300 })).toMatchObject({ code })
  })

  test('does not read an answer, however long it is', async () => {
    standIn.standIn.fail({ status: 200, body: 'x'.repeat(50_000_000) })
    const before = process.memoryUsage().rss
    expect(await sendWebhook(webhook, {}, { connectTo })).toMatchObject({ kind: 'delivered' })
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
  })

  test('that is too long is not sent', async () => {
    expect(await sendWebhook(webhook, { text: 'x'.repeat(20_000) }, { connectTo })).toMatchObject({
      kind: 'failed',
    })
    expect(standIn.received).toEqual([])
  })

  test('says nothing of the secret or the token of the URL when it fails', async () => {
    for (const fault of [{ status: 400 }, { hang: true }, { cut: 'before' as const }]) {
      standIn.standIn.fail(fault)
      const outcome = await sendWebhook(webhook, {}, { connectTo, deadlineMs: 200 })
      expect(JSON.stringify(outcome)).not.toMatch(/secret of|t0ken/)
    }
  })
})

describe('the name of a webhook', () => {
  const local = { ...webhook, url: `https://alerts.merchant.example:${port}/hook` }

  test.each([
    ['a loopback address', ['127.0.0.1']],
    ['a public and a private address', ['8.8.8.8', '10.0.0.1']],
    ['the address of cloud metadata', ['169.254.169.254']],
    ['an IPv4 address within IPv6', ['::ffff:127.0.0.1']],
    ['no address', []],
  ])('that means %s is not connected to', async (_name, addresses) => {
    expect(await sendWebhook(local, {}, { resolve: async () => addresses })).toMatchObject({
      kind: 'failed',
      code: 'ALERT_ADDRESS',
    })
    expect(standIn.standIn.requests).toEqual([])
  })

  test('is not asked for where the address cannot be used', async () => {
    expect(await sendWebhook({ ...webhook, url: 'http://8.8.8.8/' }, {})).toMatchObject({ code: 'ALERT_URL' })
  })

  test('that is never resolved costs no more than the deadline', async () => {
    const resolve = () => new Promise<readonly string[]>(() => {})
    expect(await sendWebhook(local, {}, { resolve, deadlineMs: 200 })).toMatchObject({
      code: 'ALERT_TIMEOUT',
    })
  })

  test.each([true, false])(
    'is resolved once: the connection goes to the address that was checked, by TLS for that name (several at once: %s)',
    async (isAutomatic) => {
      setDefaultAutoSelectFamily(isAutomatic)
      const heard: Buffer[] = []
      const server = createServer((socket) =>
        socket.once('data', (data) => {
          heard.push(data)
          socket.destroy()
        }),
      )
      const own = await new Promise<number>((resolve) =>
        server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
      )
      let resolved = 0
      const resolve = async () => {
        resolved += 1
        return ['127.0.0.1']
      }
      const outcome = await sendWebhook(
        { ...webhook, url: `https://alerts.merchant.example:${own}/` },
        {},
        { resolve, isAllowed: () => true },
      )
      server.close()
      setDefaultAutoSelectFamily(true)
      expect(outcome).toMatchObject({ code: 'ALERT_UNREACHABLE' })
      expect(resolved).toBe(1)
      expect(heard[0]?.[0]).toBe(0x16)
      expect(heard[0]?.includes('alerts.merchant.example')).toBe(true)
    },
  )
})
