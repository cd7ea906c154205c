import type { ListingReply } from '../../actions/admin-api/contract/listings'
import { examples } from '../../dev/catalogue/examples'
import { asinOf } from '../../dev/catalogue/listings'
import { amazon } from '../../dev/world'
import { describeInAdmin } from './page/admin'
import { violations } from './page/axe'
import { openListing, openListings, openStore, rowOf } from './page/page'
import { eventually, fail, putListing, STORE_IDS } from './world/running-world'

const { sellerId } = amazon.accounts.europe
/** 500 characters, from right to left. */
const TITLE = 'סיר ברזל יצוק '.repeat(40).slice(0, 500).trim()

const STORE = `/stores/${STORE_IDS.germany}`

const inAdmin = describeInAdmin([examples.plain, examples.alwaysAvailable, examples.withComma])

inAdmin('a listing that buyers cannot buy is counted apart, with Amazon’s own reason', async (running) => {
  const { frame, world } = running
  await openStore(frame, 'Amazon.de')
  const sellerSku = examples.warehouseFull
  await putListing(world, { sellerId, sellerSku, title: TITLE, condition: 'suppressed' })
  await frame.getByRole('button', { name: 'Import listings from Amazon' }).click()
  await frame.getByRole('link', { name: 'Buyers cannot buy' }).press('Enter')
  await frame.getByText('1 of 1 listing').waitFor()
  const row = frame.getByRole('grid').getByRole('row', { name: sellerSku })
  await row.getByText('10 · Suppressed').waitFor()
  const title = row.locator('.listing-cell', { hasText: TITLE })
  expect(await title.getAttribute('title')).toBe(TITLE)
  expect(await title.evaluate((cell) => getComputedStyle(cell).direction)).toBe('rtl')
  const panel = await openListing(frame, sellerSku)
  await panel.getByText('Amazon shows 10: the store always shows its maximum.').waitFor()
  await panel.getByText('Buyers cannot buy this listing on Amazon.').waitFor()
  await panel.getByText(/Amazon says: .This listing was removed from sale because its main image/).waitFor()
  await panel.getByText(/^Suppressed \(read /).waitFor()
  const whole = panel.locator('.panel__title')
  expect(await whole.innerText()).toBe(TITLE)
  expect(await whole.evaluate((text) => getComputedStyle(text).direction)).toBe('rtl')
  expect(await whole.evaluate((text) => text.scrollWidth <= text.clientWidth)).toBe(true)
})

inAdmin(
  'a listing that is always available says so, and not that another source has it',
  async ({ frame }) => {
    await openStore(frame, 'Amazon.de')
    await frame.getByRole('link', { name: 'See all listings' }).press('Enter')
    const panel = await openListing(frame, examples.alwaysAvailable)
    await panel
      .getByText('Nothing is sent: this listing is set to always available on Amazon, so it has no quantity.')
      .waitFor()
    await panel.getByText('You, always available').waitFor()
    expect(await frame.getByText('Nothing sent yet').count()).toBe(0)
  },
)

inAdmin(
  'a listing has Amazon’s image, and a placeholder of the same size if there is none or it does not load',
  async ({ frame, world }) => {
    const failing = asinOf(examples.alwaysAvailable)
    await fail(world.ports.amazon, { path: `/images/I/${failing}`, status: 404, times: 20 })
    for (const sellerSku of [examples.plain, examples.alwaysAvailable]) {
      const read = () => world.api<ListingReply>('GET', `${STORE}/listing?sellerSku=${sellerSku}`)
      await eventually(async () => (await read()).listing.image?.endsWith(`${asinOf(sellerSku)}.svg`), true)
    }
    await openListings(frame)
    const thumbnail = (sellerSku: string) => rowOf(frame, sellerSku).locator('.thumbnail')
    const loaded = () =>
      thumbnail(examples.plain).evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)
    await eventually(loaded, 500)
    for (const sellerSku of [examples.alwaysAvailable, examples.withComma]) {
      await eventually(() => thumbnail(sellerSku).evaluate(({ tagName }) => tagName), 'SPAN')
    }
    const sizes = [examples.plain, examples.alwaysAvailable, examples.withComma].map(async (sellerSku) => {
      const [image, row] = await Promise.all([
        thumbnail(sellerSku).boundingBox(),
        rowOf(frame, sellerSku).boundingBox(),
      ])
      return [image?.width, image?.height, row?.height]
    })
    const [first, ...others] = await Promise.all(sizes)
    expect(first?.slice(0, 2)).toEqual([36, 36])
    expect(others).toEqual([first, first])
    const panel = await openListing(frame, examples.plain)
    await panel.locator('img.thumbnail').waitFor()
  },
  { hasRefusals: true },
)

inAdmin('an import reads new listings from Amazon', async ({ frame, world }) => {
  const amazon = `http://127.0.0.1:${world.ports.amazon}`
  await fetch(`${amazon}/__reports/copies`, { method: 'DELETE' })
  const response = await fetch(`${amazon}/__listings`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      sellerId: 'A2EUROPESELLER1',
      sellerSku: 'NEW-IN-THE-LIST',
      channels: [{ code: 'DEFAULT', quantity: 1 }],
      marketplaceIds: ['A1PA6795UKMFR9'],
      title: 'Listed by hand',
    }),
  })
  expect(response.ok).toBe(true)
  await openStore(frame, 'Amazon.de')
  await frame.getByRole('button', { name: 'Import listings from Amazon' }).click()
  await frame.getByRole('link', { name: 'See all listings' }).press('Enter')
  await openListing(frame, 'NEW-IN-THE-LIST')
})

inAdmin('a paused store is resumed once the import that runs has ended', async (running) => {
  const { page, frame, world } = running
  await openStore(frame, 'Amazon.de')
  const choose = async (item: string) => {
    await frame.getByRole('button', { name: 'More actions for Amazon.de' }).click()
    await frame.getByRole('menuitem', { name: item }).click()
  }
  await choose('Pause…')
  await frame.getByRole('button', { name: 'Pause store' }).click()
  const resume = frame.getByRole('button', { name: 'Resume…' })
  await resume.click()
  const dialog = frame.getByRole('dialog', { name: 'Resume Amazon.de?' })
  const confirm = dialog.getByRole('button', { name: 'Resume store' })
  await eventually(() => confirm.isEnabled(), true)

  // Somebody else imports while the question is open.
  await fail(world.ports.amazon, { path: '^/reports/', method: 'POST', delayMs: 15_000, times: 1 })
  await world.api('POST', `${STORE}/import`, {})
  const reason = 'Its listings are being imported. You can resume the store when the import is complete.'
  await dialog.getByText(reason).waitFor()
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.waitFor({ state: 'detached' })
  await frame.getByText(reason).waitFor()
  expect(await resume.isDisabled()).toBe(true)
  await frame.getByRole('progressbar', { name: 'Importing listings from Amazon' }).waitFor()
  expect(await violations(page)).toEqual([])
  await frame.getByRole('button', { name: 'More actions for Amazon.de' }).click()
  const item = frame.getByRole('menuitem', { name: 'Resume…' })
  expect(await item.getAttribute('aria-disabled')).toBe('true')
  await item.getByText('Importing listings from Amazon').waitFor()
  await page.keyboard.press('Escape')

  await eventually(() => resume.isEnabled(), true)
  await resume.click()
  await confirm.click()
  await frame.getByText('Active', { exact: true }).first().waitFor()
})

inAdmin(
  'an import that Amazon fails says what happened, and when it is tried again',
  async ({ frame, world }) => {
    await fetch(`http://127.0.0.1:${world.ports.amazon}/__reports/copies`, { method: 'DELETE' })
    await fetch(`http://127.0.0.1:${world.ports.amazon}/__reports/next`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ status: 'FATAL' }),
    })
    await openStore(frame, 'Amazon.de')
    await frame.getByRole('button', { name: 'Import listings from Amazon' }).click()
    await frame.getByRole('heading', { name: 'The import from Amazon failed' }).waitFor()
    await frame.getByText('We retry automatically on', { exact: false }).waitFor()
  },
)
