import type { BrowserContext } from 'playwright-core'

/**
 * Shows every page without motion. On a slow machine, a moving element can be under the mouse on press and not on
 * release, and the click is lost.
 */
export async function keepStill(session: BrowserContext): Promise<void> {
  await session.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets = [still]
  })
}
