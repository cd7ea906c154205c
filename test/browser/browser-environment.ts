import { TestEnvironment } from 'jest-environment-node'
import { type OwnBrowser, openBrowser } from './browser'
import type { WithShared } from './shared'
import { openWorldHost, type WorldHost } from './world-host'

/** Jest keeps this module for all test files of a worker, and with it the process of their worlds. */
let worldHost: WorldHost | undefined

/**
 * Opens what a browser test needs outside of Jest's own globals, among which Playwright is slow to load. The browser is a
 * new one for each file: it would keep the worker from ending.
 */
export default class BrowserEnvironment extends TestEnvironment {
  private own: OwnBrowser | undefined

  override async setup(): Promise<void> {
    await super.setup()
    if (!worldHost?.isAlive()) worldHost = openWorldHost()
    this.own = await openBrowser()
    const global = this.global as WithShared
    global.shared = { browser: this.own.browser, worldHost }
  }

  override async teardown(): Promise<void> {
    await this.own?.close()
    await super.teardown()
  }
}
