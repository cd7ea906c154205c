import { readFileSync } from 'node:fs'
import type axe from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { PATIENCE_MS } from '../../patience'

/** What axe's script leaves in a frame. */
interface WithAxe {
  readonly axe?: typeof axe
}

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
/** Commerce Admin keeps a hidden copy of the page. */
const HIDDEN_COPY = '.stage__hidden'

/**
 * Checks Commerce Admin and the page in it, without the Admin's hidden copy by default. The frames exchange their
 * results, so that only violations leave the browser.
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
    // Waits for slow frames. Without a ping, axe would skip none.
    { resultTypes: ['violations'], pingWaitTime: 0, frameWaitTime },
  )
  if (!results) throw new Error('axe is not in the page')
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`),
  )
}

/** Waits until the element stays in place. */
export async function settled(element: Locator): Promise<void> {
  await element.waitFor()
  await element.evaluate((node) =>
    // A canceled animation is over too.
    Promise.allSettled(node.getAnimations({ subtree: true }).map((animation) => animation.finished)),
  )
}
