import type { AppReply } from '../../actions/admin-api/contract/app'
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

    await frame.getByRole('button', { name: 'Keep what Amazon shows' }).click()
    await eventually(() => isBreakerOpen(world), false)
    await frame.getByRole('heading', { name: /^Set \d+ listings to 0/ }).waitFor({ state: 'detached' })
    expect(await amazonQuantity(world, examples.plain)).toBe(10)
    // A zero with an event of its own is believed.
    await setStock(world, examples.plain, 0)
    await eventually(() => amazonQuantity(world, examples.plain), 0)
  },
)

inAdmin('the zeros go out once the merchant says so', async ({ frame, world }) => {
  for (const sku of SKUS) await setStock(world, sku, 40)
  for (const sku of SKUS) await eventually(() => amazonQuantity(world, sku), 10)
  for (const sku of SKUS) await setStockSilently(world, sku, 0)
  await saveAnew(world)
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('button', { name: 'Set them to 0' }).click()
  const dialog = frame.getByRole('alertdialog', { name: /^Set \d listings to 0\?$/ })
  expect(await dialog.innerText()).toContain('Amazon buyers can no longer order')
  await dialog.getByRole('button', { name: /^Set \d listings to 0$/ }).click()
  for (const sku of SKUS) await eventually(() => amazonQuantity(world, sku), 0)
  await frame.getByRole('heading', { name: /^Set \d+ listings to 0/ }).waitFor({ state: 'detached' })
})

inAdmin('an account that Amazon refuses is said, and goes on by itself', async ({ frame, page, world }) => {
  await setStock(world, examples.plain, 0)
  await eventually(() => amazonQuantity(world, examples.plain), 0)
  await revokeAccess(world, amazon.accounts.europe.sellerId)
  await setStock(world, examples.plain, 60)
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('heading', { name: 'Amazon refuses this seller account' }).waitFor()
  await frame.getByText('Changes are kept and sent as soon as Amazon accepts the account.').waitFor()
  expect(await violations(page, [])).toEqual([])

  await restoreAccess(world)
  const { sellerId, region, refreshToken } = amazon.accounts.europe
  await world.api('POST', '/accounts', { sellerId, region, refreshToken })
  // A running publisher checks refused accounts every half minute.
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await frame
    .getByRole('heading', { name: 'Amazon refuses this seller account' })
    .waitFor({ state: 'detached' })
})
