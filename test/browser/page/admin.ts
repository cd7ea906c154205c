import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { PATIENCE_MS } from '../../patience'
import { heal, startTestWorld, type TestWorld } from '../world/running-world'
import { sharedByFiles } from '../world/shared'
import { keepStill } from './keep-still'
import { noteToasts } from './toasts'

/** Commerce Admin in a browser, with the extension's page in its frame. */
export interface Admin {
  /** Commerce Admin itself, with the side panel. */
  readonly page: Page
  /** The extension's page in its frame. */
  readonly frame: FrameLocator
}

export interface Running extends Admin {
  readonly world: TestWorld
}

interface ScenarioOptions {
  readonly context?: BrowserContextOptions
  /** The scenario's requests are refused, which the browser reports on its console. */
  readonly hasRefusals?: boolean
  /** Addresses outside this machine that the scenario answers itself. */
  readonly callsOutside?: readonly string[]
}

const ARTEFACTS = path.resolve('test/browser/artefacts')
const REFUSAL = 'Failed to load resource'
/** How long the page may take for one thing. A wrong locator costs no more than this. */
const WAIT_TIMEOUT = PATIENCE_MS / 2
const START_TIMEOUT = PATIENCE_MS
/** Longer than a single wait, whose error says what it waited for. */
const SCENARIO_TIMEOUT = 3 * PATIENCE_MS
export const DESKTOP = { width: 1440, height: 900 }

/**
 * One world for all scenarios of a file. Each scenario has a fresh session in Commerce Admin. It fails if the page logs
 * an error or calls anything but 127.0.0.1.
 */
export function describeInAdmin(sellerSkus?: readonly string[], isSetUp = true) {
  const { browser, worldHost } = sharedByFiles()
  let world: TestWorld
  beforeAll(async () => {
    world = await startTestWorld(worldHost, sellerSkus, isSetUp)
  }, START_TIMEOUT)
  afterAll(() => world?.close(), START_TIMEOUT)

  return (
    fact: string,
    act: (running: Running) => Promise<void>,
    { context = {}, hasRefusals = false, callsOutside = [] }: ScenarioOptions = {},
  ): void => {
    test(
      fact,
      async () => {
        const session = await browser.newContext({ viewport: DESKTOP, locale: 'en-US', ...context })
        await keepStill(session)
        await noteToasts(session)
        const page = await session.newPage()
        page.setDefaultTimeout(WAIT_TIMEOUT)
        const wrongs = watch(page, hasRefusals, callsOutside)
        try {
          const admin = await openAdmin(page, world.adminUrl, isSetUp)
          await act({ ...admin, world })
          expect(wrongs).toEqual([])
        } catch (error) {
          await keepPicture(page, fact)
          throw error
        } finally {
          await session.close()
          for (const port of Object.values(world.ports)) await heal(port)
        }
      },
      SCENARIO_TIMEOUT,
    )
  }
}

/** Opens Commerce Admin. If the app is installed, waits for the merchant's Amazon stores. */
export async function openAdmin(page: Page, adminUrl: string, isInstalled = true): Promise<Admin> {
  await page.goto(adminUrl)
  const frame = page.frameLocator('iframe.stage__frame')
  if (isInstalled) await frame.locator('.stores-grid, .first-run').first().waitFor()
  return { page, frame }
}

function watch(page: Page, hasRefusals: boolean, callsOutside: readonly string[]): string[] {
  const wrongs: string[] = []
  page.on('console', (message) => {
    const isRefusal = message.text().startsWith(REFUSAL)
    if (message.type() === 'error' && !(hasRefusals && isRefusal)) wrongs.push(message.text())
  })
  page.on('pageerror', (error) => wrongs.push(String(error)))
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:'
    if (!isLocal && !callsOutside.includes(request.url())) wrongs.push(`called ${request.url()}`)
  })
  return wrongs
}

async function keepPicture(page: Page, fact: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true })
  const file = path.join(ARTEFACTS, `${fact.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}.png`)
  await page.screenshot({ path: file }).catch(() => {})
}
