import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './admin'
import { violations } from './axe'
import { openFrame, openInShell, SHELL_SCRIPT, userOf } from './unified-shell'

const inAdmin = describeInAdmin([examples.plain])

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

inAdmin('a script that is not Adobe’s is never loaded', async ({ page, world }) => {
  const frame = await openFrame(page, world.pageUrl, 'https://evil.example/x.js')
  await frame.getByText('Connecting to Adobe Commerce…').first().waitFor()
  const scripts = await frame
    .locator('script')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src')))
  expect(scripts.filter((source) => source?.includes('evil'))).toEqual([])
})
