import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import {
  type BusiestMinute,
  busiestMinuteFigures,
  busiestMinuteFrom,
  type Served,
} from '../shop/watch-minutes'
import type { ImportedReport } from './importing-product'
import { MEMORY_MB, withProduct } from './run-product'
import { type Servers, startServers } from './start-servers'

const LISTINGS = 200_000
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
  try {
    const given = [String(ports), servers.token]
    return await withProduct(require.resolve('./importing-product'), given, async ({ next }) => {
      const minutes = busiestMinuteFrom(await servedBy(servers))
      const watching = setInterval(async () => minutes.note(await servedBy(servers)), STEP_MS)
      const report = await next<ImportedReport>().finally(() => clearInterval(watching))
      minutes.note(await servedBy(servers))
      return { report, busiest: minutes.busiest() }
    })
  } finally {
    servers.stop()
  }
}

async function servedBy(servers: Servers): Promise<Served> {
  const counts = await servers.counts()
  const bytes = counts.bytes('database') + counts.answeredBytes('database')
  return { at: performance.now(), requests: counts.requests('database'), bytes }
}
