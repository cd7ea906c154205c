import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const FOLDER = path.resolve('docs/exchange')
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8')

test('every file that the review checklists name is there', () => {
  const named = [...read('review.md').matchAll(/`([\w./-]+(?:\/|\.(?:ts|tsx|yaml|json|md|dist)))`/g)]
  const files = named.map(([, file]) => file ?? '')
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})

test('the listing names each icon and each picture that is kept', () => {
  const listing = read('listing.md')
  const kept = [...readdirSync(FOLDER), ...readdirSync('docs/images')].filter((name) =>
    /\.(png|svg)$/.test(name),
  )
  expect(kept.filter((name) => !listing.includes(`\`${name}\``))).toEqual([])
})
