import { fork } from 'node:child_process'
import type { ServerCounts, ServersOptions, ServerTokens } from './servers'

export interface Servers {
  /** The app's own token from the IMS of these servers. */
  readonly token: string
  readonly userToken: string
  counts(): Promise<Counts>
  reset(): Promise<void>
  stop(): void
}

export interface Counts {
  /** Requests to a server whose `method path` matches. All by default. */
  requests(server: string, name?: RegExp): number
  /** Body bytes of those requests. */
  bytes(server: string, name?: RegExp): number
  /** Bytes of the answers to those requests. */
  answeredBytes(server: string, name?: RegExp): number
}

export async function startServers(options: ServersOptions): Promise<Servers> {
  const child = fork(require.resolve('./servers'), [JSON.stringify(options)])
  const next = () =>
    new Promise<unknown>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`The servers ended with ${code}.`))
      child.once('exit', ended)
      child.once('message', (message) => {
        child.off('exit', ended)
        resolve(message)
      })
    })
  const ask = (question: string) => {
    const answer = next()
    child.send(question)
    return answer
  }
  const tokens = (await next()) as ServerTokens
  return {
    token: tokens.app,
    userToken: tokens.user,
    counts: async () => countsIn((await ask('counts')) as ServerCounts),
    reset: async () => void (await ask('reset')),
    stop: () => child.disconnect(),
  }
}

function countsIn(counts: ServerCounts): Counts {
  const matching = (server: string, name = /./) =>
    counts[server]?.names.filter(([each]) => name.test(each)) ?? []
  return {
    requests: (server, name) => matching(server, name).reduce((total, [, count]) => total + count, 0),
    bytes: (server, name) =>
      matching(server, name).reduce((total, [each]) => total + (counts[server]?.bytes[each] ?? 0), 0),
    answeredBytes: (server, name) =>
      matching(server, name).reduce((total, [each]) => total + (counts[server]?.answeredBytes[each] ?? 0), 0),
  }
}
