import { gzipSync } from 'node:zlib'
import type { Browser, Page, Response } from 'playwright-core'
import { openInShell, type ShellUser } from '../../browser/page/unified-shell'

const VISITS = 5
const VIEWPORT = { width: 1440, height: 900 }
const KEYS = '1234'

export interface FirstPage {
  /** Milliseconds from opening the shell to the first store with its numbers, with an empty cache each time. */
  readonly paints: readonly number[]
  /** Scripts and styles of the first page, in gzip bytes. */
  readonly bytes: number
}

/** Opens the page as a first visitor. */
export async function measureFirstPage(
  browser: Browser,
  pageUrl: string,
  user: ShellUser,
): Promise<FirstPage> {
  const paints: number[] = []
  let bytes = 0
  for (let visit = 0; visit < VISITS; visit += 1) {
    const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-US' })
    const page = await context.newPage()
    const responses: Response[] = []
    page.on('response', (response) => responses.push(response))
    const began = performance.now()
    const frame = await openInShell(page, pageUrl, user)
    await frame.locator('.stores-grid').waitFor({ timeout: 60_000 })
    paints.push(performance.now() - began)
    bytes = await compressedBytes(responses, new URL(pageUrl).origin)
    await context.close()
  }
  return { paints, bytes }
}

async function compressedBytes(responses: readonly Response[], origin: string): Promise<number> {
  let bytes = 0
  for (const response of responses) {
    const { pathname, origin: from } = new URL(response.url())
    if (from === origin && /\.(js|css)$/.test(pathname)) bytes += gzipSync(await response.body()).length
  }
  return bytes
}

/** Milliseconds from each key in a field to the updated live example, while the server does not answer. */
export async function measureTyping(page: Page, storeId: string): Promise<readonly number[]> {
  const frame = page.frameLocator('iframe')
  await frame.locator('html').evaluate((_, id) => {
    window.location.hash = `#/stores/${id}/listing-settings`
  }, storeId)
  const maximum = frame.getByRole('textbox', { name: 'Maximum Listed Quantity' })
  await maximum.fill('')
  await frame.getByRole('textbox', { name: 'Units in stock' }).fill('99999')
  await page.route('**/api/**', () => {})
  const taken: number[] = []
  let typed = ''
  for (const key of KEYS) {
    typed += key
    const shown = new Intl.NumberFormat('en-US').format(Number(typed))
    const began = performance.now()
    await maximum.press(key)
    await frame.getByText(`→ Amazon shows ${shown}`).first().waitFor()
    taken.push(performance.now() - began)
  }
  return taken
}
