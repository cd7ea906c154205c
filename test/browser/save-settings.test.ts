import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin, openAdmin, type Running } from './admin'
import { field, openSettings, save, saveButton, savedVersion, waitUntilApplied } from './page'
import { amazonQuantity, eventually, setStock } from './running-world'

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
    await frame.getByRole('progressbar', { name: 'Settings are being applied' }).waitFor()
    await waitUntilApplied(frame)
    await eventually(() => amazonQuantity(world, examples.plain), 12)
    await eventually(() => amazonQuantity(world, examples.notManaged), 7)
    await eventually(() => amazonQuantity(world, examples.lastOne), 0)
    await frame.getByText('Nothing has changed since version 2.').waitFor()
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
  await frame.getByText('This store starts publishing when you save for the first time.').waitFor()
  await field(frame, 'Maximum Listed Quantity').fill('4')
  await field(frame, '"Do Not Manage Stock" Quantity').fill('2')
  expect(await save(frame)).toBe(1)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.outletOnly, 'outlet'), 4)
})

inAdmin('a save outlives a restart of everything and decides the next change', outliveRestart, {
  hasRefusals: true,
})

async function outliveRestart({ page, frame, world }: Running): Promise<void> {
  await openSettings(frame)
  await field(frame, 'Out-of-Stock Threshold').fill('20')
  await field(frame, 'Maximum Listed Quantity').fill('6')
  await saveButton(frame).click()
  // What had between 2 and 20 in stock.
  await frame.getByRole('button', { name: /^Save, and set \d+ listings? to 0$/ }).click()
  const version = await savedVersion(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 6)
  await world.restart()

  await openAdmin(page, world.adminUrl)
  await openSettings(frame)
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('6')
  await frame.getByText(`Nothing has changed since version ${version}.`).waitFor()
  await setStock(world, examples.plain, 19)
  await eventually(() => amazonQuantity(world, examples.plain), 0)
}

inAdmin('an older version is saved again, with what that changes asked before', async ({ frame, world }) => {
  await openSettings(frame)
  await field(frame, 'Maximum Listed Quantity').fill('99')
  await frame.getByRole('button', { name: 'Revert to version 1', exact: true }).click()
  const dialog = frame.getByRole('dialog')
  await dialog.getByText('Maximum Listed Quantity: 6 → 10').waitFor()
  await dialog.getByText(/^\d+ of \d+ listings change/).waitFor()
  await dialog.getByText('What you typed and did not save is lost.').waitFor()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('99')

  await frame.getByRole('button', { name: 'Revert to version 1', exact: true }).click()
  await dialog.getByRole('button', { name: 'Revert to version 1' }).click()
  const version = await savedVersion(frame)
  expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('10')
  await frame.getByText(`Nothing has changed since version ${version}.`).waitFor()
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await frame
    .getByRole('listitem')
    .filter({ hasText: `Version ${version}` })
    .getByText('6 → 10')
    .waitFor()
})
