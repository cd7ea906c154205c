import { fork } from 'node:child_process'
import path from 'node:path'
import type { Family } from './families'

/** One simulated world, run to its end. */
export interface Done {
  readonly family: Family
  readonly seed: number
  /** Null when every promise was kept. */
  readonly failure: string | null
}

/** Runs worlds in a Node process of their own, and tells each as it is done; gives the exit code. */
export function startPart(args: readonly string[], onDone: (done: Done) => void): Promise<number | null> {
  const child = fork(path.join(__dirname, 'run.ts'), args, { execArgv: ['--import', 'tsx'] })
  child.on('message', (message) => onDone(message as Done))
  return new Promise((resolve) => child.on('exit', resolve))
}
