import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { field, openSettings, openStore } from './page/page'
import { amazonQuantity, eventually } from './world/running-world'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.lastOne,
  examples.notManaged,
  examples.shared,
  examples.warehouseFull,
])

inAdmin('each number of the impact opens the listings behind it', async ({ frame, page }) => {
  await openSettings(frame)
  await field(frame, 'Out-of-Stock Threshold').fill('81')
  const zeros = /^\d+ go(es)? to 0$/
  await frame.getByRole('link', { name: zeros }).click()
  const dialog = frame.getByRole('dialog', { name: 'Impact of saving' })
  const list = dialog.getByRole('grid', { name: zeros })
  await list.getByRole('row', { name: new RegExp(examples.plain) }).waitFor()
  await list.getByRole('img', { name: 'from 10 to 0' }).first().waitFor()
  const told = Number.parseInt((await list.getAttribute('aria-label')) ?? '', 10)
  // The header is a row too.
  expect(await list.getByRole('row').count()).toBe(told + 1)
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  // The numbers are buttons that show one list at a time, and none once pressed again.
  await dialog.getByRole('button', { name: zeros }).click()
  await list.waitFor({ state: 'detached' })
  await dialog.getByRole('button', { name: 'Close' }).click()
  await frame.getByRole('button', { name: 'Undo changes' }).click()
})

inAdmin('a pause says which listings go on hold, and where another store follows', async (running) => {
  const { frame, page, world } = running
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('button', { name: 'More actions for Amazon.de', exact: true }).click()
  await frame.getByRole('menuitem', { name: 'Pause…' }).click()
  const dialog = frame.getByRole('dialog', { name: 'Pause Amazon.de?' })
  await dialog.getByRole('button', { name: /go on hold$/ }).click()
  await dialog.getByRole('row', { name: new RegExp(examples.plain) }).waitFor()
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  await eventually(() => amazonQuantity(world, examples.plain), 10)
})
