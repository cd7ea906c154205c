import { fork } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Figure } from '../figures'

export interface PartProcess {
  readonly script: string
  readonly args: readonly string[]
  readonly env: NodeJS.ProcessEnv
  readonly limitMinutes: number
  readonly onFigure: (figure: Figure) => void
}

/** A part in its own process. Resolves to why figures are missing; null if none are. */
export interface RunningPart {
  readonly over: Promise<string | null>
  /** Ends it with the servers, containers and browsers that it started. */
  end(): Promise<void>
}

const CLOSE_MS = 3_000

/** Runs in its own process, so that one part's memory does not affect another's figures. */
export function runPart({ script, args, env, limitMinutes, onFigure }: PartProcess): RunningPart {
  // Its own process group, so that everything it starts ends with it.
  const child = fork(script, args, { env, detached: true })
  let isComplete = false
  let reason: string | null = null
  child.on('message', (message: { readonly figure?: Figure; readonly isComplete?: boolean }) => {
    if (message.figure) onFigure(message.figure)
    isComplete ||= message.isComplete === true
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve)).then((code) => {
    // What it started and left.
    signal(child.pid, 'SIGKILL')
    return code
  })
  const end = async () => {
    signal(child.pid, 'SIGTERM')
    await Promise.race([exited, sleep(CLOSE_MS, undefined, { ref: false })])
    signal(child.pid, 'SIGKILL')
    await exited
  }
  const limit = setTimeout(() => {
    reason = `ended after its limit of ${limitMinutes} min (--limit); figures are missing`
    void end()
  }, limitMinutes * 60_000)
  const over = exited.then((code) => {
    clearTimeout(limit)
    if (isComplete) return null
    return reason ?? `could not be measured to its end (exit code ${code}); the reason is above`
  })
  return { over, end }
}

function signal(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, name)
  } catch (error) {
    // It has ended already.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
