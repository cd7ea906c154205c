import type { FrameLocator, Page } from 'playwright-core'
import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import {
  chooseAction,
  field,
  openedListing,
  openListings,
  rowOf,
  savedVersion,
  waitUntilApplied,
} from './page/page'
import { toast } from './page/toasts'
import { amazonQuantity, eventually } from './world/running-world'

/** A listing of Amazon without a Commerce product of its SKU, with a title like that of one. */
const USED = 'amzn.gr.FLK-50-SAN-used'

const inAdmin = describeInAdmin([
  examples.plain,
  examples.warehouseFull,
  examples.shared,
  examples.fulfilledByAmazon,
  USED,
])

/** Presses of the mouse in the page since it was opened. */
async function countPresses(page: Page, frame: FrameLocator): Promise<() => number> {
  let presses = 0
  await page.exposeFunction('notePress', () => {
    presses += 1
  })
  await frame.locator('html').evaluate(() => {
    const { notePress } = window as unknown as { notePress: () => void }
    addEventListener('pointerdown', () => notePress(), true)
  })
  return () => presses
}

type Job = readonly [
  name: string,
  mostPresses: number,
  carryOut: (frame: FrameLocator, world: Parameters<typeof amazonQuantity>[0]) => Promise<unknown>,
  begin?: (frame: FrameLocator) => Promise<unknown>,
]

const openSettingsOf = (frame: FrameLocator) =>
  frame.getByRole('button', { name: 'Listing Settings: Amazon.de', exact: true }).click()

/** In this order. Each begins on *Amazon stores*, or where `begin` leads. */
const JOBS: readonly Job[] = [
  [
    'change the maximum of a store',
    3,
    async (frame, world) => {
      await openSettingsOf(frame)
      const maximum = field(frame, 'Maximum Listed Quantity')
      await maximum.click()
      await maximum.fill('9')
      await frame.getByRole('button', { name: 'Save listing settings' }).click()
      await savedVersion(frame)
      await waitUntilApplied(frame)
      await eventually(() => amazonQuantity(world, examples.plain), 9)
    },
  ],
  [
    'revert it',
    3,
    async (frame, world) => {
      await openSettingsOf(frame)
      await frame.getByRole('button', { name: 'Revert to version 1' }).click()
      const question = frame.getByRole('alertdialog').or(frame.getByRole('dialog'))
      await question.getByRole('button', { name: 'Revert to version 1' }).click()
      await savedVersion(frame)
      await waitUntilApplied(frame)
      await eventually(() => amazonQuantity(world, examples.plain), 10)
    },
  ],
  [
    'see why a listing shows its quantity, from the search box',
    2,
    async (frame) => {
      const search = frame.getByRole('searchbox', { name: 'Find listings' })
      await search.click()
      await search.fill(examples.warehouseFull)
      await rowOf(frame, examples.plain).waitFor({ state: 'detached' })
      await frame.getByText(examples.warehouseFull, { exact: true }).first().click()
      await openedListing(frame, examples.warehouseFull)
    },
    openListings,
  ],
  [
    'override a listing',
    5,
    async (frame, world) => {
      await chooseAction(frame, examples.plain, 'Override…')
      const dialog = frame.getByRole('dialog')
      for (const [name, text] of [
        ['Maximum Listed Quantity', '3'],
        ['Reason', 'Scarce'],
      ] as const) {
        await dialog.getByRole('textbox', { name }).click()
        await dialog.getByRole('textbox', { name }).fill(text)
      }
      await dialog.getByRole('button', { name: 'Set override' }).click()
      await eventually(() => amazonQuantity(world, examples.plain), 3)
    },
    openListings,
  ],
  [
    'exclude a listing',
    3,
    async (frame) => {
      await chooseAction(frame, examples.warehouseFull, 'Exclude…')
      const dialog = frame.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Reason' }).fill('Recall')
      await dialog.getByRole('button', { name: 'Exclude 1 listing' }).click()
      await toast(frame, /^1 listing excluded/)
    },
    openListings,
  ],
  [
    'republish a listing',
    2,
    async (frame) => {
      await chooseAction(frame, examples.plain, 'Republish')
      await toast(frame, /^Stock is being read again for 1 listing/)
    },
    openListings,
  ],
  [
    'match a listing that a product is suggested for',
    2,
    async (frame) => {
      await frame.getByRole('button', { name: 'Match: Amazon.de', exact: true }).click()
      const row = frame.getByRole('row', { name: USED })
      await row.getByRole('button', { name: /^Approve/ }).click()
      await row.waitFor({ state: 'detached' })
    },
  ],
  [
    'pause a store',
    4,
    async (frame) => {
      await frame.getByRole('button', { name: 'Open Amazon.de', exact: true }).click()
      await frame.getByRole('button', { name: 'More actions for Amazon.de', exact: true }).click()
      await frame.getByRole('menuitem', { name: 'Pause…' }).click()
      await frame.getByRole('dialog').getByRole('button', { name: 'Pause store' }).click()
      await frame.getByRole('heading', { name: 'This store is paused' }).waitFor()
    },
  ],
]

for (const [name, most, carryOut, begin] of JOBS) {
  inAdmin(`${name}: at most ${most} presses`, async ({ page, frame, world }) => {
    page.setDefaultTimeout(60_000)
    await begin?.(frame)
    const presses = await countPresses(page, frame)
    await carryOut(frame, world)
    expect(presses()).toBeLessThanOrEqual(most)
    expect(presses()).toBeGreaterThan(0)
  })
}
