import { createServer } from 'node:net'
import type { Ports } from './world'

/** A problem that prevents the start, in one sentence that says what to do. */
export class StartError extends Error {}

const NODE_MAJOR = 22

/** The npm package `node` provides the version that the actions are deployed on. npm scripts use it. */
export function checkNode(version: string): void {
  if (Number(version.split('.')[0]) >= NODE_MAJOR) return
  throw new StartError(
    `Node ${NODE_MAJOR} or newer is needed and this is ${version}: run "npm ci" again, it installs the right one for this folder.`,
  )
}

/** Parses `PORT_BASE`. Defaults to 9100. */
export function parsePortBase(value: string | undefined): number {
  if (value === undefined || value === '') return 9100
  const base = Number(value)
  if (Number.isInteger(base) && base >= 1024 && base <= 65_000) return base
  throw new StartError(`PORT_BASE: expected a whole number from 1024 to 65000, got "${value}".`)
}

export function portError(name: string, port: number, error: unknown): StartError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  const reason = code === 'EADDRINUSE' ? 'is in use' : `cannot be opened (${String(code ?? error)})`
  return new StartError(
    `Port ${port}, for ${name}, ${reason}: stop what uses it, or set PORT_BASE, for example PORT_BASE=${port + 1000}.`,
  )
}

const PORT_NAMES: Readonly<Record<keyof Ports, string>> = {
  admin: 'Commerce Admin',
  runtime: 'I/O Runtime',
  state: 'aio state',
  amazon: 'Amazon',
  commerce: 'Commerce',
  ims: 'IMS',
  database: 'Database Storage',
  alerts: 'webhook',
  collector: 'OpenTelemetry collector',
  files: 'file storage',
}

/** Refuses to start if another program uses one of the ports. */
export async function checkPorts(ports: Ports): Promise<void> {
  for (const [name, port] of Object.entries(ports) as [keyof Ports, number][]) {
    await new Promise<void>((resolve, reject) => {
      const probe = createServer()
      probe.once('error', (error) => reject(portError(PORT_NAMES[name], port, error)))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
    })
  }
}
