import PlainGlobalsEnvironment from '../../plain-globals-environment'
import { type OwnBrowser, openBrowser } from '../page/browser'
import type { WithShared } from './shared'
import { openWorldHost, type WorldHost } from './world-host'

/** Jest keeps this module, and so the process with the worlds, for all test files of a worker. */
let worldHost: WorldHost | undefined

/**
 * Opens what a browser test needs outside Jest's own globals, where Playwright loads slowly. Each file gets a new
 * browser, because an open one keeps the worker from ending.
 */
export default class BrowserEnvironment extends PlainGlobalsEnvironment {
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
