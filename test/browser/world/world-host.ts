import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { loopback, type Ports, portsFrom } from '../../../dev/world'
import type { WorldCommand, WorldNews, WorldOrder } from './world-process'

export type ReadyWorld = Extract<WorldNews, { kind: 'ready' }>

/** A process that runs one world at a time. */
export interface WorldHost {
  readonly ports: Ports
  /** The process of all servers of a world. */
  readonly pid: number
  isAlive(): boolean
  /** Starts a new world. By default, the app is installed and the merchant's Amazon stores are connected. */
  start(order: WorldOrder): Promise<ReadyWorld>
  restart(): Promise<ReadyWorld>
  /** Stops the world and deletes its data. */
  stop(): Promise<void>
}

/** The host ends with this process, and never keeps it alive while idle. */
export function openWorldHost(): WorldHost {
  const worker = Number(process.env.JEST_WORKER_ID ?? '1')
  const ports = portsFrom(Number(process.env.TEST_PORTS_FROM) + 1000 + 100 * worker)
  const child = fork(path.join(__dirname, 'world-process.ts'), [JSON.stringify(ports)], {
    execArgv: ['--import', 'tsx'],
    // Adobe's library reads it once, when it is loaded.
    env: { ...process.env, AIO_DB_ENDPOINT: loopback(ports.database) },
  })
  child.unref()
  child.channel?.unref()
  const ready = async (command: WorldCommand) => {
    const news = await ask(child, command)
    if (news.kind !== 'ready') throw new Error(`The world is ${news.kind}.`)
    return news
  }
  return {
    ports,
    pid: child.pid ?? 0,
    isAlive: () => child.connected,
    start: (order) => ready({ kind: 'start', ...order }),
    restart: () => ready({ kind: 'restart' }),
    stop: async () => void (await ask(child, { kind: 'stop' })),
  }
}

function ask(child: ChildProcess, command: WorldCommand): Promise<WorldNews> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error(`The process of the worlds ended with ${child.exitCode}.`))
    child.once('exit', gone)
    child.once('message', (news: WorldNews) => {
      child.off('exit', gone)
      child.channel?.unref()
      if (news.kind === 'failed') reject(new Error(news.message))
      else resolve(news)
    })
    child.channel?.ref()
    child.send(command, (error) => error && reject(error))
  })
}
