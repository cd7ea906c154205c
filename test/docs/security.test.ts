import { existsSync, readFileSync } from 'node:fs'

const guide = readFileSync('docs/security.md', 'utf8')
const rows = [
  ...guide.matchAll(/^\| (?<threat>[^|]+) \| [^|]+ \| `(?<file>[\w./-]+\.test\.ts)`: (?<title>[^|]+) \|$/gm),
]

test('every threat of the table names a test', () => {
  const section = guide.slice(guide.indexOf('## Threats'), guide.indexOf('## Not covered'))
  const threats = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  expect(threats.length).toBeGreaterThan(15)
  expect(rows).toHaveLength(threats.length)
})

test.each(rows.map(({ groups }) => [groups?.threat ?? '', groups?.file ?? '', groups?.title ?? '']))(
  '%s: its test is there',
  (_threat, file, title) => {
    const path = `test/${file}`
    expect(title.length).toBeGreaterThan(10)
    expect([path, existsSync(path)]).toEqual([path, true])
    const code = readFileSync(path, 'utf8')
    expect([title, code.includes(title)]).toEqual([title, true])
  },
)
