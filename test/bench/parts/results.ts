import { type Figure, isReached, type Measured } from '../figures'

/** The figures of all parts so far. */
export interface Results {
  begin(bench: string): void
  add(bench: string, figure: Figure, seconds: number): void
  /** `failure`: why figures are missing; null if none are. */
  end(bench: string, failure: string | null, seconds: number): void
  /** In the order of `names`, without those that have not begun. */
  measured(): readonly Measured[]
}

export const CUT_OFF = 'cut off before its end'

/** Calls `keep` after every change, so that nothing is lost when the process ends. */
export function createResults(
  names: readonly string[],
  keep: (measured: readonly Measured[]) => void,
): Results {
  const byName = new Map<string, Measured>()
  const measured = () => names.flatMap((name) => byName.get(name) ?? [])
  const change = (bench: string, changed: Partial<Measured>) => {
    const before = byName.get(bench) ?? { bench, figures: [], seconds: 0, failure: CUT_OFF }
    byName.set(bench, { ...before, ...changed })
    keep(measured())
  }
  return {
    begin: (bench) => change(bench, {}),
    add: (bench, figure, seconds) =>
      change(bench, { figures: [...(byName.get(bench)?.figures ?? []), figure], seconds }),
    end: (bench, failure, seconds) => change(bench, { failure, seconds }),
    measured,
  }
}

/** The text of `dist/bench.json`. */
export function jsonOf(measured: readonly Measured[]): string {
  const parts = measured.map(({ figures, ...part }) => ({
    ...part,
    figures: figures.map((figure) => ({ ...figure, reached: isReached(figure) })),
  }))
  return `${JSON.stringify(parts, null, 2)}\n`
}
