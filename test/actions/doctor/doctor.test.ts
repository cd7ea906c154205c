import { readFileSync } from 'node:fs'
import type { DoctorFinding } from '../../../actions/admin-api/doctor-replies'
import { APP_VERSION } from '../../../actions/shared/doctor/app-version'
import type { FindingCode } from '../../../actions/shared/doctor/doctor-words'
import { sentenceOf } from '../../../actions/shared/doctor/finding'
import { openDoctor } from '../../../actions/shared/doctor/open-doctor'
import { runDoctor } from '../../../actions/shared/doctor/run-doctor'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration'
import { main as stockEvents } from '../../../actions/stock-events/index'
import { examples } from '../../../dev/catalogue/examples'
import { createIoEventsStandIn, type IoEventsStandIn } from '../../../dev/io-events/io-events-stand-in'
import { deploymentVariables } from '../../../dev/start-world'
import { loopback as at, portsFrom, runtime } from '../../../dev/world'
import { callAdminApi, connectStores, type LoopbackWorld, startLoopbackWorld } from '../../loopback-world'
import { runCommand } from '../../run-command'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
const MANY = 500
let loopback: LoopbackWorld
let events: IoEventsStandIn
/** What is found before anything was connected. */
let untouched: readonly DoctorFinding[]

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  events = createIoEventsStandIn({ ims: loopback.ims })
  await events.standIn.listen(ports.runtime)
  untouched = await examine()
  await connectStores(loopback)
  const recorded = readFileSync(
    'test/commerce-events/01-catalog_product_save_commit_after.cloudevent.json',
    'utf8',
  )
  await stockEvents({ ...loopback.inputs, ...(JSON.parse(recorded) as object) })
}, 60_000)
afterAll(async () => {
  await events.standIn.close()
  await loopback.close()
})
afterEach(() => {
  for (const each of [
    loopback.state,
    loopback.databaseServer,
    loopback.amazon.standIn,
    loopback.commerce.standIn,
    events.standIn,
  ])
    each.heal()
})

async function examine(inputs: Readonly<Record<string, unknown>> = {}): Promise<readonly DoctorFinding[]> {
  const reply = await callAdminApi(loopback, { method: 'GET', path: '/doctor', inputs })
  expect(reply.status).toBe(200)
  return reply.body.findings
}

const wrong = (findings: readonly DoctorFinding[]) => findings.filter(({ outcome }) => outcome !== 'ok')
const codes = (findings: readonly DoctorFinding[]) => [...new Set(findings.map(({ code }) => code))].sort()

describe('a new installation', () => {
  test('has nothing wrong but what never came', () => {
    expect(codes(wrong(untouched))).toEqual([
      'amazon.none',
      'encryption.none',
      'events.never',
      'publisher.never',
      'website.none',
    ])
  })
})

describe('an installation in order', () => {
  test('is found in order, each thing of it', async () => {
    const findings = await examine()
    expect(wrong(findings)).toEqual([])
    expect(findings.filter(({ check }) => check === 'commerce').map(({ subject }) => subject)).toEqual([
      'store/websites',
      'store/storeViews',
      'inventory/stocks',
      'inventory/sources',
      'inventory/stock-source-links',
      'products',
      'orders',
      'stockItems',
      'inventory/export-stock-salable-qty',
    ])
    expect(findings.filter(({ check }) => check === 'website')).toHaveLength(3)
    expect(findings.filter(({ check }) => check === 'encryption')).toHaveLength(3)
    expect(findings.filter(({ check }) => check === 'amazon')).toHaveLength(3)
    expect(findings.filter(({ check }) => check === 'subscription')).toHaveLength(5)
    expect(findings.at(-1)).toMatchObject({ code: 'versions.known', values: { app: APP_VERSION } })
    expect(sentenceOf(findings[2] as DoctorFinding)).toMatch(/schema \d+\.$/)
  })

  test('is told to nobody without a token of the organisation', async () => {
    const outsider = { authorization: `Bearer ${loopback.ims.mintUserToken('outsider')}` }
    for (const headers of [{}, outsider]) {
      const reply = await callAdminApi(loopback, { method: 'GET', path: '/doctor', headers })
      expect([401, 403]).toContain(reply.status)
      expect(reply.body.findings).toBeUndefined()
    }
  })

  test('holds no secret in what is found', async () => {
    const text = JSON.stringify(await examine())
    for (const secret of [/Atz[ar]\|/, /amzn1\.oa2/, /p8e-/, /eyJ/, /loopbackconsumersecret/])
      expect(text).not.toMatch(secret)
  })

  test('has the version of its package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(APP_VERSION).toBe(version)
  })
})

interface Broken {
  readonly name: string
  readonly code: FindingCode
  readonly subject?: string
  readonly breakIt?: () => unknown
  readonly mend?: () => unknown
  readonly inputs?: Readonly<Record<string, unknown>>
  /** What else cannot be known then. */
  readonly also?: readonly FindingCode[]
}

const schema = () => loopback.database.collection('schema')
const tasks = () => loopback.database.collection('tasks')
const leases = () => loopback.database.collection('leases')
const OTHER_KEY = Buffer.alloc(32, 9).toString('base64')
const OWN_KEY = Buffer.alloc(32, 7).toString('base64')
let before: unknown

const BROKEN: readonly Broken[] = [
  {
    name: 'the workspace is not configured',
    code: 'configuration.no-workspace',
    inputs: { IO_CONSUMER_ID: '', IO_PROJECT_ID: '', IO_WORKSPACE_ID: '' },
    also: ['registration.unknown'],
  },
  {
    name: 'aio state is away',
    code: 'state.away',
    breakIt: () => loopback.state.fail({ path: '/containers', status: 503, times: MANY }),
    also: ['check.broken'],
  },
  {
    name: 'the database is not provisioned',
    code: 'database.not-provisioned',
    breakIt: () =>
      loopback.databaseServer.fail({
        path: 'provision/status',
        status: 200,
        body: { success: true, data: { status: 'NOT_PROVISIONED' } },
        times: MANY,
      }),
  },
  {
    name: 'the database refuses',
    code: 'database.away',
    breakIt: () => loopback.databaseServer.fail({ path: '/v1/', status: 403, times: MANY }),
    also: ['check.broken', 'versions.no-commerce'],
  },
  {
    name: 'the database has an older schema',
    code: 'database.old-schema',
    breakIt: () => schema().updateOne({ _id: 'schema' }, { $set: { version: 1 } }),
    mend: () => schema().updateOne({ _id: 'schema' }, { $set: { version: 99 } }),
  },
  {
    name: 'an index is missing',
    code: 'database.incomplete',
    breakIt: () =>
      loopback.databaseServer.fail({
        path: 'collection/pending/getIndexes',
        status: 200,
        body: { success: true, data: [{ v: 2, key: { _id: 1 }, name: '_id_' }] },
        times: MANY,
      }),
  },
  {
    name: 'the encryption key is another one',
    code: 'encryption.unreadable',
    inputs: { ENCRYPTION_KEY: OTHER_KEY },
    also: ['amazon.unknown'],
  },
  {
    name: 'the encryption key was changed a moment ago',
    code: 'encryption.previous',
    inputs: { ENCRYPTION_KEY: OTHER_KEY, ENCRYPTION_KEY_PREVIOUS: OWN_KEY },
  },
  {
    name: 'Commerce refuses one endpoint',
    code: 'commerce.unauthorised',
    subject: 'orders',
    breakIt: () => loopback.commerce.standIn.fail({ path: '/V1/orders', status: 403, times: MANY }),
  },
  {
    name: 'Commerce does not answer one endpoint as it describes',
    code: 'commerce.away',
    subject: 'stockItems',
    breakIt: () =>
      loopback.commerce.standIn.fail({ path: '/V1/stockItems', status: 200, body: '<html>', times: MANY }),
  },
  {
    name: 'the clock of Commerce is 20 minutes late',
    code: 'clock.off',
    breakIt: () =>
      loopback.commerce.standIn.fail({
        method: 'HEAD',
        status: 200,
        headers: { date: new Date(Date.now() - 20 * 60_000).toUTCString() },
      }),
  },
  {
    name: 'the website of a store is gone',
    code: 'website.missing',
    subject: 'Amazon.com',
    breakIt: () =>
      loopback.commerce.standIn.fail({
        path: 'store/websites',
        status: 200,
        body: [{ id: 2, code: 'eu', name: 'Europe' }],
        times: MANY,
      }),
  },
  {
    name: 'the stock of a website has no source',
    code: 'website.no-source',
    subject: 'Amazon.com',
    breakIt: () => Object.assign(loopback.commerce.state.sources.at(3) ?? {}, { enabled: false }),
    mend: () => Object.assign(loopback.commerce.state.sources.at(3) ?? {}, { enabled: true }),
  },
  {
    name: 'Commerce does not send an event',
    code: 'subscription.missing',
    subject: 'observer.cataloginventory_stock_item_save_commit_after',
    breakIt: () => {
      before = loopback.commerce.eventing.subscriptions.shift()
    },
    mend: () => loopback.commerce.eventing.subscriptions.unshift(before as never),
  },
  {
    name: 'Commerce sends an event without priority',
    code: 'subscription.incomplete',
    breakIt: () => Object.assign(loopback.commerce.eventing.subscriptions[0] ?? {}, { priority: false }),
    mend: () => Object.assign(loopback.commerce.eventing.subscriptions[0] ?? {}, { priority: true }),
  },
  {
    name: 'Commerce does not say what it sends',
    code: 'subscription.unknown',
    breakIt: () =>
      loopback.commerce.standIn.fail({ path: 'getEventSubscriptions', status: 401, times: MANY }),
  },
  {
    name: 'there is no registration',
    code: 'registration.missing',
    breakIt: () => {
      before = events.state.registrations.pop()
    },
    mend: () => events.state.registrations.push(before as never),
  },
  {
    name: 'the registration is disabled',
    code: 'registration.disabled',
    breakIt: () => Object.assign(events.state.registrations[0] ?? {}, { enabled: false }),
    mend: () => Object.assign(events.state.registrations[0] ?? {}, { enabled: true }),
  },
  {
    name: 'the registration lacks an event',
    code: 'registration.incomplete',
    breakIt: () => {
      before = events.state.registrations[0]?.events_of_interest.pop()
    },
    mend: () => events.state.registrations[0]?.events_of_interest.push(before as never),
  },
  {
    name: 'I/O Events is away',
    code: 'registration.unknown',
    breakIt: () => events.standIn.fail({ path: '/registrations', status: 500, times: MANY }),
  },
  {
    name: 'the last event came two days ago',
    code: 'events.long-ago',
    breakIt: async () => {
      before = await tasks().findOne({ _id: 'stock-events' })
      await tasks().updateOne(
        { _id: 'stock-events' },
        { $set: { at: new Date(Date.now() - 48 * 3_600_000) } },
      )
    },
    mend: () => tasks().updateOne({ _id: 'stock-events' }, { $set: { at: new Date() } }),
  },
  {
    name: 'Amazon refuses the accounts',
    code: 'amazon.refused',
    breakIt: () =>
      loopback.amazon.standIn.fail({
        path: '/sellers/',
        status: 403,
        body: { errors: [{ code: 'Unauthorized', message: 'Access to requested resource is denied.' }] },
        times: MANY,
      }),
  },
  {
    name: 'a seller has left a marketplace',
    code: 'amazon.not-participating',
    breakIt: () =>
      loopback.amazon.standIn.fail({ path: '/sellers/', status: 200, body: { payload: [] }, times: MANY }),
  },
  {
    name: 'the publisher has stopped',
    code: 'publisher.stopped',
    breakIt: () =>
      leases().updateOne({ _id: 'publisher' }, { $set: { seenAt: new Date(Date.now() - 240_000) } }),
    mend: () => leases().updateOne({ _id: 'publisher' }, { $set: { seenAt: new Date() } }),
  },
  {
    name: 'this is a copy of the shop',
    code: 'read-only.copy',
    inputs: { AIO_COMMERCE_API_BASE_URL: at(ports.commerce).replace('127.0.0.1', 'localhost') },
  },
]

describe('an installation with one thing broken', () => {
  test.each(BROKEN)(
    '$name: $code, and nothing else',
    async ({ code, subject, breakIt, mend, inputs, also = [] }) => {
      await breakIt?.()
      try {
        const found = wrong(await examine(inputs))
        expect(codes(found).filter((each) => each !== code && !also.includes(each))).toEqual([])
        const told = found.filter((each) => each.code === code)
        expect(told.length).toBeGreaterThan(0)
        if (subject) expect(told.map((each) => each.subject)).toEqual([subject])
        for (const each of told) expect(sentenceOf(each)).not.toMatch(/[{}]|undefined/)
      } finally {
        await mend?.()
      }
    },
  )

  test('is read-only by hand', async () => {
    const save = async (readOnly: boolean) => {
      const { body } = await callAdminApi(loopback, { method: 'GET', path: '/app' })
      await callAdminApi(loopback, {
        method: 'PUT',
        path: '/app',
        body: { version: body.version, limits: {}, readOnly },
      })
    }
    await save(true)
    expect(codes(wrong(await examine()))).toEqual(['read-only.by-hand'])
    await save(false)
  })

  test('that hangs in one place is told of all the others in time', async () => {
    loopback.commerce.standIn.fail({ path: '/V1/orders', hang: true, times: MANY })
    const configuration = parseConfiguration(loopback.inputs)
    const { namespace, auth } = runtime
    const { world, close } = openDoctor(configuration, { namespace, apiKey: auth })
    const started = Date.now()
    const findings = await runDoctor(world, 3_000)
    await close()
    expect(Date.now() - started).toBeLessThan(5_000)
    expect(wrong(findings as readonly DoctorFinding[])).toMatchObject([
      { check: 'commerce', code: 'check.late', values: { seconds: 3 } },
    ])
  })
})

test('`npm run doctor` says the same in English, and fails only where something does', async () => {
  const run = () => runCommand('actions/deploy/doctor.ts', [], deploymentEnvironment())
  const sound = await run()
  expect(sound).toMatchObject({ code: 0 })
  expect(sound.said.trim().split('\n').length).toBeGreaterThanOrEqual((await examine()).length)
  expect(sound.said).toMatch(/^ok +Database: Database Storage is provisioned/m)
  loopback.commerce.standIn.fail({ path: '/V1/orders', status: 403, times: MANY })
  const broken = await run()
  expect(broken).toMatchObject({ code: 1 })
  expect(broken.said).toMatch(/^failed +Access to Commerce \(orders\): Commerce refuses it \(HTTP 403\)/m)
}, 60_000)

function deploymentEnvironment(): NodeJS.ProcessEnv {
  const { AIO_STATE_ENDPOINT, AIO_DB_ENDPOINT } = process.env
  return {
    ...deploymentVariables(ports),
    ENCRYPTION_KEY: OWN_KEY,
    AIO_RUNTIME_AUTH: runtime.auth,
    AIO_STATE_ENDPOINT,
    AIO_DB_ENDPOINT,
  }
}
