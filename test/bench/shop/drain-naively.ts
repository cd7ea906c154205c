import { createTimers } from '../../simulation/timers'

/** Concurrent activations that I/O Runtime allows in a namespace. */
const AT_ONCE = 100
const BURST = 5
/** Reading, deciding, and a call's round trip. */
const WORK_MS = 300
const CALL_MS = 150
/** How long amazon-sp-api waits after a 429. */
const RETRY_MS = 200

/** This many events at once. Each activation tries until Amazon accepts its quantity. */
export function drainNaively(
  events: number,
  rate: number,
): { readonly seconds: number; readonly throttled: number } {
  const timers = createTimers()
  const bucket = { tokens: BURST, at: 0 }
  let waiting = events
  let open = 0
  let throttled = 0
  let endedAt = 0

  const begin = (now: number) => {
    waiting -= 1
    open += 1
    timers.add(now + WORK_MS, () => call(now + WORK_MS))
  }
  const call = (now: number) => {
    bucket.tokens = Math.min(BURST, bucket.tokens + ((now - bucket.at) / 1_000) * rate)
    bucket.at = now
    if (bucket.tokens < 1) {
      throttled += 1
      const again = now + CALL_MS + RETRY_MS
      timers.add(again, () => call(again))
      return
    }
    bucket.tokens -= 1
    open -= 1
    endedAt = now + CALL_MS
    if (waiting > 0) begin(endedAt)
  }
  while (open < AT_ONCE && waiting > 0) begin(0)
  for (
    let timer = timers.take(Number.POSITIVE_INFINITY);
    timer;
    timer = timers.take(Number.POSITIVE_INFINITY)
  )
    timer.work()
  return { seconds: endedAt / 1_000, throttled }
}
