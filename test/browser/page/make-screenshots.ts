import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { StoreReply, StoresReply } from '../../../actions/admin-api/contract/stores'
import { examples } from '../../../dev/catalogue/examples'
import { connectMerchant } from '../../../dev/connect-merchant'
import { parsePortBase } from '../../../dev/preflight'
import { type RunningWorld, startWorld } from '../../../dev/start-world'
import { portsFrom } from '../../../dev/world'
import { callAdminApi } from '../world/running-world'
import { DESKTOP, openAdmin } from './admin'
import { openBrowser } from './browser'
import { field, openActivity, openListing, openListings, openSettings, openStore } from './page'

/** The pictures of the README and the user guide, taken of the whole world with all of the merchant's listings. */
const FOLDER = path.resolve('docs/images')
const EXCHANGE = path.resolve('docs/exchange')
/** The three sizes of Adobe Exchange. */
const ICON_SIZES = [48, 96, 192]
const LARGEST_BYTES = 250_000
const PORT_BASE = process.env.PORT_BASE ?? '23900'
/** Long enough for every listing's first quantity at Amazon's pace. */
const PUBLISH_TIMEOUT = 180_000

async function main(): Promise<void> {
  const memory = await mkdtemp(path.join(tmpdir(), 'stock-quantity-pictures-'))
  const world = await startWorld(portsFrom(parsePortBase(PORT_BASE)), memory)
  const { browser, close } = await openBrowser()
  try {
    await connectMerchant(world, (line) => console.log(line))
    console.log('Waiting until every listing is published …')
    await untilPublished(world)
    const context = await browser.newContext({ viewport: DESKTOP, locale: 'en-US', reducedMotion: 'reduce' })
    await mkdir(FOLDER, { recursive: true })
    await takeAll(await context.newPage(), world.adminUrl)
    await drawIcons(await context.newPage())
  } finally {
    await close()
    await world.close()
    await rm(memory, { recursive: true, force: true })
  }
}

async function untilPublished(world: RunningWorld): Promise<void> {
  const end = Date.now() + PUBLISH_TIMEOUT
  while (Date.now() < end) {
    const { stores } = await callAdminApi<StoresReply>(world, 'GET', '/stores')
    const replies = await Promise.all(
      stores.map(({ id }) => callAdminApi<StoreReply>(world, 'GET', `/stores/${id}`)),
    )
    if (replies.every(isPublished)) return
    await sleep(1_000)
  }
  throw new Error('The listings were not published in time')
}

function isPublished({ store: { counts }, job }: StoreReply): boolean {
  return job?.state === 'done' && counts.undecided + counts.failing === 0
}

async function takeAll(page: Page, adminUrl: string): Promise<void> {
  const { frame } = await openAdmin(page, adminUrl)
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('grid').waitFor()
  await take(page, 'admin')

  await page.getByRole('button', { name: 'Try it' }).click()
  await frame.getByRole('link', { name: 'Fulfilled by Amazon' }).waitFor()
  await take(page, 'dashboard')

  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await frame.getByText('Published in the last 24 hours').first().waitFor()
  await take(page, 'stores')

  await openSettings(frame)
  await field(frame, 'Out-of-Stock Threshold').fill('5')
  await field(frame, 'Maximum Listed Quantity').fill('12')
  await frame.getByText('80 in stock → Amazon shows 12').waitFor()
  await frame.getByText(/of \d+ listings change/).waitFor()
  await take(page, 'settings')
  await frame.getByRole('button', { name: 'Undo changes' }).click()

  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await openListings(frame)
  await openListing(frame, examples.plain)
  await take(page, 'listings-why')

  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await openActivity(frame)
  await frame.getByRole('grid').waitFor()
  await take(page, 'activity')

  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await frame.getByRole('button', { name: 'App settings' }).click()
  await frame.getByRole('heading', { level: 2, name: 'Alerts' }).scrollIntoViewIfNeeded()
  await take(page, 'app-settings')
}

async function drawIcons(page: Page): Promise<void> {
  const icon = await readFile(path.join(EXCHANGE, 'icon.svg'), 'utf8')
  for (const size of ICON_SIZES) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${icon}`,
    )
    await page.screenshot({ path: path.join(EXCHANGE, `icon-${size}.png`), omitBackground: true })
  }
}

async function take(page: Page, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: file, animations: 'disabled' })
  const { size } = await stat(file)
  if (size > LARGEST_BYTES) throw new Error(`${file} has ${size} bytes; at most ${LARGEST_BYTES} are allowed`)
  console.log(`${path.relative('.', file)}: ${Math.round(size / 1000)} KB`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
