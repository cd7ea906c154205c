import type { FrameLocator, Locator, Page } from 'playwright-core'
import type { AccountsReply } from '../../actions/admin-api/contract/accounts'
import type { StoreReply, StoresReply } from '../../actions/admin-api/contract/stores'
import { examples } from '../../dev/catalogue/examples'
import { amazon } from '../../dev/world'
import { describeInAdmin, type Running } from './page/admin'
import { settled, violations } from './page/axe'
import { chooseMarketplace, openConnect } from './page/connect'
import { openStore } from './page/page'
import { toast } from './page/toasts'
import { eventually, restoreAccess, STORE_IDS } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.shared])
const { japan, europe } = amazon.accounts

const field = (frame: FrameLocator, name: string) => frame.getByLabel(name, { exact: true })
const save = (frame: FrameLocator) => frame.getByRole('button', { name: 'Test and connect' }).click()

inAdmin(
  'a store is connected with a pasted refresh token, and each mistake is said where it is made',
  async ({ frame }) => {
    await openConnect(frame, 'Japan')
    await save(frame)
    await frame.getByText('Choose an account or connect a new one.').waitFor()
    await frame.getByText('Choose a website.').waitFor()

    await field(frame, 'Merchant token').fill(japan.sellerId)
    await field(frame, 'Refresh token').fill('Atzr|mistyped')
    await frame.getByRole('button', { name: 'Test and save account' }).click()
    await frame.getByText('Amazon rejected the refresh token', { exact: false }).waitFor()
    expect(await field(frame, 'Refresh token').inputValue()).toBe('Atzr|mistyped')
    await field(frame, 'Refresh token').fill(europe.refreshToken)
    await frame.getByRole('button', { name: 'Test and save account' }).click()
    await frame.getByText('The token belongs to another region.', { exact: false }).waitFor()
    await field(frame, 'Refresh token').fill(japan.refreshToken)
    await frame.getByRole('button', { name: 'Test and save account' }).click()
    await frame.getByRole('radio', { name: new RegExp(japan.sellerId) }).waitFor()

    const website = frame.getByRole('radio', { name: /Sources: .*Rotterdam/ })
    await website.click()
    expect(await field(frame, 'Store name').inputValue()).toBe('Amazon.co.jp')
    await save(frame)
    await frame.getByRole('heading', { level: 1, name: 'Amazon.co.jp' }).waitFor()
  },
  { hasRefusals: true },
)

async function chooseEurope(frame: FrameLocator, country: string): Promise<void> {
  await openConnect(frame, country)
  await frame.getByRole('radio', { name: new RegExp(europe.sellerId) }).click()
  await frame.getByRole('radio', { name: /Sources: .*Rotterdam/ }).click()
}

inAdmin(
  'a marketplace that cannot be connected is said beside it, and what was chosen stays',
  async ({ frame }) => {
    await chooseEurope(frame, 'Poland')
    await save(frame)
    await frame.getByText('The account has left this marketplace.', { exact: false }).waitFor()
    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    const leaving = frame.getByRole('alertdialog', { name: 'Leave without saving?' })
    await leaving.getByRole('button', { name: 'Stay here' }).click()
    await chooseMarketplace(frame, 'Netherlands')
    expect(await field(frame, 'Store name').inputValue()).toBe('Amazon.nl')
    // The account shares one inventory per region, so the page says whose settings apply.
    await frame.getByText('were connected first', { exact: false }).waitFor()
    await frame.getByText('nothing is sent until you have checked which quantities change').waitFor()
    await save(frame)
    await frame.getByRole('heading', { level: 1, name: 'Amazon.nl' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin('a store that shares quantities starts once its changes were seen', async ({ frame, page }) => {
  const need = frame.getByRole('listitem').filter({ hasText: 'check which quantities change, then start' })
  await need.getByRole('button', { name: 'Review: Amazon.nl' }).click()
  const question = frame.getByRole('dialog', { name: 'Start publishing Amazon.nl?' })
  await question.getByText('Check what changes on Amazon when you start').waitFor()
  await question.getByRole('region', { name: 'Effect on Amazon quantities' }).waitFor()
  await settled(question)
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Cancel' }).click()
  const notice = frame.getByRole('heading', { name: 'Amazon.nl is not publishing yet' })
  await notice.waitFor()
  await frame.getByRole('button', { name: 'Start publishing…' }).click()
  await question.getByRole('button', { name: 'Start publishing' }).click()
  await question.waitFor({ state: 'detached' })
  await notice.waitFor({ state: 'detached' })
})

async function authorise(page: Page, frame: FrameLocator, answer: 'Confirm' | 'Cancel'): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await frame.getByRole('button', { name: 'Authorize with Amazon' }).click()
  const popup = await opened
  await popup.getByLabel('Seller').selectOption(europe.sellerId)
  // It may close before the click is reported.
  await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: answer }).click()])
}

inAdmin('an account that Amazon refuses is authorized again in a window of Amazon', async (running) => {
  const { page, frame, world } = running
  await frame.getByRole('button', { name: 'Seller accounts' }).click()
  const card = frame.getByRole('article', { name: new RegExp(europe.sellerId) })
  await card.getByRole('button', { name: 'Re-authorize' }).click()
  await authorise(page, frame, 'Cancel')
  await frame.getByText('You did not give consent in Seller Central.', { exact: false }).waitFor()
  await authorise(page, frame, 'Confirm')
  await toast(frame, 'The account was tested and saved.')

  await card.getByRole('button', { name: 'Re-authorize' }).click()
  const opened = page.context().waitForEvent('page')
  await frame.getByRole('button', { name: 'Authorize with Amazon' }).click()
  await (await opened).close()
  await frame.getByText('The Amazon window was closed before you finished.', { exact: false }).waitFor()
  await restoreAccess(world)
})

inAdmin(
  'how an account’s orders come into Commerce is typed, refused in words, and kept',
  async (running) => {
    const { page, frame, world } = running
    const openCard = async () => {
      await frame.getByRole('button', { name: 'Seller accounts' }).click()
      return frame.getByRole('article', { name: new RegExp(europe.sellerId) })
    }
    const fieldOf = (card: Locator) =>
      card.getByRole('textbox', { name: 'Commerce field that holds the Amazon order number' })
    const reservesOf = (card: Locator) =>
      card.getByRole('switch', { name: 'Imported orders reduce stock immediately' })
    const card = await openCard()
    expect(await fieldOf(card).inputValue()).toBe('ext_order_id')
    expect(await reservesOf(card).isChecked()).toBe(true)

    await fieldOf(card).fill('Order number')
    await card.getByRole('button', { name: 'Save account' }).click()
    await card.getByText('Enter a field name: lowercase letters, digits and underscores.').waitFor()

    await fieldOf(card).fill('marketplace_order_id')
    await reservesOf(card).click()
    await card.getByRole('button', { name: 'Save account' }).click()
    await toast(frame, 'The account was saved.')
    const { accounts } = await world.api<AccountsReply>('GET', '/accounts')
    expect(accounts.find(({ sellerId }) => sellerId === europe.sellerId)).toMatchObject({
      orderIdField: 'marketplace_order_id',
      importReserves: false,
    })

    await page.reload()
    const again = await openCard()
    expect(await fieldOf(again).inputValue()).toBe('marketplace_order_id')
    expect(await reservesOf(again).isChecked()).toBe(false)
  },
)

async function openReauthorise(frame: FrameLocator): Promise<Locator> {
  await frame.getByRole('button', { name: 'Seller accounts' }).click()
  const card = frame.getByRole('article', { name: new RegExp(europe.sellerId) })
  await card.getByRole('button', { name: 'Re-authorize' }).click()
  return card
}

inAdmin('a browser that opens no window is said so, and a refresh token can be pasted', async ({ frame }) => {
  const card = await openReauthorise(frame)
  // The answer of a browser that blocks pop-ups.
  await card.evaluate(() => {
    window.open = () => null
  })
  await frame.getByRole('button', { name: 'Authorize with Amazon' }).click()
  await frame.getByText('Your browser blocked the Amazon window.', { exact: false }).waitFor()
  await field(frame, 'Refresh token').fill(europe.refreshToken)
  await frame.getByRole('button', { name: 'Test and save account' }).click()
  await toast(frame, 'The account was tested and saved.')
})

inAdmin(
  'an answer that somebody forges is not taken: of another state, or from another origin',
  async (running) => {
    const { page, frame } = running
    const exchanged: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/authorisations/exchange')) exchanged.push(request.postData() ?? '')
    })
    const card = await openReauthorise(frame)
    const opened = page.context().waitForEvent('page')
    const asked = page.waitForResponse((response) => response.url().endsWith('/authorisations'))
    await frame.getByRole('button', { name: 'Authorize with Amazon' }).click()
    const { state } = (await (await asked).json()) as { state: string }
    const popup = await opened
    await popup.getByLabel('Seller').selectOption(europe.sellerId)
    const forged = (of: string) => ({
      kind: 'amazon-consent-answer',
      state: of,
      granted: { code: 'FORGED', sellingPartnerId: europe.sellerId },
    })
    // Commerce Admin has another origin, even if it knows the state.
    await page.evaluate((answer) => {
      for (const { contentWindow } of document.querySelectorAll('iframe'))
        contentWindow?.postMessage(answer, '*')
    }, forged(state))
    await card.evaluate((_, answer) => window.postMessage(answer, window.location.origin), forged('guessed'))
    await card.evaluate((_, answer) => window.postMessage(answer, window.location.origin), {
      ...forged(state),
      granted: 'FORGED',
    })
    await frame.getByText('Waiting for your answer in the Amazon window…').waitFor()
    expect(exchanged).toEqual([])
    await popup.getByRole('button', { name: 'Confirm' }).click()
    await toast(frame, 'The account was tested and saved.')
    expect(exchanged).toHaveLength(1)
    expect(exchanged[0]).not.toContain('FORGED')
  },
)

async function pausedAndResumed({ frame, world }: Running): Promise<void> {
  const choose = async (item: string, name = 'Amazon.de') => {
    await frame.getByRole('button', { name: `More actions for ${name}` }).click()
    await frame.getByRole('menuitem', { name: item }).click()
  }
  await openStore(frame, 'Amazon.de')
  await choose('Pause…')
  const dialog = frame.getByRole('dialog', { name: 'Pause Amazon.de?' })
  await dialog
    .getByText(/goes on hold, because Amazon.de Outlet has no Stock \/ Quantity settings yet/)
    .waitFor()
  await dialog.getByRole('button', { name: 'Pause store' }).click()
  await frame.getByText('Paused', { exact: true }).first().waitFor()
  await choose('Resume…')
  const resume = frame.getByRole('button', { name: 'Resume store' })
  await eventually(() => resume.isEnabled(), true)
  // Meanwhile, somebody saves a store that shares quantities.
  const outlet = `/stores/${STORE_IDS.outlet}`
  const { version, name, status, websiteCode } = (await world.api<StoreReply>('GET', outlet)).store
  await world.api('PUT', outlet, { version, name, status, websiteCode })
  await resume.click()
  await frame.getByText('Check the new numbers, then confirm again.', { exact: false }).waitFor()
  await resume.click()
  await frame.getByText('Active', { exact: true }).first().waitFor()
  await choose('Rename…')
  await frame.getByLabel('Store name').fill('Germany')
  await frame.getByRole('button', { name: 'Rename', exact: true }).click()
  await frame.getByRole('heading', { level: 1, name: 'Germany' }).waitFor()
}

inAdmin('a store says what pausing it does, is paused, resumed and renamed', pausedAndResumed, {
  hasRefusals: true,
})

inAdmin(
  'a store is removed after it was asked',
  async ({ frame }) => {
    await openStore(frame, 'Amazon.de Outlet')
    await frame.getByRole('button', { name: 'More actions for Amazon.de Outlet' }).click()
    await frame.getByRole('menuitem', { name: 'Remove…' }).click()
    await frame.getByRole('button', { name: 'Remove store' }).click()
    await frame.getByRole('heading', { level: 1, name: 'Amazon stores' }).waitFor()
    await frame.getByRole('button', { name: 'Open Amazon.de Outlet' }).waitFor({ state: 'detached' })
  },
  // Its own page may request it once more while it closes.
  { hasRefusals: true },
)

inAdmin('another inventory scope is confirmed with the quantities that it changes', async (running) => {
  const { page, frame, world } = running
  await frame.getByRole('button', { name: 'Seller accounts' }).click()
  const card = frame.getByRole('article', { name: new RegExp(europe.sellerId) })
  await card.getByRole('radio', { name: 'country' }).click()
  await card.getByRole('button', { name: 'Save account' }).click()
  const question = frame.getByRole('dialog', { name: 'Keep one quantity per country?' })
  await question.getByRole('region', { name: 'Effect on Amazon quantities' }).waitFor()
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Not now' }).click()
  await card.getByRole('button', { name: 'Save account' }).click()
  await question.getByRole('button', { name: 'Keep one quantity per country' }).click()
  await toast(frame, 'The account was saved.')
  const { accounts } = await world.api<AccountsReply>('GET', '/accounts')
  const saved = accounts.find(({ sellerId }) => sellerId === europe.sellerId)
  expect(saved?.inventoryScope).toBe('country')
})

inAdmin('an account is removed once it is said which stores go with it', async ({ page, frame, world }) => {
  const { accounts } = await world.api<AccountsReply>('GET', '/accounts')
  const { storeNames = [] } = accounts.find(({ sellerId }) => sellerId === europe.sellerId) ?? {}
  expect(storeNames.length).toBeGreaterThan(0)
  await frame.getByRole('button', { name: 'Seller accounts' }).click()
  const card = frame.getByRole('article', { name: new RegExp(europe.sellerId) })
  await card.getByRole('button', { name: 'Remove account…' }).click()
  const question = frame.getByRole('alertdialog', { name: /^Remove seller account / })
  await question.getByText('Its credentials are deleted immediately.', { exact: false }).waitFor()
  for (const name of storeNames)
    await question.getByText(`${name} will be removed, with its settings`, { exact: false }).waitFor()
  await question.getByRole('region', { name: 'Effect on Amazon quantities' }).waitFor()
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Remove account' }).click()
  await toast(frame, `Seller account ${europe.sellerId} was removed.`)
  await card.waitFor({ state: 'detached' })
  const { stores } = await world.api<StoresReply>('GET', '/stores')
  expect(stores.filter(({ name }) => storeNames.includes(name))).toEqual([])
})
