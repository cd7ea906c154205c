import type { Effect, SimulatedRow } from '../../../../actions/admin-api/contract/simulation'
import type { Words } from '../../i18n/words'
import type { Simulated } from './run-simulation'

/** What the page counts, the most important first. `above-stock` overlaps with the others. */
export const TOLD = ['to-zero', 'stops', 'comes-back', 'changes', 'first', 'above-stock'] as const
export type Told = (typeof TOLD)[number]

/** Effects for which a quantity is sent. */
export const SENT: readonly Effect[] = ['to-zero', 'comes-back', 'changes', 'first']

export function countOf({ counts }: Simulated, told: Told, storeId?: string): number {
  const own = storeId === undefined ? [...counts.values()] : [counts.get(storeId)]
  return own.reduce((sum, each) => {
    if (!each) return sum
    return sum + (told === 'above-stock' ? each.aboveStock : (each.effects[told] ?? 0))
  }, 0)
}

export function rowsOf({ rows }: Simulated, told: Told): readonly SimulatedRow[] {
  return rows.filter((row) => (told === 'above-stock' ? row.isAboveStock : row.effect === told))
}

/** The quantities that are sent in each store: the store of the change first, then the one with the most. */
export function sentByStore({ counts }: Simulated, storeId: string | undefined) {
  return [...counts]
    .map(([id, { total, effects }]) => ({
      storeId: id,
      total,
      sent: SENT.reduce((sum, effect) => sum + (effects[effect] ?? 0), 0),
    }))
    .filter(({ sent, storeId: id }) => sent > 0 || id === storeId)
    .toSorted((one, other) => {
      if (one.storeId === storeId) return -1
      return other.storeId === storeId ? 1 : other.sent - one.sent
    })
}

/** "46 of 287 in Amazon.de · also 32 in Amazon.nl and 1 in Outlet" */
export function saySent(simulated: Simulated, storeId: string | undefined, words: Words): string {
  const { say } = words
  const [first, ...others] = sentByStore(simulated, storeId)
  if (!first || (first.sent === 0 && others.length === 0)) return say('simulation.nothing')
  const nameOf = (id: string) => simulated.names[id] ?? id
  const { sent: count, total, storeId: id } = first
  const store = nameOf(id)
  // A change of some listings counts only those, so their number is not the store's total.
  const own =
    count === total
      ? say('simulation.all-in-store', { count, store })
      : say('simulation.in-store', { count, total, store })
  if (others.length === 0) return own
  return `${own} · ${sayAlso(
    others.map((other) => ({ store: nameOf(other.storeId), count: other.sent })),
    words,
  )}`
}

/** "also 32 in Amazon.nl and 1 in Outlet" */
export function sayAlso(
  others: readonly { readonly store: string; readonly count: number }[],
  { say, locale }: Words,
): string {
  const stores = others.map(({ store, count }) => say('simulation.in-other', { count, store }))
  return say('simulation.also', { stores: new Intl.ListFormat(locale).format(stores) })
}
