import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { openedListing, openListings, openMatching, openStore, rowOf, tabTo } from './page/page'
import { amazonQuantity, eventually, fail, putListing } from './world/running-world'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.lastOne,
  examples.warehouseFull,
  examples.noCommerceProduct,
])
const lantern = examples.noCommerceProduct
const tab = (frame: FrameLocator, name: string) => frame.getByRole('tab', { name }).click()

inAdmin(
  'a listing without a product is matched with the keyboard, and Amazon shows the product’s number',
  async ({ page, frame, world }) => {
    await openStore(frame, 'Amazon.de')
    await frame.getByText('1 listing is not matched to a Commerce product').waitFor()
    expect(await violations(page)).toEqual([])
    await tabTo(page, frame.getByRole('link', { name: 'Match it' }))
    await page.keyboard.press('Enter')
    await frame.getByRole('grid', { name: 'Not matched' }).waitFor()
    await tabTo(page, frame.getByRole('row', { name: lantern }))
    await page.keyboard.press('ArrowLeft')
    const match = frame.getByRole('button', { name: `Match ${lantern}…` })
    expect(await match.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    const dialog = frame.getByRole('dialog', { name: `Which product is ${lantern}?` })
    await settled(dialog)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.getByText('Enter the SKU of a Commerce product.').waitFor()
    await page.keyboard.type('NO-SUCH-PRODUCT')
    await frame.getByText('No results').waitFor()
    // The first closes the list, the second saves.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await dialog.getByText('Commerce has no product with this SKU.', { exact: false }).waitFor()
    await dialog.getByRole('combobox', { name: 'Commerce SKU' }).fill('enamel midnight')
    await frame.getByRole('option', { name: examples.plain }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Match', exact: true }).press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await frame.getByText('All listings are matched').waitFor()
    await eventually(() => amazonQuantity(world, lantern), 10)
  },
  { hasRefusals: true },
)

inAdmin('a match is removed after a confirmation, and the listing keeps its quantity', async (running) => {
  const { page, frame, world } = running
  await openListings(frame)
  await frame.getByRole('button', { name: 'Product matching' }).click()
  await tab(frame, 'Matched by you')
  await frame.getByRole('searchbox', { name: 'Find' }).fill('nothing like it')
  await frame.getByText('Nothing found').waitFor()
  await frame.getByRole('searchbox', { name: 'Find' }).fill(lantern.toLowerCase())
  await frame.getByRole('button', { name: `Remove the match of ${lantern}…` }).click()
  const dialog = frame.getByRole('alertdialog', { name: `Remove the match of ${lantern}?` })
  await settled(dialog)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Remove match' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await tab(frame, 'Not matched')
  await frame.getByRole('grid', { name: 'Not matched' }).getByText(lantern, { exact: true }).waitFor()
  expect(await amazonQuantity(world, lantern)).toBe(10)
  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await openListings(frame)
  await frame.getByRole('row', { name: lantern }).getByText('Not matched to a product').waitFor()
})

inAdmin('proposed products are approved together, and one from the table of listings', async (running) => {
  const { page, frame, world } = running
  const { sellerId } = amazon.accounts.europe
  const rewritten = examples.plain.replaceAll('-', '_').toLowerCase()
  const similar = 'OTHER-MUG'
  const channels = [{ code: 'DEFAULT', quantity: 1 }]
  await putListing(world, { sellerId, sellerSku: rewritten, title: 'A mug', channels })
  const title = 'Enamel Mug 350 ml, Midnight Blue'
  await putListing(world, { sellerId, sellerSku: similar, title, channels })
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('button', { name: 'Import listings from Amazon' }).click()
  await frame.getByText(/^\d+ listings are not matched/).waitFor()
  await frame.getByRole('link', { name: 'See all listings' }).press('Enter')
  await frame.getByRole('button', { name: `Match ${rewritten}…` }).click()
  const dialog = frame.getByRole('dialog', { name: `Which product is ${rewritten}?` })
  await dialog.getByText('same SKU, written differently', { exact: false }).waitFor()
  await settled(dialog)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Match', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await eventually(() => amazonQuantity(world, rewritten), 10)
  // By key, because a list that loads can move the button during a click.
  await frame.getByRole('button', { name: 'Product matching' }).press('Enter')
  const row = frame.getByRole('row', { name: similar })
  await row.getByText('Likely · similar title').waitFor()
  expect(await violations(page)).toEqual([])
  await row.getByRole('checkbox').check()
  await frame.getByRole('button', { name: 'Approve 1 selected' }).click()
  await eventually(() => amazonQuantity(world, similar), 10)
})

async function choose(page: Page, frame: FrameLocator, name: string, content: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await frame.getByRole('button', { name: /^(Choose a file|Kies een bestand)…$/ }).click()
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: content })
}

inAdmin(
  'listings are matched by a file that a spreadsheet saved; what is refused is said by its row',
  async ({ page, frame, world }) => {
    await openMatching(frame)
    await tab(frame, 'By file')
    const begun = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Unmatched listings (template)' }).click()
    const download = await begun
    expect(download.suggestedFilename()).toMatch(/^not-matched-.*\.csv$/)
    const template = await readFile(await download.path(), 'utf8')
    expect(template).toMatch(/^\uFEFFseller-sku,sku,title,asin\r\n/)

    const rows = [`"${lantern}";"${examples.plain}"`, `NONE;${examples.plain}`, `${examples.lastOne};OTHER`]
    const file = Buffer.from(`\uFEFF"Seller-SKU";"SKU"\r\n${rows.join('\r\n')}\r\n`)
    await fail(world.ports.runtime, { path: '/pieces/', status: 503 })
    await choose(page, frame, 'matches.csv', file)
    await frame.getByText('The file was not uploaded.', { exact: false }).waitFor()
    await frame.getByRole('button', { name: 'Try again' }).click()
    const result = frame.getByRole('region', { name: 'Result of matches.csv' })
    await result.getByText('1 row was applied.').waitFor()
    const refused = result.getByRole('grid', { name: '2 rows were rejected' })
    await refused.getByRole('row', { name: /^3/ }).getByText('No listing has the seller SKU NONE.').waitFor()
    await refused
      .getByRole('row', { name: /^4/ })
      .getByText('is already a Commerce SKU', { exact: false })
      .waitFor()
    expect(await violations(page)).toEqual([])
    await tab(frame, 'Matched by you')
    await frame.getByRole('grid', { name: 'Matched by you' }).getByText(lantern, { exact: true }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin('files that cannot be read are said so, and nothing changes', async ({ page, frame }) => {
  await openListings(frame)
  await frame.getByRole('button', { name: 'Product matching' }).click()
  await tab(frame, 'By file')
  await choose(page, frame, 'empty.csv', Buffer.from('\uFEFF \r\n'))
  await frame.getByText('The file is empty.', { exact: false }).waitFor()
  await choose(page, frame, 'other.csv', Buffer.from('a;b\r\n1;2\r\n'))
  await frame.getByRole('region', { name: 'Check the columns of other.csv' }).waitFor()
  await frame.getByRole('button', { name: 'Upload', exact: true }).click()
  await frame.getByRole('alert').getByText('Choose the column with the seller SKU.').waitFor()
  await frame.getByRole('button', { name: 'Cancel', exact: true }).click()
  await choose(page, frame, 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))
  await frame.getByText('This is an old Excel file (.xls) or it has a password', { exact: false }).waitFor()
})

inAdmin(
  'a listing that Amazon does not have any more says since when, and until when it is kept',
  async (running) => {
    const { page, frame, world } = running
    const { sellerId } = amazon.accounts.europe
    await putListing(world, { sellerId, sellerSku: examples.warehouseFull, marketplaceIds: [] })
    await openStore(frame, 'Amazon.de')
    await frame.getByRole('button', { name: 'Import listings from Amazon' }).click()
    await frame.getByText('1 listing is not in Amazon’s last report').waitFor()
    await frame.getByRole('link', { name: 'Show it' }).click()
    const grid = frame.getByRole('grid', { name: 'Listings of Amazon.de' })
    await frame.getByText('1 of 1 listing').waitFor()
    await grid.getByText('No longer on Amazon').waitFor()
    await rowOf(frame, examples.warehouseFull).press('Enter')
    const why = await openedListing(frame, examples.warehouseFull)
    await why.getByText('Nothing is sent: Amazon no longer has this listing.').waitFor()
    await why.getByText('It has been missing from Amazon’s report since', { exact: false }).waitFor()
    await settled(why)
    expect(await violations(page)).toEqual([])
  },
)

inAdmin(
  'a Dutch merchant matches products in Dutch, and gets files with semicolons',
  async ({ page, frame }) => {
    await frame.getByRole('button', { name: 'Amazon.de openen' }).click()
    await frame.getByRole('link', { name: 'Alle aanbiedingen bekijken' }).click()
    await frame.getByRole('button', { name: 'Producten koppelen' }).click()
    await tab(frame, 'Via bestand')
    expect(await violations(page)).toEqual([])
    const begun = page.waitForEvent('download')
    await frame.getByRole('button', { name: 'Handmatige koppelingen' }).click()
    const text = await readFile(await (await begun).path(), 'utf8')
    expect(text).toMatch(/^\uFEFFseller-sku;sku;remove\r\n/)
    await choose(page, frame, 'koppelingen.csv', Buffer.from('seller-sku;sku\r\nGEEN;X\r\n'))
    await frame.getByText('Geen aanbieding heeft de verkoper-SKU GEEN.').waitFor()
  },
  { context: { locale: 'nl-NL' } },
)
