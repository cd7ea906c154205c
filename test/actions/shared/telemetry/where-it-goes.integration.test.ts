import { request } from 'node:https'
import { type LookupFunction, setDefaultAutoSelectFamily } from 'node:net'
import { parseTelemetryConfiguration } from '../../../../actions/shared/runtime/configuration/configuration'
import type { Logger } from '../../../../actions/shared/runtime/logger'
import { guardedAgent } from '../../../../actions/shared/telemetry/guarded-agent'
import { traced } from '../../../../actions/shared/telemetry/traced'
import { watchDelivery } from '../../../../actions/shared/telemetry/watch-delivery'

const endpoint = 'https://otlp.collector.example/otlp/'
const parse = (changes: Record<string, unknown>) =>
  parseTelemetryConfiguration({ TELEMETRY_OTLP_ENDPOINT: endpoint, ...changes })

describe('the configuration of telemetry', () => {
  test.each([undefined, '', '$TELEMETRY_OTLP_ENDPOINT'])('%j is off', (value) => {
    expect(parse({ TELEMETRY_OTLP_ENDPOINT: value })).toBeUndefined()
  })

  test('takes headers as OpenTelemetry writes them', () => {
    expect(parse({ TELEMETRY_OTLP_HEADERS: 'Api-Key=a%2Cb==, x-scope=shop' })).toEqual({
      endpoint: 'https://otlp.collector.example/otlp',
      headers: { 'api-key': 'a,b==', 'x-scope': 'shop' },
      connectTo: undefined,
    })
  })

  test.each([
    'http://otlp.collector.example',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://localhost',
    'https://collector.internal',
    'https://user:secret-7@otlp.collector.example',
    'https://otlp.collector.example?key=secret-7',
    'https://otlp.collector.example/v1/traces',
    'otlp.collector.example:4318',
  ])('does not send to %s, and does not repeat it', (value) => {
    expect(() => parse({ TELEMETRY_OTLP_ENDPOINT: value })).toThrow('TELEMETRY_OTLP_ENDPOINT: expected')
    try {
      parse({ TELEMETRY_OTLP_ENDPOINT: value })
    } catch (error) {
      expect(String(error)).not.toContain('secret-7')
    }
  })

  test('takes no more than 10 headers', () => {
    const headers = (count: number) => Array.from({ length: count }, (_, index) => `x-${index}=1`).join()
    expect(parse({ TELEMETRY_OTLP_HEADERS: headers(10) })?.headers).toHaveProperty('x-9')
    expect(() => parse({ TELEMETRY_OTLP_HEADERS: headers(11) })).toThrow('TELEMETRY_OTLP_HEADERS: ')
  })

  test.each(['secret-7', '=secret-7', 'a b=secret-7', 'host=secret-7', 'x=%', 'x=secret-7%0d%0ay:z', 'x='])(
    'takes %j for no header, and does not repeat it',
    (value) => {
      expect(() => parse({ TELEMETRY_OTLP_HEADERS: value })).toThrow(/TELEMETRY_OTLP_HEADERS: (?!.*secret-7)/)
    },
  )

  test('is not complete with headers alone', () => {
    const headers = { TELEMETRY_OTLP_ENDPOINT: '', TELEMETRY_OTLP_HEADERS: 'api-key=x' }
    expect(() => parse(headers)).toThrow('needs TELEMETRY_OTLP_ENDPOINT')
  })
})

describe('a connection to the collector', () => {
  afterEach(() => setDefaultAutoSelectFamily(true))
  const connect = (agent: ReturnType<typeof guardedAgent>) =>
    new Promise<string>((resolve) => {
      const asked = request('https://localhost:9/v1/traces', { agent, method: 'POST' }, () =>
        resolve('answered'),
      )
      asked.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name))
      asked.end()
    })

  test('is not made to a name that leads into a private network', async () => {
    expect(await connect(guardedAgent())).toBe('ADDRESS_REFUSED')
  })

  test('is not made to a name that cannot be one', async () => {
    const { lookup } = guardedAgent(() => true).options as { lookup: LookupFunction }
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) =>
      lookup('x'.repeat(300), {}, resolve),
    )
    expect(error?.code).toMatch(/^E[A-Z_]+$/)
  })

  test.each([true, false])(
    'is tried where every address of the name is allowed (several at once: %s)',
    async (isAutomatic) => {
      setDefaultAutoSelectFamily(isAutomatic)
      expect(await connect(guardedAgent(() => true))).toBe('ECONNREFUSED')
    },
  )
})

describe('an action whose telemetry is configured wrongly', () => {
  const warned: unknown[] = []
  const context = { log: { warn: (words: string) => void warned.push(words) } } as never

  test('does its work without it, and says so', async () => {
    const handler = traced('test', async () => ({ statusCode: 200, headers: {}, body: {} }))
    const answer = await handler({ TELEMETRY_OTLP_ENDPOINT: 'http://collector.example' }, context)
    expect(answer.statusCode).toBe(200)
    expect(warned).toEqual(['telemetry is off'])
  })
})

test.each<[string, Error | undefined, string]>([
  ['its code', Object.assign(new Error('words'), { code: 503 }), '503'],
  ['its name', new TypeError('words'), 'TypeError'],
  ['nothing', undefined, 'unknown'],
])('a collector that takes nothing is told by %s, and not by its own words', (_words, error, reason) => {
  const said: unknown[] = []
  const log = {
    warn: (_text: string, details: unknown) => void said.push(details),
  } as Partial<Logger> as Logger
  const exporter = {
    export: (_items: string, done: (result: { code: number; error?: Error }) => void) =>
      done(error ? { code: 1, error } : { code: 1 }),
  }
  watchDelivery(log, () => 0)
    .watch(exporter)
    .export('spans', () => {})
  expect(said).toEqual([{ reason }])
})
