import type { BrowserContext } from 'playwright-core'

/**
 * Shows every page without motion. What slides while a slow machine clicks it is under the mouse when the button goes down
 * and beside it when the button comes up: the click is then lost.
 */
export async function keepStill(session: BrowserContext): Promise<void> {
  await session.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets = [still]
  })
}
