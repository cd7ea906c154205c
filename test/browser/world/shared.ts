import type { Browser } from 'playwright-core'
import type { WorldHost } from './world-host'

/** What the test files of one worker share, because each takes seconds to open. */
export interface Shared {
  readonly browser: Browser
  readonly worldHost: WorldHost
}

/** Where `browser-environment.ts` stores it. */
export interface WithShared {
  shared?: Shared
}

export function sharedByFiles(): Shared {
  const { shared } = globalThis as WithShared
  if (!shared)
    throw new Error('A browser test runs in the environment of test/browser/browser-environment.ts.')
  return shared
}
