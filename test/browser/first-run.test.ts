import type { Page } from 'playwright-core'
import type { StoresReply } from '../../actions/admin-api/contract/stores'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { describeInAdmin } from './page/admin'
import { violations } from './page/axe'
import { field, save } from './page/page'
import { amazonQuantity, eventually, fail, heal, type TestWorld } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne], false)
const { sellerId, region, refreshToken } = amazon.accounts.europe

/** Apps, App Management, where a step fails at first. */
async function installInAdmin(page: Page, world: TestWorld): Promise<void> {
  const apps = page.getByRole('main')
  const press = (name: string) => apps.getByRole('button', { name, exact: true }).click()
  const status = (text: string) => apps.getByRole('status').getByText(text, { exact: true }).waitFor()
  await status('Unassociated')
  await press('Associate')
  await apps.getByText('It publishes nothing', { exact: false }).waitFor()
  const refusal = { message: 'Request does not match any route.' }
  await fail(world.ports.commerce, { path: 'adminuisdk', status: 404, body: refusal, times: 4 })
  await press('Install')
  await apps.getByRole('alert').getByText('Failed to enable Admin UI SDK', { exact: false }).waitFor()
  await status('Partially installed')
  await heal(world.ports.commerce)
  await press('Try again')
  await status('Installed')
  await page.getByRole('button', { name: 'Amazon Stock / Quantity' }).click()
}

inAdmin(
  'from Commerce Admin without the app, installing it and three steps lead to the first published listing',
  async ({ frame, page, world }) => {
    await installInAdmin(page, world)
    const guide = frame.getByRole('region', { name: 'Three steps to your first published listing' })
    const now = guide.getByRole('listitem').and(frame.locator('[aria-current=step]'))
    await now.getByRole('heading', { name: 'Connect your seller account' }).waitFor()
    expect(await violations(page)).toEqual([])
    await now.getByRole('button', { name: 'Connect your account' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Connect a store' }).waitFor()

    const account = { sellerId, region, refreshToken }
    const connected = await world.api<{ account: { id: string } }>('POST', '/accounts', account)
    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    await now.getByRole('heading', { name: 'Connect an Amazon store' }).waitFor()
    await guide.getByRole('listitem').first().getByText('Done').waitFor()

    await world.api('POST', '/stores', {
      accountId: connected.account.id,
      marketplaceId: 'A1PA6795UKMFR9',
      websiteCode: 'eu',
      name: 'Amazon.de',
    })
    await frame.getByRole('button', { name: 'Open Amazon.de' }).waitFor()
    await now.getByRole('button', { name: 'Set up Stock / Quantity' }).click()
    await field(frame, 'Maximum Listed Quantity').fill('4')
    await field(frame, '"Do Not Manage Stock" Quantity').fill('2')
    expect(await save(frame)).toBe(1)
    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    const question = frame.getByRole('alertdialog', { name: 'Start publishing to Amazon?' })
    // The state before the import has ended, without waiting for it.
    await page.route('**/stores', async (route) => {
      const response = await route.fetch()
      const reply = (await response.json()) as StoresReply
      const stores = reply.stores.map((store) => ({ ...store, counts: { ...store.counts, total: 0 } }))
      await route.fulfill({ response, json: { ...reply, stores } })
    })
    await page.reload()
    await frame.getByRole('button', { name: 'Start publishing' }).click()
    await question
      .getByText('The listings have not been imported from Amazon yet', { exact: false })
      .waitFor()
    await question.getByRole('button', { name: 'Cancel' }).click()
    await question.waitFor({ state: 'detached' })
    await page.unrouteAll({ behavior: 'wait' })
    await frame.getByRole('button', { name: 'Start publishing' }).click()
    await question.getByRole('button', { name: 'Start publishing' }).click()
    await eventually(() => amazonQuantity(world, examples.plain), 4)
    await guide.waitFor({ state: 'detached' })
    await frame.getByText('Published in the last 24 hours').waitFor()
    await frame.getByText('All changes to your stock are on Amazon', { exact: false }).waitFor()
  },
)
