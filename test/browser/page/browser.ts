import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Browser, chromium } from 'playwright-core'

export interface OwnBrowser {
  readonly browser: Browser
  close(): Promise<void>
}

/** Chromium never resolves a name outside this machine. */
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

/** Chromium from its npm package, with its own home folder. */
export async function openBrowser(): Promise<OwnBrowser> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stock-quantity-browser-'))
  try {
    const unpacked = await unpack()
    const fonts = await describeFonts(folder, path.join(unpacked, 'fonts'))
    const browser = await chromium.launch({
      executablePath: path.join(unpacked, 'chromium'),
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

/**
 * Unpacks Chromium once for all test files, among the caches of `node_modules`. Runs in its own process, because the
 * package unpacks into the process's temporary folder. If two unpack at once, the first to finish is kept.
 */
async function unpack(): Promise<string> {
  const kept = path.resolve('node_modules/.cache/stock-quantity-chromium')
  if (!existsSync(kept)) {
    await mkdir(path.dirname(kept), { recursive: true })
    const own = await mkdtemp(`${kept}-`)
    const script = 'require(process.argv[1]).executablePath()'
    await promisify(execFile)(process.execPath, ['-e', script, require.resolve('@sparticuz/chromium')], {
      env: { PATH: process.env.PATH ?? '', TMPDIR: own },
    })
    await rename(own, kept).catch(() => rm(own, { recursive: true, force: true }))
  }
  return kept
}

/** Lists the package's own font first, so that the page looks the same on every machine. */
async function describeFonts(folder: string, packaged: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf')
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${packaged}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`,
  )
  return file
}
