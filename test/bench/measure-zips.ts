import { type ChildProcess, execFile, fork } from 'node:child_process'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { build } from 'esbuild'
import { BUILT_ACTIONS } from '../../dev/build/built-folders'
import { writeActionZip } from '../dev/action-zip'
import { type Figure, percentile } from './figures'

const ACTIONS = [
  { name: 'publisher', zip: 'amazon-stock/publisher.zip', atMost: 1_800, withoutAtMost: 1_000 },
  { name: 'admin-api', zip: 'amazon-stock/admin-api.zip', atMost: 1_800, withoutAtMost: 600 },
  { name: 'stock-events', zip: 'amazon-stock/stock-events.zip', atMost: 1_200, withoutAtMost: 600 },
  { name: 'registration', zip: 'admin-ui-sdk/registration.zip', atMost: 1_200, withoutAtMost: 600 },
] as const
const STARTS = 9

/** Sizes of the build's zips, and how long a container takes to load each. */
export async function* measureZips(): AsyncGenerator<Figure> {
  const naive = await naiveAction()
  for (const { name, zip, atMost } of ACTIONS) {
    const file = path.join(BUILT_ACTIONS, zip)
    yield {
      name: `zip of ${name}`,
      value: (await stat(file)).size / 1000,
      unit: 'KB',
      naive: naive.kilobytes,
      bound: { value: 22_000, by: 'Runtime' },
      target: { atMost },
    }
    yield {
      name: `/init of ${name}, median of ${STARTS}`,
      value: percentile(await initTimes((await readFile(file)).toString('base64')), 0.5),
      unit: 'ms',
      naive: naive.milliseconds,
      bound: null,
      target: { atMost: 300 },
    }
  }
  yield* measureWithoutTelemetry()
  yield await loadingTelemetry()
}

/** The same actions without the OpenTelemetry file, which costs nothing until telemetry is on. */
async function* measureWithoutTelemetry(): AsyncGenerator<Figure> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-plain-'))
  const plain = { naive: null, bound: null }
  for (const { name, zip, withoutAtMost } of ACTIONS) {
    const file = path.join(folder, `${name}.zip`)
    writeActionZip(file, await readFile(builtFile(zip, 'index.js'), 'utf8'))
    const value = (await stat(file)).size / 1000
    const target = { atMost: withoutAtMost }
    yield { ...plain, name: `${name} without OpenTelemetry`, value, unit: 'KB', target }
    if (name !== 'publisher') continue
    const times = await initTimes((await readFile(file)).toString('base64'))
    yield {
      ...plain,
      name: '/init of publisher without the file of OpenTelemetry',
      value: percentile(times, 0.5),
      unit: 'ms',
      target: null,
    }
  }
  await rm(folder, { recursive: true, force: true })
}

/** Once per container with telemetry, in its first run. */
async function loadingTelemetry(): Promise<Figure> {
  const code = `
    const { main } = require(process.argv[1])
    const on = { TELEMETRY_OTLP_ENDPOINT: 'https://otlp.example.com', TELEMETRY_CONNECT_TO: '127.0.0.1:9' }
    void (async () => {
      await main({})
      const began = performance.now()
      await main(on)
      console.log('\\n' + (performance.now() - began))
    })()`
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1)
    times.push(await millisecondsSaid(code, builtFile('amazon-stock/stock-events.zip', 'index.js')))
  return {
    name: 'first run with telemetry on, its loading and a refused collector',
    value: percentile(times, 0.5),
    unit: 'ms',
    naive: null,
    bound: null,
    target: null,
  }
}

/** A file of the builder before it was zipped. */
function builtFile(zip: string, name: string): string {
  return path.join(BUILT_ACTIONS, zip.replace(/[.]zip$/, '-temp'), name)
}

/** Milliseconds of `/init` in new containers, without the start of the process. */
async function initTimes(code: string): Promise<readonly number[]> {
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const folder = await mkdtemp(path.join(tmpdir(), 'bench-init-'))
    const child = fork(require.resolve('../../dev/runtime/container.cjs'), [folder, '{}'], {
      execArgv: [],
      env: {},
    })
    await ask(child, 0, '/run', {})
    const began = performance.now()
    const status = await ask(child, 1, '/init', { name: 'bench', main: 'main', code, binary: true, env: {} })
    times.push(performance.now() - began)
    child.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
    if (status !== 200) throw new Error(`/init was answered ${status}.`)
  }
  return times
}

function ask(child: ChildProcess, id: number, route: string, value: object): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The container ended with ${code}.`)))
    const listen = (message: unknown) => {
      const reply = message as { kind: string; id: number; status: number; body: unknown }
      if (reply.kind !== 'reply' || reply.id !== id) return
      child.off('message', listen)
      resolve(reply.status)
    }
    child.on('message', listen)
    child.send({ id, path: route, body: { value } })
  })
}

/** An action that imports Adobe's whole SDK and Amazon's client, as in their first examples. */
async function naiveAction(): Promise<{ readonly kilobytes: number; readonly milliseconds: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-naive-'))
  const outfile = path.join(folder, 'index.js')
  await build({
    stdin: {
      contents: "exports.main = () => [require('@adobe/aio-sdk'), require('amazon-sp-api')]",
      resolveDir: path.dirname(createRequire(__filename).resolve('../../package.json')),
    },
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    logLevel: 'silent',
  })
  const kilobytes = deflateRawSync(await readFile(outfile)).length / 1000
  const times: number[] = []
  for (let start = 0; start < STARTS; start += 1) times.push(await loadTime(outfile))
  await rm(folder, { recursive: true, force: true })
  return { kilobytes, milliseconds: percentile(times, 0.5) }
}

/** Milliseconds that a new process takes to load the action's imports. */
function loadTime(file: string): Promise<number> {
  const code =
    'const t = performance.now(); require(process.argv[1]).main(); console.log(performance.now() - t)'
  return millisecondsSaid(code, file)
}

/** The number in the last line that a new process prints. */
function millisecondsSaid(code: string, file: string): Promise<number> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['-e', code, file], { env: { LOG_LEVEL: 'error' } }, (error, said) => {
      if (error) reject(error)
      else resolve(Number(said.trim().split('\n').at(-1)))
    })
  })
}
