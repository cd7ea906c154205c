import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import type { ImportedReport } from './importing-product'
import { startServers } from './start-servers'

const LISTINGS = 200_000
/** The publisher's limit in `ext.config.yaml`. */
const MEMORY_MB = 512
const MB = 1024 * 1024

/** Imports a report of 200,000 listings into an empty database, each with its own product. */
export async function measureImport({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const report = await importAll(ports)
  if (report.failure !== null || report.listings !== LISTINGS || report.unmatched > 0) {
    throw new Error(
      `${report.listings} were imported, ${report.unmatched} without a product. ${report.failure}`,
    )
  }
  return [
    {
      name: 'resident at its peak, a report of 200,000 listings',
      value: report.residentPeak / MB,
      unit: 'MB',
      naive: null,
      bound: { value: MEMORY_MB, by: 'ext.config.yaml' },
      target: { atMost: 256 },
      note: `${Math.round(report.residentBefore / MB)} MB before it began`,
    },
    {
      name: 'time of its import, everything on one machine',
      value: report.seconds,
      unit: 's',
      naive: null,
      bound: null,
      target: null,
      note: `${Math.round(report.cpuSeconds)} s of CPU`,
    },
  ]
}

async function importAll(ports: number): Promise<ImportedReport> {
  const servers = await startServers({ ports, generated: null, atAmazon: LISTINGS })
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'))
  const file = path.join(folder, 'product.js')
  await build({
    entryPoints: [require.resolve('./importing-product')],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    logLevel: 'error',
  })
  try {
    const child = fork(file, [String(ports), servers.token], {
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
      cwd: folder,
    })
    return await new Promise<ImportedReport>((resolve, reject) => {
      child.once('message', (report) => resolve(report as ImportedReport))
      child.once('exit', (code) => reject(new Error(`The product ended with ${code}.`)))
    })
  } finally {
    servers.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
