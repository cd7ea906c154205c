import { examples } from '../../dev/catalogue/examples'
import { describeInAdmin } from './page/admin'
import { violations } from './page/axe'
import { openListings } from './page/page'

const inAdmin = describeInAdmin([examples.plain, examples.lastOne])

inAdmin(
  'what the table shows is saved as a view, shown again and deleted',
  async ({ page, frame, world }) => {
    await openListings(frame)
    await frame.getByRole('searchbox', { name: 'Find listings' }).fill(examples.lastOne)
    await frame.getByText('1 of 1 listing').waitFor()
    await frame.getByRole('button', { name: 'Views' }).click()
    await frame.getByText('No saved views yet').waitFor()
    expect(await violations(page)).toEqual([])
    await frame.getByRole('menuitem', { name: 'Save this view…' }).click()
    const dialog = frame.getByRole('dialog', { name: 'Save view' })
    await dialog.getByRole('button', { name: 'Save view' }).click()
    await dialog.getByText('Enter a name.').waitFor()
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Last ones')
    expect(await violations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save view' }).click()
    const current = frame.getByRole('button', { name: 'Last ones' })
    await current.waitFor()

    await frame.getByRole('button', { name: 'Clear filters' }).click()
    await frame.getByText('2 of 2 listings').waitFor()
    const old = {
      name: 'Of an old page',
      filters: { text: examples.lastOne, season: 'winter' },
      columns: ['color'],
    }
    await world.api('PUT', '/saved-views', old)
    await page.reload()
    await openListings(frame)
    await frame.getByRole('button', { name: 'Views' }).click()
    await frame.getByRole('menuitem', { name: 'Last ones' }).click()
    await frame.getByText('1 of 1 listing').waitFor()

    await current.click()
    await frame.getByRole('menuitem', { name: 'Delete “Last ones”…' }).click()
    const question = frame.getByRole('alertdialog', { name: 'Delete the view “Last ones”?' })
    await question.getByText('Your listings and their quantities do not change.').waitFor()
    await question.getByRole('button', { name: 'Delete view' }).click()
    await frame.getByRole('button', { name: 'Views' }).click()
    await frame.getByRole('menuitem', { name: 'Of an old page' }).waitFor()
    expect(await frame.getByRole('menuitem', { name: 'Last ones' }).count()).toBe(0)
  },
)
