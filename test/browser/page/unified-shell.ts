import type { FrameLocator, Page } from 'playwright-core'
import { ims } from '../../../dev/world'
import type { TestWorld } from '../world/running-world'

const SHELL = 'https://experience.adobe.com'

/** The shell's script, whose address the shell passes in the page's address. */
export const SHELL_SCRIPT = `${SHELL}/runtime/latest.js`

/** What the shell knows about its user, as far as the page asks. */
export interface ShellUser {
  readonly imsToken: string
  readonly imsOrg: string
  /** A BCP 47 tag. */
  readonly locale?: string
  readonly s2Theme?: 'dark' | 'light'
}

export const userOf = (
  world: TestWorld,
  preferences: Pick<ShellUser, 'locale' | 's2Theme'> = {},
): ShellUser => ({
  imsToken: world.userToken(),
  imsOrg: ims.orgId,
  locale: 'en-US',
  ...preferences,
})

/** Opens the page in a frame as Adobe's unified shell does. Nothing of the shell leaves the browser. */
export async function openInShell(page: Page, pageUrl: string, user: ShellUser): Promise<FrameLocator> {
  await page.route(`${SHELL}/**`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: shellScript(user) }),
  )
  return openFrame(page, pageUrl, SHELL_SCRIPT)
}

/** Opens the page in a frame of a site that names a script as the shell's. */
export async function openFrame(page: Page, pageUrl: string, script: string): Promise<FrameLocator> {
  const source = `${pageUrl}?_mr=${encodeURIComponent(script)}`
  const style = 'position:fixed;inset:0;width:100%;height:100%;border:0'
  await page.route('**/shell.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>Adobe Experience Cloud</title>
        <iframe title="Amazon Stock / Quantity" src="${source}" style="${style}"></iframe></html>`,
    }),
  )
  await page.goto(new URL('/shell.html', pageUrl).href)
  return page.frameLocator('iframe')
}

/** What the shell's script provides for `@adobe/exc-app`, as far as the page uses it. */
function shellScript(user: ShellUser): string {
  return `(() => {
  const user = ${JSON.stringify(user)}
  window['exc-module-runtime'] = {
    default: () => ({
      on: (event, tell) => { if (event === 'ready') setTimeout(() => tell(user), 50) },
    }),
    page: { done: () => { document.documentElement.dataset.isDone = 'true' } },
    user: { get: async (key) => user[key] },
  }
})()`
}
