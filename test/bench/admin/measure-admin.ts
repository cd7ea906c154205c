import { main } from '../../../actions/admin-api/index'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration/configuration'
import { ims, runtime } from '../../../dev/world'
import { actionInputs } from '../../action-inputs'
import { type Counts, type Servers, startServers } from '../apart/start-servers'
import type { BenchOptions } from '../bench'
import { type Figure, percentile } from '../figures'
import { fillStores } from './fill-stores'
import { measureSimulations, type Post } from './measure-simulation'
import { BASELINE, REQUESTS } from './page-requests'

const TIMES = 5
/** The longest wait that needs no progress message, in milliseconds. */
const MOST_MS = 1_000
const DATABASE = 'database'

interface Timed {
  readonly name: string
  readonly medianMs: number
  readonly counts: Counts
}

/** Sends every listing request of the page to the action as I/O Runtime does, one after the other. */
export async function* measureAdmin({ ports }: BenchOptions): AsyncGenerator<Figure> {
  const servers = await startServers({ ports, generated: null, atAmazon: 0, hasState: true })
  try {
    Object.assign(process.env, { __OW_NAMESPACE: runtime.namespace, __OW_API_KEY: runtime.auth })
    const inputs = actionInputs()
    await fillStores(servers.token, parseConfiguration(inputs).encryptionKey)
    const ask = caller(servers, inputs)
    const baseline = await time(servers, BASELINE, ask)
    yield figureOf(baseline, baseline)
    for (const request of REQUESTS) yield figureOf(await time(servers, request, ask), baseline)
    yield* measureSimulations(servers, poster(servers, inputs))
  } finally {
    servers.stop()
  }
}

function figureOf({ name, medianMs, counts }: Timed, baseline: Timed): Figure {
  const requests = counts.requests(DATABASE) / TIMES
  const kilobytes = counts.answeredBytes(DATABASE) / TIMES / 1024
  return {
    name,
    value: medianMs,
    unit: 'ms',
    naive: null,
    bound: { value: baseline.medianMs, by: 'a request without listings' },
    target: { atMost: MOST_MS },
    note: `${(medianMs / baseline.medianMs).toFixed(1)} × that; ${requests} requests to the database, ${Math.round(kilobytes)} KB of answers`,
  }
}

type Ask = (path: string) => Promise<void>

/** The first call is not counted, because it loads modules. */
async function time(servers: Servers, [name, path]: readonly [string, string], ask: Ask): Promise<Timed> {
  await ask(path)
  await servers.reset()
  const times: number[] = []
  for (let index = 0; index < TIMES; index += 1) {
    const began = performance.now()
    await ask(path)
    times.push(performance.now() - began)
  }
  return { name, medianMs: percentile(times, 0.5), counts: await servers.counts() }
}

function caller(servers: Servers, inputs: Readonly<Record<string, unknown>>): Ask {
  const send = sender(servers, inputs)
  return async (request) => void (await send('get', request, ''))
}

function poster(servers: Servers, inputs: Readonly<Record<string, unknown>>): Post {
  const send = sender(servers, inputs)
  return (path, body) => send('post', path, Buffer.from(JSON.stringify(body)).toString('base64'))
}

function sender({ userToken }: Servers, inputs: Readonly<Record<string, unknown>>) {
  return async (method: 'get' | 'post', request: string, body: string): Promise<unknown> => {
    const [path = '', query = ''] = request.split('?')
    const result = await main({
      ...inputs,
      __ow_method: method,
      __ow_path: path,
      __ow_query: query,
      __ow_headers: { authorization: `Bearer ${userToken}`, 'x-gw-ims-org-id': ims.orgId },
      __ow_body: body,
    })
    const answer = 'error' in result ? result.error : result
    if (answer.statusCode !== 200)
      throw new Error(`${request} was answered ${answer.statusCode}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
}
