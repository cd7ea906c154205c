/** Makes the choices of one run: a whole number from 0 to below `count`. */
export type Choose = (count: number) => number

interface Fork {
  readonly count: number
  chosen: number
}

/** More runs would not be a small case. */
const RUNS_MAXIMUM = 200_000

/**
 * Runs `work` once for every sequence of its choices, depth first. With equal answers, it must make equal choices.
 * Resolves to the number of runs.
 */
export async function exploreAll(work: (choose: Choose) => Promise<void>): Promise<number> {
  const path: Fork[] = []
  for (let runs = 1; runs <= RUNS_MAXIMUM; runs += 1) {
    let depth = 0
    await work((count) => {
      const fork = path[depth] ?? { count, chosen: 0 }
      if (fork.count !== count)
        throw new Error(`choice ${depth} was one of ${fork.count} and is one of ${count}`)
      path[depth] = fork
      depth += 1
      return fork.chosen
    })
    path.length = depth
    while (path.length > 0 && isExhausted(path.at(-1))) path.pop()
    const last = path.at(-1)
    if (!last) return runs
    last.chosen += 1
  }
  throw new RangeError(`there are more than ${RUNS_MAXIMUM} interleavings`)
}

function isExhausted(fork: Fork | undefined): boolean {
  return fork !== undefined && fork.chosen === fork.count - 1
}
