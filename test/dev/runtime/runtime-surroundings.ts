import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createImsStandIn } from '../../../dev/ims/ims-stand-in'
import type { ManagedEvents, StoredRegistration } from '../../../dev/io-events/management'
import type { DeployedAction, Deployment } from '../../../dev/runtime/deployment'
import { createRuntimeStandIn, type RuntimeStandIn } from '../../../dev/runtime/runtime-stand-in'
import { ims as people, runtime } from '../../../dev/world'
import { PATIENCE_MS } from '../../patience'
import { writeActionZip } from '../action-zip'

const SOURCE = `
const seen = { calls: 0, events: {} }
exports.main = async (params) => {
  seen.calls += 1
  console.log('called', seen.calls)
  if (params.wait) await new Promise((resolve) => setTimeout(resolve, params.wait))
  if (params.die) process.exit(3)
  if (params.reject) {
    Promise.reject(new Error('nobody waits for me'))
    await new Promise(() => setTimeout(() => {}, 600_000))
  }
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
const basic = `Basic ${Buffer.from(runtime.auth).toString('base64')}`

/** A small action that returns its input, or fails on request. */
export const action = (name: string, changes: Partial<DeployedAction> = {}): DeployedAction => ({
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

/** Its answer. */
export interface Told {
  params: Record<string, unknown> & { __ow_headers: Record<string, string> }
  env: Record<string, string>
  calls: number
  pid: number
}

export async function until<T>(
  read: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const ends = Date.now() + PATIENCE_MS; Date.now() < ends; ) {
    const value = await read()
    if (value) return value
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error('it never became so')
}

export const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** An action's registration for one event of the provider `provider`. */
export function registeredFor(eventCode: string, runtimeAction: string): ManagedEvents {
  const registration: StoredRegistration = {
    registration_id: runtimeAction,
    name: runtimeAction,
    description: '',
    client_id: people.clientId,
    delivery_type: 'webhook',
    runtime_action: runtimeAction,
    events_of_interest: [{ provider_id: 'provider', event_code: eventCode }],
    enabled: true,
    webhook_status: 'verified',
  }
  return { providers: [], registrations: [registration] }
}

/** I/O Runtime and I/O Events on loopback with the given actions, for the tests of a file. */
export function runtimeSurroundings(deployment: Partial<Deployment>, ioEvents?: ManagedEvents) {
  const ims = createImsStandIn()
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
      deployment: { actions: [], alarms: [], pageHeaders: {}, ...deployment },
      ...(ioEvents ? { ioEvents } : {}),
    })
    url = await world.standIn.listen(Number(process.env.TEST_PORT_BASE) + 1)
  })
  afterAll(async () => {
    await world.standIn.close()
    rmSync(folder, { recursive: true })
  })

  return {
    ims,
    get world() {
      return world
    },
    get url() {
      return url
    },
    ...runtimeCalls(() => url),
  }
}

/** Calls actions by their web addresses and through the API. */
function runtimeCalls(url: () => string) {
  const web = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${url()}/api/v1/web/tiny/${path}`, init)
    return { status: response.status, headers: response.headers, told: (await response.json()) as Told }
  }
  const invoke = (name: string, params: object, query = '') =>
    fetch(`${url()}/api/v1/namespaces/_/actions/tiny/${name}${query}`, {
      method: 'POST',
      headers: { authorization: basic, 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
  const read = async (path: string) => {
    const response = await fetch(`${url()}/api/v1/namespaces/_/activations${path}`, {
      headers: { authorization: basic },
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { web, invoke, read }
}
