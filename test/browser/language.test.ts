import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin, openAdmin } from './admin'
import { violations } from './axe'
import { field, openSettings, tabTo } from './page'
import { eventually } from './running-world'

const inAdmin = describeInAdmin([examples.plain])

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
    await frame.getByRole('button', { name: 'Listing Settings' }).click()
    await field(frame, 'Maximum Listed Quantity').fill('1234')
    await frame.getByText('→ Amazon toont 1.234').first().waitFor()
    const fonts = () =>
      frame.getByRole('heading', { level: 1 }).evaluate((each) => getComputedStyle(each).fontFamily)
    expect(await fonts()).not.toContain('Hiragino')
    // The page and Spectrum's provider say the language.
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
