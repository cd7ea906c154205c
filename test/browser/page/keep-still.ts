import type { BrowserContext } from 'playwright-core'

/**
 * Shows every page without motion, and lets a press end on what it began on. On a slow machine, content that loads can
 * move an element between press and release. A user's hand would follow; here the click would be lost.
 */
export async function keepStill(session: BrowserContext): Promise<void> {
  await session.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
    document.adoptedStyleSheets = [still]

    // Not where a press opens a menu, which then covers the button.
    let pressed: HTMLElement | null = null
    const controlAt = ({ target }: Event) =>
      target instanceof Element ? target.closest<HTMLElement>('button:not([aria-haspopup]), a, label') : null
    addEventListener('mousedown', (event) => (pressed = controlAt(event)), true)
    addEventListener(
      'mouseup',
      (event) => {
        const begun = pressed
        pressed = null
        if (!begun?.isConnected || controlAt(event) === begun) return
        setTimeout(() => begun.click())
      },
      true,
    )
  })
}
