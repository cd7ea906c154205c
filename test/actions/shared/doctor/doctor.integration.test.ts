import { readFileSync } from 'node:fs'
import type { DoctorFinding } from '../../../../actions/admin-api/contract/installation/health'
import { APP_VERSION } from '../../../../actions/shared/doctor/app-version'
import { sentenceOf } from '../../../../actions/shared/doctor/finding'
import { openDoctor } from '../../../../actions/shared/doctor/open-doctor'
import { runDoctor } from '../../../../actions/shared/doctor/run-doctor'
import { parseConfiguration } from '../../../../actions/shared/runtime/configuration/configuration'
import { main as stockEvents } from '../../../../actions/stock-events/index'
import { examples } from '../../../../dev/catalogue/examples'
import { createIoEventsStandIn, type IoEventsStandIn } from '../../../../dev/io-events/io-events-stand-in'
import { deploymentVariables } from '../../../../dev/start-world'
import { portsFrom, runtime } from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'
import { runCommand } from '../../../run-command'
import { aRule } from '../listing-quantity/rules/a-rule'
import { MANY, OWN_KEY } from './broken/broken'
import { brokenAmazon } from './broken/broken-amazon'
import { brokenApp } from './broken/broken-app'
import { brokenCommerce } from './broken/broken-commerce'
import { brokenEvents } from './broken/broken-events'

const ports = portsFrom(Number(process.env.TEST_PORT_BASE))
let loopback: LoopbackWorld
let events: IoEventsStandIn
/** Findings before anything was connected. */
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
})
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
      'imports.no-account',
      'publisher.never',
      'read-only.not-started',
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
      'inventory/source-items',
      'stockItems/lowStock/',
      'products',
      'orders',
      'stockItems',
      'inventory/export-stock-salable-qty',
      null,
    ])
    expect(findings.filter(({ check }) => check === 'website')).toHaveLength(3)
    expect(findings.filter(({ check }) => check === 'encryption')).toHaveLength(3)
    expect(findings.filter(({ check }) => check === 'amazon')).toHaveLength(3)
    expect(findings.filter(({ check }) => check === 'subscription')).toHaveLength(5)
    expect(findings.at(-1)).toMatchObject({ code: 'versions.known', values: { app: APP_VERSION } })
    expect(sentenceOf(findings[2] as DoctorFinding)).toMatch(/schema \d+\.$/)
  })

  test('with a rule for a category, the role for categories is checked too', async () => {
    const inCategory = aRule('Mugs', [{ kind: 'category', categoryIds: [4], withChildren: true }])
    const body = { version: 0, settings: SETTINGS, rules: [inCategory] }
    const path = `/stores/${STORE_IDS.outlet}/stock-quantity`
    expect(await callAdminApi(loopback, { method: 'PUT', path, body })).toMatchObject({ status: 200 })
    loopback.commerce.standIn.fail({ path: '/V1/categories/list', status: 403, times: MANY })
    expect(wrong(await examine())).toMatchObject([
      {
        code: 'commerce.unauthorised',
        subject: 'categories/list',
        values: { resource: 'Catalog, Categories' },
      },
    ])
    loopback.commerce.standIn.heal()
    const removed = { version: 1, settings: SETTINGS, rules: [] }
    expect(await callAdminApi(loopback, { method: 'PUT', path, body: removed })).toMatchObject({
      status: 200,
    })
    const subjects = (await examine()).map(({ subject }) => subject)
    expect(subjects).not.toContain('categories/list')
  })

  test('is told to nobody without a token of the organization', async () => {
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

const examined = {
  get loopback() {
    return loopback
  },
  get events() {
    return events
  },
}
const BROKEN = [brokenApp, brokenCommerce, brokenEvents, brokenAmazon].flatMap((broken) => broken(examined))

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
    const { context, close } = openDoctor(configuration, { namespace, apiKey: auth })
    // Longer than any other check on a busy machine, and shorter than a client's own timeout.
    const findings = await runDoctor(context, 8_000)
    await close()
    expect(wrong(findings as readonly DoctorFinding[])).toMatchObject([
      { check: 'commerce', code: 'check.late', values: { seconds: 8 } },
      { check: 'imports', code: 'check.late', values: { seconds: 8 } },
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
  expect(broken.said).toMatch(
    /^failed +Access to Commerce \(orders\): Commerce denied the request \(HTTP 403\)/m,
  )
})

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
