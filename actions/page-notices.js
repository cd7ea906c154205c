const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { FILE, noticesOf } = require('./third-party-notices')

// Run by the hook after each build of the page: its bundler drops the licences of what it bundles, and its source maps
// say what that is.
for (const extension of readdirSync('dist')) {
  const page = path.join('dist', extension, 'web-prod')
  if (!existsSync(page)) continue
  const maps = readdirSync(page).filter((file) => file.endsWith('.map'))
  const sources = maps.flatMap((file) => JSON.parse(readFileSync(path.join(page, file), 'utf8')).sources)
  writeFileSync(path.join(page, FILE), noticesOf(sources.map((source) => path.resolve(source))))
}
