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

/** What a world of `BROKEN_WORLDS` was seen to do wrong. */
export interface Noticed {
  readonly what: string
  readonly violations: string
}

/** Runs worlds in a Node process of their own, and tells each as it is done; gives the exit code. */
export function startPart(args: readonly string[], onDone: (done: Done) => void): Promise<number | null> {
  return start('run.ts', args, (message) => onDone(message as Done))
}

/** Runs the broken worlds in a Node process of their own. */
export function startBrokenWorlds(onNoticed: (noticed: Noticed) => void): Promise<number | null> {
  return start('run-broken-worlds.ts', [], (message) => onNoticed(message as Noticed))
}

function start(
  file: string,
  args: readonly string[],
  onMessage: (message: unknown) => void,
): Promise<number | null> {
  const child = fork(path.join(__dirname, file), args, { execArgv: ['--import', 'tsx'] })
  child.on('message', onMessage)
  return new Promise((resolve) => child.on('exit', resolve))
}
