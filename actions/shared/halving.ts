/** A share of the items that were asked for, with the reply to exactly these. */
export interface AskedPart<T, R> {
  readonly items: readonly T[]
  readonly reply: R
}

/** Calls that one question may take at most, however many of its items are bad. */
const CALLS_MAXIMUM = 60

/**
 * Asks for all items at once. A reply that one bad item may have caused (`isSplittable`) is asked again in halves until
 * the bad item stands alone, so that it costs no other item its answer. Where both halves fail and two single items
 * fail as well, the other side is down: the remaining parts keep the failures that they have, and nothing more is
 * asked. Every item is in exactly one part.
 */
export async function askInHalves<T, R>(
  items: readonly T[],
  ask: (items: readonly T[]) => Promise<R>,
  isSplittable: (reply: R) => boolean,
): Promise<readonly AskedPart<T, R>[]> {
  if (items.length === 0) return []
  let calls = 0
  let hasAnswered = false

  const askPart = async (part: readonly T[]): Promise<AskedPart<T, R>> => {
    calls += 1
    const reply = await ask(part)
    if (!isSplittable(reply)) hasAnswered = true
    return { items: part, reply }
  }

  const settle = async (part: AskedPart<T, R>): Promise<readonly AskedPart<T, R>[]> => {
    if (part.items.length === 1 || calls >= CALLS_MAXIMUM || !isSplittable(part.reply)) return [part]
    const middle = Math.ceil(part.items.length / 2)
    const left = await askPart(part.items.slice(0, middle))
    const right = await askPart(part.items.slice(middle))
    if (hasAnswered) return [...(await settle(left)), ...(await settle(right))]
    return settleFailedHalves(left, right)
  }

  /** Nothing was answered yet: either each half has a bad item, or nothing would be answered at all. */
  const settleFailedHalves = async (left: AskedPart<T, R>, right: AskedPart<T, R>) => {
    const singles: AskedPart<T, R>[] = []
    for (const half of [left, right]) {
      const [first] = half.items.slice(-1)
      if (half.items.length > 1 && first !== undefined && !hasAnswered) singles.push(await askPart([first]))
    }
    const isDown = !hasAnswered && left.items.length > 1
    const known = new Set(singles.flatMap((single) => single.items))
    const rest = [left, right].map(({ items: half, reply }) => ({
      items: half.filter((item) => !known.has(item)),
      reply,
    }))
    const parts = rest.filter((part) => part.items.length > 0)
    if (isDown) return [...singles, ...parts]
    const settled: AskedPart<T, R>[] = [...singles]
    for (const part of parts) settled.push(...(await settle(part)))
    return settled
  }

  return settle(await askPart(items))
}
