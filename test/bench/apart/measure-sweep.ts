import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { NAIVE_COSTS } from '../naive-design'
import { type AwakeWorker, measureAwakeWorker } from '../shop/awake-worker'
import { RULES } from '../shop/generated-rules'
import { MEMORY_MB, withProduct } from './run-product'
import { type Counts, startServers } from './start-servers'
import type { SweptReport } from './sweeping-product'

const MB = 1024 * 1024
/** Reads of listings, page by page. */
const PAGES = /listings\/findArray/
const EXPORTS = /export-stock-salable-qty/
const CATEGORIES = /categories\//
const ATTRIBUTES = /products\/attributes/
/** Listing writes, except the daily deletion of vanished listings, which is not part of a sweep. */
const LISTING_WRITES = /listings\/(bulkWrite|update|insert|replace|findOneAnd)/

interface Pass {
  readonly report: SweptReport
  readonly counts: Counts
}

/** One sweep over 100,000 unchanged listings, and another one with rules. */
export async function* measureSweep(options: BenchOptions): AsyncGenerator<Figure> {
  const awakeWorker = await measureAwakeWorker(options.ports)
  const pass = await sweep(options, 100_000)
  yield* figuresOf(pass, awakeWorker)
  yield* ruleFigures(pass, await sweep(options, 100_000, true))
}

function figuresOf(pass: Pass, awakeWorker: AwakeWorker): readonly Figure[] {
  const { report, counts } = pass
  return [
    {
      name: 'export calls, 100,000 listings without a change',
      value: counts.requests('commerce', EXPORTS),
      unit: '',
      naive: NAIVE_COSTS.exports * report.listings,
      bound: { value: report.listings / 80, by: '80 SKUs a call' },
      target: { atMost: 1_300 },
      note: '25 of them for the 2,000 listings that have few units left, which are swept more often',
    },
    {
      ...requestsOf(pass, awakeWorker),
      name: 'database requests for them, beside those of a worker that is awake',
      naive: NAIVE_COSTS.databaseRequests * report.listings,
      bound: { value: report.listings / 1_000, by: '1,000 documents a page' },
      target: { atMost: 300 },
    },
    {
      name: 'listing writes for them',
      value: counts.requests('database', LISTING_WRITES),
      unit: '',
      naive: report.listings,
      bound: { value: 0, by: 'arithmetic' },
      target: { atMost: 0 },
    },
    memory('resident at its peak, 100,000 listings', report, 256),
  ]
}

/** What rules cost during a sweep. The sweep matches no rules, but the app reads the categories and attributes that they name. */
function ruleFigures(without: Pass, ruled: Pass): readonly Figure[] {
  const microseconds = ({ report }: Pass) => (1e6 * report.cpuSeconds) / report.listings
  const beside = (server: string) => ruled.counts.requests(server) - without.counts.requests(server)
  const name = `of a sweep of 100,000 listings with ${RULES} rules`
  return [
    {
      name: `CPU ${name}, ÷ without`,
      value: microseconds(ruled) / microseconds(without),
      unit: '×',
      naive: null,
      bound: null,
      target: { atMost: 1.1 },
      note: `${microseconds(ruled).toFixed(1)} and ${microseconds(without).toFixed(1)} µs for each listing`,
    },
    {
      name: `export calls ${name}`,
      value: ruled.counts.requests('commerce', EXPORTS),
      unit: '',
      naive: null,
      bound: null,
      target: { atMost: 1_300 },
    },
    {
      name: `other calls to Commerce and the database ${name}, beside those without`,
      value: beside('commerce') + beside('database'),
      unit: '',
      naive: null,
      bound: null,
      target: null,
      note: `${ruled.counts.requests('commerce', CATEGORIES)} reads of categories and ${ruled.counts.requests('commerce', ATTRIBUTES)} of attributes in ${Math.round(ruled.report.took / 1_000)} s; ${beside('database')} of the database`,
    },
    {
      name: `listing writes ${name}`,
      value: ruled.counts.requests('database', LISTING_WRITES),
      unit: '',
      naive: null,
      bound: null,
      target: { atMost: 0 },
    },
  ]
}

/** The same over 10,000, 100,000 and 1,000,000 listings. */
export async function* measureMillion(options: BenchOptions): AsyncGenerator<Figure> {
  const calls = ({ counts }: Pass) =>
    counts.requests('commerce', EXPORTS) + counts.requests('database', PAGES)
  const growths = [
    ['time of a sweep', ({ report }: Pass) => report.took / 1_000, 's'],
    ['calls of a sweep', calls, 'calls to Commerce and pages of the database'],
    ['CPU of a sweep', ({ report }: Pass) => report.cpuSeconds, 's'],
  ] as const
  const awakeWorker = await measureAwakeWorker(options.ports)
  const small = await sweep(options, 10_000)
  const middle = await sweep(options, 100_000)
  for (const [name, of] of growths)
    yield growthFigure(`${name}, 10⁵ ÷ 10⁴ listings`, of(middle) / of(small), null)
  const large = await sweep(options, 1_000_000)
  for (const [name, of, unit] of growths)
    yield {
      ...growthFigure(`${name}, 10⁶ ÷ 10⁵ listings`, of(large) / of(middle), { atMost: 11 }),
      note: `${[small, middle, large].map((pass) => Math.round(of(pass)).toLocaleString('en')).join(', ')} ${unit}`,
    }
  yield memory('resident at its peak, 1,000,000 listings', large.report, 320)
  yield* unitFigures(large, awakeWorker)
}

/** What a sweep of that many listings takes from each service. */
function unitFigures(pass: Pass, awakeWorker: AwakeWorker): readonly Figure[] {
  const { report, counts } = pass
  const { listings, took } = report
  const told = (name: string, value: number, unit: string): Figure => ({
    name,
    value,
    unit,
    naive: null,
    bound: null,
    target: null,
  })
  return [
    told('minutes of a sweep of 1,000,000 listings', took / 60_000, 'min'),
    told('export calls of it', counts.requests('commerce', EXPORTS), ''),
    told(
      'bytes that Commerce answers for each listing',
      counts.answeredBytes('commerce', EXPORTS) / listings,
      'B',
    ),
    {
      ...told('database requests of it, beside those of a worker that is awake', 0, ''),
      ...requestsOf(pass, awakeWorker),
    },
    told(
      'bytes that the database answers for each listing',
      counts.answeredBytes('database', PAGES) / listings,
      'B',
    ),
  ]
}

/** Without what a worker that is awake requests in the same time. */
function requestsOf(
  { report, counts }: Pass,
  awakeWorker: AwakeWorker,
): Pick<Figure, 'value' | 'unit' | 'note'> {
  const { requests, note } = awakeWorker.beside(counts.requests('database'), report.took / 1_000)
  const pages = counts.requests('database', PAGES)
  return {
    value: requests,
    unit: '',
    note: `${note}; pages: ${pages}; seconds without a worker: ${report.withoutWorker / 1_000}`,
  }
}

function growthFigure(name: string, value: number, target: Figure['target']): Figure {
  return { name, value, unit: '×', naive: 10, bound: { value: 10, by: 'linear' }, target }
}

function memory(name: string, { residentBefore, residentPeak }: SweptReport, atMost: number): Figure {
  return {
    name,
    value: residentPeak / MB,
    unit: 'MB',
    naive: null,
    bound: { value: MEMORY_MB, by: 'ext.config.yaml' },
    target: { atMost },
    note: `${Math.round(residentBefore / MB)} MB before it began`,
  }
}

async function sweep({ ports }: BenchOptions, listings: number, hasRules = false): Promise<Pass> {
  const servers = await startServers({ ports, generated: listings, atAmazon: 0 })
  try {
    await servers.reset()
    const given = [String(ports), servers.token, hasRules ? 'rules' : '']
    const report = await withProduct(require.resolve('./sweeping-product'), given, ({ next }) =>
      next<SweptReport>(),
    )
    if (report.complaints.length > 0 || report.listings !== listings)
      throw new Error(`The sweep saw ${report.listings} of ${listings}. ${report.complaints[0] ?? ''}`)
    return { report, counts: await servers.counts() }
  } finally {
    servers.stop()
  }
}
