import type { FrameLocator, Locator, Page } from 'playwright-core'
import { toast } from './toasts'

/** A merchant's ways through the page, by accessible names. */

export async function openStore(frame: FrameLocator, name: string): Promise<void> {
  await frame.getByRole('button', { name: `Open ${name}`, exact: true }).click()
  await frame.getByRole('heading', { level: 1, name }).waitFor()
}

export async function openSettings(frame: FrameLocator, store = 'Amazon.de'): Promise<void> {
  await openStore(frame, store)
  await frame.getByRole('button', { name: 'Listing Settings', exact: true }).click()
  await field(frame, 'Out-of-Stock Threshold').waitFor()
}

export async function openListings(frame: FrameLocator, store = 'Amazon.de'): Promise<void> {
  await openStore(frame, store)
  // By key, because content that loads above a link can move it during a click.
  await frame.getByRole('link', { name: 'See all listings' }).press('Enter')
  await frame.getByRole('grid', { name: `Listings of ${store}` }).waitFor()
}

/** Searches for a listing and opens its panel. */
export async function openListing(frame: FrameLocator, sellerSku: string): Promise<Locator> {
  await frame.getByRole('searchbox', { name: 'Find listings' }).fill(sellerSku)
  // By key, because a table that loads can move a row during a click.
  await rowOf(frame, sellerSku).press('Enter')
  return openedListing(frame, sellerSku)
}

/** The row of a listing. */
export function rowOf(frame: FrameLocator, sellerSku: string): Locator {
  return frame
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: frame.getByText(sellerSku, { exact: true }) })
    .first()
}

/** Chooses an action of a listing. */
export async function chooseAction(frame: FrameLocator, sellerSku: string, action: string): Promise<void> {
  await frame.getByRole('button', { name: `Actions for ${sellerSku}`, exact: true }).click()
  await frame.getByRole('menuitem', { name: action }).click()
}

/** The panel of a listing, after it has opened. */
export async function openedListing(frame: FrameLocator, sellerSku: string): Promise<Locator> {
  const panel = frame.locator('.side-panel', {
    has: frame.getByRole('heading', { level: 2, name: sellerSku, exact: true }),
  })
  await panel.getByRole('heading', { name: 'Whose settings apply' }).waitFor()
  return panel
}

export async function openActivity(frame: FrameLocator, store = 'Amazon.de'): Promise<void> {
  await openStore(frame, store)
  await frame.getByRole('link', { name: 'See all changes' }).press('Enter')
  await frame.getByRole('heading', { level: 1, name: 'Changes' }).waitFor()
}

export async function openMatching(frame: FrameLocator, store = 'Amazon.de'): Promise<void> {
  await openListings(frame, store)
  // By key, because a list that loads can move the button during a click.
  await frame.getByRole('button', { name: 'Product matching' }).press('Enter')
  await frame.getByRole('grid', { name: 'Not matched' }).waitFor()
}

export async function openSharedSkus(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Shared seller SKUs' }).click()
  await frame.getByRole('list', { name: 'Shared seller SKUs' }).waitFor()
}

export function field(frame: FrameLocator, name: string): Locator {
  return frame.getByRole('textbox', { name })
}

export function saveButton(frame: FrameLocator): Locator {
  return frame.getByRole('button', { name: 'Save listing settings' })
}

/** The save is asked about first if the impact was counted while the other save was applied. */
export async function saveIntoConflict(frame: FrameLocator): Promise<void> {
  await saveButton(frame).click()
  const conflict = frame.getByRole('button', { name: /^Keep mine/ })
  const confirm = frame.getByRole('alertdialog').getByRole('button', { name: /^Save/ })
  await conflict.or(confirm).first().waitFor()
  if (await confirm.isVisible()) await confirm.click()
}

/** Saves, waits for the saved version, and returns it. */
export async function save(frame: FrameLocator): Promise<number> {
  await saveButton(frame).click()
  return await savedVersion(frame)
}

export async function savedVersion(frame: FrameLocator): Promise<number> {
  const text = await toast(frame, /^Listing settings saved as version \d+\.$/)
  return Number(/\d+/.exec(text)?.[0])
}

/** Waits until the last saved settings were applied to every listing. */
export async function waitUntilApplied(frame: FrameLocator): Promise<void> {
  await frame.getByText('Settings applied to every listing').waitFor()
}

/** The issue below a field. Empty if there is none. */
export async function issueOf(frame: FrameLocator, name: string): Promise<string> {
  const input = field(frame, name)
  if ((await input.getAttribute('aria-invalid')) !== 'true') return ''
  const ids = (await input.getAttribute('aria-describedby'))?.split(' ') ?? []
  const texts = await Promise.all(ids.map((id) => frame.locator(`[id="${id}"]`).innerText()))
  return texts.join(' ')
}

/** Presses Tab until `target` has the focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Sixty presses of the tab key did not reach it')
}
