import type { FrameLocator } from 'playwright-core'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { openListing, openListings } from './page/page'
import { amazonQuantity, eventually, fail, putListing } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne, examples.warehouseFull])

/** Goes back behind the listings and the open panel, and returns the question that asks before. */
async function leave(frame: FrameLocator) {
  const question = frame.getByRole('alertdialog', { name: 'Leave without saving?' })
  // A step back while the page still writes its address has no effect.
  for (let steps = 0; steps < 5 && !(await question.isVisible()); steps += 1) {
    await frame.locator('html').evaluate(() => window.history.go(-2))
    await question.waitFor({ timeout: 10_000 }).catch(() => {})
  }
  return question
}

inAdmin('a listing gets an override, which Amazon shows, and loses it again', async ({ frame, world }) => {
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await openListings(frame)
  const panel = await openListing(frame, examples.plain)
  const openOverride = async () => {
    await panel.getByRole('button', { name: /verride…$/ }).click()
    return frame.getByRole('dialog', { name: `Override ${examples.plain}` })
  }
  const dialog = await openOverride()
  await dialog.getByRole('button', { name: 'Set override' }).click()
  await dialog.getByText('Enter at least one setting, or exclude the listing.').waitFor()
  await dialog.getByText('Enter a reason (200 characters max).').waitFor()
  await dialog.getByRole('textbox', { name: 'Maximum Listed Quantity' }).fill('4')
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Fair in Utrecht')
  await (await leave(frame)).getByRole('button', { name: 'Stay here' }).click()
  expect(await dialog.getByRole('textbox', { name: 'Maximum Listed Quantity' }).inputValue()).toBe('4')
  // However slowly the listing reloads, the dialog never opens without the new override.
  await fail(world.ports.runtime, { path: '/listing$', method: 'GET', delayMs: 2_000, times: 1 })
  await dialog.getByRole('button', { name: 'Set override' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const again = await openOverride()
  await again.getByRole('button', { name: 'Remove override' }).waitFor()
  await eventually(() => amazonQuantity(world, examples.plain), 4)
  await again.getByRole('button', { name: 'Remove override' }).click()
  await again.waitFor({ state: 'hidden' })
  await eventually(() => amazonQuantity(world, examples.plain), 10)
  await (await openOverride()).getByRole('textbox', { name: 'Maximum Listed Quantity' }).fill('7')
  await (await leave(frame)).getByRole('button', { name: 'Leave without saving' }).click()
  await frame.getByRole('heading', { level: 1, name: 'Amazon.de' }).waitFor()
})

inAdmin(
  'listings are found by text and by rule, and the address keeps what was looked for',
  async ({ frame }) => {
    await openListings(frame)
    const grid = frame.getByRole('grid')
    await frame.getByRole('searchbox', { name: 'Find listings' }).fill(examples.lastOne.toLowerCase())
    await frame.getByText('1 of 1 listing').waitFor()
    await grid.getByText(examples.lastOne, { exact: true }).waitFor()
    await frame.getByRole('button', { name: 'Clear filters' }).click()
    await frame.getByText('3 of 3 listings').waitFor()
    await frame.getByRole('button', { name: /^Any .*Reason$/ }).click()
    await frame.getByRole('option', { name: /^Below Out-of-Stock Threshold/ }).click()
    await frame.getByText('1 of 1 listing').waitFor()
    expect(await grid.evaluate(() => location.hash)).toContain('rule=below-threshold')
  },
)

inAdmin('a listing is republished from its panel', async ({ frame, world }) => {
  await putListing(world, {
    sellerId: 'A2EUROPESELLER1',
    sellerSku: examples.lastOne,
    channels: [{ code: 'DEFAULT', quantity: 1 }],
  })
  await openListings(frame)
  const panel = await openListing(frame, examples.lastOne)
  await panel.getByRole('button', { name: 'Republish' }).click()
  await frame.getByText('Stock is being read again for 1 listing.').waitFor()
})

inAdmin('several listings get one override', async ({ frame }) => {
  await openListings(frame)
  for (const sku of [examples.plain, examples.warehouseFull]) {
    await frame.getByRole('row').filter({ hasText: sku }).getByRole('checkbox').check()
  }
  await frame.getByText('2 selected').waitFor()
  await frame.getByRole('button', { name: 'Override…' }).click()
  const dialog = frame.getByRole('dialog', { name: 'Override 2 listings' })
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Recall')
  await dialog.getByRole('button', { name: 'Set override' }).click()
  await frame.getByText('2 listings excluded.', { exact: false }).waitFor()
  await eventually(() => frame.getByRole('grid').getByText('Excluded for this listing').count(), 2)
})
