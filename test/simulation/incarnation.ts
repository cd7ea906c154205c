import type { WorkerClock } from '../../actions/publisher/worker/clock'
import type { VirtualClock } from './virtual-clock'

/** One running process. After its death, nothing that it waits for arrives. While it is frozen, nothing happens. */
export interface Incarnation {
  readonly name: string
  readonly clock: WorkerClock
  /** The promise as this process sees it. */
  gate<T>(promise: Promise<T>): Promise<T>
  kill(): void
  freeze(milliseconds: number): void
  isAlive(): boolean
  /** When it last continued after being frozen. Null if never. */
  thawedAt(): number | null
}

/** `aheadMs`: how far ahead the process's clock is. */
export function createIncarnation(name: string, clock: VirtualClock, aheadMs = 0): Incarnation {
  let isDead = false
  let isFrozen = false
  let thawed: number | null = null
  let waiting: (() => void)[] = []
  const stops = new Set<() => void>()

  const admit = (go: () => void) => {
    if (isDead) return
    if (isFrozen) waiting.push(go)
    else go()
  }
  const gate = <T>(promise: Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      promise.then(
        (value) => admit(() => resolve(value)),
        (error: unknown) => admit(() => reject(error)),
      )
    })

  return {
    name,
    gate,
    clock: {
      now: clock.now,
      date: () => new Date(clock.date().getTime() + aheadMs),
      sleep: (milliseconds, signal) => gate(clock.sleep(milliseconds, signal)),
      every: (milliseconds, work) => {
        let isWaiting = false
        const stop = clock.every(milliseconds, () => {
          if (isWaiting) return
          isWaiting = true
          admit(() => {
            isWaiting = false
            if (stops.has(stop)) work()
          })
        })
        stops.add(stop)
        return () => {
          stops.delete(stop)
          stop()
        }
      },
    },
    kill: () => {
      isDead = true
      for (const stop of stops) stop()
    },
    freeze: (milliseconds) => {
      if (isFrozen) return
      isFrozen = true
      clock.later(milliseconds, () => {
        isFrozen = false
        thawed = clock.now()
        const admitted = waiting
        waiting = []
        for (const go of admitted) admit(go)
      })
    },
    isAlive: () => !isDead,
    thawedAt: () => (isFrozen ? clock.now() : thawed),
  }
}
