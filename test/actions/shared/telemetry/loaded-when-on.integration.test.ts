import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { BUILT_ACTIONS } from '../../../../dev/build/built-folders'

/** What a container has loaded, after a run without telemetry and after one with it. */
const SCRIPT = `
  const { main } = require(process.argv[1])
  const isLoaded = () => Object.keys(require.cache).some((file) => file.endsWith('telemetry.js'))
  const on = { TELEMETRY_OTLP_ENDPOINT: 'https://otlp.collector.example', TELEMETRY_CONNECT_TO: '127.0.0.1:9' }
  const wrong = { TELEMETRY_OTLP_ENDPOINT: 'http://10.0.0.1' }
  void (async () => {
    const result = []
    for (const params of [{}, wrong, on]) {
      const { error } = await main(params)
      result.push([error.body.error.code, isLoaded()])
    }
    console.log('\\n' + JSON.stringify(result))
  })()
`

const run = promisify(execFile)

test.each(['publisher', 'admin-api', 'stock-events'])(
  'the built %s loads OpenTelemetry when it is on, and not before',
  async (name) => {
    const file = path.join(BUILT_ACTIONS, 'amazon-stock', `${name}-temp`, 'index.js')
    expect(existsSync(path.join(path.dirname(file), 'telemetry.js'))).toBe(true)
    const { stdout } = await run(process.execPath, ['-e', SCRIPT, file], { env: { LOG_LEVEL: 'error' } })
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual([
      ['CONFIGURATION', false],
      ['CONFIGURATION', false],
      ['CONFIGURATION', true],
    ])
  },
)

test('the built registration has nothing of it', () => {
  expect(existsSync(path.join(BUILT_ACTIONS, 'admin-ui-sdk', 'registration-temp', 'telemetry.js'))).toBe(
    false,
  )
})
