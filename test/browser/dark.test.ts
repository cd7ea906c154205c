import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './admin'
import { settled, violations } from './axe'
import { field, openSettings, openStore, saveButton } from './page'
import { openInShell, SHELL_SCRIPT, userOf } from './unified-shell'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne, examples.fulfilledByAmazon])

inAdmin(
  'in a dark shell the page is dark, and axe finds no violation on stores, dashboard and settings',
  async ({ page, world }) => {
    const frame = await openInShell(page, world.pageUrl, userOf(world, { s2Theme: 'dark' }))
    await frame.locator('.stores-grid').waitFor()
    const background = await frame
      .locator('.page')
      .evaluate(
        (element) => getComputedStyle(element.closest('[class*=spectrum]') ?? element).backgroundColor,
      )
    expect(Math.max(...(background.match(/\d+/g) ?? []).map(Number))).toBeLessThan(60)
    await frame.getByText('Published in the last 24 hours').first().waitFor()
    expect(await violations(page)).toEqual([])

    await openStore(frame, 'Amazon.de')
    await frame.getByRole('list', { name: 'Quantities sent to Amazon, 24 hours' }).waitFor()
    await frame.getByRole('link', { name: 'Fulfilled by Amazon: 1 listing' }).waitFor()
    expect(await violations(page)).toEqual([])
    await frame.getByRole('switch', { name: 'Show as a table' }).click()
    expect(await violations(page)).toEqual([])

    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    await openSettings(frame)
    await frame.getByRole('link', { name: 'Fulfilled By' }).click()
    await field(frame, 'Out-of-Stock Threshold').fill('81')
    await field(frame, 'Maximum Listed Quantity').fill('90')
    await frame.getByText('1 goes to 0').waitFor()
    expect(await violations(page)).toEqual([])
    await saveButton(frame).click()
    // The dialog is inside of what fades in.
    await settled(frame.getByTestId('modal'))
    expect(await violations(page)).toEqual([])
  },
  { callsOutside: [SHELL_SCRIPT] },
)
