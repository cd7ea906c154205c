import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'

/** In Commerce Admin and in the page that it shows; its hidden copy is left out. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).exclude('.stage__hidden').analyze()
  return found.flatMap(({ id, nodes }) =>
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
