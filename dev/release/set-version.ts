import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

const CHANGELOG = 'docs/CHANGELOG.md'
/** Where Changesets expects the changelog. */
const CHANGELOG_OF_PACKAGE = 'CHANGELOG.md'
/** Files that repeat the version of `package.json`, each with the place of it. */
const REPETITIONS: Readonly<Record<string, RegExp>> = {
  'app.commerce.config.ts': /(?<=\n {4}version: ')[^']+/,
  'extension-manifest.json': /(?<="version": ")[^"]+/,
  'actions/shared/doctor/app-version.ts': /(?<=APP_VERSION = ')[^']+/,
}

/**
 * Turns the changesets of `.changeset` into a new version: writes it to `package.json` and every file that repeats it,
 * and their texts to the changelog.
 */
function setVersion(): void {
  renameSync(CHANGELOG, CHANGELOG_OF_PACKAGE)
  try {
    execFileSync('changeset', ['version'], { stdio: 'inherit' })
  } finally {
    renameSync(CHANGELOG_OF_PACKAGE, CHANGELOG)
  }
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], { stdio: 'inherit' })
  for (const [file, place] of Object.entries(REPETITIONS)) {
    const text = readFileSync(file, 'utf8')
    if (!place.test(text)) throw new Error(`${file} has no version where one was expected.`)
    writeFileSync(file, text.replace(place, version))
  }
}

setVersion()
