import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { type Admin, describeInAdmin } from './page/admin'
import { violations } from './page/axe'
import { toast } from './page/toasts'
import { amazonMistakes, amazonPatches, amazonQuantity, eventually } from './world/running-world'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.fulfilledByAmazon,
  examples.bothChannels,
  examples.supplySource,
])

inAdmin('a change of stock in Commerce is on Amazon within seconds', async ({ page, world }) => {
  await choose(page, examples.plain)
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await setStock(page, 4)
  await shows(page, 0)
  expect(await page.locator('#timer-europe').innerText()).toMatch(/^Followed in \d+\.\d s$/)
  await setStock(page, 80)
  await shows(page, 10)
})

inAdmin('a number that a sale on Amazon took from comes back', async ({ page }) => {
  await choose(page, examples.plain)
  await shows(page, 10)
  await page.getByRole('button', { name: 'Sell 1 in Amazon.de' }).click()
  await shows(page, 9)
  await shows(page, 10)
})

inAdmin('what Amazon or another source fulfils is never sent a quantity', async ({ page, world }) => {
  for (const sku of [examples.fulfilledByAmazon, examples.bothChannels, examples.supplySource]) {
    await choose(page, sku)
    await setStock(page, 55)
  }
  await choose(page, examples.plain)
  await setStock(page, 2)
  await shows(page, 0)
  const patches = await amazonPatches(world)
  const inEurope = patches.filter(({ sellerId }) => sellerId === amazon.accounts.europe.sellerId)
  expect([...new Set(inEurope.map(({ sellerSku }) => sellerSku))]).toEqual([examples.plain])
  expect(await amazonMistakes(world)).toEqual([])
})

inAdmin('the panel says what the merchant does not ship', async ({ page }) => {
  await choose(page, examples.fulfilledByAmazon)
  await page.getByText('Fulfilled from AMAZON_EU').waitFor()
  await page.locator('#quantity-europe', { hasText: '–' }).waitFor()
})

inAdmin(
  'the product grid says what Amazon shows, and opens the page for what is selected',
  async ({ page, world }) => {
    await choose(page, examples.plain)
    await setStock(page, 80)
    await eventually(() => amazonQuantity(world, examples.plain), 10)
    await page.getByRole('button', { name: 'Catalog' }).click()
    const grid = page.getByRole('table', { name: 'Products' })
    await grid.getByRole('columnheader', { name: 'Amazon quantity' }).waitFor()
    const cells = (sku: string) =>
      grid
        .getByRole('row')
        .filter({ has: page.getByRole('cell', { name: sku, exact: true }) })
        .getByRole('cell')
        .allInnerTexts()
    const [, , , quantity, status] = await cells(examples.fulfilledByAmazon)
    expect([quantity, status]).toEqual(['Amazon.de: –', 'Amazon.de: On hold'])
    expect((await cells(examples.lastOne)).slice(3)).toEqual(['', ''])

    await page.getByRole('checkbox', { name: `Select ${examples.plain}`, exact: true }).check()
    await page.getByRole('checkbox', { name: `Select ${examples.lastOne}`, exact: true }).check()
    await page.getByRole('button', { name: 'Amazon: exclude' }).click()
    const frame = page.frameLocator('iframe.stage__frame')
    await frame.getByText('2 products selected in Catalog › Products.').waitFor()
    await frame.getByText(`Not listed on Amazon: ${examples.lastOne}`).waitFor()
    await page.screenshot({ path: 'test/browser/artefacts/chosen-products.png' })
    expect(await violations(page)).toEqual([])
    const germany = frame.getByRole('region', { name: 'Amazon.de' })
    await germany.getByRole('button', { name: 'Exclude…' }).press('Enter')
    await frame.getByRole('button', { name: 'Exclude 1 listing' }).press('Enter')
    await toast(frame, /^1 listing excluded/)
    await setStock(page, 4)
    await germany.getByRole('button', { name: 'Remove override' }).press('Enter')
    await toast(frame, /^Override removed/)
    await eventually(() => amazonQuantity(world, examples.plain), 0)
    await frame.getByRole('button', { name: 'Back to products' }).press('Enter')
    await page.getByRole('table', { name: 'Products' }).waitFor()
  },
)

inAdmin(
  'in a narrow window the panel opens on request',
  async ({ page }) => {
    const panel = page.getByRole('complementary', { name: 'Try it' })
    expect(await panel.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Try it' }).click()
    await panel.getByLabel('Product').waitFor()
  },
  { context: { viewport: { width: 1024, height: 768 } } },
)

async function choose(page: Admin['page'], sku: string): Promise<void> {
  await page.locator('#product').fill(sku)
  await page.locator('#product').press('Tab')
  await page.locator(`[data-sku="${sku}"] #quantity-europe`).waitFor()
}

async function setStock(page: Admin['page'], quantity: number): Promise<void> {
  const stock = page.getByRole('spinbutton', { name: 'Commerce stock (eu)' })
  await stock.fill(String(quantity))
  await stock.press('Enter')
}

async function shows(page: Admin['page'], quantity: number): Promise<void> {
  await eventually(() => page.locator('#quantity-europe').innerText(), String(quantity))
}
