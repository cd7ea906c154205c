import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { PATIENCE_MS } from '../patience'

/** What the script of axe leaves in a frame. */
interface WithAxe {
  readonly axe?: typeof axe
}

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
/** Commerce Admin keeps a hidden copy of the page. */
const HIDDEN_COPY = '.stage__hidden'

/**
 * In Commerce Admin and in the page that it shows; its hidden copy is left out unless told otherwise. The frames tell each
 * other what they found, so that nothing but violations leaves the browser.
 */
export async function violations(page: Page, exclude = [HIDDEN_COPY]): Promise<readonly string[]> {
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => 'axe' in window)) continue
    await frame.evaluate(SCRIPT)
    await frame.evaluate(() =>
      (window as WithAxe).axe?.configure({ allowedOrigins: ['<unsafe_all_origins>'] }),
    )
  }
  return page.evaluate(findViolations, { exclude, frameWaitTime: PATIENCE_MS })
}

interface Examined {
  readonly exclude: string[]
  readonly frameWaitTime: number
}

/** Runs in the browser. */
async function findViolations({ exclude, frameWaitTime }: Examined): Promise<readonly string[]> {
  const results = await (window as WithAxe).axe?.run(
    { exclude },
    // A frame that is slow to answer is waited for: without a ping it is never skipped.
    { resultTypes: ['violations'], pingWaitTime: 0, frameWaitTime },
  )
  if (!results) throw new Error('axe is not in the page')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  )
}

/** Waits until it stays where it is. */
export async function settled(element: Locator): Promise<void> {
  await element.waitFor()
  await element.evaluate((node) =>
    // One that is cut off is over too.
    Promise.allSettled(node.getAnimations({ subtree: true }).map((animation) => animation.finished)),
  )
}
