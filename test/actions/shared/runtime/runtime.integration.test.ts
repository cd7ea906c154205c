import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { defineAction } from '../../../../actions/shared/runtime/action'
import { errorCode, errorMessage } from '../../../../actions/shared/runtime/error-words'
import { createLogger, redact } from '../../../../actions/shared/runtime/logger'
import { wakePublisher, wakePublisherSparingly } from '../../../../actions/shared/runtime/wake-publisher'
import { parseWebRequest } from '../../../../actions/shared/runtime/web-request'

describe('what is logged', () => {
  test.each([
    'Atzr|IwEBIJ-abc_123+/=',
    'Atza|IwEBIJ-abc_123',
    'amzn1.oa2-cs.v1.0123456789abcdef',
    'Bearer abc.def-ghi_jkl',
    'Basic dXNlcjpwYXNz',
    'eyJhbGciOiJSUzI1NiJ9.eyJpZCI6IjEifQ.c2lnbmF0dXJl',
    'p8e-abcDEF_123',
    'oauth_signature="abc%3D"',
  ])('%s is blotted out', (secret) => {
    expect(redact(`the answer was ${secret} and more`)).toBe('the answer was [redacted] and more')
    expect(redact(`${secret},${secret}`)).not.toContain(secret)
  })

  test('no text writes a line of its own, or goes on for ever', () => {
    expect(redact('one\r\ntwo\u2028three\u2029four')).toBe('one two three four')
    expect(redact('x'.repeat(5_000))).toHaveLength(1_000)
  })

  test('a level that is none is no error', () => {
    expect(() => createLogger('test', { level: 'x' }).debug('quiet')).not.toThrow()
  })
})

describe('a web request', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')

  test('is taken out of what the I/O Runtime hands over', () => {
    const request = parseWebRequest({
      __ow_method: 'put',
      __ow_path: '/stores/one/',
      __ow_headers: { 'X-Gw-Ims-Org-Id': 'org', list: ['x'] },
      __ow_query: 'after=a%20b',
      __ow_body: base64('{"a":"ü"}'),
    })
    expect(request).toMatchObject({
      method: 'PUT',
      path: '/stores/one',
      headers: { 'x-gw-ims-org-id': 'org' },
      body: '{"a":"ü"}',
    })
    expect(request.query.get('after')).toBe('a b')
    expect(request.headers.list).toBeUndefined()
  })

  test.each([{}, { __ow_method: 5, __ow_path: {}, __ow_headers: null, __ow_query: [], __ow_body: 7 }])(
    'of the wrong types is an empty one: %j',
    (params) => {
      expect(parseWebRequest(params)).toMatchObject({ method: '', path: '/', headers: {}, body: '' })
    },
  )

  test('keeps a body that is not base64 as it is', () => {
    expect(parseWebRequest({ __ow_body: '{"a":1}' }).body).toBe('{"a":1}')
  })
})

describe('an action', () => {
  const failing = (error: unknown) =>
    defineAction('test', async () => Promise.reject(error))({ secret: 's3cret' })
  const coded = (code: string, message = 'words') => Object.assign(new Error(message), { code })

  test.each([
    ['DATABASE_HTTP_500', 503],
    ['DATABASE_NOT_READY', 503],
    ['ERROR_BAD_CREDENTIALS', 503],
    ['DEADLINE', 503],
    ['IMS_UNAVAILABLE', 503],
    ['STATE_CORRUPT', 500],
    ['CONFIGURATION', 500],
    ['SECRET_UNREADABLE', 500],
  ])('that throws %s answers %d, with its words', async (code, statusCode) => {
    expect(await failing(coded(code))).toMatchObject({
      error: { statusCode, body: { error: { code, message: 'words', requestId: expect.any(String) } } },
    })
  })

  test.each([new Error('password s3cret'), new TypeError('x of undefined: s3cret'), 's3cret', undefined])(
    'that has a bug answers 500 without its words: %p',
    async (error) => {
      const answer = await failing(error)
      expect(answer).toMatchObject({ error: { statusCode: 500, body: { error: { code: 'INTERNAL' } } } })
      expect(JSON.stringify(answer)).not.toContain('s3cret')
    },
  )
})

describe('waking the publisher', () => {
  test('is one POST with the key of the namespace, in two seconds where many events come, and never throws', async () => {
    const asked: string[] = []
    let status = 500
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`)
      response.writeHead(status).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const context = {
      activationId: 'a1',
      namespace: 'ns',
      apiHost: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: 'user:key',
      actionName: '/ns/amazon-stock/admin-api',
      log: createLogger('test', 'error'),
    }
    await Promise.all([wakePublisherSparingly(context), wakePublisherSparingly(context)])
    await wakePublisherSparingly(context)
    const key = Buffer.from('user:key').toString('base64')
    expect(asked).toEqual([
      `POST /api/v1/namespaces/_/actions/amazon-stock/publisher?blocking=false&result=false Basic ${key}`,
    ])
    await new Promise((resolve) => setTimeout(resolve, 2_050))
    status = 202
    await wakePublisherSparingly(context)
    expect(asked).toHaveLength(2)
    // A person's command is never left out.
    await wakePublisher(context)
    expect(asked).toHaveLength(3)
    server.close()
    await expect(wakePublisher({ ...context, apiHost: 'http://127.0.0.1:9' })).resolves.toBeUndefined()
  })
})

test.each([
  [Object.assign(new Error('away'), { code: 'AWAY' }), 'AWAY', 'away'],
  [Object.assign(new Error('away'), { code: 7 }), undefined, 'away'],
  ['text', undefined, 'text'],
])('%p has the code %p and the words %p', (error, code, words) => {
  expect([errorCode(error), errorMessage(error)]).toEqual([code, words])
})
