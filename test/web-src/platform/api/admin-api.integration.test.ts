import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AdminApi, createAdminApi } from '../../../../web-src/src/platform/api/admin-api'

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void

let server: Server
let origin: string
let answer: Answer

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    answer(request, response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function apiWith(options: { timeout?: number; origin?: string } = {}): AdminApi {
  return createAdminApi({
    credentials: () => ({ imsToken: 'token-1', imsOrgId: 'org-1@AdobeOrg' }),
    origin,
    ...options,
  })
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
  }
}

describe('a call of the back end', () => {
  it('carries the user and the organization, and gives what came', async () => {
    let seen: Partial<IncomingMessage> = {}
    answer = (request, response, body) => {
      seen = request
      json(200, { got: JSON.parse(body) })(request, response, body)
    }
    const result = await apiWith()({ method: 'PUT', path: '/stores/a/stock-quantity', body: { version: 1 } })
    expect(result).toEqual({ kind: 'ok', value: { got: { version: 1 } } })
    expect(seen.url).toBe('/api/v1/web/amazon-stock/admin-api/stores/a/stock-quantity')
    expect(seen.method).toBe('PUT')
    expect(seen.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'x-gw-ims-org-id': 'org-1@AdobeOrg',
      'content-type': 'application/json',
    })
  })

  it('uses the newest token that the host gave', async () => {
    const tokens: (string | undefined)[] = []
    let imsToken = 'first'
    answer = (request, response, body) => {
      tokens.push(request.headers.authorization)
      json(200, {})(request, response, body)
    }
    const api = createAdminApi({ credentials: () => ({ imsToken, imsOrgId: 'org' }), origin })
    await api({ path: '/stores' })
    imsToken = 'second'
    await api({ path: '/stores' })
    expect(tokens).toEqual(['Bearer first', 'Bearer second'])
  })

  describe('whose token has ended', () => {
    const tokens: string[] = []
    const renewing = (askAnew: () => Promise<{ imsToken: string; imsOrgId: string } | null>) => {
      tokens.length = 0
      answer = (request, response, body) => {
        tokens.push(request.headers.authorization ?? '')
        const isOver = request.headers.authorization !== 'Bearer new'
        json(isOver ? 401 : 200, isOver ? {} : { got: body })(request, response, body)
      }
      return createAdminApi({ credentials: () => ({ imsToken: 'old', imsOrgId: 'org' }), origin, askAnew })
    }
    const put = { method: 'PUT', path: '/stores/a', body: { version: 1 } } as const

    it('is sent once more, whole, with the token that the host has now', async () => {
      const api = renewing(async () => ({ imsToken: 'new', imsOrgId: 'org' }))
      expect(await api(put)).toEqual({ kind: 'ok', value: { got: '{"version":1}' } })
      expect(tokens).toEqual(['Bearer old', 'Bearer new'])
    })

    it('is not sent again with the token that was refused', async () => {
      const api = renewing(async () => ({ imsToken: 'old', imsOrgId: 'org' }))
      expect(await api(put)).toEqual({ kind: 'signed-out' })
      expect(tokens).toEqual(['Bearer old'])
    })

    it('is sent twice at most, and not at all again where the host has none', async () => {
      const api = renewing(async () => ({ imsToken: 'other', imsOrgId: 'org' }))
      expect(await api(put)).toEqual({ kind: 'signed-out' })
      expect(tokens).toEqual(['Bearer old', 'Bearer other'])
      expect(await renewing(async () => null)(put)).toEqual({ kind: 'signed-out' })
      expect(tokens).toEqual(['Bearer old'])
    })

    it('has the host asked once for all calls that were refused together', async () => {
      let asked = 0
      const api = renewing(async () => {
        asked += 1
        // A call of its own that begins after all refusals were sent is answered after they have arrived.
        while (tokens.filter((token) => token === 'Bearer old').length < 3) await fetch(origin)
        await fetch(origin)
        return { imsToken: 'new', imsOrgId: 'org' }
      })
      const results = await Promise.all([api(put), api(put), api(put)])
      expect(results.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok'])
      expect(asked).toBe(1)
    })
  })

  const current = {
    version: 4,
    savedAt: '2026-03-01T12:00:00Z',
    savedBy: 'anna@merchant.example',
    settings: {},
  }
  const issues = [{ field: 'safetyBuffer', code: 'too-small', message: 'safetyBuffer: …' }]
  it.each<[string, Answer, unknown]>([
    ['401', json(401, {}), { kind: 'signed-out' }],
    ['403', json(403, { error: { requestId: 'r1' } }), { kind: 'not-allowed', requestId: 'r1' }],
    ['404', json(404, {}), { kind: 'not-found' }],
    ['400 with issues', json(400, { error: { issues } }), { kind: 'refused', issues, requestId: null }],
    ['413', json(413, {}), { kind: 'refused', issues: [], requestId: null }],
    ['409 with the newer version', json(409, { error: { current } }), { kind: 'conflict', current }],
    ['409 without', json(409, {}), { kind: 'conflict', current: null }],
    ['429 with a wait', json(429, {}, { 'retry-after': '12' }), { kind: 'too-many', retryAfterSeconds: 12 }],
    ['429 without', json(429, {}), { kind: 'too-many', retryAfterSeconds: null }],
    ['503', json(503, { error: { requestId: 'r2' } }), { kind: 'server', requestId: 'r2' }],
    [
      '502 of a gateway',
      (_, response) => void response.writeHead(502).end('<html>'),
      { kind: 'server', requestId: null },
    ],
    [
      '500 with an id in a header',
      json(500, {}, { 'x-request-id': 'r3' }),
      { kind: 'server', requestId: 'r3' },
    ],
    ['200 without JSON', (_, response) => void response.end('<html>'), { kind: 'server', requestId: null }],
    ['an error that is no object', json(500, { error: 'broken' }), { kind: 'server', requestId: null }],
  ])('answered with %s says so', async (_name, given, expected) => {
    answer = given
    expect(await apiWith()({ path: '/stores' })).toEqual(expected)
  })

  it('that is not answered in time is timed out', async () => {
    answer = () => {}
    expect(await apiWith({ timeout: 60 })({ path: '/stores' })).toEqual({ kind: 'timed-out' })
  })

  it('whose body never ends is timed out', async () => {
    answer = (_request, response) => void response.writeHead(200).write('{')
    expect(await apiWith({ timeout: 60 })({ path: '/stores' })).toEqual({ kind: 'timed-out' })
  })

  it('whose body is cut off is unreachable', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': 100 }).write('{')
      setImmediate(() => response.destroy())
    }
    expect(await apiWith()({ path: '/stores' })).toEqual({ kind: 'unreachable' })
  })

  it('whose answer to a command is cut off or late may have been carried out', async () => {
    const command = { method: 'PUT', path: '/app', body: {} } as const
    answer = (_request, response) => void response.destroy()
    expect(await apiWith()(command)).toEqual({ kind: 'no-answer' })
    answer = () => {}
    expect(await apiWith({ timeout: 60 })(command)).toEqual({ kind: 'no-answer' })
  })

  it('that finds nobody is unreachable', async () => {
    expect(await apiWith({ origin: 'http://127.0.0.1:1' })({ path: '/stores' })).toEqual({
      kind: 'unreachable',
    })
  })
})
