import { existsSync, readdirSync, readFileSync } from 'node:fs'

const readme = readFileSync('README.md', 'utf8')
const mapped = [...readme.matchAll(/^\| `([\w/-]+)` \|/gm)].map(([, folder]) => folder ?? '')
const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}`)

test('the map of the README names every folder of the actions, and only folders and documents that exist', () => {
  const missing = [...foldersIn('actions'), ...foldersIn('actions/shared')].filter(
    (folder) => folder !== 'actions/shared' && !mapped.includes(folder),
  )
  expect(missing).toEqual([])
  expect(mapped.filter((folder) => !existsSync(folder))).toEqual([])
})

test('every command of the README is a script of the package', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name ?? '')
  expect(commands.length).toBeGreaterThan(5)
  expect(commands.filter((name) => !(name in scripts))).toEqual([])
})
