import type { FrameLocator } from 'playwright-core'
import type { AccountsReply } from '../../actions/admin-api/contract/accounts'
import { mintToken } from '../../dev/admin/open-session'
import type { ReceivedAlert } from '../../dev/alerts/webhook-stand-in'
import { examples } from '../../dev/catalogue/examples'
import { amazon, loopback } from '../../dev/world'
import { describeInAdmin, openAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { field, openListing, openListings, openSettings, saveButton, tabTo } from './page/page'
import { toast } from './page/toasts'
import { openInShell, SHELL_SCRIPT, userOf } from './page/unified-shell'
import { fail } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain])
const { europe } = amazon.accounts

async function openDoctor(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'App settings' }).click()
  await frame.getByRole('button', { name: 'Check the installation' }).click()
  await frame.getByRole('heading', { level: 1, name: 'Installation check' }).waitFor()
}

inAdmin(
  'the doctor says what is wrong and what to do, checks again, and copies its result',
  async (running) => {
    const { frame, page, world } = running
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await fail(world.ports.commerce, { path: '/V1/orders', status: 403, times: 500 })
    await openDoctor(frame)
    await frame.getByRole('heading', { name: 'To fix' }).waitFor()
    await frame
      .getByText('Commerce denied the request (HTTP 403). Give the integration, or the credential’s role')
      .waitFor()
    expect(await frame.getByRole('heading', { name: 'Passed' }).isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: 'test/browser/artefacts/doctor.png' })

    await frame.getByRole('button', { name: 'Copy as text' }).click()
    await toast(frame, 'The result was copied to the clipboard.')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Failed: Access to Commerce \(orders\): Commerce denied the request/m)
    expect(copied).toMatch(/^Passed: Database: Database Storage is provisioned/m)
    await fetch(`http://127.0.0.1:${world.ports.commerce}/__faults`, { method: 'DELETE' })
    await tabTo(page, frame.getByRole('button', { name: 'Check again' }))
    await page.keyboard.press('Enter')
    await frame.getByText('Commerce denied the request').waitFor({ state: 'detached' })
    await frame.getByText('1 check needs your attention.').waitFor()
  },
)

inAdmin(
  'a doctor that cannot be asked is asked again by a button',
  async ({ frame, page, world }) => {
    await fail(world.ports.runtime, { path: 'admin-api/doctor', status: 500, times: 2 })
    await openDoctor(frame)
    await frame.getByText('The installation could not be checked').waitFor()
    expect(await violations(page)).toEqual([])
    await frame.getByRole('button', { name: 'Try again' }).click()
    await frame.getByRole('heading', { name: 'Passed' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin(
  'on a narrow window and in Dutch the doctor is whole',
  async ({ frame, page }) => {
    await frame.getByRole('button', { name: 'App-instellingen' }).click()
    await frame.getByRole('button', { name: 'Installatie controleren' }).click()
    await frame.getByRole('heading', { name: 'Geslaagd' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: 'test/browser/artefacts/doctor-nl.png', fullPage: true })
  },
  { context: { locale: 'nl-NL', viewport: { width: 900, height: 1000 } } },
)

const HOOK = 'https://hooks.merchant.example/services/T0/secret-path'
const SECRET = 'a secret of many characters'

async function openAlerts(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'App settings' }).click()
  await frame.getByRole('heading', { level: 2, name: 'Alerts' }).waitFor()
}

inAdmin(
  'alerts are set up, tested and stopped, and what was typed survives a refusal',
  async ({ page, frame, world }) => {
    await openAlerts(frame)
    await frame.getByText('No alerts are sent because no webhook address is saved.').waitFor()
    expect(await violations(page)).toEqual([])

    await field(frame, 'Webhook address').fill('https://10.0.0.7/hook')
    await field(frame, 'Signing secret').fill(SECRET)
    const save = frame.getByRole('button', { name: 'Save alerts' })
    await save.click()
    await frame.getByText('Enter an address that starts with https://', { exact: false }).waitFor()
    expect(await field(frame, 'Webhook address').inputValue()).toBe('https://10.0.0.7/hook')
    expect(await field(frame, 'Signing secret').inputValue()).toBe(SECRET)

    await field(frame, 'Webhook address').fill(HOOK)
    await save.click()
    await toast(frame, 'Alerts are now sent to https://hooks.merchant.example.')
    await frame
      .getByText('Alerts are sent to https://hooks.merchant.example. Saved by', { exact: false })
      .waitFor()
    expect(await frame.locator('body').innerText()).not.toContain('secret-path')

    await frame.getByRole('button', { name: 'Send a test alert' }).click()
    await toast(frame, 'The test alert was delivered to https://hooks.merchant.example.')
    const answer = await fetch(`${loopback(world.ports.alerts)}/__alerts`)
    const [alert] = (await answer.json()) as readonly ReceivedAlert[]
    expect(alert?.path).toBe('/services/T0/secret-path')
    expect(JSON.parse(alert?.body ?? '')).toMatchObject({ kind: 'test' })
    expect(await violations(page)).toEqual([])

    await frame.getByRole('button', { name: 'Stop sending alerts' }).click()
    const dialog = frame.getByRole('alertdialog', { name: 'Stop sending alerts?' })
    await dialog.getByRole('button', { name: 'Stop sending alerts' }).click()
    await frame.getByText('No alerts are sent because no webhook address is saved.').waitFor()
  },
  { hasRefusals: true },
)

inAdmin('of several forms on a page each keeps its user from losing what was typed', async ({ frame }) => {
  for (const label of ['Keep for (days)', 'Webhook address']) {
    await openAlerts(frame)
    await field(frame, label).fill('45')
    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    await frame.getByRole('alertdialog').getByRole('button', { name: 'Leave without saving' }).click()
    await frame.locator('.stores-grid').waitFor()
  }
})

inAdmin(
  'what becomes of the data on uninstalling is chosen on the page, and stays chosen',
  async (running) => {
    const { page, frame } = running
    await openAlerts(frame)
    const choice = (name: RegExp) => frame.getByRole('radio', { name })
    expect(await choice(/^Keep them/).isChecked()).toBe(true)
    await frame.getByText('Amazon keeps showing the last quantities', { exact: false }).waitFor()
    await choice(/^Delete them/).check()
    await toast(frame, /^App settings saved as version/)
    expect(await violations(page)).toEqual([])
    await page.reload()
    await openAlerts(frame)
    expect(await choice(/^Delete them/).isChecked()).toBe(true)
  },
)

inAdmin('who may only look sees why, and finds every change disabled', async ({ page, frame, world }) => {
  await openAdmin(page, `${world.adminUrl}?user=viewer`)
  await frame.getByRole('heading', { name: 'You have view-only access' }).waitFor()
  expect(await frame.getByRole('button', { name: 'Connect a store' }).isDisabled()).toBe(true)
  await openSettings(frame)
  expect(await field(frame, 'Maximum Listed Quantity').getAttribute('readonly')).not.toBeNull()
  expect(await saveButton(frame).isDisabled()).toBe(true)
  expect(await violations(page)).toEqual([])
  await page.screenshot({ path: 'test/browser/artefacts/view-only.png' })
  await frame.getByRole('link', { name: 'Amazon stores' }).press('Enter')
  await openAlerts(frame)
  expect(await frame.getByRole('radio', { name: /^Delete them/ }).isDisabled()).toBe(true)
  await frame.getByRole('link', { name: 'Amazon stores' }).press('Enter')
  await openListings(frame)
  const panel = await openListing(frame, examples.plain)
  expect(await panel.getByRole('button', { name: 'Republish' }).isDisabled()).toBe(true)
})

inAdmin('read-only is switched on by hand, and its end asks first', async ({ frame, page }) => {
  await frame.getByRole('button', { name: 'App settings' }).click()
  const publishing = frame.getByRole('region', { name: 'Publishing to Amazon' })
  await publishing.getByText('The app publishes to Amazon.').waitFor()
  await publishing.getByRole('switch', { name: 'Read-only: send nothing to Amazon' }).click()
  await publishing.getByText('Read-only mode was turned on', { exact: false }).waitFor()
  await frame.getByRole('link', { name: 'Amazon stores' }).click()
  await frame.getByText('Read-only mode is on').waitFor()
  await frame.getByRole('button', { name: /^Open app settings/ }).click()
  const readOnly = publishing.getByRole('switch', { name: 'Read-only: send nothing to Amazon' })
  await readOnly.click()
  const question = frame.getByRole('alertdialog', { name: 'Publish to Amazon again?' })
  await question.getByRole('region', { name: 'Effect on Amazon quantities' }).waitFor()
  await settled(frame.getByTestId('modal'))
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Cancel' }).click()
  expect(await readOnly.isChecked()).toBe(true)
  await readOnly.click()
  await question.getByRole('button', { name: 'Publish again' }).click()
  await publishing.getByText('The app publishes to Amazon.').waitFor()
})

inAdmin(
  'who has no right to the app has no entry in the menu, and by its address sees nothing but what to ask for',
  async ({ page, world }) => {
    await page.goto(`${world.adminUrl}?user=packer`)
    await page.getByText('Your role has no app in this menu.').waitFor()
    expect(await page.getByRole('button', { name: 'Amazon Stock / Quantity' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Catalog' }).click()
    const table = page.getByRole('table', { name: 'Products' })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Select', 'SKU', 'Name'])

    const imsToken = await mintToken(loopback(world.ports.ims), 'packer')
    const frame = await openInShell(page, world.pageUrl, { ...userOf(world), imsToken })
    await frame.getByRole('heading', { name: 'You do not have access to this app' }).waitFor()
    await frame.getByText('Ask an administrator to add it in System › User Roles.').waitFor()
    expect(await frame.getByText('Amazon.de').count()).toBe(0)
    await page.screenshot({ path: 'test/browser/artefacts/no-right.png' })
  },
  { hasRefusals: true, callsOutside: [SHELL_SCRIPT] },
)

inAdmin('the day of a client secret is typed or chosen, and kept', async ({ page, frame, world }) => {
  await frame.getByRole('button', { name: 'Seller accounts' }).click()
  const card = frame.getByRole('article', { name: new RegExp(europe.sellerId) })
  await card.getByRole('spinbutton', { name: /^month/ }).click()
  await page.keyboard.type('01022026')
  await card.getByRole('button', { name: 'Save account' }).click()
  await toast(frame, 'The account was saved.')
  const { accounts } = await world.api<AccountsReply>('GET', '/accounts')
  expect(accounts.find(({ sellerId }) => sellerId === europe.sellerId)).toMatchObject({
    clientSecretRotatedOn: '2026-01-02',
  })
})
