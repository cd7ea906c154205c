import { connectState } from '../../../actions/shared/settings-store/state-client'
import { examples } from '../../../dev/catalogue/examples'
import { amazon, commerce, ims, runtime } from '../../../dev/world'
import {
  type ApiReply,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../loopback-world'

/** Everything that may appear only in inputs, in requests to its owner, and sealed. */
const SECRETS: readonly (readonly [what: string, secret: string | RegExp])[] = [
  ...Object.values(amazon.accounts).map(({ refreshToken }) => ['a refresh token', refreshToken] as const),
  ['an access token of Amazon', /Atza\|/],
  ['Amazon’s client secret', amazon.lwa.clientSecret],
  ['the client secret of an account', 'amzn1.oa2-cs.v1.of-the-merchant'],
  ['Adobe’s client secret', ims.clientSecret],
  ['a token of IMS', /eyJ[\w-]{10,}\./],
  ['the key of the secrets', Buffer.alloc(32, 7).toString('base64')],
  ['the consumer secret of Commerce', commerce.integration.consumerSecret],
  ['the access token of Commerce', commerce.integration.accessToken],
  ['the access token secret of Commerce', commerce.integration.accessTokenSecret],
]

let loopback: LoopbackWorld
const replies: ApiReply[] = []
let written = ''
const spies: jest.SpyInstance[] = []

/** Records everything that the actions write, except the test's own output. */
function listen(): void {
  const keep = (...parts: unknown[]) => {
    written += `${parts.map(String).join(' ')}\n`
    return true
  }
  // With several test files, the console has no streams of its own. The log uses those of the process.
  Object.assign(console, { _stdout: process.stdout, _stderr: process.stderr })
  for (const stream of [process.stdout, process.stderr])
    spies.push(jest.spyOn(stream, 'write').mockImplementation(keep))
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    spies.push(jest.spyOn(console, level).mockImplementation(keep))
}

async function call(method: string, path: string, body?: unknown): Promise<ApiReply> {
  const reply = await callAdminApi(loopback, {
    method,
    path,
    inputs: { LOG_LEVEL: 'debug' },
    ...(body === undefined ? {} : { body }),
  })
  replies.push(reply)
  return reply
}

const germany = `/stores/${STORE_IDS.germany}`
const { sellerId, refreshToken } = amazon.accounts.europe

async function readEverything(): Promise<void> {
  for (const path of [
    '/stores',
    '/accounts',
    '/app',
    '/connection',
    germany,
    `${germany}/errors`,
    `${germany}/activity`,
  ])
    await call('GET', path)
  await call('GET', `${germany}/listing?sellerSku=${examples.plain}`)
  await call('GET', `${germany}/stock-quantity/history`)
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  listen()
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
  await call('POST', '/authorisations', { marketplaceId: 'A1PA6795UKMFR9' })
  await readEverything()
})
afterAll(async () => {
  for (const spy of spies) spy.mockRestore()
  await loopback.close()
})

/** Everything stored, as the clients read it. */
async function stored(): Promise<string> {
  const texts: string[] = []
  for (const name of await loopback.database.collectionNames()) {
    const found = await loopback.database.collection(name as 'listings').find({}, { limit: 1_000 })
    texts.push(JSON.stringify(found))
  }
  const state = await connectState({ namespace: runtime.namespace, auth: runtime.auth, region: 'emea' })
  const keys = await state.list('asq.*')
  expect(keys.some((key) => key.includes('secret.account'))).toBe(true)
  for (const key of keys) texts.push(`${key} ${await state.get(key)}`)
  return texts.join('\n')
}

async function expectNowhere(): Promise<void> {
  const places = { stored: await stored(), replies: JSON.stringify(replies), written }
  for (const [place, text] of Object.entries(places)) {
    for (const [what, secret] of SECRETS) {
      const at = typeof secret === 'string' ? text.indexOf(secret) : text.search(secret)
      const found = at < 0 ? null : `${what} in ${place}: …${text.slice(Math.max(0, at - 80), at)}`
      expect(found).toBeNull()
    }
  }
}

test('a merchant who connects, saves and publishes leaves no secret anywhere', async () => {
  expect(replies.length).toBeGreaterThan(5)
  await expectNowhere()
})

/** An error that repeats the request that it answers. */
const ECHO = {
  amazon: `${refreshToken}&client_secret=${amazon.lwa.clientSecret} x-amz-access-token: Atza|an-access-token`,
  adobe: 'authorization: Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJpbXMifQ.c2ln',
  commerce: `authorization: OAuth oauth_consumer_key="key", oauth_token="${commerce.integration.accessToken}"`,
}

test.each<[string, () => void, () => Promise<unknown>]>([
  [
    'Amazon refuses a token and repeats it',
    () =>
      loopback.amazon.standIn.fail({
        path: '/auth/o2/token',
        status: 400,
        body: { error: 'invalid_grant', error_description: `The token is not valid: ${ECHO.amazon}` },
        times: 20,
      }),
    () =>
      call('POST', '/accounts', {
        sellerId,
        region: 'eu',
        refreshToken,
        lwaClientId: amazon.lwa.clientId,
        lwaClientSecret: 'amzn1.oa2-cs.v1.of-the-merchant',
      }),
  ],
  [
    'Amazon refuses a patch with what it was sent',
    () =>
      loopback.amazon.standIn.fail({
        path: '/listings/',
        status: 400,
        body: { errors: [{ code: 'InvalidInput', message: ECHO.amazon, details: ECHO.amazon }] },
        times: 20,
      }),
    () => saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 4 }),
  ],
  [
    'Commerce refuses its caller',
    () =>
      loopback.commerce.standIn.fail({
        path: '/rest/',
        status: 401,
        body: { message: `The consumer isn't authorized: ${ECHO.commerce}` },
        times: 3,
      }),
    async () => {
      await call('GET', '/websites')
      await saveSettings(loopback, STORE_IDS.germany, { maximumListedQuantity: 5 })
    },
  ],
  [
    'IMS is away',
    () => loopback.ims.standIn.fail({ status: 500, body: { error: ECHO.adobe }, times: 20 }),
    () => call('GET', '/stores'),
  ],
  [
    'the database refuses',
    () =>
      loopback.databaseServer.fail({ status: 400, body: { success: false, message: ECHO.adobe }, times: 20 }),
    () => call('GET', '/stores'),
  ],
  [
    'aio state refuses',
    () => loopback.state.fail({ status: 500, body: { error: ECHO.adobe }, times: 40 }),
    () => call('GET', '/stores'),
  ],
])(
  'neither does one to whom this happens: %s',
  async (_what, fail, work) => {
    fail()
    await work()
    for (const standIn of [
      loopback.amazon.standIn,
      loopback.commerce.standIn,
      loopback.ims.standIn,
      loopback.databaseServer,
      loopback.state,
    ])
      standIn.heal()
    await readEverything()
    await expectNowhere()
  },
  90_000,
)

test('what went wrong was written, so that the log was listened to', () => {
  expect(written).toContain('admin-api failed')
})
