import { parseArgs } from 'node:util'
import { StartError } from './preflight'

export interface StartOptions {
  /** Traces and metrics go to the collector. */
  readonly telemetry: boolean
  /** `v1` is an older Commerce, without App Management. */
  readonly adminUiSdk: 'v1' | 'v2'
}

/** Parses the arguments after `npm start --`. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const options = { telemetry: { type: 'boolean' }, 'admin-ui-sdk': { type: 'string' } } as const
  const { telemetry = false, 'admin-ui-sdk': sdk = '2' } = parsed(() =>
    parseArgs({ args: [...args], options }),
  ).values
  if (sdk !== '1' && sdk !== '2') throw new StartError(`--admin-ui-sdk: expected 1 or 2, got "${sdk}".`)
  return { telemetry, adminUiSdk: `v${sdk}` }
}

function parsed<T>(parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error))
  }
}
