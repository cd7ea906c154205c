import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { parseConfiguration } from '../../../actions/shared/runtime/configuration/configuration'
import { ims, loopback, runtime } from '../../../dev/world'
import { actionInputs } from '../../action-inputs'
import { openBrowser } from '../../browser/page/browser'
import { openInShell } from '../../browser/page/unified-shell'
import { startServers } from '../apart/start-servers'
import type { BenchOptions } from '../bench'
import { type Figure, percentile } from '../figures'
import { fillStores, STORES } from './fill-stores'
import { measureFirstPage, measureTyping } from './measure-first-page'
import { servePage } from './page-server'

/** An offset beyond the ports of the other servers. */
const PAGE_PORT = 15
const PAGES_SCROLLED = 20
const PAGE_SIZE = 100
/** Longest acceptable waits, in milliseconds. */
const FIRST_ROWS_MS = 2_000
const NEXT_ROWS_MS = 1_000
const ROWS_DRAWN = 80
const EXPORT_MS = 120_000
const FIRST_PAINT_MS = 1_500
const FIRST_PAGE_BYTES = 350 * 1024
/** People perceive a tenth of a second as instant. */
const TYPING_MS = 100

/** Measures the first page, a field, and the table of the largest store, in a browser. */
export async function* measurePage({ ports }: BenchOptions): AsyncGenerator<Figure> {
  const servers = await startServers({ ports, generated: null, atAmazon: 0, hasState: true })
  Object.assign(process.env, { __OW_NAMESPACE: runtime.namespace, __OW_API_KEY: runtime.auth })
  const inputs = actionInputs()
  await fillStores(servers.token, parseConfiguration(inputs).encryptionKey)
  const page = await servePage(ports + PAGE_PORT, inputs)
  const { browser, close } = await openBrowser()
  try {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-US' })
    const user = { imsToken: servers.userToken, imsOrg: ims.orgId, locale: 'en-US' }
    const pageUrl = `${loopback(ports + PAGE_PORT)}/index.html`
    const { paints, bytes } = await measureFirstPage(browser, pageUrl, user)
    yield figure(
      'first stores in the shell, empty cache, median',
      percentile(paints, 0.5),
      'ms',
      FIRST_PAINT_MS,
    )
    yield figure('scripts and styles of the first page, gzip', bytes, 'bytes', FIRST_PAGE_BYTES)
    const frame = await openInShell(tab, pageUrl, user)
    await frame.locator('.stores-grid').waitFor({ timeout: 60_000 })
    yield* await measureTable(tab, frame)
    const typing = await measureTyping(tab, STORES[0]?.id ?? '')
    yield figure(
      'from a key to the live example, server silent, median',
      percentile(typing, 0.5),
      'ms',
      TYPING_MS,
    )
  } finally {
    await close()
    page.close()
    servers.stop()
  }
}

async function measureTable(tab: Page, frame: FrameLocator): Promise<readonly Figure[]> {
  const rows = frame.getByRole('grid').getByRole('rowheader')
  const began = performance.now()
  await frame.locator('html').evaluate((_, id) => {
    window.location.hash = `#/stores/${id}/listings`
  }, STORES[0]?.id)
  await rows.first().waitFor({ timeout: 60_000 })
  const first = performance.now() - began
  const next: number[] = []
  for (let page = 2; page <= PAGES_SCROLLED; page += 1) next.push(await scrollTo(frame, page * PAGE_SIZE))
  const drawn = await rows.count()
  const [exported, lines] = await timeExport(tab, frame)
  const listings = STORES[0]?.listings ?? 0
  return [
    figure('first rows, from the click', first, 'ms', FIRST_ROWS_MS),
    figure('next 100 rows, from the scroll, median', percentile(next, 0.5), 'ms', NEXT_ROWS_MS),
    figure('next 100 rows, 95th percentile', percentile(next, 0.95), 'ms', NEXT_ROWS_MS),
    figure(`rows drawn of ${PAGES_SCROLLED * PAGE_SIZE} loaded`, drawn, '', ROWS_DRAWN),
    figure(`export of ${listings} listings`, exported, 'ms', EXPORT_MS),
    { ...figure('rows of the export', lines, '', 0), target: { atLeast: listings } },
  ]
}

/** Milliseconds from scrolling to the end until that many listings are loaded. */
async function scrollTo(frame: FrameLocator, count: number): Promise<number> {
  const began = performance.now()
  await frame
    .getByRole('grid')
    .getByRole('rowgroup')
    .last()
    .evaluate((body) => {
      body.scrollTop = body.scrollHeight
    })
  const said = new Intl.NumberFormat('en-US').format(count)
  await frame.getByText(`${said} of `).waitFor({ timeout: 30_000 })
  return performance.now() - began
}

async function timeExport(tab: Page, frame: FrameLocator): Promise<readonly [number, number]> {
  const began = performance.now()
  const file = tab.waitForEvent('download', { timeout: 300_000 })
  await frame.getByRole('button', { name: 'Export CSV' }).click()
  const path = await (await file).path()
  const taken = performance.now() - began
  return [taken, (await readFile(path, 'utf8')).trim().split('\r\n').length - 1]
}

function figure(name: string, value: number, unit: string, atMost: number): Figure {
  return { name, value, unit, naive: null, bound: null, target: { atMost } }
}
