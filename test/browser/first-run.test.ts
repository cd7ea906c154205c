import type { StoresReply } from '../../actions/admin-api/replies'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { describeInAdmin } from './admin'
import { violations } from './axe'
import { field, save } from './page'
import { amazonQuantity, eventually } from './running-world'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne], false)
const { sellerId, region, refreshToken } = amazon.accounts.europe

inAdmin(
  'three steps lead to the first published listing, and are gone then',
  async ({ frame, page, world }) => {
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
    // As it is until the import has ended, which nobody waits for here.
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
    await frame.getByText('Every change of your stock is on Amazon.').waitFor()
  },
)
