import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin, openAdmin } from './page/admin'
import { violations } from './page/axe'
import { openedListing, openListing, openListings } from './page/page'
import { eventually } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne])

inAdmin(
  'what the table shows is saved as a view, shown again and deleted',
  async ({ page, frame, world }) => {
    await openListings(frame)
    await frame.getByRole('searchbox', { name: 'Find listings' }).fill(examples.lastOne)
    await frame.getByText('1 of 1 listing').waitFor()
    await frame.getByRole('button', { name: 'Views' }).click()
    await frame.getByText('No saved views yet').waitFor()
    expect(await violations(page)).toEqual([])
    await frame.getByRole('menuitem', { name: 'Save this view…' }).click()
    const dialog = frame.getByRole('dialog', { name: 'Save view' })
    await dialog.getByRole('button', { name: 'Save view' }).click()
    await dialog.getByText('Enter a name.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Last ones')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save view' }).click()
    const current = frame.getByRole('button', { name: 'Last ones' })
    await current.waitFor()

    await frame.getByRole('button', { name: 'Clear filters' }).click()
    await frame.getByText('2 of 2 listings').waitFor()
    const old = {
      name: 'Of an old page',
      filters: { text: examples.lastOne, season: 'winter' },
      columns: ['color'],
    }
    await world.api('PUT', '/saved-views', old)
    await page.reload()
    await openListings(frame)
    await frame.getByRole('button', { name: 'Views' }).click()
    await frame.getByRole('menuitem', { name: 'Last ones' }).click()
    await frame.getByText('1 of 1 listing').waitFor()

    await current.click()
    await frame.getByRole('menuitem', { name: 'Delete “Last ones”…' }).click()
    const question = frame.getByRole('alertdialog', { name: 'Delete the view “Last ones”?' })
    await question.getByText('Your listings and their quantities do not change.').waitFor()
    await question.getByRole('button', { name: 'Delete view' }).click()
    await frame.getByRole('button', { name: 'Views' }).click()
    await frame.getByRole('menuitem', { name: 'Of an old page' }).waitFor()
    expect(await frame.getByRole('menuitem', { name: 'Last ones' }).count()).toBe(0)
  },
)

inAdmin('columns are chosen, remembered and sorted by', async ({ page, frame, world }) => {
  await openListings(frame)
  await frame.getByRole('button', { name: 'Columns' }).click()
  await frame.getByRole('menuitemcheckbox', { name: 'ASIN' }).click()
  await frame.getByRole('menuitemcheckbox', { name: 'Title' }).click()
  await page.keyboard.press('Escape')
  await frame.getByRole('columnheader', { name: 'ASIN' }).waitFor()
  await openAdmin(page, world.adminUrl)
  await openListings(frame)
  await frame.getByRole('columnheader', { name: 'ASIN' }).waitFor()
  await frame.getByRole('columnheader', { name: 'Title' }).waitFor()
  const stock = frame.getByRole('columnheader', { name: 'Stock' })
  const choose = async (name: string) => {
    await stock.getByRole('button').first().click()
    await frame.getByRole('menuitem', { name }).click()
  }
  await choose('Sort Ascending')
  await eventually(
    () => frame.locator('html').evaluate(() => window.location.hash.includes('sort=stock')),
    true,
  )
  await choose('Sort Descending')
  await eventually(() => stock.getAttribute('aria-sort'), 'descending')
  const width = async () => (await stock.boundingBox())?.width ?? 0
  const before = await width()
  await choose('Resize column')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await width()).toBeGreaterThan(before)
})

inAdmin('a listing’s address opens it, and the back button closes it again', async ({ frame }) => {
  await openListings(frame)
  const panel = await openListing(frame, examples.plain)
  const address = () => frame.locator('html').evaluate(() => window.location.hash)
  expect(await address()).toContain(`listing=${examples.plain}`)
  await frame.locator('html').evaluate(() => window.history.back())
  await panel.waitFor({ state: 'hidden' })
  await frame.locator('html').evaluate((_, sku) => {
    window.location.hash = `${window.location.hash.split('?')[0]}?listing=${sku}`
  }, examples.lastOne)
  await (await openedListing(frame, examples.lastOne)).getByRole('button', { name: 'Close' }).click()
  expect(await address()).not.toContain('listing=')
})
