import AxeBuilder from '@axe-core/playwright'
import type { FrameLocator, Page } from 'playwright-core'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './admin'
import { tabTo } from './page'
import { fail } from './running-world'
import { toast } from './toasts'

const inAdmin = describeInAdmin([examples.plain])

async function openDoctor(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'App settings' }).click()
  await frame.getByRole('button', { name: 'Check the installation' }).click()
  await frame.getByRole('heading', { level: 1, name: 'Doctor' }).waitFor()
}

async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).exclude('.stage__hidden').analyze()
  return found.violations.map(({ id }) => id)
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
      .getByText('Commerce refuses it (HTTP 403). Give the integration, or the role of the credential')
      .waitFor()
    expect(await frame.getByRole('heading', { name: 'In order' }).isVisible()).toBe(true)
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: 'test/browser/artefacts/doctor.png' })

    await frame.getByRole('button', { name: 'Copy as text' }).click()
    await toast(frame, 'The result is on the clipboard.')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^Failed: Access to Commerce \(orders\): Commerce refuses it/m)
    expect(copied).toMatch(/^In order: Database: Database Storage is provisioned/m)
    await fetch(`http://127.0.0.1:${world.ports.commerce}/__faults`, { method: 'DELETE' })
    await tabTo(page, frame.getByRole('button', { name: 'Check again' }))
    await page.keyboard.press('Enter')
    await frame.getByText('Commerce refuses it').waitFor({ state: 'detached' })
    await frame.getByText('One thing needs your attention.').waitFor()
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
    await frame.getByRole('heading', { name: 'In order' }).waitFor()
  },
  { hasRefusals: true },
)

inAdmin(
  'on a narrow window and in Dutch the doctor is whole',
  async ({ frame, page }) => {
    await frame.getByRole('button', { name: 'App-instellingen' }).click()
    await frame.getByRole('button', { name: 'De installatie controleren' }).click()
    await frame.getByRole('heading', { name: 'In orde' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.screenshot({ path: 'test/browser/artefacts/doctor-nl.png', fullPage: true })
  },
  { context: { locale: 'nl-NL', viewport: { width: 900, height: 1000 } } },
)
