import type { StockQuantityReply } from '../../actions/admin-api/replies'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin, type Running } from './admin'
import { field, issueOf, openSettings, save, saveButton, savedVersion } from './page'
import { countSaves, fail, heal, STORE_IDS } from './running-world'

const inAdmin = describeInAdmin([examples.plain, examples.notManaged])
const SETTINGS_PATH = `/stores/${STORE_IDS.germany}/stock-quantity`
const THREE = ['Out-of-Stock Threshold', 'Maximum Listed Quantity', '"Do Not Manage Stock" Quantity'] as const

inAdmin('blank, decimal, negative and text are refused beside each field and never sent', async (running) => {
  const { frame, world } = running
  await openSettings(frame)
  const before = await countSaves(world)
  for (const [typed, said] of [
    ['', 'Required: enter a whole number from'],
    ['2.5', '“2.5” has decimals. Expected a whole number from'],
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
    await saveButton(frame).click()
    const dialog = frame.getByRole('dialog')
    await dialog.getByText(`channel.manager@merchant.example saved version ${theirs}`).waitFor()
    await dialog.getByRole('row', { name: 'Maximum Listed Quantity 33 21' }).waitFor()
    await dialog.getByRole('button', { name: 'Take theirs' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('21')
    await frame.getByText(`Nothing has changed since version ${theirs}.`).waitFor()
  },
  { hasRefusals: true },
)

inAdmin(
  'what somebody else saved meanwhile is saved over on request',
  async ({ frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('34')
    const theirs = await saveFromOutside(world, 22)
    await saveButton(frame).click()
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
    await frame.getByRole('button', { name: 'Take theirs' }).waitFor()
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
    const alert = frame.getByRole('alert').filter({ hasText: 'The listing settings were not saved' })
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
    // The browser itself repeats what was cut on a kept connection, so one cut would go unnoticed.
    await fail(world.ports.runtime, { path: '/stock-quantity$', method: 'PUT', cut: 'before', times: 20 })
    await saveButton(frame).click()
    await frame.getByText('The server could not be reached.').waitFor()
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('42')
    await heal(world.ports.runtime)
    await fail(world.ports.runtime, { path: '/stock-quantity$', method: 'PUT', cut: 'middle' })
    await saveButton(frame).click()
    await frame.getByText('The server could not be reached.').waitFor()
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
    await frame.getByRole('button', { name: 'Listing Settings' }).click()
    const alert = frame.getByRole('alert').filter({ hasText: 'The listing settings could not be loaded' })
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

/** Saves as another user's page does; gives the version. */
async function saveFromOutside({ api }: Running['world'], maximumListedQuantity: number): Promise<number> {
  const { version, settings } = await api<StockQuantityReply>('GET', SETTINGS_PATH)
  const body = { version, settings: { ...settings, maximumListedQuantity } }
  return (await api<StockQuantityReply>('PUT', SETTINGS_PATH, body)).version
}

async function savedMaximum({ api }: Running['world']): Promise<number | undefined> {
  return (await api<StockQuantityReply>('GET', SETTINGS_PATH)).settings?.maximumListedQuantity
}
