import { readFile } from 'node:fs/promises'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './admin'
import { violations } from './axe'
import { openActivity, openedListing } from './page'
import { amazonQuantity, eventually, fail, setStock } from './running-world'

const inAdmin = describeInAdmin([examples.plain, examples.warehouseFull, examples.lastOne])

inAdmin('changes are looked for by what the address keeps, and exported', async ({ page, frame, world }) => {
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await openActivity(frame)
  const grid = frame.getByRole('grid', { name: 'Changes of Amazon.de' })
  await grid.getByText(examples.plain, { exact: true }).first().waitFor()
  await frame.getByRole('searchbox', { name: 'Find changes' }).fill('nothing like it')
  await frame.getByText('No entry matches').waitFor()
  expect(await violations(page)).toEqual([])
  await frame.getByRole('button', { name: 'Show all' }).click()
  await frame.getByRole('button', { name: /^Any Because|^Because/ }).click()
  await frame.getByRole('option', { name: 'Below Out-of-Stock Threshold' }).click()
  await grid.getByText(examples.plain, { exact: true }).first().waitFor({ state: 'detached' })
  await grid.getByText(examples.lastOne, { exact: true }).first().waitFor()
  const address = () => frame.locator('html').evaluate(() => window.location.hash)
  expect(await address()).toContain('rule=below-threshold')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  const text = await readFile(await file.path(), 'utf8')
  expect(text.startsWith('\uFEFFat,seller-sku,from,to,rule')).toBe(true)
  expect(text).toContain(examples.lastOne)
  expect(text).not.toContain(examples.plain)

  await frame.locator('html').evaluate(() => window.history.back())
  await grid
    .getByRole('link', { name: `Show listing ${examples.plain}` })
    .first()
    .click()
  await openedListing(frame, examples.plain)
})

inAdmin('an error says what it means and what to do', async ({ page, frame, world }) => {
  await fail(world.ports.amazon, {
    path: '/listings/2021-08-01/items',
    method: 'PATCH',
    status: 500,
    times: 1,
    body: { errors: [{ code: 'InternalFailure', message: 'We encountered an internal error.' }] },
  })
  await setStock(world, examples.warehouseFull, 0)
  await openActivity(frame)
  await frame.getByRole('tab', { name: 'Communication errors' }).click()
  const row = frame.getByRole('row').filter({ hasText: 'Amazon has an outage.' }).first()
  await row.getByText('What to do? Nothing: it is tried again by itself', { exact: false }).waitFor()
  expect(await violations(page)).toEqual([])
  await frame.getByRole('button', { name: /System/ }).click()
  await frame.getByRole('option', { name: 'Commerce', exact: true }).click()
  await row.waitFor({ state: 'detached' })
  const address = await frame.locator('html').evaluate(() => window.location.hash)
  expect(address).toContain('log=errors')
  expect(address).toContain('system=commerce')
})

inAdmin(
  'where changes cannot be loaded, the page says so and tries again',
  async ({ frame, world }) => {
    await fail(world.ports.runtime, { path: 'admin-api/stores/[^/]+/activity', status: 503, times: 4 })
    await openActivity(frame)
    await frame.getByText('The changes could not be loaded').first().waitFor()
    await frame.getByRole('button', { name: 'Try again' }).first().click()
    await frame.getByRole('grid', { name: 'Changes of Amazon.de' }).waitFor()
  },
  { hasRefusals: true },
)
