import { ROUTES } from '../../../../actions/admin-api/http/route-table'
import type { CollectionName } from '../../../../actions/shared/database/client/database-client'
import { examples } from '../../../../dev/catalogue/examples'
import { ims, runtime } from '../../../../dev/world'
import {
  type ApiCall,
  type ApiReply,
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'
import {
  BODIES,
  HOSTILE_BODIES,
  HOSTILE_SEGMENTS,
  HOSTILE_TEXTS,
  HOSTILE_VALUES,
  QUERIES,
  WITHOUT_BODY,
  withValue,
} from './hostile-requests'

let loopback: LoopbackWorld
let ids: Readonly<Record<string, readonly string[]>>
let keptBefore: string

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  const created = await call('POST', `/stores/${STORE_IDS.germany}/uploads`, { kind: 'mappings' })
  const imported = await call('POST', `/stores/${STORE_IDS.germany}/import`)
  await loopback.publish()
  ids = {
    stores: [STORE_IDS.germany],
    accounts: ['eu.A2EUROPESELLER1'],
    jobs: [imported.body.job.id],
    uploads: [created.body.upload.id, '0'],
  }
  keptBefore = await kept()
})
afterAll(() => loopback.close())

function call(method: string, path: string, body?: unknown, headers?: ApiCall['headers']): Promise<ApiReply> {
  return callAdminApi(loopback, {
    method,
    path,
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  })
}

const named = ROUTES.map(({ method, path }) => [`${method} ${path}`, method, path] as const)

/** The path with existing ids. */
function filled(path: string): string {
  const [, kind = ''] = path.split('/')
  let place = 0
  return path.replace(/:id/g, () => ids[kind]?.[place++] ?? 'none')
}

/** The path with one hostile segment, in every position. */
function hostilePaths(path: string): string[] {
  const places = [...path.matchAll(/:id/g)].map(({ index }) => index)
  return places.flatMap((at) =>
    HOSTILE_SEGMENTS.map((segment) => filled(path.slice(0, at)) + segment + filled(path.slice(at + 3))),
  )
}

function expectRefused(reply: ApiReply, what: string): void {
  const { error } = reply.body as { error?: { code?: unknown; message?: unknown } }
  const told = { what, status: reply.status, code: typeof error?.code, message: String(error?.message ?? '') }
  expect(told).toMatchObject({ code: 'string', message: expect.stringMatching(/\w/) })
  if (reply.status < 400 || reply.status >= 500)
    throw new Error(`${what} was answered ${JSON.stringify(told)}`)
  expect(JSON.stringify(reply.body).length).toBeLessThan(2_000)
}

const COLLECTIONS: readonly CollectionName[] = [
  'listings',
  'pending',
  'jobs',
  'settings-history',
  'mappings',
  'uploads',
  'authorisations',
]

/** Everything that is stored. */
async function kept(): Promise<string> {
  const { database } = loopback
  const collections = COLLECTIONS.map((name) => database.collection(name).find({}, { limit: 1_000 }))
  return JSON.stringify(await Promise.all([keptInState(), ...collections]))
}

/** Reads the stored values directly, because the aio state client takes long to validate each key. */
async function keptInState(): Promise<string[]> {
  const { namespace, auth } = runtime
  const headers = { authorization: `Basic ${Buffer.from(auth).toString('base64')}` }
  const url = `${process.env.AIO_STATE_ENDPOINT}/containers/${namespace}/data`
  const { keys } = (await (await fetch(url, { headers })).json()) as { keys: string[] }
  return Promise.all(
    keys.map(async (key) => `${key} ${await (await fetch(`${url}/${key}`, { headers })).text()}`),
  )
}

test('every route that changes something is known to this test', () => {
  const changing = named.filter(([, method]) => method !== 'GET').map(([name]) => name)
  expect(changing.filter((name) => !(name in BODIES) && !WITHOUT_BODY.has(name))).toEqual([])
})

const bearer = (token: string, orgId: string = ims.orgId) => ({
  authorization: `Bearer ${token}`,
  'x-gw-ims-org-id': orgId,
})
const STRANGERS: readonly (readonly [string, () => ApiCall['headers'], number])[] = [
  ['nobody', () => ({}), 401],
  ['a token that is none', () => bearer('not.a.token'), 401],
  ['a token without an end', () => bearer('x'.repeat(100_000)), 431],
  ['a forged token', () => bearer(loopback.ims.mintUserToken('channelManager', { forged: true })), 401],
  [
    'an expired one',
    () => bearer(loopback.ims.mintUserToken('channelManager', { expiresInSeconds: -1 })),
    401,
  ],
  ['one of another organization', () => bearer(loopback.ims.mintUserToken('outsider')), 403],
  [
    'another organization’s header',
    () => bearer(loopback.ims.mintUserToken('channelManager'), ims.otherOrgId),
    403,
  ],
]

const ALL_NAMES = [...new Set(Object.values(QUERIES).flat())]

describe.each(named)('%s', (name, method, path) => {
  test('is for nobody but the organization’s own users', async () => {
    for (const [who, headers, status] of STRANGERS) {
      const reply = await call(method, filled(path), BODIES[name], headers())
      expect({ who, status: reply.status }).toEqual({ who, status })
      expectRefused(reply, who)
    }
  })

  test('takes no id that is none', async () => {
    for (const hostile of hostilePaths(path)) {
      expectRefused(await call(method, hostile, BODIES[name]), hostile.slice(0, 100))
    }
  })

  if (method === 'GET') {
    test('answers any query, or says what it expects', async () => {
      for (const names of [ALL_NAMES, ...(QUERIES[name] ?? []).map((each) => [each])]) {
        for (const text of HOSTILE_TEXTS) {
          const query = names.map((each) => `${each}=${encodeURIComponent(text)}`).join('&')
          const reply = await call(method, `${filled(path)}?${query}`)
          if (reply.status !== 200) expectRefused(reply, `${names}=${text.slice(0, 40)}`)
        }
      }
    })
  }

  const body = BODIES[name]
  if (body) {
    test('takes no body that is none', async () => {
      for (const [what, hostile] of HOSTILE_BODIES)
        expectRefused(await call(method, filled(path), hostile), what)
    })

    test('takes no hostile value in any field, and says which one', async () => {
      for (const [what, value] of HOSTILE_VALUES) {
        for (const [field, hostile] of withValue(body, value)) {
          expectRefused(await call(method, filled(path), hostile), `${what} in ${field}`)
        }
      }
    })
  }

  test('has changed nothing by that', async () => {
    expect(await kept()).toBe(keptBefore)
  })
})
