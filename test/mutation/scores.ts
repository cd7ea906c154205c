import { readFileSync } from 'node:fs'

/** How many of the mutants the tests noticed. */
export interface Score {
  readonly name: string
  readonly noticed: number
  readonly mutants: number
  readonly percent: number
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

const NOTICED: ReadonlySet<string> = new Set(['Killed', 'Timeout'])
const UNNOTICED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage'])

/** Of one file, from a report of Stryker. Undefined if the file has no mutants. */
export function scoreIn(reportFile: string, name: string): Score | undefined {
  const { files } = JSON.parse(readFileSync(reportFile, 'utf8')) as Report
  const mutants = files[name]?.mutants ?? []
  const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length
  const unnoticed = mutants.filter(({ status }) => UNNOTICED.has(status)).length
  return noticed + unnoticed === 0 ? undefined : scoreOf(name, noticed, noticed + unnoticed)
}

export function sumOf(name: string, scores: readonly Score[]): Score {
  const sum = (count: (score: Score) => number) => scores.reduce((total, score) => total + count(score), 0)
  return scoreOf(
    name,
    sum(({ noticed }) => noticed),
    sum(({ mutants }) => mutants),
  )
}

function scoreOf(name: string, noticed: number, mutants: number): Score {
  return { name, noticed, mutants, percent: (100 * noticed) / mutants }
}

export function describeScore({ name, noticed, mutants, percent }: Score): string {
  return `${percent.toFixed(1)} % of ${mutants} (${mutants - noticed} not noticed) ${name}`
}
