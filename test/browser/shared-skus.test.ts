import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { openedListing, openSharedSkus, openStore, tabTo } from './page/page'
import { amazonQuantity, commerceQuantity, eventually, fail, STORE_IDS } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.shared])

inAdmin(
  'a shared seller SKU is found, says whose settings win and why, and leads to its listing',
  async (running) => {
    const { page, frame } = running
    await openSharedSkus(frame)
    // Amazon.de and Amazon.com have this one too, each with a quantity of its own.
    const second = frame.getByRole('article').nth(1)
    await second.getByRole('heading', { name: examples.plain }).waitFor()
    const shared = frame.getByRole('article', { name: examples.shared })
    await shared
      .getByText('Amazon.de was connected first, so its settings, stock and override apply', { exact: false })
      .waitFor()
    await shared.getByText('Amazon.de Outlet', { exact: true }).waitFor()
    await shared.getByText('Uses the settings, stock and override of Amazon.de.', { exact: false }).waitFor()
    await shared.getByText('Its settings apply', { exact: true }).waitFor()
    await frame.getByRole('searchbox', { name: 'Find a seller SKU' }).fill('nothing like it')
    await frame.getByText('Nothing found').waitFor()
    await frame.getByRole('searchbox', { name: 'Find a seller SKU' }).fill(examples.shared.toLowerCase())
    await frame.getByRole('article', { name: examples.plain }).waitFor({ state: 'detached' })
    await tabTo(page, shared.getByRole('link', { name: `Open ${examples.shared} in Amazon.de Outlet` }))
    await page.keyboard.press('Enter')
    const why = await openedListing(frame, examples.shared)
    await why.getByText('This listing follows Amazon.de.', { exact: false }).waitFor()
    await settled(why)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await frame.getByRole('grid', { name: 'Listings of Amazon.de Outlet' }).waitFor()
  },
)

inAdmin(
  'where shared seller SKUs cannot be loaded, the page says so and tries again',
  async ({ frame, world }) => {
    await fail(world.ports.runtime, { path: 'admin-api/shared-skus', status: 503, times: 2 })
    await frame.getByRole('button', { name: 'Shared seller SKUs' }).click()
    await frame.getByText('Shared seller SKUs could not be loaded').waitFor()
    await frame.getByRole('button', { name: 'Try again' }).click()
    await frame.getByRole('article', { name: examples.shared }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin('a store sells from another website after saying what that changes', async (running) => {
  const { page, frame, world } = running
  const path = `/stores/${STORE_IDS.germany}/stock-quantity`
  const { version, settings } = await world.api<{ version: number; settings: object }>('GET', path)
  // Shows the stock, so that the quantity reveals it.
  const upTo = { ...settings, maximumMode: 'upTo', maximumListedQuantity: 1_000 }
  await world.api('PUT', path, { version, settings: upTo })
  const europe = await commerceQuantity(world, examples.plain)
  await eventually(() => amazonQuantity(world, examples.plain), europe)

  await openStore(frame, 'Amazon.de')
  await tabTo(page, frame.getByRole('button', { name: 'More actions for Amazon.de' }))
  await page.keyboard.press('Enter')
  await frame.getByRole('menuitem', { name: 'Commerce website…' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = frame.getByRole('dialog', { name: 'Commerce website of Amazon.de' })
  await dialog.getByText('This is the current website.', { exact: false }).waitFor()
  await dialog.getByRole('radio', { name: /Sources: .*Rotterdam/ }).focus()
  await page.keyboard.press('ArrowDown')
  await dialog.getByText('seller SKUs are recalculated from the stock', { exact: false }).waitFor()
  await dialog.getByText('also in Amazon.de Outlet.', { exact: false }).waitFor()
  await settled(dialog)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Sell from this website' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const { store } = await world.api<{ store: { websiteCode: string } }>('GET', `/stores/${STORE_IDS.germany}`)
  expect(store.websiteCode).not.toBe('eu')
  await eventually(async () => (await amazonQuantity(world, examples.plain)) !== europe, true)
})
