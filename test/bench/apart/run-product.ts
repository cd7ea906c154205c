import { type ChildProcess, fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'

/** The publisher's limit in `ext.config.yaml`. */
export const MEMORY_MB = 512

export interface Product {
  readonly process: ChildProcess
  /** The next message of the process. */
  next<Report>(): Promise<Report>
}

/** Runs a script with nothing but the product in a process of its own, which ends with the work. */
export async function withProduct<Result>(
  script: string,
  given: readonly string[],
  work: (product: Product) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-product-'))
  const outfile = path.join(folder, 'product.js')
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    logLevel: 'error',
  })
  const child = fork(outfile, [...given], { execArgv: [`--max-old-space-size=${MEMORY_MB}`], cwd: folder })
  try {
    return await work({ process: child, next: () => nextOf(child) })
  } finally {
    child.kill()
    await rm(folder, { recursive: true, force: true })
  }
}

function nextOf<Report>(child: ChildProcess): Promise<Report> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`The product ended with ${code}.`))
    child.once('exit', ended)
    child.once('message', (report) => {
      child.off('exit', ended)
      resolve(report as Report)
    })
  })
}
