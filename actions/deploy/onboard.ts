import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../shared/runtime/configuration/configuration'
import { openOnboarding } from './onboarding/open-onboarding'
import { describeSteps, isOnboarded, runOnboarding } from './onboarding/run-onboarding'

/** `npm run onboard -- [--dry-run]`: connects Commerce's events to the app, and says what is wrong if it cannot. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } })
  const isDryRun = values['dry-run']
  const workspaceConfiguration = await readWorkspaceFile(process.env.IO_WORKSPACE_FILE)
  const steps = await runOnboarding(await openOnboarding(process.env, { isDryRun, workspaceConfiguration }))
  console.log(describeSteps(steps))
  if (isDryRun) console.log('A dry run: nothing was changed.')
  if (isOnboarded(steps)) console.log("Commerce's events reach the app.")
  else process.exitCode = 1
}

async function readWorkspaceFile(file: string | undefined): Promise<string | undefined> {
  if (!file) return undefined
  try {
    const text = await readFile(file, 'utf8')
    JSON.parse(text)
    return text
  } catch {
    throw new ConfigurationError([
      'IO_WORKSPACE_FILE: expected the path of the JSON file that Adobe Developer Console downloads',
    ])
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
