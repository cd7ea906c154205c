import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import {
  type BusiestMinute,
  busiestMinuteFigures,
  busiestMinuteFrom,
  type Served,
} from '../shop/watch-minutes'
import type { ImportedReport } from './importing-product'
import { type Servers, startServers } from './start-servers'

const LISTINGS = 200_000
/** The publisher's limit in `ext.config.yaml`. */
const MEMORY_MB = 512
const MB = 1024 * 1024
const STEP_MS = 5_000

/** Imports a report of 200,000 listings into an empty database, each with its own product. */
export async function measureImport({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const { report, busiest } = await importAll(ports)
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
    ...busiestMinuteFigures('its import', busiest),
  ]
}

interface Import {
  readonly report: ImportedReport
  readonly busiest: BusiestMinute
}

async function importAll(ports: number): Promise<Import> {
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
    const minutes = busiestMinuteFrom(await servedBy(servers))
    const watching = setInterval(async () => minutes.note(await servedBy(servers)), STEP_MS)
    const report = await new Promise<ImportedReport>((resolve, reject) => {
      child.once('message', (message) => resolve(message as ImportedReport))
      child.once('exit', (code) => reject(new Error(`The product ended with ${code}.`)))
    }).finally(() => clearInterval(watching))
    minutes.note(await servedBy(servers))
    return { report, busiest: minutes.busiest() }
  } finally {
    servers.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function servedBy(servers: Servers): Promise<Served> {
  const counts = await servers.counts()
  const bytes = counts.bytes('database') + counts.answeredBytes('database')
  return { at: performance.now(), requests: counts.requests('database'), bytes }
}
