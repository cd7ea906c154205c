import { seconds } from '../time'
import type { ActivationContext } from './action'

/** A publisher that was woken early waits for as long. */
export const WAKE_PAUSE_MS = seconds(2)
const TIMEOUT_MS = seconds(3)

let lastWake = Number.NEGATIVE_INFINITY

export interface Wake {
  /** The publisher is woken for something that is only about to be stored, and waits for it. */
  readonly isEarly?: boolean
}

/**
 * As {@link wakePublisher}, at most once per container in {@link WAKE_PAUSE_MS}, for what comes many times a second. A
 * worker that finds an event stays awake for longer than that, and sees the next ones.
 */
export async function wakePublisherSparingly(context: ActivationContext, wake: Wake = {}): Promise<void> {
  if (performance.now() - lastWake < WAKE_PAUSE_MS) return
  lastWake = performance.now()
  await wakePublisher(context, wake)
}

/**
 * Starts the publisher, which the alarm starts only if something is due, without waiting for its result. Never throws. If
 * it fails, an alarm starts the publisher within a minute.
 */
export async function wakePublisher(context: ActivationContext, wake: Wake = {}): Promise<void> {
  const { apiHost, apiKey, actionName, log } = context
  const host = /^https?:/.test(apiHost) ? apiHost : `https://${apiHost}`
  const packageName = actionName.split('/').at(-2) ?? ''
  const url = `${host}/api/v1/namespaces/_/actions/${packageName}/publisher?blocking=false&result=false`
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(apiKey).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ isWoken: true, ...wake }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (!response.ok) log.warn('the publisher could not be woken', { status: response.status })
    await response.body?.cancel()
  } catch (error) {
    log.warn('the publisher could not be woken', { reason: error instanceof Error ? error.name : 'unknown' })
  }
}
