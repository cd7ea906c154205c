import type { ImpactReply, StockQuantityReply } from '../../actions/admin-api/contract/settings'
import type { StoreReply } from '../../actions/admin-api/contract/stores'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { field, openSettings, saveButton, savedVersion, tabTo, waitUntilApplied } from './page/page'
import { amazonQuantity, countSaves, eventually, fail, heal, STORE_IDS } from './world/running-world'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.lastOne,
  examples.notManaged,
  examples.fulfilledByAmazon,
  examples.supplySource,
])
const germany = `/stores/${STORE_IDS.germany}`

inAdmin('what saving does is told while it is typed', async ({ frame, page, world }) => {
  await openSettings(frame)
  await frame.getByText('No listing changes').first().waitFor()
  let asked = 0
  page.on('request', (request) => {
    if (request.url().includes('/impact')) asked += 1
  })
  const maximum = field(frame, 'Maximum Listed Quantity')
  await maximum.fill('90')
  // 80 in stock, and one with 1 that the threshold keeps at 0.
  await frame.getByText(/^1 of \d+ listings changes$/).waitFor()
  await frame.getByText('1 would show more than you have', { exact: true }).waitFor()
  await frame.getByText('1 listing would show more than you have').waitFor()
  await frame.getByRole('radio', { name: 'What is in stock, up to the maximum' }).click()
  await frame.getByText('1 would show more than you have').waitFor({ state: 'detached' })
  await frame.getByRole('radio', { name: 'Always the maximum' }).click()
  await maximum.fill('10')
  await field(frame, 'Out-of-Stock Threshold').fill('81')
  await frame.getByText('1 goes to 0', { exact: true }).waitFor()
  await field(frame, 'Out-of-Stock Threshold').fill('0')
  await frame.getByText('1 comes back from 0').waitFor()
  await maximum.fill('2.5')
  await frame.getByText('Correct the fields above to see the impact.').waitFor()
  expect(asked).toBe(0)
  expect((await world.api<ImpactReply>('GET', `${germany}/impact`)).version).toBe(1)
})

inAdmin(
  'the bar says how old the stock is once that matters, and stays as it is',
  async ({ frame, page }) => {
    await openSettings(frame)
    const bar = frame.locator('.save-bar')
    const heightAfter = async (maximum: string) => {
      await field(frame, 'Maximum Listed Quantity').fill(maximum)
      await frame.getByText(/^\d+ of \d+ listings? changes?/).waitFor()
      return (await bar.boundingBox())?.height
    }
    const height = await heightAfter('8')
    await page.clock.setFixedTime(Date.now() + 10 * 60_000)
    expect(await heightAfter('7')).toBe(height)
    await bar.getByText(/^Oldest stock figure read 1\d minutes ago$/).waitFor()
    expect(await violations(page)).toEqual([])
    await page.clock.setFixedTime(Date.now())
    await frame.getByRole('button', { name: 'Undo changes' }).click()
  },
  { context: { viewport: { width: 1024, height: 800 } } },
)

inAdmin('listings go to 0 only when the merchant says so, with the keyboard alone', async (running) => {
  const { frame, page, world } = running
  const before = await countSaves(world)
  await tabTo(page, frame.getByRole('button', { name: 'Open Amazon.de', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, frame.getByRole('button', { name: 'Listing Settings', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, field(frame, 'Out-of-Stock Threshold'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('81')
  await page.keyboard.press('Enter')
  const dialog = frame.getByRole('alertdialog')
  await dialog.getByRole('heading', { name: 'Save and set 1 listing to 0?' }).waitFor()
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await field(frame, 'Out-of-Stock Threshold').inputValue()).toBe('81')
  expect(await countSaves(world)).toBe(before)

  await tabTo(page, saveButton(frame))
  await page.keyboard.press('Enter')
  await tabTo(page, dialog.getByRole('button', { name: 'Save and set 1 listing to 0' }))
  await page.keyboard.press('Enter')
  await savedVersion(frame)
  await waitUntilApplied(frame)
  await eventually(() => amazonQuantity(world, examples.plain), 0)
  // The save confirmed it, so nothing asks again.
  expect((await world.api<StoreReply>('GET', germany)).breaker).toBeNull()
})

inAdmin('a save that is quicker than the count waits for it, and asks all the same', async (running) => {
  const { frame, world } = running
  const before = await countSaves(world)
  await fail(world.ports.runtime, { path: '/impact$', method: 'GET', delayMs: 3_000 })
  await openSettings(frame)
  await field(frame, 'Out-of-Stock Threshold').fill('0')
  await field(frame, 'Maximum Listed Quantity').fill('9')
  await saveButton(frame).click()
  await savedVersion(frame)
  await waitUntilApplied(frame)
  await frame.getByText('No listing changes').first().waitFor()
  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await fail(world.ports.runtime, { path: '/impact$', method: 'GET', delayMs: 3_000 })
  await openSettings(frame)
  await field(frame, 'Out-of-Stock Threshold').fill('81')
  await saveButton(frame).click()
  const dialog = frame.getByRole('alertdialog', { name: /^Save and set \d+ listings? to 0/ })
  await dialog.getByRole('button', { name: 'Back to the form' }).click()
  expect(await countSaves(world)).toBe(before + 1)
  await frame.getByRole('button', { name: 'Undo changes' }).click()
})

inAdmin('the sections are reached by quick access, and who ships is told', async ({ frame, page }) => {
  await openSettings(frame)
  const quick = frame.getByRole('navigation', { name: 'Quick access' })
  await quick.getByRole('link', { name: 'Fulfilled By' }).click()
  const title = frame.getByRole('button', { name: 'Fulfilled By' })
  expect(await title.getAttribute('aria-expanded')).toBe('true')
  expect(await title.evaluate((button) => button === document.activeElement)).toBe(true)
  expect(await field(frame, 'Maximum Listed Quantity').isVisible()).toBe(true)
  const form = frame.getByRole('form', { name: 'Listing Settings' })
  await form.getByText('and never for those fulfilled by Amazon').waitFor()
  await form.getByText('3 listings').waitFor()
  expect(await violations(page)).toEqual([])
  await frame.getByRole('link', { name: 'View listings fulfilled by: Amazon' }).click()
  const grid = frame.getByRole('grid', { name: 'Listings of Amazon.de' })
  await grid.getByText(examples.fulfilledByAmazon).waitFor()
  await grid.getByText(examples.plain).waitFor({ state: 'detached' })
})

inAdmin(
  'a token that ended while somebody typed is renewed in silence, and the save goes through',
  async ({ frame, page, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('14')
    let used = ''
    await page.route('**/stock-quantity', async (route) => {
      const { authorization = '' } = route.request().headers()
      used ||= authorization
      if (authorization === used) await route.fulfill({ status: 401, json: {} })
      else await route.continue()
    })
    await saveButton(frame).click()
    const version = await savedVersion(frame)
    await page.unrouteAll({ behavior: 'wait' })
    expect(await world.api<StockQuantityReply>('GET', `${germany}/stock-quantity`)).toMatchObject({
      version,
      settings: { maximumListedQuantity: 14 },
    })
  },
  { hasRefusals: true },
)

inAdmin(
  'a session that has ended is said clearly, with everything that was typed kept',
  async ({ frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('15')
    await fail(world.ports.runtime, { path: '/stock-quantity$', method: 'PUT', status: 401, times: 2 })
    await saveButton(frame).click()
    const alert = frame.getByRole('alert').filter({ hasText: 'Listing settings were not saved' })
    await alert.getByText('Your Adobe session has expired.').waitFor()
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('15')
    await heal(world.ports.runtime)
    await alert.getByRole('button', { name: 'Try again' }).click()
    await savedVersion(frame)
    await alert.waitFor({ state: 'detached' })
  },
  { hasRefusals: true },
)

inAdmin('a form that is opened while settings are applied says so, until they are', async (running) => {
  const { frame, world } = running
  const { version, settings } = await world.api<StockQuantityReply>('GET', `${germany}/stock-quantity`)
  await fail(world.ports.commerce, { path: '/V1/', status: 503, times: 10_000 })
  const body = { version, settings: { ...settings, maximumListedQuantity: 16 } }
  await world.api('PUT', `${germany}/stock-quantity`, body)
  await openSettings(frame)
  await frame.getByRole('progressbar', { name: 'Applying settings' }).waitFor()
  await heal(world.ports.commerce)
  await waitUntilApplied(frame)
})

inAdmin(
  'the form can be saved though the page cannot count what changes, once the server has',
  async ({ frame, world }) => {
    await fail(world.ports.runtime, { path: '/impact$', method: 'GET', status: 503, times: 1_000 })
    await openSettings(frame)
    await frame.getByText('The impact could not be calculated.').waitFor()
    await field(frame, 'Maximum Listed Quantity').fill('17')
    await saveButton(frame).click()
    // The server counts instead, and the merchant sees it first.
    const question = frame.getByRole('alertdialog', { name: 'Save listing settings?' })
    await question.getByText(/^\d+ of \d+ listings? in Amazon.de changes?/).waitFor()
    await question.getByRole('button', { name: 'Save listing settings' }).click()
    const version = await savedVersion(frame)
    // Once the version is applied, the page asks again by itself. It is opened anew, so that the button stays.
    await waitUntilApplied(frame)
    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    await openSettings(frame)
    await frame.getByText(`No changes since version ${version}.`).waitFor()
    await frame.getByText('The impact could not be calculated.').waitFor()
    await heal(world.ports.runtime)
    await frame.getByRole('button', { name: 'Try again' }).click()
    await frame.getByText('No listing changes').first().waitFor()
  },
  { hasRefusals: true },
)
