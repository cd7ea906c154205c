import { readFile } from 'node:fs/promises'
import type { AccountsReply } from '../../actions/admin-api/contract/accounts'
import type { PublishHistoryReply } from '../../actions/admin-api/contract/installation/health'
import type { ListingReply } from '../../actions/admin-api/contract/listings'
import type { StoreReply } from '../../actions/admin-api/contract/stores'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { openActivity, openedListing, openListing, openListings, openStore, tabTo } from './page/page'
import { toast } from './page/toasts'
import {
  amazonPatches,
  amazonQuantity,
  eventually,
  fail,
  heal,
  STORE_IDS,
  setStock,
} from './world/running-world'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.warehouseFull,
  examples.lastOne,
  examples.notManaged,
  examples.fulfilledByAmazon,
])

const germany = `/stores/${STORE_IDS.germany}`
/** Everything that the app sends after these listings are imported. */
const PUBLISHED = [
  [examples.plain, 'europe', 10],
  [examples.lastOne, 'europe', 0],
  [examples.notManaged, 'europe', 3],
  [examples.plain, 'america', 64],
  [examples.warehouseFull, 'america', 35],
] as const

inAdmin('what was sent is read column by column with the keyboard, and as a table', async (running) => {
  const { frame, page, world } = running
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  const { points } = await world.api<PublishHistoryReply>('GET', `${germany}/publish-history?period=24h`)
  const sent = points.at(-1)?.accepted ?? 0
  expect(sent).toBeGreaterThan(0)
  await openStore(frame, 'Amazon.de')
  const columns = frame
    .getByRole('list', { name: 'Quantities sent to Amazon, 24 hours' })
    .getByRole('listitem')
  await columns.last().waitFor()
  expect(await columns.count()).toBe(24)
  await tabTo(page, columns.last())
  await frame.locator('.chart__tooltip').getByText('Accepted by Amazon').waitFor()
  expect(await columns.last().innerText()).toContain(`Accepted by Amazon: ${sent}`)
  await page.keyboard.press('Home')
  expect(await columns.first().evaluate((column) => column === document.activeElement)).toBe(true)
  await page.keyboard.press('ArrowRight')
  expect(await columns.nth(1).evaluate((column) => column === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await frame.locator('.chart__tooltip').waitFor({ state: 'detached' })

  await frame.getByRole('radio', { name: '30 days' }).click()
  await frame.getByRole('list', { name: 'Quantities sent to Amazon, 30 days' }).waitFor()
  await frame.getByRole('switch', { name: 'Show as table' }).click()
  const rows = frame.getByRole('region', { name: 'Quantities sent to Amazon, 30 days' }).getByRole('row')
  expect(await rows.count()).toBe(31)
  expect(await rows.nth(1).innerText()).toContain(String(sent))
  expect(await violations(page)).toEqual([])
})

inAdmin('each reason to hold leads to its listings', async ({ frame }) => {
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('link', { name: 'Fulfilled by Amazon: 1 listing' }).click()
  const grid = frame.getByRole('grid', { name: 'Listings of Amazon.de' })
  await grid.getByText(examples.fulfilledByAmazon).waitFor()
  await grid.getByText(examples.plain).waitFor({ state: 'detached' })
})

inAdmin('all is republished once it is confirmed, which sends nothing that Amazon holds', async (running) => {
  const { frame, page, world } = running
  await openStore(frame, 'Amazon.de')
  for (const [sku, account, quantity] of PUBLISHED)
    await eventually(() => amazonQuantity(world, sku, account), quantity)
  const before = await amazonPatches(world)
  const button = frame.getByRole('button', { name: 'Republish all' })
  await button.click()
  const dialog = frame.getByRole('alertdialog')
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await dialog.waitFor({ state: 'detached' })
  // The store's reply reports the end of the job before the job itself does.
  await fail(world.ports.runtime, { path: 'admin-api/jobs/', method: 'GET', delayMs: 15_000, times: 1 })
  await button.click()
  await dialog.getByRole('button', { name: 'Republish all' }).click()
  await toast(frame, 'All listings republished')
  expect((await world.api<StoreReply>('GET', germany)).job).toMatchObject({ isByHand: true, state: 'done' })
  expect(await amazonPatches(world)).toHaveLength(before.length)
})

inAdmin('a republication that goes on is canceled', async ({ frame, world }) => {
  await openStore(frame, 'Amazon.de')
  // While Commerce does not answer, nothing is decided, so the job continues.
  await fail(world.ports.commerce, { path: '/V1/', status: 503, times: 10_000 })
  await frame.getByRole('button', { name: 'Republish all' }).click()
  await frame.getByRole('alertdialog').getByRole('button', { name: 'Republish all' }).click()
  await frame.getByRole('progressbar', { name: 'Republishing all listings' }).waitFor()
  await frame.getByRole('button', { name: 'Cancel' }).click()
  await toast(frame, 'Canceled. Quantities that were already sent stay on Amazon.')
  expect((await world.api<StoreReply>('GET', germany)).job).toMatchObject({ state: 'cancelled' })
  await heal(world.ports.commerce)
})

inAdmin(
  'the chart and the reasons say when they cannot be read, and are read on request',
  async ({ frame, world }) => {
    await fail(world.ports.runtime, {
      path: '/(publish-history|listing-counts)',
      method: 'GET',
      status: 503,
      times: 50,
    })
    await openStore(frame, 'Amazon.de')
    const alerts = ['The history could not be loaded', 'Listings on hold could not be counted']
    for (const title of alerts) await frame.getByRole('alert').filter({ hasText: title }).waitFor()
    await heal(world.ports.runtime)
    for (const title of alerts) {
      const alert = frame.getByRole('alert').filter({ hasText: title })
      await alert.getByRole('button', { name: 'Try again' }).click()
      await alert.waitFor({ state: 'detached' })
    }
    await frame.getByRole('link', { name: 'Fulfilled by Amazon: 1 listing' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin('a proposed scope is taken over with the rest of the account as it was', async (running) => {
  const { frame, page, world } = running
  const read = async () => {
    const { accounts } = await world.api<AccountsReply>('GET', '/accounts')
    return accounts.find(({ storeIds }) => storeIds.includes(STORE_IDS.germany))
  }
  const before = await read()
  let isProposed = true
  await page.route(`**${germany}`, async (route) => {
    const response = await route.fetch()
    const reply = (await response.json()) as StoreReply
    const account = { ...reply.account, proposedScope: isProposed ? 'region' : null }
    await route.fulfill({ response, json: { ...reply, account } })
  })
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('button', { name: 'Share the inventory across the region' }).click()
  const dialog = frame.getByRole('dialog', { name: 'Share the inventory across the region?' })
  await dialog.getByRole('region', { name: 'Effect on Amazon quantities' }).waitFor()
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Share the inventory across the region' }).click()
  // Not earlier: the page polls, and closes a proposal that is gone.
  isProposed = false
  await toast(frame, 'The account now shares its inventory across the region.')
  await frame.getByText('Amazon keeps one quantity for all countries').waitFor({ state: 'detached' })
  const { version, inventoryScope, orderImportMinutes } = (await read()) ?? {}
  expect([version, inventoryScope]).toEqual([(before?.version ?? 0) + 1, 'region'])
  expect(orderImportMinutes).toBe(before?.orderImportMinutes)
  await page.unrouteAll({ behavior: 'wait' })
})

inAdmin('a marketplace that takes no quantity is said, with what to do about it', async (running) => {
  const { frame, page } = running
  await page.route(`**${germany}`, async (route) => {
    const response = await route.fetch()
    const reply = (await response.json()) as StoreReply
    const quantitiesRefused = {
      at: '2026-11-23T12:00:00.000Z',
      code: 'Unauthorized',
      message: 'Access to requested resource is denied.',
      retryAt: '2026-11-23T12:05:00.000Z',
    }
    await route.fulfill({ response, json: { ...reply, account: { ...reply.account, quantitiesRefused } } })
  })
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('heading', { name: 'Amazon rejects every quantity of this store' }).waitFor()
  await frame.getByText('Your other stores are not affected.', { exact: false }).waitFor()
  await frame.getByText('In Seller Central, check that the account may sell', { exact: false }).waitFor()
  await frame.getByText('Access to requested resource is denied.', { exact: false }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.unrouteAll({ behavior: 'wait' })
})

inAdmin('a number that another system writes too is said in the panel of its listing', async (running) => {
  const { frame, page } = running
  await page.route('**/listing?*', async (route) => {
    const response = await route.fetch()
    const reply = (await response.json()) as ListingReply
    const drift = { quantity: 500, since: '2026-11-23T12:00:00.000Z', times: 3 }
    const listing = { ...reply.listing, drift, hasOtherWriter: true }
    await route.fulfill({ response, json: { ...reply, listing } })
  })
  await openListings(frame)
  const panel = await openListing(frame, examples.warehouseFull)
  await panel.getByText('Another system changes this quantity', { exact: false }).waitFor()
  expect(await violations(page)).toEqual([])
  await page.unrouteAll({ behavior: 'wait' })
})

inAdmin('changes are looked for by what the address keeps, and exported', async ({ page, frame, world }) => {
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await openActivity(frame)
  const grid = frame.getByRole('grid', { name: 'Changes of Amazon.de' })
  await grid.getByText(examples.plain, { exact: true }).first().waitFor()
  await frame.getByRole('searchbox', { name: 'Find changes' }).fill('nothing like it')
  await frame.getByText('No matching entries').waitFor()
  expect(await violations(page)).toEqual([])
  await frame.getByRole('button', { name: 'Clear filters' }).click()
  await frame.getByRole('button', { name: /^Any Reason|^Reason/ }).click()
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
  const row = frame.getByRole('row').filter({ hasText: 'Amazon is having an outage.' }).first()
  await row.getByText('What to do: Nothing. We retry automatically', { exact: false }).waitFor()
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
    await frame.getByText('Changes could not be loaded').first().waitFor()
    await frame.getByRole('button', { name: 'Try again' }).first().click()
    await frame.getByRole('grid', { name: 'Changes of Amazon.de' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin('what was sent is in the list of changes with its reason and what Amazon said', async ({ frame }) => {
  await openActivity(frame)
  await frame.getByRole('searchbox', { name: 'Find changes' }).fill(examples.lastOne)
  await frame.getByText(/entr(y|ies) shown$/).waitFor()
  const row = frame.getByRole('row').filter({ hasText: examples.lastOne }).first()
  await row.getByText('→ 0').waitFor()
  await row.getByText('Below Out-of-Stock Threshold').waitFor()
  await row.getByText('Accepted').waitFor()
})
