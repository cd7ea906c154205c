import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DeployedAction } from './deployment'

export interface ContainerLog {
  readonly activationId: string | undefined
  readonly stream: 'stdout' | 'stderr'
  readonly text: string
}

export interface PoolOptions {
  readonly action: DeployedAction
  /** Environment of the processes, in addition to the few variables that every process needs. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Hosts that are built into Adobe's libraries, and the addresses of their stand-ins. */
  readonly fixedHosts: Readonly<Record<string, string>>
  readonly onLog: (log: ContainerLog) => void
  /** How long a container may be idle. */
  readonly idleMs: number
}

/** What OpenWhisk passes to a container with each run, in addition to the parameters. */
export interface RunMessage {
  readonly namespace: string
  readonly action_name: string
  readonly api_host: string
  readonly api_key: string
  readonly activation_id: string
  readonly transaction_id: string
  readonly action_version: string
  readonly deadline: string
}

export interface ContainerReply {
  readonly status: number
  readonly body: Record<string, unknown>
}

export interface ContainerPool {
  /** Never rejects. A container that dies or times out answers 502. */
  run(value: Readonly<Record<string, unknown>>, message: RunMessage): Promise<ContainerReply>
  /** Process ids of the running containers. */
  processes(): number[]
  close(): Promise<void>
}

interface Container {
  readonly child: ChildProcess
  readonly ready: Promise<ContainerReply>
  readonly ask: (path: '/init' | '/run', body: object) => Promise<ContainerReply>
  active: number
  idle: NodeJS.Timeout | undefined
}

interface ReplyMessage extends ContainerReply {
  readonly kind: 'reply'
  readonly id: number
}

type Message = ReplyMessage | (ContainerLog & { readonly kind: 'log' })

/** The containers of one action: as many as its activations need. Each runs `concurrency` of them at once. */
export function createContainerPool(options: PoolOptions): ContainerPool {
  const { action, idleMs } = options
  const containers = new Set<Container>()

  const drop = (container: Container) => {
    clearTimeout(container.idle)
    containers.delete(container)
    container.child.kill('SIGKILL')
  }
  const acquire = () => {
    const known = [...containers].find(({ active }) => active < action.concurrency)
    const container = known ?? startContainer(options)
    if (!known) {
      containers.add(container)
      container.child.once('exit', () => containers.delete(container))
    }
    clearTimeout(container.idle)
    container.active += 1
    return container
  }
  const release = (container: Container) => {
    container.active -= 1
    if (container.active > 0 || !containers.has(container)) return
    container.idle = setTimeout(() => drop(container), idleMs)
    container.idle.unref()
  }

  return {
    run: async (value, message) => {
      const container = acquire()
      const reply = await runIn(container, action.timeoutMs, { value, ...message })
      if (!reply.usable) drop(container)
      release(container)
      return reply
    },
    processes: () => [...containers].flatMap(({ child }) => child.pid ?? []),
    close: async () => {
      const ends = [...containers].map(
        ({ child }) => new Promise<void>((resolve) => child.once('exit', () => resolve())),
      )
      for (const container of [...containers]) drop(container)
      await Promise.all(ends)
    },
  }
}

/** `usable` says whether the container can take more. */
async function runIn(
  { ready, ask }: Container,
  limitMs: number,
  body: object,
): Promise<ContainerReply & { usable: boolean }> {
  const timer = timeout(limitMs)
  const begun = await Promise.race([ready, timer.over])
  const reply = begun?.status === 200 ? await Promise.race([ask('/run', body), timer.over]) : begun
  timer.cancel()
  return { ...(reply ?? timedOut(limitMs)), usable: reply !== undefined && begun?.status === 200 }
}

function timeout(milliseconds: number): { over: Promise<undefined>; cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  return { over, cancel: () => clearTimeout(timer) }
}

function timedOut(milliseconds: number): ContainerReply {
  const error = `The action timed out: it exceeded its time limit of ${milliseconds} milliseconds.`
  return { status: 502, body: { error } }
}

function startContainer({ action, env, fixedHosts, onLog }: PoolOptions): Container {
  const { PATH, HOME } = process.env
  // A folder outside the project, because Adobe's libraries search every parent folder for its configuration.
  const folder = mkdtempSync(join(tmpdir(), 'action-'))
  const child = fork(join(__dirname, 'container.cjs'), [folder, JSON.stringify(fixedHosts)], {
    execArgv: [`--max-old-space-size=${action.memoryMb}`],
    // Adobe's libraries store the namespace's credentials there.
    env: { PATH, HOME, TMPDIR: folder, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const waiting = new Map<number, (reply: ContainerReply) => void>()
  let last = 0
  child.on('message', (message: Message) => {
    if (message.kind === 'log') return onLog(message)
    waiting.get(message.id)?.({ status: message.status, body: message.body })
    waiting.delete(message.id)
  })
  child.once('exit', () => {
    rmSync(folder, { recursive: true, force: true })
    for (const answer of waiting.values()) answer(died())
    waiting.clear()
  })
  const ask: Container['ask'] = (path, body) =>
    new Promise((resolve) => {
      const id = ++last
      waiting.set(id, resolve)
      if (!child.connected) return resolve(died())
      child.send({ id, path, body }, (error) => {
        if (error) resolve(died())
      })
    })
  const code = readFileSync(action.zipFile).toString('base64')
  const ready = ask('/init', { value: { name: action.name, main: 'main', code, binary: true, env: {} } })
  return { child, ready, ask, active: 0, idle: undefined }
}

function died(): ContainerReply {
  return {
    status: 502,
    body: { error: 'The action did not produce a valid response and exited unexpectedly.' },
  }
}
