import type { Page } from 'playwright-core'
import { ims } from '../../dev/world'
import type { Admin } from './admin'
import type { TestWorld } from './running-world'

const SHELL = 'https://experience.adobe.com'

/**
 * The page in a frame of Adobe's unified shell, in the colours that the shell is told. Only what the page uses of the
 * shell is there: its script, `ready`, and what it knows of the user.
 */
export async function openInShell(page: Page, world: TestWorld, s2Theme: 'dark' | 'light'): Promise<Admin> {
  const details = { imsToken: world.userToken(), imsOrg: ims.orgId, s2Theme }
  const { origin } = new URL(world.pageUrl)
  await page.route(`${SHELL}/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: runtimeScript(details) }),
  )
  await page.route(`${origin}/shell`, (route) =>
    route.fulfill({ contentType: 'text/html', body: shellPage(world.pageUrl) }),
  )
  await page.goto(`${origin}/shell`)
  const frame = page.frameLocator('iframe')
  await frame.locator('.stores-grid').waitFor()
  return { page, frame }
}

function shellPage(pageUrl: string): string {
  const source = `${pageUrl}?_mr=${encodeURIComponent(`${SHELL}/runtime.js`)}`
  const style = 'position:fixed;inset:0;width:100%;height:100%;border:0'
  return `<!doctype html><html lang="en"><title>Adobe Experience Cloud</title>
<iframe title="Amazon Stock / Quantity" src="${source}" style="${style}"></iframe></html>`
}

function runtimeScript(details: object): string {
  return `(() => {
  const details = ${JSON.stringify(details)}
  const runtime = { on: (event, tell) => { if (event === 'ready') setTimeout(() => tell(details)) } }
  window['exc-module-runtime'] = {
    default: () => runtime,
    page: { done() {} },
    user: { get: async (key) => details[key] },
  }
})()`
}
