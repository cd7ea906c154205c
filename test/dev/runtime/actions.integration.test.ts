import { ims as people, runtime } from '../../../dev/world'
import { action, isAlive, runtimeSurroundings, type Told, until } from './runtime-surroundings'

const here = runtimeSurroundings({
  actions: [
    action('raw', { web: 'raw' }),
    action('merged', { web: 'merged' }),
    action('final', { web: 'merged', final: true }),
    action('guarded', { web: 'raw', requireAdobeAuth: true, final: true }),
    action('plain'),
    action('slow', { timeoutMs: 300 }),
  ],
})
const { ims, invoke, read, web } = here

describe('an action', () => {
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
      __OW_API_HOST: here.url,
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
    const bytes = await fetch(`${here.url}/api/v1/web/tiny/merged?bytes=1`)
    expect(bytes.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await bytes.arrayBuffer())).toEqual(Buffer.from([1, 2, 255]))
    // A thrown value is an error answer, as in the Node.js image.
    expect((await fetch(`${here.url}/api/v1/web/tiny/merged?throw=1`)).status).toBe(400)
    expect((await web('merged?die=1')).status).toBe(502)
    expect((await web('merged')).status).toBe(201)
    expect((await web('plain')).status).toBe(404)
    expect((await web('raw', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413)
    expect((await fetch(`${here.url}/api/v1/web/tiny/raw`, { method: 'OPTIONS' })).status).toBe(200)
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
    // The gate does not know the app's organization, so the action must check.
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
    const refused = await fetch(`${here.url}/api/v1/namespaces/_/actions/tiny/plain`, { method: 'POST' })
    expect(refused.status).toBe(401)
  })

  test('a rejection that nobody handles ends the container, and the next call has a new one', async () => {
    expect((await web('merged?reject=1')).status).toBe(502)
    const { told } = await web('merged')
    expect(told.calls).toBe(1)
  })

  test('an action over its time limit is killed, and the next call has a new container', async () => {
    const response = await invoke('slow', { wait: 5000 }, '?blocking=true')
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({
      statusCode: 2,
      response: { success: false, result: { error: expect.stringContaining('action timed out') } },
    })
    // On a busy machine, the new container may exceed its time limit too. Then there is another one.
    const next = await until(async () => {
      const reply = await invoke('slow', {}, '?blocking=true&result=true')
      return reply.status < 300 ? ((await reply.json()) as { body: { calls: number } }) : undefined
    })
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
    await until(() => here.world.activations.recent(20).every(({ end }) => end !== undefined))
  })

  test('pages are served, and nothing is above them', async () => {
    expect(await (await fetch(`${here.url}/`)).text()).toContain('page')
    expect((await fetch(`${here.url}/absent.js`)).status).toBe(404)
  })
})
