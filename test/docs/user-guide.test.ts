import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import appManagement from '../../app.commerce.config'
import english from '../../web-src/src/i18n/en.json'

const DOCS = path.resolve('docs')
const read = (file: string) => readFileSync(file, 'utf8')
const guide = read(path.join(DOCS, 'user-guide.md'))
const messages = Object.values(english)

/** Emphasized text, also across lines, but not bold text. */
const labels = [...guide.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, label]) =>
  (label ?? '').replaceAll('\n', ' '),
)
const { acl, menu, product } = appManagement.adminUi
/** Labels of Adobe Exchange and Commerce Admin. */
const IN_ADMIN = new Set([
  menu.label,
  ...['Catalog', 'System', 'Integrations', 'Apps', 'App Management', 'Admin UI SDK', 'Associate', 'Install'],
  ...['Manage', 'App Builder Applications', 'Add environment', 'Configuration', 'Deploy'],
  ...[...product.gridColumns.columns, ...product.massActions, ...acl].map(({ label }) => label),
])
/** Fields of the form on Adobe Exchange. An ellipsis stands for all fields with that beginning. */
const FORM = [...read('app.config.yaml').matchAll(/title: '?([^'\n]+)/g)].map(([, title]) => title ?? '')
const HEADINGS = [...guide.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)

test('the user guide names what the page says, word by word', () => {
  expect(labels.length).toBeGreaterThan(30)
  const isField = (label: string) => FORM.some((title) => title.startsWith(label.replace(/ …$/, '')))
  const unknown = labels.filter(
    (label) =>
      !IN_ADMIN.has(label) &&
      !HEADINGS.includes(label) &&
      !isField(label) &&
      !messages.some((message) => message.includes(label)),
  )
  expect(unknown).toEqual([])
})

test('every picture of the documents is there, and every picture is used', () => {
  const used = [
    ...[...guide.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, image]) => image ?? ''),
    ...[...read('README.md').matchAll(/\]\(docs\/(images\/[^)]+)\)/g)].map(([, image]) => image ?? ''),
  ]
  expect(used.filter((image) => !existsSync(path.join(DOCS, image)))).toEqual([])
  const kept = readdirSync(path.join(DOCS, 'images')).map((name) => `images/${name}`)
  expect(kept.filter((image) => !used.includes(image))).toEqual([])
})

test('who installs is told what each field of the form on Adobe Exchange is for', () => {
  const told = labels.map((label) => label.replace(/…$/, ''))
  const fields = FORM.filter((title) => title !== menu.label)
  expect(fields.length).toBeGreaterThan(10)
  expect(fields.filter((title) => !told.some((label) => title.startsWith(label)))).toEqual([])
})

test('the guide asks nobody for a command line', () => {
  expect(guide).not.toMatch(/\b(npm|aio|npx|git) |\.env\b/)
})
