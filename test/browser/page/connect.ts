import type { FrameLocator } from 'playwright-core'

/** Opens the form, and chooses the marketplace of a country. */
export async function openConnect(frame: FrameLocator, country: string): Promise<void> {
  await frame.getByRole('button', { name: 'Connect a store' }).click()
  await chooseMarketplace(frame, country)
}

const ATTEMPTS = 4

export async function chooseMarketplace(frame: FrameLocator, country: string): Promise<void> {
  const marketplace = frame.getByRole('combobox', { name: 'Amazon marketplace' })
  // The list narrows shortly after typing, and the focused item may lose the focus then.
  for (let attempt = 0; !(await marketplace.inputValue()).startsWith(`${country} (`); attempt += 1) {
    if (attempt === ATTEMPTS) throw new Error(`${country} could not be chosen`)
    await marketplace.click()
    await marketplace.press('ControlOrMeta+a')
    await marketplace.pressSequentially(country)
    await frame.getByRole('option', { name: new RegExp(country) }).waitFor()
    await frame.getByRole('option').nth(1).waitFor({ state: 'detached' })
    await marketplace.press('ArrowDown')
    await marketplace.press('Enter')
    await frame.getByRole('option').first().waitFor({ state: 'detached' })
  }
}
