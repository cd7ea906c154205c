import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './admin'
import { openActivity, openListings, openStore, tabTo } from './page'
import { amazonQuantity, eventually, TEST_SKUS } from './running-world'

/** A few more listings of Amazon.de than one page of them shows. */
const LISTED = 54
const inGermany = TEST_SKUS.filter((sku) => sku !== examples.outletOnly && sku !== examples.americaOnly)
const filler = createCatalogue()
  .listings.filter(({ account, sellerSku }) => account === 'europe' && !inGermany.includes(sellerSku))
  .map(({ sellerSku }) => sellerSku)
  .slice(0, LISTED - inGermany.length)

const inAdmin = describeInAdmin([...TEST_SKUS, ...filler])

inAdmin('the dashboard counts every listing where it stands', async ({ frame, world }) => {
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await openStore(frame, 'Amazon.de')
  await frame.getByText(`${LISTED} listings`, { exact: true }).waitFor()
  const tile = (name: string) => frame.locator('.tile', { hasText: name }).locator('.tile__number')
  const names = ['For sale', 'Below threshold', 'Out of stock', 'Zero, other reason', 'On hold']
  const counts = () => Promise.all(names.map(async (name) => Number(await tile(name).innerText())))
  await eventually(async () => (await counts()).reduce((sum, count) => sum + count, 0), LISTED, 60)
  await frame.getByText('Settings are being applied').waitFor({ state: 'hidden', timeout: 45_000 })
  expect(Math.min(...(await counts()))).toBeGreaterThan(0)
})

inAdmin('the number of a listing is explained step by step, in words', async ({ frame }) => {
  await openListings(frame)
  await frame.getByRole('button', { name: `Why this number for ${examples.plain}?` }).dispatchEvent('click')
  const dialog = frame.getByRole('dialog', { name: 'Why Amazon shows 10' })
  expect(await dialog.locator('.why__steps').getByRole('listitem').allInnerTexts()).toEqual([
    'The store is active.',
    'The store’s Stock / Quantity settings apply.',
    'You ship this listing yourself.',
    'Its product type is “simple”.',
    'The product is enabled in Commerce.',
    'Commerce has 80 for sale.',
    '80 is not lower than the Out-of-Stock Threshold of 5.',
    'The store always shows its Maximum Listed Quantity: 10.',
  ])
})

inAdmin('each reason that the merchant may ask about is said', async ({ page, frame }) => {
  await openListings(frame)
  for (const [sku, title, step] of [
    [
      examples.lastOne,
      'Why Amazon shows 0',
      '1 is lower than the Out-of-Stock Threshold of 5: Amazon shows 0.',
    ],
    [
      examples.notManaged,
      'Why Amazon shows 3',
      'Commerce does not manage its stock, so Amazon shows the "Do Not Manage Stock" Quantity: 3.',
    ],
    [examples.disabled, 'Why Amazon shows 0', 'The product is disabled in Commerce: Amazon shows 0.'],
    [
      examples.fulfilledByAmazon,
      'Why nothing is sent',
      'It is fulfilled from AMAZON_EU, so its quantity is left alone.',
    ],
  ] as const) {
    await frame.getByRole('button', { name: `Why this number for ${sku}?` }).dispatchEvent('click')
    const dialog = frame.getByRole('dialog', { name: title })
    await dialog.getByText(step).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
})

inAdmin('the keyboard opens a reason and comes back to its listing', async ({ page, frame }) => {
  await openListings(frame)
  const rows = frame.getByRole('grid').getByRole('row')
  await tabTo(page, rows.nth(1))
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await frame.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await frame.getByRole('dialog').waitFor({ state: 'hidden' })
  await eventually(() => rows.nth(2).evaluate((row) => row === document.activeElement), true, 5)
})

inAdmin('listings come page by page', async ({ frame }) => {
  await openListings(frame)
  await frame.getByText('50 listings shown').waitFor()
  await frame.getByRole('button', { name: 'Show more' }).click()
  await frame.getByText(`${LISTED} listings shown`).waitFor()
  await frame.getByRole('button', { name: 'Show more' }).waitFor({ state: 'hidden' })
})

inAdmin('what was sent is in the list of changes with its reason and what Amazon said', async ({ frame }) => {
  await openActivity(frame)
  const row = frame.getByRole('row').filter({ hasText: examples.lastOne }).first()
  await row.getByText('→ 0').waitFor()
  await row.getByText('Below Out-of-Stock Threshold').waitFor()
  await row.getByText('Accepted').waitFor()
})

inAdmin('an import reads new listings from Amazon', async ({ frame, world }) => {
  const amazon = `http://127.0.0.1:${world.ports.amazon}`
  await fetch(`${amazon}/__reports/copies`, { method: 'DELETE' })
  const response = await fetch(`${amazon}/__listings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      sellerId: 'A2EUROPESELLER1',
      sellerSku: 'NEW-IN-THE-LIST',
      channels: [{ code: 'DEFAULT', quantity: 1 }],
      marketplaceIds: ['A1PA6795UKMFR9'],
      title: 'Listed by hand',
    }),
  })
  expect(response.ok).toBe(true)
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('button', { name: 'Import listings from Amazon' }).click()
  await frame
    .getByText(`${LISTED + 1} listings`)
    .first()
    .waitFor({ timeout: 45_000 })
})
