import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import type { Done } from './start-part'

/** The code that decides what happens in a world. */
const CODE = ['actions/**/*.ts', 'test/simulation/**/*.ts']

export interface KeptWorlds {
  /** The worlds of earlier runs. */
  readonly done: readonly Done[]
  add(one: Done): void
}

/**
 * Keeps each completed world as a line of a file, so that a run that was cut off continues. Refuses a file of other code,
 * whose worlds say nothing about this one.
 */
export function keepWorlds(file: string): KeptWorlds {
  const code = codeVersion()
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify({ code })}\n`)
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n')
  if ((JSON.parse(first) as { code: string }).code !== code) {
    throw new RangeError(`${file} has worlds of other code. Name another file, or delete this one.`)
  }
  // The last line may be cut off. It must not become one line with the next world.
  const cutOff = lines.pop() ?? ''
  let separator = cutOff === '' ? '' : '\n'
  return {
    done: lines.flatMap((line) => parseWorld(line) ?? []),
    add: (one) => {
      appendFileSync(file, `${separator}${JSON.stringify(one)}\n`)
      separator = ''
    },
  }
}

/** Undefined for a line that an earlier run was cut off in. */
function parseWorld(line: string): Done | undefined {
  try {
    return JSON.parse(line) as Done
  } catch {
    return undefined
  }
}

function codeVersion(): string {
  const hash = createHash('sha256')
  for (const file of globSync(CODE).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
