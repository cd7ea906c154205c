import { setImmediate as turn } from 'node:timers/promises'
import type { Choose } from './explore'
import type { Step } from './stepwise-database'

/** One process with a few steps. */
export interface Program {
  readonly name: string
  readonly run: (step: Step) => Promise<void>
}

/** What can fail once in a run, at every step where it can. */
export interface Mishaps {
  /** Names of processes that may end, before or after the step. */
  readonly dying?: readonly string[]
  /** The step is repeated at a later time: its answer was lost and the request was sent again. */
  readonly repeats?: boolean
}

interface Waiting {
  readonly program: string
  readonly name: string
  readonly work: () => void
  readonly isRepeatable: boolean
}

export interface InterleaveOptions {
  readonly mishaps?: Mishaps
  /** How often a program may be interrupted while it could continue. Unlimited by default. */
  readonly preemptions?: number
  /** Called between any two steps. */
  readonly afterEach?: () => void
  readonly afterAll?: () => Promise<void>
}

/** Runs the programs one step at a time, in the order that `choose` makes. An error includes the order of the steps. */
export async function interleave(
  choose: Choose,
  programs: readonly Program[],
  options: InterleaveOptions = {},
): Promise<void> {
  const order: string[] = []
  try {
    await takeTurns(choose, programs, { ...options, order })
    await options.afterAll?.()
  } catch (error) {
    throw described(error, order)
  }
}

interface Turns extends InterleaveOptions {
  readonly order: string[]
}

async function takeTurns(
  choose: Choose,
  programs: readonly Program[],
  { mishaps = {}, afterEach, order, ...bounds }: Turns,
): Promise<void> {
  let preemptions = bounds.preemptions ?? Number.POSITIVE_INFINITY
  let last: string | undefined
  const waiting: Waiting[] = []
  const dead = new Set<string>()
  const failures: unknown[] = []
  let mayGoWrong = true
  for (const { name, run } of programs) {
    run(stepOf(name, waiting)).catch((error: unknown) => failures.push(error))
  }
  for (;;) {
    await turn()
    if (failures.length > 0) throw failures[0]
    const able = ableOf(waiting, dead, preemptions > 0 ? undefined : last)
    if (able.length === 0) return
    const next = able[choose(able.length)] as Waiting
    if (next.program !== last && able.some(({ program }) => program === last)) preemptions -= 1
    last = next.program
    waiting.splice(waiting.indexOf(next), 1)
    const mishap = mayGoWrong ? mishapOf(choose, mishaps, next) : 'none'
    if (mishap !== 'none') mayGoWrong = false
    order.push(`${next.program}: ${next.name}${mishap === 'none' ? '' : ` (${mishap})`}`)
    if (mishap === 'dies before') dead.add(next.program)
    else next.work()
    if (mishap === 'dies after') dead.add(next.program)
    if (mishap === 'is repeated')
      waiting.push({ ...next, program: `${next.program}, again`, isRepeatable: false })
    afterEach?.()
  }
}

/** The next step of each program that can continue. If `last` is given and can continue, only its step. */
function ableOf(waiting: readonly Waiting[], dead: ReadonlySet<string>, last: string | undefined): Waiting[] {
  const firsts = new Map<string, Waiting>()
  for (const one of waiting)
    if (!dead.has(one.program) && !firsts.has(one.program)) firsts.set(one.program, one)
  const own = last === undefined ? undefined : firsts.get(last)
  return own ? [own] : [...firsts.values()]
}

function stepOf(program: string, waiting: Waiting[]): Step {
  return (name, work, options) =>
    new Promise((resolve, reject) => {
      const once = () => {
        try {
          resolve(work())
        } catch (error) {
          reject(error)
        }
      }
      waiting.push({ program, name, work: once, isRepeatable: options?.isRepeatable ?? false })
    })
}

type Mishap = 'none' | 'dies before' | 'dies after' | 'is repeated'

function mishapOf(choose: Choose, { dying, repeats }: Mishaps, { program, isRepeatable }: Waiting): Mishap {
  const possible: Mishap[] = ['none']
  if (dying?.includes(program)) possible.push('dies before', 'dies after')
  if (repeats && isRepeatable) possible.push('is repeated')
  return possible.length === 1 ? 'none' : (possible[choose(possible.length)] as Mishap)
}

function described(error: unknown, order: readonly string[]): Error {
  const message = error instanceof Error ? error.message : String(error)
  return new Error([message, 'after these steps:', ...order].join('\n'), { cause: error })
}
