import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import appManagement from '../../app.commerce.config'
import { english } from '../../web-src/src/i18n/en/catalogue'

const DOCS = path.resolve('docs')
const read = (file: string) => readFileSync(file, 'utf8')
const guide = read(path.join(DOCS, 'user-guide.md'))
const messages = Object.values(english)

/** Emphasised, over the ends of lines too; bold is another matter. */
const labels = [...guide.matchAll(/(?<!\*)\*([^*]+)\*(?!\*)/g)].map(([, label]) =>
  (label ?? '').replaceAll('\n', ' '),
)
const { acl, menu, product } = appManagement.adminUi
/** What Commerce Admin names, not the page. */
const IN_ADMIN = new Set([
  menu.label,
  'Catalog',
  ...[...product.gridColumns.columns, ...product.massActions, ...acl].map(({ label }) => label),
])

test('the user guide names what the page says, word by word', () => {
  expect(labels.length).toBeGreaterThan(30)
  const unknown = labels.filter(
    (label) => !IN_ADMIN.has(label) && !messages.some((message) => message.includes(label)),
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
