import { type ContainerLog, type ContainerPool, createContainerPool, type RunMessage } from './container-pool'
import type { DeployedAction } from './deployment'

export interface Activation {
  readonly activationId: string
  readonly namespace: string
  readonly name: string
  readonly version: string
  readonly start: number
  end?: number
  duration?: number
  response?: ActivationResponse
  readonly logs: string[]
}

export interface ActivationResponse {
  readonly status: 'success' | 'application error' | 'action developer error'
  readonly success: boolean
  readonly result: Readonly<Record<string, unknown>>
}

/** A started activation, or the reason why none started. */
export type Invocation =
  | { readonly kind: 'started'; readonly activationId: string; readonly done: Promise<Activation> }
  | { readonly kind: 'throttled'; readonly error: string }
  | { readonly kind: 'unknown' }

export interface ActivationsOptions {
  readonly namespace: string
  readonly auth: string
  readonly actions: readonly DeployedAction[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fixedHosts: Readonly<Record<string, string>>
  /** The Runtime's own address. */
  readonly apiHost: () => string
  readonly inFlight: number
  readonly perMinute: number
  readonly idleMs: number
}

export interface Activations {
  /** `package/action` with the parameters of this call. The action's inputs are added. */
  invoke(name: string, parameters: Readonly<Record<string, unknown>>): Invocation
  find(activationId: string): Activation | undefined
  /** The newest activations first. */
  recent(limit: number): Activation[]
  processes(): number[]
  close(): Promise<void>
}

const KEPT = 2000
const MINUTE_MS = 60_000

/** Runs actions in containers, and keeps the results of the last {@link KEPT} activations. */
export function createActivations(options: ActivationsOptions): Activations {
  const kept = new Map<string, Activation>()
  let running = 0
  const onLog = (log: ContainerLog) => keepLog(kept.get(log.activationId ?? ''), log)
  const { env, fixedHosts, idleMs } = options
  const pools = new Map<string, { action: DeployedAction; pool: ContainerPool }>(
    options.actions.map((action) => [
      action.name,
      { action, pool: createContainerPool({ action, env, fixedHosts, onLog, idleMs }) },
    ]),
  )
  const throttle = createThrottle(options, () => running)

  const run = async (activation: Activation, action: DeployedAction, pool: ContainerPool, value: object) => {
    running += 1
    try {
      const reply = await pool.run({ ...value }, messageFor(activation, action, options))
      activation.response = responseOf(reply.status, reply.body)
    } finally {
      running -= 1
      activation.end = Date.now()
      activation.duration = activation.end - activation.start
    }
    return activation
  }

  return {
    invoke: (name, parameters) => {
      const known = pools.get(name)
      if (!known) return { kind: 'unknown' }
      const error = throttle()
      if (error) return { kind: 'throttled', error }
      const activation = begin(name, options.namespace)
      kept.set(activation.activationId, activation)
      if (kept.size > KEPT) kept.delete(kept.keys().next().value as string)
      const done = run(activation, known.action, known.pool, { ...known.action.inputs, ...parameters })
      return { kind: 'started', activationId: activation.activationId, done }
    },
    find: (activationId) => kept.get(activationId),
    recent: (limit) => [...kept.values()].reverse().slice(0, limit),
    processes: () => [...pools.values()].flatMap(({ pool }) => pool.processes()),
    close: async () => {
      await Promise.all([...pools.values()].map(({ pool }) => pool.close()))
    },
  }
}

/** Returns why no activation may start now. Counts one that may. */
function createThrottle(
  { inFlight, perMinute }: ActivationsOptions,
  running: () => number,
): () => string | undefined {
  const starts: number[] = []
  return () => {
    const now = Date.now()
    while ((starts[0] ?? now) < now - MINUTE_MS) starts.shift()
    if (running() >= inFlight) return `Too many concurrent requests in flight (allowed: ${inFlight}).`
    if (starts.length >= perMinute) {
      return `Too many requests in the last minute (allowed: ${perMinute}).`
    }
    starts.push(now)
    return undefined
  }
}

function begin(name: string, namespace: string): Activation {
  const activationId = crypto.randomUUID().replaceAll('-', '')
  return { activationId, namespace, name, version: '0.0.1', start: Date.now(), logs: [] }
}

function messageFor(activation: Activation, action: DeployedAction, options: ActivationsOptions): RunMessage {
  return {
    namespace: options.namespace,
    action_name: `/${options.namespace}/${action.name}`,
    api_host: options.apiHost(),
    api_key: options.auth,
    activation_id: activation.activationId,
    transaction_id: crypto.randomUUID().replaceAll('-', ''),
    action_version: activation.version,
    deadline: String(activation.start + action.timeoutMs),
  }
}

function responseOf(status: number, result: Record<string, unknown>): ActivationResponse {
  if (status !== 200) return { status: 'action developer error', success: false, result }
  if (result.error) return { status: 'application error', success: false, result }
  return { status: 'success', success: true, result }
}

function keepLog(activation: Activation | undefined, { stream, text }: ContainerLog): void {
  const at = new Date().toISOString()
  for (const line of text.split('\n')) if (line !== '') activation?.logs.push(`${at} ${stream}: ${line}`)
}
