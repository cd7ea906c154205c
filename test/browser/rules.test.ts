import { readFile } from 'node:fs/promises'
import type { FrameLocator, Locator } from 'playwright-core'
import type { StockQuantityReply } from '../../actions/admin-api/contract/settings'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import {
  field,
  openListing,
  openListings,
  openSettings,
  saveButton,
  savedVersion,
  waitUntilApplied,
} from './page/page'
import { amazonQuantity, eventually, fail, heal } from './world/running-world'

const inAdmin = describeInAdmin()
const SETTINGS_OF_GERMANY = `/stores/eu.${amazon.accounts.europe.sellerId}.A1PA6795UKMFR9/stock-quantity`

function rowOf(frame: FrameLocator, name: string): Locator {
  return frame.getByRole('grid', { name: 'Rules in order' }).getByRole('row', { name })
}

/** Adds a rule for the seller SKUs that begin with a text. */
async function addRule(frame: FrameLocator, name: string, begin: string, maximum: string): Promise<Locator> {
  await frame.getByRole('button', { name: 'Add rule' }).click()
  const dialog = frame.getByRole('dialog', { name: 'Add rule' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  await dialog.getByRole('button', { name: 'Add condition' }).click()
  await frame.getByRole('menuitem', { name: 'Seller SKU' }).click()
  await dialog.getByRole('textbox', { name: 'SKUs or parts of them' }).fill(begin)
  await dialog.getByRole('textbox', { name: 'Maximum Listed Quantity' }).fill(maximum)
  return dialog
}

inAdmin('a rule gives its listings another quantity, and the listing names it', async (running) => {
  const { page, frame, world } = running
  await openSettings(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  const dialog = await addRule(frame, 'Mugs', 'MUG-', '4')
  await dialog.getByText(/^\d+ listings? match(es)?$/).waitFor()
  await dialog.getByRole('cell', { name: examples.plain, exact: true }).waitFor()
  await dialog.getByRole('row', { name: examples.plain }).getByRole('img', { name: 'from 10 to 4' }).waitFor()
  await settled(dialog)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Use rule' }).click()
  await rowOf(frame, 'Mugs').getByText('Seller SKU begins with MUG- → Maximum Listed Quantity: 4').waitFor()
  await rowOf(frame, 'Mugs')
    .getByText(/^\d+ listings? match(es)?$/)
    .waitFor()
  await frame.getByText(/^\d+ of \d+ listings? changes?/).waitFor()
  expect(await violations(page)).toEqual([])

  await saveButton(frame).click()
  const version = await savedVersion(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 4)
  await frame
    .getByRole('listitem')
    .filter({ hasText: `Version ${version}` })
    .getByText('Rule added: Mugs')
    .waitFor()

  await frame.getByRole('link', { name: 'Amazon.de', exact: true }).click()
  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await openListings(frame)
  const panel = await openListing(frame, examples.plain)
  await panel.getByText(/^Amazon shows 4: .* \(set by the rule “Mugs”\)\.$/).waitFor()
  await panel.getByText('How it was calculated').click()
  await panel.getByText('The rule “Mugs” replaces these settings: Maximum Listed Quantity.').waitFor()
})

inAdmin('the first rule that matches applies, in an order that the keyboard changes', async (running) => {
  const { page, frame, world } = running
  await openSettings(frame)
  const dialog = await addRule(frame, 'One mug', examples.plain, '2')
  await dialog.getByText('1 more listing matches, but gets its settings from a rule above.').waitFor()
  await dialog.getByRole('button', { name: 'Use rule' }).click()
  await rowOf(frame, 'One mug').getByText('0 listings match').waitFor()
  // Without a pointer or the focus, too.
  const handle = rowOf(frame, 'Mugs').getByRole('button', { name: 'Drag Mugs' })
  const { width = 0, height = 0 } = (await handle.boundingBox()) ?? {}
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(16)

  // A dialog gives the focus back a moment after it is gone.
  const add = frame.getByRole('button', { name: 'Add rule' })
  await eventually(() => add.evaluate((button) => button === document.activeElement), true)
  await rowOf(frame, 'One mug').getByRole('button', { name: 'Drag One mug' }).press('Enter')
  await frame.getByRole('button', { name: /^Insert before Mugs/ }).waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await rowOf(frame, 'One mug').getByText('1 listing matches').waitFor()

  await frame.getByRole('switch', { name: 'Rule “Mugs” is on' }).click({ force: true })
  await saveButton(frame).click()
  const version = await savedVersion(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 2)
  const entry = frame.getByRole('listitem').filter({ hasText: `Version ${version}` })
  await entry.getByText('Rule added: One mug').waitFor()
  await entry.getByText('Rule turned off: Mugs').waitFor()
})

inAdmin('a category of Commerce is chosen by its path, and what is missing is said', async (running) => {
  const { page, frame } = running
  await openSettings(frame)
  await frame.getByRole('button', { name: 'Add rule' }).click()
  const dialog = frame.getByRole('dialog', { name: 'Add rule' })
  await dialog.getByRole('button', { name: 'Use rule' }).click()
  await dialog.getByText('Enter a name.').waitFor()
  const name = dialog.getByRole('textbox', { name: 'Name' })
  expect(await name.evaluate((input) => input === document.activeElement)).toBe(true)
  await dialog.getByText('Add at least one condition.').waitFor()
  await name.fill('Kitchen')
  await frame.locator('html').evaluate(() => window.history.back())
  const leaving = frame.getByRole('alertdialog', { name: 'Leave without saving?' })
  await leaving.getByRole('button', { name: 'Stay here' }).click()
  expect(await name.inputValue()).toBe('Kitchen')
  await dialog.getByRole('button', { name: 'Add condition' }).click()
  await frame.getByRole('menuitem', { name: 'Category' }).click()
  await dialog.getByRole('combobox', { name: 'Category' }).fill('kitch')
  await frame.getByRole('option', { name: 'Default Category / Kitchen', exact: true }).click()
  // Closes the list, which stays open for another category.
  await page.keyboard.press('Tab')
  await dialog
    .getByRole('checkbox', { name: 'Exclude: send nothing and keep the quantity on Amazon' })
    .check()
  await dialog.getByRole('button', { name: 'Use rule' }).click()
  await rowOf(frame, 'Kitchen')
    .getByText('Category with subcategories: Kitchen → Excluded, nothing is sent')
    .waitFor()
  await frame.getByRole('button', { name: 'Undo changes' }).click()
  await rowOf(frame, 'Kitchen').waitFor({ state: 'detached' })
  await field(frame, 'Maximum Listed Quantity').waitFor()
})

inAdmin('rules go to a spreadsheet and back, and a wrong row says what was expected', async (running) => {
  const { page, frame } = running
  await openSettings(frame)
  await frame.locator('html').evaluate(() => {
    window.location.hash += '?section=rules'
  })
  const title = frame.getByRole('button', { name: 'Rules', exact: true })
  await eventually(() => title.evaluate((button) => button === document.activeElement), true)
  const downloading = page.waitForEvent('download')
  await frame.getByRole('button', { name: 'Export rules' }).click()
  await frame.getByRole('menuitem', { name: 'CSV for spreadsheets' }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  expect(text).toContain('One mug,yes')

  const input = async (content: string, name = 'rules.csv') => {
    const choosing = page.waitForEvent('filechooser')
    await frame.getByRole('button', { name: 'Import rules…' }).click()
    await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
  }
  const mistakes = frame.getByRole('grid', { name: /^Nothing was imported/ })
  await input(text.replace(',yes,', ',perhaps,'))
  await mistakes.getByText('on: “perhaps” is not valid. Enter one of yes, no.').waitFor()
  await mistakes.getByRole('columnheader', { name: 'Row', exact: true }).waitFor()
  await input('{\n  "format": 1,\n  "rules": [ "x" "y" ]\n}', 'rules.json')
  await mistakes
    .getByRole('row', { name: '3' })
    .getByText(/^Position 18: /)
    .waitFor()
  await mistakes.getByRole('columnheader', { name: 'Line', exact: true }).waitFor()
  expect(await violations(page)).toEqual([])
  await input(text.replaceAll('One mug', 'Some mugs'))
  await frame.getByText(/^\d rules were read from the file/).waitFor()
  await rowOf(frame, 'Some mugs').waitFor()

  const ofCategory = (path: string) =>
    `rule,on,field,operator,values,max\nPans,yes,category,with-subcategories,${path},3\n`
  await input(ofCategory('Kitchn'))
  await frame.getByText('values: Commerce has no “Kitchn”.').waitFor()
  await input(ofCategory('Default Category/Kitchen'))
  await rowOf(frame, 'Pans')
    .getByText('Category with subcategories: Kitchen → Maximum Listed Quantity: 3')
    .waitFor()

  await input('Name;Colour;values;Field;operator;on;Max\nReds;red;R;sku;contains;yes;3\n')
  const check = frame.getByRole('region', { name: 'Check the columns of rules.csv' })
  await check.getByRole('button', { name: 'Field for the column Colour' }).click()
  await frame.getByRole('option', { name: 'Ignore' }).click()
  expect(await violations(page)).toEqual([])
  await check.getByRole('button', { name: 'Import', exact: true }).click()
  await rowOf(frame, 'Reds').getByText('Commerce SKU contains R → Maximum Listed Quantity: 3').waitFor()
  await frame.getByRole('button', { name: 'Undo changes' }).click()
})

inAdmin('a save with changed rules counts as long as it takes, and can be canceled', async (running) => {
  const { frame, world } = running
  await openSettings(frame)
  const before = await world.api<{ version: number }>('GET', SETTINGS_OF_GERMANY)
  const dialog = await addRule(frame, 'Slow', examples.lastOne, '1')
  // Slow before the rule is used. A count that is there already would be used, and the save would wait for nothing. More
  // than once, because the dialog counts its own matches, too.
  await fail(world.ports.runtime, { path: '/simulations$', method: 'POST', delayMs: 40_000, times: 100 })
  await dialog.getByRole('button', { name: 'Use rule' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await saveButton(frame).click()
  await frame
    .getByRole('progressbar', { name: 'Checking what would change. Nothing is saved yet.' })
    .waitFor()
  await frame.getByRole('button', { name: 'Cancel' }).click()
  await frame.getByText('You have unsaved changes.').waitFor()
  expect(await world.api('GET', SETTINGS_OF_GERMANY)).toMatchObject({ version: before.version })

  await heal(world.ports.runtime)
  await fail(world.ports.runtime, { path: '/simulations$', method: 'POST', delayMs: 21_000, times: 1 })
  await saveButton(frame).click()
  await savedVersion(frame)
})

inAdmin(
  'zeros of a rule are asked, a save of somebody else meanwhile is told, and both are reverted',
  async (running) => {
    const { page, frame, world } = running
    await eventually(() => amazonQuantity(world, examples.warehouseFull), 10)
    await openSettings(frame)
    const { version, settings } = await world.api<StockQuantityReply>('GET', SETTINGS_OF_GERMANY)
    const dialog = await addRule(frame, 'Scarce', examples.warehouseFull, '5')
    await dialog.getByRole('textbox', { name: 'Out-of-Stock Threshold' }).fill('200')
    await dialog
      .getByRole('row', { name: examples.warehouseFull })
      .getByRole('img', { name: 'from 10 to 0' })
      .waitFor()
    await dialog.getByRole('button', { name: 'Use rule' }).click()
    await saveButton(frame).click()
    const question = frame.getByRole('alertdialog', { name: 'Save and set 1 listing to 0?' })
    await question.getByRole('rowheader', { name: examples.warehouseFull }).waitFor()

    await world.api('PUT', SETTINGS_OF_GERMANY, {
      version,
      settings: { ...settings, doNotManageStockQuantity: 7 },
    })
    await question.getByRole('button', { name: 'Save and set 1 listing to 0' }).click()
    const conflict = frame.getByRole('dialog', { name: 'Someone saved newer settings' })
    await conflict.getByText('Rule added: Scarce').waitFor()
    await settled(conflict)
    expect(await violations(page)).toEqual([])
    await conflict.getByRole('button', { name: /^Keep mine/ }).click()
    expect(await savedVersion(frame)).toBe(version + 2)
    await eventually(() => amazonQuantity(world, examples.warehouseFull), 0)

    await frame.getByRole('button', { name: `Revert to version ${version}`, exact: true }).click()
    const reverting = frame.getByRole('alertdialog').or(frame.getByRole('dialog'))
    await reverting.getByText('Rule deleted: Scarce').waitFor()
    await reverting.getByRole('button', { name: `Revert to version ${version}` }).click()
    await savedVersion(frame)
    await eventually(() => amazonQuantity(world, examples.warehouseFull), 10)
  },
  { hasRefusals: true },
)
