import { readFile } from 'node:fs/promises'
import type { FrameLocator, Page } from 'playwright-core'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { workbookFile } from '../workbook-file'
import { describeInAdmin, type Running } from './page/admin'
import { violations } from './page/axe'
import { openListings, tabTo } from './page/page'
import { amazonQuantity, eventually, putListing, STORE_IDS } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne])
const FORMULA = '=CMD'

async function openFilePage(frame: FrameLocator): Promise<void> {
  await openListings(frame)
  await frame.getByRole('button', { name: 'Overrides by file' }).click()
  await frame.getByRole('heading', { level: 1, name: 'Overrides by file' }).waitFor()
}

async function download({ page, frame }: Running, button = 'Download as CSV'): Promise<string> {
  const begun = page.waitForEvent('download')
  await frame.getByRole('button', { name: button, exact: true }).click()
  return readFile(await (await begun).path(), 'utf8')
}

async function choose(page: Page, frame: FrameLocator, name: string, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  // By keyboard, like every other button.
  await tabTo(page, frame.getByRole('button', { name: 'Choose a file…' }))
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
}
const upload = (page: Page, frame: FrameLocator, text: string) =>
  choose(page, frame, 'overrides.csv', Buffer.from(text))

/** Reads what a file will do, and confirms it. */
async function confirm(frame: FrameLocator, words: string): Promise<void> {
  const dialog = frame.getByRole('alertdialog', { name: 'Apply overrides.csv?' })
  await dialog.getByText(words).waitFor()
  await dialog.getByRole('button', { name: 'Apply file' }).click()
}

inAdmin(
  'overrides are downloaded, changed in the file and uploaded; what is refused is said by its row',
  async (running) => {
    const { page, frame, world } = running
    const sellerSkus = [examples.plain]
    const override = { changes: { maximumListedQuantity: 4 }, reason: 'Fair', endsAt: null }
    await world.api('PUT', `/stores/${STORE_IDS.germany}/overrides`, { sellerSkus, ...override })
    await eventually(() => amazonQuantity(world, examples.plain), 4)
    await openFilePage(frame)
    expect(await violations(page)).toEqual([])
    const text = await download(running)
    const [header, row] = text.split('\r\n')
    expect(row).toBe(`${examples.plain},,4,,,,,,Fair,,`)
    await upload(
      page,
      frame,
      [header, row?.replace(',4,', ',6,'), row?.replace(examples.plain, 'NONE').replace(',4,', ',x,')].join(
        '\r\n',
      ),
    )
    const result = frame.getByRole('region', { name: 'Result of overrides.csv' })
    await result.getByText('1 row was applied.').waitFor()
    await result
      .getByRole('grid', { name: '1 row was rejected' })
      .getByText(
        'maximum-listed-quantity: “x” is not valid. Enter a whole number from 1 to 1,000,000, or leave it empty.',
      )
      .waitFor()
    expect(await violations(page)).toEqual([])
    await eventually(() => amazonQuantity(world, examples.plain), 6)

    await upload(page, frame, await download(running))
    await result.getByText('1 row changed nothing.', { exact: false }).waitFor()
    const removal = (await download(running)).replace(/,(\r\n)$/, ',yes$1')
    await upload(page, frame, removal)
    const dialog = frame.getByRole('alertdialog', { name: 'Apply overrides.csv?' })
    await dialog
      .getByText('1 override will be removed. The settings of the store and its rules apply again.')
      .waitFor()
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await frame.getByText('Nothing from overrides.csv was applied.').waitFor()
    expect(await download(running)).toContain(',6,')
    await upload(page, frame, removal)
    await confirm(frame, '1 override will be removed. The settings of the store and its rules apply again.')
    await result.getByText('1 row was applied.').waitFor()
    await eventually(() => amazonQuantity(world, examples.plain), 10)
  },
)

inAdmin('a seller SKU that a spreadsheet would take for a formula comes back as it is', async (running) => {
  const { page, frame, world } = running
  await putListing(world, { sellerId: amazon.accounts.europe.sellerId, sellerSku: FORMULA })
  await world.api('POST', `/stores/${STORE_IDS.germany}/import`, {})
  const found = () =>
    world.api<{ listings: object[] }>('GET', `/stores/${STORE_IDS.germany}/listings?text=%3DCMD`)
  await eventually(async () => (await found()).listings.length, 1)
  await openFilePage(frame)
  const text = await download(running)
  await upload(page, frame, `${text.split('\r\n')[0]}\r\n'${FORMULA},,,,,,,yes,Never sent,,\r\n`)
  await confirm(
    frame,
    '1 listing will be excluded. Nothing more is sent for it, and it keeps its quantity on Amazon.',
  )
  const result = frame.getByRole('region', { name: 'Result of overrides.csv' })
  await result.getByText('1 row was applied.').waitFor()
  const file = await download(running)
  expect(file).toContain(`\r\n'${FORMULA},,,,,,,yes,Never sent,,\r\n`)
  await upload(page, frame, file)
  await result.getByText('1 row changed nothing.', { exact: false }).waitFor()
})

/** Opens the picker of a column and chooses a field, by keyboard. */
async function pick({ page, frame }: Running, column: string, field: string): Promise<void> {
  const name = `Field for the column ${column}`
  await tabTo(page, frame.getByRole('button', { name: new RegExp(`${name}$`) }))
  await page.keyboard.press('ArrowDown')
  const options = frame.getByRole('listbox', { name })
  await options.getByRole('option', { name: field, exact: true }).waitFor()
  await page.keyboard.type(field.slice(0, 8))
  await page.keyboard.press('Enter')
  await options.waitFor({ state: 'hidden' })
}

inAdmin('an Excel workbook is uploaded as a spreadsheet user has it', async (running) => {
  const { page, frame, world } = running
  await openFilePage(frame)
  const rows = [
    ['Overrides of May', null, null, null, null],
    null,
    ['Article', 'Qty', 'Maximum', 'Price', 'Reason'],
    [examples.plain, 3, 90, 4.99, 'Fair'],
    [examples.lastOne, { error: '#N/A' }, 90, 4.99, 'Fair'],
    [1_234_567_890_123_456, { formula: 'B4', value: 5 }, 90, 4.99, '=Fair'],
  ]
  const file = workbookFile([
    { name: 'Notes', rows: [['Ask Ann']] },
    { name: 'May', rows, merged: ['A1:E1'] },
  ])
  await choose(page, frame, 'may.xlsx', file)
  const step = frame.getByRole('region', { name: 'Check the columns of may.xlsx' })
  await step.waitFor()
  expect(
    await step.locator('.check-columns__heading').evaluate((each) => each === document.activeElement),
  ).toBe(true)
  await step.getByRole('button', { name: /^Notes Sheet|Sheet/ }).click()
  await frame.getByRole('option', { name: 'May' }).click()
  await step.getByText('The column names are in row 3.', { exact: false }).waitFor()
  await step.getByRole('row', { name: 'Price 4.99' }).waitFor()
  expect(await violations(page)).toEqual([])
  await step.getByRole('button', { name: 'Upload', exact: true }).click()
  await step.getByRole('alert').getByText('Choose a field or Ignore for each column.').waitFor()
  await pick(running, 'Article', 'Seller SKU')
  await pick(running, 'Qty', 'Maximum Listed Quantity')
  await pick(running, 'Maximum', 'Ignore')
  await step.getByRole('alert').waitFor({ state: 'hidden' })
  await tabTo(page, step.getByRole('button', { name: 'Upload', exact: true }))
  await page.keyboard.press('Enter')

  const result = frame.getByRole('region', { name: 'Result of may.xlsx' })
  await result.getByText('1 row was applied.').waitFor()
  const refused = result.getByRole('grid', { name: '2 rows were rejected' })
  await refused
    .getByRole('row', { name: /^5/ })
    .getByText('Qty: the cell shows the error #N/A.', { exact: false })
    .waitFor()
  await refused
    .getByRole('row', { name: /^6/ })
    .getByText('Excel replaced the SKU with', { exact: false })
    .waitFor()
  expect(await violations(page)).toEqual([])
  await eventually(() => amazonQuantity(world, examples.plain), 3)
  const text = await download(running, 'Download these rows as CSV')
  expect(text.split('\r\n')[0]).toBe('\uFEFFRow,Problem,Article,Qty,Maximum,Price,Reason')
  expect(text).toContain('\r\n5,Qty: the cell shows the error #N/A.')
  expect(text).toContain(",1.23456789012346E+15,5,90,4.99,'=Fair\r\n")
})
