import { examples } from '../../dev/catalogue/examples'
import type { Behaviour } from '../../dev/commerce/behaviour'
import { loopback } from '../../dev/world'
import { describeInAdmin, openAdmin } from './page/admin'
import { settled, violations } from './page/axe'
import { field, openSettings, openStore, saveButton, tabTo } from './page/page'
import { openFrame, openInShell, SHELL_SCRIPT, userOf } from './page/unified-shell'
import { eventually, type TestWorld } from './world/running-world'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne, examples.fulfilledByAmazon])

async function behave({ ports }: TestWorld, changes: Partial<Behaviour>): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify(changes)
  await fetch(`${loopback(ports.commerce)}/__behaviour`, { method: 'PUT', headers, body })
}

inAdmin(
  'in Adobe’s unified shell the page signs in with what the shell hands over',
  async ({ page, world }) => {
    const frame = await openInShell(page, world.pageUrl, userOf(world))
    await frame.getByRole('button', { name: 'Open Amazon.de', exact: true }).click()
    await frame.getByRole('heading', { level: 1, name: 'Amazon.de' }).waitFor()
    expect(await frame.locator('html').getAttribute('data-is-done')).toBe('true')
    expect(await violations(page)).toEqual([])
  },
  { callsOutside: [SHELL_SCRIPT] },
)

inAdmin(
  'it speaks the language of the shell’s user',
  async ({ page, world }) => {
    const frame = await openInShell(page, world.pageUrl, userOf(world, { locale: 'nl-NL' }))
    await frame.getByRole('button', { name: 'Amazon.de openen', exact: true }).waitFor()
    expect(await frame.locator('html').getAttribute('lang')).toBe('nl-NL')
  },
  { callsOutside: [SHELL_SCRIPT] },
)

inAdmin(
  'without a token the page says so, and shows nothing of a merchant',
  async ({ page, world }) => {
    const frame = await openInShell(page, world.pageUrl, { ...userOf(world), imsToken: '' })
    await frame.getByRole('heading', { name: 'Commerce Admin is not signed in with Adobe' }).waitFor()
    expect(await violations(page)).toEqual([])
  },
  { callsOutside: [SHELL_SCRIPT] },
)

inAdmin(
  'the app is in the menu once, also of an older Commerce, which has neither App Management nor columns',
  async ({ page, world }) => {
    const entry = page.getByRole('button', { name: 'Amazon Stock / Quantity' })
    const headings = async () => {
      await page.getByRole('button', { name: 'Catalog' }).click()
      const table = page.getByRole('table', { name: 'Products' })
      await table.waitFor()
      return table.getByRole('columnheader').allInnerTexts()
    }
    expect(await headings()).toEqual(['Select', 'SKU', 'Name', 'Amazon quantity', 'Amazon status'])
    expect(await entry.count()).toBe(1)
    await behave(world, { adminUiSdk: 'v1' })
    try {
      const { frame } = await openAdmin(page, world.adminUrl)
      expect(await headings()).toEqual(['Select', 'SKU', 'Name'])
      expect(await page.getByRole('button', { name: 'Apps' }).count()).toBe(0)
      expect(await entry.count()).toBe(1)
      await entry.click()
      await openStore(frame, 'Amazon.de')
    } finally {
      await behave(world, { adminUiSdk: 'v2' })
    }
  },
)

inAdmin('a script that is not Adobe’s is never loaded', async ({ page, world }) => {
  const frame = await openFrame(page, world.pageUrl, 'https://evil.example/x.js')
  await frame.getByText('Connecting to Adobe Commerce…').first().waitFor()
  const scripts = await frame
    .locator('script')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src')))
  expect(scripts.filter((source) => source?.includes('evil'))).toEqual([])
})

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
    await frame.getByRole('switch', { name: 'Show as table' }).click()
    expect(await violations(page)).toEqual([])

    await frame.getByRole('link', { name: 'Amazon stores' }).click()
    await openSettings(frame)
    await frame.getByRole('link', { name: 'Fulfilled By' }).click()
    await field(frame, 'Out-of-Stock Threshold').fill('81')
    await field(frame, 'Maximum Listed Quantity').fill('90')
    await frame.getByText('1 goes to 0', { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await saveButton(frame).click()
    // The dialog is inside the fading element.
    await settled(frame.getByTestId('modal'))
    expect(await violations(page)).toEqual([])
  },
  { callsOutside: [SHELL_SCRIPT] },
)

inAdmin(
  'a language is chosen with the keyboard, kept, and loses nothing that was typed',
  async ({ page, frame, world }) => {
    await openSettings(frame)
    await field(frame, 'Maximum Listed Quantity').fill('12')
    await tabTo(page, frame.getByRole('button', { name: 'Language: English' }))
    await page.keyboard.press('Enter')
    await frame.getByRole('menu', { name: 'Language' }).waitFor()
    await page.keyboard.type('Ned')
    await page.keyboard.press('Enter')
    await frame.getByRole('button', { name: 'Taal: Nederlands' }).waitFor()
    expect(await frame.locator('html').getAttribute('lang')).toBe('nl')
    expect(await field(frame, 'Maximum Listed Quantity').inputValue()).toBe('12')
    expect(await violations(page)).toEqual([])

    const again = await openAdmin(page, world.adminUrl)
    await again.frame.getByRole('button', { name: 'Amazon.de openen', exact: true }).waitFor()
    await again.frame.getByRole('button', { name: 'Taal: Nederlands' }).click()
    await again.frame.getByRole('menuitemradio', { name: 'English' }).click()
    await again.frame.getByRole('button', { name: 'Open Amazon.de', exact: true }).waitFor()
  },
)

inAdmin(
  'numbers, dates and fonts are those of the language',
  async ({ frame }) => {
    await frame.getByRole('button', { name: 'Amazon.de openen', exact: true }).click()
    await frame.getByRole('button', { name: 'Listing Settings', exact: true }).click()
    await field(frame, 'Maximum Listed Quantity').fill('1234')
    await frame.getByText('→ Amazon toont 1.234').first().waitFor()
    const fonts = () =>
      frame.getByRole('heading', { level: 1 }).evaluate((each) => getComputedStyle(each).fontFamily)
    expect(await fonts()).not.toContain('Hiragino')
    // Both the page and Spectrum's provider declare the language.
    const spoken = frame.locator('html, html [lang]')
    await spoken.evaluateAll((all) => all.map((each) => each.setAttribute('lang', 'ja')))
    expect(await fonts()).toContain('Hiragino')

    await frame.getByRole('button', { name: 'Taal: Nederlands' }).click()
    await frame.getByRole('menuitemradio', { name: '日本語' }).click()
    await frame.getByRole('button', { name: '言語：日本語' }).waitFor()
    const loaded = () =>
      spoken
        .first()
        .evaluate(async () => (await document.fonts.load('14px "Noto Sans JP Variable"', '設')).length)
    await eventually(loaded, 1)
  },
  { context: { locale: 'nl-NL' } },
)
