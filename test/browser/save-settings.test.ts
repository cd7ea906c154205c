import type { StockQuantityReply } from '../../actions/admin-api/contract/settings'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin, openAdmin, type Running } from './page/admin'
import {
  field,
  issueOf,
  openSettings,
  save,
  saveButton,
  savedVersion,
  saveIntoConflict,
  waitUntilApplied,
} from './page/page'
import {
  amazonQuantity,
  countSaves,
  eventually,
  fail,
  heal,
  STORE_IDS,
  setStock,
} from './world/running-world'

const inAdmin = describeInAdmin()

inAdmin(
  'the three values of the document are saved, applied and shown on Amazon',
  async ({ frame, world }) => {
    await openSettings(frame)
    await frame.getByText('80 in stock → Amazon shows 10').waitFor()
    await field(frame, 'Out-of-Stock Threshold').fill('2')
    await field(frame, 'Maximum Listed Quantity').fill('12')
    await field(frame, '"Do Not Manage Stock" Quantity').fill('7')
    await frame.getByText('80 in stock → Amazon shows 12').waitFor()
    await frame.getByText('Stock not managed → Amazon shows 7').waitFor()
    await frame.getByText('1 in stock, below the threshold → Amazon shows 0').waitFor()

    expect(await save(frame)).toBe(2)
    await waitUntilApplied(frame)
    await eventually(() => amazonQuantity(world, examples.plain), 12)
    await eventually(() => amazonQuantity(world, examples.notManaged), 7)
    await eventually(() => amazonQuantity(world, examples.lastOne), 0)
    await frame.getByText('No changes since version 2.').waitFor()
  },
)

inAdmin('with everything in stock on offer, Amazon shows the stock up to the maximum', async (running) => {
  const { frame, world } = running
  await openSettings(frame)
  await frame.getByRole('button', { name: 'Offer everything in stock' }).click()
  expect(await frame.getByRole('radio', { name: 'What is in stock, up to the maximum' }).isChecked()).toBe(
    true,
  )
  await field(frame, 'Maximum Listed Quantity').fill('150')
  await field(frame, 'Units to hold back').fill('3')
  await frame.getByText('80 in stock → Amazon shows 77').waitFor()
  await save(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.warehouseFull), 147)
  await eventually(() => amazonQuantity(world, examples.plain), 77)
})

inAdmin('one at a time shows 1 for every eligible listing', async ({ frame, world }) => {
  await openSettings(frame)
  await frame.getByRole('button', { name: 'One at a time' }).click()
  await frame.getByText('80 in stock → Amazon shows 1', { exact: true }).waitFor()
  await save(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 1)
  await eventually(() => amazonQuantity(world, examples.warehouseFull), 1)
})

inAdmin('a store is set up with its first save', async ({ frame, world }) => {
  await frame.getByRole('button', { name: 'Set up Stock / Quantity' }).click()
  expect(await field(frame, 'Out-of-Stock Threshold').inputValue()).toBe('0')
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('')
  await frame
    .getByText('This store starts publishing when you save its settings for the first time.')
    .waitFor()
  await field(frame, 'Maximum Listed Quantity').fill('4')
  await field(frame, '"Do Not Manage Stock" Quantity').fill('2')
  expect(await save(frame)).toBe(1)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.outletOnly, 'outlet'), 4)
})

const OUTLIVES = 'a save outlives a restart of everything and decides the next change'
inAdmin(OUTLIVES, outliveRestart, { hasRefusals: true })

async function outliveRestart({ page, frame, world }: Running): Promise<void> {
  await openSettings(frame)
  await field(frame, 'Out-of-Stock Threshold').fill('20')
  await field(frame, 'Maximum Listed Quantity').fill('6')
  await saveButton(frame).click()
  // Listings with 2 to 20 in stock.
  await frame.getByRole('button', { name: /^Save and set \d+ listings? to 0$/ }).click()
  const version = await savedVersion(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 6)
  await world.restart()

  await openAdmin(page, world.adminUrl)
  await openSettings(frame)
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('6')
  await frame.getByText(`No changes since version ${version}.`).waitFor()
  await setStock(world, examples.plain, 19)
  await eventually(() => amazonQuantity(world, examples.plain), 0)
}

inAdmin('an older version is saved again, with what that changes asked before', async ({ frame, world }) => {
  await openSettings(frame)
  await field(frame, 'Maximum Listed Quantity').fill('99')
  await frame.getByRole('button', { name: 'Revert to version 1', exact: true }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.getByText('Maximum Listed Quantity: 6 → 10').waitFor()
  await dialog.getByText(/^\d+ of \d+ listings in Amazon\.de change/).waitFor()
  await dialog.getByText('Your unsaved changes are lost.').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('99')

  await frame.getByRole('button', { name: 'Revert to version 1', exact: true }).click()
  await dialog.getByRole('button', { name: 'Revert to version 1' }).click()
  const version = await savedVersion(frame)
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('10')
  await frame.getByText(`No changes since version ${version}.`).waitFor()
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  const ofVersion = frame.getByRole('listitem').filter({ hasText: `Version ${version}` })
  await ofVersion.getByText('6 → 10').waitFor()
})

const SETTINGS_PATH = `/stores/${STORE_IDS.germany}/stock-quantity`
const THREE = ['Out-of-Stock Threshold', 'Maximum Listed Quantity', '"Do Not Manage Stock" Quantity'] as const

inAdmin('blank, decimal, negative and text are refused beside each field and never sent', async (running) => {
  const { frame, world } = running
  await openSettings(frame)
  const before = await countSaves(world)
  for (const [typed, said] of [
    ['', 'Required. Enter a whole number from'],
    ['2.5', '“2.5” has decimals. Enter a whole number from'],
    ['-1', '“-1” is too low. Enter a whole number from'],
    ['ten', '“ten” is not a whole number. Enter a whole number from'],
  ] as const) {
    for (const name of THREE) await field(frame, name).fill(typed)
    await saveButton(frame).click()
    await frame.getByText('3 fields need your attention').waitFor()
    for (const name of THREE) expect(await issueOf(frame, name)).toContain(said)
    for (const name of THREE) expect(await field(frame, name).inputValue()).toBe(typed)
    expect(await field(frame, THREE[0]).evaluate((input) => input === document.activeElement)).toBe(true)
    await frame.getByRole('button', { name: 'Undo changes' }).click()
  }
  expect(await countSaves(world)).toBe(before)
})

inAdmin(
  'what somebody else saved meanwhile is taken over on request',
  async ({ frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('33')
    const theirs = await saveFromOutside(world, 21)
    await saveIntoConflict(frame)
    const dialog = frame.getByRole('dialog')
    await dialog.getByText(`channel.manager@merchant.example saved version ${theirs}`).waitFor()
    await dialog.getByRole('row', { name: 'Maximum Listed Quantity 33 21' }).waitFor()
    await dialog.getByRole('button', { name: 'Use theirs' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('21')
    await frame.getByText(`No changes since version ${theirs}.`).waitFor()
  },
  { hasRefusals: true },
)

inAdmin(
  'what somebody else saved meanwhile is saved over on request',
  async ({ frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('34')
    const theirs = await saveFromOutside(world, 22)
    await saveIntoConflict(frame)
    await frame.getByRole('button', { name: `Keep mine (save over version ${theirs})` }).click()
    expect(await savedVersion(frame)).toBe(theirs + 1)
    expect(await savedMaximum(world)).toBe(34)
  },
  { hasRefusals: true },
)

inAdmin(
  'a choice between two saves can wait, with what was typed kept',
  async ({ frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('35')
    await saveFromOutside(world, 23)
    await saveButton(frame).click()
    await frame.getByRole('button', { name: 'Decide later' }).click()
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('35')
    expect(await savedMaximum(world)).toBe(23)
    await saveButton(frame).click()
    await frame.getByRole('button', { name: 'Use theirs' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin(
  'while the database fails a save says so, keeps what was typed, and goes through afterwards',
  async ({ frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('41')
    await fail(world.ports.database, { path: '/settings-history/', status: 503, times: 1_000 })
    await saveButton(frame).click()
    const alert = frame.getByRole('alert').filter({ hasText: 'Listing settings were not saved' })
    await alert.getByText('Everything you typed is still here.').waitFor()
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('41')
    await heal(world.ports.database)
    await save(frame)
    await alert.waitFor({ state: 'hidden' })
    expect(await savedMaximum(world)).toBe(41)
  },
  { hasRefusals: true },
)

inAdmin(
  'a save whose answer is cut off is made once, however often it is repeated',
  async ({ frame, world }) => {
    await openSettings(frame)
    const { version } = await world.api<StockQuantityReply>('GET', SETTINGS_PATH)
    await field(frame, 'Maximum Listed Quantity').fill('42')
    // The browser repeats a request that was cut on a kept connection, so a single cut would go unnoticed.
    await fail(world.ports.runtime, { path: '/stock-quantity$', method: 'PUT', cut: 'before', times: 20 })
    await saveButton(frame).click()
    await frame.getByText('It is not known whether this was done.').waitFor()
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('42')
    await heal(world.ports.runtime)
    await fail(world.ports.runtime, { path: '/stock-quantity$', method: 'PUT', cut: 'middle' })
    await saveButton(frame).click()
    await frame.getByText('It is not known whether this was done.').waitFor()
    expect(await save(frame)).toBe(version + 1)
    const saved = await world.api<StockQuantityReply>('GET', SETTINGS_PATH)
    expect(saved).toMatchObject({ version: version + 1, settings: { maximumListedQuantity: 42 } })
  },
  { hasRefusals: true },
)

inAdmin(
  'the form says when the settings cannot be read, and reads them on request',
  async ({ frame, world }) => {
    await fail(world.ports.runtime, { path: '/stock-quantity$', method: 'GET', status: 503, times: 10 })
    await frame.getByRole('button', { name: 'Open Amazon.de', exact: true }).click()
    await frame.getByRole('button', { name: 'Listing Settings', exact: true }).click()
    const alert = frame.getByRole('alert').filter({ hasText: 'Listing settings could not be loaded' })
    await alert.waitFor()
    await heal(world.ports.runtime)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await field(frame, 'Maximum Listed Quantity').waitFor()
  },
  { hasRefusals: true },
)

inAdmin('changes that are not saved are left behind only on request', async ({ page, frame }) => {
  await openSettings(frame)
  await field(frame, 'Maximum Listed Quantity').fill('77')
  const crumb = frame.getByRole('link', { name: 'Amazon stores' })
  await crumb.click()
  await frame.getByRole('button', { name: 'Stay here' }).click()
  await frame.getByRole('alertdialog').waitFor({ state: 'hidden' })
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('77')
  await crumb.click()
  await frame.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Escape')
  await frame.getByRole('alertdialog').waitFor({ state: 'hidden' })
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('77')
  await crumb.click()
  await frame.getByRole('button', { name: 'Leave without saving' }).click()
  await openSettings(frame)
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).not.toBe('77')
})

inAdmin('changes can be undone, and then nothing keeps the user', async ({ frame }) => {
  await openSettings(frame)
  const before = await field(frame, 'Maximum Listed Quantity').inputValue()
  await field(frame, 'Maximum Listed Quantity').fill('78')
  await frame.getByRole('button', { name: 'Undo changes' }).click()
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe(before)
  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await frame.locator('.stores-grid').waitFor()
})

/** Saves as another user's page does. Returns the version. */
async function saveFromOutside({ api }: Running['world'], maximumListedQuantity: number): Promise<number> {
  const { version, settings } = await api<StockQuantityReply>('GET', SETTINGS_PATH)
  const body = { version, settings: { ...settings, maximumListedQuantity } }
  return (await api<StockQuantityReply>('PUT', SETTINGS_PATH, body)).version
}

async function savedMaximum({ api }: Running['world']): Promise<number | undefined> {
  return (await api<StockQuantityReply>('GET', SETTINGS_PATH)).settings?.maximumListedQuantity
}
