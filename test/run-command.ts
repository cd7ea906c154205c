import { spawn } from 'node:child_process'

/** Runs a command of the project as npm does, in its own environment. Returns its whole output. */
export async function runCommand(
  script: string,
  options: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const { PATH, HOME } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...options], {
    env: { PATH, HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, said }
}
