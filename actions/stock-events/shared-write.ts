/** Collects what concurrent callers write, so that one request carries all that came during the one before. */
export interface SharedWrite<Item, Target> {
  /** Resolves once the items are written; rejects when the request that carried them failed. */
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
