import { readFile } from 'node:fs/promises'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import { DESKTOP, describeInAdmin, type Running } from './page/admin'
import { settled, violations } from './page/axe'
import { chooseAction, openedListing, openListing, openListings, openStore, rowOf, tabTo } from './page/page'
import { toast } from './page/toasts'
import { amazonQuantity, eventually, TEST_SKUS } from './world/running-world'

/** A few more listings of Amazon.de than fit on one page. */
const LISTED = 104
const inGermany = TEST_SKUS.filter((sku) => sku !== examples.outletOnly && sku !== examples.americaOnly)
const { products, listings } = createCatalogue()
/** Products with plenty of stock, because unexplained zeros would be asked about. */
const isPlenty = (sku: string) =>
  Object.values(products.find((product) => product.sku === sku)?.sources ?? {}).some(
    ({ quantity, inStock }) => inStock && quantity > 30,
  )
const filler = listings
  .filter(({ account, sellerSku }) => account === 'europe' && !inGermany.includes(sellerSku))
  .map(({ sellerSku }) => sellerSku)
  .filter(isPlenty)
  .slice(0, LISTED - inGermany.length)

const inAdmin = describeInAdmin([...TEST_SKUS, ...filler])

inAdmin('the dashboard counts every listing where it stands', async ({ frame, world }) => {
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await openStore(frame, 'Amazon.de')
  await frame.getByText(`${LISTED} listings`, { exact: true }).waitFor()
  const tile = (name: string) => frame.locator('.tile', { hasText: name }).locator('.tile__number')
  const names = [
    'For sale',
    'Buyers cannot buy',
    'Below threshold',
    'Out of stock',
    'Zero, other reason',
    'On hold',
  ]
  const counts = () => Promise.all(names.map(async (name) => Number(await tile(name).innerText())))
  await eventually(async () => (await counts()).reduce((sum, count) => sum + count, 0), LISTED)
  await frame.getByText('Applying settings').waitFor({ state: 'hidden' })
  expect(Math.min(...(await counts()))).toBeGreaterThan(0)
})

inAdmin('the number of a listing is explained step by step, in words', async ({ frame }) => {
  await openListings(frame)
  const panel = await openListing(frame, examples.plain)
  await panel.getByText('Amazon shows 10: the store always shows its maximum.').waitFor()
  await panel.getByText('How it was calculated').click()
  expect(await panel.locator('.why__steps').getByRole('listitem').allInnerTexts()).toEqual([
    'The store is active.',
    'The store’s Stock / Quantity settings apply.',
    'You ship this listing yourself.',
    'Its product type is “simple”.',
    'The product is enabled in Commerce.',
    'Commerce has 80 for sale.',
    '80 is not lower than the Out-of-Stock Threshold of 5.',
    'The store always shows its Maximum Listed Quantity: 10.',
  ])
  await panel.getByRole('listitem').filter({ hasText: 'Accepted by Amazon' }).getByText('Done').waitFor()
  const links = await panel
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links).toContain(
    `https://sellercentral-europe.amazon.com/myinventory/inventory?fulfilledBy=all&searchField=all&searchTerm=${examples.plain}`,
  )
})

inAdmin('a panel opened while the search is sent stays open', async ({ frame }) => {
  await openListings(frame)
  const menus = frame.getByRole('button', { name: /^Actions for / })
  await menus.nth(1).waitFor()
  const sellerSku = ((await menus.first().getAttribute('aria-label')) ?? '').replace('Actions for ', '')
  const search = frame.getByRole('searchbox', { name: 'Find listings' })
  await search.fill(sellerSku)
  const field = await search.elementHandle()
  // Both before the page draws either, as on a slow computer.
  await rowOf(frame, sellerSku).evaluate((row, input) => {
    row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    row.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }))
    input?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  }, field)
  await menus.nth(1).waitFor({ state: 'detached' })
  await openedListing(frame, sellerSku)
})

inAdmin('each reason that the merchant may ask about is said', async ({ page, frame }) => {
  await openListings(frame)
  for (const [sku, sentence, step] of [
    [
      examples.lastOne,
      'Amazon shows 0: 1 in stock is below the threshold of 5.',
      '1 is lower than the Out-of-Stock Threshold of 5: Amazon shows 0.',
    ],
    [
      examples.notManaged,
      'Amazon shows 3: Commerce does not manage the stock of this product.',
      'Its stock is not managed in Commerce, so Amazon shows the "Do Not Manage Stock" Quantity: 3.',
    ],
    [
      examples.disabled,
      'Amazon shows 0: the product is disabled in Commerce.',
      'The product is disabled in Commerce: Amazon shows 0.',
    ],
    [
      examples.fulfilledByAmazon,
      'Nothing is sent: Amazon fulfills this listing.',
      'It is fulfilled from AMAZON_EU, so its quantity is not changed.',
    ],
  ] as const) {
    const panel = await openListing(frame, sku)
    await panel.getByText(sentence).waitFor()
    await panel.getByText('How it was calculated').click()
    await panel.getByText(step).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
  }
})

inAdmin(
  'the keyboard opens a listing, sets its override and comes back to its row',
  async ({ page, frame, world }) => {
    await openListings(frame)
    await frame.getByRole('searchbox', { name: 'Find listings' }).fill(examples.plain)
    await frame.getByText('1 of 1 listing').waitFor()
    const row = frame.getByRole('grid').getByRole('row').nth(1)
    await tabTo(page, row)
    await page.keyboard.press('Enter')
    const panel = await openedListing(frame, examples.plain)
    await tabTo(page, panel.getByRole('button', { name: 'Override…' }))
    await page.keyboard.press('Enter')
    const dialog = frame.getByRole('dialog', { name: `Override ${examples.plain}` })
    await tabTo(page, dialog.getByRole('textbox', { name: 'Maximum Listed Quantity' }))
    await page.keyboard.type('6')
    await tabTo(page, dialog.getByRole('textbox', { name: 'Reason' }))
    await page.keyboard.type('Fair')
    await page.keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('button', { name: 'Set override' }))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await eventually(() => amazonQuantity(world, examples.plain), 6)
    await panel.getByText('Overridden: Fair').waitFor()
    await tabTo(page, panel.getByRole('button', { name: 'Remove override' }))
    await page.keyboard.press('Enter')
    await panel.getByText('Overridden: Fair').waitFor({ state: 'hidden' })
    await eventually(() => amazonQuantity(world, examples.plain), 10)
    await tabTo(page, panel.getByRole('button', { name: 'Close' }))
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })
    await eventually(() => row.evaluate((element) => element === document.activeElement), true)
  },
)

inAdmin('a click opens a listing, and its menu excludes it for a reason', async (running) => {
  const { page, frame, world } = running
  await page.setViewportSize({ width: 2100, height: 1000 })
  await openListings(frame)
  await frame.getByRole('searchbox', { name: 'Find listings' }).fill(examples.plain)
  await frame.getByText('1 of 1 listing').waitFor()
  await rowOf(frame, examples.plain).click()
  const panel = await openedListing(frame, examples.plain)
  const headers = frame.getByRole('columnheader')
  expect(await headers.filter({ hasText: 'Stock' }).count()).toBe(0)
  await panel.getByRole('button', { name: 'Close' }).click()
  await headers.filter({ hasText: 'Stock' }).waitFor()
  await chooseAction(frame, examples.plain, 'Exclude…')
  const dialog = frame.getByRole('dialog', { name: `Exclude ${examples.plain}?` })
  await dialog.getByText('Amazon keeps the current quantity.', { exact: false }).waitFor()
  await dialog.getByRole('grid').getByText(examples.plain, { exact: true }).waitFor()
  await settled(dialog)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Exclude 1 listing' }).click()
  await dialog.getByText('Enter a reason (200 characters max).').waitFor()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Recall')
  await dialog.getByRole('button', { name: 'Exclude 1 listing' }).click()
  await toast(frame, /^1 listing excluded/)
  await rowOf(frame, examples.plain).getByText('Excluded', { exact: true }).waitFor()
  await page.setViewportSize({ width: 1450, height: 800 })
  const cut = await headers.evaluateAll((all) =>
    all
      .flatMap((header) => [header, ...header.querySelectorAll('*')])
      .filter((part) => part.textContent && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 1)
      .map((part) => part.textContent),
  )
  expect(cut).toEqual([])
  await frame.getByRole('button', { name: `Actions for ${examples.plain}` }).click()
  const items = await frame.getByRole('menuitem').allInnerTexts()
  expect(items).toEqual(['Why?', 'Edit override…'])
  await page.keyboard.press('Escape')
  await rowOf(frame, examples.plain).getByRole('checkbox').check()
  await frame.getByRole('button', { name: 'Remove override' }).click()
  await toast(frame, /^Override removed/)
  await eventually(() => amazonQuantity(world, examples.plain), 10)
})

/** Texts of the listings of a state that their column cuts off, where the page is 1,024 pixels wide. */
async function cutTexts({ page, frame }: Running, state: string, reason: string): Promise<readonly string[]> {
  await page.setViewportSize({ ...DESKTOP, width: 1_412 })
  await eventually(() => frame.locator('html').evaluate(() => window.innerWidth), 1_024)
  await frame.getByRole('button', { name: 'Any State' }).click()
  await frame.getByRole('option', { name: state }).click()
  await frame.getByRole('grid').getByText(reason).first().waitFor()
  const cut = await frame
    .locator('[role=gridcell] *:not(.listing-name *)')
    .evaluateAll((elements) =>
      elements
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ textContent }) => textContent ?? ''),
    )
  await frame.getByRole('button', { name: 'Clear filters' }).click()
  await page.setViewportSize(DESKTOP)
  return cut
}

inAdmin('the listings of all stores are searched by any part of a SKU, and opened', async (running) => {
  const { page, frame } = running
  await frame.getByRole('button', { name: 'All listings' }).click()
  await frame.getByRole('grid', { name: 'All listings' }).waitFor()
  expect(await cutTexts(running, 'On hold', 'Not matched to a product')).toEqual([])
  await frame.getByRole('searchbox', { name: 'Find listings' }).fill(examples.plain.slice(2).toLowerCase())
  const row = (store: string) => rowOf(frame, examples.plain).filter({ hasText: store })
  await row('Amazon.de').waitFor()
  await settled(frame.locator('main'))
  expect(await violations(page)).toEqual([])
  await frame.getByRole('button', { name: 'Any Store' }).click()
  await frame.getByRole('option', { name: 'Amazon.de', exact: true }).click()
  await frame.getByText('1 of 1 listing').waitFor()
  await row('Amazon.de').press('Enter')
  await openedListing(frame, examples.plain)
  const hash = await frame.locator('html').evaluate(() => window.location.hash)
  expect(hash).toMatch(/listing=.*&in=/)
})

inAdmin(
  'an old or edited address says what is wrong with it, and leads out',
  async ({ frame }) => {
    const goTo = (hash: string) =>
      frame.locator('html').evaluate((_, wanted) => {
        window.location.hash = wanted
      }, hash)
    const leave = (name: string) => frame.getByRole('button', { name, exact: true }).click()
    await goTo('/listings?store=eu.NOBODY.A1PA6795UKMFR9')
    await frame.getByText('The Amazon store in this address is not connected').waitFor()
    await leave('Show all stores')
    await frame.getByRole('grid', { name: 'All listings' }).waitFor()
    await goTo(`/listings?text=${'x'.repeat(3_000)}`)
    await frame.getByText('The search text in this address is longer than 100 characters').waitFor()
    await leave('Clear search')
    await frame.getByRole('grid', { name: 'All listings' }).waitFor()
    await goTo('/accounts?reauthorise=eu.NOBODY')
    await frame.getByText('The seller account in this address is not connected').waitFor()
    await leave('Show all accounts')
    await frame
      .getByText('The seller account in this address is not connected')
      .waitFor({ state: 'detached' })
    await goTo('/stores/eu.NOBODY.A1PA6795UKMFR9/listing-settings')
    await frame.getByRole('heading', { level: 1, name: 'Amazon store not found' }).waitFor()
    await frame.getByRole('link', { name: 'Back to Amazon stores' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Amazon stores' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin('more listings are loaded as the table is scrolled', async ({ frame }) => {
  await openListings(frame)
  await frame.getByText(`100 of ${LISTED} listings; scroll for more`).waitFor()
  const grid = frame.getByRole('grid')
  const drawn = () => grid.getByRole('row').count()
  expect(await drawn()).toBeLessThan(60)
  await grid
    .getByRole('rowgroup')
    .last()
    .evaluate(async (body) => {
      for (let looks = 0; looks < 40; looks += 1) {
        body.scrollTop = body.scrollHeight
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    })
  await frame.getByText(`${LISTED} of ${LISTED} listings`).waitFor()
  expect(await drawn()).toBeLessThan(60)
})

inAdmin('what is found is exported for a spreadsheet', async ({ page, frame }) => {
  await openListings(frame)
  await frame.getByRole('button', { name: 'Columns' }).waitFor()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('listings.csv')
  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFFseller-sku,sku,title')).toBe(true)
  expect(text.trim().split('\r\n')).toHaveLength(LISTED + 1)
})
