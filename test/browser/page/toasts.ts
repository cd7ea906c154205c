import type { BrowserContext, FrameLocator } from 'playwright-core'
import { PATIENCE_MS } from '../../patience'

interface WithToasts {
  toasts?: string[]
}

/**
 * Records every toast in every frame. A toast disappears after a few seconds, maybe before a slow test looks for it.
 */
export async function noteToasts(session: BrowserContext): Promise<void> {
  await session.addInitScript(() => {
    const toasts: string[] = []
    const noted = new WeakSet<Element>()
    ;(window as WithToasts).toasts = toasts
    const note = () => {
      for (const alert of document.querySelectorAll('[role="alertdialog"] [role="alert"]')) {
        const text = alert.textContent ?? ''
        if (text === '' || noted.has(alert)) continue
        noted.add(alert)
        toasts.push(text)
      }
    }
    new MutationObserver(note).observe(document, { childList: true, subtree: true })
  })
}

/** Waits until the page has shown a toast with this text. Marks it as read and returns its text. */
export async function toast(frame: FrameLocator, wanted: string | RegExp): Promise<string> {
  const page = frame.locator(':root')
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    const shown = await page.evaluate(() => (window as WithToasts).toasts ?? [])
    const place = shown.findIndex((text) =>
      typeof wanted === 'string' ? text === wanted : wanted.test(text),
    )
    const found = shown[place]
    if (found !== undefined) {
      await page.evaluate((_, at) => void (window as WithToasts).toasts?.splice(at, 1), place)
      return found
    }
    if (Date.now() > end) throw new Error(`No toast says ${wanted}; these do: ${shown.join(' | ')}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
