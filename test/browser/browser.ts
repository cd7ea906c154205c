import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

export interface OwnBrowser {
  readonly browser: Browser
  close(): Promise<void>
}

/** No name outside of this machine is ever looked up. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--dns-prefetch-disable',
  '--no-pings',
]

/** Chromium out of its npm package, unpacked into a folder of its own: two unpackings at once would meet. */
export async function openBrowser(): Promise<OwnBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stock-quantity-browser-'))
  try {
    const executablePath = await unpack(folder)
    const fonts = await describeFonts(folder)
    const browser = await chromium.launch({
      executablePath,
      args: FLAGS,
      env: { PATH: process.env.PATH ?? '', HOME: folder, FONTCONFIG_FILE: fonts },
    })
    return {
      browser,
      close: async () => {
        await browser.close()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** In a process of its own, because the package unpacks into the temporary folder of its process. */
async function unpack(folder: string): Promise<string> {
  const script = 'require(process.argv[1]).executablePath().then((path) => process.stdout.write(path))'
  const chromiumPackage = require.resolve('@sparticuz/chromium')
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, chromiumPackage], {
    env: { PATH: process.env.PATH ?? '', TMPDIR: folder },
  })
  return stdout
}

/** The package's own font first, so that the page looks the same on every machine. */
async function describeFonts(folder: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`,
  )
  return file
}
