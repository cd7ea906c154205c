import type { FrameLocator } from 'playwright-core'
import type { AppReply } from '../../actions/admin-api/contract/installation/app'
import type { StockQuantityReply } from '../../actions/admin-api/contract/settings'
import type { StoreReply } from '../../actions/admin-api/contract/stores'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { describeInAdmin } from './page/admin'
import { violations } from './page/axe'
import { field, issueOf, openStore } from './page/page'
import { toast } from './page/toasts'
import {
  amazonQuantity,
  eventually,
  restoreAccess,
  revokeAccess,
  STORE_IDS,
  setStock,
  setStockSilently,
  type TestWorld,
} from './world/running-world'

const SKUS = [examples.plain, examples.twoSources, examples.withUmlaut, examples.decimal]
const inAdmin = describeInAdmin([...SKUS, examples.fulfilledByAmazon])
const germany = `/stores/${STORE_IDS.germany}`

const isBreakerOpen = async (world: TestWorld) =>
  (await world.api<StoreReply>('GET', germany)).breaker !== null

const statusOf = (frame: FrameLocator) => frame.getByRole('article', { name: 'Amazon.de' })

/** Makes the app decide every listing again, without an event. */
async function saveAnew(world: TestWorld): Promise<void> {
  const path = `${germany}/stock-quantity`
  const { version, settings } = await world.api<StockQuantityReply>('GET', path)
  if (settings === null) throw new Error('expected a store that is set up')
  const changed = { ...settings, doNotManageStockQuantity: settings.doNotManageStockQuantity + 1 }
  await world.api('PUT', path, { version, settings: changed })
}

inAdmin('the app’s limits are saved, and what cannot be is said at its field', async (running) => {
  const { frame, page, world } = running
  await frame.getByRole('button', { name: 'App settings' }).click()
  await frame.getByRole('heading', { level: 1, name: 'App settings' }).waitFor()
  await field(frame, 'Number of listings').fill('0')
  await field(frame, 'Keep for (days)').fill('ninety')
  await frame.getByRole('button', { name: 'Save app settings' }).click()
  expect(await issueOf(frame, 'Number of listings')).toContain('from 1 to 1,000,000')
  expect(await issueOf(frame, 'Keep for (days)')).toContain('from 1 to 365')
  expect(await violations(page, [])).toEqual([])

  await field(frame, 'Number of listings').fill('1')
  await field(frame, 'Share of the store’s listings (percent)').fill('5')
  await field(frame, 'Keep for (days)').fill('')
  await frame.getByRole('button', { name: 'Save app settings' }).click()
  await toast(frame, /^App settings saved as version \d+\.$/)
  expect((await world.api<AppReply>('GET', '/app')).limits).toEqual({ breakerMinimum: 1, breakerPercent: 5 })
  await frame.getByText('No changes.').waitFor()
})

inAdmin(
  'many zeros without a cause of their own wait for the merchant’s answer',
  async ({ frame, world }) => {
    await eventually(() => amazonQuantity(world, examples.plain), 10)
    for (const sku of SKUS) await setStockSilently(world, sku, 0)
    await saveAnew(world)
    await openStore(frame, 'Amazon.de')
    await frame.getByRole('heading', { name: /^Set \d+ listings to 0/ }).waitFor()
    expect(await amazonQuantity(world, examples.plain)).toBe(10)

    await frame.getByRole('button', { name: 'Keep current quantities' }).click()
    await eventually(() => isBreakerOpen(world), false)
    await frame.getByRole('heading', { name: /^Set \d+ listings to 0/ }).waitFor({ state: 'detached' })
    expect(await amazonQuantity(world, examples.plain)).toBe(10)
    // A zero with an event of its own is believed.
    await setStock(world, examples.plain, 0)
    await eventually(() => amazonQuantity(world, examples.plain), 0)
  },
)

inAdmin(
  'two clicks from the stores answer the zeros, with their list seen',
  async ({ frame, page, world }) => {
    for (const sku of SKUS) await setStock(world, sku, 40)
    for (const sku of SKUS) await eventually(() => amazonQuantity(world, sku), 10)
    await statusOf(frame).getByText('Active').waitFor()
    for (const sku of SKUS) await setStockSilently(world, sku, 0)
    await saveAnew(world)
    await eventually(() => isBreakerOpen(world), true)
    await page.reload()
    await statusOf(frame).getByText('Waiting for your answer').waitFor()
    const needs = frame.getByRole('region', { name: 'Needs your attention' })
    await needs
      .getByText(/^Amazon\.de: \d quantities would go to 0 and are waiting for your answer$/)
      .waitFor()
    expect(await violations(page)).toEqual([])

    await needs.getByRole('button', { name: 'Answer: Amazon.de' }).click()
    const dialog = frame.getByRole('alertdialog', { name: /^Set \d listings? to 0\?$/ })
    expect(await dialog.innerText()).toContain('Amazon buyers can no longer order')
    // A zero that follows an event of its listing by chance is believed, and not asked about.
    await dialog.getByRole('row').nth(1).waitFor()
    const listed = (await dialog.getByRole('row').count()) - 1
    await dialog.getByRole('button', { name: new RegExp(`^Set ${listed} listings? to 0$`) }).waitFor()
    await dialog.getByRole('button', { name: /^Set \d listings? to 0$/ }).click()
    for (const sku of SKUS) await eventually(() => amazonQuantity(world, sku), 0)
    await frame.getByRole('heading', { name: /^Set \d+ listings to 0/ }).waitFor({ state: 'detached' })
    expect(await frame.locator(':root').evaluate(() => location.hash)).not.toContain('answer')
  },
)

inAdmin(
  'an account that Amazon refuses comes first, and is tried on request',
  async ({ frame, page, world }) => {
    await setStock(world, examples.plain, 0)
    await eventually(() => amazonQuantity(world, examples.plain), 0)
    const { sellerId } = amazon.accounts.europe
    await revokeAccess(world, sellerId)
    await setStock(world, examples.plain, 60)
    const isRefused = async () => (await world.api<StoreReply>('GET', germany)).account.paused !== null
    await eventually(isRefused, true)
    await page.reload()
    const needs = frame.getByRole('region', { name: 'Needs your attention' })
    const first = needs.getByRole('listitem').first()
    await first.getByText(sellerId, { exact: false }).waitFor()
    await frame
      .getByRole('heading', { level: 1, name: /^Amazon stores \d items? needs? your attention$/ })
      .waitFor()
    await statusOf(frame).getByText('Access denied by Amazon', { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])

    await openStore(frame, 'Amazon.de')
    await frame.getByRole('heading', { name: 'Amazon denies access to this seller account' }).waitFor()
    await frame.getByText('Changes are saved and sent as soon as Amazon restores access.').waitFor()
    expect(await violations(page, [])).toEqual([])
    await frame.getByRole('link', { name: 'Amazon stores' }).click()

    await first.getByRole('button', { name: /^Re-authorize: / }).click()
    const card = frame.getByRole('article', { name: new RegExp(sellerId) })
    await card.getByRole('button', { name: 'Authorize with Amazon' }).waitFor()
    await frame.getByRole('link', { name: 'Amazon stores' }).click()

    await restoreAccess(world)
    await first.getByRole('button', { name: /^Try now: / }).press('Enter')
    await eventually(isRefused, false)
    await eventually(() => amazonQuantity(world, examples.plain), 10)
    await needs.getByText(sellerId, { exact: false }).waitFor({ state: 'detached' })
    // The focus was on a button that is gone.
    await frame.locator('h1:focus, h2:focus').waitFor()
  },
)
