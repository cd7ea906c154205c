import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createImsStandIn } from '../../dev/ims/ims-stand-in'
import { matchesCron } from '../../dev/runtime/alarms'
import { type DeployedAction, loadDeployment } from '../../dev/runtime/deployment'
import { createRuntimeStandIn, type RuntimeStandIn } from '../../dev/runtime/runtime-stand-in'
import { ims as people, runtime } from '../../dev/world'
import { writeActionZip } from './action-zip'

const SOURCE = `
const seen = { calls: 0, events: {} }
exports.main = async (params) => {
  seen.calls += 1
  console.log('called', seen.calls)
  if (params.wait) await new Promise((resolve) => setTimeout(resolve, params.wait))
  if (params.die) process.exit(3)
  if (params.throw) throw new Error('broken on purpose')
  if (params.failTimes) {
    const times = (seen.events[params.eventid] = (seen.events[params.eventid] || 0) + 1)
    if (times <= params.failTimes) return { error: { statusCode: params.failWith || 503, body: 'later' } }
    return { statusCode: 200, body: params }
  }
  if (params.bytes) return { headers: { 'content-type': 'image/png' }, body: Buffer.from([1, 2, 255]).toString('base64') }
  if (params.refuse) return { error: { statusCode: 422, headers: { 'x-why': 'test' }, body: { message: 'no' } } }
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => /^__OW_|^FROM_|SECRET/.test(name)))
  return { statusCode: 201, headers: { 'x-own': '1' }, body: { params, env, calls: seen.calls, pid: process.pid } }
}`

const folder = mkdtempSync(join(tmpdir(), 'runtime-'))
const zipFile = join(folder, 'action.zip')
const ims = createImsStandIn()
const require = createRequire(__filename)
const basic = `Basic ${Buffer.from(runtime.auth).toString('base64')}`

const action = (name: string, changes: Partial<DeployedAction> = {}): DeployedAction => ({
  name: `tiny/${name}`,
  zipFile,
  requireAdobeAuth: false,
  final: false,
  inputs: { FROM_INPUT: 'kept' },
  timeoutMs: 5000,
  memoryMb: 128,
  concurrency: 2,
  ...changes,
})

interface Told {
  params: Record<string, unknown> & { __ow_headers: Record<string, string> }
  env: Record<string, string>
  calls: number
  pid: number
}

async function until<T>(read: () => T | undefined | false | Promise<T | undefined | false>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const value = await read()
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it never became so')
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('I/O Runtime on loopback', () => {
  let world: RuntimeStandIn
  let url: string

  beforeAll(async () => {
    writeActionZip(zipFile, SOURCE)
    mkdirSync(join(folder, 'web'))
    writeFileSync(join(folder, 'web', 'index.html'), '<title>page</title>')
    process.env.SECRET_OF_PARENT = 'not for containers'
    world = createRuntimeStandIn({
      namespace: runtime.namespace,
      auth: runtime.auth,
      ims,
      webFolder: join(folder, 'web'),
      env: { FROM_ENV: 'container' },
      alarms: { scale: 0.005 },
      events: { retryScale: 0.001 },
      limits: { inFlight: 6, idleMs: 400 },
      deployment: {
        actions: [
          action('raw', { web: 'raw' }),
          action('merged', { web: 'merged' }),
          action('final', { web: 'merged', final: true }),
          action('guarded', { web: 'raw', requireAdobeAuth: true, final: true }),
          action('plain'),
          action('slow', { timeoutMs: 300 }),
          action('events'),
          action('alarmed'),
        ],
        alarms: [{ trigger: 'minutely', minutes: 1, payload: { from: 'alarm' }, actions: ['tiny/alarmed'] }],
        registrations: [{ action: 'tiny/events', eventTypes: ['observer.stock_saved'] }],
      },
    })
    url = await world.standIn.listen(Number(process.env.TEST_PORT_BASE) + 1)
  })
  afterAll(async () => {
    await world.standIn.close()
    rmSync(folder, { recursive: true })
  })

  const web = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${url}/api/v1/web/tiny/${path}`, init)
    return { status: response.status, headers: response.headers, told: (await response.json()) as Told }
  }
  const invoke = (name: string, params: object, query = '') =>
    fetch(`${url}/api/v1/namespaces/_/actions/tiny/${name}${query}`, {
      method: 'POST',
      headers: { authorization: basic, 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
  const read = async (path: string) => {
    const response = await fetch(`${url}/api/v1/namespaces/_/activations${path}`, {
      headers: { authorization: basic },
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('a raw web action gets the request as it came', async () => {
    const { status, headers, told } = await web('raw/some/path?a=1&b=x%20y', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'X-Custom': 'Value' },
      body: '{"FROM_INPUT":"attacked"}',
    })
    expect(status).toBe(201)
    expect(headers.get('x-own')).toBe('1')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(told.params).toMatchObject({
      FROM_INPUT: 'kept',
      __ow_method: 'put',
      __ow_path: '/some/path',
      __ow_query: 'a=1&b=x%20y',
      __ow_body: '{"FROM_INPUT":"attacked"}',
    })
    expect(told.params.__ow_headers['x-custom']).toBe('Value')
    const binary = await web('raw', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array([1, 255]),
    })
    expect(binary.told.params.__ow_body).toBe(Buffer.from([1, 255]).toString('base64'))
  })

  test('the environment of a run is the container’s own', async () => {
    const { told, headers } = await web('raw.json')
    expect(told.env).toMatchObject({
      FROM_ENV: 'container',
      __OW_NAMESPACE: runtime.namespace,
      __OW_API_KEY: runtime.auth,
      __OW_API_HOST: url,
      __OW_ACTION_NAME: `/${runtime.namespace}/tiny/raw`,
      __OW_ACTIVATION_ID: headers.get('x-openwhisk-activation-id'),
    })
    expect(told.env).not.toHaveProperty('SECRET_OF_PARENT')
    expect(Number(told.env.__OW_DEADLINE)).toBeGreaterThan(Date.now())
  })

  test('a merged web action gets query and body as parameters, a final one keeps its inputs', async () => {
    const body = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"FROM_INPUT":"attacked"}',
    }
    expect((await web('merged?q=1', body)).told.params).toMatchObject({ FROM_INPUT: 'attacked', q: '1' })
    expect((await web('final?q=1', body)).status).toBe(400)
    expect((await web('final?q=1')).told.params).toMatchObject({ FROM_INPUT: 'kept', q: '1' })
    expect((await web('merged', { ...body, body: '{' })).status).toBe(400)
  })

  test('an error result, bytes and a crash become the answers that OpenWhisk gives', async () => {
    const refused = await web('merged?refuse=1')
    expect(refused).toMatchObject({ status: 422, told: { message: 'no' } })
    expect(refused.headers.get('x-why')).toBe('test')
    const bytes = await fetch(`${url}/api/v1/web/tiny/merged?bytes=1`)
    expect(bytes.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(Buffer.from([1, 2, 255]))
    expect((await web('merged?throw=1')).status).toBe(502)
    expect((await web('merged?die=1')).status).toBe(502)
    expect((await web('merged')).status).toBe(201)
    expect((await web('plain')).status).toBe(404)
    expect((await web('raw', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413)
    expect((await fetch(`${url}/api/v1/web/tiny/raw`, { method: 'OPTIONS' })).status).toBe(200)
  })

  test.each([
    ['a member', () => ims.mintUserToken('channelManager'), people.orgId, 201],
    ['a member without the organisation header', () => ims.mintUserToken('channelManager'), '', 401],
    [
      'a member who names another organisation',
      () => ims.mintUserToken('channelManager'),
      people.otherOrgId,
      403,
    ],
    ['an outsider who names this organisation', () => ims.mintUserToken('outsider'), people.orgId, 403],
    // The gate does not know the app's organisation: the action has to look itself.
    [
      'an outsider who names their own organisation',
      () => ims.mintUserToken('outsider'),
      people.otherOrgId,
      201,
    ],
    ['nobody', () => '', people.orgId, 401],
    ['a forged token', () => ims.mintUserToken('channelManager', { forged: true }), people.orgId, 401],
    [
      'an expired token',
      () => ims.mintUserToken('channelManager', { expiresInSeconds: -1 }),
      people.orgId,
      401,
    ],
  ])('the auth gate answers %s', async (_who, token, organization, status) => {
    const headers = {
      ...(token() ? { authorization: `Bearer ${token()}` } : {}),
      ...(organization ? { 'x-gw-ims-org-id': organization } : {}),
    }
    expect((await web('guarded', { headers })).status).toBe(status)
  })

  test('an invocation without waiting is answered at once and read later', async () => {
    const response = await invoke('plain', { hello: 'there', wait: 50 })
    expect(response.status).toBe(202)
    const { activationId } = (await response.json()) as { activationId: string }
    expect((await read(`/${activationId}`)).status).toBe(404)
    const { body } = await until(async () => {
      const found = await read(`/${activationId}`)
      return found.status === 200 && found
    })
    expect(body).toMatchObject({
      activationId,
      name: 'tiny/plain',
      statusCode: 0,
      response: { success: true, result: { body: { params: { hello: 'there', FROM_INPUT: 'kept' } } } },
    })
    expect((await read(`/${activationId}/logs`)).body).toEqual({
      logs: [expect.stringMatching(/stdout: called \d+$/)],
    })
    expect((await read(`/${activationId}/result`)).body).toMatchObject({ status: 'success' })
  })

  test('a blocking invocation returns the result; a caller without the key nothing', async () => {
    const response = await invoke('plain', { n: 1 }, '?blocking=true&result=true')
    expect(await response.json()).toMatchObject({ statusCode: 201, body: { params: { n: 1 } } })
    expect((await invoke('absent', {})).status).toBe(404)
    const refused = await fetch(`${url}/api/v1/namespaces/_/actions/tiny/plain`, { method: 'POST' })
    expect(refused.status).toBe(401)
  })

  test('an action over its time limit is killed, and the next call has a new container', async () => {
    const response = await invoke('slow', { wait: 5000 }, '?blocking=true')
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({
      statusCode: 2,
      response: { success: false, result: { error: expect.stringContaining('action timed out') } },
    })
    const next = await (await invoke('slow', {}, '?blocking=true&result=true')).json()
    expect(next).toMatchObject({ body: { calls: 1 } })
  })

  test('a container takes its concurrency, more calls take more containers, idle ones end', async () => {
    const calls = [1, 2, 3].map(() => invoke('plain', { wait: 150 }, '?blocking=true&result=true'))
    const results = await Promise.all(
      calls.map(async (call) => ((await (await call).json()) as { body: Told }).body.pid),
    )
    expect(new Set(results).size).toBe(2)
    await until(() => results.every((pid) => !isAlive(pid)))
  })

  test('the namespace has only so many activations at once', async () => {
    const calls = await Promise.all(Array.from({ length: 10 }, () => invoke('plain', { wait: 200 })))
    const statuses = calls.map(({ status }) => status)
    expect(statuses.filter((status) => status === 202).length).toBeLessThanOrEqual(6)
    expect(statuses).toContain(429)
    await until(() => world.activations.recent(20).every(({ end }) => end !== undefined))
  })

  test('an alarm invokes the actions of its rules, by time and on demand', async () => {
    const fired = () => world.activations.recent(2000).filter(({ name }) => name === 'tiny/alarmed').length
    await until(() => fired() > 0)
    const before = fired()
    const response = await fetch(`${url}/__alarms/minutely`, { method: 'POST' })
    expect(await response.json()).toEqual({ invoked: 1 })
    expect(fired()).toBeGreaterThan(before)
    expect(world.fireAlarm('absent')).toBe(false)
  })

  const cloudEvent = (data: object, type = 'com.adobe.commerce.myapp.observer.stock_saved') => ({
    specversion: '1.0',
    id: crypto.randomUUID(),
    source: 'urn:uuid:provider',
    type,
    ...data,
  })
  const attempts = (eventId: string) => world.deliveries.filter((each) => each.eventId === eventId)

  test('a published event reaches the action in the envelope of I/O Events', async () => {
    const events = require('@adobe/aio-lib-events') as {
      init(
        org: string,
        key: string,
        token: string,
        options: object,
      ): Promise<{
        publishEvent(event: object): Promise<string>
        getEventsFromJournal(
          url: string,
          options?: object,
        ): Promise<{ events?: { event: { id: string } }[]; retryAfter?: number; link: { next: string } }>
      }>
    }
    const client = await events.init(people.orgId, people.clientId, ims.mintServiceToken(), {
      eventsIngressURL: `${url}/ingress`,
      eventsBaseURL: url,
    })
    const before = world.deliveries.length
    const event = cloudEvent({ data: { value: { qty: '5' } } })
    expect(await client.publishEvent(event)).toBe('OK')
    const delivery = await until(() =>
      world.deliveries.slice(before).find(({ status }) => status !== undefined),
    )
    expect(delivery).toMatchObject({ action: 'tiny/events', attempt: 1, status: 201 })
    const { response } = world.activations.find(delivery.activationId ?? '') ?? {}
    expect((response?.result.body as Told | undefined)?.params).toMatchObject({
      ...event,
      FROM_INPUT: 'kept',
      eventid: delivery.eventId,
      event_id: delivery.eventId,
      recipient_client_id: people.clientId,
      __adobe_headers: { 'x-adobe-event-id': delivery.eventId, 'x-adobe-event-code': event.type },
    })
    const journal = `${url}/events/organizations/1/integrations/2/3`
    const page = await client.getEventsFromJournal(journal)
    expect(page.events?.at(-1)?.event.id).toBe(event.id)
    expect(await client.getEventsFromJournal(page.link.next)).toMatchObject({ retryAfter: 10_000 })
    await expect(client.publishEvent({ nonsense: true })).rejects.toThrow('400')
  })

  test('a failing event is tried again with its retry count; a refused one is dropped', async () => {
    const retried = world.deliver(cloudEvent({ failTimes: 2 }))
    await until(() => attempts(retried).some(({ status }) => status === 200))
    expect(attempts(retried).map(({ status }) => status)).toEqual([503, 503, 200])
    const last = world.activations.find(attempts(retried)[2]?.activationId ?? '')
    expect(last?.response?.result.body).toMatchObject({ __adobe_headers: { 'x-adobe-retry-count': '2' } })

    const dropped = world.deliver(cloudEvent({ failTimes: 9, failWith: 400 }))
    await until(() => attempts(dropped)[0]?.status)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(attempts(dropped)).toHaveLength(1)
    expect(attempts(world.deliver(cloudEvent({}, 'com.adobe.commerce.observer.other')))).toEqual([])
  })

  test('anything at all can be thrown at the action', async () => {
    for (const body of ['[]', 'null', 'not json', '{"data":null}']) {
      const response = await fetch(`${url}/__events`, { method: 'POST', body })
      const { eventId } = (await response.json()) as { eventId: string }
      await until(() => attempts(eventId)[0]?.status === 201)
    }
  })

  test('pages are served, and nothing is above them', async () => {
    expect(await (await fetch(`${url}/`)).text()).toContain('page')
    expect((await fetch(`${url}/absent.js`)).status).toBe(404)
  })
})

test('a registration is disabled when most of its deliveries fail', async () => {
  writeActionZip(
    join(tmpdir(), `failing-${process.pid}.zip`),
    'exports.main = () => ({ error: { statusCode: 503 } })',
  )
  const failing = action('failing', {
    zipFile: join(tmpdir(), `failing-${process.pid}.zip`),
    concurrency: 50,
  })
  const world = createRuntimeStandIn({
    namespace: runtime.namespace,
    auth: runtime.auth,
    ims,
    deployment: { actions: [failing], alarms: [], registrations: [{ action: failing.name }] },
    events: { duplicateRate: 1 },
  })
  for (let n = 0; n < 5; n++) world.deliver({ type: 'x' })
  await until(() => world.deliveries.filter(({ status }) => status === 503).length === 10)
  world.deliver({ type: 'x' })
  expect(world.deliveries).toHaveLength(10)
  const pids = world.activations.processes()
  await world.standIn.close()
  expect(pids.some(isAlive)).toBe(false)
  rmSync(failing.zipFile)
})

test('the project’s own configuration is read as Adobe’s deployment reads it', async () => {
  const env = {
    IMS_ORG_ID: people.orgId,
    IMS_OAUTH_S2S_CLIENT_ID: people.clientId,
    IMS_OAUTH_S2S_CLIENT_SECRET: people.clientSecret,
    IMS_OAUTH_S2S_ORG_ID: people.orgId,
    IMS_OAUTH_S2S_SCOPES: JSON.stringify(people.scopes),
  }
  const projectFolder = mkdtempSync(join(tmpdir(), 'project-'))
  for (const file of ['package.json', 'ext.config.yaml']) copyFileSync(file, join(projectFolder, file))
  const included = 'extensions:\n  commerce/backend-ui/1:\n    $include: ext.config.yaml\n'
  writeFileSync(join(projectFolder, 'app.config.yaml'), included)
  const { actions, alarms, registrations } = await loadDeployment({ projectFolder, env })
  const publisher = actions.find(({ name }) => name === 'amazon-stock/publisher')
  expect(publisher).toMatchObject({ concurrency: 1, requireAdobeAuth: false })
  expect(publisher?.web).toBeUndefined()
  expect(publisher?.inputs).toMatchObject({
    IMS_ORG_ID: people.orgId,
    __ims_env: 'prod',
    AMAZON_CONNECT_TO: '',
  })
  expect(publisher?.inputs.__ims_oauth_s2s).toMatchObject({
    client_id: people.clientId,
    scopes: people.scopes,
  })
  expect(actions.find(({ name }) => name === 'amazon-stock/admin-api')).toMatchObject({
    web: 'raw',
    requireAdobeAuth: true,
  })
  expect(alarms).toMatchObject([{ minutes: 1, actions: ['amazon-stock/publisher'] }])
  expect(registrations).toMatchObject([{ action: 'amazon-stock/stock-events' }])
  expect(publisher?.zipFile).toMatch(/dist\/commerce-backend-ui-1\/actions\/amazon-stock\/publisher\.zip$/)
  rmSync(projectFolder, { recursive: true })
})

test.each([
  ['* * * * *', '2026-01-01T00:00:00Z', true],
  ['*/5 * * * *', '2026-01-01T00:10:00Z', true],
  ['*/5 * * * *', '2026-01-01T00:11:00Z', false],
  ['0 3 * * *', '2026-01-01T03:00:00Z', true],
  ['0 3 1-7 1,6 *', '2026-06-07T03:00:00Z', true],
  ['0 3 * * 1', '2026-01-01T03:00:00Z', false],
])('the cron expression %s at %s is %s', (cron, at, due) => {
  expect(matchesCron(cron, new Date(at))).toBe(due)
})
