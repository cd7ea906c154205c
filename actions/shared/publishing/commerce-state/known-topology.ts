import * as v from 'valibot'
import type { TaskState } from '../../database/work/task-states'
import type { Ports } from '../ports'

/** The task that watches Commerce's stocks, sources and websites. Its notes hold what it read last. */
export const TOPOLOGY = 'topology'

/** Empty before the first check. */
const stocksByWebsite = v.fallback(v.record(v.string(), v.number()), {})
const sourcesByStock = v.fallback(v.nullish(v.record(v.string(), v.array(v.string()))), null)

/** Which stock each website sells from, and which sources each stock has, as the topology watch stored them. */
export function knownTopology(
  task: TaskState | null | undefined,
): Pick<Ports, 'stockIdOf' | 'sourceCodesOf'> {
  const stocks = v.parse(stocksByWebsite, task?.notes.stocks)
  const sources = v.parse(sourcesByStock, task?.notes.sources)
  return {
    stockIdOf: (websiteCode) => stocks[websiteCode] ?? websiteCode,
    sourceCodesOf: (websiteCode) => sources?.[String(stocks[websiteCode])],
  }
}
