import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { RULES } from '../shop/generated-rules'
import { withProduct } from './run-product'
import type { SavedReport } from './saving-product'
import { type Counts, startServers } from './start-servers'

const LISTINGS = 20_000

interface Save {
  readonly report: SavedReport
  readonly counts: Counts
}

/** Saves that have all listings of a store decided again, without rules and with them. No quantity changes. */
export async function measureSave(options: BenchOptions): Promise<readonly Figure[]> {
  const [, without] = await saveTwice(options, false)
  const [first, later] = await saveTwice(options, true)
  return [
    ...figuresOf(`the first save with ${RULES} rules, which reads every product`, first, without),
    ...figuresOf(`a later save with ${RULES} rules`, later, without),
  ]
}

function figuresOf(name: string, save: Save, without: Save): readonly Figure[] {
  const microseconds = ({ report }: Save) => (1e6 * report.cpuSeconds) / LISTINGS
  const requests = ({ counts }: Save, server: string) => counts.requests(server) / LISTINGS
  const plain = { naive: null, bound: null, target: null } as const
  return [
    {
      ...plain,
      name: `${name}: CPU, ÷ without`,
      value: microseconds(save) / microseconds(without),
      unit: '×',
      note: `${microseconds(save).toFixed(0)} and ${microseconds(without).toFixed(0)} µs for each listing`,
    },
    ...['database', 'commerce'].map((server) => ({
      ...plain,
      name: `${name}: requests to ${server} for each listing`,
      value: requests(save, server),
      unit: '',
      note: `${(requests(save, server) / requests(without, server)).toFixed(2)} times those without; ${Math.round(save.report.took / 1_000)} s`,
    })),
  ]
}

async function saveTwice({ ports }: BenchOptions, hasRules: boolean): Promise<readonly [Save, Save]> {
  const servers = await startServers({ ports, generated: null, stored: LISTINGS, atAmazon: 0 })
  try {
    const given = [String(ports), servers.token, hasRules ? 'rules' : '']
    return await withProduct(require.resolve('./saving-product'), given, async ({ process: child, next }) => {
      await next()
      const save = async (): Promise<Save> => {
        await servers.reset()
        const report = next<SavedReport>()
        child.send('save')
        const saved = { report: await report, counts: await servers.counts() }
        const [complaint] = saved.report.complaints
        if (complaint) throw new Error(`The publisher complained: ${complaint}`)
        return saved
      }
      return [await save(), await save()]
    })
  } finally {
    servers.stop()
  }
}
