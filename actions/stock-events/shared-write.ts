/** Collects items of concurrent callers, so that one request writes everything that arrived during the previous one. */
export interface SharedWrite<Item, Target> {
  /** Resolves once the items are written; rejects if their request failed. */
  write(target: Target, items: readonly Item[]): Promise<void>
}

export function sharedWrite<Item, Target>(
  send: (target: Target, items: readonly Item[]) => Promise<void>,
): SharedWrite<Item, Target> {
  let waiting: Item[] = []
  let next: Promise<void> | undefined
  let current: Promise<void> = Promise.resolve()

  return {
    write: (target, items) => {
      waiting.push(...items)
      next ??= current
        .catch(() => {})
        .then(() => {
          const batch = waiting
          waiting = []
          next = undefined
          current = send(target, batch)
          return current
        })
      return next
    },
  }
}
