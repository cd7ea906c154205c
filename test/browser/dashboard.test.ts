import type { AccountsReply, CourseReply, StoreReply } from '../../actions/admin-api/replies'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './admin'
import { settled, violations } from './axe'
import { openStore, tabTo } from './page'
import { amazonPatches, fail, heal, STORE_IDS } from './running-world'
import { toast } from './toasts'

const inAdmin = describeInAdmin([examples.plain, examples.notManaged, examples.fulfilledByAmazon])
const germany = `/stores/${STORE_IDS.germany}`

inAdmin('what was sent is read column by column with the keyboard, and as a table', async (running) => {
  const { frame, page, world } = running
  const { points } = await world.api<CourseReply>('GET', `${germany}/course?period=24h`)
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
  await frame.getByRole('switch', { name: 'Show as a table' }).click()
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
  const before = await amazonPatches(world)
  const button = frame.getByRole('button', { name: 'Republish all' })
  await button.click()
  const dialog = frame.getByRole('alertdialog')
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await dialog.waitFor({ state: 'detached' })
  await button.click()
  await dialog.getByRole('button', { name: 'Republish all' }).click()
  await toast(frame, 'All listings republished')
  expect((await world.api<StoreReply>('GET', germany)).job).toMatchObject({ isByHand: true, state: 'done' })
  expect(await amazonPatches(world)).toHaveLength(before.length)
})

inAdmin('a republication that goes on is cancelled', async ({ frame, world }) => {
  await openStore(frame, 'Amazon.de')
  // Nothing is decided while Commerce does not answer, so that the job goes on.
  await fail(world.ports.commerce, { path: '/V1/', status: 503, times: 10_000 })
  await frame.getByRole('button', { name: 'Republish all' }).click()
  await frame.getByRole('alertdialog').getByRole('button', { name: 'Republish all' }).click()
  await frame.getByRole('progressbar', { name: 'All listings are being republished' }).waitFor()
  await frame.getByRole('button', { name: 'Cancel' }).click()
  await toast(frame, 'Cancelled. What was sent before stays on Amazon.')
  expect((await world.api<StoreReply>('GET', germany)).job).toMatchObject({ state: 'cancelled' })
  await heal(world.ports.commerce)
})

inAdmin(
  'the chart and the reasons say when they cannot be read, and are read on request',
  async ({ frame, world }) => {
    await fail(world.ports.runtime, {
      path: '/(course|listing-counts)',
      method: 'GET',
      status: 503,
      times: 50,
    })
    await openStore(frame, 'Amazon.de')
    const alerts = ['What was sent could not be loaded', 'The listings on hold could not be counted']
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
  const dialog = frame.getByRole('alertdialog')
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  isProposed = false
  await dialog.getByRole('button', { name: 'Share the inventory across the region' }).click()
  await toast(frame, 'The account now shares its inventory across the region.')
  await frame.getByText('Amazon keeps one quantity for all countries').waitFor({ state: 'detached' })
  const { version, inventoryScope, orderImportMinutes } = (await read()) ?? {}
  expect([version, inventoryScope]).toEqual([(before?.version ?? 0) + 1, 'region'])
  expect(orderImportMinutes).toBe(before?.orderImportMinutes)
  await page.unrouteAll({ behavior: 'wait' })
})
