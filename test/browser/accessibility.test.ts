import type { FrameLocator, Page } from 'playwright-core'
import type { StoresReply } from '../../actions/admin-api/contract/stores'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import {
  field,
  openActivity,
  openListing,
  openListings,
  openMatching,
  openSettings,
  openSharedSkus,
  openStore,
  saveButton,
  savedVersion,
  tabTo,
} from './page/page'
import { STORE_IDS } from './world/running-world'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.lastOne,
  examples.notManaged,
  examples.fulfilledByAmazon,
  examples.shared,
  examples.noCommerceProduct,
])
const PAGES: readonly (readonly [string, (frame: FrameLocator) => Promise<void>])[] = [
  ['Amazon stores', async () => {}],
  [
    'the app settings',
    async (frame) => {
      await frame.getByRole('button', { name: 'App settings' }).click()
      await field(frame, 'Number of listings').waitFor()
    },
  ],
  ['the dashboard', (frame) => openStore(frame, 'Amazon.de')],
  ['the listing settings', (frame) => openSettings(frame)],
  ['the listings', (frame) => openListings(frame)],
  ['the changes', (frame) => openActivity(frame)],
  ['product matching', (frame) => openMatching(frame)],
  [
    'the overrides by file',
    async (frame) => {
      await openListings(frame)
      await frame.getByRole('button', { name: 'Overrides by file' }).click()
      await frame.getByRole('button', { name: 'Choose a file…' }).waitFor()
    },
  ],
  ['the shared seller SKUs', (frame) => openSharedSkus(frame)],
]

inAdmin('axe finds no violation on any page', async ({ page, frame }) => {
  for (const [name, open] of PAGES) {
    await open(frame)
    expect([name, await violations(page)]).toEqual([name, []])
    await goHome(frame)
  }
})

inAdmin('a refused form and an explained number: axe finds no violation', async ({ page, frame }) => {
  await openSettings(frame)
  await field(frame, 'Maximum Listed Quantity').fill('2.5')
  await saveButton(frame).click()
  await frame.getByText('1 field needs your attention').waitFor()
  expect(await violations(page)).toEqual([])
  await frame.getByRole('button', { name: 'Undo changes' }).click()
  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await openListings(frame)
  await settled(await openListing(frame, examples.plain))
  expect(await violations(page)).toEqual([])
})

for (const width of [1024, 1600]) {
  inAdmin(
    `at ${width} pixels no page scrolls sideways`,
    async ({ page, frame }) => {
      for (const [name, open] of PAGES) {
        await open(frame)
        expect([name, await overflowing(page)]).toEqual([name, []])
        await goHome(frame)
      }
    },
    { context: { viewport: { width, height: 800 } } },
  )
}

inAdmin('the settings are reached, changed and saved with the keyboard alone', async ({ page, frame }) => {
  await tabTo(page, frame.getByRole('button', { name: 'Open Amazon.de', exact: true }))
  await page.keyboard.press('Enter')
  await frame.getByRole('heading', { level: 1, name: 'Amazon.de' }).waitFor()
  await tabTo(page, frame.getByRole('button', { name: 'Listing Settings', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, field(frame, 'Maximum Listed Quantity'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('18')
  await frame.getByText('80 in stock → Amazon shows 18').waitFor()
  await tabTo(page, saveButton(frame))
  await page.keyboard.press('Space')
  expect(await savedVersion(frame)).toBe(2)
})

inAdmin('opened outside of Adobe Commerce, the page says where to open it', async ({ page, world }) => {
  await page.goto(world.pageUrl)
  await page.getByRole('heading', { name: 'Open this page from Commerce Admin' }).waitFor()
  await page.getByText('In the Commerce Admin menu, choose Amazon Stock / Quantity.').waitFor()
  expect(await violations(page)).toEqual([])
})

inAdmin(
  'a Dutch browser gets the page in Dutch, with the labels of the document',
  async ({ page, frame }) => {
    await frame.getByRole('button', { name: 'Amazon.de openen' }).click()
    await frame.getByRole('button', { name: 'Listing Settings', exact: true }).click()
    await field(frame, 'Out-of-Stock Threshold').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
  },
  { context: { locale: 'nl-NL', viewport: { width: 1024, height: 800 } } },
)

inAdmin('a long name without a space widens no page', async ({ page, frame, world }) => {
  const { stores } = await world.api<StoresReply>('GET', '/stores')
  const store = stores.find(({ id }) => id === STORE_IDS.germany)
  const { version, status, websiteCode } = store ?? {}
  const name = 'N'.repeat(100)
  await world.api('PUT', `/stores/${STORE_IDS.germany}`, { version, status, websiteCode, name })
  const open = frame.getByRole('button', { name: `Open ${name}`, exact: true })
  await open.waitFor()
  expect(await overflowing(page)).toEqual([])
  await openSharedSkus(frame)
  expect(await overflowing(page)).toEqual([])
  await goHome(frame)
  await open.click()
  await frame.getByRole('heading', { level: 1, name }).waitFor()
  expect(await overflowing(page)).toEqual([])
  await frame.getByRole('button', { name: `More actions for ${name}` }).click()
  await frame.getByRole('menuitem', { name: 'Pause…' }).click()
  await settled(frame.getByRole('dialog', { name: `Pause ${name}?` }))
  expect(await overflowing(page)).toEqual([])
})

async function goHome(frame: FrameLocator): Promise<void> {
  const home = frame.getByRole('link', { name: 'Amazon stores' })
  if (await home.isVisible()) await home.click()
  await frame.locator('.stores-grid').waitFor()
}

/** Elements that scroll sideways, in any frame. */
async function overflowing(page: Page): Promise<readonly string[]> {
  const found = await Promise.all(page.frames().map((frame) => frame.evaluate(findOverflowing)))
  return found.flat()
}

/** Runs in the browser. */
function findOverflowing(): readonly string[] {
  const isHiddenCopy = window.innerWidth < 100
  if (isHiddenCopy) return []
  return [...document.querySelectorAll('*')]
    .filter((element) => element.scrollWidth > element.clientWidth + 1)
    .filter(
      (element) =>
        element === document.documentElement ||
        ['auto', 'scroll'].includes(getComputedStyle(element).overflowX),
    )
    .map((element) => `${element.tagName}.${element.className}`)
}
