import { fork } from 'node:child_process'
import path from 'node:path'
import type { Family } from './families'

/** One completed simulated world. */
export interface Done {
  readonly family: Family
  readonly seed: number
  /** Null if every promise was kept. */
  readonly failure: string | null
  /** What it took. */
  readonly milliseconds: number
}

export type Checked =
  /** The violation that was noticed in a world of `BROKEN_WORLDS`. */
  | { readonly kind: 'broken'; readonly what: string; readonly violations: string }
  /** The same of a world whose merchant takes one inventory for several. */
  | { readonly kind: 'by-country'; readonly violations: readonly string[] }
  | { readonly kind: 'story'; readonly lines: readonly string[] }

/** Runs worlds in a separate Node process, and reports each when done. Resolves to the exit code. */
export function startPart(args: readonly string[], onDone: (done: Done) => void): Promise<number | null> {
  return start('run.ts', args, (message) => onDone(message as Done))
}

/** Runs the worlds that check the simulation itself in a Node process of their own. */
export function startChecks(onChecked: (checked: Checked) => void): Promise<number | null> {
  return start('run-checks.ts', [], (message) => onChecked(message as Checked))
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
